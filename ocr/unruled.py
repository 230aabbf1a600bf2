"""Tables without rules, known by the number column in their head and the white below it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from ocr.grid import Grid
from ocr.lines import stack_words
from schemas.geometry import Box
from schemas.table import Cell
from schemas.word import Line, Word

NUMBER_COLUMN: Final = frozenset({"TT", "STT"})  # số thứ tự, how the head of a list begins
NUMBER: Final = re.compile(r"\d{1,3}[.)]?")
SECTION: Final = re.compile(r"(?:[IVX]{1,5}|[A-H])[.)]?")  # what numbers a row of one cell
# Distances are in ems: the height of the usual word.
HEAD: Final = 1.2  # middles of the lines of a head of two lines are so near to its first word
PARTED: Final = 1.0  # white between two cells of a head
SLIT: Final = 0.5  # white that is left of it at the bottom of the table
APART: Final = 2.5  # white below a row after which something else begins
ASIDE: Final = 1.0  # a number stands so near below the head of its column
FEWEST_COLUMNS: Final = 3
FEWEST_ROWS: Final = 2  # below the head
CORE: Final = 0.25  # of its height: tone marks reach into the lines above and below
AS_WIDE: Final = 0.8  # of the widest white between two rows: white as wide as that

Stretch = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Head:
    """The cells of a head line, and the white between them, in fractions of the page."""

    first: Word
    words: tuple[Word, ...]
    gaps: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class _Flow:
    """What stands below a head: words, the numbers of sections, white between columns."""

    words: tuple[Word, ...]
    sections: tuple[Word, ...]
    rivers: tuple[Stretch, ...]


def find_unruled(words: Sequence[Word], aspect: float) -> tuple[Grid, ...]:
    """Return the tables among words that no rule encloses, from the top.

    A table begins with a line of at least three cells, the first of them ``TT`` or
    ``STT``; it goes on as long as white runs down between all its columns.

    Args:
        words: Those outside ruled tables and frames.
        aspect: Width of the page over its height.
    """
    em = median([word.box.height for word in words] or [0.01])
    lines = stack_words(words, aspect)
    found: list[Grid] = []
    for word in sorted(words, key=lambda word: word.box.y0):
        if word.text.upper().strip(".") in NUMBER_COLUMN and not _lies_in(word, found):
            grid = _grid_below(word, words, lines, em, em / aspect)
            found.extend([grid] if grid else [])
    return tuple(found)


def _lies_in(word: Word, grids: Sequence[Grid]) -> bool:
    return any(grid.box.holds_center_of(word.box) for grid in grids)


def _grid_below(
    first: Word, words: Sequence[Word], lines: Sequence[Line], em: float, em_across: float
) -> Grid | None:
    head = _head(first, words, em, em_across)
    if len(head.gaps) < FEWEST_COLUMNS - 1 or head.gaps[0][0] > first.box.x1:
        return None
    flow = _flow(head, lines, em, em_across)
    inside = [*head.words, *flow.words]
    numbers = [
        word
        for word in flow.words
        if NUMBER.fullmatch(word.text) and _is_below(first, word, em_across)
    ]
    if len(numbers) < FEWEST_ROWS:
        return None
    whole = Box.around(word.box for word in inside)
    columns = (whole.x0, *((left + right) / 2 for left, right in flow.rivers), whole.x1)
    anchors = sorted([first, *numbers, *flow.sections], key=lambda word: word.box.center_y)
    rows = (whole.y0, *_row_edges(anchors, inside), whole.y1)
    banners = {row for row, anchor in enumerate(anchors) if anchor in flow.sections}
    return Grid(whole, rows, columns, tuple(_cells(rows, columns, banners)))


def _is_below(first: Word, word: Word, em_across: float) -> bool:
    aside = abs(word.box.center_x - first.box.center_x)
    return aside <= ASIDE * em_across + first.box.width / 2


def _head(first: Word, words: Sequence[Word], em: float, em_across: float) -> _Head:
    near = tuple(
        word
        for word in words
        if abs(word.box.center_y - first.box.center_y) <= HEAD * em
        and word.box.x0 >= first.box.x0
    )
    white = _white([(word.box.x0, word.box.x1) for word in near])
    return _Head(first, near, tuple(g for g in white if g[1] - g[0] >= PARTED * em_across))


def _flow(head: _Head, lines: Sequence[Line], em: float, em_across: float) -> _Flow:
    """Follow the white down; the numbered title of a section may cross it."""
    flow = _Flow((), (), head.gaps)
    waiting: list[Word] = []  # a section belongs to the table if rows follow it
    stretches = [[gap] for gap in head.gaps]
    bottom = max(word.box.y1 for word in head.words)
    for line in lines:
        below = tuple(word for word in line.words if word not in head.words)
        if not below or line.box.center_y <= head.first.box.center_y:
            continue
        if line.box.y0 - bottom > APART * em:
            break
        bottom = max(bottom, line.box.y1)
        narrower = [_without(white, [word.box for word in below]) for white in stretches]
        if all(_widest(white) >= SLIT * em_across for white in narrower):
            stretches = narrower
            opening = _opening(waiting, head.first, em_across)
            flow = _Flow(
                (*flow.words, *waiting, *below),
                (*flow.sections, *opening),
                tuple(max(white, key=lambda s: s[1] - s[0]) for white in stretches),
            )
            waiting = []
        elif _opening(below, head.first, em_across) and not waiting:
            waiting = list(below)
        else:
            break
    return flow


def _opening(words: Sequence[Word], first: Word, em_across: float) -> tuple[Word, ...]:
    """Return the number of a section that *words* begin with, in the column of *first*."""
    return tuple(
        word
        for word in words[:1]
        if SECTION.fullmatch(word.text) and _is_below(first, word, em_across)
    )


def _without(stretches: Sequence[Stretch], boxes: Sequence[Box]) -> list[Stretch]:
    """Return what *boxes* leave of *stretches*."""
    left: list[Stretch] = []
    for start, end in stretches:
        taken = [(min(b.x0, end), b.x1) for b in boxes if b.x1 > start and b.x0 < end]
        left.extend(_white([(start, start), *taken, (end, end)]))
    return left


def _white(taken: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield what is free between the stretches *taken*."""
    reached = min((start for start, _ in taken), default=0.0)
    for start, end in sorted(taken):
        if start > reached:
            yield reached, start
        reached = max(reached, end)


