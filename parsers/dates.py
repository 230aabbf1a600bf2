r"""Days and times of day, in every form that Vietnamese papers write them.

The patterns are verbose fragments for rules: a space that counts is written ``\s+``, so
that a line break inside a date does no harm. A digit may stand apart from its neighbour
(``22/1 1/2017``, as OCR leaves it) only where one reading remains.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time
from typing import Final

from parsers.rules import Rule, rule, scan
from schemas.deadline import StatedDay
from schemas.finding import Finding

YEAR: Final = r"[12] \s?\d \s?\d \s?\d (?!\d)"  # "20 21" after a separator is 2021
WEEKDAY: Final = r"(?: thứ \s+ (?: hai|ba|tư|năm|sáu|bả?y|bẩy|[2-7] ) | chủ \s+ nhật )"
# The word before a day; OCR sees specks after it as full stops, and loses its mark.
# "ngày mùng 5 tháng 3" is lunar where no year follows.
DAY_WORD: Final = r"""ng[àaáảâ]y [.,:]? \s+
    (?: m[ùồ]ng \s+ (?= \d \s+ tháng \s+ \d{1,2} \s+ năm \s+ \d ) )?"""

_SLASH: Final = r"\s* (?: /{1,2} | [.–-] ) \s*"  # a reader may see a stroke twice
# A copy of a copy loses strokes: "ngày 31 12/2009", "ngày 15/9 2013".
_BEFORE_YEAR: Final = rf"""(?: {_SLASH} | \s*,? \s+ năm \s+
    | (?<= /\d ) \s (?= 20\d\d (?! \d ) ) )"""
_LOST_STROKE: Final = r"(?<= ngày\s\d\d ) \s (?= \d{1,2} / 20\d\d )"
_SPLIT: Final = rf"\d\s\d (?= {_BEFORE_YEAR} [12]\s?\d\s?\d\s?\d )"


def day_pattern(prefix: str = "") -> str:
    """Return the pattern of a day: ``15/3/2024``, ``15 tháng 3 năm 2024``, ``15/3``.

    Args:
        prefix: Put before the names of the groups ``day``, ``month`` and ``year``, for
            rules that name two days.
    """
    return rf"""
        (?P<{prefix}day> (?<= ngày\s ) \d\s\d (?= \s*[/–-] | \s+tháng ) | \d{{1,2}} )
        (?: {_SLASH} | \s* ,? \s+ tháng \s+ | {_LOST_STROKE} )
        (?P<{prefix}month> {_SPLIT} | \d{{1,2}} )
        (?: {_BEFORE_YEAR} (?P<{prefix}year> {YEAR} ) )?
        (?! \s*[/–-]\s*\d | \.?\d | \s+năm\s+\d )  # better no day than half of one: 15/3/24
    """


DAY: Final = day_pattern()
# True where a day with its year follows: it needs no word before it.
FULL_DAY_AHEAD: Final = rf"""
    (?= \d{{1,2}} (?: {_SLASH} | \s+tháng\s+ ) \d\s?\d? {_BEFORE_YEAR} [12]\s?\d\s?\d\s?\d )
"""

_PARTS: Final = {"sáng": time(12), "trưa": time(12), "chiều": time(17)}
_END_OF_WORK: Final = time(17)

TIME: Final = r"""
    (?: (?P<hour> \d{1,2} ) \s* (?: giờ | [gh:] ) \s*
        (?: (?P<minute> \d{2} ) \s* (?: phút | [p'’′"”″] )? )?
      | (?P<part>
            (?: (?: cuối | hết ) \s+ (?: giờ \s+ )? )? (?: buổi \s+ )? (?: sáng | trưa | chiều )
          | (?: cuối | hết ) \s+ giờ (?: \s+ (?: làm \s+ việc | hành \s+ chính ) )?
          | giờ \s+ hành \s+ chính
        )
    )
"""


def parse_day(match: re.Match[str], prefix: str = "", *, with_year: bool = True) -> StatedDay:
    """Return the day that :func:`day_pattern` matched, without its year if that is no use.

    Raises:
        ValueError: There is no such day (``31/02/2024``).
    """
    year = match[f"{prefix}year"] if with_year else None
    return StatedDay(
        day=number(match[f"{prefix}day"]),
        month=number(match[f"{prefix}month"]),
        year=number(year) if year else None,
    )


def parse_time(match: re.Match[str]) -> time | None:
    """Return the time of day that :data:`TIME` matched, None if it matched nothing.

    Morning ends at 12:00, afternoon and the working day at 17:00.

    Raises:
        ValueError: There is no such time (``25 giờ``).
    """
    if match["hour"]:
        return time(int(match["hour"]), int(match["minute"] or 0))
    if match["part"]:
        return _PARTS.get(match["part"].lower().split()[-1], _END_OF_WORK)
    return None


def number(digits: str) -> int:
    """Return the number that *digits* write, blanks between them left out."""
    return int("".join(digits.split()))


def find_days(text: str, *, short_years: bool = False) -> Iterator[Finding[StatedDay]]:
    """Yield the days named in *text*, in reading order.

    Args:
        text: NFC.
        short_years: Whether to read ``30/3/18`` as 2018, as on arrival stamps. In
            running text two digits are more often something else.
    """
    return scan(text, RULES if short_years else RULES[:-1])


def _short(match: re.Match[str]) -> StatedDay:
    return StatedDay(int(match["day"]), int(match["month"]), 2000 + int(match["year"]))


_NOT_IN_A_NUMBER: Final = r"(?<! [\d/.–-] )"

RULES: Final[tuple[Rule[StatedDay], ...]] = (
    rule("<day> after its word", rf"ngày [.,:]? \s* (?P<at> {DAY} )", parse_day),
    rule("<day>", rf"{_NOT_IN_A_NUMBER} {FULL_DAY_AHEAD} {DAY}", parse_day),
    rule(
        "<day> of a short year",
        rf"""{_NOT_IN_A_NUMBER} (?P<day> \d{{1,2}} ) {_SLASH} (?P<month> \d{{1,2}} )
            {_SLASH} (?P<year> \d{{2}} ) (?! {_SLASH}\d )""",
        _short,
    ),
)
