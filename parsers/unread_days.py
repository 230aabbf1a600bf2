"""Days behind ``trước`` or ``chậm nhất`` that no calendar has, or that a scan damaged.

No deadline can be told of ``trước ngày 31/6/2024``; a person has to look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parsers.bounds import BEFORE, LATEST
from parsers.dates import DAY_WORD, find_days
from parsers.rules import Rule, rule, scan
from schemas.finding import Finding

_DIGIT: Final = r"[\dOoIil|!?]"  # and what readers take one for
_SLASH: Final = r"\s* [/.–-] \s*"
_FIGURES: Final = rf"""(?:
    {_DIGIT}{{1,3}} (?: {_SLASH} {_DIGIT}{{1,3}} (?: {_SLASH} {_DIGIT}{{2,5}} )?
      | \s+ tháng \s+ {_DIGIT}{{1,3}} (?: \s* ,? \s+ năm \s+ {_DIGIT}{{4}} )? )
)"""


def find_unread_days(text: str) -> Iterator[Finding[str]]:
    """Yield what stands in *text* (NFC) for a day after a bound and cannot be read as one."""
    return scan(text, RULES)


def _unread(match: re.Match[str]) -> str:
    told: str = match["told"]
    if not re.search(r"\d", told) or any(True for _ in find_days(told)):
        raise ValueError(f"nothing is unread: {told}")
    return told


RULES: Final[tuple[Rule[str], ...]] = (
    rule(
        "by a day unread",
        rf"(?: {BEFORE} | {LATEST} ) \s+ (?P<told> {DAY_WORD} {_FIGURES} ) (?! [/.-] \d )",
        _unread,
    ),
)
