"""Find the lines of text on a page, with a network of trueocr."""

from __future__ import annotations

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

from ocr.networks import facts, line_finder
from ocr.raster import Pixels

ENOUGH: Final = 8  # lines that tell how high lines are

Edges = tuple[float, float, float, float]  # left, top, right, bottom, in pixels
Boxes = NDArray[np.float32]


def find_lines(page: Pixels) -> tuple[Edges, ...]:
    """Return where the lines of a grey page are, in no order.

    Where the print is small the page is looked at once more, larger (as trueocr does).
    """
    side = int(facts()["det_long_side"])
    boxes, scale = _found(page, side)
    high = float(np.median(boxes[:, 3] - boxes[:, 1])) if len(boxes) >= ENOUGH else np.inf
    if high < ADAPTIVE_MIN_H:
        wanted = min(ADAPTIVE_MAX_SIDE, side * ADAPTIVE_TARGET_H / max(high, 1.0))
        boxes, scale = _found(page, int(wanted) // INPUT_MULTIPLE * INPUT_MULTIPLE)
    height, width = page.shape
    edges = (boxes[:, :4] / scale).clip(0, (width, height, width, height))
    return tuple((x0, y0, x1, y1) for x0, y0, x1, y1 in edges.tolist())


def _found(page: Pixels, long_side: int) -> tuple[Boxes, float]:
    """Return the boxes of lines on the page shrunk to *long_side*, and how far that is."""
    ink, scale = det_input(page, long_side)
    [[told]] = line_finder().run(None, {"x": ink[None, None]})
    return np.asarray(decode_lines(told), np.float32), float(scale)
