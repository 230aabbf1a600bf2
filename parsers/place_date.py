"""Where and when a document was issued: ``Gò Quao, ngày 24 tháng 3 năm 2023``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from parsers.fold import fold
from schemas.finding import Mention
from schemas.span import Span
from schemas.text import Text

# On folded text. Figures may be parted by a blank ("2 4 tháng") where the scan tore them.
_DATE: Final = re.compile(
    r"""(?:ng[a]?y?)\W{0,3} (?P<day> \d\s?\d? ) \W{0,3}
    t?ha?n?g \W{0,3} (?P<month> \d\s?\d? ) \W{0,3}
    n[a]?m? \W{0,3} (?P<year> \d\s?\d\s?\d\s?\d )""",
    re.VERBOSE,
)
_IN_FIGURES: Final = re.compile(
    r"ngay\s*(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})"
)
_MONTH: Final = re.compile(
    r"t?ha?n?g\W{0,3}(?P<month>\d{1,2})\W{0,3}na?m?\W{0,3}(?P<year>[12]\d{3})"
)
_YEAR: Final = re.compile(r"na?m\W{0,3}((?:19|20)\d{2})(?!\d)")
_MONTHS: Final = 12
_MID_MONTH: Final = 15
_PLACE: Final = re.compile(r"^\W*(?P<place>[^\W\d][\w .–-]*?)\s*[,.;]?\s*(?=\bnga?y)")
_NO_PLACE: Final = 2


@dataclass(frozen=True, slots=True)
class PlaceDate:
    """Địa danh and the day of issue; None for what could not be read.

    Attributes:
        around: The middle of the month of issue, or the first of its year: known where
            the day, which is often in ink, could not be read.
    """

    place: Mention[str] | None
    day: Mention[date] | None
    around: date | None


def parse_place_date(text: Text) -> PlaceDate:
    """Read the line of place and date. A day that is no day is not read."""
    return PlaceDate(_place(text), _day(text), _around(text))


def _place(text: Text) -> Mention[str] | None:
    match = _PLACE.search(fold(text.content))
    if match is None or len(match["place"].strip()) < _NO_PLACE:
        return None
    span = Span(*match.span("place"))
    value = " ".join(span.of(text.content).split()).strip(" .-–")
    return Mention(value, text, span, "place before the date")


def _day(text: Text) -> Mention[date] | None:
    folded = fold(text.content)
    for name, pattern in (("date of issue", _DATE), ("date of issue in figures", _IN_FIGURES)):
        match = pattern.search(folded)
        if match is None:
            continue
        try:
            value = date(
                *(int("".join(match[part].split())) for part in ("year", "month", "day"))
            )
        except ValueError:
            continue
        return Mention(value, text, Span(*match.span()), name)
    return None


def _around(text: Text) -> date | None:
    """The middle of the month, or the first day of the year where that alone is read."""
    folded = fold(text.content)
    match = _MONTH.search(folded)
    if match is not None and 1 <= int(match["month"]) <= _MONTHS:
        return date(int(match["year"]), int(match["month"]), _MID_MONTH)
    years = _YEAR.findall(folded)
    return date(int(years[-1]), 1, 1) if years else None
