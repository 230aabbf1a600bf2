"""Cut the strips that a blank is read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.raster import Pixels, Raster, as_pixels
from schemas.geometry import Box

Strips = NDArray[np.float32]

USUAL_DPI: Final = 200  # the next seven are pixels at this
HIGH: Final = 72  # that a strip is high
BEFORE: Final = 24  # that are shown of what is printed before the blank
BEHIND: Final = 34
SHIFT: Final = 4
BLUR: Final = 0.8
LEADER_WITHIN: Final = (-24, 36)
ABOVE_LEADER: Final = 17  # that the middle of writing is
STRIP_HIGH: Final = 32  # pixels of what the network sees
SCALE: Final = STRIP_HIGH / HIGH
STRIDE: Final = 4  # pixels of a strip that make a frame
NARROWEST: Final = 96  # pixels of a strip; there is paper where the blank is narrower
PAPER: Final = 75  # per cent of a strip are darker than its paper
INK: Final = 99  # per cent of a strip are lighter than its ink
EDGE: Final = 4  # pixels of a strip
DARK: Final = 0.5
FEWEST_DARK: Final = 8  # pixels of a strip: the dots of a line to write on are paler
LEADER_INK: Final = 0.65  # of the paper
LEADER_SHARE: Final = 0.5  # of two rows of pixels
LEAST_INK: Final = 0.3  # of full black: what is lighter is no ink but a stain


@dataclass(frozen=True, slots=True)
class Look:
    """One way of looking at a blank: moved down, larger, wider, blurred."""

    down: float = 0.0
    size: float = 1.0
    margin: float = 0.0
    blur: float = 0.0


# The mean of these is right more often than any of them alone.
LOOKS: Final = (
    Look(),
    Look(down=SHIFT),
    Look(down=-SHIFT),
    Look(size=0.9),
    Look(size=1.12),
    Look(margin=10, down=2),
    Look(margin=-8, size=0.8),
    Look(blur=BLUR),
)
# Writing much smaller, or larger and above its line, as in a stamp.
CLOSER: Final = tuple(
    Look(size=size, down=down) for size in (1.0, 1.3, 1.6, 1.9) for down in (-3, 3)
)
FARTHER: Final = tuple(
    Look(size=size, down=down) for size in (0.75, 0.85, 1.0) for down in (-16, -8, 0)
)


@dataclass(frozen=True, slots=True, eq=False)
class Crop:
    """What the network sees of a blank, and which of its frames show the blank.

    Attributes:
        ink: ``STRIP_HIGH`` x width, 0 is paper and 1 is ink.
        first: The first frame in the blank.
        last: The frame behind the last one in it.
    """

    ink: Strips
    first: int
    last: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in the blank; its neighbours may reach into it."""
        inside = self.ink[EDGE:-EDGE, self.first * STRIDE + EDGE : self.last * STRIDE - EDGE]
        return int(np.count_nonzero(inside > DARK)) < FEWEST_DARK


def combined(raster: Raster) -> Pixels:
    """Return the page with the ink of every colour."""
    if raster.coloured is None:
        return raster.pixels
    return as_pixels(cv2.min(raster.pixels, raster.coloured))


def cut(page: Pixels, dpi: int, box: Box, look: Look) -> Crop:
    """Return *box* of a grey *page* and a little around it, as one look shows it."""
    unit = dpi / USUAL_DPI / look.size
    height, width = page.shape
    left = box.x0 * width - (BEFORE + look.margin) * unit
    right = box.x1 * width + (BEHIND + look.margin) * unit
    top = box.center_y * height + (look.down - HIGH / 2) * unit
    scale = SCALE / unit
    size = max(NARROWEST, round((right - left) * scale / STRIDE) * STRIDE)
    place = np.array([[1 / scale, 0, left], [0, 1 / scale, top]], np.float32)
    # Ink is averaged before it is sampled, or thin strokes of 300 dpi are lost.
    x0, y0 = max(0, int(left) - 2), max(0, int(top) - 2)
    part = page[y0 : int(top + HIGH * unit) + 3, x0 : int(x0 + size / scale) + 3]
    spread = (1 / scale) / 2.4
    soft = as_pixels(cv2.GaussianBlur(part, (0, 0), float(np.hypot(spread, look.blur * unit))))
    place[:, 2] -= (x0, y0)
    seen = cv2.warpAffine(
        soft,
        place,
        (size, STRIP_HIGH),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    per_frame = scale / STRIDE
    first = round((box.x0 * width - left) * per_frame - 0.5)
    last = round((box.x1 * width - left) * per_frame + 0.5)
    return Crop(_levelled(as_pixels(seen)), max(0, first), min(last, size // STRIDE))


def on_leader(page: Pixels, dpi: int, box: Box) -> Box:
    """Return *box* moved to where writing stands on the dotted line in it, if it has one."""
    height, width = page.shape
    unit = dpi / USUAL_DPI
    middle = box.center_y * height
    top, bottom = (max(0, round(middle + reach * unit)) for reach in LEADER_WITHIN)
    part = page[top:bottom, round(box.x0 * width) : round(box.x1 * width)]
    if not part.size:
        return box
    dark = (part < LEADER_INK * np.percentile(part, PAPER)).mean(axis=1)
    # Two rows of pixels: a dot is higher than one, and the line may lean a little.
    dark = dark + np.roll(dark, -1)
    if dark.max() < LEADER_SHARE:
        return box
    down = (top + int(dark.argmax()) - ABOVE_LEADER * unit - middle) / height
    return Box.clipped(box.x0, box.y0 + down, box.x1, box.y1 + down)


def _levelled(strip: Pixels) -> Strips:
    """Return how much ink there is, whatever the paper and the pen."""
    paper = max(1.0, float(np.percentile(strip, PAPER)))
    ink = np.clip(1.0 - strip.astype(np.float32) / paper, 0.0, 1.0)
    strongest = max(LEAST_INK, float(np.percentile(ink, INK)))
    return np.asarray(np.clip(ink / strongest, 0.0, 1.0), np.float32)
