"""The mark of a copy (sao y, sao lục, trích sao): a second head and signature on one paper.

On paper it stands below the end of the document, with a number and a day of its own
(Decree 30/2020/NĐ-CP, Appendix I, III); on a digital copy it is one line at the top:
``SAO Y; Sở Nội vụ; 02/4/2023 08:15:20``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from parsers.anchors import is_capitals, is_number_line, is_place_date
from parsers.dates import DAY, parse_day
from parsers.fold import fold
from parsers.numbers import find_number
from parsers.place_date import parse_place_date
from schemas.finding import Mention
from schemas.number import DocumentNumber
from schemas.page import Page
from schemas.span import Span
from schemas.text import Text
from schemas.word import Line

_FORM: Final = r"(?P<form> sao \s* y (?: \s+ ban \s+ chinh )? | sao \s* luc | trich \s* sao )"
_MARK: Final = re.compile(rf"^\W* {_FORM} \W*$", re.VERBOSE)
_DIGITAL: Final = re.compile(
    rf"^\W* {_FORM} \s* [;,] \s* (?P<by> .+?) \s* [;,] (?P<day> .*)$", re.VERBOSE
)
_DAY: Final = re.compile(rf"(?<!\d){DAY}(?!\d)", re.VERBOSE | re.IGNORECASE)
# Shares of the page: the number and the day of a copy stand this near its mark.
_NEAR: Final = 0.08
_LINE_GAP: Final = 0.035
_TOP: Final = 0.12
_LEFT: Final = 0.45


@dataclass(frozen=True, slots=True)
class Copy:
    """What the mark of a copy says; None for what it leaves out.

    Attributes:
        form: "SAO Y", "SAO LỤC", "TRÍCH SAO".
        number: Of the copy, not of the document.
        by: Who made it.
    """

    form: Mention[str] | None
    number: Mention[DocumentNumber] | None
    by: Mention[str] | None
    day: Mention[date] | None


def copy_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return those of the *lines* of one page that make a copy of it; none on an original."""
    digital = next((line for line in lines if _is_digital(line)), None)
    if digital is not None:
        return (digital,)
    mark = next((line for line in lines if _is_mark(line)), None)
    if mark is None:
        return ()
    head = [line for line in lines if _is_dated(line) and _is_near(line, mark)]
    if not head:
        return ()
    top = min(line.box.y0 for line in (mark, *head))
    top = _issuer_top(lines, top)
    return tuple(line for line in lines if line.box.center_y > top)


def copy_top(copy: Sequence[Line]) -> float | None:
    """Return where the lines of *copy* begin; None for none, and for a digital one."""
    return None if len(copy) < 2 else min(line.box.y0 for line in copy)


def without_copy(page: Page, lines: Sequence[Line]) -> Page:
    """Return *page* without the stamps and signatures of the copy that *lines* make of it."""
    top = copy_top(lines)
    if top is None:
        return page
    kept = tuple(overlay for overlay in page.overlays if overlay.box.center_y < top)
    return replace(page, overlays=kept)


def parse_copy(text: Text) -> Copy:
    """Read the mark, one line of it a line of *text*."""
    for line in text.lines:
        match = _DIGITAL.match(fold(line.of(text.content)))
        if match is not None:
            return _digital(text, line.start, match)
    finding = find_number(text.content)
    number = Mention.of(text, finding) if finding else None
    return Copy(_form(text), number, _maker(text), parse_place_date(text).day)


def _is_mark(line: Line) -> bool:
    return _MARK.match(fold(line.text)) is not None and is_capitals(line.text)


def _is_digital(line: Line) -> bool:
    match = _DIGITAL.match(fold(line.text))
    return match is not None and line.box.y0 < _TOP and _DAY.search(match["day"]) is not None


def _is_dated(line: Line) -> bool:
    return is_number_line(line.text) or is_place_date(line.text)


def _is_near(line: Line, mark: Line) -> bool:
    return abs(line.box.center_y - mark.box.center_y) < _NEAR


def _issuer_top(lines: Sequence[Line], top: float) -> float:
    """Climb over the names in capitals that stand right above the number."""
    above = [line for line in lines if line.box.y0 < top and line.box.x0 < _LEFT]
    for line in sorted(above, key=lambda line: -line.box.y0):
        if top - line.box.y0 > _LINE_GAP or not is_capitals(line.text):
            break
        top = line.box.y0
    return top


def _form(text: Text) -> Mention[str] | None:
    for line in text.lines:
        match = _MARK.match(fold(line.of(text.content)))
        if match is not None:
            return _said(text, line.start, match, "form")
    return None


def _maker(text: Text) -> Mention[str] | None:
    """Return the lines in capitals above the number."""
    names: list[Span] = []
    for line in text.lines:
        said = line.of(text.content)
        if _is_dated_text(said) or not is_capitals(said) or _MARK.match(fold(said)):
            break
        names.append(line)
    if not names:
        return None
    span = Span(names[0].start, names[-1].end)
    return Mention(" ".join(span.of(text.content).split()), text, span, "head of the copy")


def _is_dated_text(said: str) -> bool:
    return is_number_line(said) or is_place_date(said)


def _digital(text: Text, start: int, match: re.Match[str]) -> Copy:
    found = _DAY.search(match.string, match.start("day"))
    day = None if found is None else _date(found)
    at = None if found is None else Span(start + found.start(), start + found.end())
    return Copy(
        form=_said(text, start, match, "form"),
        number=None,
        by=_said(text, start, match, "by"),
        day=None if day is None or at is None else Mention(day, text, at, "mark of a copy"),
    )


def _date(match: re.Match[str]) -> date | None:
    try:
        day = parse_day(match)
    except ValueError:
        return None
    return None if day.year is None else date(day.year, day.month, day.day)


def _said(text: Text, start: int, match: re.Match[str], group: str) -> Mention[str]:
    span = Span(start + match.start(group), start + match.end(group))
    return Mention(" ".join(span.of(text.content).split()), text, span, "mark of a copy")
