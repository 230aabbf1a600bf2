"""Make a word of one spelling at the door, so that no rule has to know two.

Only what needs no context is mended here: code points that look like a Vietnamese
letter or mark but are another one, letters between digits, and what cannot be seen.
What is printed (kinds of dash and of quote, ``hoà`` or ``hòa``) is kept.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

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


def normalise_word(text: str) -> str:
    """Return *text* in NFC, with look-alike code points mended and unseen ones dropped.

    Normalising twice changes nothing more. A word of unseen marks only gives "".
    """
    seen = _INVISIBLE.sub("", text)
    whole = unicodedata.normalize("NFC", seen).translate(_LOOKALIKES)
    return _ONE.sub("1", _ZERO.sub("0", unicodedata.normalize("NFC", whole)))
