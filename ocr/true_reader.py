"""Read pages with the small networks of the package trueocr: quick, and sure of digits."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from itertools import groupby
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from trueocr.page import PageEngine
from trueocr.preprocess import WINDOW, crop_line, pad_batch, width_batches
from trueocr.recognizer import Recognizer

from ocr.arrange import arrange
from ocr.orient import MODELS
from ocr.raster import Pixels, Raster, as_pixels
from schemas.geometry import Box
from schemas.page import Page
from schemas.word import Word

NAME: Final = "trueocr"
THREADS: Final = 1
# A touch of blur makes it read two-tone scans better (1.63 to 1.46 % of characters wrong).
BLUR: Final = 0.8  # pixels at 300 dpi
BLANK: Final = 0  # the class of a frame that holds no character


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character, where it stands from left (0) to right (1) in its strip, how sure."""

    text: str
    start: float
    end: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Strip:
    """One line of text as it was found: edges in pixels of the page."""

    x0: float
    y0: float
    x1: float
    y1: float


class TrueOcrEngine:
    """Finds lines, then reads each as a row of frames."""

    @property
    def name(self) -> str:
        """What it is called in the configuration."""
        return NAME

    @cached_property
    def version(self) -> str:
        """What is written into ``sources.version``."""
        return f"{NAME} {version(NAME)}"

    def read(self, raster: Raster) -> Page:
        """Return what stands on *raster*."""
        words = tuple(self._words(raster.pixels, raster.dpi))
        overlays: tuple[Word, ...] = ()
        if raster.coloured is not None:
            overlays = tuple(self._words(raster.coloured, raster.dpi))
        return arrange(raster, words, overlays=overlays)

    @cached_property
    def _finder(self) -> PageEngine:
        return PageEngine(MODELS, threads=THREADS)

    @cached_property
    def _reader(self) -> Recognizer:
        return Recognizer(MODELS, threads=THREADS)

    def _words(self, pixels: Pixels, dpi: int) -> Iterator[Word]:
        page = as_pixels(cv2.GaussianBlur(pixels, (0, 0), BLUR * dpi / 300))
        strips = [Strip(*map(float, box[:4])) for box in self._finder.detect(page)]
        for strip, glyphs in zip(strips, self._read(page, strips), strict=True):
            yield from _words(strip, glyphs, pad=self._reader.pad_x, shape=pixels.shape)

    def _read(self, page: Pixels, strips: Sequence[Strip]) -> list[tuple[Glyph, ...]]:
        """Return the glyphs of each strip."""
        inks = [self._ink(page, strip) for strip in strips]
        read: list[tuple[Glyph, ...]] = [()] * len(strips)
        for batch in width_batches([ink.shape[1] for ink in inks]):
            pixels, widths = pad_batch([inks[index] for index in batch])
            classes, chances, lengths = self._reader.session.run(
                ["ids", "conf", "lengths"], {"x": pixels, "widths": widths}
            )
            for row, index in enumerate(batch):
                frames = slice(int(lengths[row]))
                read[index] = tuple(self._glyphs(classes[row, frames], chances[row, frames]))
        return read

    def _ink(self, page: Pixels, strip: Strip) -> NDArray[np.float32]:
        box = (strip.x0, strip.y0, strip.x1, strip.y1)
        reader = self._reader
        return np.asarray(
            crop_line(
                page,
                box,
                window=WINDOW,
                max_width=reader.max_width,
                pad_x=reader.pad_x,
                pad_y=reader.pad_y,
            ),
            np.float32,
        )

    def _glyphs(
        self, classes: NDArray[np.int64], chances: NDArray[np.float32]
    ) -> Iterator[Glyph]:
        """Yield a glyph for every run of frames of one class."""
        frames = len(classes)
        start = 0
        for kind, run in groupby(classes.tolist()):
            end = start + sum(1 for _ in run)
            if kind != BLANK:
                yield Glyph(
                    self._reader.chars[kind - 1],
                    start / frames,
                    end / frames,
                    float(chances[start:end].max()),
                )
            start = end


def _words(
    strip: Strip, glyphs: Sequence[Glyph], *, pad: float, shape: tuple[int, ...]
) -> Iterator[Word]:
    """Yield the words of a strip, which was read with *pad* times its height on each side."""
    page_height, page_width = shape
    margin = pad * max(1.0, strip.y1 - strip.y0)
    left, wide = strip.x0 - margin, strip.x1 - strip.x0 + 2 * margin
    for is_blank, run in groupby(glyphs, lambda glyph: glyph.text.isspace()):
        if is_blank:
            continue
        word = tuple(run)
        box = Box.clipped(
            (left + word[0].start * wide) / page_width,
            strip.y0 / page_height,
            (left + word[-1].end * wide) / page_width,
            strip.y1 / page_height,
        )
        text = unicodedata.normalize("NFC", "".join(glyph.text for glyph in word))
        yield Word(text, box, min(1.0, *(glyph.confidence for glyph in word)))
