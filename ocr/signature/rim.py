"""Take the rim of a seal off the letters that it crosses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from ocr.raster import Pixels
from ocr.runs import runs_of
from ocr.signature.seal import INK, Ink, Seal

INNER: Final = 0.55  # of the radius: circles further in belong to the emblem
OUTER: Final = 2.5  # millimetres that the rim may reach beyond its clearest circle
ROUND: Final = 0.4  # share of ink from which a circle is one, and no row of letters
STROKE: Final = 2  # pixels of ink beside a circle that make it a stroke across the circle


def without_rim(pixels: Pixels, seal: Seal, dpi: int) -> Pixels:
    """Return grey *pixels* with paper in place of the circles of *seal*.

    As staves are taken off notes: where a circle is as thick as ever it is erased, where
    ink goes on inwards or outwards a stroke crosses it, and both stay.
    """
    unrolled, first = _unrolled(pixels < INK, seal, dpi)
    rim = np.zeros_like(unrolled)
    for inner, outer in _circles(unrolled):
        before = unrolled[:, max(0, inner - STROKE) : inner]
        after = unrolled[:, outer : outer + STROKE]
        rim[~(before.all(axis=1) | after.all(axis=1)), inner:outer] = True
    return _erased(pixels, seal, rim, first)


def _unrolled(ink: Ink, seal: Seal, dpi: int) -> tuple[Ink, int]:
    """Return the ink by angle (rows) and radius (columns), and the radius of column 0."""
    first, last = int(seal.radius * INNER), int(seal.radius + OUTER * dpi / 25.4)
    steps = int(2 * np.pi * seal.radius)
    angles = np.arange(steps)[:, None] * (2 * np.pi / steps)
    radii = np.arange(first, last)[None, :]
    columns = np.rint(seal.x + radii * np.cos(angles)).astype(int)
    rows = np.rint(seal.y + radii * np.sin(angles)).astype(int)
    height, width = ink.shape
    on_page = (columns >= 0) & (rows >= 0) & (columns < width) & (rows < height)
    unrolled = np.zeros(columns.shape, bool)
    unrolled[on_page] = ink[rows[on_page], columns[on_page]]
    return unrolled, first


def _circles(unrolled: Ink) -> Iterator[tuple[int, int]]:
    """Return the first column of every circle and the one behind its last."""
    is_round = unrolled.mean(axis=0) > ROUND
    fringed = is_round.copy()
    fringed[1:] |= is_round[:-1]
    fringed[:-1] |= is_round[1:]
    return runs_of(fringed)


def _erased(pixels: Pixels, seal: Seal, rim: Ink, first: int) -> Pixels:
    steps, deep = rim.shape
    height, width = pixels.shape
    reach = first + deep
    top, left = max(0, int(seal.y - reach)), max(0, int(seal.x - reach))
    rows, columns = np.mgrid[
        top : min(height, int(seal.y + reach) + 1), left : min(width, int(seal.x + reach) + 1)
    ]
    down, across = rows - seal.y, columns - seal.x
    angle = np.rint(np.arctan2(down, across) * (steps / (2 * np.pi))).astype(int) % steps
    radius = np.rint(np.hypot(down, across)).astype(int) - first
    near = (radius >= 0) & (radius < deep)
    near[near] = rim[angle[near], radius[near]]
    page = pixels.copy()
    page[rows[near], columns[near]] = np.median(pixels[rows, columns])
    return page
