"""Vietnamese text without what scans lose first: case and marks."""

from __future__ import annotations

import unicodedata
from typing import Final

TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")  # huyền, sắc, ngã, hỏi, nặng
_BAR: Final = str.maketrans({"đ": "d", "Đ": "d"})


def fold(text: str) -> str:
    """Return *text* in lower case without tone, vowel and bar marks.

    The result is as long as NFC *text*, so that offsets hold in both.
    """
    return text.translate(_BASES)


def toneless(text: str) -> str:
    """Return *text* without its tones, decomposed (NFD); its other marks stay."""
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if sign not in TONES)


class _Bases(dict[int, str]):
    """The base of each letter asked for so far: papers have few letters, and many of each."""

    def __missing__(self, letter: int) -> str:
        base = self[letter] = _base(chr(letter))
        return base


_BASES: Final = _Bases()


def _base(letter: str) -> str:
    plain = unicodedata.normalize("NFD", letter.translate(_BAR))[0].lower()
    return plain if len(plain) == 1 else letter
