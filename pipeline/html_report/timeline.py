"""When duties fall due, as bars of months, quarters or years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import pandas as pd

from pipeline.html_report.duties import Moment, State

STEPS: Final = ("M", "Q", "Y")  # pandas periods: months, quarters, years
MOST_BARS: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The duties of a span of time.

    Attributes:
        first: Its first day.
        last: Its last day.
        overdue: Duties whose day is past.
        ahead: Duties whose day is not.
        recurring: Recurring duties that fall due in it, once or more.
        is_now: Whether the day of the report lies in it.
    """

    first: date
    last: date
    overdue: int
    ahead: int
    recurring: int
    is_now: bool

    @property
    def total(self) -> int:
        """All that falls due in it."""
        return self.overdue + self.ahead + self.recurring


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars without a gap between them, in the order of time; none where no day is known.

    Attributes:
        step: ``M``, ``Q`` or ``Y``.
    """

    step: str
    bars: tuple[Bar, ...]

    @property
    def tallest(self) -> int:
        """The duties of the fullest span, 1 at the least."""
        return max((bar.total for bar in self.bars), default=1) or 1


def timeline_of(duties: pd.DataFrame, again: pd.DataFrame, moment: Moment) -> Timeline:
    """Return the bars of *duties* and of the days *again* on which recurring ones are due."""
    dated = duties[duties["due_on"].notna() & duties["recurrence"].isna()]
    days = pd.concat([dated["due_on"], again["due_on"]])
    if days.empty:
        return Timeline(STEPS[0], ())
    days = pd.concat([days, pd.Series([moment.on])])
    step = _step(days.min(), days.max())
    spans = pd.period_range(days.min(), days.max(), freq=step)[-MOST_BARS:]
    late = dated["state"] == State.OVERDUE
    once = again.groupby(["task_id", again["due_on"].dt.to_period(step)]).head(1)
    counts = [_counts(each, step) for each in (dated[late], dated[~late], once)]
    return Timeline(step, tuple(_bar(span, counts, moment) for span in spans))


def _step(first: pd.Timestamp, last: pd.Timestamp) -> str:
    fitting = (s for s in STEPS if len(pd.period_range(first, last, freq=s)) <= MOST_BARS)
    return next(fitting, STEPS[-1])


def _counts(rows: pd.DataFrame, step: str) -> pd.Series[Any]:
    counts: pd.Series[Any] = rows["due_on"].dt.to_period(step).value_counts()
    return counts


def _bar(span: pd.Period, counts: Sequence[pd.Series[Any]], moment: Moment) -> Bar:
    overdue, ahead, recurring = (int(each.get(span, 0)) for each in counts)
    return Bar(
        first=span.start_time.date(),
        last=span.end_time.date(),
        overdue=overdue,
        ahead=ahead,
        recurring=recurring,
        is_now=span.start_time <= moment.on <= span.end_time,
    )
