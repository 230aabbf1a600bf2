"""Columns that a mark fills: under ``Quý I .. IV`` or ``Tháng 1 .. 12`` an ``x`` says when.

An ``x`` under the name of a body says who; ``CT`` and ``PH`` there part who leads from who
helps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby, pairwise
from typing import Final

from parsers.duties.actors import starts_doer
from parsers.fold import fold
from parsers.listed_periods import in_listed
from parsers.periods import read_quarter
from parsers.table_names import Part
from parsers.table_rows import Block, Row, is_banner
from schemas.deadline import Deadline, InMonths, InQuarter, InYears, Undated
from schemas.finding import Finding, Mention


class Unit(Enum):
    """What each column of a group stands for; the value is how many months that has."""

    MONTH = 1
    QUARTER = 3
    YEAR = 12


@dataclass(frozen=True, slots=True)
class Period:
    """The month, quarter or year that a column stands for.

    Attributes:
        at: Which column it is, from 0.
        number: 1 to 12, 1 to 4, or the year; None where the head cannot be read.
        year: Of a month or quarter, where the head names it.
    """

    at: int
    unit: Unit
    number: int | None
    year: int | None = None


_TAIL: Final = re.compile(
    r"(?:^|.*?[\s(])(?:(?P<word>thang|t|quy|q|nam)\s*\.?\s*)?"
    r"(?P<number>(?:19|20)\d\d|\d{1,2}|[ihtlv1|!]{1,5})(?:\s*[/-]?\s*(?:nam\s+)?20\d\d)?"
)
_UNIT: Final = re.compile(r"\b(?:thang|quy|nam)\b")
_WORDS: Final = {
    "thang": Unit.MONTH, "t": Unit.MONTH, "quy": Unit.QUARTER, "q": Unit.QUARTER,
    "nam": Unit.YEAR,
}  # fmt: skip
_YEAR: Final = re.compile(r"\b(20\d\d)\b")
_MARK: Final = re.compile(r"[^\W\d_]{1,2}|[^\w\s]{1,2}")  # x, X, ✓, which is read as v or y
_PARTS: Final = {"ct": Part.LEAD, "c": Part.LEAD, "ph": Part.PARTNER, "p": Part.PARTNER}
_MOST: Final = 0.7  # share of the filled cells that are marks
_FEWEST: Final = 2  # columns
_UNREAD: Final = 5  # letters at most, with the blank, that are left of a number nobody can read
_IN_A_YEAR: Final = {Unit.MONTH: 12, Unit.QUARTER: 4}


def find_periods(labels: Sequence[str], rows: Sequence[Row]) -> tuple[Period, ...]:
    """Return the columns of *rows* that stand for a time each, and hold marks.

    What is printed over a column counts: plans name only the months they need (``2, 3, 6,
    9``). A head that cannot be read, or breaks the order (readers take ``III`` for ``II``), is
    counted from its neighbours where those on both sides agree.

    Args:
        labels: What stands over each column, folded.
        rows: What stands below the head.
    """
    found = [_numbered(labels, run) for run in _runs(labels)]
    return tuple(
        period
        for run in found
        if len(run) >= _FEWEST and _hold_marks([period.at for period in run], rows)
        for period in run
    )


def find_marked_bodies(head: Row, rows: Sequence[Row]) -> tuple[int, ...]:
    """Return the columns that stand for a body each, and hold marks.

    Args:
        head: The last row of the head.
        rows: What stands below it.
    """
    bodies = [at for at, block in enumerate(head) if starts_doer(block.text, 0)]
    enough = len(bodies) >= _FEWEST and _hold_marks(bodies, rows)
    return tuple(bodies) if enough else ()


def marked_deadline(
    periods: Sequence[Period], row: Row, year: int | None
) -> Mention[Deadline] | None:
    """Return the time that the marks of *row* tell of; its words are the marks.

    Args:
        periods: Which column stands for what.
        row: A row below the head.
        year: Of the months and quarters, where the head does not name it.
    """
    marked = [period for period in periods if _is_mark(row[period.at])]
    if not marked:
        return None
    text = row[marked[0].at].as_text
    deadline = _deadline(marked, marked[0].year or year)
    return Mention.of(text, Finding(deadline, text.span, "marked columns"))


def part_of(block: Block) -> Part | None:
    """Return what a mark makes of the body whose column it stands in; None without a mark."""
    return _PARTS.get(fold(block.written), Part.LEAD) if _is_mark(block) else None


def _told(label: str) -> tuple[Unit, int] | None:
    """Read ``quý II``, ``thời gian (tháng) 4``, ``T4``, ``2026``."""
    found = _TAIL.fullmatch(label)
    if found is None:
        return None
    number = found["number"]
    unit = _WORDS.get(found["word"] or "") or _unit_above(label[: found.start("number")])
    if len(number) == len("2026") and number.isdigit():
        return (Unit.YEAR, int(number)) if unit in (None, Unit.YEAR) else None
    if unit in (None, Unit.YEAR):
        unit = None if number.isdigit() else Unit.QUARTER  # "Năm 2026: I, II, III, IV"
    if unit is Unit.MONTH and number.isdigit() and 1 <= int(number) <= 12:
        return unit, int(number)
    if unit is Unit.QUARTER:
        return unit, read_quarter(number) if not number.isdigit() else int(number)
    return None


def _unit_above(label: str) -> Unit | None:
    """Return the shortest of the units that *label* names."""
    named = {_WORDS[word] for word in _UNIT.findall(label)}
    return min(named, key=lambda unit: unit.value, default=None)


def _runs(labels: Sequence[str]) -> Iterator[tuple[Unit, range]]:
    """Return the columns side by side that stand for times of one unit."""
    units = [told[0] if (told := _told(label)) else None for label in labels]
    for at in range(1, len(labels)):
        units[at] = units[at] or _unread(units[at - 1], labels, at)
    start = 0
    for unit, run in groupby(units):
        end = start + len(tuple(run))
        if unit is not None:
            yield unit, range(start, end)
        start = end


def _unread(unit: Unit | None, labels: Sequence[str], at: int) -> Unit | None:
    """Return *unit* of the column before, if the head of this one is like it but not read."""
    above = labels[at - 1].rpartition(" ")[0]
    if unit is None or not above or not labels[at].startswith(above):
        return None
    return unit if len(labels[at]) <= len(above) + _UNREAD else None


def _numbered(labels: Sequence[str], run: tuple[Unit, range]) -> tuple[Period, ...]:
    """Return the periods of the columns that stand side by side."""
    unit, places = run
    told = [found[1] if (found := _told(labels[at])) else None for at in places]
    whole = range(1, len(told) + 1)
    agreeing = sum(number == at for number, at in zip(told, whole, strict=True))
    is_whole = len(told) == _IN_A_YEAR.get(unit) and agreeing * 2 > len(told)
    numbers = whole if is_whole else _counted_between(_in_order(told))
    return tuple(
        Period(at, unit, number, None if unit is Unit.YEAR else _year(labels[at]))
        for at, number in zip(places, numbers, strict=True)
    )


def _in_order(told: Sequence[int | None]) -> Sequence[int | None]:
    """Leave out each number that does not rise from the one before, and that one."""
    doubtful = {
        place
        for at, (before, after) in enumerate(pairwise(told))
        if before is not None and after is not None and after <= before
        for place in (at, at + 1)
    }
    return [None if at in doubtful else number for at, number in enumerate(told)]


def _counted_between(told: Sequence[int | None]) -> Sequence[int | None]:
    """Fill the gaps that are just as wide as the numbers on both sides of them say.

    Where the numbers fall again (``9, 10, .. 1, 2`` of a school year) they are of two years:
    as it is not known which is of which, none is left.
    """
    filled = list(told)
    known = [(at, number) for at, number in enumerate(told) if number is not None]
    for (first, low), (last, high) in pairwise(known):
        if high < low:
            return [None] * len(filled)
        if high - low == last - first:
            filled[first:last] = range(low, high)
    return filled


def _year(label: str) -> int | None:
    found = _YEAR.search(label)
    return int(found[1]) if found else None


def _hold_marks(places: Sequence[int], rows: Sequence[Row]) -> bool:
    blocks = {row[at].key: row[at] for row in rows if not is_banner(row) for at in places}
    filled = [block for block in blocks.values() if block.written]
    return bool(filled) and sum(map(_is_mark, filled)) >= _MOST * len(filled)


def _is_mark(block: Block) -> bool:
    return _MARK.fullmatch(block.written) is not None


def _deadline(marked: Sequence[Period], year: int | None) -> Deadline:
    unit, numbers = marked[0].unit, [period.number for period in marked if period.number]
    if len(numbers) < len(marked):
        return Undated()
    if unit is Unit.YEAR:
        in_a_row = all(after == before + 1 for before, after in pairwise(numbers))
        return InYears(numbers[0], numbers[-1]) if in_a_row else Undated()
    if len(numbers) > 1:
        return in_listed(numbers, unit.value, year)
    if unit is Unit.QUARTER:
        return InQuarter(numbers[0], year)
    return InMonths(numbers[0], numbers[0], year)
