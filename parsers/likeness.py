"""How alike two texts are."""

from __future__ import annotations

from rapidfuzz import fuzz


def likeness(one: str, other: str) -> float:
    """Return the share of letters that both have in the same order, 0 to 100."""
    return fuzz.ratio(one, other)


def part_likeness(one: str, other: str) -> float:
    """Return how alike the shorter text is to the stretch of the longer it fits best."""
    return fuzz.partial_ratio(one, other)
