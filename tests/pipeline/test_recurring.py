"""Recurring deadlines on the calendar, as a clerk would count them."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from pipeline.recurring import days_between, whole_rule

ISSUED: Final = date(2024, 1, 31)  # a Wednesday
HALF_A_YEAR: Final = [
    # rule, days (of 2024) from January to June
    ("FREQ=MONTHLY;BYMONTHDAY=15", "15/2 15/3 15/4 15/5 15/6"),
    ("FREQ=MONTHLY;BYMONTHDAY=31", "31/1 31/3 31/5"),  # RFC 5545: no 31 February
    ("FREQ=MONTHLY;BYMONTHDAY=-1", "31/1 29/2 31/3 30/4 31/5 30/6"),
    ("FREQ=MONTHLY", "31/1 29/2 31/3 30/4 31/5 30/6"),
    ("FREQ=MONTHLY;INTERVAL=3", "31/3 30/6"),
    ("FREQ=MONTHLY;INTERVAL=6", "30/6"),
    ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10", "10/3 10/6"),
    ("FREQ=MONTHLY;INTERVAL=5", "31/1 30/6"),  # from the month of issue
    ("FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5", "5/4"),
    ("FREQ=YEARLY;BYMONTH=2,5;UNTIL=20240331", "29/2"),
    ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=20", "20/3"),
    ("FREQ=YEARLY", ""),  # the end of December
    ("FREQ=WEEKLY;INTERVAL=8;BYDAY=FR", "2/2 29/3 24/5"),
    ("FREQ=WEEKLY;INTERVAL=8", "2/2 29/3 24/5"),
]


@pytest.mark.parametrize(("rule", "days"), HALF_A_YEAR)
def test_days_of_a_rule(rule: str, days: str) -> None:
    found = days_between(rule, date(2024, 1, 1), date(2024, 6, 30), since=ISSUED)
    assert " ".join(f"{day.day}/{day.month}" for day in found) == days


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        (date(2024, 3, 15), date(2024, 3, 15), 1),
        (date(2024, 3, 14), date(2024, 3, 14), 0),
        (date(2024, 3, 16), date(2024, 4, 14), 0),
        (date(2024, 3, 15), date(2024, 4, 15), 2),
        (date(2024, 4, 1), date(2024, 3, 1), 0),
    ],
)
def test_both_ends_of_a_span_count(first: date, last: date, count: int) -> None:
    assert len(days_between("FREQ=MONTHLY;BYMONTHDAY=15", first, last, since=ISSUED)) == count


def test_every_day() -> None:
    days = days_between("FREQ=DAILY", date(2024, 2, 28), date(2024, 3, 1), since=ISSUED)
    assert days == (date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1))


def test_the_end_of_the_year_is_the_day_of_what_is_due_every_year() -> None:
    assert whole_rule("FREQ=YEARLY") == "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"


@pytest.mark.parametrize("rule", ["", "FREQ=NEVER", "hằng tháng"])
def test_what_is_no_rule_is_refused(rule: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        days_between(rule, ISSUED, ISSUED, since=ISSUED)
