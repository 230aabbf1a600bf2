"""Where the rows of a table without rules end: told by numbers, by one column, or by white."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from ocr.lanes import Stretch, core, white, width
from ocr.lines import share_row, stack_words
from schemas.geometry import Box
from schemas.word import Line, Word

NUMBER: Final = re.compile(r"\d{1,3}[.)]?")
FEWEST: Final = 2  # rows below the head
FILLED: Final = 0.75  # of the cells, where no column holds numbers
AS_WIDE: Final = 0.8  # of the widest white between two rows: white as wide as that
JUMP: Final = 1.3  # white between rows over that between lines, at least
HOLE: Final = 1.0  # ems between two lines of a cell: a line that only its neighbours have
CAPITAL: Final = 0.5  # what a line is worth that begins like a row but is none
BELOW: Final = 1.5  # times the widest white between two rows: then something else begins


@dataclass(frozen=True, slots=True)
class OpenTable:
    """The words of a table whose columns are known, and its rows not yet.

    Attributes:
        head: The words of its head.
        body: Those below.
        sections: The numbers of the titles between the rows, which are words of the body.
        edges: Where the columns begin and end, in fractions of the page's width.
        em: Height of the usual word, in fractions of the page's height.
        aspect: Width of the page over its height.
    """

    head: tuple[Word, ...]
    body: tuple[Word, ...]
    sections: tuple[Word, ...]
    edges: tuple[float, ...]
    em: float
    aspect: float

    def lines(self, words: Sequence[Word], column: int) -> tuple[Line, ...]:
        """Return those of *words* that stand in a column, in lines from the top."""
        left, right = self.edges[column], self.edges[column + 1]
        inside = [word for word in words if left <= word.box.center_x < right]
        return stack_words(inside, self.aspect)


def find_row_edges(table: OpenTable) -> tuple[float, ...]:
    """Return where the head and each row begin, and where the last ends; nothing for no table.

    Numbers in the first column tell. Without them the reading is taken that leaves the
    fewest cells empty and cuts the fewest sentences.
    """
    numbers = tuple(
        line.words[0].box
        for line in table.lines(table.body, 0)
        if NUMBER.fullmatch(line.words[0].text)
    )
    if len(numbers) >= FEWEST:
        return _edges(table, 0, numbers)
    readings = [
        *(_by_column(table, column) for column in range(len(table.edges) - 1)),
        _by_white(table),
    ]
    sound = [_cut_below(table, edges) for edges in readings if len(edges) > FEWEST + 1]
    best = min(sound, key=lambda edges: sum(_faults(table, edges)), default=())
    return best if best and _is_filled(table, best) else ()


def _edges(table: OpenTable, column: int, anchors: Sequence[Box]) -> tuple[float, ...]:
    """Return the edges of rows that have one of *anchors* each, in *column*."""
    words = (*table.head, *table.body)
    head = Box.around(
        word.box for line in table.lines(table.head, column) for word in line.words
    )
    sections = (word.box for word in table.sections)
    rows = sorted([head, *anchors, *sections], key=lambda box: box.center_y)
    whole = Box.around(word.box for word in words)
    return (whole.y0, *_between(rows, words), whole.y1)


def _between(anchors: Sequence[Box], words: Sequence[Word]) -> Iterator[float]:
    """Yield where a row ends between each two anchors: in the widest white, the last of it.

    Anchors mostly stand beside the first line of their row; where they stand in the middle,
    the white between two rows is wider than that between two lines.
    """
    free = _white_down(words)
    for above, below in pairwise(anchors):
        between = [
            (max(start, above.center_y), min(end, below.center_y))
            for start, end in free
            if end > above.center_y and start < below.center_y
        ]
        most = max(map(width, between), default=0.0)
        wide = [stretch for stretch in between if width(stretch) >= AS_WIDE * most]
        start, end = wide[-1] if wide else (above.y1, below.y0)
        yield (start + end) / 2


def _white_down(words: Sequence[Word]) -> list[Stretch]:
    """Return the white that runs across the whole table, from the top."""
    return list(white([core(word.box) for word in words]))


def _by_column(table: OpenTable, column: int) -> tuple[float, ...]:
    """Let each line of *column* begin a row that stands beside a line of another column."""
    others = [
        line.box
        for at in range(len(table.edges) - 1)
        if at != column
        for line in table.lines(table.body, at)
    ]
    anchors = [
        line.box
        for line in table.lines(table.body, column)
        if any(share_row(line.box, other) for other in others)
    ]
    return _edges(table, column, anchors) if table.lines(table.head, column) else ()


def _by_white(table: OpenTable) -> tuple[float, ...]:
    """Part the rows where the white is wider than between two lines."""
    words = (*table.head, *table.body)
    free = _white_down(words)
    widths = sorted(map(width, free))
    jumps = [(after / before, after) for before, after in pairwise(widths) if before > 0]
    jump, least = max(jumps, default=(0.0, 0.0))
    if jump < JUMP:
        return ()
    whole = Box.around(word.box for word in words)
    rows = [(start + end) / 2 for start, end in free if end - start >= least]
    return (whole.y0, *rows, whole.y1)


def _cut_below(table: OpenTable, edges: tuple[float, ...]) -> tuple[float, ...]:
    """End the last row at white that is much wider than that between the rows."""
    free = _white_down((*table.head, *table.body))
    at_edges = [width(s) for s in free if any(s[0] <= edge <= s[1] for edge in edges[1:-1])]
    wide = BELOW * max(at_edges, default=1.0)
    below = [s for s in free if s[0] > edges[-2] and width(s) > wide]
    return (*edges[:-1], below[0][0]) if below else edges


def _is_filled(table: OpenTable, edges: Sequence[float]) -> bool:
    cells = list(_cells(table, edges[1:]))
    return sum(map(_is_written, cells)) >= FILLED * len(cells)


def _is_written(lines: Sequence[Line]) -> bool:
    return any(letter.isalnum() for line in lines for letter in line.text)


def _faults(table: OpenTable, edges: Sequence[float]) -> Iterator[float]:
    """Yield what speaks against these rows: empty cells, holes, sentences that are cut."""
    for lines in _cells(table, edges):
        if not _is_written(lines):
            yield 1.0
            continue
        yield float(lines[0].text[0].islower())
        for above, below in pairwise(lines):
            yield CAPITAL * (below.text[0].isupper() or below.text[0].isdigit())
            yield float(below.box.y0 - above.box.y1 > HOLE * table.em)


def _cells(table: OpenTable, edges: Sequence[float]) -> Iterator[tuple[Line, ...]]:
    """Yield what stands in the cells of the rows, titles between rows left out."""
    for top, bottom in pairwise(edges):
        words = [
            word for word in (*table.head, *table.body) if top <= word.box.center_y < bottom
        ]
        if not any(section in words for section in table.sections):
            for column in range(len(table.edges) - 1):
                yield table.lines(words, column)
