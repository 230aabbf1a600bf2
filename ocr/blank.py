"""Whether a page has anything to read on it."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.raster import Pixels
from ocr.strokes import pixels_per_mm
from ocr.tone import DARK_PAGE

DARKER: Final = 40  # grey levels: print is; what shows through from the back is not
LETTER: Final = (1.2, 10.0)  # mm: the longer side of a mark that may be a letter
MARGIN: Final = 4.0  # mm: where the scanner draws borders and holes have their shadows
SHRUNK: Final = 8  # times: the paper changes slowly, and a median is slow
BANDS: Final = 8  # across a page; one of them tells of most pages that they have ink
ENOUGH: Final = 12  # marks: a short line; a page number and specks are not worth reading

Marks = NDArray[np.int32]  # a row for each mark: left, top, width, height, in pixels


def has_ink(pixels: Pixels) -> bool:
    """Whether there are marks of the size of letters, more than a few specks.

    A dark page, as of a scanner that was left open, counts as one that has.
    """
    per_mm = pixels_per_mm(pixels)
    margin = round(MARGIN * per_mm)
    inner = np.ascontiguousarray(pixels[margin:-margin, margin:-margin])
    if inner.size == 0:
        return False
    if np.median(inner[::SHRUNK, ::SHRUNK]) < DARK_PAGE:
        return True  # nobody can tell what is on it, so it is not said to be empty
    parts = (*np.array_split(inner, BANDS), inner)
    return any(_letters(part, per_mm) >= ENOUGH for part in parts if part.size)


def dark_ink(pixels: Pixels) -> Pixels:
    """Return 1 where a page is as much darker as print than the paper around, else 0."""
    height, width = pixels.shape
    small = cv2.resize(pixels, (max(1, width // SHRUNK), max(1, height // SHRUNK)))
    paper = cv2.resize(cv2.medianBlur(small, 9), (width, height))
    return (cv2.subtract(paper, pixels) >= DARKER).astype(np.uint8)


def marks_of(ink: Pixels) -> Marks:
    """Return the places of what hangs together in *ink*, where it is not 0.

    To follow their edges takes less than half the time of giving every pixel a number.
    """
    edges, tree = cv2.findContours(ink, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    kin = () if tree is None else tree[0, :, 3].tolist()
    outer = [
        cv2.boundingRect(edge) for edge, around in zip(edges, kin, strict=True) if around < 0
    ]
    return np.array(outer, np.int32).reshape(-1, 4)


def _letters(pixels: Pixels, per_mm: float) -> int:
    """Return how many marks have the size of letters."""
    longer = marks_of(dark_ink(pixels))[:, 2:].max(axis=1, initial=0)
    letters = (longer >= LETTER[0] * per_mm) & (longer <= LETTER[1] * per_mm)
    return int(letters.sum())
