"""When the printed name of a body is doubtful."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from parsers.registry.load import registry, squashed
from parsers.registry.names import read_names
from schemas.record import Evidence

_WORD: Final = re.compile(r"[^\W_]+")
_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")


def usual_spelling(name: str) -> str | None:
    """Return how the register writes the body that *name* begins with, if marks differ.

    ``TỐNG CỤC THUẾ`` is ``Tổng cục Thuế``, ``BAN TỐ CHỨC`` is ``Ban Tổ chức``. None where
    nothing differs, or no body of two words or more is known by those letters.
    """
    words = _WORD.findall(name)
    for usual in _usual_names(words, name):
        count = len(_WORD.findall(usual))
        begun = " ".join(words[:count])
        if count > 1 and squashed(begun) == squashed(usual):
            return None if _spelled(begun) == _spelled(usual) else usual
    return None


def _usual_names(words: Sequence[str], name: str) -> Iterator[str]:
    for count in range(len(words), 1, -1):
        for body in registry().named.get(squashed("".join(words[:count])), ()):
            yield body.name
    for named in read_names(name):
        yield " ".join(filter(None, (named.head, named.field)))


def usual_place(name: str) -> str | None:
    """Return the province, its seat or the district of those letters, if marks differ."""
    key, known = squashed(name), registry()
    usual = [
        *(province.name for province in known.provinces.get(key, ())),
        *(province.seat for province in known.seats.get(key, ()) if province.seat),
        *(district.name for district in known.districts.get(key, ())),
    ]
    if not usual or any(_spelled(name) == _spelled(place) for place in usual):
        return None
    return usual[0]


def _spelled(name: str) -> list[tuple[str, Counter[str]]]:
    return [*map(_marks, _WORD.findall(name))]


def is_mended(value: str, evidence: Evidence) -> bool:
    """Whether *value* has other letters than were read, marks aside."""
    return squashed(value) != squashed(evidence.text)


def _marks(word: str) -> tuple[str, Counter[str]]:
    """Return letters and tones apart: ``HOÀ`` and ``HÒA`` are one word."""
    parts = unicodedata.normalize("NFD", word.casefold())
    letters = "".join(part for part in parts if part not in _TONES)
    return letters, Counter(part for part in parts if part in _TONES)
