"""Listings for a person: the register of documents, and who owes what by when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from pipeline.tables import read_rows
from schemas.columns import TableName

Line = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Listing:
    """Lines of text, each a value for every column.

    Attributes:
        title: What the lines are.
        columns: Names of the columns, as the tables have them.
    """

    title: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


REGISTER: Final = (
    "reference",
    "issued_on",
    "doc_type_name",
    "issuer",
    "subject",
    "signer_name",
    "source_name",
    "page_start",
    "page_end",
    "needs_review",
)
DEADLINES: Final = (
    "deadline_end",
    "deadline_time",
    "deadline_text",
    "recurrence",
    "lead_agencies",
    "content",
    "reference",
    "issuer",
    "source_name",
    "page",
    "needs_review",
)


def register(out: Path) -> Listing:
    """Return the documents in *out*, the oldest first.

    Raises:
        OutputError: The tables are not there.
    """
    documents = _lines(read_rows(out, TableName.DOCUMENTS), REGISTER)
    ordered = sorted(documents, key=lambda line: _dated_first(line["issued_on"]))
    return Listing("Documents", REGISTER, tuple(ordered))


def deadlines(out: Path) -> Listing:
    """Return the tasks in *out* that state a deadline, the soonest first.

    A duty told twice in a document is listed once; those that name no day stand last.

    Raises:
        OutputError: The tables are not there.
    """
    documents = {row["document_id"]: row for row in read_rows(out, TableName.DOCUMENTS)}
    dated = {
        row["task_id"]: row
        for row in read_rows(out, TableName.TASKS)
        if row["deadline_kind"] != "none"
    }
    stated = [
        {**documents[row["document_id"]], **row}
        for row in dated.values()
        if not (row["origin"] == "body" and row["same_as"] in dated)  # told by its row
    ]
    ordered = sorted(_lines(stated, DEADLINES), key=_soonest)
    return Listing("Deadlines", DEADLINES, tuple(ordered))


def shown(value: object) -> str:
    """Return a value of a table as text: days as YYYY-MM-DD, lists parted by semicolons."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else ""
        case date():
            return f"{value:%Y-%m-%d}"
        case list():
            return "; ".join(map(str, value))
        case _:
            return str(value)


def _lines(rows: Iterable[Mapping[str, Any]], columns: tuple[str, ...]) -> list[Line]:
    return [{name: shown(row[name]) for name in columns} for row in rows]


def _soonest(line: Line) -> tuple[tuple[bool, str], str]:
    return _dated_first(line["deadline_end"]), line["deadline_time"]


def _dated_first(day: str) -> tuple[bool, str]:
    return not day, day
