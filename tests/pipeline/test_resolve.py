"""From what is stated to days: cases a clerk can check on a wall calendar."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from pipeline.calendar_vn import VIETNAM, WorkingCalendar
from pipeline.own_days import DayOverride
from pipeline.resolve import resolve_deadline
from schemas.deadline import (
    Anchor,
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

# Deadline, day of issue, kind, first day, last day.
CASES: Final[list[tuple[Deadline, str, DeadlineKind, str | None, str | None]]] = [
    # a year is a year, of 366 days too
    (
        Within(1, Unit.YEAR, Anchor.SIGNING),
        "2024-01-10",
        DeadlineKind.RELATIVE,
        "2025-01-10",
        "2025-01-10",
    ),
    # no span runs backwards: "from now" to a day that is over has an end only
    (
        Between(None, StatedDay(1, 3, 2024)),
        "2024-03-15",
        DeadlineKind.PERIOD,
        None,
        "2024-03-01",
    ),
    # a letter may recall a day of the month before last
    (
        ByDay(StatedDay(10, 2)),
        "2024-03-25",
        DeadlineKind.DATE,
        "2024-02-10",
        "2024-02-10",
    ),
    # a named day stays where it is, on a Sunday too (10 March 2024)
    (
        ByDay(StatedDay(15, 3, 2024)),
        "2024-03-01",
        DeadlineKind.DATE,
        "2024-03-15",
        "2024-03-15",
    ),
    (
        ByDay(StatedDay(10, 3, 2024)),
        "2024-03-01",
        DeadlineKind.DATE,
        "2024-03-10",
        "2024-03-10",
    ),
    # a missing year is that of the issue, or the next when the day is long past
    (ByDay(StatedDay(25, 12)), "2025-12-04", DeadlineKind.DATE, "2025-12-25", "2025-12-25"),
    (ByDay(StatedDay(10, 1)), "2025-12-04", DeadlineKind.DATE, "2026-01-10", "2026-01-10"),
    (ByDay(StatedDay(20, 2)), "2026-03-05", DeadlineKind.DATE, "2026-02-20", "2026-02-20"),
    (ByDay(StatedDay(20, 12)), "2026-01-10", DeadlineKind.DATE, "2026-12-20", "2026-12-20"),
    (ByDay(StatedDay(29, 2)), "2023-12-01", DeadlineKind.DATE, "2024-02-29", "2024-02-29"),
    (ByDay(StatedDay(29, 2)), "2025-12-01", DeadlineKind.DATE, None, None),
    # spans between days
    (
        Between(StatedDay(6, 11, 2023), StatedDay(15, 11, 2023)),
        "2023-11-01",
        DeadlineKind.PERIOD,
        "2023-11-06",
        "2023-11-15",
    ),
    (
        Between(StatedDay(20, 12), StatedDay(10, 1)),
        "2023-12-01",
        DeadlineKind.PERIOD,
        "2023-12-20",
        "2024-01-10",
    ),
    (
        Between(None, StatedDay(30, 11, 2023)),
        "2023-10-09",
        DeadlineKind.PERIOD,
        "2023-10-09",
        "2023-11-30",
    ),
    (
        Between(StatedDay(1, 1, 2024), None),
        "2023-12-01",
        DeadlineKind.PERIOD,
        "2024-01-01",
        None,
    ),
    # months
    (InMonths(6, 6, 2023), "2023-01-05", DeadlineKind.MONTH, "2023-06-01", "2023-06-30"),
    (InMonths(2, 2, 2024), "2023-12-05", DeadlineKind.MONTH, "2024-02-01", "2024-02-29"),
    (InMonths(7, 7), "2023-07-31", DeadlineKind.MONTH, "2023-07-01", "2023-07-31"),
    (InMonths(7, 7), "2023-08-01", DeadlineKind.MONTH, "2024-07-01", "2024-07-31"),
    (InMonths(3, 9, 2026), "2025-12-24", DeadlineKind.PERIOD, "2026-03-01", "2026-09-30"),
    (InMonths(11, 2, 2024), "2023-10-01", DeadlineKind.PERIOD, "2023-11-01", "2024-02-29"),
    # the month of issue, and the one after
    (InNearMonth(0), "2024-02-10", DeadlineKind.MONTH, "2024-02-01", "2024-02-29"),
    (InNearMonth(1), "2024-12-31", DeadlineKind.MONTH, "2025-01-01", "2025-01-31"),
    (InNearMonth(1, 15), "2024-12-31", DeadlineKind.DATE, "2025-01-15", "2025-01-15"),
    (InNearWeek(0), "2024-12-31", DeadlineKind.PERIOD, "2024-12-30", "2025-01-05"),
    (InNearWeek(1), "2024-12-31", DeadlineKind.PERIOD, "2025-01-06", "2025-01-12"),
    (InNearMonth(1, 30), "2024-01-31", DeadlineKind.DATE, None, None),
    # quarters, halves, years
    (InQuarter(2, 2021), "2021-05-07", DeadlineKind.QUARTER, "2021-04-01", "2021-06-30"),
    (InQuarter(4, 2021), "2021-05-07", DeadlineKind.QUARTER, "2021-10-01", "2021-12-31"),
    (InQuarter(2), "2026-05-10", DeadlineKind.QUARTER, "2026-04-01", "2026-06-30"),
    (InQuarter(1), "2026-05-10", DeadlineKind.QUARTER, "2027-01-01", "2027-03-31"),
    (InHalf(1, 2026), "2025-12-24", DeadlineKind.HALF, "2026-01-01", "2026-06-30"),
    (InHalf(2), "2025-08-05", DeadlineKind.HALF, "2025-07-01", "2025-12-31"),
    (InYears(2026, 2026), "2025-12-24", DeadlineKind.YEAR, "2026-01-01", "2026-12-31"),
    (InYears(), "2025-12-24", DeadlineKind.YEAR, "2025-01-01", "2025-12-31"),
    (InYears(2021, 2025), "2021-02-01", DeadlineKind.PERIOD, "2021-01-01", "2025-12-31"),
    # counted: the day of the event is not (Monday 22 April 2024, Saturday 4 May swapped in)
    (
        Within(10, Unit.WORKING_DAY, Anchor.SIGNING),
        "2024-04-22",
        DeadlineKind.RELATIVE,
        "2024-05-08",
        "2024-05-08",
    ),
    # over Tết, 16 to 20 February 2026
    (
        Within(5, Unit.WORKING_DAY, Anchor.SIGNING),
        "2026-02-13",
        DeadlineKind.RELATIVE,
        "2026-02-27",
        "2026-02-27",
    ),
    # the tenth day is 30 April, then come 1 May and a weekend
    (
        Within(10, Unit.DAY, Anchor.SIGNING),
        "2026-04-20",
        DeadlineKind.RELATIVE,
        "2026-05-04",
        "2026-05-04",
    ),
    # a Saturday in March moves to Monday
    (
        Within(15, Unit.DAY, Anchor.SIGNING),
        "2024-03-01",
        DeadlineKind.RELATIVE,
        "2024-03-18",
        "2024-03-18",
    ),
    # 2 September is a holiday
    (
        Within(2, Unit.WEEK, Anchor.SIGNING),
        "2026-08-19",
        DeadlineKind.RELATIVE,
        "2026-09-03",
        "2026-09-03",
    ),
    # there is no 31 February
    (
        Within(1, Unit.MONTH, Anchor.SIGNING),
        "2024-01-31",
        DeadlineKind.RELATIVE,
        "2024-02-29",
        "2024-02-29",
    ),
    (
        Within(1, Unit.YEAR, Anchor.SIGNING),
        "2024-03-13",
        DeadlineKind.RELATIVE,
        "2025-03-13",
        "2025-03-13",
    ),
    # hours do not wait for Monday
    (
        Within(24, Unit.HOUR, Anchor.SIGNING),
        "2024-03-15",
        DeadlineKind.RELATIVE,
        "2024-03-16",
        "2024-03-16",
    ),
    (
        Within(36, Unit.HOUR, Anchor.SIGNING),
        "2024-03-12",
        DeadlineKind.RELATIVE,
        "2024-03-14",
        "2024-03-14",
    ),
    (
        Within(5, Unit.DAY, Anchor.NAMED_DAY, StatedDay(1, 3, 2024)),
        "2024-01-10",
        DeadlineKind.RELATIVE,
        "2024-03-06",
        "2024-03-06",
    ),
    # nothing says from when
    (Within(5, Unit.DAY), "2024-03-01", DeadlineKind.RELATIVE, None, None),
    (Within(3, Unit.MONTH, Anchor.EVENT), "2024-03-01", DeadlineKind.RELATIVE, None, None),
    (Within(5, Unit.DAY, Anchor.RECEIPT), "2024-03-01", DeadlineKind.RELATIVE, None, None),
    (Undated(), "2024-03-01", DeadlineKind.NONE, None, None),
]


@pytest.mark.parametrize(("deadline", "issued", "kind", "start", "end"), CASES)
def test_resolves(
    deadline: Deadline, issued: str, kind: DeadlineKind, start: str | None, end: str | None
) -> None:
    term = resolve_deadline(deadline, issued_on=date.fromisoformat(issued))
    assert (term.kind, _written(term.start), _written(term.end)) == (kind, start, end)


def _written(day: date | None) -> str | None:
    return day.isoformat() if day else None


def test_counts_from_receipt_when_the_stamp_says_when() -> None:
    deadline = Within(5, Unit.WORKING_DAY, Anchor.RECEIPT)
    term = resolve_deadline(deadline, issued_on=date(2024, 3, 1), received_on=date(2024, 3, 6))
    assert term.end == date(2024, 3, 13)  # Wednesday to Wednesday


@pytest.mark.parametrize(
    "deadline",
    [
        ByDay(StatedDay(25, 12)),
        InQuarter(2),
        InMonths(3, 5),
        InHalf(1),
        InYears(),
        Within(5, Unit.DAY, Anchor.SIGNING),
        Within(5, Unit.DAY, Anchor.NAMED_DAY, StatedDay(1, 3)),
        Between(None, StatedDay(1, 3)),
    ],
)
def test_guesses_no_year_without_a_day_of_issue(deadline: Deadline) -> None:
    term = resolve_deadline(deadline, issued_on=None)
    assert (term.start, term.end) == (None, None)


@pytest.mark.parametrize("inclusive", [True, False])
@pytest.mark.parametrize("kind", [InMonths, InQuarter, InHalf, InYears, ByDay, Recurring])
def test_keeps_whether_the_last_day_counts(kind: type, inclusive: bool) -> None:  # noqa: FBT001
    stated: dict[type, Deadline] = {
        InMonths: InMonths(3, 3, 2024, inclusive=inclusive),
        InQuarter: InQuarter(1, 2024, inclusive=inclusive),
        InHalf: InHalf(1, 2024, inclusive=inclusive),
        InYears: InYears(2024, 2024, inclusive=inclusive),
        ByDay: ByDay(StatedDay(1, 3, 2024), inclusive=inclusive),
        Recurring: Recurring("FREQ=MONTHLY", inclusive=inclusive),
    }
    assert resolve_deadline(stated[kind], issued_on=None).inclusive is inclusive


def test_keeps_the_time_of_day() -> None:
    deadline = ByDay(StatedDay(29, 3, 2024), at=time(12))
    assert resolve_deadline(deadline, issued_on=None).time == time(12)


def test_what_comes_again_has_a_rule_and_no_days() -> None:
    deadline = Recurring("FREQ=WEEKLY;BYDAY=FR", inclusive=False, at=time(16))
    assert resolve_deadline(deadline, issued_on=date(2024, 3, 1)) == Term(
        kind=DeadlineKind.RECURRING,
        inclusive=False,
        time=time(16),
        recurrence="FREQ=WEEKLY;BYDAY=FR",
    )


def test_an_office_may_keep_days_of_its_own() -> None:
    deadline = Within(1, Unit.WORKING_DAY, Anchor.SIGNING)
    closed = WorkingCalendar((DayOverride(date(2026, 1, 2), works=False),))
    assert resolve_deadline(deadline, issued_on=date(2025, 12, 31)).end == date(2026, 1, 2)
    term = resolve_deadline(deadline, issued_on=date(2025, 12, 31), calendar=closed)
    assert term.end == date(2026, 1, 5)  # the Monday after


# A rule, a first day to look from, and when it is due.
RECURRENCES: Final[list[tuple[str, str, list[str]]]] = [
    ("FREQ=MONTHLY;BYMONTHDAY=-1", "2024-01-05", ["2024-01-31", "2024-02-29", "2024-03-31"]),
    (
        "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20",
        "2024-01-05",
        ["2024-03-20", "2024-06-20", "2024-09-20"],
    ),
    ("FREQ=WEEKLY;BYDAY=FR", "2024-03-04", ["2024-03-08", "2024-03-15", "2024-03-22"]),
    ("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15", "2024-07-01", ["2024-12-15", "2025-06-15"]),
]


@pytest.mark.parametrize(("rule", "start", "due"), RECURRENCES)
def test_rules_that_are_reported_give_the_days_they_name(
    rule: str, start: str, due: list[str]
) -> None:
    days = rrulestr(rule, dtstart=datetime.fromisoformat(start))
    found = [next_day.date().isoformat() for next_day, _ in zip(days, due, strict=False)]
    assert found == due


DAYS: Final = st.dates(min_value=date(2015, 1, 1), max_value=date(2027, 12, 1))


@given(DAYS, st.integers(1, 60))
def test_so_many_working_days_lie_after_the_event(issued: date, count: int) -> None:
    deadline = Within(count, Unit.WORKING_DAY, Anchor.SIGNING)
    end = resolve_deadline(deadline, issued_on=issued).end
    assert end is not None
    days = [issued + timedelta(days=step) for step in range(1, (end - issued).days + 1)]
    assert sum(VIETNAM.is_working_day(day) for day in days) == count
    assert VIETNAM.is_working_day(end)


@given(
    DAYS,
    st.integers(1, 90),
    st.sampled_from([Unit.DAY, Unit.WEEK, Unit.MONTH]),
)
def test_a_counted_period_ends_on_a_working_day(issued: date, count: int, unit: Unit) -> None:
    term = resolve_deadline(Within(count, unit, Anchor.SIGNING), issued_on=issued)
    assert term.end is not None
    assert term.end > issued
    assert VIETNAM.is_working_day(term.end)


@given(DAYS, st.integers(1, 28), st.integers(1, 12))
def test_a_day_without_a_year_is_near_the_issue(issued: date, day: int, month: int) -> None:
    end = resolve_deadline(ByDay(StatedDay(day, month)), issued_on=issued).end
    assert end is not None
    assert (end.day, end.month) == (day, month)
    assert timedelta(days=-62) <= end - issued <= timedelta(days=366)


def test_a_missing_year_is_told_by_the_month_of_issue_where_the_day_is_unread() -> None:
    deadline = ByDay(StatedDay(10, 1))
    term = resolve_deadline(deadline, issued_on=None, issued_about=date(2025, 12, 15))
    assert term.end == date(2026, 1, 10)
    after_signing = Within(5, Unit.WORKING_DAY, Anchor.SIGNING)
    counted = resolve_deadline(after_signing, issued_on=None, issued_about=date(2025, 12, 15))
    assert counted.end is None
