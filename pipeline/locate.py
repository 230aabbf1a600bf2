"""From spans back to the page: every value gets the place it was read from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from schemas.finding import Mention
from schemas.geometry import Box
from schemas.record import Evidence, Reading
from schemas.word import Word

T = TypeVar("T")
S = TypeVar("S")


def locate(mention: Mention[T]) -> Reading[T]:
    """Return the value with page, box and confidence of the words under its span.

    A value that goes on over a page break is placed on the page where it begins.

    Raises:
        ValueError: No word stands under the span.
    """
    places = mention.text.under(mention.span)
    if not places:
        raise ValueError(f"no words under {mention.span}")
    page = places[0].page
    evidence = Evidence(
        text=mention.verbatim,
        page=page,
        box=Box.around(place.word.box for place in places if place.page == page),
        confidence=min(place.word.confidence for place in places),
        rule=mention.rule,
        second_reading=_second_reading([place.word for place in places]),
    )
    return Reading(mention.value, evidence)


def _second_reading(words: Sequence[Word]) -> str | None:
    """What the other reader saw of all *words*; None where it was not asked."""
    if all(word.second is None for word in words):
        return None
    return " ".join(word.second if word.second is not None else "…" for word in words)


def locate_if(mention: Mention[T] | None) -> Reading[T] | None:
    """Locate what was found; None stays None."""
    return None if mention is None else locate(mention)


def locate_all(mentions: Iterable[Mention[T]]) -> tuple[Reading[T], ...]:
    """Locate each of *mentions*."""
    return tuple(map(locate, mentions))


def read_as(reading: Reading[T] | None, value_of: Callable[[T], S | None]) -> Reading[S] | None:
    """Return another value read from the same place; None where there is none."""
    if reading is None:
        return None
    value = value_of(reading.value)
    return None if value is None else Reading(value, reading.evidence)
