"""Cut the ink of a strip apart into pieces that may be one digit each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.ink.crops import Strips

SIDE: Final = 24  # pixels of the square that a piece is shown in
LARGEST: Final = 20  # of its longer side there
CLOSEST: Final = 2.0  # times; larger, a dot would look like a nought
DARK: Final = 0.4
SPECK: Final = 4  # pixels of a strip: less is noise, or a dot of a line to write on
AT_EDGE: Final = 6  # rows of a strip: what stays in them is of the line above, or below
WIDEST: Final = 26  # a date in a large hand
MOST_CUTS: Final = 28  # of a strip; scribble has more, and no digits
WHOLE: Final = 0.75  # so much of a blot in a piece belongs to it whole, the rest to none


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """The ink between two cuts.

    Attributes:
        start: Number of the cut it begins at.
        end: Number of the cut it ends at.
        left: Column of the strip where it begins.
        right: Column behind its last one.
        share: Of all ink in the strip, 0 to 1.
        picture: ``SIDE`` x ``SIDE``, 1 is ink, as large as fits.
    """

    start: int
    end: int
    left: int
    right: int
    share: float
    picture: Strips


def pieces_of(ink: Strips) -> tuple[Piece, ...]:
    """Return every stretch of *ink*, height x width,, that is not too wide."""
    blots = _blots(ink)
    clean = np.where(blots > 0, ink, 0).astype(np.float32)
    cuts = cuts_of(clean)
    total = float(clean.sum())
    if not total or len(cuts) > MOST_CUTS:
        return ()
    return tuple(_pieces(clean, blots, cuts, total))


def cuts_of(ink: Strips) -> tuple[int, ...]:
    """Return the columns where least ink is, and both ends of all ink."""
    columns = np.flatnonzero(ink.any(axis=0))
    if not columns.size:
        return ()
    first, last = int(columns[0]), int(columns[-1]) + 1
    amount = np.convolve(ink.sum(axis=0), (0.25, 0.5, 0.25), "same")[first:last]
    lows: list[int] = []
    start = 0
    for place in range(1, len(amount)):
        if amount[place] == amount[start]:
            continue
        # A valley, flat or not: it falls before it and rises behind it.
        if start and amount[start - 1] > amount[start] < amount[place]:
            lows.append(first + (start + place - 1) // 2)
        start = place
    return (first, *lows, last)


def _blots(ink: Strips) -> NDArray[np.int32]:
    """Return the number of the connected ink that each pixel belongs to, 0 without."""
    count, labels, facts, _ = cv2.connectedComponentsWithStats(
        (ink > DARK).astype(np.uint8), connectivity=8
    )
    top, high = facts[:, cv2.CC_STAT_TOP], facts[:, cv2.CC_STAT_HEIGHT]
    is_neighbour = (top + high <= AT_EDGE) | (top >= len(ink) - AT_EDGE)
    is_sign = (facts[:, cv2.CC_STAT_AREA] >= SPECK) & ~is_neighbour
    numbers = np.arange(count) * is_sign
    numbers[0] = 0
    return np.asarray(numbers[labels], np.int32)


def _pieces(
    ink: Strips, blots: NDArray[np.int32], cuts: tuple[int, ...], total: float
) -> Iterator[Piece]:
    sizes = np.maximum(1, np.bincount(blots.ravel()))
    for start, left in enumerate(cuts):
        for end in range(start + 1, len(cuts)):
            right = cuts[end]
            if right - left > WIDEST and end > start + 1:
                break
            inside = np.bincount(blots[:, left:right].ravel(), minlength=len(sizes)) / sizes
            inside[0] = 0.0
            kept = inside[blots] >= WHOLE
            torn = (inside > 1 - WHOLE) & (inside < WHOLE)
            kept[:, left:right] |= torn[blots[:, left:right]]
            part = np.where(kept, ink, 0).astype(np.float32)
            share = float(part.sum()) / total
            yield Piece(start, end, left, right, share, _picture(part))


def _picture(part: Strips) -> Strips:
    rows, columns = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
    if not rows.size:
        return np.zeros((SIDE, SIDE), np.float32)
    tight = part[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    scale = min(CLOSEST, LARGEST / max(tight.shape))
    size = (max(1, round(tight.shape[1] * scale)), max(1, round(tight.shape[0] * scale)))
    scaled = cv2.resize(tight, size, interpolation=cv2.INTER_LINEAR)
    picture = np.zeros((SIDE, SIDE), np.float32)
    x, y = (SIDE - size[0]) // 2, (SIDE - size[1]) // 2
    picture[y : y + size[1], x : x + size[0]] = scaled
    return picture
