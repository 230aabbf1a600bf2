"""What a page carries that is not said by the document: page numbers, fax heads, specks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from rapidfuzz import fuzz

from parsers.fold import fold
from schemas.geometry import Box
from schemas.word import Line

_TOP: Final = 0.10
_BOTTOM: Final = 0.90
_PAGE_NUMBER: Final = re.compile(
    r"^\W*(?:(?:trang|page)\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?\W*$", re.IGNORECASE
)
# 28/04/2026 08:12 SENDER P.01/03, or FAX NO. 02973862115 MAR. 12 2018 09:15AM P1
_FAX_MOMENT: Final = re.compile(r"\b\d{1,2}(?:[/.-]\d{1,2}[/.-]\d{2,4}|[:h]\d{2})")
_FAX_PAGE: Final = re.compile(
    r"\b(?:P|PG|PAGE)\W{0,2}\d{1,3}(?:\s?/\s?\d{1,3})?\W*$", re.IGNORECASE
)
_LEAST_CONFIDENCE: Final = 0.25
_COVERED: Final = 0.6  # share of a line that coloured ink of the same place covers
_STAMP_LINES: Final = 2
_SURE: Final = 0.85
_TOLD_TWICE: Final = 60  # likeness, of 100, of two readings of the same ink
_BULLETS: Final = frozenset("-–—+*•~")
_OPENING: Final = "(“\"'‘["


def without_furniture(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return *lines* without page numbers, heads of faxes and specks read as letters."""
    tells = (is_page_number, is_fax_head, is_speck)
    return tuple(line for line in lines if not any(tell(line) for tell in tells))


def without_remains(
    lines: Iterable[Line], overlays: Sequence[Line], frames: Sequence[Box]
) -> tuple[Line, ...]:
    """Return *lines* without what coloured ink left behind when it was lifted off.

    Args:
        lines: In black.
        overlays: In coloured ink.
        frames: Of stamps; unsure letters wholly inside a coloured one are its remains.
    """
    coloured = [
        frame
        for frame in frames
        if sum(frame.holds_center_of(overlay.box) for overlay in overlays) >= _STAMP_LINES
    ]
    return tuple(
        line
        for line in lines
        if not any(_is_left_of(line, overlay) for overlay in overlays)
        and not any(_is_left_in(line, frame) for frame in coloured)
    )


def _is_left_in(line: Line, frame: Box) -> bool:
    inside = frame.x0 <= line.box.x0 and line.box.x1 <= frame.x1
    return inside and frame.holds_center_of(line.box) and _sureness(line) < _SURE


def trimmed(line: Line) -> Line:
    """Return *line* without marks at its head that are neither a word nor one bullet."""
    first = next((i for i, word in enumerate(line.words) if _has_sign(word.text)), None)
    if first is None or first == 0:
        return line
    is_bullet = line.words[first - 1].text in _BULLETS
    return Line(line.words[first - 1 if is_bullet else first :])


def _has_sign(text: str) -> bool:
    return any(map(str.isalnum, text)) or text[:1] in _OPENING


def _is_left_of(line: Line, overlay: Line) -> bool:
    own, other = line.box, overlay.box
    covered = own.overlap_x(other) * own.overlap_y(other)
    if covered < _COVERED * own.width * own.height:
        return False
    told_twice = fuzz.ratio(fold(line.text), fold(overlay.text)) >= _TOLD_TWICE
    return told_twice or _sureness(line) <= _sureness(overlay)


def _sureness(line: Line) -> float:
    return sum(word.confidence for word in line.words) / len(line.words)


def is_page_number(line: Line) -> bool:
    """Whether a line at the head or foot of a page is its number."""
    return _is_at_edge(line) and _PAGE_NUMBER.match(line.text) is not None


def is_fax_head(line: Line) -> bool:
    """Whether a line at the edge of a page was printed by a fax: moment, sender and page."""
    if not _is_at_edge(line):
        return False
    return bool(_FAX_MOMENT.search(line.text) and _FAX_PAGE.search(line.text))


def _is_at_edge(line: Line) -> bool:
    return line.box.y1 < _TOP or line.box.y0 > _BOTTOM


def is_speck(line: Line) -> bool:
    """Whether a line holds nothing that could be a word or a number."""
    signs = [sign for sign in line.text if sign.isalnum()]
    if not signs:
        return True
    sure = max(word.confidence for word in line.words)
    return len(signs) <= 2 and sure < _LEAST_CONFIDENCE
