"""Each duty of an archive once, with where it stands on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final

import pandas as pd

from pipeline.analyst.archive import Archive
from pipeline.analyst.days import with_days

AHEAD: Final = timedelta(days=366)  # every yearly task comes once in it


class State(StrEnum):
    """Where a duty stands on the day of the report."""

    OVERDUE = "overdue"  # late if it was not done: the tables do not know what was
    SOON = "soon"
    LATER = "later"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Moment:
    """The day of the report.

    Attributes:
        on: Its midnight.
        soon: For how many days ahead a duty is due soon.
    """

    on: pd.Timestamp
    soon: int

    @property
    def soon_until(self) -> pd.Timestamp:
        """The last day that is soon."""
        return self.on + timedelta(days=self.soon)


def duties_at(archive: Archive, again: pd.DataFrame, moment: Moment) -> pd.DataFrame:
    """Return the duties in *archive*, the soonest first, those that name no day last.

    A duty told twice in a document is there once: as what names a day, and as the row of
    the appendix where both do.

    Args:
        archive: The tables.
        again: The days of recurring duties, from ``recurring_days``.
        moment: The day of the report.

    Returns:
        Rows of tasks with ``due_on`` (of a recurring task its next day), ``late_from``
        and ``state``.
    """
    tasks = _told_once(with_days(archive.tasks))
    coming = again.groupby("task_id")["due_on"].min().reindex(tasks["task_id"])
    tasks["due_on"] = tasks["due_on"].fillna(coming.set_axis(tasks.index))
    tasks["state"] = _states(tasks, moment)
    return tasks.sort_values(["due_on", "document_id", "ordinal"], ignore_index=True)


def recurring_days(archive: Archive, moment: Moment) -> pd.DataFrame:
    """Return a row for each day of the coming year on which a recurring duty is due."""
    tasks = _told_once(with_days(archive.tasks))
    again = tasks[tasks["recurrence"].notna() & tasks["due_on"].isna()]
    last = (moment.on + AHEAD).to_pydatetime()
    again = again.drop(columns=["due_on", "late_from"])
    return archive.occurrences(moment.on.to_pydatetime(), last, among=again)


def _told_once(tasks: pd.DataFrame) -> pd.DataFrame:
    dated: pd.Series[Any] = tasks["due_on"].notna() | tasks["recurrence"].notna()
    twin_dated = tasks["same_as"].isin(tasks.loc[dated, "task_id"])
    has_twin = tasks["same_as"].isin(tasks["task_id"])
    is_body = tasks["origin"] == "body"
    told_better = (is_body & (twin_dated | ~dated)) | (~is_body & twin_dated & ~dated)
    return tasks[~(has_twin & told_better)].reset_index(drop=True)


def _states(tasks: pd.DataFrame, moment: Moment) -> pd.Series[Any]:
    states = pd.Series(State.LATER.value, index=tasks.index, dtype="string")
    states[tasks["due_on"] <= moment.soon_until] = State.SOON.value
    states[tasks["late_from"] <= moment.on] = State.OVERDUE.value
    states[tasks["due_on"].isna()] = State.UNDATED.value
    return states
