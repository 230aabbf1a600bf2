"""Put back the side of a frame that lies beyond the edge of the scan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean
from typing import Final

from ocr.strokes import Stroke, Strokes

# In millimetres.
AT_EDGE: Final = 3.0  # what ends so near the edge of the page is taken to go on beyond it
SHORTEST: Final = 20.0  # a rule of a frame; the smallest stamp is longer
LINED_UP: Final = 6.0  # so far apart may the other ends of the rules of one frame be
TALLEST: Final = 60.0  # from rule to rule: more than a stamp is high
THICKNESS: Final = 1.0  # pixels


def with_lost_sides(strokes: Strokes, width: int, per_mm: float) -> Strokes:
    """Return *strokes* with an upright one where a scan ends before a frame does.

    A frame is told by two rules or more that run to the same edge of the page and begin
    one under the other.

    Args:
        strokes: Of one page, in pixels.
        width: Of the page, in pixels.
        per_mm: Pixels of a millimetre.
    """
    long = [stroke for stroke in strokes.level if stroke.length >= SHORTEST * per_mm]
    reach = AT_EDGE * per_mm
    left = [(stroke.end, stroke) for stroke in long if stroke.start <= reach]
    right = [(stroke.start, stroke) for stroke in long if stroke.end >= width - 1 - reach]
    lost = (
        *(_side(rules, 0.0) for rules in _lined_up(left, per_mm)),
        *(_side(rules, width - 1.0) for rules in _lined_up(right, per_mm)),
    )
    return Strokes(strokes.level, (*strokes.upright, *lost))


def _lined_up(
    ends: Sequence[tuple[float, Stroke]], per_mm: float
) -> Iterator[tuple[Stroke, ...]]:
    """Yield the rules, two or more, whose *ends* on the page stand under each other."""
    ordered = sorted(ends, key=lambda item: item[1].at_start)
    groups: list[list[tuple[float, Stroke]]] = []
    for end, rule in ordered:
        if groups and _goes_on(groups[-1][-1], (end, rule), per_mm):
            groups[-1].append((end, rule))
        else:
            groups.append([(end, rule)])
    for group in groups:
        if len(group) > 1:
            yield tuple(rule for _, rule in group)


def _goes_on(above: tuple[float, Stroke], below: tuple[float, Stroke], per_mm: float) -> bool:
    return (
        abs(below[0] - above[0]) <= LINED_UP * per_mm
        and below[1].at_start - above[1].at_start <= TALLEST * per_mm
    )


def _side(rules: Sequence[Stroke], edge: float) -> Stroke:
    """Return the side of a frame with these *rules*, as far out as they all show."""
    x = fmean(min((rule.start, rule.end), key=lambda end: abs(end - edge)) for rule in rules)
    heights = [rule.at(x) for rule in rules]
    return Stroke(min(heights), max(heights), x, x, THICKNESS)
