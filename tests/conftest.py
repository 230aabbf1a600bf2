"""Pages and texts made from what a test writes down."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from schemas.geometry import Box
from schemas.page import Page
from schemas.text import PlacedLine, Text
from schemas.word import Line, Word

LineOf = Callable[..., Line]
TextOf = Callable[[str], Text]
PageOf = Callable[..., Page]


def _line_of(
    text: str,
    x0: float,
    y0: float,
    x1: float,
    *,
    height: float = 0.014,
    confidence: float = 0.95,
) -> Line:
    """Return a line of *text* from x0 to x1, its letters equally wide."""
    step = (x1 - x0) / max(len(text), 1)
    words: list[Word] = []
    at = 0
    for part in text.split():
        at = text.index(part, at)
        box = Box(x0 + at * step, y0, x0 + (at + len(part)) * step, y0 + height)
        words.append(Word(part, box, confidence))
        at += len(part)
    return Line(tuple(words))


def _text_of(content: str) -> Text:
    """Return *content*, of which empty lines part paragraphs, as if read from page 1."""
    paragraphs = [
        [
            PlacedLine(1, _line_of(line, 0.1, 0.02 * (row + 1) % 0.9, 0.9))
            for row, line in enumerate(block.split("\n"))
        ]
        for block in content.split("\n\n")
        if block
    ]
    return Text.of(paragraphs)


def _page_of(
    *rows: tuple[str, float, float, float], number: int = 1, overlays: Sequence[Line] = ()
) -> Page:
    """Return a page with a line for each row: text, x0, y0, x1."""
    return Page(
        number=number,
        width=1654,
        height=2339,
        dpi=200,
        content=tuple(_line_of(*row) for row in rows),
        overlays=tuple(overlays),
        has_ink=bool(rows),
    )


@pytest.fixture(scope="session")
def line_of() -> LineOf:
    return _line_of


@pytest.fixture(scope="session")
def text_of() -> TextOf:
    return _text_of


@pytest.fixture(scope="session")
def page_of() -> PageOf:
    return _page_of
