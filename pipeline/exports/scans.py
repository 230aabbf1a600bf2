"""Every scan of an archive as a searchable PDF/A, under the names that they came with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from pipeline.analyst.archive import Archive
from pipeline.analyst.lineage import same_scan
from pipeline.archive.readings import Readings
from pipeline.exports.exported import Exported
from pipeline.exports.searchable import write_searchable
from pipeline.exports.writing import writing
from schemas.errors import SourceError
from schemas.record import Status


def write_all_searchable(archive: Archive, readings: Readings, to: Path) -> Iterator[Exported]:
    """Write a PDF/A to the folder *to* for each content that was read, one after the other.

    ``2024/a.pdf`` keeps its name, ``2024/a.tif`` becomes ``2024/a.tif.pdf``. Files with the
    same bytes become one.

    Raises:
        OutputError: *to* cannot be written.
    """
    sources = archive.sources
    read = sources[sources["status"] != Status.FAILED.value]
    for source_id, rows in read.groupby("source_id", sort=False):
        name = str(rows["source_name"].iloc[0])
        paths = tuple(map(str, rows["path"].dropna()))
        yield _written(str(source_id), name, paths, readings, to)


def _written(
    source_id: str, name: str, paths: tuple[str, ...], readings: Readings, to: Path
) -> Exported:
    reading = readings.recall(source_id)
    if reading is None:
        return Exported(
            name, troubles=("Its words are not kept; run congvan run on it again.",)
        )
    path = to / _named(name)
    try:
        with writing(path):
            made = write_searchable(same_scan(paths, source_id), reading.pages, path)
    except SourceError as error:
        return Exported(name, troubles=(error.advice,))
    written = tuple(path for path in (made.original, made.path) if path)
    return Exported(name, written, made.not_archival)


def _named(name: str) -> PurePosixPath:
    """Return a path below the folder, whatever *name* leads to."""
    parts = [part for part in PurePosixPath(name).parts if part not in ("/", "..")]
    path = PurePosixPath(*parts or ("scan",))
    return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
