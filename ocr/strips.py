"""Find the lines of a page and read each as a row of frames, with the networks of trueocr."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from statistics import fmean
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from trueocr.preprocess import WINDOW, crop_line, pad_batch, width_batches

from ocr.find_lines import find_lines
from ocr.grid import Grid
from ocr.networks import LOG_CHANCES, facts, line_reader
from ocr.raster import Pixels, as_pixels
from ocr.spread import Edges
from schemas.geometry import Box

# A touch of blur makes it read two-tone scans better (1.63 to 1.46 % of characters wrong).
BLUR: Final = 0.8  # pixels at 300 dpi
BLANK: Final = 0  # the class of a frame that holds no character
NEXT_LINE: Final = (0.5, 2.0)  # times its height: so far below a line may the next begin
UNDER: Final = 0.5  # of the shorter of two lines lies under the other
NO_LINE: Final = -1
OPENING: Final = re.compile(r"(?<!\w)'(?=\w)")
CLOSING: Final = re.compile(r"(?<=[^\W\d])'|(?<=[.,;:!?)…])'")
# Pixels from left to right of the lines that are read at a time. What goes from layer to
# layer stays near the processor; 64 * 640, as trueocr has it, takes a third longer.
MOST_AT_A_TIME: Final = 4096

Frames = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character and the frames it was seen in, from *first* up to, not including, *last*."""

    text: str
    first: int
    last: int
    confidence: float


@dataclass(frozen=True, eq=False)
class Strip:
    """One line of text as it was found.

    Attributes:
        x0: Left edge of the text, in pixels of the page, as all edges.
        margin: Pixels that were read beyond its left and its right edge.
        glyphs: The likeliest characters; blanks part words.
        log_chances: Frames from left to right, and of each the logarithm of the chance of
            every class; class 0 is no character.
    """

    x0: float
    y0: float
    x1: float
    y1: float
    margin: float
    glyphs: tuple[Glyph, ...]
    log_chances: Frames

    @cached_property
    def words(self) -> tuple[tuple[Glyph, ...], ...]:
        """The glyphs between blanks."""
        runs = groupby(self.glyphs, lambda glyph: glyph.text.isspace())
        return tuple(tuple(run) for is_blank, run in runs if not is_blank)

    @property
    def confidence(self) -> float:
        """How sure its characters are on average, 0.0 if there are none."""
        seen = [glyph.confidence for glyph in self.glyphs if not glyph.text.isspace()]
        return fmean(seen) if seen else 0.0

    def x_at(self, frame: float) -> float:
        """Return where *frame* begins, in pixels of the page."""
        width = self.x1 - self.x0 + 2 * self.margin
        return self.x0 - self.margin + width * frame / len(self.log_chances)

    def box_of(self, glyphs: Sequence[Glyph], shape: tuple[int, ...]) -> Box:
        """Return the place of *glyphs* (at least one) on a page of that height and width."""
        height, width = shape
        return Box.clipped(
            self.x_at(glyphs[0].first) / width,
            self.y0 / height,
            self.x_at(glyphs[-1].last) / width,
            self.y1 / height,
        )


def lines_above(strips: Sequence[Strip]) -> tuple[int, ...]:
    """Return the number of the strip that each of *strips* may go on from, -1 if none."""
    return tuple(_line_above(strips, strip) for strip in strips)


def text_of(glyphs: Sequence[Glyph]) -> str:
    """Return *glyphs* as text in NFC, with quotation marks as papers have them."""
    text = unicodedata.normalize("NFC", "".join(glyph.text for glyph in glyphs))
    return with_quotes(text)


def with_quotes(text: str) -> str:
    """Return *text* with “ and ” for the sign that the network takes them for.

    Vietnamese papers have no single quotation marks; after a digit it means minutes.
    """
    if "'" not in text:
        return text
    return CLOSING.sub("”", OPENING.sub("“", text))


class StripReader:
    """Finds lines, then reads each as a row of frames."""

    @cached_property
    def characters(self) -> tuple[str, ...]:
        """What the classes stand for; class 0 stands for nothing."""
        return ("", *facts()["charset"])

    def read(self, pixels: Pixels, dpi: int, grids: Sequence[Grid] = ()) -> tuple[Strip, ...]:
        """Return the lines of a grey page, in no order; none goes across a rule of *grids*."""
        page = _blurred(pixels, dpi)
        return self._read(page, find_lines(page, grids))

    def find(self, pixels: Pixels, dpi: int) -> tuple[Edges, ...]:
        """Return where the lines of a grey page are, in no order."""
        return find_lines(_blurred(pixels, dpi))

    def read_at(self, pixels: Pixels, dpi: int, places: Sequence[Edges]) -> tuple[Strip, ...]:
        """Return a line of a grey page for each of *places*."""
        return self._read(_blurred(pixels, dpi), places)

    def _read(self, page: Pixels, boxes: Sequence[Edges]) -> tuple[Strip, ...]:
        inks = [_ink(page, box) for box in boxes]
        frames: dict[int, Frames] = {}
        widths_of = [ink.shape[1] for ink in inks]
        for batch in width_batches(widths_of, max_area=MOST_AT_A_TIME):
            stacked, widths = pad_batch([inks[index] for index in batch])
            lengths, chances = line_reader().run(
                ["lengths", LOG_CHANCES], {"x": stacked, "widths": widths}
            )
            for index, length, row in zip(batch, lengths, chances, strict=True):
                frames[index] = row[: int(length)].copy()
        return tuple(self._strip(box, frames[index]) for index, box in enumerate(boxes))

    def _strip(self, box: Edges, log_chances: Frames) -> Strip:
        x0, y0, x1, y1 = box
        return Strip(
            x0=x0,
            y0=y0,
            x1=x1,
            y1=y1,
            margin=facts()["pad_x"] * max(1.0, y1 - y0),
            glyphs=tuple(_glyphs(log_chances, self.characters)),
            log_chances=log_chances,
        )


def _ink(page: Pixels, box: Edges) -> Frames:
    ink = crop_line(
        page,
        box,
        window=WINDOW,
        max_width=facts()["max_width"],
        pad_x=facts()["pad_x"],
        pad_y=facts()["pad_y"],
    )
    return np.asarray(ink, np.float32)


def _blurred(pixels: Pixels, dpi: int) -> Pixels:
    return as_pixels(cv2.GaussianBlur(pixels, (0, 0), BLUR * dpi / 300))


def _line_above(strips: Sequence[Strip], strip: Strip) -> int:
    high = strip.y1 - strip.y0
    near = [
        (strip.y0 - other.y0, place)
        for place, other in enumerate(strips)
        if NEXT_LINE[0] * high <= strip.y0 - other.y0 <= NEXT_LINE[1] * high
        and min(strip.x1, other.x1) - max(strip.x0, other.x0)
        >= UNDER * min(strip.x1 - strip.x0, other.x1 - other.x0)
    ]
    return min(near)[1] if near else NO_LINE


def _glyphs(log_chances: Frames, characters: Sequence[str]) -> Iterator[Glyph]:
    """Yield a glyph for every run of frames of one likeliest class."""
    kinds = log_chances.argmax(axis=1)
    firsts = np.flatnonzero(np.diff(kinds, prepend=-1))
    lasts = np.append(firsts, len(kinds))[1:]
    chances = np.exp(np.maximum.reduceat(log_chances.max(axis=1), firsts))
    runs = (array.tolist() for array in (kinds[firsts], firsts, lasts, chances))
    for kind, first, last, chance in zip(*runs, strict=True):
        if kind != BLANK:
            yield Glyph(characters[kind], first, last, min(1.0, chance))
