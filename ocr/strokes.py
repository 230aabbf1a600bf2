"""Long straight strokes on a page: the rules of tables and frames, underlines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.raster import Pixels
from ocr.runs import joined_runs, level_runs, transposed, upright_runs

A4_SHORT_SIDE: Final = 210.0  # mm; a page that is not A4 is a little off, and that does no harm
SHORTEST: Final = 4.5  # mm: longer than any stroke of a 14 pt letter
FRAGMENT: Final = (
    2.2  # mm: longer than the serifs of a letter, as short as a broken rule may be
)
ERASED: Final = 10.0  # mm: shorter strokes may be dashes
THICKEST: Final = 1.3  # mm: thicker ones are shadows of the scanner
JOINT: Final = 1.0  # mm: a break between two fragments of one rule
CONTRAST: Final = 12  # grey levels that ink is darker than the paper around it
SURROUNDINGS: Final = 5.0  # mm: the paper around


@dataclass(frozen=True, slots=True)
class Stroke:
    """A stroke along one axis, in pixels; it may lean a little.

    Attributes:
        start: Where it begins, along its axis.
        end: Where it ends.
        at_start: Where its beginning lies, across its axis.
        at_end: Where its end lies.
        thickness: Across its axis, on average.
    """

    start: float
    end: float
    at_start: float
    at_end: float
    thickness: float

    @property
    def length(self) -> float:
        """Pixels along its axis."""
        return max(1.0, self.end - self.start)

    def at(self, along: float) -> float:
        """Return where it lies across its axis, or would if it were longer."""
        slope = (self.at_end - self.at_start) / self.length
        return self.at_start + (along - self.start) * slope


@dataclass(frozen=True, slots=True)
class Strokes:
    """Every long straight stroke of a page.

    Attributes:
        level: Those from left to right.
        upright: Those from top to bottom.
    """

    level: tuple[Stroke, ...]
    upright: tuple[Stroke, ...]


def find_strokes(ink: Pixels, per_mm: float) -> Strokes:
    """Return the strokes of at least 4.5 mm on a page that stands level.

    Args:
        ink: 255 where the page is dark, else 0.
        per_mm: Pixels of a millimetre.
    """
    return Strokes(
        level=tuple(_strokes(ink, per_mm)),
        upright=tuple(_strokes(transposed(ink), per_mm)),
    )


def pixels_per_mm(pixels: Pixels) -> float:
    """Return the scale of a page, from its short side."""
    return float(min(pixels.shape)) / A4_SHORT_SIDE


def ink_of(pixels: Pixels) -> Pixels:
    """Return 255 where *pixels* are darker than the paper around them, else 0."""
    around = round(SURROUNDINGS * pixels_per_mm(pixels)) // 2 * 2 + 3
    return np.asarray(
        cv2.adaptiveThreshold(
            pixels,
            255,
            cv2.ADAPTIVE_THRESH_MEAN_C,
            cv2.THRESH_BINARY_INV,
            around,
            CONTRAST,
        ),
        np.uint8,
    )


def erase_strokes(pixels: Pixels) -> Pixels:
    """Return the page with paper in place of strokes of at least 10 mm; letters stay whole."""
    ink = ink_of(pixels)
    per_mm = pixels_per_mm(pixels)
    level, upright = _long_strokes(ink, per_mm), _long_strokes(transposed(ink), per_mm).T
    beyond = round(THICKEST * per_mm) + 2  # a run so long is no rule seen across
    crossed = ((upright_runs(ink, beyond) > 0) & ~upright & level) | (
        (level_runs(ink, beyond) > 0) & ~level & upright
    )
    rules = (level | upright) & ~crossed
    halo = _swollen(rules) & ~(_swollen(crossed) & (ink > 0))
    around = round(2 * per_mm) // 2 * 2 + 1
    paper = cv2.morphologyEx(pixels, cv2.MORPH_CLOSE, np.ones((around, around), np.uint8))
    return np.where(halo, paper, pixels).astype(np.uint8)


def _swollen(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Add the pixels next to those of *mask*: the fringe of ink."""
    return np.asarray(
        cv2.dilate(mask.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0, np.bool_
    )


def _long_strokes(ink: Pixels, per_mm: float) -> NDArray[np.bool_]:
    """Tell the ink of thin strokes from left to right that are too long for a dash."""
    chosen = np.zeros(ink.shape, np.bool_)
    for x, y, part in pieces(_stairs(_runs(ink, per_mm))):
        height, width = part.shape
        thin = np.count_nonzero(part) <= (THICKEST * per_mm + 2) * width
        if thin and width >= ERASED * per_mm:
            chosen[y : y + height, x : x + width] |= part
    return np.asarray(chosen & (ink > 0), np.bool_)


def _runs(ink: Pixels, per_mm: float) -> Pixels:
    fragments = level_runs(ink, round(FRAGMENT * per_mm))
    joined = joined_runs(fragments, round(JOINT * per_mm) // 2 * 2 + 1)
    return level_runs(joined, round(SHORTEST * per_mm))


def _stairs(runs: Pixels) -> Pixels:
    """Let the runs of a stroke that leans touch: they lie on each other like stairs."""
    return np.asarray(cv2.dilate(runs, np.ones((3, 3), np.uint8)), np.uint8)


def _strokes(ink: Pixels, per_mm: float) -> Iterator[Stroke]:
    """Yield the strokes from left to right."""
    runs = _runs(ink, per_mm)
    for x, y, piece in pieces(_stairs(runs)):
        height, width = piece.shape
        stroke = stroke_of(piece & (runs[y : y + height, x : x + width] > 0), x, y)
        if stroke.thickness <= THICKEST * per_mm:
            yield stroke


def pieces(mask: Pixels) -> Iterator[tuple[int, int, NDArray[np.bool_]]]:
    """Yield what hangs together in *mask*, from the top: left, top and the pixels of each.

    A page of strokes is nearly empty: to follow their edges takes a tenth of the time of
    giving every pixel a number.
    """
    contours, tree = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    kin = [] if tree is None else tree[0].tolist()
    outer = [edge for edge, (_, _, _, around) in zip(contours, kin, strict=True) if around < 0]
    for edge in reversed(outer):
        x, y, width, height = cv2.boundingRect(edge)
        _, labels = cv2.connectedComponents(mask[y : y + height, x : x + width])
        across, down = edge[0, 0].tolist()
        yield x, y, labels == labels[down - y, across - x]


def stroke_of(part: NDArray[np.bool_], x: int, y: int) -> Stroke:
    """Return the stroke from left to right whose pixels are *part*, with its corner at x, y."""
    down, along = np.nonzero(part)
    first, last = int(along.min()), int(along.max())
    end = max(1, (last - first) // 8)
    return Stroke(
        start=float(x + first),
        end=float(x + last + 1),
        at_start=float(y + down[along <= first + end].mean()),
        at_end=float(y + down[along >= last - end].mean()),
        thickness=len(down) / (last - first + 1),
    )
