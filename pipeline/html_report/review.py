"""What a person has to look at, paper by paper: the value, the reason and the place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

import pandas as pd

from pipeline.analyst.archive import Archive
from pipeline.html_report.papers import Paper, text
from pipeline.html_report.pictures import Place
from pipeline.language.catalogue import retell
from schemas.columns import TABLES, ColumnType, TableName

TASK: Final = "content"
RECIPIENT: Final = "recipient"
CITATION: Final = "citation"
UNREAD: Final = "unread"
_BOX: Final = ("x0", "y0", "x1", "y1")
_SAME: Final = ("document_id", "page", *_BOX, "field", "value")
DAYS: Final = frozenset(
    column.name
    for table in (TableName.DOCUMENTS, TableName.TASKS)
    for column in TABLES[table]
    if column.type is ColumnType.DAY
)
Row = Mapping[Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A value to look at.

    Attributes:
        field: The column that it stands in; ``unread`` for ink that nobody read,
            ``recipient`` and ``citation`` for rows of these tables.
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

    @property
    def day(self) -> date | None:
        """The day that the value is; None for any other value."""
        return date.fromisoformat(self.value) if self.value and self.field in DAYS else None


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A paper to look at, why, and where."""

    paper: Paper
    reasons: tuple[str, ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """The papers to look at.

    Attributes:
        total: How many there are.
        shown: The first of them.
    """

    total: int
    shown: tuple[Doubtful, ...]


def review_of(archive: Archive, papers: Iterable[Paper], *, most: int) -> Review:
    """Return those of *papers* that a person has to look at, in their order; *most* in full."""
    tasks = _flagged(archive.tasks)
    values = _values(archive)
    unread = archive.pages[archive.pages["unread"].str.len() > 0]
    told = (_flagged(archive.documents), tasks, values, unread)
    named = set(pd.concat([frame["document_id"] for frame in told]).dropna())
    doubtful = [paper for paper in papers if paper.id in named]
    shown = {paper.id for paper in doubtful[:most]}
    reasons = dict(archive.documents[["document_id", "review_reasons"]].to_numpy().tolist())
    doubts = _by_paper(
        (*_unread(_of(unread, shown)), *_doubts(_of(values, shown), _of(tasks, shown)))
    )
    return Review(
        len(doubtful),
        tuple(
            Doubtful(paper, tuple(map(retell, reasons[paper.id])), doubts.get(paper.id, ()))
            for paper in doubtful[:most]
        ),
    )


def _flagged(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["needs_review"].fillna(value=False)]


def _of(rows: pd.DataFrame, papers: set[str]) -> list[Row]:
    return list(rows[rows["document_id"].isin(papers)].to_dict("records"))


def _values(archive: Archive) -> pd.DataFrame:
    """Return a row for each doubtful value, whatever table it stands in."""
    names = _flagged(archive.recipients).rename(columns={"name": "value"})
    cited = _flagged(archive.references).rename(columns={"text": "value"})
    return pd.concat(
        [_flagged(archive.fields), names.assign(field=RECIPIENT), cited.assign(field=CITATION)]
    )


def _by_paper(doubts: Iterable[Doubt]) -> Mapping[str, tuple[Doubt, ...]]:
    papers: dict[str, list[Doubt]] = {}
    for doubt in doubts:
        papers.setdefault(doubt.place.document_id, []).append(doubt)
    return {
        paper: tuple(sorted(each, key=lambda doubt: (bool(doubt.tasks), doubt.place)))
        for paper, each in papers.items()
    }


def _doubts(values: list[Row], tasks: list[Row]) -> Iterator[Doubt]:
    """Yield each doubtful value once, though duties may share it, then duties without one."""
    by_id = {task["task_id"]: task for task in tasks}
    placed = itemgetter(*_SAME)
    for _, rows in groupby(sorted(values, key=placed), key=placed):
        same = list(rows)
        yield _doubt(
            same[0], [by_id[row["task_id"]] for row in same if row["task_id"] in by_id]
        )
    told = {row["task_id"] for row in values}
    for task in tasks:
        if task["task_id"] not in told:
            whole_line = {**task, "x0": 0.0, "x1": 1.0}
            field = next(iter(task["review_fields"]), TASK)
            yield _doubt({**whole_line, "field": field, "value": ""}, [task])


def _doubt(row: Row, tasks: list[Row]) -> Doubt:
    value, second = text(row["value"]), text(row.get("second_reading"))
    reasons = (reason for task in tasks for reason in map(retell, task["review_reasons"]))
    return Doubt(
        field=row["field"],
        value=value,
        place=_place(row),
        second="" if second in {value, text(row.get("raw_text"))} else second,
        tasks=tuple(task[TASK] for task in tasks),
        reasons=tuple(dict.fromkeys(reasons)),
    )


def _unread(pages: list[Row]) -> Iterator[Doubt]:
    for page in pages:
        for box in page["unread"]:
            yield Doubt(field=UNREAD, value="", place=_place({**page, **box}))


def _place(row: Row) -> Place:
    return Place(row["document_id"], int(row["page"]), *(float(row[edge]) for edge in _BOX))
