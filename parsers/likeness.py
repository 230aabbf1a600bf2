"""How alike two texts are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from rapidfuzz import fuzz

_MEANT: Final = 66  # of 100


def likeness(one: str, other: str) -> float:
    """Return the share of letters that both have in the same order, 0 to 100."""
    return fuzz.ratio(one, other)


def part_likeness(one: str, other: str) -> float:
    """Return how alike the shorter text is to the stretch of the longer it fits best."""
    return fuzz.partial_ratio(one, other)


def nearest(
    text: str, among: Iterable[str], *, most: int, key: Callable[[str], str]
) -> tuple[str, ...]:
    """Return those of *among* that somebody may have meant by *text*, the likest first.

    Args:
        text: Perhaps misspelt, shortened, or its words in another order.
        among: Each is returned once.
        most: How many are returned at most.
        key: What is compared of each.
    """
    typed = key(text)
    alike = {name: _as_typed(typed, key(name)) for name in among}
    meant = (name for name, degree in alike.items() if degree >= _MEANT)
    return tuple(sorted(meant, key=lambda name: (-alike[name], name))[:most])


def _as_typed(typed: str, name: str) -> float:
    """Return how alike they are where words may be missing, or run together, 0 to 100."""
    return (fuzz.token_set_ratio(typed, name) + fuzz.partial_ratio(typed, name)) / 2
