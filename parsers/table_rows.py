"""The rows of a ruled table, merged cells in every row that they span."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import fmean
from typing import Final

from schemas.table import Cell, Table
from schemas.text import PlacedLine, Text
from schemas.word import Line
from schemas.zone import PlacedTable


@dataclass(frozen=True, slots=True)
class Block:
    """What stands in one cell.

    Attributes:
        key: The same in every row and column that the cell spans, and in no other cell.
    """

    key: int
    lines: tuple[PlacedLine, ...] = ()

    @property
    def text(self) -> str:
        """The lines, parted by a blank; nothing if there is neither letter nor figure."""
        text = " ".join(placed.line.text for placed in self.lines)
        return text if any(letter.isalnum() for letter in text) else ""

    @property
    def written(self) -> str:
        """Every sign in it, blanks left out: a tick is neither letter nor figure."""
        return "".join(word.text for placed in self.lines for word in placed.line.words)

    @property
    def as_text(self) -> Text:
        """The lines as one paragraph, each word with its place."""
        return Text.of([self.lines])


Row = tuple[Block, ...]
# What readers make of the rules of a table.
_RULE: Final = re.compile(r"[|¦_~\[\]{}¬‹›\\]+")


def rows_of(placed: PlacedTable) -> tuple[Row, ...]:
    """Return the grid of *placed*; where the rules left a hole stands an empty block."""
    table = placed.table
    base = (
        placed.page * 1_000_000 + round(table.box.y0 * 1000) * 1000
    )  # keys of other tables differ
    grid = [
        [Block(base + 500 + row * table.columns + column) for column in range(table.columns)]
        for row in range(table.rows)
    ]
    for number, cell in enumerate(table.cells):
        block = Block(base - 1 - number, _lines(placed.page, cell))
        for row in range(cell.row, min(cell.row + cell.row_span, table.rows)):
            for column in range(
                cell.column, min(cell.column + cell.column_span, table.columns)
            ):
                grid[row][column] = block
    return tuple(tuple(row) for row in grid)


def edges_of(table: Table) -> tuple[float, ...]:
    """Return where the columns begin, and where the last one ends."""
    left: dict[int, list[float]] = {}
    for cell in table.cells:
        left.setdefault(cell.column, []).append(cell.box.x0)
        left.setdefault(cell.column + cell.column_span, []).append(cell.box.x1)
    edges = [table.box.x0]
    for at in range(1, table.columns):  # a column no cell begins in is as wide as nothing
        edges.append(fmean(left[at]) if at in left else edges[-1])
    return (*edges, table.box.x1)


def is_banner(row: Row) -> bool:
    """Whether one cell lies over the whole row, or all of it but its number."""
    keys = {block.key for block in row}
    return len(row) > 2 and (len(keys) == 1 or len({block.key for block in row[1:]}) == 1)


def _lines(page: int, cell: Cell) -> tuple[PlacedLine, ...]:
    kept = (
        tuple(word for word in line.words if not _RULE.fullmatch(word.text))
        for line in cell.lines
    )
    return tuple(PlacedLine(page, Line(words)) for words in kept if words)
