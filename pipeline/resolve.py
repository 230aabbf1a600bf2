"""From a deadline as stated to days on the calendar.

Counting follows the Civil Code (Bộ luật Dân sự 2015): the day of the event is not counted
(article 147), and a period whose last day is a day off ends with the next working day
(article 148). A day, month or quarter that is named stays as it is named: moving it would
be a policy, not a count.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import singledispatch
from typing import Final

from dateutil.relativedelta import relativedelta

from pipeline.calendar_vn import VIETNAM, WorkingCalendar
from schemas.deadline import (
    Anchor,
    AtEvent,
    Between,
    ByDay,
    Deadline,
    InHalf,
    InMonths,
    InNearMonth,
    InNearWeek,
    InQuarter,
    InYears,
    Recurring,
    StatedDay,
    Undated,
    Unit,
    Within,
)
from schemas.term import DeadlineKind, Term

# A letter of December asks for 10/01 of the next year. One of March may recall a
# deadline of 15/02, but none looks half a year back.
_LOOKS_BACK: Final = timedelta(days=62)


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a deadline is counted from; None where the document does not say.

    Attributes:
        issued_on: Of the document.
        issued_about: A day of its month, where the day itself, often in ink, is not known.
        received_on: Of the arrival stamp.
    """

    issued_on: date | None
    issued_about: date | None
    received_on: date | None
    calendar: WorkingCalendar

    @property
    def around(self) -> date | None:
        """What a missing year is told by."""
        return self.issued_on or self.issued_about


def resolve_deadline(
    deadline: Deadline,
    *,
    issued_on: date | None,
    issued_about: date | None = None,
    received_on: date | None = None,
    calendar: WorkingCalendar = VIETNAM,
) -> Term:
    """Return when *deadline* is, as far as what is known allows.

    A missing year comes from *issued_on*. A period counted from an event, or from
    nothing that is stated, has no days: the table would otherwise hold a guess that no
    reader can tell from a fact.

    Args:
        deadline: As the document states it.
        issued_on: When the document was issued.
        issued_about: A day near it, for missing years where the day of issue is not known.
        received_on: When it arrived, for periods that run from receipt.
        calendar: Says which days are working days.
    """
    return _resolve(deadline, Anchors(issued_on, issued_about, received_on, calendar))


@singledispatch
def _resolve(deadline: Deadline, anchors: Anchors) -> Term:  # noqa: ARG001 - see below
    raise TypeError(f"not a deadline: {deadline!r}")


@_resolve.register
def _(deadline: ByDay, anchors: Anchors) -> Term:
    day = _nearest(deadline.day, anchors.around)
    return Term(
        kind=DeadlineKind.DATE,
        start=day,
        end=day,
        inclusive=deadline.inclusive,
        time=deadline.at,
    )


@_resolve.register
def _(deadline: Between, anchors: Anchors) -> Term:
    end = _nearest(deadline.last, anchors.around) if deadline.last else None
    if deadline.first is None:
        start = anchors.issued_on
    elif deadline.first.year is None and end is not None:
        start = _latest_before(deadline.first, end)
    else:
        start = _nearest(deadline.first, anchors.around)
    if start and end and start > end:
        start = None
    return Term(kind=DeadlineKind.PERIOD, start=start, end=end, time=deadline.at)


@_resolve.register
def _(deadline: InMonths, anchors: Anchors) -> Term:
    one = deadline.first == deadline.last
    kind = DeadlineKind.MONTH if one else DeadlineKind.PERIOD
    months = _Months(deadline.first, deadline.last, deadline.year)
    return _months(kind, months, anchors, inclusive=deadline.inclusive)


@_resolve.register
def _(deadline: InNearMonth, anchors: Anchors) -> Term:
    issued = anchors.around
    first = issued.replace(day=1) + relativedelta(months=deadline.ahead) if issued else None
    if deadline.day is None:
        last = _last_day(first.year, first.month) if first else None
        return Term(
            kind=DeadlineKind.MONTH, start=first, end=last, inclusive=deadline.inclusive
        )
    day = first + timedelta(days=deadline.day - 1) if first else None
    if first and day and day.month != first.month:  # there is no 30 February
        day = None
    return Term(
        kind=DeadlineKind.DATE,
        start=day,
        end=day,
        inclusive=deadline.inclusive,
        time=deadline.at,
    )


@_resolve.register
def _(deadline: InNearWeek, anchors: Anchors) -> Term:
    issued = anchors.issued_on
    monday = issued + timedelta(7 * deadline.ahead - issued.weekday()) if issued else None
    sunday = monday + timedelta(6) if monday else None
    return Term(kind=DeadlineKind.PERIOD, start=monday, end=sunday)


