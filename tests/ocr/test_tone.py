"""Dark, faint and unevenly lit pages come back in black on white; others stay as they are."""

from __future__ import annotations

from typing import Final

import numpy as np
import pytest

from ocr.raster import Pixels
from ocr.tone import black_on_white, evenly_lit, full_contrast
from tests.ocr.drawing import draw

PAGE: Final = np.asarray(draw())
COLOURED: Final = np.asarray(draw(mode="RGB"))
LAMP: Final = np.linspace(1.0, 0.4, PAGE.shape[1])[None, :]


def difference(one: Pixels, other: Pixels) -> float:
    return float(np.abs(one.astype(int) - other.astype(int)).mean())


def faint(contrast: float, paper: int = 240) -> Pixels:
    return (paper - (255 - PAGE) * contrast).astype(np.uint8)


@pytest.mark.parametrize("page", [PAGE, COLOURED])
def test_white_print_on_black_becomes_black_on_white(page: Pixels) -> None:
    assert np.array_equal(black_on_white(255 - page), page)


@pytest.mark.parametrize(
    "page",
    [
        PAGE,
        COLOURED,
        np.full_like(PAGE, 20),  # a page that was scanned with nothing on the glass
        (PAGE * 0.45).astype(np.uint8),  # in a dim room, but paper is the brighter part
    ],
)
def test_what_is_no_negative_is_left_as_it_is(page: Pixels) -> None:
    assert black_on_white(page) is page


def test_uneven_light_is_evened() -> None:
    lit = evenly_lit((PAGE * LAMP).astype(np.uint8))
    assert difference(lit, PAGE) < 2
    assert np.percentile(lit[:, -40:], 50) > 245


def test_uneven_light_is_evened_in_colour_too() -> None:
    assert difference(evenly_lit((COLOURED * LAMP[..., None]).astype(np.uint8)), COLOURED) < 2


def test_the_shadow_of_a_book_goes() -> None:
    away = np.arange(PAGE.shape[1])[None, :] / 60
    shaded = (PAGE * (1 - 0.7 * np.exp(-(away**2) / 2))).astype(np.uint8)
    assert np.percentile(evenly_lit(shaded)[:, :20], 5) > 225


@pytest.mark.parametrize("page", [PAGE, COLOURED, faint(0.8, paper=225)])
def test_even_light_is_left_as_it_is(page: Pixels) -> None:
    assert evenly_lit(page) is page


@pytest.mark.parametrize("contrast", [0.25, 0.4])
def test_faint_print_becomes_black(contrast: float) -> None:
    assert difference(full_contrast(faint(contrast)), PAGE) < 1


@pytest.mark.parametrize(
    "contrast",
    [
        0.0,  # nothing on it
        0.15,  # what shows through from the back
        0.6,  # grey, and read well as it is
    ],
)
def test_what_is_no_faint_print_is_left_as_it_is(contrast: float) -> None:
    page = faint(contrast)
    assert full_contrast(page) is page
