"""Strokes of a Roman quarter are counted in the pixels, whatever the readers saw."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ocr.quarters import count_strokes, settle_quarters
from ocr.raster import Pixels
from schemas.geometry import Box
from schemas.word import Word

HEIGHT, WIDTH = 400, 800


def drawn(strokes: int, *, serifs: bool = True, rest: str = "/") -> Pixels:
    """Draw a numeral with serifs that touch, a slash and a round digit behind it."""
    word = np.full((40, 160), 255, np.uint8)
    for at in range(strokes):
        x = 12 + 14 * at
        cv2.line(word, (x, 6), (x, 34), 0, 4)
        if serifs:
            for y in (6, 34):
                cv2.line(word, (x - 7, y), (x + 7, y), 0, 2)
    x = 12 + 14 * strokes
    if "/" in rest:
        cv2.line(word, (x + 10, 4), (x - 2, 38), 0, 3)
    if "0" in rest:
        cv2.ellipse(word, (x + 28, 20), (8, 14), 0, 0, 360, 0, 3)
    return word


@pytest.mark.parametrize("strokes", [1, 2, 3])
@pytest.mark.parametrize("serifs", [True, False])
@pytest.mark.parametrize("rest", ["", "/", "/0"])
def test_upright_strokes_are_counted(strokes: int, serifs: bool, rest: str) -> None:  # noqa: FBT001
    assert count_strokes(drawn(strokes, serifs=serifs, rest=rest)) == strokes


def test_a_blank_or_a_speck_has_no_strokes() -> None:
    assert count_strokes(np.full((40, 60), 255, np.uint8)) == 0
    assert count_strokes(np.full((3, 3), 255, np.uint8)) == 0


def page(strokes: int) -> Pixels:
    pixels = np.full((HEIGHT, WIDTH), 255, np.uint8)
    pixels[200:240, 300:460] = drawn(strokes)
    return pixels


def word(text: str, x0: float, x1: float, y0: float = 200) -> Word:
    return Word(text, Box(x0 / WIDTH, y0 / HEIGHT, x1 / WIDTH, (y0 + 40) / HEIGHT), 0.95)


def settled(read: str, strokes: int, head: str = "Quý", y0: float = 200) -> str:
    words = (word(head, 220, 290, y0), word(read, 300, 460))
    return settle_quarters(page(strokes), words)[1].text


@pytest.mark.parametrize(
    ("read", "strokes", "told"),
    [
        ("II/2018.", 3, "III/2018."),
        ("H/2018", 3, "III/2018"),
        ("I-2021", 2, "II-2021"),
        ("II/2018", 2, "II/2018"),
        ("II/2018", 1, "II/2018"),  # two strokes touch: what was read stands
        ("IV/2018", 3, "IV/2018"),
        ("15/2018", 3, "15/2018"),
    ],
)
def test_lost_strokes_come_back(read: str, strokes: int, told: str) -> None:
    assert settled(read, strokes) == told


def test_only_the_word_behind_a_quarter_is_looked_at() -> None:
    assert settled("II/2018", 3, head="Khóa") == "II/2018"
    assert settled("II/2018", 3, y0=260) == "II/2018"


def test_what_was_read_first_is_kept() -> None:
    words = (word("quý", 220, 290), word("II/2018", 300, 460))
    [_, corrected] = settle_quarters(page(3), words)
    assert (corrected.text, corrected.second) == ("III/2018", "II/2018")
