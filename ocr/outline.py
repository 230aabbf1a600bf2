"""Find the outline of a paper that was photographed on a desk."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.raster import Pixels, as_pixels
from ocr.thumbnail import shrunk

THUMBNAIL: Final = 640  # pixels, the long side
INK: Final = 13  # pixels of the thumbnail: print and its gaps close over
# Of the picture: a smaller paper is a note on it, a larger one leaves no desk to see.
SHARE: Final = (0.2, 0.97)
STRAIGHT: Final = 0.955  # share of the four-sided figure that the paper fills
HIDDEN: Final = 0.004  # of the picture: so near to its edge a side of the paper is cut off
FEWEST_SIDES: Final = 3  # in the picture
STANDS_OUT: Final = 18.0  # steps of colour (CIE Lab) between paper and desk
OVER_THE_EDGE: Final = 4  # pixels of the thumbnail: just beyond a side of the paper
HARD: Final = 14  # steps of colour within three pixels of the thumbnail
AS_BRIGHT: Final = 0.93  # of the brighter paper: a desk so bright would not stand out
CORNER: Final = 35.0  # degrees that a corner may differ from a right angle

Corners = NDArray[np.float32]


def paper_corners(pixels: Pixels) -> Corners | None:
    """Return the corners of the paper on a picture, from the top left clockwise.

    Args:
        pixels: In red, green and blue, or grey.

    Returns:
        Four rows of x and y in pixels; None where no paper stands out from a desk, as
        on every scan whose paper is as large as the picture.
    """
    scale = THUMBNAIL / max(pixels.shape[:2])
    small = shrunk(pixels, scale)
    if _is_paper_to_the_rim(small):
        return None
    bare = _without_ink(small)
    candidates = (_quad(mask) for mask in _masks(bare))
    found = [quad for quad in candidates if quad is not None and _is_paper(quad, bare)]
    if not found:
        return None
    return np.asarray(max(found, key=cv2.contourArea) / scale, np.float32)


def _is_paper_to_the_rim(small: Pixels) -> bool:
    """Tell a scan at once: its rim is as bright as its paper, but for a border or two."""
    light = small if small.ndim == 2 else small.max(axis=2)
    rim = np.concatenate((light[0], light[-1], light[:, 0], light[:, -1]))
    return bool(np.median(rim) >= AS_BRIGHT * np.percentile(light, 75))


def _without_ink(small: Pixels) -> Pixels:
    """Return the picture in the colours of CIE Lab, with the print gone from the paper."""
    coloured = small if small.ndim == 3 else cv2.cvtColor(small, cv2.COLOR_GRAY2RGB)
    closed = cv2.morphologyEx(coloured, cv2.MORPH_CLOSE, _square(INK))
    return as_pixels(cv2.cvtColor(cv2.medianBlur(closed, 5), cv2.COLOR_RGB2LAB))


def _masks(bare: Pixels) -> tuple[Pixels, ...]:
    """Return 255 for what may be paper: what is bright, unlike the rim, parted from it."""
    light = np.ascontiguousarray(bare[..., 0])
    _, bright = cv2.threshold(light, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    rim = np.concatenate((bare[0], bare[-1], bare[:, 0], bare[:, -1])).astype(np.float32)
    apart = np.linalg.norm(bare.astype(np.float32) - np.median(rim, axis=0), axis=2)
    unlike = (apart > STANDS_OUT).astype(np.uint8) * 255
    return as_pixels(bright), as_pixels(unlike), _parted_from_rim(bare)


def _parted_from_rim(bare: Pixels) -> Pixels:
    """Return 255 where every way from the rim crosses a hard edge.

    The shadow of a hand has soft edges, a paper has hard ones.
    """
    change = cv2.morphologyEx(bare, cv2.MORPH_GRADIENT, _square(3)).max(axis=2)
    edges = cv2.morphologyEx((change >= HARD).astype(np.uint8), cv2.MORPH_CLOSE, _square(5))
    _, labels = cv2.connectedComponents(1 - edges, connectivity=4)
    rim = np.concatenate((labels[0], labels[-1], labels[:, 0], labels[:, -1]))
    outside = np.isin(labels, rim[rim > 0])
    return as_pixels(cv2.erode(np.where(outside, 0, 255).astype(np.uint8), _square(3)))


def _quad(mask: Pixels) -> Corners | None:
    """Return the four-sided figure around the largest part of *mask*, if it fills it."""
    opened = cv2.morphologyEx(mask, cv2.MORPH_OPEN, _square(5))
    contours, _ = cv2.findContours(opened, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if not contours:
        return None
    hull = cv2.convexHull(max(contours, key=cv2.contourArea))
    filled = max(cv2.contourArea(contour) for contour in contours)
    for tolerance in (0.01, 0.02, 0.03, 0.04):
        corners = cv2.approxPolyDP(hull, tolerance * cv2.arcLength(hull, True), True)
        if len(corners) == 4:
            area = cv2.contourArea(corners)
            is_straight = filled >= STRAIGHT * area and area >= STRAIGHT * cv2.contourArea(hull)
            return _clockwise(corners.reshape(4, 2).astype(np.float32)) if is_straight else None
    return None


def _clockwise(corners: Corners) -> Corners:
    """Return *corners* from the top left on, as they lie in the picture."""
    middle = corners.mean(axis=0)
    angles = np.arctan2(corners[:, 1] - middle[1], corners[:, 0] - middle[0])
    turned = corners[np.argsort(angles)]
    first = int(np.argmin(turned.sum(axis=1)))
    return np.asarray(np.roll(turned, -first, axis=0), np.float32)


def _is_paper(quad: Corners, bare: Pixels) -> bool:
    height, width = bare.shape[:2]
    share = cv2.contourArea(quad) / (height * width)
    if not SHARE[0] <= share <= SHARE[1] or not _has_right_angles(quad):
        return False
    contrasts = [_contrast(quad, side, bare) for side in range(4)]
    seen = [contrast for contrast in contrasts if contrast is not None]
    return len(seen) >= FEWEST_SIDES and min(seen) >= STANDS_OUT


def _has_right_angles(quad: Corners) -> bool:
    edges = np.roll(quad, -1, axis=0) - quad
    directions = np.degrees(np.arctan2(edges[:, 1], edges[:, 0]))
    turns = (np.roll(directions, -1) - directions) % 360
    return bool((np.abs(turns - 90) <= CORNER).all())


def _contrast(quad: Corners, side: int, bare: Pixels) -> float | None:
    """Return how unlike paper and desk look along a side; None where it is out of sight."""
    limit = np.array((bare.shape[1] - 1, bare.shape[0] - 1))
    start, end = quad[side], quad[(side + 1) % 4]
    along = (end - start) / max(float(np.linalg.norm(end - start)), 1.0)
    outwards = np.array((along[1], -along[0])) * OVER_THE_EDGE
    points = start + (end - start) * np.linspace(0.1, 0.9, 33)[:, None]
    outside = points + outwards
    in_sight = ((outside >= HIDDEN * limit) & (outside <= (1 - HIDDEN) * limit)).all(axis=1)
    if in_sight.mean() < 0.5:
        return None
    paper, desk = (
        _colours(bare, (points - outwards)[in_sight]),
        _colours(bare, outside[in_sight]),
    )
    return float(np.percentile(np.linalg.norm(paper - desk, axis=1), 25))


def _colours(bare: Pixels, points: NDArray[np.float64]) -> NDArray[np.float32]:
    at = points.round().astype(int)
    across, down = at[:, 0].clip(0, bare.shape[1] - 1), at[:, 1].clip(0, len(bare) - 1)
    return np.asarray(bare[down, across], np.float32)


def _square(side: int) -> Pixels:
    return np.ones((side, side), np.uint8)
