"""The black that a scanner leaves beside the paper."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np

from ocr.raster import Pixels
from ocr.thumbnail import thumbnail

DARK: Final = 110
THUMBNAIL: Final = 800  # pixels, the long side
THINNEST: Final = 13  # pixels of the thumbnail, about 5 mm of an A4 page
MOST: Final = 0.9  # of the page: more is no border, but a scan that came out black
WHITE: Final = 255


def without_border(pixels: Pixels) -> Pixels:
    """Return the page with solid black along its edges made white.

    A letter, a stamp or a rule that runs off the page stays: black counts only where
    a square of 5 mm fits into it, half of which may hang over the edge of the page.
    """
    height, width = pixels.shape[:2]
    small = thumbnail(pixels, THUMBNAIL)
    light = small if small.ndim == 2 else small.max(axis=2)
    if not _has_dark_edge(light):
        return pixels
    border = _border(light)
    if not border.any() or border.mean() > MOST:
        return pixels
    mask = cv2.resize(border, (width, height), interpolation=cv2.INTER_NEAREST)
    cleaned = pixels.copy()
    cleaned[mask > 0] = WHITE
    return cleaned


def _has_dark_edge(grey: Pixels) -> bool:
    """Whether a border may be there: it always reaches the edge of the page."""
    edges = (grey[0], grey[-1], grey[:, 0], grey[:, -1])
    return min(int(edge.min()) for edge in edges) < DARK


def _border(grey: Pixels) -> Pixels:
    """Return 1 where *grey* is border, 0 elsewhere."""
    reach = THINNEST - 2
    dark = (grey < DARK).astype(np.uint8)
    around = cv2.copyMakeBorder(dark, reach, reach, reach, reach, cv2.BORDER_CONSTANT, value=1)
    square = np.ones((THINNEST, THINNEST), np.uint8)
    solid = cv2.morphologyEx(around, cv2.MORPH_OPEN, square)
    _, labels = cv2.connectedComponents(solid, connectivity=4)
    outside = (labels == labels[0, 0]).astype(np.uint8)  # what hangs together with the rim
    grown = cv2.dilate(outside, np.ones((5, 5), np.uint8))
    inside = grown[reach:-reach, reach:-reach]
    touched = outside[reach:-reach, reach:-reach].any()
    return np.asarray(inside if touched else np.zeros_like(dark), np.uint8)
