"""Months, quarters, halves and years as papers name them, and as scans damage them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeVar

from parsers.bounds import is_inclusive
from parsers.dates import YEAR, number
from schemas.deadline import Between, InHalf, InMonths, InQuarter, InYears, StatedDay

P = TypeVar("P", InMonths, InQuarter, InHalf, InYears)

BEFORE_YEAR: Final = r"(?: \s* [/.–-] \s* | \s* ,? \s+ (?: năm \s+ )? )"
# Not the number of a month or a year: 3/2026 is half of 15/3/2026, 6/139 is a count.
_NO_MORE: Final = r"(?! \s*[/–-]\s*\d | \.?\d | \s*[%°] )"
_TO: Final = r"""(?P<to>
    \s* [-–—,&] \s* | \s+ (?: đến | tới | và | sang ) \s+ (?: hết \s+ )?
)"""
_LISTED: Final = frozenset({",", "&", "và"})
# quý 2 năm nay: the year is that of the issue
_THIS_YEAR: Final = r"(?: \s+ (?: của \s+ )? năm \s+ nay )?"

MONTH: Final = (
    rf"tháng \s* (?P<month> \d{{1,2}} ) (?: {BEFORE_YEAR} (?P<year> {YEAR} ) )?"
    rf" {_NO_MORE} {_THIS_YEAR}"
)
MONTH_NUMBER: Final = rf"(?P<month> \d{{1,2}} ) \s* [/.–-] \s* (?P<year> {YEAR} )"
MONTHS: Final = rf"""
    tháng \s* (?P<first> \d{{1,2}} ) (?: {BEFORE_YEAR} (?P<first_year> {YEAR} ) )?
    {_TO} (?: tháng \s+ | (?= \d{{1,2}} {BEFORE_YEAR} {YEAR} ) )  # not: tháng 7 và 10 xã
    (?P<month> \d{{1,2}} ) (?: {BEFORE_YEAR} (?P<year> {YEAR} ) )? {_NO_MORE}
"""

# III comes off a scan as HI, IHII, III., and IV as TV, TIV, 1V, lV.
_STROKES: Final = r"[IHTl1|!]"
ROMAN: Final = (
    rf"(?: (?: {_STROKES} [\s.]? ){{0,4}} V | {_STROKES} (?: \s? {_STROKES} ){{0,4}} )"
)
_YEAR_OF_QUARTER: Final = rf"(?: [\s.]* {BEFORE_YEAR} (?P<year> {YEAR} ) )?"
# Quí, Qúy are written, Quy and Quỷ are read.
QUARTER_WORD: Final = r"(?: (?: qu[ýíyỷỹ] | qúy ) \s* | q \.? \s* )"

ONE_QUARTER: Final = rf"(?: {ROMAN} | [1-4] (?!\d) )"

QUARTER: Final = rf"""
    {QUARTER_WORD} (?P<quarter> {ONE_QUARTER} ) {_YEAR_OF_QUARTER} {_NO_MORE} {_THIS_YEAR}
"""
QUARTERS: Final = rf"""
    {QUARTER_WORD} (?P<first> {ONE_QUARTER} )
    (?: {BEFORE_YEAR} (?P<first_year> {YEAR} ) )?
    {_TO} {QUARTER_WORD}? (?P<quarter> {ROMAN} | [1-4] (?= {BEFORE_YEAR} {YEAR} ) )
    {_YEAR_OF_QUARTER} {_NO_MORE}
"""

_OF_YEAR: Final = rf"năm (?: \s+ (?P<year> {YEAR} ) )?"
HALF: Final = rf"(?: 0?6 | sáu ) \s+ tháng \s+ (?P<half> đầu | cuối ) \s+ {_OF_YEAR}"
FEW_MONTHS: Final = (
    rf"(?P<count> \d{{1,2}} ) \s+ tháng \s+ (?P<half> đầu | cuối ) \s+ {_OF_YEAR}"
)
YEARS: Final = rf"năm \s+ (?P<year> {YEAR} ) (?: \s* [-–] \s* (?P<last> {YEAR} ) )?"
YEAR_NUMBER: Final = rf"(?P<year> {YEAR} ) (?P<last> (?!) )?"
STAGE: Final = rf"""
    (?: giai \s+ đoạn \s+ | từ \s+ )? (?: năm \s+ )? (?P<year> {YEAR} )
    (?: \s* [-–] \s* | \s+ đến \s+ (?: hết \s+ )? ) (?: năm \s+ )? (?P<last> {YEAR} )
