"""Make a page ready to be read: flat, upright, level, its coloured ink lifted off."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import cv2
import numpy as np

from ocr.border import without_border
from ocr.colour import grey, part_inks
from ocr.orient import degrees_to_upright
from ocr.perspective import flattened
from ocr.raster import Pixels, Raster
from ocr.scan import Scan
from ocr.skew import skew_of
from ocr.tone import black_on_white, evenly_lit, full_contrast

WHITE: Final = (255, 255, 255)


def clean(scan: Scan) -> Raster:
    """Return *scan* as a grey page, upright and level, with coloured ink set apart."""
    scan = laid_flat(scan)
    pixels = full_contrast(without_border(evenly_lit(scan.pixels)))
    rotation = degrees_to_upright(grey(pixels))
    pixels = turned(pixels, rotation)
    skew = skew_of(grey(pixels))
    inks = part_inks(level(pixels, skew), scan.dpi)
    return Raster(
        pixels=inks.black,
        coloured=inks.coloured,
        dpi=scan.dpi,
        number=scan.number,
        rotation=rotation,
        skew=skew,
    )


def laid_flat(scan: Scan) -> Scan:
    """Return *scan* black on white, and as a scanner would see it if it is a photograph."""
    return flattened(replace(scan, pixels=black_on_white(scan.pixels)))


def turned(page: Pixels, rotation: int) -> Pixels:
    """Turn the page clockwise by *rotation* degrees: 0, 90, 180 or 270."""
    return np.ascontiguousarray(np.rot90(page, -rotation // 90))


def level(page: Pixels, skew: float) -> Pixels:
    """Turn the page by *skew* degrees counter-clockwise about its middle."""
    if not skew:
        return page
    height, width = page.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), skew, 1.0)
    levelled = cv2.warpAffine(
        page, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=WHITE
    )
    return np.asarray(levelled, np.uint8)
