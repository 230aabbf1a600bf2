"""Text as other programs can hold it: which characters, and how many."""

from __future__ import annotations

import re
from typing import Final

MOST_CHARACTERS: Final = 32_767  # in a cell of Excel
# XML 1.0 section 2.2 has no place for these, not even escaped; the carriage return would
# come back as a line break.
_NO_XML: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def harmless(text: str) -> str:
    """Return *text* without what XML cannot hold, as long as a cell may be."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return shortened(_NO_XML.sub("", text), MOST_CHARACTERS)


def shortened(text: str, longest: int) -> str:
    """Return *text*, of no more than *longest* characters; "…" stands where it was cut."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
