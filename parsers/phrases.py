"""Phrases out of a list, found in a row of tokens, tone marks aside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from parsers.fold import fold

Phrase = tuple[str, ...]

# Joins the words of a name that is known whole: a letter to every pattern, and on no paper.
JOINT: Final = "\N{LATIN LETTER SINOLOGICAL DOT}"

_TOKEN: Final = re.compile(r"[^\W_]+|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Token:
    """A run of letters and digits, or one mark.

    Attributes:
        folded: The text in lower case without tone marks.
        start: Where it begins in the text it was cut from.
        end: Where it ends, exclusive.
        breaks: Line breaks in front of it: one opens a line, two a paragraph.
    """

    text: str
    folded: str
    start: int
    end: int
    breaks: int

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_word(self) -> bool:
        """Whether it is letters or digits."""
        return self.text[0].isalnum()


def tokens_of(text: str) -> tuple[Token, ...]:
    """Cut *text* into words and marks."""
    tokens: list[Token] = []
    read = 0
    for match in _TOKEN.finditer(text):
        breaks = text.count("\n", read, match.start())
        tokens.append(Token(match[0], fold(match[0]), *match.span(), breaks))
        read = match.end()
    return tuple(tokens)


@dataclass(frozen=True, slots=True)
class Phrases:
    """A set of phrases, each a row of folded tokens.

    A phrase of one syllable is compared as written: without marks it would meet too many
    other words (``số`` and ``sở``).

    Attributes:
        firsts: Folded first words, to tell quickly that none begins somewhere.
        longest: Words in the longest one.
    """

    entries: frozenset[Phrase]
    firsts: frozenset[str]
    longest: int

    @classmethod
    def listed(cls, table: str) -> Phrases:
        """Read phrases parted by semicolons; line breaks count as blanks."""
        entries = frozenset(_phrase(entry) for entry in table.split(";") if entry.strip())
        firsts = frozenset(fold(entry[0]) for entry in entries)
        return cls(entries, firsts, max(map(len, entries)))

    def holds(self, tokens: Sequence[Token]) -> bool:
        """Whether *tokens*, all of them, are one of the phrases."""
        if len(tokens) == 1:
            return (tokens[0].text.lower(),) in self.entries
        return tuple(token.folded for token in tokens) in self.entries

    def ends(self, tokens: Sequence[Token], at: int) -> tuple[int, ...]:
        """Return where the phrases that begin at *at* end, the longest first.

        No phrase goes on over the end of a paragraph.
        """
        if at >= len(tokens) or tokens[at].folded not in self.firsts:
            return ()
        row = tokens[at : at + self.longest]
        whole = next((i for i, token in enumerate(row) if i and token.breaks > 1), len(row))
        return tuple(at + n for n in range(whole, 0, -1) if self.holds(row[:n]))

    def end(self, tokens: Sequence[Token], at: int) -> int | None:
        """Return where the longest phrase that begins at *at* ends, None for none."""
        return next(iter(self.ends(tokens, at)), None)


def _phrase(entry: str) -> Phrase:
    words = _TOKEN.findall(entry.lower())
    return tuple(words if len(words) == 1 else map(fold, words))
