"""The head of a first page: issuer on the left, motto on the right, number and date below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from parsers.anchors import (
    is_capitals,
    is_motto,
    is_number_line,
    is_party_motto,
    is_place_date,
    motto_starts_at,
)
from parsers.fold import fold
from parsers.furniture import trimmed
from schemas.geometry import Box
from schemas.page import Page
from schemas.word import Line

# Shares of the page's height, measured on letterheads of ministries, provinces and districts.
_LOWEST_MOTTO: Final = 0.45
_MOTTO_HEIGHT: Final = 0.05
_ISSUER_ABOVE_MOTTO: Final = 0.03
_HEAD_HEIGHT: Final = 0.20
_LEFT_HALF: Final = 0.55
_YEAR: Final = re.compile(r"^\W*(?:nam\s*)?(?:19|20)\d\d\W*$")
_YEAR_AT_END: Final = re.compile(r"(?:19|20)\d\d\W*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What was found of a letterhead.

    Attributes:
        issuer: Cơ quan chủ quản and cơ quan ban hành, top to bottom.
        year: What the date goes on with on the next line.
        party: Whether the motto is the Party's.
    """

    issuer: tuple[Line, ...]
    motto: tuple[Line, ...]
    number: Line | None
    place_date: Line | None
    year: Line | None
    party: bool

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of the head."""
        return (*self.issuer, *self.motto, *filter(None, (self.number,)), *self.dated)

    @property
    def bottom(self) -> float:
        """Where the head ends, as a share of the page's height."""
        return max(line.box.y1 for line in self.lines)

    @property
    def dated(self) -> tuple[Line, ...]:
        """The line of place and date, and the year below it."""
        return tuple(filter(None, (self.place_date, self.year)))


def find_letterhead(page: Page) -> Letterhead | None:
    """Return the letterhead at the top of *page*, None when there is none."""
    lines = parted_lines(page)
    motto = tuple(_motto(lines))
    if not motto:
        return None
    around = Box.around(line.box for line in motto)
    below = [
        line for line in lines if around.y0 - 0.02 < line.box.y0 < around.y1 + _HEAD_HEIGHT
    ]
    number = next((line for line in below if _is_number(line)), None)
    place_date = next((line for line in below if _is_date(line, number)), None)
    year = next((line for line in below if place_date and _is_year(line, place_date)), None)
    issuer = tuple(_issuer(lines, around, number or place_date))
    party = any(is_party_motto(line.text) for line in motto)
    return Letterhead(
        issuer=issuer,
        motto=motto,
        number=number,
        place_date=place_date,
        year=year,
        party=party,
    )


def _motto(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Yield the lines of the topmost motto; a title below may name the Party too."""
    first: Line | None = None
    for line in sorted(lines, key=lambda line: line.box.y0):
        if line.box.y0 >= _LOWEST_MOTTO or not is_motto(line.text):
            continue
        first = first or line
        if line.box.y0 - first.box.y0 < _MOTTO_HEIGHT:
            yield line


def parted_lines(page: Page) -> tuple[Line, ...]:
    """Return the lines of *page*, those of the head cut where left meets right."""
    return tuple(trimmed(piece) for line in page.lines for piece in _parted(line))


def _parted(line: Line) -> Iterator[Line]:
    if line.box.y0 > _LOWEST_MOTTO:
        yield line
        return
    cut = motto_starts_at(line.words)
    if cut is None and is_number_line(line.text) and is_place_date(line.text):
        cut = _widest_gap(line)
    if cut:
        yield Line(line.words[:cut])
        yield Line(line.words[cut:])
    else:
        yield line


def _widest_gap(line: Line) -> int:
    gaps = [
        (after.box.x0 - before.box.x1, index)
        for index, (before, after) in enumerate(
            zip(line.words, line.words[1:], strict=False), start=1
        )
    ]
    return max(gaps)[1]


def _is_number(line: Line) -> bool:
    return line.box.x0 < _LEFT_HALF and is_number_line(line.text)


def _is_date(line: Line, number: Line | None) -> bool:
    if not is_place_date(line.text):
        return False
    return number is None or abs(line.box.center_y - number.box.center_y) < 0.06


def _is_year(line: Line, date: Line) -> bool:
    """Whether *line* holds no more than the year that *date* above it has no room for."""
    gap = line.box.y0 - date.box.y1
    below = -0.2 * date.box.height < gap < 1.5 * date.box.height
    within = line.box.overlap_x(date.box) > 0.6 * line.box.width
    says = _YEAR.match(fold(line.text)) and not _YEAR_AT_END.search(date.text)
    return below and within and bool(says)


def _issuer(lines: tuple[Line, ...], motto: Box, end: Line | None) -> Iterator[Line]:
    lowest = end.box.y0 if end else motto.y1 + 0.05
    for line in lines:
        in_height = motto.y0 - _ISSUER_ABOVE_MOTTO < line.box.center_y < lowest
        on_left = line.box.center_x < motto.x0 and line.box.x1 < motto.center_x
        if in_height and on_left and is_capitals(line.text) and _is_legible(line):
            yield line


def _is_legible(line: Line) -> bool:
    return sum(map(str.isalpha, line.text)) >= 3
