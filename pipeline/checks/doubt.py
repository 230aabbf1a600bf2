"""When what was read is doubtful in itself."""

from __future__ import annotations

import re
from typing import Final

from schemas.geometry import Box

# Below these a value is wrong too often to pass unseen. Figures in ink are calibrated to .5;
# of print, where one word in a line decides, a clerk is sent earlier.
IN_INK: Final = 0.5
IN_PRINT: Final = 0.7
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
