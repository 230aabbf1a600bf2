"""Paths as text that any table can hold."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path, PurePath
from typing import Final

# They break lines, colour the terminal, or turn the direction of the text, so that a
# program seems to be a paper. (Unicode Standard Annex 9, section 2)
UNSEEN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def as_text(path: PurePath) -> str:
    r"""Return *path* with ``/``, in NFC; what cannot be shown is written out.

    Bytes that are no text become ``\xff``, line breaks and the like ``\n``. Different paths
    stay different, which a single replacement mark would not do.
    """
    text = os.fsencode(path).decode("utf-8", "backslashreplace").replace(os.sep, "/")
    text = UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode(), text)
    return unicodedata.normalize("NFC", text)


def path_of(text: str) -> Path | None:
    """Return the path that ``as_text`` wrote as *text*; None if nothing is there now."""
    path = Path(text)
    if path.exists() or path == path.parent:
        return path
    folder = path_of(str(path.parent))
    if folder is None or not folder.is_dir():
        return None
    return next((entry for entry in folder.iterdir() if as_text(entry) == text), None)
