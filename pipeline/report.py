"""Listings for a person: the register of documents, and who owes what by when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pandas as pd

from pipeline.tables import read_table
from schemas.columns import TableName


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows of text under headings.

    Attributes:
        title: What the rows are.
        columns: Names of the columns, as the tables have them.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


REGISTER: Final = (
    "reference",
    "issued_on",
    "doc_type",
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
    "lead_agencies",
    "content",
    "reference",
    "page",
    "needs_review",
)


def register(out: Path) -> Listing:
    """Return the documents in *out*, the oldest first.

    Raises:
        OutputError: The tables are not there.
    """
    documents = read_table(out, TableName.DOCUMENTS)
    ordered = documents.sort_values(["issued_on", "source_name", "page_start"])
    return _listing("Documents", REGISTER, ordered)


def deadlines(out: Path) -> Listing:
    """Return the tasks in *out* that state a deadline, the soonest first.

    A duty told twice in a document is listed once, and those that name no day last.

    Raises:
        OutputError: The tables are not there.
    """
    tasks = read_table(out, TableName.TASKS)
    references = read_table(out, TableName.DOCUMENTS)[["document_id", "reference"]]
    stated = tasks[(tasks["deadline_kind"] != "none") & tasks["same_as"].isna()]
    ordered = stated.merge(references, on="document_id", how="left").sort_values(
        ["deadline_end", "deadline_time", "reference", "ordinal"]
    )
    return _listing("Deadlines", DEADLINES, ordered)


def _listing(title: str, columns: tuple[str, ...], frame: pd.DataFrame) -> Listing:
    rows = frame[list(columns)].itertuples(index=False, name=None)
    return Listing(title, columns, tuple(tuple(map(_shown, row)) for row in rows))


def _shown(value: object) -> str:
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, str | int):
        return str(value)
    if isinstance(value, Iterable):  # a list of names
        return "; ".join(map(str, value))
    return ""  # None, NaN, NaT
