"""Where writing is looked for: behind its label, or on the line that it is to stand on."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ocr.ink.answer import answers
from ocr.ink.apart import PieceReader
from ocr.ink.blanks import Blank, BlankKind
from ocr.ink.crops import LOOKS, cut
from ocr.ink.look import Looker
from ocr.ink.reader import InkReader
from ocr.ink.rows import Row, Unit
from ocr.raster import Pixels
from schemas.geometry import Box
from schemas.word import Word

HEIGHT, WIDTH, DPI = 2339, 1654, 200
LEFT, MIDDLE = 0.25, 0.2  # where writing begins, and its middle
DIGIT = 24  # pixels from one to the next
HANDS = {
    "1": [[(2, 10), (10, 0), (10, 30)]],
    "2": [[(0, 7), (3, 1), (9, 0), (14, 4), (13, 11), (0, 30), (16, 29)]],
    "3": [[(1, 3), (8, 0), (14, 4), (12, 11), (6, 14), (14, 18), (15, 25), (8, 30), (0, 27)]],
    "4": [[(4, 0), (0, 18), (16, 17)], [(12, 6), (11, 30)]],
    "7": [[(0, 1), (15, 0), (6, 30)]],
    "0": [[(8, 0), (1, 7), (0, 20), (7, 30), (14, 23), (15, 9), (8, 0)]],
}


def handwritten(text: str) -> np.ndarray:
    """Return a page where *text* is drawn at ``LEFT``, ``MIDDLE``."""
    pixels = np.full((HEIGHT, WIDTH), 255, np.uint8)
    x, y = round(LEFT * WIDTH), round(MIDDLE * HEIGHT) - 15
    for digit in text:
        for stroke in HANDS[digit]:
            points = np.array([(x + px, y + py) for px, py in stroke], np.int32)
            cv2.polylines(pixels, [points], isClosed=False, color=0, thickness=3)
        x += DIGIT
    return pixels


@pytest.mark.parametrize("text", ["7", "12", "30", "41", "203", "1734"])
def test_the_shipped_model_reads_strokes(text: str) -> None:
    pixels = handwritten(text)
    wide = DIGIT * len(text) / WIDTH
    blank = Box(LEFT - 0.008, 0.193, LEFT + wide + 0.004, 0.207)
    crops = [cut(pixels, DPI, blank, look) for look in LOOKS]
    assert answers(BlankKind.NUMBER, InkReader().frames(crops))[0].text == text


def arrival(middle: float = MIDDLE) -> Blank:
    """Return the blank for the number of a stamp, behind its label, at that height."""
    label = Box(LEFT - 0.06, middle - 0.006, LEFT - 0.02, middle + 0.006)
    row = Row.of([Unit.of_word(Word("Số:", label, 0.9))], WIDTH / HEIGHT)
    box = Box(label.x1, label.y0, LEFT + 0.1, label.y1)
    return Blank(BlankKind.ARRIVAL_NUMBER, box, row, 3, 3, Box.around((label, box)), 0)


def dotted(pixels: Pixels, y: int) -> None:
    for x in range(round((LEFT - 0.02) * WIDTH), round((LEFT + 0.1) * WIDTH), 5):
        cv2.circle(pixels, (x, y), 1, 0, -1)


def frame(pixels: Pixels, y: int) -> None:
    cv2.line(pixels, (round((LEFT - 0.1) * WIDTH), y), (round((LEFT + 0.15) * WIDTH), y), 0, 3)


def read(pixels: Pixels, blank: Blank) -> str:
    return Looker(pixels, DPI, InkReader(), PieceReader()).verdict(blank, []).text


@pytest.mark.parametrize("below", [-10, 0, 30])
def test_writing_on_a_dotted_line_is_found_though_its_label_stands_elsewhere(
    below: int,
) -> None:
    pixels = handwritten("203")
    dotted(pixels, round(MIDDLE * HEIGHT) + 17)
    assert read(pixels, arrival(MIDDLE + below / HEIGHT)) == "203"


def test_the_frame_above_is_not_the_line_to_write_on() -> None:
    pixels = handwritten("203")
    frame(pixels, round(MIDDLE * HEIGHT) - 23)
    assert read(pixels, arrival()) == "203"
