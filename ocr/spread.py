"""Move the columns of a table apart, so that lines are found in one cell each.

Where cells are narrow the network that finds lines takes what stands in two cells side by
side for one line. A cell of one line beside one of two stands half a line lower, so that
the joined line holds only halves of its letters, and nonsense is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from ocr.grid import Grid
from ocr.raster import Pixels
from ocr.strokes import pixels_per_mm
from schemas.geometry import Box

# In millimetres.
RULE: Final = 0.4  # from the middle of a rule, cells are free of it
REACH: Final = 3.0  # of a line into a cell; less is the edge of a letter
APART: Final = 6.0  # a lane that nothing is read across

WHITE: Final = 255
Edges = tuple[float, float, float, float]  # left, top, right, bottom, in pixels


@dataclass(frozen=True, slots=True)
class _Place:
    """A cell's edges on the page, and how far it was moved to the right."""

    edges: Edges
    moved: int

    def back(self, line: Edges) -> Edges:
        """Return where a line of the spread cell is on the page."""
        x0, y0, x1, y1 = line
        return x0 - self.moved, y0, x1 - self.moved, y1

    def within(self, line: Edges) -> Edges:
        """Return the same, no wider than the cell."""
        x0, y0, x1, y1 = self.back(line)
        return max(x0, self.edges[0]), y0, min(x1, self.edges[2]), y1


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """A table without its rules, its columns moved apart.

    Attributes:
        pixels: The page down to the end of the table, all white but for its cells.
        places: Where the cells come from.
    """

    pixels: Pixels
    places: tuple[_Place, ...]

    def on_the_page(self, lines: Sequence[Edges]) -> tuple[Edges, ...]:
        """Return *lines* of the spread table where they are on the page."""
        return tuple(
            place.within(line)
            for line in lines
            for place in self.places
            if _holds(place.edges, *_middle(place.back(line)))
        )


def spread(page: Pixels, grid: Grid) -> Spread:
    """Return the table *grid* of a grey page with its columns moved apart."""
    per_mm = pixels_per_mm(page)
    lane, rule = round(APART * per_mm), RULE * per_mm
    places = tuple(
        _Place(_edges(cell.box, page.shape), lane * cell.column) for cell in grid.cells
    )
    height = round(grid.box.y1 * page.shape[0])
    width = page.shape[1] + lane * len(grid.columns)
    pixels = np.full((height, width), WHITE, np.uint8)
    for place in places:
        left, top, right, bottom = place.edges
        x0, y0, x1, y1 = map(round, (left + rule, top + rule, right - rule, bottom - rule))
        pixels[y0:y1, x0 + place.moved : x1 + place.moved] = page[y0:y1, x0:x1]
    return Spread(pixels, places)


def runs_across(lines: Sequence[Edges], grid: Grid, page: Pixels) -> bool:
    """Whether one of *lines* on the page was found in two cells of *grid*."""
    reach = REACH * pixels_per_mm(page)
    cells = [_edges(cell.box, page.shape) for cell in grid.cells]
    return any(
        sum(_is_in(line, cell, reach) for cell in cells) > 1
        for line in lines
        if is_within(line, grid, page)
    )


def is_within(line: Edges, grid: Grid, page: Pixels) -> bool:
    """Whether the middle of *line* is in *grid*."""
    return _holds(_edges(grid.box, page.shape), *_middle(line))


def _middle(line: Edges) -> tuple[float, float]:
    return (line[0] + line[2]) / 2, (line[1] + line[3]) / 2


def _is_in(line: Edges, cell: Edges, reach: float) -> bool:
    x0, y0, x1, y1 = line
    wide = min(x1, cell[2]) - max(x0, cell[0])
    high = min(y1, cell[3]) - max(y0, cell[1])
    return wide >= reach and high >= (y1 - y0) / 2


def _edges(box: Box, shape: tuple[int, ...]) -> Edges:
    height, width = shape
    return box.x0 * width, box.y0 * height, box.x1 * width, box.y1 * height


def _holds(edges: Edges, x: float, y: float) -> bool:
    return edges[0] <= x <= edges[2] and edges[1] <= y <= edges[3]
