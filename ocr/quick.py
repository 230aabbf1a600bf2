"""Read pages with the networks of trueocr and a trigram that knows which marks go together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from ocr.finish import read_inks
from ocr.grid import Grid
from ocr.raster import Pixels, Raster
from ocr.second_choices import Chooser
from ocr.strips import StripReader, text_of
from ocr.trigram import Trigram
from ocr.versions import quick_version
from schemas.page import Page
from schemas.word import Word

NAME: Final = "quick"
RESPELT: Final = 0.9  # confidence in a word that was spelt anew: 19 of 20 are right in prose


@dataclass(frozen=True)
class QuickEngine:
    """One look at the page, and second thoughts about the marks."""

    strips: StripReader = field(default_factory=StripReader)

    @property
    def name(self) -> str:
        """What it is called in the configuration."""
        return NAME

    @cached_property
    def version(self) -> str:
        """What is written into ``sources.version``."""
        return quick_version()

    def read(self, raster: Raster) -> Page:
        """Return what stands on *raster*."""
        return read_inks(raster, self.words)

    def words(self, pixels: Pixels, dpi: int, grids: Sequence[Grid]) -> Iterator[Word]:
        """Yield the words on a grey page, line by line, the lines in no order."""
        strips = self.strips.read(pixels, dpi, grids)
        for strip, words in zip(strips, self.chooser.read(strips), strict=True):
            for word in words:
                sure = min(glyph.confidence for glyph in word.glyphs)
                if word.text != text_of(word.glyphs):
                    sure = RESPELT
                yield Word(word.text, strip.box_of(word.glyphs, pixels.shape), sure)

    @cached_property
    def chooser(self) -> Chooser:
        """What has the second thoughts."""
        return Chooser(self.strips.characters, Trigram.default())
