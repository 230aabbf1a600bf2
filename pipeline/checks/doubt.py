"""When what was read is doubtful in itself."""

from __future__ import annotations

import re
from typing import Final

from schemas.geometry import Box
from schemas.record import Reading

# Confidence below which a value is wrong too often to pass unseen: ink was calibrated to .5,
# and print is right above it as often as any (docs/evaluation.md has how often).
UNSURE: Final = 0.5
# Names of offices and signers, over which seals and stamps lie, are less often right.
UNSURE_UNDER_SEALS: Final = 0.7
_WORD: Final = re.compile(r"[^\W\d_]+")
# Where words lost the blank between them: capitals before small letters ("TTThịủy", where
# "TTg" has but one of these), and what no syllable goes on with behind its tone ("đếb").
_NO_SYLLABLE: Final = re.compile(
    r"^[A-ZĐ]{3,}[^\W\d_A-ZĐ]{3,}|[áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ][bdđlqrsvx]"
)
_NO_NAME_HAS: Final = frozenset("†‡|\\{}<>@#$^*=~_")
_SMALL_BEFORE: Final = 2  # letters; CTr and TTg have one before none


def meet(one: Box, other: Box) -> bool:
    """Whether two places on one page have a part in common."""
    return one.overlap_x(other) > 0 and one.overlap_y(other) > 0


def hard_to_read(name: Reading[str]) -> bool:
    """Whether a printed name is unsure, or damaged though its reader was sure of it."""
    return name.evidence.confidence < UNSURE or is_damaged(name.value)


def is_damaged(name: str) -> bool:
    """Whether words of a printed name run together, or hold marks that no name has.

    A word holds one syllable: small letters before a capital are two words (``VPvàKT``).
    """
    words = _WORD.findall(name)
    return not _NO_NAME_HAS.isdisjoint(name) or any(
        _is_run_together(word) or _NO_SYLLABLE.search(word) for word in words
    )


def _is_run_together(word: str) -> bool:
    small = 0
    for letter in word:
        if letter.isupper() and small >= _SMALL_BEFORE:
            return True
        small = small + 1 if letter.islower() else 0
    return False
