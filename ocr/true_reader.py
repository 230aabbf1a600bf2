"""Read pages with the small networks of the package trueocr: quick, and sure of digits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from ocr.finish import read_inks
from ocr.grid import Grid
from ocr.raster import Pixels, Raster
from ocr.strips import StripReader, text_of
from ocr.versions import trueocr_version
from schemas.page import Page
from schemas.word import Word

NAME: Final = "trueocr"


@dataclass(frozen=True)
class TrueOcrEngine:
    """Takes the likeliest character everywhere."""

    strips: StripReader = field(default_factory=StripReader)

    @property
    def name(self) -> str:
        """What it is called in the configuration."""
        return NAME

    @cached_property
    def version(self) -> str:
        """What is written into ``sources.version``."""
        return trueocr_version()

    def read(self, raster: Raster) -> Page:
        """Return what stands on *raster*."""
        return read_inks(raster, self._words)

    def _words(self, pixels: Pixels, dpi: int, grids: Sequence[Grid]) -> Iterator[Word]:
        for strip in self.strips.read(pixels, dpi, grids):
            for glyphs in strip.words:
                sure = min(glyph.confidence for glyph in glyphs)
                yield Word(text_of(glyphs), strip.box_of(glyphs, pixels.shape), sure)
