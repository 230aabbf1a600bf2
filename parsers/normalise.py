"""Make a word of one spelling at the door, so that no rule has to know two.

Only what needs no context is mended here: code points that look like a Vietnamese
letter or mark but are another one, letters between digits, and what cannot be seen.
What is printed (kinds of dash and of quote, ``hoà`` or ``hòa``) is kept.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import Final

from schemas.page import Page
from schemas.table import Table
from schemas.word import Line

# One code point that a reader or a font put in the place of another.
LOOKALIKES: Final = {
    "Ð": "Đ",  # ETH, in Latin-1 fonts and in tesseract's output
    "Ɖ": "Đ",  # African D
    "ð": "đ",
    "ɖ": "đ",
    "ƌ": "đ",
    "ı": "i",  # dotless i
    "ȷ": "j",
    "ſ": "s",  # long s
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "№": "Số",
    "\u0358": "\u031b",  # dot above right, typed for the horn of ơ and ư
    "\u2010": "-",  # hyphen
    "\u2011": "-",  # non-breaking hyphen
    "\u2044": "/",  # fraction slash
    "\u2212": "-",  # minus
    "\u2215": "/",  # division slash
    "\ufe63": "-",  # small hyphen
    "\uff08": "(",
    "\uff09": ")",
    "\uff0c": ",",
    "\uff0d": "-",
    "\uff0f": "/",
    "\uff1a": ":",
    "\uff1b": ";",
}

_LOOKALIKES: Final = str.maketrans(LOOKALIKES)
# Zero-width, direction and variation marks, soft hyphens, control characters.
_INVISIBLE: Final = re.compile(
    "[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufffc\ufffd]"
)
# No Vietnamese word has a letter between two digits: 49O6, 2l3.
_ZERO: Final = re.compile(r"(?<=\d)[Oo](?=\d)")
_ONE: Final = re.compile(r"(?<=\d)[lI](?=\d)")
# Nor has a day of a month and year any: 3l/5/2024, O5/6/2O24.
_DATE: Final = re.compile(
    r"(?<!\w)(?=\S*\d)[\dOolI]{1,2}([/.-])[\dOolI]{1,2}\1[12][\dOo]{3}(?!\w)"
)
_DIGITS: Final = str.maketrans("OolI", "0011")


def normalise_page(page: Page) -> Page:
    """Return *page* with every word normalised, those of unseen marks only left out."""
    return replace(
        page,
        content=tuple(
            item
            for old in page.content
            for item in ((_table(old),) if isinstance(old, Table) else _lines((old,)))
        ),
        overlays=_lines(page.overlays),
    )


def _table(table: Table) -> Table:
    return replace(
        table, cells=tuple(replace(cell, lines=_lines(cell.lines)) for cell in table.cells)
    )


def _lines(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    read = (
        tuple(
            replace(word, text=text)
            for word in line.words
            if (text := normalise_word(word.text))
        )
        for line in lines
    )
    return tuple(Line(words) for words in read if words)


def normalise_word(text: str) -> str:
    """Return *text* in NFC, with look-alike code points mended and unseen ones dropped.

    Normalising twice changes nothing more. A word of unseen marks only gives "".
    """
    seen = _INVISIBLE.sub("", text)
    whole = unicodedata.normalize("NFC", seen).translate(_LOOKALIKES)
    word = _ONE.sub("1", _ZERO.sub("0", unicodedata.normalize("NFC", whole)))
    return _DATE.sub(lambda found: found[0].translate(_DIGITS), word)