@_resolve.register
def _(deadline: InQuarter, anchors: Anchors) -> Term:
    last = 3 * deadline.quarter
    months = _Months(last - 2, last, deadline.year)
    return _months(DeadlineKind.QUARTER, months, anchors, inclusive=deadline.inclusive)


@_resolve.register
def _(deadline: InHalf, anchors: Anchors) -> Term:
    last = 6 * deadline.half
    months = _Months(last - 5, last, deadline.year)
    return _months(DeadlineKind.HALF, months, anchors, inclusive=deadline.inclusive)


@_resolve.register
def _(deadline: InYears, anchors: Anchors) -> Term:
    this_year = anchors.around.year if anchors.around else None
    first, last = deadline.first or this_year, deadline.last or this_year
    return Term(
        kind=DeadlineKind.YEAR if first == last else DeadlineKind.PERIOD,
        start=date(first, 1, 1) if first else None,
        end=date(last, 12, 31) if last else None,
        inclusive=deadline.inclusive,
    )


@_resolve.register
def _(deadline: Within, anchors: Anchors) -> Term:
    start = _anchor(deadline, anchors)
    end = _count(deadline, start, anchors.calendar) if start else None
    return Term(kind=DeadlineKind.RELATIVE, start=end, end=end)


@_resolve.register
def _(deadline: AtEvent, anchors: Anchors) -> Term:  # noqa: ARG001 - one signature for all
    return Term(kind=DeadlineKind.RELATIVE)


@_resolve.register
def _(deadline: Recurring, anchors: Anchors) -> Term:  # noqa: ARG001 - one signature for all
    return Term(
        kind=DeadlineKind.RECURRING,
        inclusive=deadline.inclusive,
        time=deadline.at,
        recurrence=deadline.rule,
    )


@_resolve.register
def _(deadline: Undated, anchors: Anchors) -> Term:  # noqa: ARG001 - one signature for all
    return Term(kind=DeadlineKind.NONE)


@dataclass(frozen=True, slots=True)
class _Months:
    first: int
    last: int
    year: int | None


def _months(kind: DeadlineKind, months: _Months, anchors: Anchors, *, inclusive: bool) -> Term:
    year = months.year or _year_of_month(months.last, anchors.around)
    if year is None:
        return Term(kind=kind, inclusive=inclusive)
    return Term(
        kind=kind,
        start=date(year - (months.first > months.last), months.first, 1),
        end=_last_day(year, months.last),
        inclusive=inclusive,
    )


def _year_of_month(month: int, issued_on: date | None) -> int | None:
    """Return the year of issue, or the next one when *month* is over by then."""
    if issued_on is None:
        return None
    return issued_on.year + (_last_day(issued_on.year, month) < issued_on)


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _nearest(stated: StatedDay, issued_on: date | None) -> date | None:
    """Return the day; without a year, of the year of issue or, if long past, the next."""
    if stated.year is not None:
        return date(stated.year, stated.month, stated.day)
    if issued_on is None:
        return None
    earliest = issued_on - _LOOKS_BACK
    candidates = (_on(stated, year) for year in (issued_on.year, issued_on.year + 1))
    return next((day for day in candidates if day and day >= earliest), None)


def _latest_before(stated: StatedDay, end: date) -> date | None:
    candidates = (_on(stated, year) for year in (end.year, end.year - 1))
    return next((day for day in candidates if day and day <= end), None)


def _on(stated: StatedDay, year: int) -> date | None:
    try:
        return date(year, stated.month, stated.day)
    except ValueError:  # 29/02
        return None


def _anchor(deadline: Within, anchors: Anchors) -> date | None:
    match deadline.anchor:
        case Anchor.SIGNING:
            return anchors.issued_on
        case Anchor.RECEIPT:
            return anchors.received_on
        case Anchor.NAMED_DAY if deadline.named:
            return _nearest(deadline.named, anchors.issued_on)
        case _:
            return None


def _count(deadline: Within, start: date, calendar: WorkingCalendar) -> date:
    amount = deadline.amount
    match deadline.unit:
        case Unit.WORKING_DAY:
            return calendar.after(start, count=amount)
        case Unit.HOUR:
            return start + timedelta(days=-(-amount // 24))  # hours run through days off
        case Unit.DAY:
            end = start + timedelta(days=amount)
        case Unit.WEEK:
            end = start + timedelta(weeks=amount)
        case Unit.MONTH:
            end = start + relativedelta(months=amount)
        case Unit.YEAR:
            end = start + relativedelta(years=amount)
    return calendar.on_or_after(end)
