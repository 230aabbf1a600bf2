"""A ruled table: cells that may span rows and columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.geometry import Box
from schemas.word import Line


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, merged ones counted once.

    Attributes:
        row: First row it covers, from 0.
        column: First column it covers, from 0.
        lines: What stands in it, top to bottom.
    """

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box
    lines: tuple[Line, ...] = ()

    def __post_init__(self) -> None:
        if min(self.row, self.column) < 0 or min(self.row_span, self.column_span) < 1:
            raise ValueError(f"not a cell: {self.row}, {self.column}")

    @property
    def text(self) -> str:
        """The lines, parted by a blank."""
        return " ".join(line.text for line in self.lines)

    def covers(self, row: int, column: int) -> bool:
        """Whether the grid square lies in this cell."""
        return (
            self.row <= row < self.row + self.row_span
            and self.column <= column < self.column + self.column_span
        )


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of *rows* by *columns* squares, tiled by cells in reading order."""

    box: Box
    rows: int
    columns: int
    cells: tuple[Cell, ...]

    @property
    def lines(self) -> Iterator[Line]:
        """Every line in every cell."""
        return (line for cell in self.cells for line in cell.lines)

    def at(self, row: int, column: int) -> Cell | None:
        """Return the cell over a grid square; None where the rules left a hole."""
        return next((cell for cell in self.cells if cell.covers(row, column)), None)
