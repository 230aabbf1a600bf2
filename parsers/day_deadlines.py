"""Deadlines that name days: what their patterns build."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from parsers.bounds import is_inclusive
from parsers.dates import (
    DAY,
    DAY_WORD,
    FULL_DAY_AHEAD,
    TIME,
    YEAR,
    number,
    parse_day,
    parse_time,
)
from parsers.periods import last_day_of
from schemas.deadline import Between, ByDay, StatedDay

# Papers are younger than that; the days before which land was bought are not.
_OLDEST_DEADLINE: Final = 2000
_LATEST_DEADLINE: Final = 2100
_FEBRUARY: Final = 2

_CLOCK: Final = r"(?: \d{1,2} \s* (?: giờ | [gh:] ) \s* (?: \d{2} \s* (?: phút )? )? ,? \s+ )"
_FIRST: Final = rf"""
    (?P<first_day> \d{{1,2}} )
    (?: (?: \s* [/.–-] \s* | \s+tháng\s+ ) (?P<first_month> \d{{1,2}} )
        (?: (?: \s* [/.–-] \s* | \s* ,? \s+ năm \s+ ) (?P<first_year> {YEAR} ) )? )?
"""
_LAST: Final = rf"""
    (?: (?: hết | cuối ) \s+ )? (?: {TIME} \s* ,? \s+ )? (?: (?: hết | cuối ) \s+ )?
    (?: {DAY_WORD} )? {DAY}
