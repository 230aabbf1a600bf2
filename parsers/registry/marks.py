"""Whether names of the same letters have the same marks, wherever a tone is set."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import Final

from parsers.fold import TONES, toneless

_WORD: Final = re.compile(r"[^\W_]+")


def differ_in_marks(one: str, other: str) -> bool:
    """Whether two names are spelled differently: ``HOÀ`` and ``HÒA`` are not."""
    return _spelled(one) != _spelled(other)


def _spelled(name: str) -> list[tuple[str, Counter[str]]]:
    return [*map(_marks, _WORD.findall(name))]


def _marks(word: str) -> tuple[str, Counter[str]]:
    """Return letters and tones apart."""
    parts = unicodedata.normalize("NFD", word.casefold())
    return toneless(parts), Counter(part for part in parts if part in TONES)
