"""Put the strokes of one broken rule together again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ocr.strokes import Stroke, Strokes

KNOWN: Final = 0.8  # share of a stroke that others lie on which are the same
# In millimetres.
WORN: Final = 8.0  # a stretch where a rule has come off; cells are seldom so narrow
ASIDE: Final = 0.6  # across its axis: both strokes lie on one line
TOUCH: Final = 1.0  # a stroke that ends so near to a crossing one was drawn to end there


def with_others(strokes: Strokes, others: Strokes, per_mm: float) -> Strokes:
    """Return *strokes*, and of the *others* those that are none of them once more."""
    return Strokes(
        level=(*strokes.level, *_new(others.level, strokes.level, per_mm)),
        upright=(*strokes.upright, *_new(others.upright, strokes.upright, per_mm)),
    )


def _new(others: Sequence[Stroke], known: Sequence[Stroke], per_mm: float) -> Iterator[Stroke]:
    for other in others:
        same = [stroke for stroke in known if _lies_along(stroke, other, per_mm)]
        covered = sum(min(s.end, other.end) - max(s.start, other.start) for s in same)
        if covered < KNOWN * other.length:
            yield other


def _lies_along(stroke: Stroke, other: Stroke, per_mm: float) -> bool:
    start, end = max(stroke.start, other.start), min(stroke.end, other.end)
    middle = (start + end) / 2
    return start < end and abs(stroke.at(middle) - other.at(middle)) <= ASIDE * per_mm


def mended(strokes: Strokes, per_mm: float) -> Strokes:
    """Return *strokes* with those joined that are one rule with a piece worn off.

    A rule that ends at rules across on both sides of a gap was drawn so, around a merged
    cell or between two tables; only one that breaks off in the midst of a cell is worn.

    Args:
        strokes: Of one page, in pixels.
        per_mm: Pixels of a millimetre.
    """
    return Strokes(
        level=_joined(strokes.level, strokes.upright, per_mm),
        upright=_joined(strokes.upright, strokes.level, per_mm),
    )


def _joined(
    strokes: Sequence[Stroke], crossing: Sequence[Stroke], per_mm: float
) -> tuple[Stroke, ...]:
    whole: list[Stroke] = []
    for stroke in sorted(strokes, key=lambda stroke: stroke.start):
        before = [
            at for at, other in enumerate(whole) if _goes_on(other, stroke, crossing, per_mm)
        ]
        if before:
            nearest = max(before, key=lambda at: whole[at].end)
            whole[nearest] = _join(whole[nearest], stroke)
        else:
            whole.append(stroke)
    return tuple(whole)


def _goes_on(one: Stroke, other: Stroke, crossing: Sequence[Stroke], per_mm: float) -> bool:
    """Whether *other* is the same rule as *one*, which begins before it."""
    gap = other.start - one.end
    if not 0 <= gap <= min(WORN * per_mm, one.length, other.length):
        return False  # what has come off is the lesser part: two marks are no rule
    if abs(other.at_start - one.at_end) > ASIDE * per_mm:
        return False
    reach = TOUCH * per_mm
    return not (
        _ends_at(one.end, one.at_end, crossing, reach)
        and _ends_at(other.start, other.at_start, crossing, reach)
    )


def _ends_at(along: float, across: float, crossing: Sequence[Stroke], reach: float) -> bool:
    return any(
        abs(stroke.at(across) - along) <= reach
        and stroke.start - reach <= across <= stroke.end + reach
        for stroke in crossing
    )


def _join(one: Stroke, other: Stroke) -> Stroke:
    inked = one.thickness * one.length + other.thickness * other.length
    return Stroke(
        start=one.start,
        end=other.end,
        at_start=one.at_start,
        at_end=other.at_end,
        thickness=inked / (one.length + other.length),
    )
