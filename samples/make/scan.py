"""From printed pages to what a scanner makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray

from samples.make.paper import Look

Pixels = NDArray[np.uint8]
Light = NDArray[np.float32]
"""Pixels on the way, 0 to 255, not yet rounded."""

WHITE: Final = 255.0
PAPER: Final = (247.0, 246.0, 242.0)
DESK: Final = (92.0, 74.0, 58.0)
INK_SATURATION: Final = 60
POINTS_PER_INCH: Final = 72
A4_INCHES: Final = (8.27, 11.69)


def render(pdf: bytes, dpi: int) -> Iterator[Pixels]:
    """Yield the pages of *pdf* as RGB."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            picture = page.render(scale=dpi / POINTS_PER_INCH).to_numpy()
            yield np.ascontiguousarray(picture[:, :, 2::-1])


def blank(dpi: int) -> Pixels:
    """Return a page with nothing on it."""
    width, height = (round(inches * dpi) for inches in A4_INCHES)
    return np.full((height, width, 3), 255, np.uint8)


def scan(page: Pixels, look: Look, number: int) -> Pixels:
    """Return *page* as the device of *look* saw it; *number* seeds the chance in it."""
    chance = np.random.default_rng([look.seed, number])
    seen = _patchy_ink(page.astype(np.float32), chance)
    if look.tone == "colour":
        seen = seen * (np.array(PAPER, np.float32) / WHITE)
    seen = _blurred(seen, look.blur)
    seen = _photograph(seen, chance) if look.photo else _tilt(seen, look.tilt, chance)
    seen = seen * _shade(seen.shape[:2], look.shade)[:, :, None]
    seen = seen + chance.normal(0, look.grain, seen.shape[:2]).astype(np.float32)[:, :, None]
    pixels = np.clip(seen, 0, WHITE).astype(np.uint8)
    if look.edge:
        _black_edge(pixels, look.edge, chance)
    return _tone(pixels, look, chance)


def _blurred(light: Any, sigma: float) -> Light:
    return np.asarray(cv2.GaussianBlur(light, (0, 0), sigma), np.float32)


def _patchy_ink(page: Light, chance: np.random.Generator) -> Light:
    """Let stamps and pens leave more ink here and less there."""
    height, width = page.shape[:2]
    coarse = chance.uniform(0, 1, (height // 6 + 1, width // 6 + 1)).astype(np.float32)
    patches = _blurred(cv2.resize(coarse, (width, height)), 2)
    coloured = page.max(axis=2) - page.min(axis=2) > INK_SATURATION
    thin = np.where(coloured, np.clip((patches - 0.5) * 1.3, 0, 0.3), 0)[:, :, None]
    return page + (WHITE - page) * thin.astype(np.float32)


def _tilt(page: Light, degrees: float, chance: np.random.Generator) -> Light:
    height, width = page.shape[:2]
    wobble = degrees + float(chance.uniform(-0.15, 0.15)) if degrees else 0.0
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), wobble, 1)
    background = tuple(float(v) for v in page[0, 0])
    moved = cv2.warpAffine(
        page, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=background
    )
    return np.asarray(moved, np.float32)


def _photograph(page: Light, chance: np.random.Generator) -> Light:
    """See the page from slightly aside, a strip of the desk around it."""
    height, width = page.shape[:2]
    margin = 0.022
    corners = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float32)
    seen = corners * (1 - 2 * margin) + margin
    seen += chance.uniform(-0.011, 0.011, seen.shape).astype(np.float32)
    size = np.array([width, height], np.float32)
    warp = cv2.getPerspectiveTransform(corners * size, seen * size)
    photo = cv2.warpPerspective(
        page, warp, (width, height), flags=cv2.INTER_CUBIC, borderValue=DESK
    )
    return np.asarray(photo, np.float32)


def _shade(shape: tuple[int, int], depth: float) -> Light:
    """Return how much light falls where: less and less towards the lower right."""
    height, width = shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    away = np.hypot((x / width - 0.25) / 0.75, (y / height - 0.2) / 0.8) / np.sqrt(2)
    return np.asarray(1 - depth * away**1.5, np.float32)


def _black_edge(pixels: Pixels, width: int, chance: np.random.Generator) -> None:
    """Show where the lid of the scanner did not cover the glass."""
    ragged = width + np.cumsum(chance.normal(0, 0.15, pixels.shape[0])).astype(int)
    for row, edge in enumerate(np.clip(ragged, 2, 2 * width)):
        pixels[row, -edge:] = 20


def _tone(pixels: Pixels, look: Look, chance: np.random.Generator) -> Pixels:
    if look.tone == "colour":
        return pixels
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    if look.tone == "grey":
        return np.asarray(grey, np.uint8)
    return np.where(grey < 165, 0, 255).astype(np.uint8) & _specks(grey.shape, chance)


def _specks(shape: tuple[int, ...], chance: np.random.Generator) -> Pixels:
    """Scatter some dust, one to three pixels wide."""
    dust = np.full(shape, 255, np.uint8)
    for _ in range(60):
        y, x = (int(chance.integers(0, side)) for side in shape)
        dust[y : y + int(chance.integers(1, 4)), x : x + int(chance.integers(1, 4))] = 0
    return dust
