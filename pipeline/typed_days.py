"""A day as people type it: 2021-06-30, or as a clerk writes it, 30/6/2021."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final

_CLERKS: Final = re.compile(r"^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[ T](\d{1,2}:\d{2}))?$")
NO_DAY: Final = "not a day: {!r}; write 2021-06-30 (YYYY-MM-DD) or 30/6/2021"


def typed_day(text: str) -> date:
    """Return the day that *text* is; it has no clock time.

    Raises:
        ValueError: It is none.
    """
    moment = typed_moment(text)
    if ":" in text:
        raise ValueError(NO_DAY.format(text))
    return moment.date()


def typed_moment(text: str) -> datetime:
    """Return the moment that *text* is: a midnight, unless a clock time follows the day.

    Raises:
        ValueError: It is none.
    """
    try:
        return datetime.fromisoformat(_CLERKS.sub(_year_first, text.strip()))
    except ValueError as error:
        raise ValueError(NO_DAY.format(text)) from error


def _year_first(clerks: re.Match[str]) -> str:
    day, _, month, year, clock = clerks.groups()
    hour, minute = (clock or "0:00").split(":")
    return f"{year}-{month:0>2}-{day:0>2}T{hour:0>2}:{minute}"
