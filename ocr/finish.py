"""From words to the page: seals and blanks are looked at again, then all is put in lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from ocr.arrange import arrange
from ocr.grid import Grid, Ruled, find_ruled
from ocr.ink.fill import InkFiller
from ocr.quarters import settle_quarters
from ocr.raster import Pixels, Raster
from ocr.signature.look import SealReader
from schemas.page import Page
from schemas.word import Word

Grids = Sequence[Grid]


def read_inks(raster: Raster, read: Callable[[Pixels, int, Grids], Iterable[Word]]) -> Page:
    """Return the page on *raster*, its black and its coloured ink read in the same way.

    Args:
        raster: Upright and level.
        read: Gives the words on grey pixels of so many to the inch, with those tables.
    """
    ruled = find_ruled(raster.pixels)
    words = tuple(read(raster.pixels, raster.dpi, ruled.grids))
    overlays: tuple[Word, ...] = ()
    if raster.coloured is not None:
        overlays = tuple(read(raster.coloured, raster.dpi, ()))
    return finish(raster, words, ruled, overlays=overlays)


def finish(
    raster: Raster,
    words: Sequence[Word],
    ruled: Ruled,
    *,
    overlays: Sequence[Word] = (),
) -> Page:
    """Return the page on *raster*: its quarters, its names under seals, its blanks in ink.

    Args:
        raster: Upright and level.
        words: What an engine read in its black ink, in fractions of the raster's frame.
        ruled: What rules enclose on the raster.
        overlays: What it read in its coloured ink.
    """
    named = _seal_reader().read(raster, settle_quarters(raster.pixels, words), overlays)
    tables = [grid.box for grid in ruled.grids]
    filled = _filler().fill(raster, named.words, named.overlays, tables)
    return arrange(raster, filled.words, overlays=filled.overlays, ruled=ruled)


@cache
def _filler() -> InkFiller:
    """Return the filler of this process: its networks take a second to load."""
    return InkFiller()


@cache
def _seal_reader() -> SealReader:
    """Return the reader of names under seals of this process."""
    return SealReader()
