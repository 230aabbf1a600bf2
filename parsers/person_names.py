"""Names of persons: which syllables they are made of, and how a damaged one is mended."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from parsers.fold import fold, toneless
from schemas.name_syllables import GIVEN, SURNAMES

# A rare name that is not here is left as it was read.
_KNOWN: Final = frozenset((*SURNAMES, *GIVEN))
_LEAST_TO_MEND: Final = (
    4  # letters of a surname; in a shorter one another letter is another name
)
_LETTERS_WRONG: Final = 2


def _by_base(names: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    ordered = sorted(set(names), key=fold)
    return {base: tuple(alike) for base, alike in groupby(ordered, fold)}


_ALIKE: Final = _by_base(tuple(_KNOWN))
_SURNAME_BASES: Final = _by_base(SURNAMES)


def is_surname(syllable: str) -> bool:
    """Whether a name can begin with *syllable*, marks and case left out."""
    return fold(syllable) in _SURNAME_BASES


def mend_name(syllables: Sequence[str]) -> tuple[str, ...]:
    """Return *syllables* with what cannot be a name made the one name that it can be.

    A syllable is changed only where a single usual name has the same letters under other
    marks; a surname also where a single one is a letter or two away.
    """
    first, *others = (unicodedata.normalize("NFC", part).capitalize() for part in syllables)
    middle = [_mend_middle(part) for part in others[:-1]]
    given = [_mend_marks(part) for part in others[-1:]]
    return (_mend_surname(first), *middle, *given)


def _mend_surname(syllable: str) -> str:
    if syllable in _KNOWN:
        return syllable
    return surname_of(syllable) or syllable


def surname_of(fragment: str) -> str | None:
    """Return the one surname that *fragment* can be what is left of, None if several or none.

    Other marks, a letter or two misread, or a head that a seal covers (``ễn``, ``ê``).
    """
    alike = _SURNAME_BASES.get(fold(fragment), ())
    if alike:
        return alike[0] if len(alike) == 1 else None
    if any(fold(sign) != sign for sign in fragment.casefold()):
        tails = [name for name in SURNAMES if name.casefold().endswith(fragment.casefold())]
        if tails:
            return tails[0] if len(tails) == 1 else None
    return _nearest_surname(fold(fragment))


def _nearest_surname(folded: str) -> str | None:
    if len(folded) < _LEAST_TO_MEND:
        return None
    near = process.extract(
        folded,
        list(_SURNAME_BASES),
        scorer=Levenshtein.distance,
        score_cutoff=min(_LETTERS_WRONG, len(folded) // 3),
        limit=2,
    )
    if not near or (len(near) == 2 and near[0][1] == near[1][1]):
        return None
    return _SURNAME_BASES[near[0][0]][0]


def _mend_middle(syllable: str) -> str:
    """``Văn`` and ``Thị`` stand in the middle of most names, and hardly their likes."""
    for usual in ("Văn", "Thị"):
        if fold(syllable) == fold(usual) and syllable not in ("Vân", "Vạn"):
            return usual
    return _mend_marks(syllable)


def _mend_marks(syllable: str) -> str:
    """Tones are lost before hats and horns, so another tone is tried before another letter."""
    if syllable in _KNOWN:
        return syllable
    alike = _ALIKE.get(fold(syllable), ())
    same_letters = [name for name in alike if toneless(name) == toneless(syllable)]
    for names in (same_letters, alike):
        if names:
            return names[0] if len(names) == 1 else syllable
    return syllable
