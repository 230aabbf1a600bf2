"""Weeks and other parts of a month: ``tuần đầu tháng 6/2021``, ``10 ngày cuối tháng 7``.

A week is counted from the first of the month: days 1 to 7, 8 to 14 and so on; the fourth and
the last reach its end. Papers do not say which days they mean, and no rule tells.
"""

from __future__ import annotations

import re
from calendar import monthrange
from typing import Final

from parsers.dates import number
from parsers.periods import MONTH
from schemas.deadline import Between, StatedDay

_WEEK: Final = r"""tuần \s+ (?: lễ \s+ )? (?: thứ \s+ )? (?P<which>
    đầu (?: \s+ tiên )? | cuối (?: \s+ cùng )? | nhất | hai | ba | tư | 0?[1-4]
  | IV | I{1,3} )"""
_DAYS: Final = r"(?P<days> \d{1,2} ) \s+ ngày \s+ (?P<end> đầu | cuối )"
_HALF: Final = r"nửa \s+ (?P<half> đầu | cuối )"
PART: Final = rf"(?: {_WEEK} | {_DAYS} | {_HALF} ) \s* ,? \s* (?: của \s+ )? {MONTH}"

_WEEKS: Final = {
    "đầu": 1, "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4,
}  # fmt: skip
_LAST_WEEK: Final = 4
_MIDDLE: Final = 15


def in_part_of_month(match: re.Match[str]) -> Between:
    """Build what :data:`PART` matched.

    Raises:
        ValueError: No such month, or fewer days in it than are named.
    """
    month, year = int(match["month"]), match["year"]
    stated = number(year) if year else None
    if not 1 <= month <= 12:
        raise ValueError(f"not a month: {match[0]}")
    length = monthrange(stated or 2023, month)[1]  # without its year, February has 28 days
    first, last = _days(match, length)
    return Between(StatedDay(first, month, stated), StatedDay(last, month, stated))


def _days(match: re.Match[str], length: int) -> tuple[int, int]:
    if match["half"]:
        at_end = match["half"].lower() == "cuối"
        return (_MIDDLE + 1, length) if at_end else (1, _MIDDLE)
    if match["days"]:
        count = int(match["days"])
        return (length - count + 1, length) if match["end"].lower() == "cuối" else (1, count)
    which = match["which"].lower().split()[0]
    if which == "cuối":
        return length - 6, length
    week = _WEEKS.get(which) or int(which)
    return 7 * week - 6, length if week == _LAST_WEEK else 7 * week
