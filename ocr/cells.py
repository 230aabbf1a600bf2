"""The cells of a lattice of rules, merged ones once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ocr.lattice import Lattice


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle of grid squares: rows *top* to *bottom*, columns *left* to *right*.

    The last ones are not in it, as in a range.
    """

    top: int
    left: int
    bottom: int
    right: int

    @property
    def squares(self) -> Iterator[tuple[int, int]]:
        """Every row and column in it."""
        return (
            (row, column)
            for row in range(self.top, self.bottom)
            for column in range(self.left, self.right)
        )


def blocks(grid: Lattice) -> tuple[Block, ...]:
    """Tile the grid with the rectangles that its walls part, in reading order."""
    free = {(row, column) for row in range(grid.rows) for column in range(grid.columns)}
    found: list[Block] = []
    while free:
        row, column = min(free)
        seed = Block(row, column, row + 1, column + 1)
        grown = [
            _grow(grid, seed, free, steps)
            for steps in ((_rightwards, _downwards), (_downwards, _rightwards))
        ]
        # Where a rule is broken the two ways differ: the one with the better walls is right.
        best = max(grown, key=lambda block: _walled(grid, block))
        found.append(best)
        free.difference_update(best.squares)
    return tuple(found)


Step = Callable[[Lattice, Block], tuple[Block, bool]]


def _grow(
    grid: Lattice, seed: Block, free: set[tuple[int, int]], steps: tuple[Step, Step]
) -> Block:
    block = seed
    for step in steps:
        while True:
            larger, is_open = step(grid, block)
            if not is_open or not free.issuperset(larger.squares):
                break
            block = larger
    return block


def _rightwards(grid: Lattice, block: Block) -> tuple[Block, bool]:
    rows = range(block.top, block.bottom)
    is_open = block.right < grid.columns and not any(
        [
            *(grid.wall_before(row, block.right) for row in rows),
            *(grid.wall_above(row, block.right) for row in rows[1:]),
        ]
    )
    return replace(block, right=block.right + 1), is_open


def _downwards(grid: Lattice, block: Block) -> tuple[Block, bool]:
    columns = range(block.left, block.right)
    is_open = block.bottom < grid.rows and not any(
        [
            *(grid.wall_above(block.bottom, column) for column in columns),
            *(grid.wall_before(block.bottom, column) for column in columns[1:]),
        ]
    )
    return replace(block, bottom=block.bottom + 1), is_open


def _walled(grid: Lattice, block: Block) -> float:
    """Return the share of the sides around *block* that have a rule."""
    sides = [
        *(grid.wall_above(block.top, column) for column in range(block.left, block.right)),
        *(grid.wall_above(block.bottom, column) for column in range(block.left, block.right)),
        *(grid.wall_before(row, block.left) for row in range(block.top, block.bottom)),
        *(grid.wall_before(row, block.right) for row in range(block.top, block.bottom)),
    ]
    return sum(sides) / len(sides)
