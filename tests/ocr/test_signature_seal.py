"""Seals: found by their round rim, which is then taken off what it crosses."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
import pytest

from ocr.raster import Pixels
from ocr.signature.rim import without_rim
from ocr.signature.seal import Seal, find_seals

DPI: Final = 200
PER_MM: Final = DPI / 25.4
MIDDLE: Final = (300, 320)
RADIUS: Final = round(17 * PER_MM)


def page_with(radius: int = RADIUS, *, part: int = 360) -> Pixels:
    page = np.full((640, 640), 255, np.uint8)
    cv2.ellipse(page, MIDDLE, (radius, radius), 0, 0, part, 0, 3)
    return page


def test_finds_a_seal_where_it_is() -> None:
    [seal] = find_seals(page_with(), DPI)
    assert (seal.x, seal.y, seal.radius) == pytest.approx((*MIDDLE, RADIUS), abs=2)
    assert seal.clarity > 0.9


@pytest.mark.parametrize(
    "page",
    [
        np.full((640, 640), 255, np.uint8),
        page_with(round(7 * PER_MM)),  # a stamp of one word, no seal
        page_with(part=100),  # a flourish
        cv2.rectangle(page_with(part=1), (150, 150), (430, 430), 0, 3),
    ],
    ids=["blank", "small", "arc", "square"],
)
def test_finds_no_seal_in_other_ink(page: Pixels) -> None:
    assert find_seals(page, DPI) == ()


def test_takes_off_the_rim_and_leaves_the_stroke_across_it() -> None:
    page = page_with()
    bottom = MIDDLE[1] + RADIUS
    cv2.line(page, (MIDDLE[0], bottom - 30), (MIDDLE[0], bottom + 30), 0, 5)
    bare = without_rim(page, Seal(*MIDDLE, RADIUS, 1.0), DPI)
    assert (bare[bottom - 28 : bottom + 28, MIDDLE[0]] == 0).all()
    assert (bare[:, : MIDDLE[0] - 10] == 255).mean() > 0.999
    assert (page[:, : MIDDLE[0] - 10] == 0).any()


def test_leaves_what_is_not_round() -> None:
    page = page_with(part=1)
    cv2.putText(page, "TEN", (200, 460), cv2.FONT_HERSHEY_SIMPLEX, 2, 0, 5)
    bare = without_rim(page, Seal(*MIDDLE, RADIUS, 1.0), DPI)
    assert (bare == page).all()
