"""What an output folder already holds, so that what is done is not done again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pipeline.arrow import Row
from pipeline.paths import as_text
from schemas.record import Outcome, Status
from schemas.source import MediaType, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """How one file came out.

    Attributes:
        path: Of the file, as ``pipeline.paths.as_text`` writes it.
        id: Of its content; None when it could not be read.
        pages: That were read; None when it failed.
        seconds: Wall time that it took; None where that is not to be told.
        version: Of the program and its engines.
        read_by: The reader's part of that; None when it failed.
    """

    path: str
    id: str | None
    name: str
    size: int
    media_type: MediaType | None
    pages: int | None
    status: Status
    error: str | None
    message: str | None
    seconds: float | None
    version: str
    read_by: str | None

    @classmethod
    def of(cls, outcome: Outcome) -> Entry:
        """Return what to remember of *outcome*."""
        has_failed = outcome.status is Status.FAILED
        return cls(
            path=as_text(outcome.source.path),
            id=outcome.source.id or None,
            name=outcome.source.name,
            size=outcome.source.size,
            media_type=outcome.source.media_type,
            pages=None if has_failed else len(outcome.pages),
            status=outcome.status,
            error=outcome.error,
            message=outcome.message,
            seconds=outcome.seconds,
            version=outcome.version,
            read_by=None if has_failed else outcome.read_by,
        )

    @classmethod
    def of_row(cls, row: Mapping[str, Any]) -> Entry:
        """Return the entry that a row of ``sources`` tells."""
        return cls(
            path=row["path"],
            id=row["source_id"],
            name=row["source_name"],
            size=row["bytes"],
            media_type=MediaType(row["media_type"]) if row["media_type"] else None,
            pages=row["pages"],
            status=Status(row["status"]),
            error=row["error"],
            message=row["message"],
            seconds=row["seconds"],
            version=row["version"],
            read_by=row["read_by"],
        )

    def row(self, *, duplicate_of: str | None = None) -> Row:
        """Return its row of ``sources``."""
        return {
            "source_id": self.id,
            "source_name": self.name,
            "bytes": self.size,
            "media_type": self.media_type.value if self.media_type else None,
            "pages": self.pages,
            "status": self.status.value,
            "error": self.error,
            "message": self.message,
            "duplicate_of": duplicate_of,
            "seconds": self.seconds,
            "version": self.version,
            "read_by": self.read_by,
            "path": self.path,
        }

    @property
    def has_rows(self) -> bool:
        """Whether rows of the other tables count on its content."""
        return self.id is not None and self.status is not Status.FAILED

    @property
    def key(self) -> str:
        """The id of its content, "" where there is none."""
        return self.id or ""

    @property
    def source(self) -> Source:
        """The file, as it was then."""
        return Source(Path(self.path), self.name, self.key, self.size, self.media_type)

    def is_of(self, source: Source) -> bool:
        """Whether *source* is as it was then, and called so."""
        return (self.id, self.name) == (source.id, source.name)

    def as_twin(self, of: Source) -> Entry:
        """Return the entry of another file with the same content, which took no time."""
        seconds = None if self.seconds is None else 0.0
        return replace(self, path=as_text(of.path), name=of.name, seconds=seconds)

    def after(self, trouble: Outcome) -> Entry:
        """Return the entry with what went wrong since; what it gave is still true."""
        return replace(
            self, status=trouble.status, error=trouble.error, message=trouble.message
        )

    def like(self, twin: Entry) -> Entry:
        """Return the entry of this file, its content having come out as in *twin*."""
        return replace(twin, path=self.path, name=self.name, seconds=self.seconds)


class Catalogue:
    """The latest entry of every file; files with one content share how it came out."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._content_of: dict[str, str] = {}
        self._by_content: dict[str, dict[str, Entry]] = defaultdict(dict)
        for entry in entries:
            self.put(entry)

    def __len__(self) -> int:
        """How many files it knows."""
        return len(self._content_of)

    def put(self, entry: Entry) -> Entry | None:
        """Let *entry* take the place of what was known of its file, and return that."""
        before = self._take(entry.path)
        twins = self._by_content[entry.key]
        if entry.has_rows:
            twins.update({path: twin.like(entry) for path, twin in twins.items()})
        twins[entry.path] = entry
        self._content_of[entry.path] = entry.key
        return before

    def _take(self, path: str) -> Entry | None:
        if path not in self._content_of:
            return None
        key = self._content_of.pop(path)
        twins = self._by_content[key]
        before = twins.pop(path)
        if not twins:
            del self._by_content[key]
        return before

    def entry(self, path: Path) -> Entry | None:
        """Return what is known of the file at *path*."""
        text = as_text(path)
        key = self._content_of.get(text)
        return None if key is None else self._by_content[key][text]

    def of_content(self, source_id: str) -> tuple[Entry, ...]:
        """Return the entries of the files with this content, in order of their paths."""
        twins = self._by_content.get(source_id, {})
        return tuple(twins[path] for path in sorted(twins))

    def owner(self, source_id: str) -> Entry | None:
        """Return the file that the rows of this content are told to be from.

        Which one it is depends on their paths alone, never on which came first.
        """
        scans = [entry for entry in self.of_content(source_id) if entry.media_type]
        return min(scans, key=_rank, default=None)

    def rows(self, source_id: str) -> Iterator[Row]:
        """Yield the rows of ``sources`` for this content."""
        owner = self.owner(source_id)
        for entry in self.of_content(source_id):
            is_copy = owner and entry.media_type and entry.path != owner.path
            yield entry.row(duplicate_of=source_id if is_copy else None)

    def contents(self) -> Iterator[str]:
        """Yield the id of every content, in no order."""
        yield from self._by_content


def _rank(entry: Entry) -> tuple[bool, str]:
    return not entry.has_rows, entry.path