"""


def bounded(build: Callable[[re.Match[str]], P]) -> Callable[[re.Match[str]], P]:
    """Return *build* for a period that may have a bound such as ``trước`` before it."""

    def build_bounded(match: re.Match[str]) -> P:
        return replace(build(match), inclusive=is_inclusive(match))

    return build_bounded


def in_month(match: re.Match[str]) -> InMonths:
    """Build what :data:`MONTH` matched."""
    month = int(match["month"])
    return InMonths(month, month, _year(match, "year"))


def in_months(match: re.Match[str]) -> InMonths | Between:
    """Build what :data:`MONTHS` matched."""
    first, last = int(match["first"]), int(match["month"])
    _check_run(match, first, last, 12)
    return _run_of_months(first, last, _year(match, "first_year"), _year(match, "year"))


def in_quarter(match: re.Match[str]) -> InQuarter:
    """Build what :data:`QUARTER` matched, if one reading remains."""
    if _is_doubtful(match):
        raise ValueError(f"an II or what is left of an III: {match[0]}")
    return InQuarter(read_quarter(match["quarter"]), _year(match, "year"))


def in_damaged_quarter(match: re.Match[str]) -> InQuarter:
    """Build what :data:`QUARTER` matched, where two readings remain: ``H`` is taken for II."""
    if not _is_doubtful(match):
        raise ValueError(f"not damaged: {match[0]}")
    return InQuarter(read_quarter(match["quarter"]), _year(match, "year"))


def in_quarters(match: re.Match[str]) -> InMonths | Between:
    """Build what :data:`QUARTERS` matched."""
    first, last = read_quarter(match["first"]), read_quarter(match["quarter"])
    _check_run(match, first, last, 4)
    years = _year(match, "first_year"), _year(match, "year")
    return _run_of_months(3 * first - 2, 3 * last, *years)


def in_half(match: re.Match[str]) -> InHalf:
    """Build what :data:`HALF` matched."""
    return InHalf(1 if match["half"].lower() == "đầu" else 2, _year(match, "year"))


def in_few_months(match: re.Match[str]) -> InMonths:
    """Build what :data:`FEW_MONTHS` matched: ``9 tháng đầu năm 2026``."""
    count = int(match["count"])
    first, last = (1, count) if match["half"].lower() == "đầu" else (13 - count, 12)
    return InMonths(first, last, _year(match, "year"))


def in_years(match: re.Match[str]) -> InYears:
    """Build what :data:`YEARS` matched."""
    first = number(match["year"])
    return InYears(first, _year(match, "last") or first)


def read_quarter(written: str) -> int:
    """Return the quarter that *written* names, damaged Roman numerals mended.

    A stroke read as ``l``, ``1`` or ``|`` is an I, two that touch are an H; four
    or more can only be an III (``IHII``), and a V has lost or found strokes.

    Raises:
        ValueError: No quarter remains.
    """
    letters = "".join(written.split()).upper().replace(".", "")
    if letters in "1234":
        return int(letters)
    if letters.endswith("V"):
        return 4
    strokes = sum(2 if letter == "H" else 1 for letter in letters)
    if not strokes:
        raise ValueError(f"not a quarter: {written!r}")
    return min(strokes, 3)


def _check_run(match: re.Match[str], first: int, last: int, count: int) -> None:
    """Refuse ``quý I, III``, which leaves out what lies between."""
    if match["to"].strip().lower() in _LISTED and last != first % count + 1:
        raise ValueError(f"no run: {match[0]}")


def _run_of_months(
    first: int, last: int, first_year: int | None, last_year: int | None
) -> InMonths | Between:
    """Return the run; as days when it is longer than a run within a year can be."""
    if first_year is None or last_year is None:
        return InMonths(first, last, last_year or first_year)
    if first_year == last_year - (first > last):
        return InMonths(first, last, last_year)
    return Between(StatedDay(1, first, first_year), last_day_of(last, last_year))


def _is_doubtful(match: re.Match[str]) -> bool:
    return match["quarter"].upper() == "H"


def last_day_of(month: int, year: int) -> StatedDay:
    """Return the last day of *month*."""
    return StatedDay(monthrange(year, month)[1], month, year)


def _year(match: re.Match[str], group: str) -> int | None:
    year = match[group]
    return number(year) if year else None
