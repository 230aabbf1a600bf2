"""A name under a seal, from pixels to words."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from ocr.raster import Raster
from ocr.signature.look import SealReader
from schemas.geometry import Box
from schemas.word import Word

DPI: Final = 200
NAME: Final = "Trần Văn Bình"
READER: Final = SealReader()


def page(*, sealed: bool = True) -> Raster:
    image = Image.new("L", (1654, 2339), 255)
    font = ImageFont.truetype("DejaVuSans.ttf", 40)
    ImageDraw.Draw(image).text((1000, 1400), NAME, fill=0, font=font)
    pixels = np.asarray(image).copy()
    if sealed:
        for radius in (134, 128, 95):
            cv2.circle(pixels, (960, 1300), radius, 0, 2)
    return Raster(pixels=pixels, dpi=DPI, number=1)


def word(text: str, x0: float, x1: float, y0: float = 0.6) -> Word:
    return Word(text, Box(x0, y0, x1, y0 + 0.016), 0.9)


def test_reads_the_name_under_the_seal_in_place_of_what_was_read() -> None:
    old = (word("ần", 0.62, 0.65), word("Văn", 0.67, 0.71), word("Bình", 0.72, 0.78))
    seen = READER.read(page(), old)
    assert [word.text for word in seen.words] == NAME.split()
    assert [word.second for word in seen.words] == ["ần", "Văn", "Bình"]
    assert seen.words[-1].confidence > 0.8


@pytest.mark.parametrize(("second", "last"), [("Bìnhu", "Bìnhu"), ("Binh", "Bình")])
def test_a_listed_name_does_not_cut_one_that_two_readers_saw(second: str, last: str) -> None:
    longer = replace(word("Bìnhu", 0.72, 0.78), second=second)
    seen = READER.read(page(), (word("Văn", 0.67, 0.71), longer))
    assert [word.text for word in seen.words] == [*NAME.split()[:-1], last]


def test_leaves_other_words_and_the_rank_alone() -> None:
    others = (word("TS.", 0.57, 0.6), word("Lưu:", 0.1, 0.15), word("GIÁM", 0.6, 0.7, 0.5))
    seen = READER.read(page(), others)
    assert seen.words[:3] == others


def test_without_a_seal_all_stays() -> None:
    words = (word("Tr", 0.6, 0.65), word("Văn", 0.67, 0.71))
    seen = READER.read(page(sealed=False), words)
    assert (seen.words, seen.overlays) == (words, ())
