"""The text that a born-digital PDF carries, where it can be trusted."""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, Self

import pdfplumber

from schemas.geometry import Box
from schemas.word import Word

log = logging.getLogger(__name__)

FEWEST_LETTERS: Final = 40  # a page number or a watermark is not the text of a page
MOST_FOREIGN: Final = 0.02
FEWEST_MARKED: Final = 0.06  # Vietnamese prose has marks on a quarter to a third of its letters
FEWEST_SHARE_OF_LETTERS: Final = 0.45  # tables of numbers still have words
WORD_GAP: Final = 0.2  # of the size of the letters: a blank is a quarter of it

MARKED: Final = frozenset("àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ")
# What old fonts (TCVN3, VNI) put in place of Vietnamese letters: Latin-1 that Vietnamese
# has no use for, and glyphs without a meaning.
FOREIGN: Final = re.compile(r"[äåæçëîïñöøûüÿßþðµ¸¹¶®¬¨©¾¼½»\u00ad\ufffd\ue000-\uf8ff]|\(cid:")


class TextLayer:
    """The text layer of one PDF, opened only when a page of it is asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._document: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._document is not None:
            self._document.close()

    def words(self, number: int) -> tuple[Word, ...] | None:
        """Return the words of page *number* (from 1), None if they cannot be trusted."""
        try:
            if self._document is None:
                self._document = pdfplumber.open(self._path)
            page = self._document.pages[number - 1]
            words = tuple(_words(page))
            page.close()
        except Exception as error:  # noqa: BLE001 pdfminer lets everything through; the page can be read from its pixels
            log.info("%s: no text layer on page %d: %r", self._path.name, number, error)
            return None
        return words if is_good([word.text for word in words]) else None


def is_good(words: Sequence[str]) -> bool:
    """Whether *words* are Vietnamese in Unicode, and enough of it to be a page's text."""
    text = "".join(words).lower()
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) < max(FEWEST_LETTERS, FEWEST_SHARE_OF_LETTERS * len(text)):
        return False
    foreign = len(FOREIGN.findall(text))
    marked = sum(letter in MARKED for letter in letters)
    return foreign <= MOST_FOREIGN * len(text) and marked >= FEWEST_MARKED * len(letters)


def _words(page: Any) -> Iterator[Word]:
    left, top, right, bottom = page.cropbox
    wide, high = right - left, bottom - top
    upright = page.dedupe_chars().filter(lambda item: item.get("upright", True))
    for found in upright.extract_words(x_tolerance_ratio=WORD_GAP, y_tolerance=2):
        box = Box.clipped(
            (found["x0"] - left) / wide,
            (found["top"] - top) / high,
            (found["x1"] - left) / wide,
            (found["bottom"] - top) / high,
        )
        for text in unicodedata.normalize("NFC", found["text"]).split():
            yield Word(text, box, 1.0)
