"""Read what an agency is called after: fields out of a list, or words in capitals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parsers.agency_heads import FIELDS, HEADS, LEVELS, HeadReader
from parsers.agency_words import ends, fields, groups
from parsers.phrases import JOINT, Phrases

DASHES: Final = frozenset("-–—")
_VERBS: Final = Phrases.listed(ends.VERBS)
_NEEDY: Final = Phrases.listed(fields.NEEDY)
_PLACE_KINDS: Final = Phrases.listed(groups.PLACE_KINDS)
_STOPS: Final = frozenset(ends.STOPS.split())
GRAMMAR: Final = frozenset(ends.GRAMMAR.split())
_LOWER_HALF: Final = 5  # tokens: "Kỹ thuật | xây dựng dân dụng và | Kiến trúc"


@dataclass(frozen=True, slots=True)
class CallReader(HeadReader):
    """Reads the parts that a name has behind its head."""

    def _part(self, at: int, *, first: bool) -> int | None:
        """Read one field, or one word in capitals with its second syllable."""
        if not self._joined(at) or not self.tokens[at].is_word:
            return None
        token = self.tokens[at]
        starts = token.is_capital and self._starts_body(at)
        if starts and not first:
            return None
        if (known := self._objects(at) or self._field(at, first=first)) is not None:
            return known
        if not token.is_capital or starts or self._closes(at):
            return None
        coded = JOINT in token.text or (len(token.text) > 1 and token.text.isupper())  # VH-TT
        halved = first and not coded and self._joined(at + 1)
        return at + 2 if halved and self._is_second_syllable(at + 1) else at + 1

    def _objects(self, at: int) -> int | None:
        """Read ``Quản lý đào tạo``, ``Quản lý, giám sát bảo hiểm``: what is done, to what."""
        verb = _NEEDY.end(self.tokens, at) if self.tokens[at].is_capital else None
        if verb is None or not self._joined(verb):
            return None
        if any(end > verb for end in FIELDS.ends(self.tokens, at)):
            return None  # a field that is known whole
        if self._word(verb) == ",":
            second = FIELDS.end(self.tokens, verb + 1) if self._joined(verb + 1) else None
            return second and self._object(second)
        return self._object(verb)

    def _object(self, at: int) -> int | None:
        """Read a field in lower case, or a word of two syllables that may be one."""
        if not self._joined(at) or not self.tokens[at].text.islower():
            return None
        if (field := max(FIELDS.ends(self.tokens, at), default=at)) > at + 1:
            return field
        word = self.tokens[at : at + 2]
        plain = len(word) > 1 and all(
            token.text.isalpha() and token.text.islower() and token.text not in _STOPS
            for token in word
        )
        return at + 2 if plain and self._joined(at + 1) else None

    def _field(self, at: int, *, first: bool) -> int | None:
        loud = self.tokens[at].is_capital
        head = HEADS.end(self.tokens, at) or at
        for end in FIELDS.ends(self.tokens, at):
            if not loud and (end == at + 1 or (not first and _VERBS.end(self.tokens, at))):
                continue
            return None if end < head else end  # Ủy ban Kiểm tra | Đảng ủy
        return None

    def _is_verb(self, at: int) -> bool:
        """Whether a field at *at* is a verb, in lower case behind a name."""
        if not self._joined(at) or self.tokens[at].is_capital:
            return False
        return _VERBS.end(self.tokens, at) is not None

    def _is_second_syllable(self, at: int) -> bool:
        token = self.tokens[at]
        return (
            token.text.isalpha()
            and token.text.islower()
            and token.text not in _STOPS
            and LEVELS.end(self.tokens, at) is None
        )

    def _at_place(self, at: int) -> int | None:
        """Read ``cảng Hòn Dài``."""
        kind = _PLACE_KINDS.end(self.tokens, at) if self._joined(at) else None
        if kind is None or not self.tokens[at].text.islower():
            return None
        named = self._place(kind)
        return named if named > kind else None

    def _more(self, at: int) -> int | None:
        return self._part(at, first=False) or self._at_place(at) or self._joint(at)

    def _joint(self, at: int) -> int | None:
        """Read a dash, ``và``, a comma in a series, and the part that it joins."""
        if not self._joined(at):
            return None
        token = self.tokens[at]
        if token.text == "số" and self._joined(at + 1) and self.tokens[at + 1].text.isdigit():
            return at + 2  # Ban Quản lý dự án số 1
        if token.text == ",":
            return self._series(at)
        bullet = token.text in DASHES and token.breaks
        if token.text in {*DASHES, "&", "và"}:
            return None if bullet else self._loud_part(at + 1)
        return self._lower_half(at)

    def _lower_half(self, at: int) -> int | None:
        """Read ``xây dựng và Kiến trúc``: a capital behind ``và`` is of the same name."""
        end = at
        while self._joined(end) and end < at + _LOWER_HALF:
            token = self.tokens[end]
            if token.text == "và":
                return self._loud_part(end + 1) if end > at else None
            if not token.text.isalpha() or not token.text.islower() or token.text in GRAMMAR:
                return None
            end += 1
        return None

    def _series(self, at: int) -> int | None:
        """Read the rest of ``Văn hóa, Thể thao và Du lịch`` from its comma."""
        end: int | None = at
        while end is not None and self._word(end) == ",":
            end = self._loud_part(end + 1)
        if end is None or self._word(end) != "và":
            return None
        return self._loud_part(end + 1)

    def _loud_part(self, at: int) -> int | None:
        if not self._joined(at) or not self.tokens[at].is_capital or self._starts_body(at):
            return None
        return self._part(at, first=True)
