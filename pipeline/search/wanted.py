"""What is looked for: the words of a query, and how they stand in a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Self

from parsers.fold import fold

WORD: Final = re.compile(r"[^\W_]+")  # as FTS5's unicode61 parts them
PIECE: Final = re.compile(r'"([^"]*)"?|[^\s"]+')

Term = tuple[str, ...]  # words that stand side by side


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query, word by word.

    Attributes:
        terms: Each is one word, or the words of a phrase; all are wanted.
    """

    terms: tuple[Term, ...]

    @classmethod
    def of(cls, query: str) -> Self:
        """Read *query*: words, and phrases in quotes. ``101/KH-UBND`` is a phrase, too.

        Raises:
            ValueError: There is no word in it.
        """
        told = unicodedata.normalize("NFC", query)
        pieces = (
            found[1] if found[1] is not None else found[0] for found in PIECE.finditer(told)
        )
        terms = tuple(term for piece in pieces if (term := tuple(WORD.findall(piece))))
        if not terms:
            raise ValueError(f"no word to look for in {query!r}")
        return cls(terms)

    @property
    def in_a_row(self) -> Wanted:
        """The same words as one phrase."""
        return Wanted((tuple(word for term in self.terms for word in term),))

    @property
    def plain(self) -> Wanted:
        """The same without marks."""
        return Wanted(tuple(tuple(map(fold, term)) for term in self.terms))

    @property
    def has_marks(self) -> bool:
        """Whether any word has a tone, vowel or bar mark."""
        return any(word.lower() != fold(word) for term in self.terms for word in term)

    @property
    def ways(self) -> tuple[Wanted, ...]:
        """How to look for it, the closest way first: as typed or not, in a row or anywhere.

        Words without marks are looked for only without: who types none means any.
        """
        row = self.in_a_row
        typed = (row, row.plain, self, self.plain)
        return tuple(dict.fromkeys(typed if self.has_marks else (row.plain, self.plain)))

    @property
    def expression(self) -> str:
        """Itself, as FTS5 has it."""
        return " AND ".join(f'"{" ".join(term)}"' for term in self.terms)

    def places(self, text: str) -> Iterator[re.Match[str]]:
        """Yield where the terms stand in *text*, one term after the other."""
        for term in self.terms:
            words = r"[\W_]+".join(term)
            yield from re.finditer(rf"(?<![^\W_]){words}(?![^\W_])", text, re.IGNORECASE)
