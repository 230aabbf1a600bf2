"""Lines as one string that remembers where each word of it stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Self

from schemas.span import Span
from schemas.word import Line, Word


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line and the page (from 1) it is on."""

    page: int
    line: Line


@dataclass(frozen=True, slots=True)
class Place:
    """A word, the page it is on, and where it begins in the text."""

    start: int
    page: int
    word: Word


@dataclass(frozen=True, slots=True)
class Text:
    """What parsers read: words parted by a space, lines and paragraphs by line breaks.

    One line break parts two lines, two part two paragraphs.
    """

    content: str = ""
    places: tuple[Place, ...] = ()

    @classmethod
    def of(cls, paragraphs: Iterable[Sequence[PlacedLine]]) -> Self:
        """Join *paragraphs* in order; empty ones leave nothing behind."""
        blocks: list[str] = []
        places: list[Place] = []
        start = 0
        for paragraph in paragraphs:
            if not paragraph:
                continue
            for placed in paragraph:
                for word in placed.line.words:
                    places.append(Place(start, placed.page, word))
                    start += len(word.text) + 1
            start += 1  # the second of the two line breaks
            blocks.append("\n".join(placed.line.text for placed in paragraph))
        return cls("\n\n".join(blocks), tuple(places))

    @classmethod
    def joined(cls, texts: Iterable[Self]) -> Self:
        """Put *texts* one after the other, each a paragraph of its own."""
        held = [text for text in texts if text.content]
        places: list[Place] = []
        start = 0
        for text in held:
            places.extend(replace(place, start=place.start + start) for place in text.places)
            start += len(text.content) + 2
        return cls("\n\n".join(text.content for text in held), tuple(places))

    @property
    def span(self) -> Span:
        """All of it."""
        return Span(0, len(self.content))

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """Where each paragraph stands."""
        spans: list[Span] = []
        start = 0
        for block in self.content.split("\n\n"):
            if block:
                spans.append(Span(start, start + len(block)))
            start += len(block) + 2
        return tuple(spans)

    @property
    def lines(self) -> tuple[Span, ...]:
        """Where each line stands."""
        spans: list[Span] = []
        start = 0
        for line in self.content.split("\n"):
            if line:
                spans.append(Span(start, start + len(line)))
            start += len(line) + 1
        return tuple(spans)

    def under(self, span: Span) -> tuple[Place, ...]:
        """Return the words any part of which lies in *span*."""
        first = bisect_right(self.places, span.start, key=_end)
        last = bisect_left(self.places, span.end, key=_start)
        return self.places[first:last]


def _start(place: Place) -> int:
    return place.start


def _end(place: Place) -> int:
    return place.start + len(place.word.text)
