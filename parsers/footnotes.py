"""Footnotes: small print among the prose, told by the width of its letters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import Final

from schemas.text import PlacedLine
from schemas.word import Line

# Notes are set in 10 or 11 points under prose of 13 or 14 (Decree 30/2020/NĐ-CP, Appendix I).
_SMALL: Final = 0.88
_WIDE: Final = 0.3  # of the page's width: shorter lines are too few letters to measure
_TIGHT: Final = 0.93  # of the usual distance from line to line
_FOOT: Final = 0.82  # a note of one line stands lower than this


def footnotes(lines: Sequence[PlacedLine]) -> tuple[PlacedLine, ...]:
    """Return the lines of *lines*, the prose of a document, that are footnotes."""
    by_page = groupby(lines, lambda placed: placed.page)
    return tuple(placed for _, held in by_page for placed in _on_page(tuple(held)))


def _on_page(lines: Sequence[PlacedLine]) -> list[PlacedLine]:
    wide = [placed.line for placed in lines if placed.line.box.width > _WIDE]
    if len(wide) < 5:
        return []
    usual = median(map(_letter_width, wide))
    leading = _leading(wide)
    notes: list[PlacedLine] = []
    for placed in lines:
        begins = placed.line.box.width > _WIDE and _letter_width(placed.line) < _SMALL * usual
        goes_on = notes and _is_below(notes[-1].line, placed.line, leading)
        if begins or goes_on:
            notes.append(placed)
    alone = len(notes) == 1 and notes[0].line.box.y0 < _FOOT
    return [] if alone else notes


def _letter_width(line: Line) -> float:
    letters = sum(len(word.text) for word in line.words)
    return sum(word.box.width for word in line.words) / letters


def _leading(lines: Sequence[Line]) -> float:
    tops = [line.box.y0 for line in lines]
    steps = [after - before for before, after in pairwise(tops)]
    return median([step for step in steps if step > 0] or [1.0])


def _is_below(note: Line, line: Line, leading: float) -> bool:
    """Whether a short last line follows as closely as only notes do."""
    step = line.box.y0 - note.box.y0
    return line.box.width <= _WIDE and 0 < step < _TIGHT * leading
