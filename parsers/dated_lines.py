"""Find the lines of place and day in a letterhead, one or two of a narrow column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from parsers.anchors import is_capitals, is_place_date, names_day
from parsers.fold import fold
from schemas.word import Line

_LEVEL: Final = 0.06  # of the page's height, from the number to the day
_MIDDLE: Final = 0.5
_OVERLAP: Final = -0.2  # of a line's height; boxes of neighbours may touch
_GAP: Final = 1.5
_YEAR: Final = re.compile(r"(?:19|20)\d\d\W*$")
_YEAR_ALONE: Final = re.compile(rf"^\W*(?:nam\s*)?{_YEAR.pattern}")
_PLACE_ALONE: Final = re.compile(r"^[^\W\d][^\d:;]*,\W*$")


def dated_lines(lines: Sequence[Line], number: Line | None) -> tuple[Line, ...]:
    """Return the lines of place and day, top to bottom; none when there are none.

    A narrow column breaks before the year, inside the day, or behind the place.

    Args:
        lines: Those of a letterhead.
        number: The number line, which the day is level with.
    """
    level = [line for line in lines if number is None or _is_level(line, number)]
    whole = next((line for line in level if is_place_date(line.text)), None)
    if whole is not None:
        return (*_place_above(lines, whole), whole, *_year_below(lines, whole))
    for line in level:
        for below in lines:
            if _is_right_below(below, line) and _is_broken_day(line, below):
                return line, below
    return ()


def _is_level(line: Line, number: Line) -> bool:
    return abs(line.box.center_y - number.box.center_y) < _LEVEL


def _place_above(lines: Sequence[Line], day: Line) -> Iterator[Line]:
    """Yield the line above that has the place alone: ``Thành phố Phú Lâm,``."""
    if fold(day.text).startswith("ngay"):
        for line in lines:
            alone = _PLACE_ALONE.match(line.text) and not is_capitals(line.text)
            if alone and _is_right_below(day, line):
                yield line


def _year_below(lines: Sequence[Line], day: Line) -> Iterator[Line]:
    """Yield the line below that holds no more than the year that *day* has no room for."""
    if not _YEAR.search(day.text):
        for line in lines:
            if _is_right_below(line, day) and _YEAR_ALONE.match(fold(line.text)):
                yield line


def _is_broken_day(line: Line, below: Line) -> bool:
    """Whether the day of the right column goes on below: ``ngày 9 / tháng 6 năm 2016``."""
    joined = f"{line.text} {below.text}"
    on_right = line.box.center_x > _MIDDLE
    ends = _YEAR.search(joined) is not None
    return on_right and ends and names_day(line.text) and is_place_date(joined)


def _is_right_below(below: Line, line: Line) -> bool:
    """Whether *below* stands under *line*, in its column and no further than the next line."""
    gap = below.box.y0 - line.box.y1
    near = _OVERLAP * line.box.height < gap < _GAP * line.box.height
    narrower = min(line.box.width, below.box.width)
    return near and below.box.overlap_x(line.box) > 0.6 * narrower
