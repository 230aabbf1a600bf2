"""Find the round seals of a page."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.raster import Pixels

RADIUS: Final = (12.0, 24.0)  # millimetres; 15 to 18 on 40 pages of 9 bodies
APART: Final = 12.0  # millimetres between the middles of two seals
COARSE: Final = 60  # dots per inch: enough to see a circle
EDGE, VOTES = 120, 25  # as HoughCircles takes them; votes are few, the rim is looked at anyway
MOST: Final = 4  # circles of a page that are looked at
INK: Final = 160  # darker than this, where paper is 255
RIM: Final = 2.0  # millimetres in and out of the circle that the rim is looked for
STEPS: Final = (0.5, 0.25, 0.125)  # millimetres: the middle is moved by these, in turn
DOTS: Final = 240  # around the rim
# Share of the rim that is ink. On 40 pages seals had 0.54 and more, other circles 0.38.
CLEAR: Final = 0.47
# The same before the middle is moved: of 224 circles the seals had 0.46 and more, others 0.31.
MAYBE: Final = 0.38

Ink = NDArray[np.bool_]
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Seal:
    """A round seal, in pixels of the page.

    Attributes:
        x: Its middle, as *y*.
        radius: Of the clearest circle of its rim.
        clarity: Share of that circle that is ink, 0..1.
    """

    x: float
    y: float
    radius: float
    clarity: float


def find_seals(pixels: Pixels, dpi: int) -> tuple[Seal, ...]:
    """Return the seals on a grey page, the clearest first."""
    scale, per_mm = COARSE / dpi, dpi / 25.4
    small = cv2.resize(255 - pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    circles = cv2.HoughCircles(
        small,
        cv2.HOUGH_GRADIENT,
        1,
        minDist=APART * per_mm * scale,
        param1=EDGE,
        param2=VOTES,
        minRadius=int(RADIUS[0] * per_mm * scale),
        maxRadius=int(RADIUS[1] * per_mm * scale),
    )
    if circles is None:
        return ()
    ink = pixels < INK
    seals = [
        _sharpened(ink, Seal(x, y, radius, 0.0), per_mm)
        for x, y, radius in (circles[0][:MOST] / scale).tolist()
        if _seen_from(ink, x, y, _radii(radius, per_mm)).clarity >= MAYBE
    ]
    clear = [seal for seal in seals if seal.clarity >= CLEAR]
    return tuple(sorted(clear, key=lambda seal: -seal.clarity))


def share_of_ink(ink: Ink, x: float, y: float, radii: Numbers, dots: int = DOTS) -> Numbers:
    """Return how much of each circle about (*x*, *y*) is ink, 0..1."""
    angles = np.arange(dots) * (2 * np.pi / dots)
    height, width = ink.shape
    columns = np.rint(x + np.multiply.outer(radii, np.cos(angles))).astype(int)
    rows = np.rint(y + np.multiply.outer(radii, np.sin(angles))).astype(int)
    seen = ink[rows.clip(0, height - 1), columns.clip(0, width - 1)]
    return np.asarray(seen.mean(axis=1), np.float64)


def _sharpened(ink: Ink, seal: Seal, per_mm: float) -> Seal:
    """Move the middle of *seal* to where the circles about it are inked the most."""
    radii = _radii(seal.radius, per_mm)
    for step in STEPS:
        moves = [round(move * step * per_mm) for move in (-1, 0, 1)]
        seal = max(
            (
                _seen_from(ink, seal.x + across, seal.y + down, radii)
                for across, down in product(moves, moves)
            ),
            key=lambda seen: seen.clarity,
        )
    return seal


def _radii(radius: float, per_mm: float) -> Numbers:
    return np.arange(radius - RIM * per_mm, radius + RIM * per_mm)


def _seen_from(ink: Ink, x: float, y: float, radii: Numbers) -> Seal:
    shares = share_of_ink(ink, x, y, radii)
    clearest = int(np.argmax(shares))
    return Seal(x, y, float(radii[clearest]), float(np.sort(shares)[-3:].mean()))
