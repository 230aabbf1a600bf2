"""The indices of an output folder, one for each bucket of its tables."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from filelock import FileLock

from parsers import fold
from pipeline import full_text
from pipeline.archive.durable import make_folder, write_whole
from pipeline.archive.layout import Layout
from pipeline.archive.publish import current_snapshot
from pipeline.archive.snapshot import Snapshot
from pipeline.search import index
from pipeline.tables import table_path
from schemas.columns import TableName

# What says how texts are told in an index: another folding makes other words of them.
MADE_BY: Final = (index.__file__, fold.__file__, full_text.__file__)
FORM: Final = hashlib.sha256(b"".join(Path(name).read_bytes() for name in MADE_BY)).hexdigest()
DIGITS: Final = 16
READ: Final = (TableName.DOCUMENTS, TableName.TASKS)

Follow = Callable[[Sequence[int]], Iterable[int]]  # tells a person how far the making is


@contextmanager
def shelf(folder: Path, follow: Follow = iter) -> Iterator[tuple[Path, ...]]:
    """Yield an index for each bucket of the tables that *folder* holds now.

    An index is named by the hash of what it is made of, so it is made when it is first
    asked for, of a bucket that has changed, and can never tell of other tables. Whoever
    searches holds a lock, so that two do not make the same, nor sweep what the other reads.

    Raises:
        OutputError: There are no tables.
        OSError: There is no room.
    """
    table_path(folder, TableName.DOCUMENTS)
    layout = Layout(folder.absolute())
    place = _place(layout)
    make_folder(place)
    with FileLock(place / "lock"):
        if (snapshot := current_snapshot(layout)) is None:
            yield ()
            return
        yield _Shelf(snapshot, place).filled(follow)


def _place(layout: Layout) -> Path:
    """Return where indices lie; for one who may only read the folder, among their own."""
    if os.access(layout.hidden, os.W_OK):
        return layout.hidden / "search"
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return cache / "congvan" / hashlib.sha256(os.fsencode(layout.folder)).hexdigest()[:DIGITS]


@dataclass(frozen=True, slots=True)
class _Shelf:
    snapshot: Snapshot
    place: Path

    def filled(self, follow: Follow) -> tuple[Path, ...]:
        wanted = [self._path(bucket) for bucket in range(self.snapshot.buckets)]
        staging = self.place / "staging"
        shutil.rmtree(staging, ignore_errors=True)
        make_folder(staging)
        for old in set(self.place.glob("*.sqlite")).difference(wanted):
            old.unlink()
        for bucket in follow([i for i, path in enumerate(wanted) if not path.exists()]):
            documents, tasks = (self.snapshot.rows(name, bucket) for name in READ)
            content = index.built(documents, tasks)
            write_whole(wanted[bucket], content, staging=staging)
        return tuple(wanted)

    def _path(self, bucket: int) -> Path:
        parts = [self.snapshot.parts(name)[bucket].name for name in READ]
        digest = hashlib.sha256("\n".join([FORM, *parts]).encode()).hexdigest()[:DIGITS]
        return self.place / f"{bucket:05d}-{digest}.sqlite"
