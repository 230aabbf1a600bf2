"""Thumbnails show what the page shows, in the size that is asked for."""

from __future__ import annotations

import numpy as np
import pytest

from ocr.thumbnail import shrunk, thumbnail
from tests.ocr.drawing import draw

PAGE = np.asarray(draw())


@pytest.mark.parametrize(("side", "shape"), [(640, (640, 448)), (1000, (1000, 700))])
def test_the_longer_side_has_the_size_that_is_asked_for(
    side: int, shape: tuple[int, int]
) -> None:
    page = np.full((2339, 1638), 255, np.uint8)
    assert thumbnail(page, side).shape == shape
    assert thumbnail(np.dstack([page] * 3), side).shape == (*shape, 3)


def test_a_small_page_stays_as_it_is() -> None:
    assert np.array_equal(thumbnail(PAGE, 9000), PAGE)


@pytest.mark.parametrize("scale", [0.9, 0.5, 0.37, 0.2])
def test_ink_stays_where_it_stands(scale: float) -> None:
    page = np.full((701, 499), 255, np.uint8)
    page[280:360, 100:180] = 0
    small = shrunk(page, scale)
    down, across = (np.flatnonzero((small < 128).any(axis=axis)) for axis in (1, 0))
    edges = np.array([down[0], down[-1] + 1, across[0], across[-1] + 1])
    assert np.abs(edges - scale * np.array([280, 360, 100, 180])).max() <= 1


def test_as_much_ink_is_left() -> None:
    assert abs(shrunk(PAGE, 0.3).mean() - PAGE.mean()) < 1
