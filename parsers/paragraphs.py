"""Lines into paragraphs, by indent, line end, bullet and gap."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise
from statistics import median_low
from typing import Final

from parsers.line_ends import number_goes_on
from schemas.text import PlacedLine

_WIDE: Final = 0.5  # a line that fills the column, as a share of the page's width
_INDENT: Final = 0.02  # first lines are indented 1 cm to 1.27 cm of 21 cm
_SHORT: Final = 0.06  # how far short of the right edge a last line may end
_GAP: Final = 1.75  # of the usual distance from line to line
_CLOSING: Final = (".", ";", ":")
_BULLET: Final = re.compile(
    r"^(?:[-–—+•*▪]\s|[-–][A-ZĐ]|\(?[ivx]{1,4}\)|[a-zđ]\)|\d{1,2}(?:\.\d{1,2})*[.),]\s|"
    r"[IVX]{1,4}\.\s|Điều\s+\d+|Chương\s+[IVX]+)"
)


def paragraphs(lines: Sequence[PlacedLine]) -> tuple[tuple[PlacedLine, ...], ...]:
    """Group *lines*, which stand in reading order, into paragraphs.

    A paragraph goes on over a page break when its line is full and the next one
    is neither indented nor numbered, and wherever a line ends in the midst of the number of
    a document: ``-UBND`` below ``101/KH`` is no bullet.
    """
    if not lines:
        return ()
    margins = {
        page: _margins(tuple(held)) for page, held in groupby(lines, lambda placed: placed.page)
    }
    leading = _leading(lines)
    groups: list[list[PlacedLine]] = [[lines[0]]]
    for before, line in pairwise(lines):
        if _starts(before, line, margins, leading):
            groups.append([line])
        else:
            groups[-1].append(line)
    return tuple(tuple(group) for group in groups)


def _starts(
    before: PlacedLine,
    line: PlacedLine,
    margins: Mapping[int, tuple[float, float]],
    leading: float,
) -> bool:
    if number_goes_on(before.line.text, line.line.text):
        return False
    indented = line.line.box.x0 > margins[line.page][0] + _INDENT
    ended = before.line.box.x1 < margins[before.page][1] - _SHORT
    closed = before.line.text.endswith(_CLOSING)
    if _BULLET.match(line.line.text) and (indented or ended or closed):
        return True
    if before.page != line.page:
        return indented or (ended and closed)
    if line.line.box.y0 - before.line.box.y0 > _GAP * leading:
        return True
    deeper = line.line.box.x0 > before.line.box.x0 + _INDENT
    return (indented and deeper) or ended


def _margins(lines: Sequence[PlacedLine]) -> tuple[float, float]:
    wide = [placed.line.box for placed in lines if placed.line.box.width > _WIDE]
    boxes = wide or [placed.line.box for placed in lines]
    lefts = sorted(box.x0 for box in boxes)
    rights = sorted(box.x1 for box in boxes)
    return lefts[len(lefts) // 5], rights[-1 - len(rights) // 5]


def _leading(lines: Sequence[PlacedLine]) -> float:
    steps = [
        after.line.box.y0 - before.line.box.y0
        for before, after in pairwise(lines)
        if before.page == after.page and after.line.box.y0 > before.line.box.y0
    ]
    return median_low(steps) if steps else 1.0
