"""From the words of a page to the page: its blanks are filled in, then all is put in lines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ocr.arrange import arrange
from ocr.grid import Grid
from ocr.ink.fill import InkFiller
from ocr.raster import Raster
from schemas.page import Page
from schemas.word import Word


def finish(
    raster: Raster,
    words: Sequence[Word],
    *,
    overlays: Sequence[Word] = (),
    grids: Sequence[Grid] | None = None,
) -> Page:
    """Return the page on *raster*, with what is written by hand in the blanks of its head.

    Args:
        raster: Upright and level.
        words: What an engine read in its black ink, in fractions of the raster's frame.
        overlays: What it read in its coloured ink.
        grids: The ruled tables; None to look for them on the raster.
    """
    filled = _filler().fill(raster, words, overlays)
    return arrange(raster, filled.words, overlays=filled.overlays, grids=grids)


@cache
def _filler() -> InkFiller:
    """Return the filler of this process: its networks take a second to load."""
    return InkFiller()
