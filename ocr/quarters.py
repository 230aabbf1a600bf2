"""Roman quarters, looked at a third time: their strokes are counted in the pixels.

Readers take III for II, H or HI, and both are sure of it; a stroke that stands upright by
itself is counted without knowing letters. Where fewer are counted than were read, two of
them touch: strokes are lost, never added (28 of 28 quarters of the measured scans).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import cv2
import numpy as np

from ocr.raster import Pixels
from ocr.roman import MOST, SIGNS, strokes_in
from ocr.runs import runs_of
from schemas.geometry import Box
from schemas.word import Word

# "quý", whatever its marks and capitals were read as.
QUARTER: Final = re.compile(r"qu[yýỳỷỹỵ]", re.IGNORECASE)
# What I, II and III are read as, and what goes with them: "/2018.", "-2021", ";".
NUMERAL: Final = re.compile(rf"(?P<strokes>{SIGNS})(?P<rest>(?:[-–/⁄].*)?[.,;:)]*)")
NEXT: Final = (-0.3, 2.5)  # heights that the numeral may begin behind the word
CORE: Final = (0.35, 0.65)  # of the height of a letter: above and below it are serifs
UPRIGHT: Final = 0.25  # of a stroke's height: how far it may lean
THIN: Final = 0.35  # of a letter's height: a wider piece is no stroke
EVEN: Final = 1.6  # times the first gap: strokes of one numeral stand evenly
COUNTED: Final = 0.9  # confidence in a numeral that the pixels correct


def settle_quarters(pixels: Pixels, words: Sequence[Word]) -> tuple[Word, ...]:
    """Return *words* with the numerals behind ``quý`` as their strokes say.

    Args:
        pixels: The grey page, black on white.
        words: In no order, in fractions of the page.
    """
    settled = dict(_settled(pixels, words))
    return tuple(settled.get(index, word) for index, word in enumerate(words))


def _settled(pixels: Pixels, words: Sequence[Word]) -> Iterator[tuple[int, Word]]:
    aspect = pixels.shape[1] / pixels.shape[0]
    heads = [word.box for word in words if QUARTER.fullmatch(word.text)]
    for index, word in enumerate(words):
        match = NUMERAL.fullmatch(word.text)
        if match is None or not any(_follows(word.box, head, aspect) for head in heads):
            continue
        strokes = count_strokes(_crop(pixels, word.box))
        if strokes_in(match["strokes"]) < strokes <= MOST:
            text = "I" * strokes + match["rest"]
            yield index, replace(word, text=text, confidence=COUNTED, second=word.text)


def _follows(box: Box, head: Box, aspect: float) -> bool:
    """Whether *box* is the next word behind *head* on its line."""
    high = head.y1 - head.y0
    level = head.y0 < box.center_y < head.y1
    return level and NEXT[0] * high < (box.x0 - head.x1) * aspect < NEXT[1] * high


def _crop(pixels: Pixels, box: Box) -> Pixels:
    height, width = pixels.shape
    x0, x1 = int(box.x0 * width), int(np.ceil(box.x1 * width))
    y0, y1 = int(box.y0 * height), int(np.ceil(box.y1 * height))
    return pixels[y0:y1, x0:x1]


def count_strokes(word: Pixels) -> int:
    """Return how many upright strokes a word begins with, 0 if that is not clear.

    Args:
        word: Grey, black on white, at least a few pixels in size.
    """
    if min(word.shape) < 6:
        return 0
    _, ink = cv2.threshold(word, 0, 1, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    rows = np.flatnonzero(ink.any(axis=1))
    if not rows.size:
        return 0
    top, high = int(rows[0]), int(rows[-1] - rows[0] + 1)
    core = ink[top + int(CORE[0] * high) : top + int(np.ceil(CORE[1] * high))]
    filled = np.asarray(core.any(axis=0))
    pieces = [_edges(core[:, first:last], first) for first, last in runs_of(filled)]
    return _count(pieces, high)


Piece = tuple[float, float, float]  # middle, width, lean


def _edges(piece: np.ndarray, first: int) -> Piece:
    """Return where a piece stands, how wide it is, and how far it leans to the right."""
    columns = np.arange(piece.shape[1])
    filled = piece.sum(axis=1)
    if (filled == 0).any():
        return first, float("inf"), 0.0  # broken: no stroke
    middles = (piece * columns).sum(axis=1) / filled
    return first + float(middles.mean()), float(filled.mean()), float(middles[0] - middles[-1])


def _count(pieces: Sequence[Piece], high: int) -> int:
    strokes: list[float] = []
    for middle, width, lean in pieces:
        if width > THIN * high or abs(lean) > UPRIGHT * (CORE[1] - CORE[0]) * high:
            break
        if len(strokes) > 1 and middle - strokes[-1] > EVEN * (strokes[1] - strokes[0]):
            break
        strokes.append(middle)
    return len(strokes)
