"""Read pages twice, with tesseract and with trueocr, and make one reading out of both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from ocr.finish import finish
from ocr.grid import Grid, find_ruled
from ocr.judge import Judge, Weights
from ocr.quick import QuickEngine
from ocr.raster import Pixels, Raster
from ocr.reconcile import Reconciler
from ocr.strips import Strip
from ocr.tesseract import PROSE, SPARSE, TesseractEngine
from ocr.trigram import Trigram
from ocr.versions import best_version
from schemas.geometry import Box
from schemas.page import Page
from schemas.word import Word

NAME: Final = "best"
AROUND: Final = 0.15  # inches of paper around lines in coloured ink
SURE: Final = 0.8  # of a word where trueocr finds no line: ink that is no word is read unsurely


@dataclass(frozen=True)
class BestEngine:
    """Two readers that err differently; where they differ, what speaks for each is weighed.

    Attributes:
        page_reader: The one that reads whole pages.
        strip_reader: The one that reads line by line.
        weights: What speaks for a spelling.
    """

    page_reader: TesseractEngine
    strip_reader: QuickEngine = field(default_factory=QuickEngine)
    weights: Weights = field(default_factory=Weights)

    @property
    def name(self) -> str:
        """What it is called in the configuration."""
        return NAME

    @cached_property
    def version(self) -> str:
        """What is written into ``sources.version``."""
        return best_version()

    @cached_property
    def reconciler(self) -> Reconciler:
        """What makes one reading out of two."""
        trigram = Trigram.default()
        judge = Judge(self.strip_reader.strips.characters, trigram, self.weights)
        return Reconciler(judge, trigram)

    def read(self, raster: Raster) -> Page:
        """Return what stands on *raster*.

        Raises:
            EngineError: Tesseract failed, or took too long.
        """
        ruled = find_ruled(raster.pixels)
        strips = self.strip_reader.strips.read(raster.pixels, raster.dpi, ruled.grids)
        words = self._words(raster.pixels, strips, self._seen(raster, ruled.grids))
        overlays = (
            () if raster.coloured is None else self._coloured(raster.coloured, raster.dpi)
        )
        return finish(raster, words, ruled, overlays=overlays)

    def _seen(self, raster: Raster, grids: Sequence[Grid]) -> tuple[Word, ...]:
        """Return what tesseract sees in black; only tables are worth a second look.

        What else it overlooks, names under seals most of all, trueocr reads better.
        """
        if grids:
            tables = Box.around(grid.box for grid in grids)
            return self.page_reader.look_twice(raster, grids, tables)
        return tuple(self.page_reader.words(raster.pixels, raster.dpi, PROSE))

    def _coloured(self, pixels: Pixels, dpi: int) -> tuple[Word, ...]:
        """Return the words in coloured ink; most of it is seals and signatures, and has none.

        Tesseract takes a quarter of a second for a page of nothing, so it sees no more
        than the part where trueocr finds lines.
        """
        strips = self.strip_reader.strips.read(pixels, dpi)
        if not strips:
            return ()
        height, width = pixels.shape
        x0, y0 = min(strip.x0 for strip in strips), min(strip.y0 for strip in strips)
        x1, y1 = max(strip.x1 for strip in strips), max(strip.y1 for strip in strips)
        room = AROUND * dpi
        area = Box.clipped(
            (x0 - room) / width, (y0 - room) / height, (x1 + room) / width, (y1 + room) / height
        )
        return self._words(pixels, strips, self.page_reader.words(pixels, dpi, SPARSE, area))

    def _words(
        self, pixels: Pixels, strips: Sequence[Strip], seen: Iterable[Word]
    ) -> tuple[Word, ...]:
        """Reconcile what tesseract has *seen* with what trueocr sees."""
        height, width = pixels.shape
        spelt = self.strip_reader.chooser.read(strips)
        words = [
            word
            for word in seen
            if word.confidence >= SURE or _lies_on_a_strip(word, strips, pixels)
        ]
        return tuple(self.reconciler.words(strips, spelt, words, (height, width)))


def _lies_on_a_strip(word: Word, strips: Sequence[Strip], pixels: Pixels) -> bool:
    height, width = pixels.shape
    x, y = word.box.center_x * width, word.box.center_y * height
    return any(s.x0 <= x <= s.x1 and s.y0 <= y <= s.y1 for s in strips)
