"""A question about tasks, as the command line puts it, and its answer row by row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import pandas as pd

from pipeline.analyst.archive import Archive, once
from pipeline.analyst.days import Day, with_days
from pipeline.analyst.units import UnitRole
from schemas.term import DeadlineKind

Value = str | int | float | bool | date | list[str] | None
Answer = Mapping[str, Value]
COLUMNS: Final = (
    "due_on",
    "deadline_time",
    "deadline_text",
    "deadline_kind",
    "deadline_inclusive",
    "recurrence",
    "lead_agencies",
    "coordinating_agencies",
    "content",
    "product",
    "reference",
    "issuer",
    "source_name",
    "page",
    "needs_review",
    "task_id",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Which tasks are asked for; what is None or empty is not asked.

    Attributes:
        between: First and last day on which they are due; recurring ones count once for
            each of their days.
        overdue_on: A day or moment at which they are late.
        strict: Whether "trước ngày X" is late on X itself.
        unit: Who leads or helps, as ``Archive.by_unit`` takes it.
        alone: Whether its rooms are left out.
        heirs: Whether its heirs, and those it is heir to, count as that unit.
        role: Of that unit, or of any.
        kinds: How the deadline is stated.
    """

    between: tuple[Day, Day] | None = None
    overdue_on: Day | None = None
    strict: bool = True
    unit: str | None = None
    alone: bool = False
    heirs: bool = False
    role: UnitRole | None = None
    kinds: tuple[DeadlineKind, ...] = ()


def answer(archive: Archive, question: Question) -> tuple[Answer, ...]:
    """Return the tasks that *question* asks for, the soonest due first.

    Each has the columns ``COLUMNS``, and stands once, or once for each day it is due on.
    """
    rows = archive.tasks
    if question.unit is not None or question.role is not None:
        units = archive.by_unit(
            question.unit, role=question.role, heirs=question.heirs, alone=question.alone
        )
        rows = rows[rows["task_id"].isin(units["task_id"])]
    if question.kinds:
        rows = rows[rows["deadline_kind"].isin([kind.value for kind in question.kinds])]
    if question.overdue_on is not None:
        rows = archive.overdue(question.overdue_on, strict=question.strict, among=rows)
    if question.between is not None:
        rows = archive.occurrences(*question.between, among=rows)
    found = with_days(rows) if "due_on" not in rows else rows
    return _plain_rows(once(found.sort_values("due_on", kind="stable")), archive.documents)


def _plain_rows(rows: pd.DataFrame, documents: pd.DataFrame) -> tuple[Answer, ...]:
    named = documents[["document_id", "reference", "issuer", "source_name"]]
    joined = rows.merge(named, on="document_id", how="left", validate="many_to_one")
    columns = [joined[column].astype(object) for column in COLUMNS]
    return tuple(
        {column: _plain(value) for column, value in zip(COLUMNS, values, strict=True)}
        for values in zip(*columns, strict=True)
    )


def _plain(value: object) -> Value:
    match value:
        case list():
            return [str(name) for name in value]
        case _ if pd.isna(value):  # type: ignore[call-overload]  # no list is left
            return None
        case pd.Timestamp():
            return value.date()
        case str() | bool() | int() | float():
            return value
    raise TypeError(f"no value of a table: {value!r}")
