"""From the strokes of one table to rules that cross each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median, median_low
from typing import Final

from ocr.strokes import Stroke, Strokes

HALF: Final = 0.5  # a side is walled when rules cover that share of it
UNBROKEN: Final = 0.9  # the same, where nothing else speaks for the rule
EDGE: Final = 0.06  # of a side: a rule that begins so near to its end comes from there
LEAN: Final = 0.026  # 1.5 degrees: strokes that lean so much more are of something else
OVERHANG: Final = 2.0  # times the tolerance: rules that run on so far had an edge there once


@dataclass(frozen=True, slots=True)
class Rule:
    """The strokes that lie on one straight line.

    Attributes:
        position: Across its axis, in the middle of the table.
    """

    position: float
    strokes: tuple[Stroke, ...]

    @property
    def start(self) -> float:
        """Where its first stroke begins."""
        return min(stroke.start for stroke in self.strokes)

    @property
    def end(self) -> float:
        """Where its last stroke ends."""
        return max(stroke.end for stroke in self.strokes)

    def covers(self, start: float, end: float) -> float:
        """Return the share of a stretch of its line that strokes lie on."""
        covered, read = 0.0, start
        for stroke in sorted(self.strokes, key=lambda stroke: stroke.start):
            covered += max(0.0, min(end, stroke.end) - max(read, stroke.start))
            read = max(read, stroke.end)
        return covered / max(end - start, 1.0)

    def comes_from_edge(self, start: float, end: float) -> bool:
        """Whether one of its strokes begins or ends at an end of a stretch, or runs over it."""
        room = EDGE * (end - start)
        return any(
            stroke.start < end
            and stroke.end > start
            and (stroke.start <= start + room or stroke.end >= end - room)
            for stroke in self.strokes
        )


@dataclass(frozen=True, slots=True)
class Lattice:
    """Rules crossing each other, from the top and from the left."""

    level: tuple[Rule, ...]
    upright: tuple[Rule, ...]

    @property
    def rows(self) -> int:
        """How many rows the rules part."""
        return len(self.level) - 1

    @property
    def columns(self) -> int:
        """How many columns the rules part."""
        return len(self.upright) - 1

    def wall_above(self, row: int, column: int) -> bool:
        """Whether a rule runs over a square; the row after the last is the bottom edge."""
        side = (self.upright[column].position, self.upright[column + 1].position)
        return self.level[row].covers(*side) >= HALF

    def wall_before(self, row: int, column: int) -> bool:
        """Whether a rule runs at the left of a square; one column more is the right edge."""
        side = (self.level[row].position, self.level[row + 1].position)
        return self.upright[column].covers(*side) >= HALF


def lattice(strokes: Strokes, tolerance: float) -> Lattice:
    """Sort the *strokes* of one table into rules; missing outer edges are put in.

    Args:
        strokes: At least one of either kind.
        tolerance: Pixels that strokes of one rule may lie apart.
    """
    level = _rules(strokes.level, tolerance)
    upright = _rules(strokes.upright, tolerance)
    level, upright = (
        _closed(level, upright, tolerance),
        _closed(upright, level, tolerance),
    )
    return _without_idle_rules(Lattice(level, upright))


def _rules(strokes: Sequence[Stroke], tolerance: float) -> tuple[Rule, ...]:
    slope = _slope(strokes)
    strokes = [stroke for stroke in strokes if not _leans(stroke, slope, tolerance)]
    middle = (min(s.start for s in strokes) + max(s.end for s in strokes)) / 2
    placed = sorted(
        (
            ((s.at_start + s.at_end) / 2 + slope * (middle - (s.start + s.end) / 2), s)
            for s in strokes
        ),
        key=lambda pair: pair[0],
    )
    groups: list[list[tuple[float, Stroke]]] = []
    for position, stroke in placed:
        if groups and position - groups[-1][-1][0] <= tolerance:
            groups[-1].append((position, stroke))
        else:
            groups.append([(position, stroke)])
    return tuple(
        Rule(
            sum(position * s.length for position, s in group) / sum(s.length for _, s in group),
            tuple(s for _, s in group),
        )
        for group in groups
    )


def _slope(strokes: Sequence[Stroke]) -> float:
    """Return how far the longer half of the strokes lean, per pixel."""
    longer = sorted(strokes, key=lambda stroke: stroke.length)[len(strokes) // 2 :]
    return median_low((s.at_end - s.at_start) / s.length for s in longer)


def _leans(stroke: Stroke, slope: float, tolerance: float) -> bool:
    """Whether *stroke* leans too much for a rule of this table, as a stamp across it does."""
    drift = abs(stroke.at_end - stroke.at_start - slope * stroke.length)
    return drift > max(LEAN * stroke.length, tolerance / 2)


def _closed(
    rules: tuple[Rule, ...], crossing: tuple[Rule, ...], tolerance: float
) -> tuple[Rule, ...]:
    """Add the outermost rules where most of the *crossing* ones run on to one line."""
    beyond = OVERHANG * tolerance
    before = [rule.start for rule in crossing if rules[0].position - rule.start > beyond]
    after = [rule.end for rule in crossing if rule.end - rules[-1].position > beyond]
    first = _edge(before, crossing, beyond)
    last = _edge(after, crossing, beyond)
    return (*first, *rules, *last)


def _edge(
    ends: Sequence[float], crossing: Sequence[Rule], tolerance: float
) -> tuple[Rule, ...]:
    at = median(ends or [0.0])
    agreeing = sum(abs(end - at) <= tolerance for end in ends)
    if agreeing < 2 or 2 * agreeing <= len(crossing):
        return ()
    stroke = Stroke(crossing[0].position, crossing[-1].position, at, at, 1.0)
    return (Rule(at, (stroke,)),)


def _without_idle_rules(grid: Lattice) -> Lattice:
    """Drop what is no rule of the table: underlines, strokes of letters and of seals."""
    while True:
        level = _working(grid.level, grid.upright)
        upright = _working(grid.upright, grid.level)
        if len(level) == len(grid.level) and len(upright) == len(grid.upright):
            return grid
        grid = Lattice(level, upright)


def _working(rules: tuple[Rule, ...], crossing: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Keep the rules that part something, and among the outermost those that close it."""
    if not crossing:
        return ()
    sides = [(one.position, other.position) for one, other in pairwise(crossing)]
    kept = [rule for rule in rules if _parts(rule, sides)]
    whole = (crossing[0].position, crossing[-1].position)
    return tuple(
        rule for rule in kept if rule not in (kept[0], kept[-1]) or rule.covers(*whole) >= HALF
    )


def _parts(rule: Rule, sides: Sequence[tuple[float, float]]) -> bool:
    """Whether *rule* walls two sides of squares, or at least one without a break.

    A broken rule still comes from an edge of the side; the upright strokes of letters that
    stand one above the other in a cell do not.
    """
    shares = [rule.covers(*side) for side in sides]
    if max(shares, default=0) >= UNBROKEN:
        return True
    walled = [s for s, share in zip(sides, shares, strict=True) if share >= HALF]
    return len(walled) > 1 and any(rule.comes_from_edge(*side) for side in walled)
