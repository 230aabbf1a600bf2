"""Find the lines of text on a page, with a network of trueocr."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from trueocr.page import (
    ADAPTIVE_MAX_SIDE,
    ADAPTIVE_MIN_H,
    ADAPTIVE_TARGET_H,
    INPUT_MULTIPLE,
    decode_lines,
    det_input,
)

from ocr.grid import Grid
from ocr.networks import facts, line_finder
from ocr.raster import Pixels
from ocr.spread import Edges, is_within, runs_across, spread

ENOUGH: Final = 8  # lines that tell how high lines are

Boxes = NDArray[np.float32]


def find_lines(page: Pixels, grids: Sequence[Grid] = ()) -> tuple[Edges, ...]:
    """Return where the lines of a grey page are, in no order.

    Where the print is small the page is looked at once more, larger (as trueocr does). A
    table where one line was found in two cells is looked at once more, its columns apart.

    Args:
        page: Upright and level.
        grids: The tables on it.
    """
    side = int(facts()["det_long_side"])
    boxes, scale = _found(page, side)
    high = float(np.median(boxes[:, 3] - boxes[:, 1])) if len(boxes) >= ENOUGH else np.inf
    if high < ADAPTIVE_MIN_H:
        wanted = min(ADAPTIVE_MAX_SIDE, side * ADAPTIVE_TARGET_H / max(high, 1.0))
        boxes, scale = _found(page, int(wanted) // INPUT_MULTIPLE * INPUT_MULTIPLE)
    lines = _lines(boxes, scale, page)
    for grid in grids:
        if runs_across(lines, grid, page):
            outside = [line for line in lines if not is_within(line, grid, page)]
            lines = (*outside, *_cell_lines(page, grid, scale))
    return lines


def _cell_lines(page: Pixels, grid: Grid, scale: float) -> tuple[Edges, ...]:
    """Return the lines in the cells of *grid*, looked at as small as the page was."""
    table = spread(page, grid)
    side = math.ceil(max(table.pixels.shape) * scale / INPUT_MULTIPLE) * INPUT_MULTIPLE
    boxes, scale = _found(table.pixels, side)
    return table.on_the_page(_lines(boxes, scale, table.pixels))


def _lines(boxes: Boxes, scale: float, page: Pixels) -> tuple[Edges, ...]:
    height, width = page.shape
    edges = (boxes[:, :4] / scale).clip(0, (width, height, width, height))
    return tuple((x0, y0, x1, y1) for x0, y0, x1, y1 in edges.tolist())


def _found(page: Pixels, long_side: int) -> tuple[Boxes, float]:
    """Return the boxes of lines on the page shrunk to *long_side*, and how far that is."""
    ink, scale = det_input(page, long_side)
    [[told]] = line_finder().run(None, {"x": ink[None, None]})
    return np.asarray(decode_lines(told), np.float32), float(scale)
