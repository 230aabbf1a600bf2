"""Syllables that differ in one letter from letters that are none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ocr.syllables import is_syllable, without_marks


class Neighbours:
    """Knows the syllables of *words* by what is left of each without its marks and a letter."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_rest: dict[str, set[str]] = defaultdict(set)
        for word in words:
            if is_syllable(word):
                for rest in _rests(without_marks(word)):
                    self._by_rest[rest].add(word)

    def of(self, text: str) -> tuple[str, ...]:
        """Return the syllables near to *text*, written as it is: in capitals, or with one.

        Marks do not count; a letter may be wrong, missing, too many, or beside its place.
        """
        rests = _rests(without_marks(text).lower())
        near = {word for rest in rests for word in self._by_rest.get(rest, ())}
        return tuple(sorted(_written_like(text, word) for word in near))


def _rests(bare: str) -> Iterator[str]:
    yield bare
    yield from (bare[:place] + bare[place + 1 :] for place in range(len(bare)))


def _written_like(text: str, word: str) -> str:
    if text.isupper() and len(text) > 1:
        return word.upper()
    return word.capitalize() if text[:1].isupper() else word
