"""The words that make a time a deadline: ``trước``, ``chậm nhất``, ``đến hết``."""

from __future__ import annotations

import re
from typing import Final

from parsers.dates import DAY, DAY_WORD, FULL_DAY_AHEAD, TIME, WEEKDAY

BEFORE: Final = r"trước"
LATEST: Final = r"""
    (?: (?: chậm | muộn | trễ ) \s+ nhất | không \s+
        (?: (?: chậm | muộn | trễ ) \s+ (?: hơn | quá ) | (?: (?: được | để ) \s+ )* quá )
      | hạn \s+ (?: chót | cuối ) (?: \s+ cùng )? )
    (?: \s* : | \s+ (?: là | vào | đến | trong | cho ) )*
"""
BOUND: Final = rf"(?P<bound> {BEFORE} | {LATEST} )"


def moment_pattern(day_word: str) -> str:
    """Return the pattern of a day with what may stand around it.

    ``16 giờ 00, thứ Sáu, ngày 20/12/2013 (thứ Sáu)``

    Args:
        day_word: What has to stand before the day.
    """
    return rf"""
        (?: {TIME} \s* [,;]? \s+ (?: của \s+ )? )?
        (?: (?: hết | cuối ) \s+ )?
        (?: (?: ngày \s+ )? \(? {WEEKDAY} \)? \s* ,? \s* )?
        {day_word} {DAY}
        (?: \s* \( {WEEKDAY} \) )?
    """


MOMENT: Final = moment_pattern(rf"(?: {DAY_WORD} | {FULL_DAY_AHEAD} )")


def is_inclusive(match: re.Match[str]) -> bool:
    """Whether what the bound names still counts; ``trước`` says it does not."""
    bound: str | None = match["bound"]
    return bound is None or bound.strip().lower() != BEFORE
