"""White between what stands side by side, or one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from schemas.geometry import Box

CORE: Final = 0.25  # of a height: tone marks and strokes reach into the rows above and below

Stretch = tuple[float, float]


def white(taken: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield what is free between the stretches *taken*, in order."""
    reached = min((start for start, _ in taken), default=0.0)
    for start, end in sorted(taken):
        if start > reached:
            yield reached, start
        reached = max(reached, end)


def narrowed(stretches: Sequence[Stretch], boxes: Sequence[Box]) -> list[Stretch]:
    """Return what *boxes* leave of *stretches* from left to right."""
    left: list[Stretch] = []
    for start, end in stretches:
        taken = [(min(b.x0, end), b.x1) for b in boxes if b.x1 > start and b.x0 < end]
        left.extend(white([(start, start), *taken, (end, end)]))
    return left


def core(box: Box) -> Stretch:
    """Return from where down to where *box* fills its row, what reaches out of it cut off."""
    return box.y0 + CORE * box.height, box.y1 - CORE * box.height


def width(stretch: Stretch) -> float:
    """Return how wide *stretch* is."""
    return stretch[1] - stretch[0]
