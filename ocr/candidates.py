"""What may stand in a place of which two readers saw different words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from ocr.syllables import is_syllable, without_marks

EDGES: Final = re.compile(r"(?P<before>\W*)(?P<core>.*?)(?P<after>\W*)")
# Letters that stand for a digit in a word that is a number otherwise.
DIGITS: Final = str.maketrans({"i": "1", "l": "1", "I": "1", "|": "1", "o": "0", "O": "0"})
NUMBER: Final = re.compile(r"\W*[\dilI|oO]+(?:[./-][\dilI|oO]+)*\W*")
STROKE: Final = {("d", "đ"): "đ", ("D", "Đ"): "Đ", ("d", "Đ"): "đ", ("D", "đ"): "Đ"}


def candidates(one: str, other: str, *more: str) -> tuple[str, ...]:
    """Return every reading, then what they make when letters, marks and edges are mixed.

    Words run together are left out where one of the others has the same letters in
    syllables: an unknown word counts as one, and always seems likelier than several.
    """
    mixed = (*_mixed(one, other), *_mixed(other, one))
    numbers = map(_with_digits, (one, other, *more))
    texts = dict.fromkeys(text for text in (one, other, *more, *mixed, *numbers) if text)
    return tuple(text for text in texts if not _is_run_on(text, texts))


def _mixed(one: str, other: str) -> Iterator[str]:
    yield " ".join(_with_marks(one, other))
    yield _with_edges(one, other)
    yield _with_blanks(one, other)


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


def _with_blanks(signs: str, blanks: str) -> str:
    """Return *signs* with the blanks of *blanks*, where there are as many signs in both."""
    seen = "".join(signs.split())
    if len(seen) != len("".join(blanks.split())):
        return signs
    rest = iter(seen)
    return "".join(sign if sign.isspace() else next(rest) for sign in blanks)


def _is_run_on(text: str, others: Iterable[str]) -> bool:
    """Whether one of *others* is *text* with blanks that make syllables of its words."""
    words = text.split()
    run_on = [word for word in words if _is_long(word)]
    return bool(run_on) and any(
        len(other.split()) > len(words)
        and "".join(other.split()) == "".join(words)
        and not any(map(_is_long, other.split()))
        for other in others
    )


def _is_long(word: str) -> bool:
    """Whether *word* has letters only, punctuation around it aside, and is no syllable."""
    core = EDGES.fullmatch(word)
    return core is not None and core["core"].isalpha() and not is_syllable(core["core"])


def _with_digits(text: str) -> str:
    """Return *text* with a digit for each letter like one, in words that are numbers."""
    return " ".join(
        word.translate(DIGITS) if _is_number(word) else word for word in text.split()
    )


def _is_number(word: str) -> bool:
    """Whether most of *word* are digits, and the rest letters like them."""
    digits, signs = sum(map(str.isdigit, word)), sum(map(str.isalnum, word))
    return 2 * digits > signs and NUMBER.fullmatch(word) is not None
