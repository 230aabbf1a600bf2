"""Numbers of documents that a line end cuts in two: ``101/KH-`` and ``UBND`` below it."""

from __future__ import annotations

import re
from typing import Final

# As a symbol has it: two capitals or a figure. "12- Sở" is an item, not a number.
_PART: Final = r"(?:[A-ZĐ]{2}|\d)"
# 101/KH, 06/2016/TTLT-BNV: digits, a letter perhaps, groups parted by a slash or a dash.
_BEGUN: Final = re.compile(
    rf"[(\[\"“]?\d{{1,6}}[a-zđ]?(?P<groups>(?:[/–-]{_PART}?[\w&.]*)*?)(?P<open>[/–-])?"
)
_GOES_ON: Final = re.compile(rf"[(\[]?{_PART}")
_NEXT_GROUP: Final = re.compile(rf"[/–-]{_PART}")
# A number without a symbol so far: 1234 /QĐ-UBND, 46 -CV/BCSD. A dash alone is a bullet.
_SYMBOL: Final = re.compile(r"/(?:[A-ZĐ]{2}|(?:19|20)\d\d/)|[–-][A-ZĐ]{2}\w*/[A-ZĐ]{2}")


def number_goes_on(line: str, following: str) -> bool:
    """Whether the number of a document at the end of *line* goes on in the *following* one."""
    last, first = line.split()[-1:], following.split()[:1]
    begun = _BEGUN.fullmatch(last[0]) if last and first else None
    if begun is None:
        return False
    if begun["open"]:
        return _GOES_ON.match(first[0]) is not None
    pattern = _NEXT_GROUP if "/" in begun["groups"] else _SYMBOL
    return pattern.match(first[0]) is not None


def on_one_line(lines: str) -> str:
    """Return *lines* as one, a blank for each line end, none where it cuts a number."""
    whole, before = "", ""
    for line in lines.split("\n"):
        if not line.strip():
            continue
        whole += line if not whole or number_goes_on(before, line) else f" {line}"
        before = line
    return " ".join(whole.split())
