"""How far an archive is: what is done, what failed and why, what waits, what to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pipeline.paths import as_text, path_of
from pipeline.report import Listing
from pipeline.sources import InputFile, find_files
from pipeline.tables import read_rows
from schemas.columns import TableName
from schemas.errors import SourceFault
from schemas.record import Status

Row = Mapping[str, Any]
COUNTS: Final = ("what", "count")
FAILED: Final = ("source_name", "error", "message")


@dataclass(frozen=True, slots=True)
class State:
    """An output folder, and how many files wait for it.

    Attributes:
        sources: Rows of the table.
        pages: How many were read.
        documents: Whether each needs review.
        tasks: Whether each needs review.
        waiting: Files that are in the input and not in the tables, or have another size;
            None when no input was named.
    """

    sources: Sequence[Row]
    pages: int
    documents: Sequence[bool]
    tasks: Sequence[bool]
    waiting: int | None


def state_of(out: Path, inputs: Sequence[Path] = ()) -> State:
    """Look at the tables in *out*, and at the files in *inputs*.

    Raises:
        OutputError: The tables are not there.
        InputError: There are no files in *inputs*.
    """
    sources = read_rows(out, TableName.SOURCES)
    files = find_files(inputs, leave_out=out.absolute()) if inputs else ()
    return State(
        sources=sources,
        pages=sum(row["pages"] or 0 for row in sources if not row["duplicate_of"]),
        documents=_reviews(out, TableName.DOCUMENTS),
        tasks=_reviews(out, TableName.TASKS),
        waiting=_waiting(files, sources) if inputs else None,
    )


def counts(state: State) -> Listing:
    """Return the counts, a line each; a file with the bytes of another is a duplicate only."""
    own = [row for row in state.sources if not row["duplicate_of"]]
    statuses = Counter(row["status"] for row in own)
    told = [(f"sources {status}", statuses[status]) for status in Status]
    failed = (row for row in own if row["status"] == Status.FAILED)
    codes = Counter(row["error"] for row in failed)
    told += [(f"failed: {code}", count) for code, count in sorted(codes.items())]
    told += [("duplicates", len(state.sources) - len(own))]
    if state.waiting is not None:
        told += [("waiting", state.waiting)]
    told += [("pages", state.pages)]
    for name, reviews in (("documents", state.documents), ("tasks", state.tasks)):
        told += [(name, len(reviews)), (f"{name} to review", sum(reviews))]
    lines = ({"what": what, "count": str(count)} for what, count in told)
    return Listing("Status", COUNTS, tuple(lines))


def failures(state: State) -> Listing:
    """Return the sources that failed as a whole or in part, with what to do about each."""
    failed = (row for row in state.sources if row["error"])
    ordered = sorted(failed, key=lambda row: (row["error"], row["source_name"]))
    lines = ({name: row[name] for name in FAILED} for row in ordered)
    return Listing("Failed", FAILED, tuple(lines))


def failed_files(out: Path) -> list[InputFile]:
    """Return the files that failed, wholly or in part, where reading again may help.

    Raises:
        OutputError: The tables are not there.
    """
    rows = (row for row in read_rows(out, TableName.SOURCES) if row["error"])
    return [
        InputFile(path_of(row["path"]) or Path(row["path"]), row["source_name"])
        for row in rows
        if row["error"] != SourceFault.OUTSIDE
    ]


def _reviews(out: Path, name: TableName) -> tuple[bool, ...]:
    rows = read_rows(out, name, ["needs_review"])
    return tuple(bool(row["needs_review"]) for row in rows)


def _waiting(files: Iterable[InputFile], sources: Iterable[Row]) -> int:
    known = {row["path"]: row for row in sources}
    return sum(not _is_as(known.get(as_text(file.path)), file.path) for file in files)


def _is_as(row: Row | None, path: Path) -> bool:
    """Whether *row* tells of the file as it is, by its size; links astray have none."""
    if row is None or row["source_id"] is None:
        return row is not None
    try:
        return bool(path.stat().st_size == row["bytes"])
    except OSError:
        return False
