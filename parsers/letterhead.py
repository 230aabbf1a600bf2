"""The head of a first page: issuer on the left, motto on the right, number and date below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from parsers.anchors import (
    is_capitals,
    is_motto,
    is_number_line,
    is_place_date,
    motto_starts_at,
)
from parsers.dated_lines import dated_lines
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
# Of its width: issuers stand left of it, also those whose names are like a motto's.
_MOTTO_COLUMN: Final = 0.42
_OWN_COLUMN: Final = 0.58
_OWN_HEAD_HEIGHT: Final = 0.13


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What was found of a letterhead.

    Attributes:
        issuer: Cơ quan chủ quản and cơ quan ban hành, top to bottom.
        motto: That of the State or the Party, or what an organisation has in its place.
        dated: Place and day, which a narrow column breaks in two.
    """

    issuer: tuple[Line, ...]
    motto: tuple[Line, ...]
    number: Line | None
    dated: tuple[Line, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of the head."""
        return (*self.issuer, *self.motto, *filter(None, (self.number,)), *self.dated)

    @property
    def bottom(self) -> float:
        """Where the head ends, as a share of the page's height."""
        return max(line.box.y1 for line in self.lines)


def find_letterhead(page: Page) -> Letterhead | None:
    """Return the letterhead at the top of *page*, None when there is none.

    It is known by the motto, and where there is none by a number with a day beside it:
    the Youth Union, associations, companies and schools may have heads of their own.
    """
    lines = parted_lines(page)
    motto = tuple(_motto(lines))
    return _under_motto(lines, motto) if motto else _without_motto(lines)


def _under_motto(lines: tuple[Line, ...], motto: tuple[Line, ...]) -> Letterhead:
    around = Box.around(line.box for line in motto)
    below = [
        line for line in lines if around.y0 - 0.02 < line.box.y0 < around.y1 + _HEAD_HEIGHT
    ]
    number = next((line for line in below if _is_number(line)), None)
    dated = dated_lines(below, number)
    end = number or next(iter(dated), None)
    issuer = tuple(_issuer(lines, around, end))
    return Letterhead(issuer=issuer, motto=motto, number=number, dated=dated)


def _motto(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Yield the lines of the topmost motto; a title below may name the Party too."""
    first: Line | None = None
    for line in sorted(lines, key=lambda line: line.box.y0):
        is_high = line.box.y0 < _LOWEST_MOTTO and line.box.center_x > _MOTTO_COLUMN
        if not is_high or not is_motto(line.text):
            continue
        first = first or line
        if line.box.y0 - first.box.y0 < _MOTTO_HEIGHT:
            yield line


def _without_motto(lines: tuple[Line, ...]) -> Letterhead | None:
    """Return the head of an organisation, in capitals above a number and a day beside it."""
    number = next((line for line in lines if _is_number(line)), None)
    if number is None or number.box.y0 > _LOWEST_MOTTO:
        return None
    dated = dated_lines([line for line in lines if line.box.x0 > number.box.center_x], number)
    above = [line for line in lines if 0 < number.box.y0 - line.box.y0 < _OWN_HEAD_HEIGHT]
    names = [line for line in above if is_capitals(line.text) and _is_legible(line)]
    motto = tuple(line for line in names if line.box.center_x > _OWN_COLUMN)
    issuer = tuple(line for line in names if line not in motto)
    if not dated or not issuer:
        return None
    return Letterhead(issuer=issuer, motto=motto, number=number, dated=dated)


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


def _issuer(lines: tuple[Line, ...], motto: Box, end: Line | None) -> Iterator[Line]:
    lowest = end.box.y0 if end else motto.y1 + 0.05
    for line in lines:
        in_height = motto.y0 - _ISSUER_ABOVE_MOTTO < line.box.center_y < lowest
        on_left = line.box.center_x < motto.x0 and line.box.x1 < motto.center_x
        if in_height and on_left and is_capitals(line.text) and _is_legible(line):
            yield line


def _is_legible(line: Line) -> bool:
    return sum(map(str.isalpha, line.text)) >= 3
