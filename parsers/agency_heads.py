"""Read what the name of an agency begins with: ``Sở``, ``Trung tâm``, ``UBND``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parsers.agency_words import ends, fields, groups, heads
from parsers.phrases import Phrases, Token

HEADS: Final = Phrases.listed(heads.HEADS)
ROLES: Final = Phrases.listed(heads.ROLES)
FIELDS: Final = Phrases.listed(fields.FIELDS)
LEVELS: Final = Phrases.listed(groups.LEVELS)
_CLOSERS: Final = Phrases.listed(ends.CLOSERS)
_SHORT_HEADS: Final = frozenset(heads.SHORT_HEADS.split())
_LOWER_HEADS: Final = frozenset(heads.LOWER_HEADS.split())
_NOT_BEFORE_LOWER: Final = frozenset(heads.NOT_BEFORE_LOWER.split())
_NUMBERED: Final = frozenset({"phường", "quận", "vực", "vùng"})
_PLACE_SYLLABLES: Final = 4  # Thừa Thiên Huế, Bà Rịa Vũng Tàu


@dataclass(frozen=True, slots=True)
class HeadReader:
    """Reads heads off a row of tokens: each step says where it ended, None for no match."""

    tokens: tuple[Token, ...]

    def _word(self, at: int) -> str:
        return self.tokens[at].text.lower() if at < len(self.tokens) else ""

    def _joined(self, at: int) -> bool:
        """Whether there is a token at *at*, in the paragraph of the one before."""
        return at < len(self.tokens) and self.tokens[at].breaks < 2

    def _head(self, at: int) -> int | None:
        token = self.tokens[at]
        end = HEADS.end(self.tokens, at)
        if end is not None and (end > at + 1 or token.text.isupper()):
            return end
        word = token.text.lower()
        if word not in _SHORT_HEADS or any(end > at + 1 for end in ROLES.ends(self.tokens, at)):
            return None
        return at + 1 if self._is_short_head(at, word) else None

    def _is_short_head(self, at: int, word: str) -> bool:
        token, before = self.tokens[at], self.tokens[at - 1] if at else None
        second_half = before is not None and before.text.lower() in _NOT_BEFORE_LOWER
        if token.text.isupper():  # XÃ HỘI CHỦ NGHĨA, BÁO CÁO
            shouted = second_half and before is not None and before.text.isupper()
            return not shouted and self._joined(at + 1) and self._is_known(at + 1)
        return token.is_capital or (word in _LOWER_HEADS and not second_half)

    def _is_known(self, at: int) -> bool:
        return any(table.end(self.tokens, at) is not None for table in (FIELDS, LEVELS, HEADS))

    def _starts_body(self, at: int) -> bool:
        head = self._head(at)
        if head is None:
            return ROLES.end(self.tokens, at) is not None
        field = FIELDS.end(self.tokens, at)
        return field is None or field <= head

    def _closes(self, at: int) -> bool:
        """Whether a word at *at*, though in capitals, is no more of a proper name."""
        return any(table.end(self.tokens, at) is not None for table in (LEVELS, _CLOSERS))

    def _place(self, at: int) -> int:
        """Take in the name of a place, at most four syllables."""
        end = at
        while self._joined(end) and end < at + _PLACE_SYLLABLES:
            token = self.tokens[end]
            numbered = end == at and token.text.isdigit() and self._word(at - 1) in _NUMBERED
            is_name = token.is_capital or numbered
            new_line = token.breaks > 0 and end > at + 1
            if not is_name or new_line or self._starts_body(end) or self._closes(end):
                break
            end += 1
        return end
