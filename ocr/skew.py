"""How far the lines of a page are from level."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

import cv2
import numpy as np

from ocr.raster import Pixels, as_pixels
from ocr.thumbnail import means, shrunk

LEAST_SKEW: Final = 0.15  # degrees; the search has steps of 0.1
MOST_SKEW: Final = 20.0  # degrees; more than that is no page askew but a drawing
SIDE: Final = 800  # pixels, the long side of what is looked at
LEAST_INK: Final = 0.003 * 255  # on average; a blank page has no lines
# Degrees from step to step, and so far to both sides of the best so far. On 133 pages of
# scans the first two at half the rows lead to the same tenth of a degree.
COARSE, MIDDLE, FINE = 2.0, 0.5, 0.1
BEST: Final = 2  # of the coarse steps are followed, and the level page
# Only what differs from row to row counts: with pixels eight times as wide as they are high
# it is the same tenth on the same pages, in a third of the time. Of 105 such pages turned by 1
# to 18 degrees 14 then differ by a tenth, two with hardly a line by up to half a degree.
WIDE: Final = 8


class _Ink(NamedTuple):
    """A page shrunk, ink bright.

    Attributes:
        wide: Width of a pixel over its height.
    """

    pixels: Pixels
    wide: int

    def halved(self) -> _Ink:
        """Return half as many rows; the pixels are half as wide for their height."""
        return _Ink(means(self.pixels, across=1, down=2), self.wide // 2)


def skew_of(page: Pixels) -> float:
    """Return the degrees counter-clockwise that level the lines of a grey page.

    Rows of print part dark from light most sharply when they are level.

    Returns:
        0.0 where that is next to nothing, or too much for a page askew.
    """
    # Rows between neighbours blur unalike: three of the pages would be turned otherwise.
    even = shrunk(page, SIDE / max(page.shape), cv2.INTER_AREA)
    small = means(even, across=WIDE, down=1)
    ink = _Ink(as_pixels(cv2.bitwise_not(small)), WIDE)
    if ink.pixels.mean() < LEAST_INK:
        return 0.0
    half = ink.halved()
    coarse = _about(0.0, MOST_SKEW, COARSE)
    likely = sorted(coarse, key=lambda angle: -_sharpness(half, angle))[:BEST]
    middle = (near for angle in (0.0, *likely) for near in _about(angle, COARSE, MIDDLE))
    skew = round(_sharpest(ink, _about(_sharpest(half, middle), MIDDLE, FINE)), 2)
    return skew if LEAST_SKEW <= abs(skew) <= MOST_SKEW else 0.0


def _about(angle: float, reach: float, step: float) -> tuple[float, ...]:
    steps = round(reach / step)
    return tuple(angle + step * number for number in range(-steps, steps + 1))


def _sharpest(ink: _Ink, angles: Iterable[float]) -> float:
    """Return the best of *angles*; where some are as good, the one nearest to level."""
    return max(dict.fromkeys(angles), key=lambda angle: (_sharpness(ink, angle), -abs(angle)))


def _sharpness(ink: _Ink, angle: float) -> float:
    """Return how much the rows differ from the next ones once the page is turned."""
    height, width = ink.pixels.shape
    middle = (width * ink.wide / 2, height / 2)
    turn = np.asarray(cv2.getRotationMatrix2D(middle, angle, 1.0), np.float64)
    turn[0, 1:] /= ink.wide
    turn[1, 0] *= ink.wide
    turned = cv2.warpAffine(ink.pixels, turn, (width, height))
    rows = cv2.reduce(turned, 1, cv2.REDUCE_SUM, dtype=cv2.CV_32S).astype(np.float64)
    return float(np.square(np.diff(rows, axis=0)).sum())
