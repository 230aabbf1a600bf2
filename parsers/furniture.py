"""What a page carries that is not said by the document: page numbers, fax heads, specks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from schemas.word import Line

_TOP: Final = 0.10
_BOTTOM: Final = 0.90
_PAGE_NUMBER: Final = re.compile(
    r"^\W*(?:(?:trang|page)\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?\W*$", re.IGNORECASE
)
_LEAST_CONFIDENCE: Final = 0.25


def without_furniture(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return *lines* without page numbers and without specks read as letters."""
    return tuple(line for line in lines if not (is_page_number(line) or is_speck(line)))


def is_page_number(line: Line) -> bool:
    """Whether a line at the head or foot of a page is its number."""
    at_edge = line.box.y1 < _TOP or line.box.y0 > _BOTTOM
    return at_edge and _PAGE_NUMBER.match(line.text) is not None


def is_speck(line: Line) -> bool:
    """Whether a line holds nothing that could be a word or a number."""
    signs = [sign for sign in line.text if sign.isalnum()]
    if not signs:
        return True
    sure = max(word.confidence for word in line.words)
    return len(signs) <= 2 and sure < _LEAST_CONFIDENCE
