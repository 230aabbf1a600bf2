"""Leave out one step of reading at a time, and measure what it was worth.

    python -m benchmarks.ablation [STEP...] [--scans DIR]

Readers are built from the parts of the best one; the product has no switches for it.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Final

from rich.box import MARKDOWN
from rich.console import Console

from benchmarks.reading import add_row, measure, table_of
from benchmarks.run import SAMPLES
from ocr.best import BestEngine
from ocr.config import OcrConfig
from ocr.engine import Engine
from ocr.grid import Grid
from ocr.judge import Weights
from ocr.quick import QuickEngine
from ocr.raster import Raster
from ocr.second_choices import Chooser, Spelt
from ocr.strips import Strip, text_of
from ocr.tesseract import PROSE, TesseractEngine
from ocr.trigram import Trigram
from schemas.page import Page
from schemas.word import Word

SECONDS: Final = OcrConfig().seconds_per_page


class FirstChoice(Chooser):
    """Takes what the strips show best, and asks no trigram."""

    def read(self, strips: Sequence[Strip]) -> tuple[tuple[Spelt, ...], ...]:
        """Return the words of each of the *strips* of a page."""
        return tuple(
            tuple(Spelt(text_of(glyphs), glyphs) for glyphs in strip.words) for strip in strips
        )


class FirstChoiceReader(QuickEngine):
    """The strip reader without second thoughts."""

    @cached_property
    def chooser(self) -> Chooser:
        """What has no second thoughts."""
        return FirstChoice(self.strips.characters, Trigram.default())


class OneLook(TesseractEngine):
    """Reads ruled tables as it reads prose."""

    def look_twice(self, raster: Raster, grids: Sequence[Grid]) -> tuple[Word, ...]:
        """Return the words in black, *grids* or no grids."""
        del grids
        return tuple(self.words(raster.pixels, raster.dpi, PROSE))


class OneInk(BestEngine):
    """Leaves what is in coloured ink unread."""

    def read(self, raster: Raster) -> Page:
        """Return what stands on *raster* in black."""
        return super().read(replace(raster, coloured=None))


def best(weights: Weights | None = None) -> BestEngine:
    """Return the best reader, its judge with other *weights*."""
    return BestEngine(TesseractEngine(SECONDS), weights=weights or Weights())


STEPS: Final[dict[str, Callable[[], Engine]]] = {
    "nothing": best,
    "tesseract": QuickEngine,
    "trueocr": lambda: TesseractEngine(SECONDS),
    "second choices": lambda: BestEngine(TesseractEngine(SECONDS), FirstChoiceReader()),
    "trigram of the judge": lambda: best(Weights(context=0)),
    "frames of the judge": lambda: best(Weights(frames=0)),
    "agreement elsewhere": lambda: best(Weights(agreed=0)),
    "syllables of the judge": lambda: best(Weights(syllables=0)),
    "second look at tables": lambda: BestEngine(OneLook(SECONDS)),
    "coloured ink": lambda: OneInk(TesseractEngine(SECONDS)),
}


def main() -> None:
    """Print one row for each step that is left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("steps", nargs="*", metavar="STEP", help="default: each of them")
    parser.add_argument("--scans", type=Path, default=SAMPLES, help="a folder with truth files")
    arguments = parser.parse_args()
    table = table_of("without")
    table.box = MARKDOWN
    for step in arguments.steps or STEPS:
        add_row(table, step, *measure(STEPS[step](), OcrConfig(), arguments.scans))
    Console().print(table)


if __name__ == "__main__":
    main()
