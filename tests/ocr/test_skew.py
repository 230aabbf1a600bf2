"""How far a page is from level: drawn pages turned by known angles."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from ocr.raster import Pixels
from ocr.skew import skew_of


def lines_of_print(turned: float = 0.0) -> Pixels:
    """Return a page of 30 lines, *turned* clockwise."""
    page = Image.new("L", (827, 1169), 255)
    pen = ImageDraw.Draw(page)
    for row in range(150, 1050, 30):
        for left in range(110, 700, 18):
            pen.rectangle((left, row, left + 12, row + 11), fill=0)
    askew = page.rotate(-turned, fillcolor=255, resample=Image.Resampling.BILINEAR)
    return np.array(askew)


@pytest.mark.parametrize("turned", [-18.0, -7.3, -1.2, -0.4, 0.3, 0.9, 4.5, 12.0, 19.0])
def test_finds_the_angle_to_a_tenth_of_a_degree(turned: float) -> None:
    assert skew_of(lines_of_print(turned)) == pytest.approx(turned, abs=0.11)


@pytest.mark.parametrize(
    "page",
    [lines_of_print(), lines_of_print(0.1), np.full((1169, 827), 255, np.uint8)],
    ids=["level", "next to level", "blank"],
)
def test_leaves_the_others_as_they_are(page: Pixels) -> None:
    assert skew_of(page) == 0.0
