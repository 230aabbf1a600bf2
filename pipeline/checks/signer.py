"""What may be wrong with the name of the signer, over which the seal lies."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

from pipeline.checks.check import Case, Check
from pipeline.checks.other_reader import given_names_differ, read_twice
from schemas.name_syllables import GIVEN, SURNAMES
from schemas.record import Record

_FULL_NAME: Final = 3  # syllables: surname, middle name, given name
_HATS: Final = frozenset("\u0302\u0306\u031b")  # of ê, ă, ơ; a tone stands small above them
_ACUTE_OR_HOOK: Final = {0x301: 0x309, 0x309: 0x301}


def _unusual_signer(record: Record, _: Case) -> Iterator[str]:
    """A name under a seal loses its surname first."""
    signer = record.header.signer_name
    if signer is None:
        return
    syllables = signer.value.split()
    if len(syllables) < _FULL_NAME:
        yield f"{signer.value!r} may be only part of the signer's name."
    elif syllables[0].title() not in SURNAMES:
        yield f"{syllables[0]!r} is no usual surname."


def _mended_signer(record: Record, _: Case) -> Iterator[str]:
    signer = record.header.signer_name
    if signer is not None and _letters(signer.value) != _letters(signer.evidence.text):
        yield f"The signer's name was mended from {signer.evidence.text!r}."


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text)).casefold()


def _signer_of_two_tones(record: Record, _: Case) -> Iterator[str]:
    """``Hiến`` and ``Hiển`` are names both, and one is read for the other."""
    signer = record.header.signer_name
    if signer is None:
        return
    given = signer.value.split()[-1]
    other = _other_tone(given)
    seen = (signer.evidence.second_reading or "").split()[-1:]
    if other is not None and (other in GIVEN or seen == [other]):
        yield f"{given!r} may be {other!r}."


def _other_tone(syllable: str) -> str | None:
    """Return *syllable* with a hook for an acute or the other way; None without either."""
    parts = unicodedata.normalize("NFD", syllable)
    other = parts.translate(_ACUTE_OR_HOOK)
    if other == parts or _HATS.isdisjoint(parts):
        return None
    return unicodedata.normalize("NFC", other)


SIGNER_CHECKS: Final[tuple[Check[Record], ...]] = (
    Check("signer unusual", "signer_name", _unusual_signer),
    Check("signer mended", "signer_name", _mended_signer),
    read_twice("signer_name", given_names_differ),
    Check("signer of two tones", "signer_name", _signer_of_two_tones),
)
