"""A phone's photograph of a paper on a desk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.raster import Pixels

GRAIN: Final = 4.0  # grey levels of noise
DIM: Final = 0.62  # light in the darkest corner, where it is 0.95 in the brightest


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What the paper lies on, and how it is looked at.

    Attributes:
        colour: Of the desk: red, green, blue.
        lean: Share by which the far edge looks shorter: the upper one, the left one.
        turn: Degrees counter-clockwise.
        shadow: Share of the light that the shadow of a hand takes away.
        curl: How far the lines bend, in widths of the page.
        rim: Of the desk around the paper, in widths of the page; less than 0 and the
            photograph ends within the paper.
    """

    colour: tuple[int, int, int]
    lean: tuple[float, float]
    turn: float
    shadow: float = 0.0
    curl: float = 0.0
    rim: float = 0.12


def photograph(page: Pixels, desk: Desk) -> Pixels:
    """Return a photograph of *page* in red, green and blue."""
    coloured = cv2.cvtColor(page, cv2.COLOR_GRAY2RGB) if page.ndim == 2 else page
    height, width = page.shape[:2]
    rim = round(desk.rim * width)
    size = (width + 2 * rim, height + 2 * rim)
    view = cv2.getPerspectiveTransform(
        _corners(width, height, (0.0, 0.0), 0.0, 0),
        _corners(width, height, desk.lean, desk.turn, rim),
    )
    seen = cv2.warpPerspective(
        _curled(np.asarray(coloured, np.uint8), desk.curl),
        view,
        size,
        flags=cv2.INTER_LINEAR,
        borderValue=desk.colour,
    )
    noise = np.random.default_rng(2).normal(0, GRAIN, (size[1], size[0], 1))
    lit = cv2.GaussianBlur(seen, (0, 0), 0.6) * _light(size, desk.shadow)[..., None] + noise
    return np.clip(lit, 0, 255).astype(np.uint8)


def _corners(
    width: int, height: int, lean: tuple[float, float], turn: float, rim: int
) -> NDArray[np.float32]:
    """Return where the corners of the page are seen, from the top left clockwise."""
    up, left = lean[0] * width / 2, lean[1] * height / 2
    seen = np.array(
        [
            (max(up, 0), max(left, 0)),
            (width - max(up, 0), max(-left, 0)),
            (width - max(-up, 0), height - max(-left, 0)),
            (max(-up, 0), height - max(left, 0)),
        ]
    )
    middle = np.array((width / 2, height / 2))
    angle = -np.deg2rad(turn)
    turned = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return ((seen - middle) @ turned.T + middle + rim).astype(np.float32)


def _curled(page: Pixels, curl: float) -> Pixels:
    if not curl:
        return page
    height, width = page.shape[:2]
    across, down = np.meshgrid(np.arange(width), np.arange(height))
    bent = down + curl * width * np.sin(np.pi * across / width)
    return np.asarray(
        cv2.remap(
            page,
            across.astype(np.float32),
            bent.astype(np.float32),
            cv2.INTER_LINEAR,
            borderValue=(255, 255, 255),
        ),
        np.uint8,
    )


def _light(size: tuple[int, int], shadow: float) -> NDArray[np.float64]:
    """Return the share of light at every pixel: a lamp at the upper left, maybe a hand."""
    across, down = np.meshgrid(np.linspace(0, 1, size[0]), np.linspace(0, 1, size[1]))
    light = 0.95 - (0.95 - DIM) * (across + down) / 2
    edge = 1 / (1 + np.exp((0.55 - across - 0.3 * down) * 25))
    return np.asarray(light * (1 - shadow * edge), np.float64)
