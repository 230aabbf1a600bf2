"""A page is set upright and level, and loses the border of the scanner."""

from __future__ import annotations

from typing import Final

import numpy as np
import pytest
from PIL import Image, ImageDraw

from ocr.border import without_border
from ocr.clean import clean
from ocr.raster import Pixels
from ocr.scan import Scan
from tests.ocr.drawing import DPI, draw


def scan_of(image: Image.Image) -> Scan:
    return Scan(pixels=np.array(image), dpi=DPI, number=1)


def difference(one: Pixels, other: Pixels) -> float:
    return float(np.abs(one.astype(int) - other.astype(int)).mean())


PAGE: Final = np.asarray(draw())


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_turned_page_is_set_upright(rotation: int) -> None:
    lying = draw().rotate(rotation, expand=True)  # PIL turns counter-clockwise
    raster = clean(scan_of(lying))
    assert (raster.rotation, raster.skew) == (rotation, 0.0)
    assert difference(raster.pixels, PAGE) < 1


@pytest.mark.parametrize("askew", [-3.0, -0.6, 0.4, 1.5, 5.0])
def test_a_page_askew_is_levelled(askew: float) -> None:
    tilted = draw().rotate(-askew, fillcolor="white", resample=Image.Resampling.BILINEAR)
    raster = clean(scan_of(tilted))
    assert raster.skew == pytest.approx(askew, abs=0.15)
    assert raster.rotation == 0
    assert difference(raster.pixels, PAGE) < 6


def test_a_level_page_is_left_as_it_is() -> None:
    assert np.array_equal(clean(scan_of(draw())).pixels, PAGE)


def test_an_empty_page_is_left_as_it_is() -> None:
    raster = clean(scan_of(draw([])))
    assert (raster.rotation, raster.skew, raster.coloured) == (0, 0.0, None)
    assert (raster.pixels == 255).all()


@pytest.mark.parametrize(
    "black",
    [
        [(0, 0, 40, 1754)],  # a strip on the left
        [(0, 0, 6, 1754)],  # a thin one
        [(1200, 0, 1240, 1754), (0, 1700, 1240, 1754)],  # right and bottom
        [(0, 0, 200, 90)],  # a corner
    ],
)
def test_the_black_beside_the_paper_goes_and_the_text_stays(
    black: list[tuple[int, int, int, int]],
) -> None:
    image = draw()
    for strip in black:
        ImageDraw.Draw(image).rectangle(strip, fill="black")
    assert difference(without_border(np.asarray(image)), PAGE) < 0.2


@pytest.mark.parametrize(
    "black",
    [
        (0, 800, 1240, 803),  # a rule across the whole page
        (500, 800, 900, 1000),  # a black box within
        (0, 800, 20, 812),  # the end of a word that runs off the page
    ],
)
def test_ink_that_is_no_border_stays(black: tuple[int, int, int, int]) -> None:
    image = draw()
    ImageDraw.Draw(image).rectangle(black, fill="black")
    page = np.asarray(image)
    assert np.array_equal(without_border(page), page)


def test_a_border_does_not_tilt_the_page() -> None:
    image = draw()
    ImageDraw.Draw(image).polygon([(0, 0), (30, 0), (110, 1754), (0, 1754)], fill="black")
    assert clean(scan_of(image)).skew == 0.0
