"""The passage of a text that shows best what was looked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from parsers.fold import fold
from pipeline.full_text import PAGE_BREAK
from pipeline.search.wanted import Wanted

OPENING: Final = "«"
CLOSING: Final = "»"
BEFORE: Final = 60  # letters shown before the first hit
LONGEST: Final = 180  # letters shown in all

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage.

    Attributes:
        text: On one line, each hit in ``«»``.
        page: Of its first hit, from 0 for the first page of the text.
    """

    text: str
    page: int


def snippet(text: str, wanted: Wanted) -> Snippet | None:
    """Return the passage where most of what is *wanted* stands; None if nothing does."""
    places = _places(text, wanted)
    if not places:
        return None
    best = max(places, key=lambda first: _kinds(text, _near(places, first)))
    start, end = _bounds(text, best[0])
    shown = _marked(text, start, end, _near(places, best))
    told = ("… " if start else "") + " ".join(shown.split()) + (" …" if end < len(text) else "")
    return Snippet(told, text.count(PAGE_BREAK, 0, best[0]))


def _places(text: str, wanted: Wanted) -> Sequence[Place]:
    """Return the hits of the closest way that has any, in order."""
    bare = fold(text)
    for way in wanted.ways:
        in_text = text if way.has_marks else bare
        if found := sorted(place.span() for place in way.places(in_text)):
            return found
    return ()


def _near(places: Sequence[Place], first: Place) -> Sequence[Place]:
    last = first[0] + LONGEST - BEFORE
    # A long text has thousands before and behind, and this is asked for each of them.
    begin, end = (bisect_left(places, (at, 0)) for at in (first[0], last))
    return [place for place in places[begin:end] if place[1] <= last] or [first]


def _kinds(text: str, places: Sequence[Place]) -> tuple[int, int]:
    return len({fold(text[start:end]) for start, end in places}), len(places)


def _bounds(text: str, hit: int) -> Place:
    """Return where the passage around *hit* begins and ends, at blanks."""
    start = max(hit - BEFORE, 0)
    while 0 < start < hit and not text[start - 1].isspace():
        start += 1
    end = min(start + LONGEST, len(text))
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _marked(text: str, start: int, end: int, places: Sequence[Place]) -> str:
    return "".join(_pieces(text, start, end, places))


def _pieces(text: str, start: int, end: int, places: Sequence[Place]) -> Iterator[str]:
    at = start
    for first, last in places:
        if at <= first and last <= end:
            yield from (text[at:first], OPENING, text[first:last], CLOSING)
            at = last
    yield text[at:end]
