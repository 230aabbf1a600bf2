"""The ĐẾN stamp of the body that received a document (Decree 30/2020/NĐ-CP, Appendix IV)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from parsers.anchors import is_capitals
from parsers.fold import fold
from parsers.stamp_body import known_body
from schemas.deadline import StatedDay
from schemas.finding import Mention
from schemas.span import Span
from schemas.text import Text

_BEFORE: Final = r"(?:(?:cv\s+)?den\s*)?"  # ĐẾN Số: in one row
_AFTER: Final = r"(?:\s*den(?=\s*[:.;,]))?"  # Số đến: , as programs print it
_NUMBER: Final = re.compile(
    rf"^\W*{_BEFORE}s[o06]{_AFTER}\s*[:.;,]*[\s.:…_]*(?P<value>\d{{1,6}}[a-dđ]?)\b"
)
_DAY: Final = re.compile(
    rf"^\W*{_BEFORE}ng[a]?y{_AFTER}\s*[:.;,]*[\s.:…_]*"
    r"(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})"
    r"(?:\s*[/.-]\s*(?P<year>\d{4}|\d{2}))?(?!\d)"
)
_ROUTED: Final = re.compile(r"^\W*chuy[e]?n?\s*[:.;,]+[\W_]*(?P<value>\w.*?)[\s.…_]*$")
_ARRIVED: Final = re.compile(r"\b(?:cv\s+)?den\b\W*$")
_FIELD: Final = re.compile(
    rf"^\W*(?:{_BEFORE}(?:s[o06]|ng[a]?y){_AFTER}\s*[:.;]|chuy|l[u]+u\s*h|s[o06]\s*va\s*ky\s*h"
    r"|(?:cv\s+)?den\W*$|gio\W)"
)
# What kind of stamp it is, not whose: CÔNG VĂN ĐẾN, VĂN BẢN ĐẾN, VĂN THƯ.
_TITLE: Final = re.compile(r"^\W*(?:(?:cong\s*van|van\s*ban|cv|vb)\s*den|van\s*thu)\W*$")
_PARTS: Final = re.compile(r"[\s.,;:+&/()-]+")
_VOWEL: Final = re.compile(r"[aeiouy]")
_LONGEST: Final = 8  # letters that stand for words
_CENTURY: Final = 2000


@dataclass(frozen=True, slots=True)
class Arrival:
    """What the stamp says; None for what is not there or could not be read."""

    received_by: Mention[str] | None
    number: Mention[str] | None
    day: Mention[StatedDay] | None
    routed_to: Mention[str] | None


def parse_arrival(text: Text) -> Arrival:
    """Read the stamp, one line of it a line of *text*."""
    return Arrival(_received_by(text), _value(text, _NUMBER), _day(text), _routed_to(text))


def is_routing_unread(text: Text) -> bool:
    """Whether something stands behind ``Chuyển:`` that makes no words."""
    return _value(text, _ROUTED) is not None and _routed_to(text) is None


def _routed_to(text: Text) -> Mention[str] | None:
    routed = _value(text, _ROUTED)
    return routed if routed is not None and _makes_words(routed.value) else None


def _makes_words(value: str) -> bool:
    parts = [part for part in _PARTS.split(value) if part]
    return bool(parts) and all(map(_is_word, parts))


def _is_word(part: str) -> bool:
    """Whether *part* is a word, or letters that stand for some, or a number of a room.

    A scrawl is read as none of them (``C.L..Vr``, ``iC0``).
    """
    if not part.isalpha():
        return part.isdecimal() and len(part) <= 2
    if part.isupper():
        return len(part) <= _LONGEST
    return (part[1:].islower() and _VOWEL.search(fold(part)) is not None) or len(part) == 1


def _received_by(text: Text) -> Mention[str] | None:
    lines: list[Span] = []
    for line in text.lines:
        said = line.of(text.content)
        if _FIELD.match(fold(said)):
            break
        if _TITLE.match(fold(said)):
            continue
        if is_capitals(said) and sum(map(str.isalpha, said)) >= 4:
            lines.append(line)
    if not lines:
        return None
    span = Span(lines[0].start, lines[-1].end)
    value = " ".join(span.of(text.content).split()).strip(" |_.,:;-'`[](){}")
    return (
        Mention(known_body(value) or value, text, span, "head of the stamp") if value else None
    )


def _value(text: Text, pattern: re.Pattern[str]) -> Mention[str] | None:
    for line in text.lines:
        said = _ARRIVED.sub(lambda match: " " * len(match[0]), fold(line.of(text.content)))
        match = pattern.match(said)
        if match is not None:
            span = Span(line.start + match.start("value"), line.start + match.end("value"))
            return Mention(span.of(text.content), text, span, "field of the stamp")
    return None


def _day(text: Text) -> Mention[StatedDay] | None:
    for line in text.lines:
        match = _DAY.match(fold(line.of(text.content)))
        if match is None:
            continue
        year = int(match["year"]) if match["year"] else None
        if year is not None and year < 100:
            year += _CENTURY
        try:
            day = StatedDay(int(match["day"]), int(match["month"]), year)
        except ValueError:
            continue
        span = Span(line.start + match.start("day"), line.start + match.end())
        return Mention(day, text, span, "day of the stamp")
    return None
