"""Leave out one step of reading at a time, and measure what it was worth.

    python -m benchmarks.ablation [STEP...] [--scans DIR]

Readers are built from the parts of the best one; the product has no switches for it.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final
from unittest.mock import patch

from rich.box import MARKDOWN
from rich.console import Console

from benchmarks.reading import add_row, measure, table_of
from benchmarks.run import SAMPLES
from ocr.best import BestEngine
from ocr.colour import Inks, grey
from ocr.config import OcrConfig
from ocr.engine import Engine
from ocr.grid import Grid
from ocr.judge import Weights
from ocr.quick import QuickEngine
from ocr.raster import Raster
from ocr.second_choices import Chooser, Spelt
from ocr.signature.look import Seen
from ocr.strips import Strip, text_of
from ocr.tesseract import PROSE, WHOLE, TesseractEngine
from ocr.trigram import Trigram
from schemas.geometry import Box
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

    def look_twice(
        self, raster: Raster, grids: Sequence[Grid], area: Box = WHOLE
    ) -> tuple[Word, ...]:
        """Return the words in black, *grids* or no grids."""
        del grids, area
        return tuple(self.words(raster.pixels, raster.dpi, PROSE))


class NoReader:
    """Looks at nothing anew, neither under seals nor in blanks."""

    def read(self, _: Raster, words: Sequence[Word], overlays: Sequence[Word] = ()) -> Seen:
        """Return what was read before."""
        return Seen(tuple(words), tuple(overlays))

    fill = read


def best(weights: Weights | None = None) -> BestEngine:
    """Return the best reader, its judge with other *weights*."""
    return BestEngine(TesseractEngine(SECONDS), weights=weights or Weights())


@dataclass(frozen=True, slots=True)
class Step:
    """What reads when a step is left out.

    Attributes:
        reader: Makes the engine.
        place: The function that is replaced meanwhile, "" for none.
        instead: What it is replaced by.
    """

    reader: Callable[[], Engine] = best
    place: str = ""
    instead: object = None

    def left_out(self) -> AbstractContextManager[object]:
        """Leave the step out for as long as the context lasts."""
        return patch(self.place, self.instead) if self.place else nullcontext()


STEPS: Final[dict[str, Step]] = {
    "nothing": Step(),
    "straightening": Step(place="ocr.clean.skew_of", instead=lambda _: 0.0),
    "blur for trueocr": Step(place="ocr.strips._blurred", instead=lambda pixels, _: pixels),
    "tesseract": Step(QuickEngine),
    "trueocr": Step(lambda: TesseractEngine(SECONDS)),
    "second choices": Step(lambda: BestEngine(TesseractEngine(SECONDS), FirstChoiceReader())),
    "trigram of the judge": Step(lambda: best(Weights(context=0))),
    "frames of the judge": Step(lambda: best(Weights(frames=0))),
    "agreement elsewhere": Step(lambda: best(Weights(agreed=0))),
    "second look at tables": Step(lambda: BestEngine(OneLook(SECONDS))),
    "lifting coloured ink": Step(
        place="ocr.clean.part_inks", instead=lambda pixels, _: Inks(grey(pixels), None)
    ),
    "names under seals": Step(place="ocr.finish._seal_reader", instead=NoReader),
    "ink in blanks": Step(place="ocr.finish._filler", instead=NoReader),
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
        with STEPS[step].left_out():
            add_row(table, step, *measure(STEPS[step].reader(), OcrConfig(), arguments.scans))
    Console().print(table)


if __name__ == "__main__":
    main()
