"""What a reader of prose leaves over on a page: tables, and text that it misread or missed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import cv2
import numpy as np

from ocr.grid import Grid, erase_rules
from ocr.raster import Pixels, as_pixels
from schemas.geometry import Box
from schemas.word import Word

PAPER: Final = 90  # per cent of what is around a word are darker than the paper
HALF_A_RULE: Final = 400  # of the height of a page: 0.7 mm
SURE: Final = 0.6  # a word below it is worth another look
FRINGE: Final = 7  # pixels: twice as wide as the edges of coloured strokes, and one
MIDDLE: Final = 128
LEAST: Final = 0.4  # a word of the second look below it is ink that is no word
SHARED: Final = 0.25  # of the smaller box: two words that are readings of the same ink


def without_tables(pixels: Pixels, grids: Sequence[Grid]) -> Pixels:
    """Return the page with paper in place of its ruled tables."""
    margin = pixels.shape[0] // HALF_A_RULE
    return _without(pixels, (grid.box for grid in grids), margin=margin)


def left_over(pixels: Pixels, words: Iterable[Word]) -> Pixels:
    """Return the page with paper in place of its rules and every word that was read surely."""
    boxes = (word.box for word in words if word.confidence >= SURE)
    return _without(erase_rules(pixels), boxes, margin=2)


def without_remains(pixels: Pixels, coloured: Pixels | None) -> Pixels:
    """Return the page without the dark edges that coloured ink left when it was lifted off."""
    if coloured is None:
        return pixels
    near = cv2.erode(coloured, np.ones((FRINGE, FRINGE), np.uint8)) < MIDDLE
    return as_pixels(np.where(near, np.median(pixels), pixels))


def join_looks(first: Sequence[Word], second: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words of both looks; where both saw the same ink, what they saw surer."""
    sure = [word for word in first if word.confidence >= SURE]
    unsure = [word for word in first if word.confidence < SURE]
    found = [
        word
        for word in second
        if word.confidence >= LEAST
        and any(map(str.isalnum, word.text))
        and not any(_same_ink(word, other) for other in sure)
        and not any(_beats(other, word) for other in unsure)
    ]
    kept = [word for word in unsure if not any(_same_ink(word, other) for other in found)]
    return (*sure, *kept, *found)


def _beats(one: Word, other: Word) -> bool:
    return one.confidence >= other.confidence and _same_ink(one, other)


def _same_ink(one: Word, other: Word) -> bool:
    shared = one.box.overlap_x(other.box) * one.box.overlap_y(other.box)
    return shared > SHARED * min(_area(one.box), _area(other.box))


def _area(box: Box) -> float:
    return box.width * box.height


def _without(pixels: Pixels, boxes: Iterable[Box], *, margin: int) -> Pixels:
    page = pixels.copy()
    height, width = page.shape
    for box in boxes:
        if not _area(box):
            continue
        rows = slice(max(0, round(box.y0 * height) - margin), round(box.y1 * height) + margin)
        columns = slice(max(0, round(box.x0 * width) - margin), round(box.x1 * width) + margin)
        page[rows, columns] = np.percentile(page[rows, columns], PAPER)
    return page
