"""What the other reader saw, where it says something else than the value taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from parsers.fold import fold
from parsers.likeness import likeness
from pipeline.checks.check import Case, Check
from schemas.record import Evidence, Reading, Record

_ALIKE: Final = 75.0  # two readings of one name are less alike only where one of them failed
_DIGITS: Final = re.compile(r"\d+")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_DAY_BEHIND: Final = re.compile(r"\W*\bngày\b.*", re.IGNORECASE)
_TWICE: Final = re.compile(r"(.)\1+")


def read_twice(field: str, differ: Callable[[Evidence], bool]) -> Check[Record]:
    """Return the check of a field of which the other reader saw something that matters."""

    def find(record: Record, _: Case) -> Iterator[str]:
        reading: Reading[object] | None = getattr(record.header, field)
        if reading is not None and differ(reading.evidence):
            yield f"Another reader saw {reading.evidence.second_reading!r}."

    return Check(f"{field} read twice", field, find)


def figures_differ(evidence: Evidence) -> bool:
    """Whether the other reader saw other figures there: ``15/3``, ``15/8``.

    Where it saw more of them or fewer, it took letters for figures, or did not read at all.
    """
    ours, theirs = _DIGITS.findall(evidence.text), _DIGITS.findall(_whole(evidence) or "")
    return len(ours) == len(theirs) and ours != theirs


def names_differ(evidence: Evidence) -> bool:
    """Whether the other reader saw quite another name there."""
    second = _whole(evidence)
    return second is not None and likeness(fold(second), fold(evidence.text)) < _ALIKE


def given_names_differ(evidence: Evidence) -> bool:
    """Whether the last word of a person's name has other letters: ``Thi``, ``Thiều``.

    A seal stands on the first words, where one reader often sees less than the other.
    """
    ours, theirs = _WORD.findall(evidence.text), _WORD.findall(_whole(evidence) or "")
    return bool(ours and theirs) and fold(ours[-1]) != fold(theirs[-1])


def places_differ(evidence: Evidence) -> bool:
    """Whether a place has other letters; the word of the day often sticks to it."""
    second = _DAY_BEHIND.sub("", _whole(evidence) or "")
    return bool(second) and _letters(second) != _letters(evidence.text)


def symbols_differ(evidence: Evidence, symbol: str) -> bool:
    """Whether a document number has other letters in its *symbol*.

    The figures in front, often in ink, are left aside: they have a confidence of their
    own. So is a letter seen twice (``QĐĐ``), as readers do.
    """
    second = _whole(evidence)
    return second is not None and not _once(second).endswith(_once(symbol))


def _whole(evidence: Evidence) -> str | None:
    """Return the other reading; None where it lacks words, or was not asked for."""
    second = evidence.second_reading
    return None if second is None or "…" in second else second


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, fold(text)))


def _once(text: str) -> str:
    return _TWICE.sub(r"\1", _letters(text))
