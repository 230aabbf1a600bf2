"""The words of one page, put in their lines, columns and tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ocr.audit import find_unread
from ocr.blank import has_ink
from ocr.columns import is_stamp, order
from ocr.grid import Grid, Ruled, find_ruled
from ocr.lines import stack_words
from ocr.raster import Raster
from ocr.unruled import find_unruled
from schemas.geometry import Box
from schemas.page import Page
from schemas.table import Table
from schemas.word import Word

SURE: Final = 0.7  # confidence; what is read into specks stays below it
SURE_WORDS: Final = 3  # so many make ink too faint for has_ink


def arrange(
    raster: Raster,
    words: Sequence[Word],
    *,
    overlays: Sequence[Word] = (),
    ruled: Ruled | None = None,
) -> Page:
    """Return the page on *raster* with every word in exactly one line.

    Args:
        raster: Upright and level.
        words: In fractions of the raster's frame.
        overlays: Those in coloured ink, which lie across the others.
        ruled: What rules enclose on the raster; None to look for them.
    """
    aspect = raster.width / raster.height
    ruled = find_ruled(raster.pixels) if ruled is None else ruled
    stamps = _coloured_frames(raster)
    frames = (*ruled.frames, *stamps)
    ruled_tables, unruled = _fill(ruled.grids, words, aspect)
    open_tables, outside = _fill(find_unruled(unruled, aspect), unruled, aspect)
    return Page(
        number=raster.number,
        width=raster.width,
        height=raster.height,
        dpi=raster.dpi,
        rotation=raster.rotation,
        skew=raster.skew,
        content=order(outside, (*ruled_tables, *open_tables), aspect, frames=ruled.frames),
        overlays=tuple(
            item
            for item in order(overlays, (), aspect, frames=stamps)
            if not isinstance(item, Table)
        ),
        frames=frames,
        unread=find_unread(raster.pixels, (*words, *overlays), filter(is_stamp, frames)),
        has_ink=has_ink(raster.pixels) or sum(map(_is_sure, words)) >= SURE_WORDS,
    )


def _fill(
    grids: Sequence[Grid], words: Sequence[Word], aspect: float
) -> tuple[list[Table], list[Word]]:
    """Put every word into the first cell that holds its middle; return the others too."""
    squares = [(grid, cell) for grid in grids for cell in grid.cells]
    held: list[list[Word]] = [[] for _ in squares]
    outside: list[Word] = []
    for word in words:
        home = next(
            (k for k, (_, cell) in enumerate(squares) if cell.box.holds_center_of(word.box)),
            None,
        )
        (outside if home is None else held[home]).append(word)
    filled = [
        (grid, replace(cell, lines=stack_words(inside, aspect)))
        for (grid, cell), inside in zip(squares, held, strict=True)
    ]
    tables = [
        Table(
            grid.box,
            len(grid.rows) - 1,
            len(grid.columns) - 1,
            tuple(cell for owner, cell in filled if owner is grid),
        )
        for grid in grids
    ]
    return tables, outside


def _coloured_frames(raster: Raster) -> tuple[Box, ...]:
    """Return what coloured rules enclose; a stamp with columns is still a stamp."""
    if raster.coloured is None:
        return ()
    ruled = find_ruled(raster.coloured)
    return (*ruled.frames, *(grid.box for grid in ruled.grids))


def _is_sure(word: Word) -> bool:
    return word.confidence >= SURE and sum(map(str.isalnum, word.text)) > 1
