"""The output folder, as the one process sees it that writes there.

What was read and what was understood is kept at once, source by source; from time to
time the tables are made of it and take the place of the former ones, all together.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from shutil import rmtree
from types import TracebackType
from typing import Final, Self

import pyarrow as pa
from filelock import FileLock, Timeout

from pipeline.archive.catalogue import Catalogue, Entry
from pipeline.archive.durable import make_folder
from pipeline.archive.layout import Layout
from pipeline.archive.pending import Pending
from pipeline.archive.publish import current_snapshot, publish
from pipeline.archive.readings import Readings
from pipeline.archive.snapshot import Snapshot
from pipeline.normalise import tables_of
from schemas.columns import TABLES, TableName
from schemas.errors import OutputError
from schemas.record import Outcome

IN_USE: Final = (
    "another run is writing to {folder}; wait until it is done, or choose another folder"
)
NOT_OURS: Final = (
    "{path} is no table of this program, or one of an older version; choose another folder"
)


class Store:
    """Where the tables are kept, and what is known of the files they came from.

    Leaving it as a context publishes what waits, unless an error is the reason, and
    lets others write to the folder. What an error keeps from being published waits for
    the next run.
    """

    def __init__(self, layout: Layout, lock: FileLock, *, reproducible: bool) -> None:
        self._layout = layout
        self._lock = lock
        self._reproducible = reproducible
        self._pending = Pending(layout)
        self._pending.drop_strays()
        self._touched: set[str] = set()
        self.readings = Readings(layout)
        self.catalogue = Catalogue(_published(current_snapshot(layout)))
        for entry in self._pending.entries():
            self._note(entry)

    @classmethod
    def open(cls, folder: Path, *, reproducible: bool = False) -> Self:
        """Make *folder* ready to be written to, and read what is in it.

        Args:
            folder: Is made if need be.
            reproducible: Leave out how long each source took, the one thing that
                differs between runs.

        Raises:
            OutputError: It cannot be read or written, or another process writes to it.
        """
        layout = Layout(folder.absolute())
        with _output(folder), ExitStack() as undo:
            _refuse_strangers(layout)
            make_folder(layout.hidden)
            lock = _locked(layout)
            undo.callback(lock.release)
            rmtree(layout.staging, ignore_errors=True)
            for place in (layout.staging, layout.readings, layout.snapshots):
                make_folder(place)
            store = cls(layout, lock, reproducible=reproducible)
            if not all(layout.table(name).exists() for name in TableName):
                store.publish()
            undo.pop_all()
            return store

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Publish, unless there was an error, and let go of the folder."""
        try:
            if kind in {None, KeyboardInterrupt} and self._touched:
                self.publish()
        finally:
            self._lock.release()

    def owners(self) -> Iterator[Entry]:
        """Yield a file for each content that has rows, in order of the contents."""
        for source_id in sorted(self.catalogue.contents()):
            owner = self.catalogue.owner(source_id)
            if owner and owner.has_rows:
                yield owner

    def write(self, outcome: Outcome) -> Entry:
        """Keep *outcome* in the place of what there was of its file.

        Raises:
            OutputError: It cannot be kept; what there was still counts.
        """
        entry = Entry.of(outcome)
        with _output(self._layout.folder):
            if entry.read_by and not outcome.recalled:
                self.readings.keep(outcome.source, outcome.pages, entry.read_by)
            if entry.id and entry.has_rows:
                self._pending.put_rows(entry.id, tables_of(outcome))
        return self.file(entry)

    def file(self, entry: Entry) -> Entry:
        """Keep how a file came out, the rows of whose content are here, or are none.

        Raises:
            OutputError: It cannot be kept; what there was still counts.
        """
        told = replace(entry, seconds=None) if self._reproducible else entry
        with _output(self._layout.folder):
            self._pending.put_entry(told)
        self._note(told)
        return told

    def publish(self) -> None:
        """Let readers see all that was written.

        Raises:
            OutputError: There is no room; they see what they saw before.
        """
        with _output(self._layout.folder):
            publish(self._layout, self.catalogue, self._pending, self._touched)
            self._pending.clear()
            for source_id in self._touched:
                if source_id and not self.catalogue.of_content(source_id):
                    self.readings.forget(source_id)
        self._touched.clear()

    def _note(self, entry: Entry) -> None:
        before = self.catalogue.put(entry)
        self._touched.update(each.key for each in (entry, before) if each)


def _published(snapshot: Snapshot | None) -> Iterator[Entry]:
    if snapshot:
        columns = [column.name for column in TABLES[TableName.SOURCES]]
        yield from map(Entry.of_row, snapshot.read(TableName.SOURCES, columns).to_pylist())


def _refuse_strangers(layout: Layout) -> None:
    for name in TableName:
        path = layout.table(name)
        if path.exists() and not path.is_symlink():
            raise OutputError(NOT_OURS.format(path=path))


def _locked(layout: Layout) -> FileLock:
    lock = FileLock(layout.lock)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise OutputError(IN_USE.format(folder=layout.folder)) from error
    return lock


@contextmanager
def _output(folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, pa.ArrowException) as error:
        raise OutputError(f"cannot write the tables to {folder}: {error}") from error
