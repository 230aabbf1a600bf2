"""Lay a paper flat that was photographed on a desk."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import cv2
import numpy as np

from ocr.outline import Corners, paper_corners
from ocr.raster import Pixels
from ocr.scan import A4_INCHES, Scan

A4_SHAPE: Final = 2**0.5  # long side over short side
# A photograph shortens one side of a sheet by a fifth at the most a person takes it askew;
# nearly every office paper is A4, so what looks like it is made to be.
LIKE_A4: Final = 0.15
WITHIN: Final = 0.004  # of the paper: its rim is cut off with the shadow that lies on it


def flattened(scan: Scan) -> Scan:
    """Return the paper on a photograph as a scanner would see it; a scan as it is."""
    corners = paper_corners(scan.pixels)
    if corners is None:
        return scan
    width, height = _size(corners)
    dpi = max(1, round(max(width, height) / A4_INCHES))
    return replace(scan, pixels=_laid_flat(scan.pixels, corners, width, height), dpi=dpi)


def _size(corners: Corners) -> tuple[int, int]:
    """Return width and height of the paper in pixels: its sides where they look longest."""
    top, right, bottom, left = np.linalg.norm(np.roll(corners, -1, axis=0) - corners, axis=1)
    width, height = float(max(top, bottom)), float(max(left, right))
    shape = max(width, height) / min(width, height)
    if abs(shape / A4_SHAPE - 1) <= LIKE_A4:
        short = max(min(width, height), max(width, height) / A4_SHAPE)
        long = short * A4_SHAPE
        width, height = (short, long) if height >= width else (long, short)
    return round(width), round(height)


def _laid_flat(pixels: Pixels, corners: Corners, width: int, height: int) -> Pixels:
    rim_x, rim_y = WITHIN * width, WITHIN * height
    flat = np.array(
        [
            (-rim_x, -rim_y),
            (width + rim_x, -rim_y),
            (width + rim_x, height + rim_y),
            (-rim_x, height + rim_y),
        ],
        np.float32,
    )
    view = cv2.getPerspectiveTransform(corners, flat)
    laid = cv2.warpPerspective(
        pixels, view, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(laid, np.uint8)
