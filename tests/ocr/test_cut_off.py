"""Frames whose side lies beyond the edge of the scan."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ocr.grid import find_ruled
from ocr.raster import Pixels

HEIGHT, WIDTH = 2339, 1654  # A4 at 200 dpi


def page(*lines: tuple[int, int, int, int]) -> Pixels:
    """Return a page with rules three pixels thick."""
    pixels = np.full((HEIGHT, WIDTH), 255, np.uint8)
    for x0, y0, x1, y1 in lines:
        cv2.line(pixels, (x0, y0), (x1, y1), 0, 3)
    return pixels


def stamp(left: int, right: int, *upright: int) -> Pixels:
    """Return a stamp with sides at *upright*; print across it hides their feet."""
    levels = [(left, y, right, y) for y in (500, 550, 780)]
    return page(*levels, *((x, 500, x, 700) for x in upright))


@pytest.mark.parametrize(
    ("pixels", "left", "right"),
    [
        (stamp(0, 380, 380), 0, 380),
        (stamp(8, 380, 380), 8, 380),
        (stamp(1270, WIDTH, 1270), 1270, WIDTH),
    ],
)
def test_a_stamp_has_a_frame_though_one_side_is_cut_off(
    pixels: Pixels, left: int, right: int
) -> None:
    (frame,) = find_ruled(pixels).frames
    edges = (frame.x0 * WIDTH, frame.x1 * WIDTH)
    assert edges == pytest.approx((left, right), abs=6)
    assert (frame.y0 * HEIGHT, frame.y1 * HEIGHT) == pytest.approx((500, 780), abs=6)


@pytest.mark.parametrize(
    "pixels",
    [
        page((0, 500, 380, 500)),  # one rule alone
        page((0, 500, 380, 500), (0, 780, 800, 780)),  # of different length
        page((0, 300, 380, 300), (0, 1500, 380, 1500)),  # far apart
    ],
)
def test_rules_that_make_no_frame_get_no_side(pixels: Pixels) -> None:
    assert find_ruled(pixels).frames == ()
