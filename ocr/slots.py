"""Pair the words that two readers saw in one line, by what they spell without marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from ocr.syllables import without_marks

BLANK: Final = " "
EDGES: Final = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True, slots=True)
class Slot:
    """Words of two readings that stand in the same place; one of the two may be empty.

    Attributes:
        one: Numbers of the words in the first reading.
        other: Numbers of the words in the second reading.
    """

    one: range
    other: range


def pair_words(one: Sequence[str], other: Sequence[str]) -> tuple[Slot, ...]:
    """Return the slots of two readings, left to right; every word is in exactly one.

    A slot ends where both readings have a blank, so it holds as few words as can be.
    """
    bare_one, bare_other = _bare(one), _bare(other)
    cores_one, cores_other = _cores(bare_one), _cores(bare_other)
    first, second = (BLANK.join(("", *words, "")) for words in (bare_one, bare_other))
    cuts = [(0, 0), *_common_blanks(first, second), (len(first), len(second))]
    slots: list[Slot] = []
    read = (0, 0)
    for start, end in pairwise(cuts):
        reached = (
            read[0] + len(first[start[0] : end[0]].split()),
            read[1] + len(second[start[1] : end[1]].split()),
        )
        slot = Slot(range(read[0], reached[0]), range(read[1], reached[1]))
        slots.extend(_parted(slot, cores_one, cores_other))
        read = reached
    return tuple(slots)


def edits_between(one: str, other: str) -> int:
    """Return how many letters to change, add or drop make *one* into *other*."""
    return _costs(one, other)[-1][-1]


def _bare(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(without_marks(word).lower() for word in words)


def _cores(words: Sequence[str]) -> tuple[str, ...]:
    """Return *words* without the punctuation around them; what is nothing else is kept."""
    return tuple(EDGES.sub("", word) or word for word in words)


def _parted(slot: Slot, one: Sequence[str], other: Sequence[str]) -> Iterator[Slot]:
    """Yield the slot in parts, where words that one reader missed stand beside a pair."""
    if not slot.one and not slot.other:
        return
    if not slot.one or not slot.other or len(slot.one) == len(slot.other):
        yield slot
    elif one[slot.one[0]] == other[slot.other[0]]:
        yield Slot(slot.one[:1], slot.other[:1])
        yield from _parted(Slot(slot.one[1:], slot.other[1:]), one, other)
    elif one[slot.one[-1]] == other[slot.other[-1]]:
        yield from _parted(Slot(slot.one[:-1], slot.other[:-1]), one, other)
        yield Slot(slot.one[-1:], slot.other[-1:])
    else:
        yield slot


def _common_blanks(one: str, other: str) -> Iterator[tuple[int, int]]:
    """Yield the places of the blanks that stand in both, in one cheapest alignment."""
    for first, second in _matches(one, other):
        if one[first] == BLANK:
            yield first, second


def _matches(one: str, other: str) -> list[tuple[int, int]]:
    """Return the places of the characters that a cheapest alignment leaves alone."""
    head = 0
    while head < min(len(one), len(other)) and one[head] == other[head]:
        head += 1
    tail = 0
    while tail < min(len(one), len(other)) - head and one[~tail] == other[~tail]:
        tail += 1
    middle = _traced(one[head : len(one) - tail], other[head : len(other) - tail])
    return [
        *((place, place) for place in range(head)),
        *((head + first, head + second) for first, second in middle),
        *((len(one) - rest, len(other) - rest) for rest in range(tail, 0, -1)),
    ]


def _traced(one: str, other: str) -> list[tuple[int, int]]:
    costs = _costs(one, other)
    matches: list[tuple[int, int]] = []
    row, column = len(one), len(other)
    while row and column:
        here = costs[row][column]
        if one[row - 1] == other[column - 1] and here == costs[row - 1][column - 1]:
            row, column = row - 1, column - 1
            matches.append((row, column))
        elif here == costs[row - 1][column] + 1:
            row -= 1
        elif here == costs[row][column - 1] + 1:
            column -= 1
        else:
            row, column = row - 1, column - 1
    return matches[::-1]


def _costs(one: str, other: str) -> list[list[int]]:
    """Return the edits between all beginnings; no letter is ever taken for a blank."""
    costs = [list(range(len(other) + 1))]
    for row, letter in enumerate(one, start=1):
        above, current = costs[-1], [row]
        for column, seen in enumerate(other):
            apart = 0 if letter == seen else 2 if BLANK in (letter, seen) else 1
            current.append(
                min(above[column] + apart, above[column + 1] + 1, current[column] + 1)
            )
        costs.append(current)
    return costs
