"""Unbroken runs of ink, from left to right, from top to bottom or in any row of flags."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.raster import Pixels, as_pixels

LONG: Final = 64  # pixels: hardly any row of letters has such a run, and to look costs less
MOST: Final = 0.6  # of the rows are picked out to be changed by themselves
SAMPLES: Final = 8  # columns that a long run covers at least


def level_runs(ink: Pixels, shortest: int) -> Pixels:
    """Keep of *ink* what belongs to an unbroken run of that many pixels from left to right."""

    def opened(rows: Pixels) -> Pixels:
        return as_pixels(cv2.morphologyEx(rows, cv2.MORPH_OPEN, _level(shortest)))

    seen = ink if shortest < LONG else _with_long_runs(ink, shortest)
    return _in_rows(ink, seen, opened)


def upright_runs(ink: Pixels, shortest: int) -> Pixels:
    """Keep of *ink* what belongs to an unbroken run of that many pixels downwards."""
    return transposed(level_runs(transposed(ink), shortest))


def joined_runs(runs: Pixels, widest_gap: int) -> Pixels:
    """Close the gaps between *runs* in a row, up to so many pixels (odd)."""

    def closed(rows: Pixels) -> Pixels:
        return as_pixels(cv2.morphologyEx(rows, cv2.MORPH_CLOSE, _level(widest_gap)))

    return _in_rows(runs, runs, closed)


def transposed(pixels: Pixels) -> Pixels:
    """Return the page with rows for columns; OpenCV takes a seventh of NumPy's time."""
    return as_pixels(cv2.transpose(pixels))


def runs_of(filled: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Yield the first place of every run of true ones, and the place behind its last."""
    at = 0
    for is_filled, run in groupby(filled.tolist()):
        start, at = at, at + sum(1 for _ in run)
        if is_filled:
            yield start, at


def _with_long_runs(ink: Pixels, shortest: int) -> Pixels:
    """Return ink in all rows that may hold a run so long, seen in some of their columns.

    At an edge of the page half a run is one: it goes on outside.
    """
    sampled = np.ascontiguousarray(ink[:, :: shortest // SAMPLES])
    return as_pixels(cv2.erode(sampled, _level(SAMPLES // 2)))


def _in_rows(mask: Pixels, seen: Pixels, change: Callable[[Pixels], Pixels]) -> Pixels:
    """Return *mask* changed in the rows where *seen* holds any ink, and empty elsewhere."""
    rows = _inked_rows(seen)
    if rows.size > MOST * len(mask):
        return change(mask)  # to move nearly all rows about costs more
    changed = np.zeros(mask.shape, np.uint8)
    if rows.size:
        changed[rows] = change(mask[rows])
    return changed


def _inked_rows(mask: Pixels) -> NDArray[np.intp]:
    return np.flatnonzero(mask.max(axis=1))


def _level(length: int) -> Pixels:
    return np.ones((1, length), np.uint8)
