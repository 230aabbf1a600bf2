"""Put the strokes of one broken rule together again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ocr.strokes import Stroke, Strokes

# In millimetres.
WORN: Final = 8.0  # a stretch where a rule has come off; cells are seldom so narrow
ASIDE: Final = 0.6  # across its axis: both strokes lie on one line
TOUCH: Final = 1.0  # a stroke that ends so near to a crossing one was drawn to end there


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


def _goes_on(
    one: Stroke, other: Stroke, crossing: Sequence[Stroke], per_mm: float
) -> bool:
    """Whether *other* is the same rule as *one*, which begins before it."""
    gap = other.start - one.end
    if not 0 <= gap <= WORN * per_mm:
        return False
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
