"""Tables without rules, known by a head of columns set apart and the white below it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from statistics import median
from typing import Final

from ocr.grid import Grid
from ocr.lanes import Stretch, narrowed, white, width
from ocr.lines import stack_words
from ocr.open_rows import OpenTable, find_row_edges
from schemas.geometry import Box
from schemas.table import Cell
from schemas.word import Line, Word

SECTION: Final = re.compile(r"(?:[IVX]{1,5}|[A-H])[.)]?")  # what numbers a row of one cell
# How lists and labels begin and end, but no head of a column: "- Như trên;", "Kính gửi:".
LABEL: Final = re.compile(r"[-–+•*].*|.*[:;,]")
ENDS: Final = re.compile(r"nơi nhận\b", re.IGNORECASE)  # stands beside the signature
# Distances are in ems: the height of the usual word.
HEAD: Final = 1.2  # middles of the lines of a head of two lines are so near to each other
PARTED: Final = 1.0  # white between two cells of a head
SLIT: Final = 0.5  # white that is left of it at the bottom of the table
APART: Final = 2.5  # white below a row after which something else begins
ASIDE: Final = 1.0  # the number of a section stands so near below the first head
FEWEST: Final = 3  # columns


@dataclass(frozen=True, slots=True)
class _Scale:
    """Of a page.

    Attributes:
        em: Height of the usual word, in fractions of the page's height.
        across: The same in fractions of its width.
        aspect: Width over height.
    """

    em: float
    across: float
    aspect: float


@dataclass(frozen=True, slots=True)
class _Flow:
    """A head, what stands below it, and the white that runs down between its columns.

    Attributes:
        head: The words of the head, its first word first.
        gaps: What is left of the white between each two columns, in pieces.
        body: The words below.
        sections: The numbers of the titles among them.
    """

    head: tuple[Word, ...]
    gaps: tuple[list[Stretch], ...]
    body: tuple[Word, ...] = ()
    sections: tuple[Word, ...] = ()


def find_unruled(words: Sequence[Word], aspect: float) -> tuple[Grid, ...]:
    """Return the tables among words that no rule encloses, from the top.

    A table begins with a line of at least three cells; it goes on as long as white runs
    down between all its columns, and has at least two rows.

    Args:
        words: Those outside ruled tables and frames.
        aspect: Width of the page over its height.
    """
    em = median([word.box.height for word in words] or [0.01])
    scale = _Scale(em, em / aspect, aspect)
    lines = stack_words(words, aspect)
    found: list[Grid] = []
    for line in lines:
        if not any(grid.box.holds_center_of(line.box) for grid in found):
            flows = (_flow(head, lines, scale) for head in _heads(line, words, scale))
            grids = (grid for flow in flows if (grid := _grid(flow, scale)))
            found.extend(islice(grids, 1))
    return tuple(found)


def _heads(line: Line, words: Sequence[Word], scale: _Scale) -> Iterator[_Flow]:
    """Yield the heads that *line* may be the first line of, or the whole of."""
    middle = line.box.center_y
    near = [word for word in words if abs(word.box.center_y - middle) <= HEAD * scale.em]
    for head in (near, line.words):
        spaces = white([(word.box.x0, word.box.x1) for word in head])
        gaps = tuple([gap] for gap in spaces if width(gap) >= PARTED * scale.across)
        if len(gaps) >= FEWEST - 1 and _are_heads(line, gaps):
            yield _Flow(tuple(sorted(head, key=lambda word: word.box.x0)), gaps)


def _are_heads(line: Line, gaps: Sequence[Sequence[Stretch]]) -> bool:
    """Whether no cell of *line* is an item of a list, or a label."""
    starts = [0.0, *(end for [(_, end)] in gaps), 1.0]
    cells = (
        " ".join(word.text for word in line.words if left <= word.box.center_x < right)
        for left, right in pairwise(starts)
    )
    return not any(LABEL.fullmatch(cell) for cell in cells)


def _flow(head: _Flow, lines: Sequence[Line], scale: _Scale) -> _Flow:
    """Follow the white down; the numbered title of a section may cross it."""
    flow = head
    waiting: tuple[Word, ...] = ()  # a section belongs to the table if rows follow it
    top = min(word.box.center_y for word in head.head)
    bottom = max(word.box.y1 for word in head.head)
    for line in lines:
        below = tuple(word for word in line.words if word not in head.head)
        if not below or line.box.center_y <= top:
            continue
        if line.box.y0 - bottom > APART * scale.em or ENDS.match(line.text):
            break
        bottom = max(bottom, line.box.y1)
        gaps = tuple(narrowed(gap, [word.box for word in below]) for gap in flow.gaps)
        if all(_slit(gap) >= SLIT * scale.across for gap in gaps):
            sections = (*flow.sections, *_opening(waiting, flow, scale))
            flow = _Flow(head.head, gaps, (*flow.body, *waiting, *below), sections)
            waiting = ()
        elif _opening(below, flow, scale) and not waiting:
            waiting = below
        else:
            break
    return flow


def _slit(gap: Sequence[Stretch]) -> float:
    return max(map(width, gap), default=0.0)


def _opening(words: Sequence[Word], flow: _Flow, scale: _Scale) -> tuple[Word, ...]:
    """Return the number of a section that *words* begin with, below the first head."""
    first = flow.head[0].box
    return tuple(
        word
        for word in words[:1]
        if SECTION.fullmatch(word.text)
        and abs(word.box.center_x - first.center_x) <= ASIDE * scale.across + first.width / 2
    )


def _grid(flow: _Flow, scale: _Scale) -> Grid | None:
    if not flow.body:
        return None
    whole = Box.around(word.box for word in (*flow.head, *flow.body))
    rivers = (max(gap, key=width) for gap in flow.gaps)
    columns = (whole.x0, *((left + right) / 2 for left, right in rivers), whole.x1)
    rows = find_row_edges(
        OpenTable(flow.head, flow.body, flow.sections, columns, scale.em, scale.aspect)
    )
    if not rows:
        return None
    banners = {
        row
        for row, (top, bottom) in enumerate(pairwise(rows))
        if any(top <= word.box.center_y < bottom for word in flow.sections)
    }
    box = Box(whole.x0, rows[0], whole.x1, rows[-1])
    return Grid(box, rows, columns, tuple(_cells(rows, columns, banners)))


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
