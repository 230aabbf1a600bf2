"""A page as it came out of its file: not yet upright, level or grey."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np

from ocr.raster import Pixels, as_pixels
from schemas.page import Damage
from schemas.word import Word

A4_INCHES: Final = 11.69
A4_WIDTH: Final = 8.27
# A tag of 72 or 96 dpi on a photograph or a scan would make a poster of it: no office
# paper is longer than A3 (16.5 inches), hardly one shorter than A6.
LONGEST_PAPER: Final = 18.0
SHORTEST_PAPER: Final = 5.0
SLIMMEST: Final = 20  # times as long as wide: a till receipt, of which a page has nothing


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Scan:
    """One page in the pixels of its file.

    Attributes:
        pixels: Height x width in grey, or height x width x 3 in red, green, blue.
        dpi: Pixels per inch.
        number: Of the page in its source, from 1.
        words: The text layer where the page has a good one, else None.
        damage: What is missing in the file; a page that is lost is white paper.
    """

    pixels: Pixels
    dpi: int
    number: int
    words: tuple[Word, ...] | None = None
    damage: Damage | None = None

    def __post_init__(self) -> None:
        if self.pixels.dtype != np.uint8 or self.pixels.shape[2:] not in ((), (3,)):
            raise ValueError(f"not a page: {self.pixels.shape} {self.pixels.dtype}")


def lost_scan(number: int, dpi: int, size: tuple[int, int] | None = None) -> Scan:
    """Return white paper in the place of page *number*, which cannot be decoded.

    Args:
        number: From 1.
        dpi: Pixels per inch.
        size: Pixels across and down; without it the paper is A4.
    """
    width, height = size or (round(A4_WIDTH * dpi), round(A4_INCHES * dpi))
    paper = np.full((height, width), 255, np.uint8)
    return Scan(pixels=paper, dpi=dpi, number=number, damage=Damage.LOST)


def believable_dpi(width: int, height: int, stated: float) -> float:
    """Return *stated* if paper comes in that size, else what an A4 sheet would have.

    Args:
        width: Pixels.
        height: Pixels.
        stated: Pixels per inch that the file claims, 0 for none.
    """
    longest = max(width, height)
    if stated > 0 and SHORTEST_PAPER <= longest / stated <= LONGEST_PAPER:
        return stated
    return longest / A4_INCHES


def widened(scan: Scan) -> Scan:
    """Return *scan* with white below or beside it if it is a line and not a page.

    Nothing can be read on it, but it can be shrunk and still has a width.
    """
    height, width = scan.pixels.shape[:2]
    least = max(height, width) // SLIMMEST
    if min(height, width) >= least:
        return scan
    below, beside = max(0, least - height), max(0, least - width)
    white = (255, 255, 255)
    pixels = cv2.copyMakeBorder(
        scan.pixels, 0, below, 0, beside, cv2.BORDER_CONSTANT, value=white
    )
    return replace(scan, pixels=as_pixels(pixels))


def resized(pixels: Pixels, factor: float) -> Pixels:
    """Return the page in *factor* times its pixels each way."""
    if abs(factor - 1) < 0.01:
        return pixels
    height, width = pixels.shape[:2]
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    way = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    return as_pixels(cv2.resize(pixels, size, interpolation=way))
