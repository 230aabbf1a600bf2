"""Ruled grids on a page: tables, and frames that are none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ocr.cells import Block, blocks
from ocr.cut_off import with_lost_sides
from ocr.dotted import find_dotted
from ocr.frames import find_leaning_frames
from ocr.lattice import Lattice, lattice
from ocr.mend import mended, with_others
from ocr.raster import Pixels
from ocr.strokes import Stroke, Strokes, erase_strokes, find_strokes, ink_of, pixels_per_mm
from schemas.geometry import Box
from schemas.table import Cell

# In millimetres.
TOUCH: Final = 2.0  # two rules that come so near to each other meet
SAME_RULE: Final = 1.5  # across its axis; the lowest rows are 4 mm high
SMALLEST: Final = (15.0, 8.0)  # width and height of a table or frame
STAMP: Final = (65.0, 50.0)  # an arrival stamp has rules inside, but is never larger
WHOLE_PAGE: Final = 0.8  # share of the page in both directions: a border, not a frame


@dataclass(frozen=True, slots=True)
class Grid:
    """The rules of one table.

    Attributes:
        box: In fractions of the page, like everything in here.
        rows: The edges of the rows, one more than there are rows, from the top.
        columns: The edges of the columns, one more than there are columns, from the left.
        cells: What the rules part, without text; merged cells once, with their spans.
    """

    box: Box
    rows: tuple[float, ...]
    columns: tuple[float, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Ruled:
    """What rules enclose on a page.

    Attributes:
        grids: The tables, from the top.
        frames: The rectangles that are no table, in fractions of the page.
    """

    grids: tuple[Grid, ...] = ()
    frames: tuple[Box, ...] = ()


def find_ruled(pixels: Pixels) -> Ruled:
    """Return the ruled tables and frames on a page that stands upright and level."""
    per_mm = pixels_per_mm(pixels)
    ink = ink_of(pixels)
    drawn = with_lost_sides(_strokes(ink, per_mm), pixels.shape[1], per_mm)
    found = [
        _grid(rules, pixels.shape)
        for strokes in _touching(drawn, TOUCH * per_mm)
        for rules in [lattice(strokes, SAME_RULE * per_mm)]
        if _is_large(rules, per_mm)
    ]
    found.sort(key=lambda grid: (grid.box.y0, grid.box.x0))
    grids = tuple(grid for grid in found if _is_table(grid, pixels.shape, per_mm))
    level = [grid.box for grid in found if grid not in grids]
    known = [*level, *(grid.box for grid in grids)]
    leaning = [
        box
        for box in find_leaning_frames(ink, per_mm)
        if not any(other.holds_center_of(box) for other in known)
    ]
    return Ruled(grids, tuple(box for box in (*level, *leaning) if _is_frame(box)))


def _strokes(ink: Pixels, per_mm: float) -> Strokes:
    solid, dotted = find_strokes(ink, per_mm), find_dotted(ink, per_mm)
    return mended(with_others(solid, dotted, per_mm), per_mm)


def _is_table(grid: Grid, shape: tuple[int, ...], per_mm: float) -> bool:
    """Tell a table from a frame: it has rows and columns, and is larger than a stamp."""
    height, width = grid.box.height * shape[0] / per_mm, grid.box.width * shape[1] / per_mm
    has_columns = len(grid.columns) > 2 and len(grid.cells) > 2
    return has_columns and (width > STAMP[0] or height > STAMP[1])


def _is_frame(box: Box) -> bool:
    return min(box.width, box.height) < WHOLE_PAGE


def _touching(strokes: Strokes, reach: float) -> Iterator[Strokes]:
    """Yield the strokes that hang together, both kinds in each group."""
    count = len(strokes.level)
    group = list(range(count + len(strokes.upright)))
    for i, one in enumerate(strokes.level):
        for j, other in enumerate(strokes.upright, start=count):
            if group[i] != group[j] and _meet(one, other, reach):
                old, new = group[j], group[i]
                group = [new if g == old else g for g in group]
    for root in dict.fromkeys(group):
        level = tuple(s for s, g in zip(strokes.level, group, strict=False) if g == root)
        upright = tuple(
            s for s, g in zip(strokes.upright, group[count:], strict=True) if g == root
        )
        if level and upright and len(level) + len(upright) > 2:
            yield Strokes(level, upright)


def _meet(level: Stroke, upright: Stroke, reach: float) -> bool:
    x = upright.at((level.at_start + level.at_end) / 2)
    y = level.at(x)
    return (
        level.start - reach <= x <= level.end + reach
        and upright.start - reach <= y <= upright.end + reach
    )


def _is_large(rules: Lattice, per_mm: float) -> bool:
    if rules.rows < 1 or rules.columns < 1:
        return False
    width = rules.upright[-1].position - rules.upright[0].position
    height = rules.level[-1].position - rules.level[0].position
    return width >= SMALLEST[0] * per_mm and height >= SMALLEST[1] * per_mm


def _grid(rules: Lattice, shape: tuple[int, ...]) -> Grid:
    height, width = shape
    rows = tuple(rule.position / height for rule in rules.level)
    columns = tuple(rule.position / width for rule in rules.upright)
    return Grid(
        Box.clipped(columns[0], rows[0], columns[-1], rows[-1]),
        rows,
        columns,
        tuple(_cell(block, rows, columns) for block in blocks(rules)),
    )


def _cell(block: Block, rows: Sequence[float], columns: Sequence[float]) -> Cell:
    return Cell(
        block.top,
        block.left,
        block.bottom - block.top,
        block.right - block.left,
        Box.clipped(
            columns[block.left], rows[block.top], columns[block.right], rows[block.bottom]
        ),
    )


def erase_rules(pixels: Pixels) -> Pixels:
    """Return the page without its long straight strokes, with its text."""
    return erase_strokes(pixels)
