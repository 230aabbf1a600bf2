"""When the printed name of a body is doubtful."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import Final

from parsers.fold import fold
from parsers.likeness import likeness
from parsers.registry.load import registry, squashed
from schemas.record import Evidence

_ALIKE: Final = 75.0  # two readings of one name are less alike only where one of them failed
_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")


def usual_spelling(name: str) -> str | None:
    """Return how the register writes the body that *name* begins with, if marks differ.

    ``TỐNG CỤC THUẾ`` is ``Tổng cục Thuế``. None where nothing differs, or no body of two
    words or more is known by those letters.
    """
    words = name.split()
    for count in range(len(words), 1, -1):
        known = registry().named.get(squashed("".join(words[:count])), ())
        for body in known:
            if len(body.name.split()) == count:
                same = [*map(_marks, words)][:count] == [*map(_marks, body.name.split())]
                return None if same else body.name
    return None


def readers_differ(evidence: Evidence) -> bool:
    """Whether the other reader saw quite another name there."""
    second = evidence.second_reading
    if second is None or "…" in second:
        return False
    return likeness(fold(second), fold(evidence.text)) < _ALIKE


def is_mended(value: str, evidence: Evidence) -> bool:
    """Whether *value* has other letters than were read, marks aside."""
    return squashed(value) != squashed(evidence.text)


def _marks(word: str) -> tuple[str, Counter[str]]:
    """Return letters and tones apart: ``HOÀ`` and ``HÒA`` are one word."""
    parts = unicodedata.normalize("NFD", word.casefold())
    letters = "".join(part for part in parts if part not in _TONES)
    return letters, Counter(part for part in parts if part in _TONES)
