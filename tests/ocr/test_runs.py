"""Runs are what an opening of the whole page leaves, however few rows are looked at."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocr.raster import Pixels, as_pixels
from ocr.runs import joined_runs, level_runs, upright_runs


@st.composite
def inked(draw: st.DrawFn) -> Pixels:
    """Return a page with runs of all lengths in some of its rows, broken here and there."""
    page = np.zeros((12, 300), np.uint8)
    for row in draw(st.sets(st.integers(0, 11))):
        start, length = draw(st.integers(0, 290)), draw(st.integers(1, 300))
        page[row, start : start + length] = 255
        page[row, draw(st.integers(0, 299))] = 0
    return page


@given(inked(), st.integers(2, 220))
@settings(max_examples=200, deadline=None)
def test_level_runs_are_an_opening(page: Pixels, shortest: int) -> None:
    line = np.ones((1, shortest), np.uint8)
    opened = as_pixels(cv2.morphologyEx(page, cv2.MORPH_OPEN, line))
    assert np.array_equal(level_runs(page, shortest), opened)
    assert np.array_equal(upright_runs(as_pixels(page.T), shortest), opened.T)


@given(inked(), st.sampled_from([3, 9, 31]))
@settings(max_examples=100, deadline=None)
def test_joined_runs_are_a_closing(page: Pixels, gap: int) -> None:
    line = np.ones((1, gap), np.uint8)
    closed = as_pixels(cv2.morphologyEx(page, cv2.MORPH_CLOSE, line))
    assert np.array_equal(joined_runs(page, gap), closed)


@pytest.mark.parametrize(("length", "is_kept"), [(99, False), (100, True), (101, True)])
def test_a_run_is_kept_from_the_shortest_length_on(length: int, *, is_kept: bool) -> None:
    page = np.zeros((3, 400), np.uint8)
    page[1, 37 : 37 + length] = 1
    assert level_runs(page, 100).any() == is_kept
