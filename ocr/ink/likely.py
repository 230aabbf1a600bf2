"""How likely a day is before the ink is seen: offices work on weekdays, letters arrive soon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ocr.ink.answer import DAY_OF_MONTH, Answer
from ocr.ink.blanks import Blank, BlankKind, find_blanks
from ocr.ink.rows import Row
from ocr.ink.verdict import SURE, digits_of

# 3 of 52 papers of twenty offices are dated a Saturday or a Sunday, 29 in 100 days are one.
WEEKEND: Final = 0.2
SATURDAY: Final = 5
# Ten of eleven stamps are 1 to 6 days later than the paper, one is 83 days later.
SOON: Final = 7  # days; twice as late is half as likely
YEAR: Final = 366
NEVER: Final = 0.01  # before it was issued, or years later: one of the two days is misread
TRIED: Final = 21  # days after the issue that are looked for, whatever the ink looks like
LIKELY: Final = 0.3  # confidence of a month, one of twelve; less may be any of them
UNNAMED: Final = 0.1  # what the network did not think of
CENTURY: Final = 2000
YEAR_PRINTED: Final = re.compile(r"na?m\W*(?P<year>(?:19|20)\d\d)")


@dataclass(frozen=True, slots=True)
class Issued:
    """When a paper was issued, as far as its letterhead tells.

    Attributes:
        day: None where it is not known surely.
    """

    day: int | None
    month: int
    year: int

    @property
    def first(self) -> date:
        """The first day it can have been."""
        return date(self.year, self.month, self.day or 1)


def issued_of(rows: Sequence[Row]) -> Issued | None:
    """Return when the paper with *rows* was issued, None if its month is not known."""
    blanks = [blank for blank in find_blanks(rows) if blank.kind is not BlankKind.NUMBER]
    for day in (blank for blank in blanks if blank.kind is BlankKind.DAY):
        year, month = year_after(day), _number(month_beside(day, blanks), LIKELY)
        if year is None or month is None:
            continue
        number = _number(day, SURE)
        try:
            return Issued(number, month, year) if date(year, month, number or 1) else None
        except ValueError:
            return Issued(None, month, year)
    return None


def month_beside(day: Blank, blanks: Sequence[Blank]) -> Blank | None:
    """Return the blank for the month in the row of *day*."""
    return next(
        (blank for blank in blanks if blank.kind is BlankKind.MONTH and blank.row is day.row),
        None,
    )


def year_after(day: Blank) -> int | None:
    """Return the year printed behind the blank for the *day* of issue."""
    match = YEAR_PRINTED.search(day.row.text, day.end)
    return int(match["year"]) if match else None


def by_weekday(answers: Sequence[Answer], issued: Issued) -> tuple[Answer, ...]:
    """Weigh *answers* for the day of issue by the weekday it was in that month."""
    return _weighed(answers, [_workday(answer.text, issued) for answer in answers])


def by_delay(answers: Sequence[Answer], issued: Issued) -> tuple[Answer, ...]:
    """Weigh *answers* for the day of arrival by how long after the issue it is."""
    return _weighed(answers, [_arrival(answer.text, issued) for answer in answers])


def days_after(issued: Issued) -> Iterator[str]:
    """Yield the days a paper may well arrive on, in every way they are written."""
    for late in range(TRIED):
        day = issued.first + timedelta(days=late)
        years = ("", f"/{day:%y}", f"/{day:%Y}")
        dates = {f"{d}/{m}" for d in (day.day, f"{day:%d}") for m in (day.month, f"{day:%m}")}
        yield from (day_month + year for day_month in sorted(dates) for year in years)


def _number(blank: Blank | None, least: float) -> int | None:
    """Return what was read in *blank* if that has *least* confidence."""
    if blank is None or (text := digits_of(blank.kind, blank.text)) is None:
        return None
    words = [unit.word for unit in blank.row.under(blank.start, blank.end)]
    return int(text) if min(word.confidence for word in words) >= least else None


def _weighed(answers: Sequence[Answer], weights: Sequence[float]) -> tuple[Answer, ...]:
    """Return *answers* with their chances times *weights*, the likeliest first."""
    rest = max(0.0, 1.0 - sum(answer.chance for answer in answers)) * UNNAMED
    total = rest + sum(
        answer.chance * weight for answer, weight in zip(answers, weights, strict=True)
    )
    weighed = [
        Answer(answer.text, answer.chance * weight / total if total else 0.0)
        for answer, weight in zip(answers, weights, strict=True)
    ]
    return tuple(sorted(weighed, key=lambda answer: (-answer.chance, answer.text)))


def _workday(text: str, issued: Issued) -> float:
    if not text:
        return 1.0
    try:
        day = date(issued.year, issued.month, int(text))
        return WEEKEND if day.weekday() >= SATURDAY else 1.0
    except ValueError:  # 31 April
        return NEVER


def _arrival(text: str, issued: Issued) -> float:
    match = DAY_OF_MONTH.fullmatch(text)
    if match is None:
        return 1.0
    year = int(match[3]) % 100 + CENTURY if match[3] else None
    weights = (
        _delay(int(match[1]), int(match[2]), tried, issued)
        for tried in ((issued.year, issued.year + 1) if year is None else (year,))
    )
    return max(weights)


def _delay(day: int, month: int, year: int, issued: Issued) -> float:
    try:
        arrived = date(year, month, day)
    except ValueError:
        return NEVER
    late = (arrived - issued.first).days
    if not 0 <= late <= YEAR:
        return NEVER
    weekday = WEEKEND if arrived.weekday() >= SATURDAY else 1.0
    return max(NEVER, weekday / (1 + late / SOON))
