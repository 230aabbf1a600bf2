"""White between what stands side by side, or one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from schemas.geometry import Box

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


def width(stretch: Stretch) -> float:
    """Return how wide *stretch* is."""
    return stretch[1] - stretch[0]
