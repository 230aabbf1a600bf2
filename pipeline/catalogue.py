"""What an output folder already holds, so that what is done is not done again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pipeline.paths import as_text
from schemas.record import Outcome, Status
from schemas.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """How one file came out.

    Attributes:
        path: Of the file, as ``pipeline.paths.as_text`` writes it.
        id: Of its content; None when it could not be read.
        duplicate_of: None for the file that the rows in the other tables are from.
    """

    path: str
    id: str | None
    name: str
    status: Status
    error: str | None
    message: str | None
    duplicate_of: str | None
    version: str

    @classmethod
    def of(cls, outcome: Outcome) -> Entry:
        """Return what to remember of *outcome*."""
        return cls(
            path=as_text(outcome.source.path),
            id=outcome.source.id or None,
            name=outcome.source.name,
            status=outcome.status,
            error=outcome.error,
            message=outcome.message,
            duplicate_of=outcome.duplicate_of,
            version=outcome.version,
        )

    @property
    def has_rows(self) -> bool:
        """Whether rows of the other tables count on its content."""
        return self.id is not None and self.status is not Status.FAILED

    def is_of(self, source: Source) -> bool:
        """Whether it is about the file of *source*, whatever that held then."""
        return self.path == as_text(source.path)

    def tells_of(self, source: Source, version: str) -> bool:
        """Whether *source* was read before, as it is now, by this *version*."""
        now = (source.id, source.name, version)
        return self.has_rows and (self.id, self.name, self.version) == now


class Catalogue:
    """The latest entry of every file."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries: dict[str, Entry] = {}
        self._owners: dict[str, Entry] = {}
        self._uses: Counter[str] = Counter()
        for entry in entries:
            self.put(entry)

    def put(self, entry: Entry) -> None:
        """Let *entry* take the place of what was known of its file."""
        before = self._entries.pop(entry.path, None)
        if before and before.id and before.has_rows:
            self._uses[before.id] -= 1
        if before and before.id and self._owners.get(before.id) == before:
            del self._owners[before.id]
        self._entries[entry.path] = entry
        if entry.id and entry.has_rows:
            self._uses[entry.id] += 1
        if entry.id and entry.has_rows and not entry.duplicate_of:
            self._owners[entry.id] = entry

    def entry(self, path: Path) -> Entry | None:
        """Return what is known of the file at *path*."""
        return self._entries.get(as_text(path))

    def owner(self, source_id: str) -> Entry | None:
        """Return the file that the rows with this id were read from."""
        return self._owners.get(source_id)

    def is_used(self, source_id: str) -> bool:
        """Whether any file still counts on the rows with this id."""
        return self._uses[source_id] > 0
