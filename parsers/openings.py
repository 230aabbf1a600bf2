"""What stands between the letterhead and the body: type and subject, V/v, Kính gửi."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import Final

from parsers.anchors import is_about, is_capitals, is_salutation
from parsers.doc_types import type_of_heading
from parsers.fold import fold
from schemas.text import PlacedLine
from schemas.word import Line

# Shares of the page.
_LEFT_COLUMN: Final = 0.52
_OFF_CENTER: Final = 0.12  # how much farther from one margin than from the other
_ONE_CENTER: Final = 0.012  # how far apart the middles of centred lines may be
_FIRST_LINE: Final = 0.02  # least indent of a paragraph's first line
_USUAL_MARGINS: Final = (0.14, 0.92)
_WIDE: Final = 0.6
_DEEP_INDENT: Final = 0.09  # addressees stand further in than a paragraph's first line
_SUBJECT_GAP: Final = 1.3  # of a line's height, between two lines of one V/v
_UNDER_NUMBER: Final = 1.2  # of its height: as far below the number its subject begins
_TITLE_REACH: Final = 0.30
_TITLE_GAP: Final = 2.2  # of a line's height, between two lines of one subject
_LIST_MARK: Final = re.compile(r"^\W*[-–+•*]\s")
# What a decision rests on (Decree 30/2020/NĐ-CP, Appendix I, II.6).
_GROUND: Final = re.compile(r"^\W*(?:Căn\s+cứ|Theo\s+đề\s+nghị|Xét)\s")
_CUT_SALUTATION: Final = re.compile(r"^\W{0,3}g[uư]i\s*[:;.]")
_NUMBERED: Final = re.compile(r"^(?:\d{1,2}|[IVX]{1,4})[.)]\s")


def find_title(lines: Sequence[PlacedLine], top: float) -> list[PlacedLine]:
    """Return the type of the document and the centred lines under it."""
    margins = _margins(lines)
    for index, placed in enumerate(lines):
        box = placed.line.box
        if box.y0 > top + _TITLE_REACH or is_salutation(placed.line.text):
            break
        if _is_centered(placed.line, margins) and type_of_heading(placed.line.text):
            return [placed, *_under_type(lines[index + 1 :], margins)]
    return []


def _under_type(
    lines: Sequence[PlacedLine], margins: tuple[float, float]
) -> Iterator[PlacedLine]:
    """Yield the lines of the subject: centred, down to the first paragraph."""
    before: PlacedLine | None = None
    for placed, after in zip_longest(lines, lines[1:]):
        line = placed.line
        if before is not None and _is_apart(before.line, line):
            return
        if not _is_centered(line, margins) or _begins_paragraph(line, after, margins):
            return
        yield placed
        before = placed


def _is_apart(before: Line, line: Line) -> bool:
    """Whether *line* is no more of the subject: far below, or the authority in capitals."""
    if line.box.y0 - before.box.y1 > _TITLE_GAP * before.box.height:
        return True
    # One word alone is a name that the line above had no room for: COVID-19, ASEAN.
    several = sum(any(map(str.isalpha, word.text)) for word in line.words) > 1
    return several and is_capitals(line.text) and not is_capitals(before.text)


def _begins_paragraph(
    line: Line, after: PlacedLine | None, margins: tuple[float, float]
) -> bool:
    """Whether a line is the first of a paragraph: indented, full, the next one is not."""
    if is_salutation(line.text) or _NUMBERED.match(line.text) or _GROUND.match(line.text):
        return True
    if line.text.endswith(";"):  # a subject is no list
        return True
    if after is None or line.box.x1 < margins[1] - 0.03:
        return False
    further_left = after.line.box.x0 < line.box.x0 - _FIRST_LINE
    return further_left and abs(after.line.box.center_x - line.box.center_x) > _ONE_CENTER


def find_subject(
    lines: Sequence[PlacedLine], top: float, number: Line | None
) -> list[PlacedLine]:
    """Return ``V/v ...`` under the number and the lines that go on with it.

    Where ``V/v`` itself was not read, what stands right under the number is the subject.
    """
    column = [
        p for p in lines if p.line.box.center_x < _LEFT_COLUMN and p.line.box.y0 < top + 0.2
    ]
    start = next((i for i, p in enumerate(column) if is_about(p.line.text)), None)
    if start is None and number is not None:
        start = next((i for i, p in enumerate(column) if _stands_under(p.line, number)), None)
    if start is None or column[start].line.box.width > _WIDE:
        return []
    return _run(column[start:], _goes_on_below)


def _stands_under(line: Line, number: Line) -> bool:
    gap = line.box.y0 - number.box.y1
    near = -0.2 * number.box.height < gap < _UNDER_NUMBER * number.box.height
    level = line.box.overlap_x(number.box) > 0.6 * number.box.width
    return near and level and not is_capitals(line.text) and not is_salutation(line.text)


def with_salutation(lines: Sequence[PlacedLine]) -> tuple[PlacedLine, ...]:
    """Return *lines* with ``Kính / gửi:`` in one, where a narrow column broke it in two."""
    for at, (above, below) in enumerate(pairwise(lines)):
        first, second = above.line.words, below.line.words
        broken = fold(first[0].text) == "kinh" and fold(second[0].text).startswith("gui")
        level = abs(first[0].box.x0 - second[0].box.x0) < _FIRST_LINE
        if broken and level and min(len(first), len(second)) > 1:
            joined = Line((first[0], second[0], *first[1:])), Line(second[1:])
            whole = (PlacedLine(above.page, line) for line in joined)
            return (*lines[:at], *whole, *lines[at + 2 :])
    return tuple(lines)


def find_addressees(lines: Sequence[PlacedLine]) -> list[PlacedLine]:
    """Return ``Kính gửi`` and the lines that name who is addressed."""
    left, _ = _margins(lines)
    start = next((i for i, p in enumerate(lines) if is_salutation(p.line.text)), None)
    if start is None:
        start = next((i for i, p in enumerate(lines) if _is_cut(p.line, left)), None)
    if start is None:
        return []
    return _run(
        lines[start:],
        lambda before, after: not _ends_list(before, after) and _is_addressed(after, left),
    )


def _is_cut(line: Line, left: float) -> bool:
    """Whether *line* is a salutation in the middle of the page whose ``Kính`` a stamp hides."""
    return (
        line.box.x0 > left + _DEEP_INDENT and _CUT_SALUTATION.match(fold(line.text)) is not None
    )


def _ends_list(before: Line, after: Line) -> bool:
    """Whether the list is over: its last item has a full stop, and no other item follows."""
    is_next = bool(_LIST_MARK.match(after.text)) or after.text.startswith("(")
    return before.text.endswith(".") and not is_next


def _run(
    lines: Sequence[PlacedLine], goes_on: Callable[[Line, Line], bool]
) -> list[PlacedLine]:
    """Return the first line and those after it for as long as *goes_on* says so."""
    held = [lines[0]]
    for placed in lines[1:]:
        if not goes_on(held[-1].line, placed.line):
            break
        held.append(placed)
    return held


def _goes_on_below(before: Line, after: Line) -> bool:
    gap = after.box.y0 - before.box.y1
    height = min(before.box.height, after.box.height)
    if gap > _SUBJECT_GAP * height or is_salutation(after.text) or is_capitals(after.text):
        return False  # what is in capitals under the V/v is a stamp or a mark
    return after.box.overlap_x(before.box) > 0.3 * min(after.box.width, before.box.width)


def _is_centered(line: Line, margins: tuple[float, float]) -> bool:
    """Whether a line stands in the middle between the margins."""
    left, right = margins
    return abs((line.box.x0 - left) - (right - line.box.x1)) < _OFF_CENTER


def _margins(lines: Sequence[PlacedLine]) -> tuple[float, float]:
    """Return the left and right edge of the prose on a page."""
    wide = [placed.line.box for placed in lines if placed.line.box.width > _WIDE]
    if not wide:
        return _USUAL_MARGINS
    lefts, rights = sorted(box.x0 for box in wide), sorted(box.x1 for box in wide)
    return lefts[len(lefts) // 4], rights[-1 - len(rights) // 4]


def _is_addressed(line: Line, left: float) -> bool:
    """Whether a line still belongs to Kính gửi: deep in, or short with a list mark."""
    if line.box.x0 > left + _DEEP_INDENT:
        return True
    return (
        bool(_LIST_MARK.match(line.text)) and line.box.width < 0.6 and line.text.endswith(";")
    )