def _widest(stretches: Sequence[Stretch]) -> float:
    return max((end - start for start, end in stretches), default=0.0)


def _row_edges(anchors: Sequence[Word], words: Sequence[Word]) -> Iterator[float]:
    """Yield where a row ends between each two numbers: in the widest white, the last of it.

    Numbers mostly stand beside the first line of their row; where they stand in the middle,
    the white between two rows is wider than that between two lines.
    """
    cores = [
        (word.box.y0 + CORE * word.box.height, word.box.y1 - CORE * word.box.height)
        for word in words
    ]
    for above, below in pairwise(anchors):
        between = [
            (max(start, above.box.center_y), min(end, below.box.center_y))
            for start, end in _white(cores)
            if end > above.box.center_y and start < below.box.center_y
        ]
        wide = [s for s in between if s[1] - s[0] >= AS_WIDE * _widest(between)]
        start, end = wide[-1] if wide else (above.box.y1, below.box.y0)
        yield (start + end) / 2


def _cells(
    rows: Sequence[float], columns: Sequence[float], banners: Container[int]
) -> Iterator[Cell]:
    for row, (top, bottom) in enumerate(pairwise(rows)):
        if row in banners:
            whole = Box.clipped(columns[0], top, columns[-1], bottom)
            yield Cell(row, 0, 1, len(columns) - 1, whole)
            continue
        for column, (left, right) in enumerate(pairwise(columns)):
            yield Cell(row, column, 1, 1, Box.clipped(left, top, right, bottom))