"""
_TO: Final = r"(?: \s* [-–—] \s* | \s+ (?: cho \s+ )? (?: đến | tới ) \s+ )"

DAYS: Final = rf"{_CLOCK}? (?: {DAY_WORD} )? {_FIRST} {_TO} {_LAST}"
FROM_DAYS: Final = rf"từ \s+ {_CLOCK}? {DAY_WORD} {_FIRST} {_TO} {_LAST}"
# Without their word they must be full dates: "từ 2 đến 3/4 số hộ" counts something.
FROM_BARE_DAYS: Final = rf"""
    (?: từ \s+ | (?<= [(,:]\s ) | (?<= \( ) )
    (?= \d{{1,2}} (?: \s* [/.–-] | \s+ đến ) ) {_FIRST} {_TO}
    (?= (?: {DAY_WORD} )? {FULL_DAY_AHEAD} ) {_LAST}
"""
# trong 02 ngày 15 và 16/7/2020
DAYS_AND_DAY: Final = rf"""
    trong \s+ (?: \d{{1,2}} | hai | ba ) \s+ ngày \s* ,? \s+ (?: {DAY_WORD} )? {_FIRST}
    (?: \s* , \s* \d{{1,2}} )* \s+ và \s+ {_LAST}
"""
_NOW: Final = r"""
    từ \s+ (?: nay | bây \s+ giờ | (?: ngày | khi ) \s+ (?: ký | ban \s+ hành | ra | có )
      (?: \s+ (?! đến \b ) [^\s.,;:\d]+ ){0,6} )
"""
FROM_NOW: Final = rf"{_NOW} {_TO} {_LAST}"
# Giỗ Tổ ngày 10 tháng Ba (nhằm ngày 18/4/2024): only the second day is on the calendar.
LUNAR: Final = rf"""
    (?: {TIME} \s* ,? \s+ )? (?: {DAY_WORD} )? (?: m[ùồ]ng \s+ )?
    \w{{1,6}} \s+ tháng \s+ \w{{1,6}}
    (?: \s+ (?: năm | âm \s+ lịch ) [^(\n.;]{{0,25}} )? \s*
    \( (?: (?: nhằm | tức | dương \s+ lịch ) \s* (?: là | vào | : )? \s+ )+
    (?: {DAY_WORD} )? {FULL_DAY_AHEAD} {DAY} \)
"""
_PART: Final = r"đầu | giữa | cuối"
PART_OF_MONTH: Final = rf"""
    (?P<part> {_PART} ) \s+ tháng \s+ (?P<month> \d{{1,2}} )
    (?: (?: \s* [/.–-] \s* | \s* ,? \s+ năm \s+ ) (?P<year> {YEAR} ) )? (?! \s*[/–-]\s*\d | \d )
"""
PART_OF_YEAR: Final = rf"""
    (?P<part> {_PART} ) \s+ năm
    (?: \s+ (?P<year> {YEAR} ) | (?= \s* (?: [.,;:)|] | \Z ) ) )  # not: cuối năm học
"""


# The end alone: "đầu" and "giữa" close no span.
_END: Final = r"(?: đến | tới ) \s+ (?: hết \s+ )? (?: cuối \s+ )?"
FROM_NOW_TO_YEAR: Final = rf"""
    {_NOW} \s+ {_END} năm (?: \s+ (?P<year> {YEAR} ) | \s+ nay | (?= \s* (?: [.,;:)] | \Z ) ) )
"""
FROM_NOW_TO_MONTH: Final = rf"""
    {_NOW} \s+ {_END} tháng \s+ (?P<month> \d{{1,2}} ) (?: \s* [/.–-] \s* | \s+ năm \s+ )
    (?P<year> {YEAR} )
"""


def by_day(match: re.Match[str]) -> ByDay:
    """Build a deadline of one day; the day itself still counts.

    Of a year that cannot be (``2617``) a digit was misread: the day counts without it.
    """
    year = number(match["year"]) if match["year"] else None
    if year is not None and year < _OLDEST_DEADLINE:
        raise ValueError(f"no deadline: {match[0]}")
    misread = year is not None and year > _LATEST_DEADLINE
    day = parse_day(match, with_year=not misread)
    return ByDay(day, inclusive=True, at=parse_time(match))


def by_bound_day(match: re.Match[str]) -> ByDay:
    """Build a deadline of one day after a bound such as ``trước``."""
    day = by_day(match)
    return ByDay(day.day, inclusive=is_inclusive(match), at=day.at)


def between(match: re.Match[str]) -> Between:
    """Build what :data:`DAYS` matched; what the first day leaves out comes from the last."""
    last = parse_day(match)
    month = int(match["first_month"]) if match["first_month"] else last.month
    year = number(match["first_year"]) if match["first_year"] else None
    if year is None and last.year is not None:
        year = last.year - (month > last.month)
    first = StatedDay(int(match["first_day"]), month, year)
    if (first.month, first.day) > (last.month, last.day) and first.year == last.year:
        raise ValueError(f"ends before it starts: {first}, {last}")
    return Between(first, last, at=parse_time(match))


def from_now(match: re.Match[str]) -> Between:
    """Build what :data:`FROM_NOW` matched."""
    return Between(None, parse_day(match), at=parse_time(match))


def from_now_to_year(match: re.Match[str]) -> Between:
    """Build what :data:`FROM_NOW_TO_YEAR` matched: until 31 December."""
    return Between(None, StatedDay(31, 12, number(match["year"]) if match["year"] else None))


def from_now_to_month(match: re.Match[str]) -> Between:
    """Build what :data:`FROM_NOW_TO_MONTH` matched: until the last day of the month."""
    return Between(None, last_day_of(int(match["month"]), number(match["year"])))


def from_day(match: re.Match[str]) -> Between:
    """Build ``từ ngày 01/01/2026``, which has no end."""
    return Between(parse_day(match), None)


def part_of_month(match: re.Match[str]) -> ByDay:
    """Build ``cuối tháng 7/2026``: the 1st, the 15th or the last (Civil Code, article 146)."""
    month = int(match["month"])
    year = number(match["year"]) if match["year"] else None
    if year is None and month == _FEBRUARY:
        raise ValueError(f"28 or 29 days: {match[0]}")
    last = last_day_of(month, year) if year else replace(last_day_of(month, 2000), year=None)
    days = {"đầu": StatedDay(1, month, year), "giữa": StatedDay(15, month, year)}
    return ByDay(days.get(match["part"].lower()) or last, inclusive=is_inclusive(match))


def part_of_year(match: re.Match[str]) -> ByDay:
    """Build ``giữa năm 2026``: 1 January, 30 June or 31 December (Civil Code, article 146)."""
    year = number(match["year"]) if match["year"] else None
    days = {"đầu": StatedDay(1, 1, year), "giữa": StatedDay(30, 6, year)}
    day = days.get(match["part"].lower()) or StatedDay(31, 12, year)
    return ByDay(day, inclusive=is_inclusive(match))
