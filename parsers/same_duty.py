"""Tell which duty of the body is told again in a row of the appendix."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rapidfuzz import fuzz

from parsers.fold import fold
from schemas.assignment import Assignment, Origin

_SAME: Final = 82  # of 100, the order of words left out; rows drop the verb the body has
_SAME_LEAD: Final = 85


def pair_duties(assignments: Sequence[Assignment]) -> Iterator[tuple[int, int]]:
    """Yield pairs of indices (body, appendix) that tell the same duty, each index once."""
    bodies = [i for i, duty in enumerate(assignments) if duty.origin is Origin.BODY]
    rows = [i for i, duty in enumerate(assignments) if duty.origin is Origin.APPENDIX]
    scored = sorted(
        ((_likeness(assignments[i], assignments[j]), i, j) for i in bodies for j in rows),
        key=lambda scored: (-scored[0], scored[1:]),
    )
    taken: set[int] = set()
    for likeness, body, row in scored:
        if likeness < _SAME:
            return
        if not taken & {body, row}:
            taken |= {body, row}
            yield body, row


def _likeness(body: Assignment, row: Assignment) -> float:
    if not _share_a_lead(body, row):
        return 0.0
    return fuzz.token_sort_ratio(fold(body.content.value), fold(row.content.value))


def _share_a_lead(body: Assignment, row: Assignment) -> bool:
    return any(
        fuzz.ratio(fold(one.value), fold(other.value)) >= _SAME_LEAD
        for one in body.leads
        for other in row.leads
    )
