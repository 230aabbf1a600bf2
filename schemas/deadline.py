"""The ways an administrative document states a deadline.

A deadline is kept as it was *stated*. Turning it into days needs facts from elsewhere
(the date of issue, of receipt, public holidays): that is a later step, never the parser's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Final

_A_LEAP_YEAR: Final = 2024


def _check_year(year: int | None) -> None:
    if year is not None and not 1900 <= year <= 2100:
        raise ValueError(f"not a year: {year}")


class Unit(StrEnum):
    """What a period is counted in."""

    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working_day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Anchor(StrEnum):
    """What a period is counted from."""

    SIGNING = "signing"  # kể từ ngày ký, ngày ban hành
    RECEIPT = "receipt"  # kể từ ngày nhận được văn bản
    NAMED_DAY = "named_day"  # kể từ ngày 01/3/2025
    EVENT = "event"  # kể từ khi có hướng dẫn: no day to count from
    UNSTATED = "unstated"


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A day as written.

    Attributes:
        year: None when the document leaves it out (``ngày 15/3``).

    Raises:
        ValueError: There is no such day (``31/02/2024``).
    """

    day: int
    month: int
    year: int | None = None

    def __post_init__(self) -> None:
        _check_year(self.year)
        date(self.year or _A_LEAP_YEAR, self.month, self.day)


@dataclass(frozen=True, slots=True)
class ByDay:
    """A day on the calendar: ``trước ngày 15/3/2024``.

    Attributes:
        inclusive: Whether the day itself still counts. ``chậm nhất ngày`` says it
            does, ``trước ngày`` says it does not.
        at: A clock time, or the end of a part of the day (``buổi sáng`` is 12:00).
    """

    day: StatedDay
    inclusive: bool = True
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Between:
    """A span between two days: ``từ ngày 06/11 đến ngày 15/11/2017``.

    Attributes:
        first: None when it is the day of issue: ``từ nay đến ngày 15/11``.
        last: None when no end is stated: ``từ ngày 01/01/2026``.
        at: A clock time on the last day.
    """

    first: StatedDay | None
    last: StatedDay | None
    at: time | None = None

    def __post_init__(self) -> None:
        if self.first is None and self.last is None:
            raise ValueError("a span between no two days")


@dataclass(frozen=True, slots=True)
class InMonths:
    """One month or a run of them: ``trong tháng 7/2026``, ``từ tháng 3 đến tháng 9/2026``.

    Attributes:
        year: Of the last month; None when it is left out.
    """

    first: int
    last: int
    year: int | None = None
    inclusive: bool = True

    def __post_init__(self) -> None:
        if not (1 <= self.first <= 12 and 1 <= self.last <= 12):
            raise ValueError(f"not months: {self.first}, {self.last}")
        _check_year(self.year)


@dataclass(frozen=True, slots=True)
class InNearMonth:
    """The month of issue, or the one after: ``trong tháng này``, ``trước ngày 15 tháng sau``.

    Attributes:
        ahead: Months after that of the issue.
        day: None when the whole month is meant.
    """

    ahead: int
    day: int | None = None
    inclusive: bool = True
    at: time | None = None

    def __post_init__(self) -> None:
        if self.ahead < 0 or (self.day is not None and not 1 <= self.day <= 31):
            raise ValueError(f"not in a month: {self.day}, {self.ahead} ahead")


@dataclass(frozen=True, slots=True)
class InNearWeek:
    """The week of issue, or one after, from Monday on: ``trong tuần này``, ``tuần tới``.

    Attributes:
        ahead: Weeks after that of the issue.
    """

    ahead: int

    def __post_init__(self) -> None:
        if self.ahead < 0:
            raise ValueError(f"not a week to come: {self.ahead}")


@dataclass(frozen=True, slots=True)
class InQuarter:
    """``quý II-2021``, ``quý 3/2025``; the year may be left out."""

    quarter: int
    year: int | None = None
    inclusive: bool = True

    def __post_init__(self) -> None:
        if not 1 <= self.quarter <= 4:
            raise ValueError(f"not a quarter: {self.quarter}")
        _check_year(self.year)


@dataclass(frozen=True, slots=True)
class InHalf:
    """``6 tháng đầu năm 2021`` (1), ``6 tháng cuối năm`` (2)."""

    half: int
    year: int | None = None
    inclusive: bool = True

    def __post_init__(self) -> None:
        if self.half not in (1, 2):
            raise ValueError(f"not a half: {self.half}")
        _check_year(self.year)


@dataclass(frozen=True, slots=True)
class InYears:
    """``trong năm 2026``, ``giai đoạn 2021-2025``; None is the year of issue."""

    first: int | None = None
    last: int | None = None
    inclusive: bool = True

    def __post_init__(self) -> None:
        _check_year(self.first)
        _check_year(self.last)
        if (self.first is None) != (self.last is None) or (self.first or 0) > (self.last or 0):
            raise ValueError(f"not years: {self.first}, {self.last}")


@dataclass(frozen=True, slots=True)
class Within:
    """A period after an event: ``trong thời hạn 15 ngày làm việc kể từ ngày ký``.

    Attributes:
        named: The day counted from, with ``Anchor.NAMED_DAY`` only.
    """

    amount: int
    unit: Unit
    anchor: Anchor = Anchor.UNSTATED
    named: StatedDay | None = None

    def __post_init__(self) -> None:
        if self.amount < 1:
            raise ValueError(f"not a period: {self.amount} {self.unit}")
        if (self.named is not None) != (self.anchor is Anchor.NAMED_DAY):
            raise ValueError(f"{self.anchor} from {self.named}")


@dataclass(frozen=True, slots=True)
class AtEvent:
    """When something happens whose day is not told: ``trước khi vào học kỳ II``."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """Again and again: ``trước ngày 15 hằng tháng``.

    Attributes:
        rule: RFC 5545 RRULE without its name: ``FREQ=MONTHLY;BYMONTHDAY=15``.
    """

    rule: str
    inclusive: bool = True
    at: time | None = None

    def __post_init__(self) -> None:
        if not self.rule.startswith("FREQ="):
            raise ValueError(f"not a recurrence: {self.rule!r}")


@dataclass(frozen=True, slots=True)
class Undated:
    """A time that names no day: ``thường xuyên``, ``theo hướng dẫn của Trung ương``."""


Deadline = (
    ByDay
    | Between
    | InMonths
    | InNearMonth
    | InNearWeek
    | InQuarter
    | InHalf
    | InYears
    | Within
    | AtEvent
    | Recurring
    | Undated
)
