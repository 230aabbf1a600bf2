"""What may stand in a place of which two readers saw different words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from ocr.syllables import without_marks

EDGES: Final = re.compile(r"(?P<before>\W*)(?P<core>.*?)(?P<after>\W*)")
STROKE: Final = {("d", "đ"): "đ", ("D", "Đ"): "Đ", ("d", "Đ"): "đ", ("D", "đ"): "Đ"}


def candidates(one: str, other: str, *more: str) -> tuple[str, ...]:
    """Return every reading, then what they make when letters, marks and edges are mixed."""
    mixed = (*_mixed(one, other), *_mixed(other, one))
    return tuple(dict.fromkeys(text for text in (one, other, *more, *mixed) if text))


def _mixed(one: str, other: str) -> Iterator[str]:
    yield " ".join(_with_marks(one, other))
    yield _with_edges(one, other)


def _with_marks(letters: str, marks: str) -> Iterator[str]:
    """Yield the words of *letters* with the marks of *marks*, where the lengths agree."""
    words, marked = letters.split(), marks.split()
    if len(words) != len(marked):
        return
    for word, source in zip(words, marked, strict=True):
        same_length = len(word) == len(source)
        yield "".join(map(_marked, word, source)) if same_length else word


def _marked(letter: str, marks: str) -> str:
    if not letter.isalpha() or not marks.isalpha():
        return letter
    base = without_marks(letter)
    if without_marks(marks).lower() == "d":
        return STROKE.get((base, marks), base)
    composed = unicodedata.normalize("NFC", base + unicodedata.normalize("NFD", marks)[1:])
    return composed if len(composed) == 1 else letter


def _with_edges(core: str, edges: str) -> str:
    """Return *core* with the punctuation that *edges* begins and ends with."""
    inner, outer = EDGES.fullmatch(core), EDGES.fullmatch(edges)
    if inner is None or outer is None or not inner["core"] or not outer["core"]:
        return core
    return outer["before"] + inner["core"] + outer["after"]
