"""Bring the tones of a page to black on white: dark pages, uneven light, faint print."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np

from ocr.colour import grey
from ocr.raster import Pixels, as_pixels
from ocr.thumbnail import halved, thumbnail

WHITE: Final = 255
THUMBNAIL: Final = 640  # pixels, the long side
PRINT: Final = 13  # pixels of the thumbnail: print closes over, and its gaps
DARK_PAGE: Final = 110  # grey level: paper is lighter, however badly it was lit
BRIGHT_PRINT: Final = 40  # grey levels over the page that print on a dark page has at least
# The darkest paper over the usual. Scans stay above .85 with the tint of old paper and the
# grey of copies, a lamp or the fold of a book go below .7. Levelling a page that needs none
# blurs two-tone print, so it is left alone.
UNEVEN: Final = 0.75
DARKEST_PAPER: Final = 0.2  # of white: darker is no paper in the shade
STEEPEST: Final = 4.0  # times brighter at the most, for noise grows with the light
FAINT_INK: Final = 0.5  # per cent of the pixels that are as dark as ink
# Grey levels between ink and paper. What shows through from the back stays below the first.
FAINT: Final = (50, 110)


def black_on_white(pixels: Pixels) -> Pixels:
    """Return a page whose print is brighter than its paper the other way round."""
    small = grey(thumbnail(pixels, THUMBNAIL))
    page = cv2.morphologyEx(small, cv2.MORPH_OPEN, np.ones((PRINT, PRINT), np.uint8))
    darkness = level_at(as_pixels(page), 95)
    if darkness >= DARK_PAGE or level_at(small, 99.5) < darkness + BRIGHT_PRINT:
        return pixels
    return as_pixels(cv2.bitwise_not(pixels))


def evenly_lit(pixels: Pixels) -> Pixels:
    """Return a page that was lit unevenly as if all its paper were white."""
    paper = _paper(pixels)
    usual = level_at(paper, 90)
    if level_at(paper, 2) >= UNEVEN * usual:
        return pixels
    floor = max(DARKEST_PAPER * WHITE, usual / STEEPEST)
    height, width = pixels.shape[:2]
    light = cv2.resize(
        as_pixels(np.maximum(paper, floor)), (width, height), interpolation=cv2.INTER_LINEAR
    )
    divisor = light if pixels.ndim == 2 else cv2.merge((light,) * 3)
    return as_pixels(cv2.divide(pixels, divisor, scale=WHITE))


def full_contrast(pixels: Pixels) -> Pixels:
    """Return a page of faint print in black on white; any other as it is."""
    sample = grey(np.ascontiguousarray(pixels[::3, ::3]))
    ink, paper = level_at(sample, FAINT_INK), level_at(sample, 50)
    if not FAINT[0] <= paper - ink <= FAINT[1]:
        return pixels
    levels = (np.arange(256) - ink) * WHITE / (paper - ink)
    return as_pixels(cv2.LUT(pixels, np.clip(levels, 0, WHITE).astype(np.uint8)))


def level_at(pixels: Pixels, share: float) -> float:
    """Return the grey level that *share* per cent of *pixels* are no brighter than."""
    counts = np.bincount(pixels.ravel(), minlength=256).cumsum()
    return float(np.searchsorted(counts, share / 100 * counts[-1]))


def _paper(page: Pixels) -> Pixels:
    """Return a thumbnail of the bare paper."""
    small = grey(thumbnail(page, THUMBNAIL))
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((PRINT, PRINT), np.uint8))
    return as_pixels(cv2.medianBlur(halved(as_pixels(closed)), PRINT))
