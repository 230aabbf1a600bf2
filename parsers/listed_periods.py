"""Months and quarters that are listed (``tháng 3, 6, 9``) or come every year.

RFC 5545 has no spans: of a quarter its last day is told, as of ``cuối quý``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from parsers.dates import YEAR, number
from parsers.periods import BEFORE_YEAR, ONE_QUARTER, QUARTER_WORD, read_quarter
from parsers.recurrence import EVERY
from schemas.deadline import InMonths, Recurring, Undated

_AND: Final = r"(?: \s* [,;&] \s* (?: và \s+ )? | \s+ (?: và | hoặc ) \s+ )"
_EVERY_YEAR: Final = rf"{EVERY} \s+ năm"
_AT_HEAD: Final = rf"""(?: (?P<every> {_EVERY_YEAR} ) (?: \s* [,:(] )* \s*
    (?: (?: vào | trong ) \s+ )? )?"""
_AT_END: Final = rf"""(?:
    \s+ (?: của \s+ )? (?P<yearly> {_EVERY_YEAR} ) | (?= \s* (?: [.;:)(] | \Z ) )
)"""
_A_YEAR: Final = rf"(?: {BEFORE_YEAR} {YEAR} )?"

_A_MONTH: Final = rf"\d{{1,2}} (?! \d ) {_A_YEAR}"
LISTED_MONTHS: Final = rf"""
    {_AT_HEAD} tháng \s* (?P<listed> {_A_MONTH} (?: {_AND} (?: tháng \s+ )? {_A_MONTH} )* )
    {_AT_END}
"""
_A_QUARTER: Final = rf"{ONE_QUARTER} {_A_YEAR}"
LISTED_QUARTERS: Final = rf"""
    {_AT_HEAD} {QUARTER_WORD}
    (?P<listed> {_A_QUARTER} (?: {_AND} {QUARTER_WORD}? {_A_QUARTER} )* ) {_AT_END}
"""

_YEAR: Final = re.compile(rf"{BEFORE_YEAR} ({YEAR})", re.VERBOSE | re.IGNORECASE)
_PARTING: Final = re.compile(_AND, re.VERBOSE | re.IGNORECASE)
_WORD: Final = re.compile(rf"(?: tháng | {QUARTER_WORD} )", re.VERBOSE | re.IGNORECASE)


def listed_months(match: re.Match[str]) -> InMonths | Recurring | Undated:
    """Build what :data:`LISTED_MONTHS` matched.

    Months in a row are a span; others come again, until the end of a year that is named.
    Of several years no one rule tells: the words stay.

    Raises:
        ValueError: One month of one year, or no month at all.
    """
    months = [int(item) for item in _items(match)]
    if not all(1 <= month <= 12 for month in months):
        raise ValueError(f"not months: {match[0]}")
    return _told(match, months, 1)


def listed_quarters(match: re.Match[str]) -> InMonths | Recurring | Undated:
    """Build what :data:`LISTED_QUARTERS` matched, as :func:`listed_months` does.

    Raises:
        ValueError: One quarter of one year.
    """
    quarters = [read_quarter(item) for item in _items(match)]
    return _told(match, quarters, 3)


def _items(match: re.Match[str]) -> list[str]:
    bare = _YEAR.sub("", match["listed"])
    return [_WORD.sub("", item).strip() for item in _PARTING.split(bare)]


def _told(
    match: re.Match[str], counted: Sequence[int], width: int
) -> InMonths | Recurring | Undated:
    years = [number(year) for year in _YEAR.findall(match["listed"])]
    yearly = bool(match["every"] or match["yearly"])
    if (len(counted) == 1 and not yearly) or (years and yearly):
        raise ValueError(f"one of one year: {match[0]}")
    if len(set(years)) > 1:
        return Undated()
    year = years[0] if years else None
    if yearly:
        return _again(counted, width, year)
    return in_listed(counted, width, year)


def in_listed(counted: Sequence[int], width: int, year: int | None) -> InMonths | Recurring:
    """Return when months or quarters are that a paper lists, or marks in a table.

    Those in a row are a span; others come again, until the end of *year*.

    Args:
        counted: Months (1 to 12) or quarters (1 to 4), in order.
        width: Months that each has: 1 or 3.
        year: None where it is left out.
    """
    if all(after == before + 1 for before, after in pairwise(counted)):
        return InMonths(width * (counted[0] - 1) + 1, width * counted[-1], year)
    return _again(counted, width, year)


def _again(counted: Sequence[int], width: int, year: int | None) -> Recurring:
    months = ",".join(str(width * number) for number in sorted(set(counted)))
    day = ";BYMONTHDAY=-1" if width > 1 else ""
    until = f";UNTIL={year}1231" if year else ""
    return Recurring(f"FREQ=YEARLY;BYMONTH={months}{day}{until}")
