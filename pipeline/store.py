"""The output folder: every table a folder of Parquet files, one for each source.

A source's files are written beside the tables first and moved into them last, the
row in ``sources`` after all others: a table never holds half a file, and a source
never counts as done before all of it is there.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.archive import relinked
from pipeline.arrow import SCHEMAS
from pipeline.catalogue import Catalogue, Entry
from pipeline.normalise import tables_of
from pipeline.paths import as_text
from schemas.columns import TableName
from schemas.errors import OutputError
from schemas.record import Outcome, Status

# Sorts before every hash, so that readers take the columns from this file: each run
# writes it anew, and a table that has no rows yet can be read.
COLUMNS_FILE: Final = "00-columns.parquet"
STAGING: Final = ".writing-"
ENTRY_COLUMNS: Final = (
    "path",
    "source_id",
    "source_name",
    "status",
    "error",
    "message",
    "duplicate_of",
    "version",
)


class Store:
    """Where the tables are kept, and what is known of the files they came from."""

    def __init__(self, folder: Path, catalogue: Catalogue) -> None:
        self._folder = folder
        self.catalogue = catalogue

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Make *folder* ready to be written to, and read what is in it.

        Raises:
            OutputError: The folder cannot be written, or its ``sources`` not read.
        """
        with _output(folder):
            folder.mkdir(parents=True, exist_ok=True)
            _sweep(folder)
            with _staging(folder) as staging:
                for name in TableName:
                    (folder / name).mkdir(exist_ok=True)
                    empty = staging / COLUMNS_FILE
                    _write(SCHEMAS[name].empty_table(), empty)
                    empty.replace(folder / name / COLUMNS_FILE)
            return cls(folder, Catalogue(_entries(folder / TableName.SOURCES)))

    def write(self, outcome: Outcome) -> Entry:
        """Put the rows of *outcome* in place of what was there for its file.

        Raises:
            OutputError: They cannot be written; what was there is still there.
        """
        before = self.catalogue.entry(outcome.source.path)
        entry = Entry.of(outcome)
        with _output(self._folder), _staging(self._folder) as staging:
            for written, place in list(self._stage(outcome, staging)):
                written.replace(place)
            self.catalogue.put(entry)
            self._forget(before)
        return entry

    def link(self) -> None:
        """Let every citation lead to the document it means, if the archive has it.

        Raises:
            OutputError: The links cannot be written.
        """
        with _output(self._folder), _staging(self._folder) as staging:
            for path, table in relinked(self._folder):
                written = staging / path.name
                _write(table, written)
                written.replace(path)

    def _stage(self, outcome: Outcome, staging: Path) -> Iterator[tuple[Path, Path]]:
        """Write the files of *outcome*, ``sources`` last; yield where each belongs."""
        has_rows = outcome.status is not Status.FAILED and not outcome.duplicate_of
        for name, table in tables_of(outcome).items():
            if name is TableName.SOURCES or has_rows:
                written = staging / f"{name}.parquet"
                _write(table, written)
                yield written, self._folder / name / f"{_key(name, outcome)}.parquet"

    def _forget(self, before: Entry | None) -> None:
        """Drop the rows that a file gave *before* when nothing counts on them now."""
        if before and before.id and not self.catalogue.is_used(before.id):
            for name in TableName:
                (self._folder / name / f"{before.id}.parquet").unlink(missing_ok=True)


def _key(name: TableName, outcome: Outcome) -> str:
    """Rows are kept by the content they came from; how a file came out, by its path."""
    if name is TableName.SOURCES:
        return hashlib.sha256(as_text(outcome.source.path).encode()).hexdigest()
    return outcome.source.id


def _entries(sources: Path) -> Iterable[Entry]:
    for row in pq.read_table(sources, columns=list(ENTRY_COLUMNS)).to_pylist():
        yield Entry(
            path=row["path"],
            id=row["source_id"],
            name=row["source_name"],
            status=Status(row["status"]),
            error=row["error"],
            message=row["message"],
            duplicate_of=row["duplicate_of"],
            version=row["version"],
        )


def _write(table: pa.Table, path: Path) -> None:
    with path.open("wb") as file:
        pq.write_table(table, file, compression="zstd")
        file.flush()
        os.fsync(file.fileno())


def _sweep(folder: Path) -> None:
    """Remove what runs left behind that were killed while they wrote."""
    for left in folder.glob(f"{STAGING}*"):
        if not _is_running(int(left.name.removeprefix(STAGING).partition("-")[0])):
            shutil.rmtree(left)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # it runs, and is somebody else's
        return True
    return True


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    prefix = f"{STAGING}{os.getpid()}-"
    with tempfile.TemporaryDirectory(dir=folder, prefix=prefix) as staging:
        yield Path(staging)


@contextmanager
def _output(folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, pa.ArrowException) as error:
        raise OutputError(f"cannot write the tables to {folder}: {error}") from error
