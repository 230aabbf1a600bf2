"""A paper photographed on a desk is laid flat; a scan stays as it is."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
import pytest

from ocr.outline import Corners, paper_corners
from ocr.perspective import flattened
from ocr.raster import Pixels
from ocr.scan import Scan
from tests.ocr.drawing import A4, DPI, draw

Place = tuple[tuple[int, int], ...]

PAGE: Final = np.asarray(draw(mode="RGB"))
PICTURE: Final = (1500, 2050)  # width, height
STRAIGHT: Final = ((120, 140), (1380, 140), (1380, 1920), (120, 1920))
LEANING: Final = ((190, 160), (1300, 130), (1400, 1930), (110, 1900))
TURNED: Final = ((230, 120), (1410, 200), (1290, 1940), (90, 1850))
CUT_OFF: Final = ((120, 140), (1380, 140), (1380, 2060), (120, 2060))  # runs off the picture
BROWN, GREY, BLACK = (110, 75, 45), (125, 125, 130), (25, 25, 28)


def photograph(place: Place, desk: tuple[int, int, int]) -> Pixels:
    """Return the page as it would be seen with its corners at *place*."""
    corners = np.array([(0, 0), (A4[0], 0), A4, (0, A4[1])], np.float32)
    view = cv2.getPerspectiveTransform(corners, np.array(place, np.float32))
    seen = cv2.warpPerspective(PAGE, view, PICTURE, borderValue=desk)
    return np.asarray(cv2.GaussianBlur(seen, (0, 0), 0.7), np.uint8)


def corners_of(pixels: Pixels) -> Corners:
    corners = paper_corners(pixels)
    assert corners is not None
    return corners


@pytest.mark.parametrize("desk", [BROWN, GREY, BLACK])
@pytest.mark.parametrize("place", [STRAIGHT, LEANING, TURNED])
def test_the_corners_of_the_paper_are_found(place: Place, desk: tuple[int, int, int]) -> None:
    assert np.abs(corners_of(photograph(place, desk)) - np.array(place)).max() < 16


def test_the_shadow_of_a_hand_is_no_edge_of_the_paper() -> None:
    across = np.linspace(0, 1, PICTURE[0])[None, :, None]
    shadow = 1 - 0.5 / (1 + np.exp((0.5 - across) * 25))
    shaded = (photograph(LEANING, BROWN) * shadow).astype(np.uint8)
    assert np.abs(corners_of(shaded) - np.array(LEANING)).max() < 16


@pytest.mark.parametrize("place", [STRAIGHT, LEANING, TURNED])
def test_a_photographed_paper_is_laid_flat(place: Place) -> None:
    flat = flattened(Scan(pixels=photograph(place, BROWN), dpi=DPI, number=1))
    again = cv2.resize(flat.pixels, A4, interpolation=cv2.INTER_AREA)
    blurred = [cv2.GaussianBlur(page, (0, 0), 6).astype(int) for page in (again, PAGE)]
    assert np.abs(blurred[0] - blurred[1]).mean() < 6
    assert flat.dpi == pytest.approx(DPI, rel=0.1)


@pytest.mark.parametrize(
    "pixels",
    [
        PAGE,
        np.full_like(PAGE, 255),
        np.full_like(PAGE, 30),
        cv2.copyMakeBorder(PAGE, 0, 0, 60, 0, cv2.BORDER_CONSTANT, value=(20,) * 3),
        cv2.rectangle(PAGE.copy(), (100, 1200), (1100, 1600), (20, 20, 20), -1),
        photograph(((700, 900), (900, 900), (900, 1180), (700, 1180)), BROWN),  # a note on it
    ],
    ids=["a scan", "a blank page", "a black page", "a black border", "a picture", "a note"],
)
def test_what_is_no_paper_on_a_desk_is_left_as_it_is(pixels: Pixels) -> None:
    scan = Scan(pixels=pixels, dpi=DPI, number=1)
    assert flattened(scan) is scan


def test_a_paper_that_one_edge_of_the_picture_cuts_off_is_found() -> None:
    corners = corners_of(photograph(CUT_OFF, BROWN))
    assert corners[0] == pytest.approx((120, 140), abs=16)
    assert corners[2][1] > 2000
