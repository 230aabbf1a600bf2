"""Ruled grids on a page: tables, and frames that are none."""

from __future__ import annotations

from dataclasses import dataclass

from ocr.raster import Pixels
from schemas.geometry import Box
from schemas.table import Cell


@dataclass(frozen=True, slots=True)
class Grid:
    """The rules of one table.

    Attributes:
        box: In fractions of the page, like everything in here.
        rows: The edges of the rows, one more than there are rows, from the top.
        columns: The edges of the columns, one more than there are columns, from the left.
        cells: What the rules part, without text; merged cells once, with their spans.
    """

    box: Box
    rows: tuple[float, ...]
    columns: tuple[float, ...]
    cells: tuple[Cell, ...]


def find_grids(pixels: Pixels) -> tuple[Grid, ...]:
    """Return the ruled tables on a page that stands upright and level, from the top."""
    return ()


def find_frames(pixels: Pixels) -> tuple[Box, ...]:
    """Return the ruled rectangles that are no table, from the top."""
    return ()


def erase_rules(pixels: Pixels) -> Pixels:
    """Return the page without its long straight strokes, with its text."""
    return pixels
