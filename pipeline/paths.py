"""Paths as text that any table can hold."""

from __future__ import annotations

import os
import unicodedata
from pathlib import PurePath


def as_text(path: PurePath) -> str:
    r"""Return *path* with ``/``, in NFC; bytes that are no text become ``\xff``.

    Different paths stay different, which a single replacement mark would not do.
    """
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return unicodedata.normalize("NFC", text.replace(os.sep, "/"))
