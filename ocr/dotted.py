"""Rules that are not drawn through: of dots, of dashes, or full of the holes of a scan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.raster import Pixels
from ocr.runs import level_runs, transposed
from ocr.strokes import Stroke, Strokes, pieces, stroke_of

COARSE: Final = 4.0  # pixels per mm that are enough: a dot is a quarter of a millimetre
# In millimetres.
SPACE: Final = 1.3  # white between two dots or dashes; a word space is as wide
SPACE_BELOW: Final = 0.7  # the same downwards: letters of close lines stand no nearer
SHORTEST: Final = 15.0  # a row of dots must be so long to be a rule
ASIDE: Final = 2  # coarse pixels
CROWDED: Final = 0.25  # share of its length that other ink may stand beside
THICKEST: Final = 0.8  # lines of text, which run together too, are thicker from 7 pt on


def find_dotted(ink: Pixels, per_mm: float) -> Strokes:
    """Return the rules of a level page that are dotted, dashed or worn thin.

    Those that are drawn through are among them.

    Args:
        ink: 255 where the page is dark, else 0.
        per_mm: Pixels of a millimetre.
    """
    step = max(1, round(per_mm / COARSE))
    coarse = _coarse(ink, step)
    scale = per_mm / step
    return Strokes(
        level=tuple(_enlarged(s, step) for s in _strokes(coarse, scale, SPACE)),
        upright=tuple(
            _enlarged(s, step) for s in _strokes(transposed(coarse), scale, SPACE_BELOW)
        ),
    )


def _coarse(ink: Pixels, step: int) -> Pixels:
    """Shrink *ink*; a square that holds any is inked."""
    squares = cv2.dilate(ink, np.ones((step, step), np.uint8), anchor=(0, 0))
    return np.ascontiguousarray(squares[::step, ::step], np.uint8)


def _strokes(ink: Pixels, per_mm: float, space: float) -> Iterator[Stroke]:
    """Yield those from left to right."""
    bridge = np.ones((1, round(space * per_mm) + 1), np.uint8)
    swollen = cv2.dilate(ink, np.ones((3, 1), np.uint8))
    closed = np.asarray(cv2.morphologyEx(swollen, cv2.MORPH_CLOSE, bridge), np.uint8)
    upright = np.ones((round(THICKEST * per_mm) + 3, 1), np.uint8)
    thick = np.asarray(cv2.morphologyEx(closed, cv2.MORPH_OPEN, upright), np.uint8)
    thin = np.asarray(cv2.morphologyEx(closed & ~thick, cv2.MORPH_CLOSE, bridge), np.uint8)
    runs = level_runs(thin, round(SHORTEST * per_mm))
    for x, y, piece in pieces(runs):
        stroke = stroke_of(piece, x, y)
        if stroke.thickness <= THICKEST * per_mm + 2 and _stands_alone(piece, ink, x, y):
            yield stroke


def _stands_alone(piece: NDArray[np.bool_], ink: Pixels, x: int, y: int) -> bool:
    """Whether there is little ink above and below: the feet of letters have stems on them."""
    height, width = piece.shape
    top = y + piece.argmax(axis=0) - ASIDE
    bottom = y + height - 1 - piece[::-1].argmax(axis=0) + ASIDE
    along = np.arange(x, x + width)
    inked = (np.count_nonzero(ink[side.clip(0, len(ink) - 1), along]) for side in (top, bottom))
    return bool(max(inked) <= CROWDED * width)


def _enlarged(stroke: Stroke, step: int) -> Stroke:
    return Stroke(
        start=stroke.start * step,
        end=stroke.end * step,
        at_start=(stroke.at_start + 0.5) * step,
        at_end=(stroke.at_end + 0.5) * step,
        thickness=stroke.thickness * step,
    )
