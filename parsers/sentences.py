"""Sentences of administrative prose, as spans of the text they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from schemas.span import Span

_STOP: Final = re.compile(r"(?<=\S)[.!?…]+[\"”’)]*(?=\s)")
# "TS. Nguyễn", "PCT. UBND": the full stop belongs to the word in front of it.
_ABBREVIATION: Final = re.compile(
    r"(?<!\w)(?:[A-ZĐ]|TP|TX|TT|Tp|TS|ThS|Ths|PGS|GS|BS|Bs|DS|Ds|KS|CN|CK|PCT|CT|Mr|Ms|đ/c|Đ/c"
    r"|KT|TL|TM|Q|số|Số|tr|v\.v|SĐT|ĐT)\.$"
)


def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """Cut *span* of *text* into sentences.

    A sentence ends with a full stop in front of a capital, a digit or a quotation; what
    stands in brackets does not end one.
    """
    ends = [*_ends(text, span)]
    starts = [span.start, *ends]
    found = (
        trimmed(text, start, end) for start, end in zip(starts, [*ends, span.end], strict=True)
    )
    return tuple(sentence for sentence in found if sentence.start < sentence.end)


def is_one_sentence(text: str, span: Span) -> bool:
    """Whether *span*, which is not blank, goes on to its end without one of a sentence."""
    return next(_ends(text, span), None) is None


def trimmed(text: str, start: int, end: int) -> Span:
    """Return the span without blanks at its edges."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def in_brackets(text: str, start: int, at: int) -> bool:
    """Whether *at* stands inside round brackets that opened after *start*."""
    return _depth(text, start, at) > 0


def _ends(text: str, span: Span) -> Iterator[int]:
    for stop in _STOP.finditer(text, span.start, span.end):
        after = text[stop.end() : span.end].lstrip().lstrip('“"(')
        opens = bool(after) and (after[0].isupper() or after[0].isdigit())
        if not opens or _ABBREVIATION.search(text, span.start, stop.start() + 1):
            continue
        if _depth(text, span.start, stop.end()) == 0:
            yield stop.end()


def _depth(text: str, start: int, end: int) -> int:
    depth = 0
    for letter in text[start:end]:
        if letter == "(":
            depth += 1
        elif letter == ")":
            depth = max(0, depth - 1)
    # A bracket that the reader lost must not swallow the rest of the paragraph.
    return depth if ")" in text[end : end + 400] else 0
