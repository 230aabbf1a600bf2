"""Frames that show what a test says, as surely as it says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from ocr.strips import Glyph, Strip

LETTERS: Final = (
    "abcdeghiklmnopqrstuvxyđáàảãạâấầẩẫậăắằẳẵặéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ"
)
CHARACTERS: Final = ("", *" .,;:-/()'0123456789", *LETTERS, *LETTERS.upper())
RARE: Final = 1e-3
WIDTH: Final = 10.0  # pixels of the page for each frame


def strip_of(text: str, *, y: float = 100.0, x: float = 100.0, **doubts: str) -> Strip:
    """Return a line that reads *text*; each letter of *doubts* may as well be another.

    ``doubts`` maps a letter to one that is four times less likely wherever it stands.
    """
    rows, glyphs = [_row("")], []
    for sign in text:
        rows.extend((_row(sign, doubts.get(sign, "")), _row("")))
        glyphs.append(Glyph(sign, len(rows) - 2, len(rows) - 1, 0.8))
    return Strip(
        x0=x,
        y0=y,
        x1=x + WIDTH * len(rows),
        y1=y + 30,
        margin=0.0,
        glyphs=tuple(glyphs),
        log_chances=np.log(np.array(rows)).astype(np.float32),
    )


def _row(sign: str, other: str = "") -> Sequence[float]:
    chances = np.full(len(CHARACTERS), RARE)
    chances[CHARACTERS.index(sign)] = 0.8
    if other:
        chances[CHARACTERS.index(other)] = 0.2
    return (chances / chances.sum()).tolist()
