"""Roman quarters that two readers saw differently: strokes are lost, never added."""

from __future__ import annotations

import re
from typing import Final

# What one or two strokes are read as; V and X are left to the judge.
STROKES: Final = {"I": 1, "l": 1, "1": 1, "|": 1, "T": 1, "H": 2}
MOST: Final = 3
SIGNS: Final = f"[{''.join(STROKES)}]{{1,4}}"  # a pattern of one numeral
NUMERAL: Final = re.compile(rf"(?P<strokes>{SIGNS})(?P<rest>[-/.,;:]?(?:\d{{4}})?[.,;:]?)")


def settle_numeral(one: str, other: str) -> str | None:
    """Return the numeral of which *one* and *other* are readings, None if that is none.

    ``III-2021`` is read as II, IH, IT or I; of two readings the one with more strokes is
    right (21 of 21 cells of a table of quarters, where one reader alone lost five).
    """
    read = [NUMERAL.fullmatch(text) for text in (one, other)]
    if read[0] is None or read[1] is None or "I" not in one + other:
        return None
    if not any(match["rest"].strip(".,;:") for match in read if match):
        return None
    longest = max(read, key=_strokes)
    rest = max((match["rest"] for match in read if match), key=len)
    return "I" * min(_strokes(longest), MOST) + rest


def _strokes(match: re.Match[str] | None) -> int:
    return strokes_in(match["strokes"]) if match else 0


def strokes_in(signs: str) -> int:
    """Return how many strokes were read as *signs*, each of them one of ``STROKES``."""
    return sum(STROKES[sign] for sign in signs)
