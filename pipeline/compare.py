"""When two readings count as the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeVar

from parsers.likeness import likeness, part_likeness

A = TypeVar("A")
B = TypeVar("B")

EXACTLY: Final = 100.0
NEAREST_DUTY: Final = 85.0  # likeness below which two duties are not the same
LONG_DUTY: Final = 30  # letters from which a duty may be recognised by a part
PART_FOR_WHOLE: Final = 8.0  # likeness that is taken off for it
DASH: Final = re.compile(r"\s*[-\u2010-\u2015\u2212]\s*")
AT_THE_ENDS: Final = re.compile(r"^[-+•\s]+|[.;,:\s]+$")


def plain(text: str | None) -> str:
    """Return *text* without what makes no difference: case, kind of dash, closing marks."""
    told = DASH.sub("-", unicodedata.normalize("NFC", text or "").casefold())
    return " ".join(AT_THE_ENDS.sub("", told).split())


def plain_reference(reference: str | None) -> str:
    """Return a number and symbol without blanks and leading zeros: ``7/tb-vp``."""
    return plain(reference).replace(" ", "").lstrip("0")


def alike(one: str | None, other: str | None, *, least: float = EXACTLY) -> float:
    """Return how alike two texts are, 0 to 100; 0 where it is not even *least*."""
    left, right = plain(one), plain(other)
    if left == right:
        return EXACTLY
    if least == EXACTLY or not left or not right:
        return 0.0
    degree = likeness(left, right)
    return degree if degree >= least else 0.0


def alike_duties(one: str, other: str) -> float:
    """Return how alike two duties are, 0 where they are not the same.

    A long one is also known by a part of it: where a duty ends is a matter of taste.
    """
    degree = likeness(plain(one), plain(other))
    if min(len(one), len(other)) > LONG_DUTY:
        degree = max(degree, part_likeness(plain(one), plain(other)) - PART_FOR_WHOLE)
    return degree if degree >= NEAREST_DUTY else 0.0


def pair_up(
    wanted: Sequence[A], found: Sequence[B], degree: Callable[[A, B], float]
) -> Mapping[int, int]:
    """Pair the items that are most alike, each used once, the best pair first.

    Returns:
        Positions in *found* by positions in *wanted*; a degree of 0 makes no pair.
    """
    ranked = sorted(
        (-degree(one, other), i, j)
        for i, one in enumerate(wanted)
        for j, other in enumerate(found)
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for unlike, i, j in ranked:
        if unlike < 0 and i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def same_names(wanted: Sequence[str], found: Sequence[str], *, least: float) -> int:
    """Return how many of the names *wanted* were found."""
    return len(pair_up(wanted, found, lambda one, other: alike(one, other, least=least)))
