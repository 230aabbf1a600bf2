"""Stamps and pen strokes are lifted off the black text, which stays under them."""

from __future__ import annotations

import io
from typing import Final

import numpy as np
import pytest
from PIL import Image, ImageDraw

from ocr.colour import Inks, part_inks
from ocr.raster import Pixels
from tests.ocr.drawing import DPI, draw

STAMP: Final = (500, 160, 900, 420)  # across the first lines of text
RED: Final = (200, 40, 50)
BLUE: Final = (40, 60, 150)
PURPLE: Final = (90, 40, 130)


def part(image: Image.Image) -> Inks:
    return part_inks(np.asarray(image), DPI)


def ink(pixels: Pixels) -> Pixels:
    return np.asarray(pixels < 128, np.uint8)


def share_kept(found: Pixels, wanted: Pixels) -> float:
    return float((ink(found) & ink(wanted)).sum() / ink(wanted).sum())


def amount(pixels: Pixels) -> int:
    return int(ink(pixels).sum())


def stamped(colour: tuple[int, int, int], paper: tuple[int, int, int]) -> Image.Image:
    """Return a letter with a thick frame of *colour* laid over it like ink."""
    stamp = Image.new("RGB", draw().size, "white")
    ImageDraw.Draw(stamp).rectangle(STAMP, outline=colour, width=10)
    letter = np.minimum(np.asarray(draw(mode="RGB")), np.asarray(stamp))
    return Image.fromarray((letter * (np.array(paper) / 255)).astype(np.uint8))


@pytest.mark.parametrize("paper", [(255, 255, 255), (240, 225, 190)])
@pytest.mark.parametrize("colour", [RED, BLUE, PURPLE])
def test_a_stamp_is_lifted_and_the_text_under_it_stays(
    colour: tuple[int, int, int], paper: tuple[int, int, int]
) -> None:
    inks = part(stamped(colour, paper))
    assert inks.coloured is not None
    letter = np.asarray(draw())
    frame = Image.new("L", draw().size, "white")
    ImageDraw.Draw(frame).rectangle(STAMP, outline="black", width=10)
    assert share_kept(inks.black, letter) > 0.97
    assert amount(inks.black) < 1.05 * amount((letter * (min(paper) / 255)).astype(np.uint8))
    assert share_kept(inks.coloured, np.asarray(frame)) > 0.9


@pytest.mark.parametrize("quality", [40, 75, 95])
def test_a_jpeg_of_black_text_has_no_coloured_ink(quality: int) -> None:
    noise = np.random.default_rng(7).normal(0, 8, (1754, 1240, 3))
    noisy = np.clip(np.asarray(draw(mode="RGB")) * 0.9 + 12 + noise, 0, 255).astype(np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(noisy).save(buffer, "JPEG", quality=quality)
    assert part(Image.open(buffer)).coloured is None


def test_a_jpeg_keeps_the_text_under_its_stamp() -> None:
    buffer = io.BytesIO()
    stamped(RED, (255, 255, 255)).save(buffer, "JPEG", quality=60)
    inks = part(Image.open(buffer))
    assert inks.coloured is not None
    assert share_kept(inks.black, np.asarray(draw())) > 0.97


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_grey_page_stays_one(mode: str) -> None:
    inks = part(draw(mode=mode))
    assert inks.coloured is None
    assert np.array_equal(inks.black, np.asarray(draw()))


def test_text_in_blue_is_the_text() -> None:
    inks = part(draw(mode="RGB", ink="#203090"))
    assert inks.coloured is None
    assert share_kept(inks.black, np.asarray(draw())) > 0.9
