"""Part coloured ink (stamps, signatures, digits by hand) from the black of the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import cv2
import numpy as np

from ocr.raster import Pixels, as_pixels

WHITE: Final = 255
INK: Final = 150  # darker than this, where paper is 255
COLOURED: Final = 40  # between the strongest and the weakest of red, green, blue
TINGED: Final = 20  # as COLOURED, close to ink that is coloured beyond doubt
NEAR_INCHES: Final = 0.03
# Black stays dark in its brightest channel, with a stamp over it too. Blue ink is darker
# than red: the stroke of a pen goes down to 85 in the blue.
BLACK: Final = 30
DARKEST_RED: Final = 95
DARKEST_BLUE: Final = 60
USUAL_INK: Final = 25  # per cent of the coloured pixels are darker than ink usually is
LEAST_COLOURED: Final = 2e-4  # of the page: less is the noise of JPEG
MOST_COLOURED: Final = 0.5  # of the ink: more, and the text itself is coloured
BACKGROUND_SCALE: Final = 16


class Inks(NamedTuple):
    """A page in two grey layers.

    Attributes:
        black: The page without its coloured ink.
        coloured: The coloured ink alone; None when there is none, or hardly other.
    """

    black: Pixels
    coloured: Pixels | None


def grey(pixels: Pixels) -> Pixels:
    """Return a page in grey, whether it is coloured or not."""
    if pixels.ndim == 2:
        return pixels
    return as_pixels(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY))


def part_inks(pixels: Pixels, dpi: int) -> Inks:
    """Return the black and the coloured ink of a page in layers of their own."""
    if pixels.ndim == 2:
        return Inks(pixels, None)
    # One channel after the other: OpenCV takes half the time of three side by side.
    channels = _on_white(pixels)
    # JPEG keeps colour at half the resolution: smooth it before it is judged.
    strongest, weakest = _extremes([as_pixels(cv2.blur(one, (3, 3))) for one in channels])
    chroma = as_pixels(cv2.subtract(strongest, weakest))
    seeds = _above(chroma, COLOURED)
    if cv2.countNonZero(seeds) < LEAST_COLOURED * seeds.size:
        return Inks(grey(pixels), None)
    near = as_pixels(cv2.dilate(seeds, _square(2 * NEAR_INCHES * dpi)))
    mask = near & _above(chroma, TINGED)
    ink = as_pixels(cv2.bitwise_not(_above(weakest, INK)))
    if cv2.countNonZero(ink & mask) > MOST_COLOURED * cv2.countNonZero(ink):
        return Inks(grey(pixels), None)
    return _layers(grey(pixels), channels, mask=mask, near=near)


def _layers(page: Pixels, channels: Sequence[Pixels], *, mask: Pixels, near: Pixels) -> Inks:
    """Return the layers of a grey *page*, of which *channels* are the colours on white."""
    strongest, weakest = _extremes(channels)
    _, _, blue = channels
    black = page.copy()
    coloured = np.full_like(black, WHITE)
    paper = _paper(black, near)
    is_blue = as_pixels(cv2.compare(blue, strongest, cv2.CMP_EQ))
    for hue, darkest in ((is_blue, DARKEST_BLUE), (~is_blue, DARKEST_RED)):
        ink = (mask & hue) > 0
        if not ink.any():
            continue
        bright = strongest[ink].astype(np.float32)
        # The ink itself becomes paper, and black under it stays as black as it was.
        usual = max(float(np.percentile(bright, USUAL_INK)), darkest + 1.0)
        black[ink] = paper[ink] * np.clip((bright - BLACK) / (usual - BLACK), 0, 1)
        seen = (cv2.dilate(mask & hue, _square(3)) > 0) & (strongest > darkest)
        coloured[seen] = weakest[seen]
    return Inks(black, coloured)


def _paper(page: Pixels, near: Pixels) -> Pixels:
    """Return the brightness of the paper around, so that no white scar is left on grey."""
    height, width = page.shape
    size = (max(1, width // BACKGROUND_SCALE), max(1, height // BACKGROUND_SCALE))
    without_colour = cv2.bitwise_and(page, cv2.bitwise_not(near))
    small = cv2.resize(without_colour, size, interpolation=cv2.INTER_NEAREST)
    lightest = cv2.medianBlur(cv2.dilate(small, _square(5)), 5)
    return np.asarray(
        cv2.resize(lightest, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8
    )


def _extremes(channels: Sequence[Pixels]) -> tuple[Pixels, Pixels]:
    """Return the strongest and the weakest channel of each pixel."""
    red, green, blue = channels
    strongest = cv2.max(cv2.max(red, green), blue)
    weakest = cv2.min(cv2.min(red, green), blue)
    return as_pixels(strongest), as_pixels(weakest)


def _above(values: Pixels, limit: int) -> Pixels:
    """Return 255 where *values* are above *limit*, 0 elsewhere."""
    return np.asarray(cv2.threshold(values, limit, 255, cv2.THRESH_BINARY)[1], np.uint8)


def _square(side: float) -> Pixels:
    return np.ones((max(3, round(side) | 1),) * 2, np.uint8)


def _on_white(pixels: Pixels) -> tuple[Pixels, ...]:
    """Return red, green and blue of the page as it would look on white paper."""
    paper = np.median(pixels[::8, ::8].reshape(-1, 3), axis=0)
    levels = np.arange(256) * (WHITE / np.maximum(paper[:, None], 128.0))
    tables = np.clip(levels, 0, WHITE).astype(np.uint8)
    return tuple(map(as_pixels, map(cv2.LUT, cv2.split(pixels), tables)))
