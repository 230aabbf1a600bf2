"""What a person has to look at, paper by paper: the value, the reason and the place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from pipeline.analyst.archive import Archive
from pipeline.html_report.papers import Paper, text
from pipeline.html_report.pictures import Place

TASK: Final = "content"
UNREAD: Final = "unread"
_BOX: Final = ("x0", "y0", "x1", "y1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A value to look at.

    Attributes:
        field: The column that it stands in; ``unread`` for ink that nobody read.
        value: What was made of it; empty where nothing was.
        second: What the other reader saw, where it differs.
        tasks: The duties that it belongs to; none for a value of the document.
        reasons: Why, where the duty itself says it.
    """

    field: str
    value: str
    place: Place
    second: str = ""
    tasks: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A paper to look at, why, and where."""

    paper: Paper
    reasons: tuple[str, ...]
    doubts: tuple[Doubt, ...]


def review_of(archive: Archive, papers: Iterable[Paper]) -> tuple[Doubtful, ...]:
    """Return those of *papers* that a person has to look at, in their order."""
    reasons = archive.documents.set_index("document_id")["review_reasons"]
    doubts = _doubts(archive)
    found = (
        Doubtful(paper, tuple(reasons[paper.id]), tuple(doubts.get(paper.id, ())))
        for paper in papers
    )
    return tuple(each for each in found if each.reasons or each.doubts)


def _doubts(archive: Archive) -> Mapping[str, list[Doubt]]:
    tasks = archive.tasks.set_index("task_id", drop=False)
    fields = archive.fields
    fields = fields[fields["needs_review"].fillna(value=False)]
    by_document: dict[str, list[Doubt]] = {}
    for doubt in (*_unread(archive), *_of_values(fields, tasks), *_of_tasks(tasks, fields)):
        by_document.setdefault(doubt.place.document_id, []).append(doubt)
    return {
        document: sorted(doubts, key=lambda doubt: (bool(doubt.tasks), doubt.place))
        for document, doubts in by_document.items()
    }


def _of_values(fields: pd.DataFrame, tasks: pd.DataFrame) -> Iterator[Doubt]:
    """Yield each doubtful value once, though several duties may share it."""
    for key, rows in fields.groupby(["document_id", "page", *_BOX, "field", "value"]):
        _, _, _, _, _, _, field, value = key
        row = rows.iloc[0]
        second = text(row["second_reading"])
        told = tasks.reindex(rows["task_id"].dropna())
        yield Doubt(
            field=str(field),
            value=str(value),
            second="" if second in {text(row["raw_text"]), value} else second,
            place=_place(row),
            tasks=tuple(told[TASK]),
            reasons=tuple(dict.fromkeys(told["review_reasons"].explode().dropna())),
        )


def _of_tasks(tasks: pd.DataFrame, fields: pd.DataFrame) -> Iterator[Doubt]:
    """Yield the duties in doubt of which no single value is."""
    doubtful = tasks[tasks["needs_review"].fillna(value=False)]
    for _, row in doubtful[~doubtful["task_id"].isin(fields["task_id"])].iterrows():
        yield Doubt(
            field=next(iter(row["review_fields"]), TASK),
            value="",
            place=_place({**row, "x0": 0.0, "x1": 1.0}),  # all of the row or line
            tasks=(str(row[TASK]),),
            reasons=tuple(row["review_reasons"]),
        )


def _unread(archive: Archive) -> Iterator[Doubt]:
    pages = archive.pages
    for _, row in pages[pages["document_id"].notna()].iterrows():
        for box in row["unread"]:
            place = _place({"document_id": row["document_id"], "page": row["page"], **box})
            yield Doubt(field=UNREAD, value="", place=place)


def _place(row: Mapping[str, Any] | pd.Series[Any]) -> Place:
    edges = (float(row[edge]) for edge in _BOX)
    return Place(str(row["document_id"]), int(row["page"]), *edges)
