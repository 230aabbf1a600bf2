"""Pages shrunk to be looked at as a whole."""

from __future__ import annotations

import cv2

from ocr.raster import Pixels, as_pixels


def thumbnail(page: Pixels, long_side: int) -> Pixels:
    """Return *page*, grey or coloured, with *long_side* pixels at most on its longer side."""
    return shrunk(page, min(1.0, long_side / max(page.shape[:2])))


def shrunk(page: Pixels, scale: float, way: int = cv2.INTER_LINEAR) -> Pixels:
    """Return *page* in *scale* times its pixels each way.

    Two by two pixels are averaged in a fortieth of the time that other numbers take. What is
    left is less than half: taken between neighbours, by default, it costs an eighth of means.

    Args:
        page: Grey or coloured.
        scale: 1 at most.
        way: Of OpenCV, to shrink by what is left.
    """
    height, width = page.shape[:2]
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    while page.shape[1] >= 2 * size[0] and page.shape[0] >= 2 * size[1]:
        page = halved(page)
    return as_pixels(cv2.resize(page, size, interpolation=way))


def halved(page: Pixels) -> Pixels:
    """Return *page* at half its size; an odd last row or column is left out."""
    return means(page, across=2, down=2)


def means(page: Pixels, *, across: int, down: int) -> Pixels:
    """Return means of so many pixels; what is left over at the edges is left out."""
    height, width = page.shape[0] // down, page.shape[1] // across
    even = page[: height * down, : width * across]
    return as_pixels(cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA))
