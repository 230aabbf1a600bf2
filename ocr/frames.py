"""Frames that were stamped by hand, and so lean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import cv2

from ocr.raster import Pixels
from schemas.geometry import Box

# In millimetres: from a ``KHẨN`` of 20 x 8 to the panel of a digital signature.
SHORT_SIDE: Final = (5.0, 60.0)
LONG_SIDE: Final = (15.0, 100.0)
FILLED: Final = 0.88  # share of the leaning rectangle around it that a frame encloses


def find_leaning_frames(ink: Pixels, per_mm: float) -> tuple[Box, ...]:
    """Return the unbroken frames of the size of a stamp, level or not, from the top.

    Args:
        ink: 255 where the page is dark, else 0.
        per_mm: Pixels of a millimetre.

    Returns:
        Boxes in fractions of the page.
    """
    contours, tree = cv2.findContours(ink, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    if tree is None:
        return ()
    holes = [
        contour
        for contour, (_, _, _, outer) in zip(contours, tree[0].tolist(), strict=True)
        if outer >= 0
    ]
    return tuple(sorted(_frames(holes, ink.shape, per_mm), key=lambda box: (box.y0, box.x0)))


def _frames(
    holes: list[cv2.typing.MatLike], shape: tuple[int, ...], per_mm: float
) -> Iterator[Box]:
    height, width = shape
    for hole in holes:
        x, y, across, down = cv2.boundingRect(hole)
        if max(across, down) < LONG_SIDE[0] * per_mm:
            continue
        _, sides, _ = cv2.minAreaRect(hole)
        short, long = sorted(side / per_mm for side in sides)
        if (
            SHORT_SIDE[0] <= short <= SHORT_SIDE[1]
            and LONG_SIDE[0] <= long <= LONG_SIDE[1]
            and cv2.contourArea(hole) >= FILLED * sides[0] * sides[1]
        ):
            yield Box.clipped(x / width, y / height, (x + across) / width, (y + down) / height)
