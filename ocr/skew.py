"""How far the lines of a page are from level."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import cv2
import numpy as np

from ocr.raster import Pixels, as_pixels
from ocr.thumbnail import shrunk

LEAST_SKEW: Final = 0.15  # degrees; the search has steps of 0.1
MOST_SKEW: Final = 20.0  # degrees; more than that is no page askew but a drawing
SIDE: Final = 800  # pixels, the long side of what is looked at
LEAST_INK: Final = 0.003 * 255  # on average; a blank page has no lines
# Degrees from step to step, and so far to both sides of the best so far. On 76 pages of
# scans the first two at half the size lead to the same tenth of a degree.
COARSE, MIDDLE, FINE = 2.0, 0.5, 0.1
BEST: Final = 2  # of the coarse steps are followed, and the level page


def skew_of(page: Pixels) -> float:
    """Return the degrees counter-clockwise that level the lines of a grey page.

    Rows of print part dark from light most sharply when they are level.

    Returns:
        0.0 where that is next to nothing, or too much for a page askew.
    """
    scale = SIDE / max(page.shape)
    ink = as_pixels(cv2.bitwise_not(shrunk(page, scale)))
    if ink.mean() < LEAST_INK:
        return 0.0
    small = shrunk(ink, 0.5)
    coarse = _about(0.0, MOST_SKEW, COARSE)
    likely = sorted(coarse, key=lambda angle: -_sharpness(small, angle))[:BEST]
    middle = (near for angle in (0.0, *likely) for near in _about(angle, COARSE, MIDDLE))
    skew = round(_sharpest(ink, _about(_sharpest(small, middle), MIDDLE, FINE)), 2)
    return skew if LEAST_SKEW <= abs(skew) <= MOST_SKEW else 0.0


def _about(angle: float, reach: float, step: float) -> tuple[float, ...]:
    steps = round(reach / step)
    return tuple(angle + step * number for number in range(-steps, steps + 1))


def _sharpest(ink: Pixels, angles: Iterable[float]) -> float:
    """Return the best of *angles*; where some are as good, the one nearest to level."""
    return max(dict.fromkeys(angles), key=lambda angle: (_sharpness(ink, angle), -abs(angle)))


def _sharpness(ink: Pixels, angle: float) -> float:
    """Return how much the rows differ from the next ones once the page is turned."""
    height, width = ink.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    turned = cv2.warpAffine(ink, turn, (width, height))
    rows = cv2.reduce(turned, 1, cv2.REDUCE_SUM, dtype=cv2.CV_32S).astype(np.float64)
    return float(np.square(np.diff(rows, axis=0)).sum())
