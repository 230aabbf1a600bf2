"""Paths as text that any table can hold."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path, PurePath


def as_text(path: PurePath) -> str:
    r"""Return *path* with ``/``, in NFC; bytes that are no text become ``\xff``.

    Different paths stay different, which a single replacement mark would not do.
    """
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return unicodedata.normalize("NFC", text.replace(os.sep, "/"))


def path_of(text: str) -> Path | None:
    """Return the path that ``as_text`` wrote as *text*; None if nothing is there now."""
    path = Path(text)
    if path.exists() or path == path.parent:
        return path
    folder = path_of(str(path.parent))
    if folder is None or not folder.is_dir():
        return None
    return next((entry for entry in folder.iterdir() if as_text(entry) == text), None)
