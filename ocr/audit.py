"""An audit of a page that was read: rows of ink like text that lie in none of its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.blank import Marks, dark_ink, marks_of
from ocr.raster import Pixels
from ocr.runs import level_runs, upright_runs
from ocr.strokes import pixels_per_mm
from schemas.geometry import Box
from schemas.word import Word

# In millimetres.
HEIGHT: Final = (1.1, 7.0)  # of a letter: from the x of small print to the capitals of a title
WIDTH: Final = (0.3, 12.0)  # from an i to some letters that touch
SHORTEST: Final = 7.0  # a row: one word of five letters
RULE: Final = 25.0  # longer straight strokes are none of a seal, nor of a signature
DRAWING: Final = (7.0, 100.0)  # the sides of a seal, a signature, a coat of arms
EDGE: Final = 4.0  # where the scanner draws borders and holes have their shadows
# In heights of a word, or of a letter.
BESIDE: Final = 0.6  # how far beyond the ends of a word its ink may reach
ABOVE: Final = 0.25  # how far above and below it
NEXT: Final = 1.2  # how far the next letter of a row may stand
WITHIN: Final = 1.5  # how far from each other the rows of one place may stand
FLAT: Final = 6.0  # how wide letters that touch may be
WIDEST: Final = 1.5  # how wide each of a word's letters may be: a whole line read as ‹ is lost
ALIKE: Final = (0.6, 1.6)  # how high the letters of a row are, where most are 1
LEVEL: Final = 0.35  # how far off the line most of them may stand
LETTERS: Final = 5  # a row; fewer are specks, a bullet, a mark in ink
MOST: Final = 0.6  # of the letters of a row are as high as the others, and stand on one line


def find_unread(
    pixels: Pixels, words: Iterable[Word], frames: Iterable[Box] = ()
) -> tuple[Box, ...]:
    """Return the places with rows of ink like text that lie in none of *words*, from the top.

    It knows nothing of the reader: only that letters stand in rows, about equally high and
    on one line. Ink within a drawing (seal, signature) or a frame is not asked for.

    Args:
        pixels: A grey page, upright and level.
        words: All that was read on it.
        frames: Stamps, in which much is written by hand.
    """
    per_mm = pixels_per_mm(pixels)
    marks = marks_of(_without_rules(dark_ink(pixels), per_mm))
    known = _known(words, frames, _drawings(marks, per_mm), pixels.shape)
    letters = _letters(marks, per_mm, pixels.shape)
    letters = letters[_at_middle(known, letters) == 0]
    rows = [row for row in _rows(letters, pixels.shape) if _is_text(row, per_mm)]
    return tuple(_joined(_box(row, pixels.shape) for row in rows))


def _without_rules(ink: Pixels, per_mm: float) -> Pixels:
    length = round(RULE * per_mm)
    return np.asarray(ink & ~level_runs(ink, length) & ~upright_runs(ink, length), np.uint8)


def _drawings(marks: Marks, per_mm: float) -> Marks:
    sides = marks[:, 2:] / per_mm
    is_drawing = (sides.min(axis=1) >= DRAWING[0]) & (sides.max(axis=1) <= DRAWING[1])
    return np.asarray(marks[is_drawing], np.int32)


def _letters(marks: Marks, per_mm: float, shape: tuple[int, ...]) -> Marks:
    """Return the marks of the size of letters that stand on the paper, not on its edge."""
    left, top, width, height = marks.T
    margin = EDGE * per_mm
    is_letter = (
        (height >= HEIGHT[0] * per_mm)
        & (height <= HEIGHT[1] * per_mm)
        & (width >= WIDTH[0] * per_mm)
        & (width <= np.minimum(WIDTH[1] * per_mm, FLAT * height))
        & (np.minimum(left, top) >= margin)
        & (left + width <= shape[1] - margin)
        & (top + height <= shape[0] - margin)
    )
    return np.asarray(marks[is_letter], np.int32)


def _known(
    words: Iterable[Word], frames: Iterable[Box], drawings: Marks, shape: tuple[int, ...]
) -> Pixels:
    """Return 1 where ink is accounted for, 0 elsewhere."""
    known = np.zeros(shape, np.uint8)
    for word in words:
        high = word.box.height * shape[0]
        if word.box.width * shape[1] > (len(word.text) + 1) * WIDEST * high:
            continue
        _paint(known, word.box, BESIDE * high, ABOVE * high)
    for frame in frames:
        _paint(known, frame, 0, 0)
    for left, top, width, height in drawings.tolist():
        known[top : top + height, left : left + width] = 1
    return known


def _paint(known: Pixels, box: Box, beside: float, above: float) -> None:
    height, width = known.shape
    left, right = box.x0 * width - beside, box.x1 * width + beside
    top, bottom = box.y0 * height - above, box.y1 * height + above
    known[max(0, round(top)) : round(bottom), max(0, round(left)) : round(right)] = 1


def _at_middle(labels: NDArray[np.integer], marks: Marks) -> NDArray[np.integer]:
    left, top, width, height = marks.T
    return np.asarray(labels[top + height // 2, left + width // 2])


def _rows(letters: Marks, shape: tuple[int, ...]) -> Iterator[Marks]:
    """Yield the letters that stand beside each other: their middles reach the next ones."""
    if len(letters) < LETTERS:
        return
    reach = np.zeros(shape, np.uint8)
    for left, top, width, height in letters.tolist():
        right = left + width + round(NEXT * height)
        reach[top + height // 4 : top + height - height // 4, left:right] = 1
    _, joined = cv2.connectedComponents(reach)
    labels = _at_middle(np.asarray(joined, np.int32), letters)
    order = np.argsort(labels, kind="stable")
    yield from np.split(letters[order], np.flatnonzero(np.diff(labels[order])) + 1)


def _is_text(row: Marks, per_mm: float) -> bool:
    """Whether enough letters stand there, most of them as high as each other, on one line."""
    width = (row[:, 0] + row[:, 2]).max() - row[:, 0].min()
    if len(row) < LETTERS or width < SHORTEST * per_mm:
        return False
    usual = median(row[:, 3].tolist())
    foot = row[:, 1] + row[:, 3]
    is_alike = (row[:, 3] >= ALIKE[0] * usual) & (row[:, 3] <= ALIKE[1] * usual)
    is_level = np.abs(foot - median(foot.tolist())) <= LEVEL * usual
    return bool((is_alike & is_level).mean() >= MOST)


def _box(row: Marks, shape: tuple[int, ...]) -> Box:
    height, width = shape
    left, top = row[:, :2].min(axis=0).tolist()
    right, bottom = (row[:, :2] + row[:, 2:]).max(axis=0).tolist()
    return Box.clipped(left / width, top / height, right / width, bottom / height)


def _joined(rows: Iterable[Box]) -> Sequence[Box]:
    """Make one place of rows below each other."""
    places: list[Box] = []
    for row in sorted(rows, key=lambda row: (row.y0, row.x0)):
        near = [
            place
            for place in places
            if row.y0 - place.y1 <= WITHIN * row.height
            and max(place.x0, row.x0) - min(place.x1, row.x1) <= WITHIN * row.height
        ]
        places = [place for place in places if place not in near]
        places.append(Box.around((*near, row)))
    return sorted(places, key=lambda place: (place.y0, place.x0))
