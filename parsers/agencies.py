"""Find the names of agencies in a text.

A name is a head ("Sở", "Trung tâm", "UBND"), what it is called after ("Y tế": fields out
of a list, or words in capitals), and a level or a place ("tỉnh Kiên Giang"). It may have a
role in front ("Giám đốc") and behind it the body that it is part of ("- Sở Y tế"). Bodies
of many ("các sở, ban, ngành") are names too. Verbs end a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from parsers import agency_words as words
from parsers.phrases import Phrases, Token, tokens_of
from schemas.finding import Finding
from schemas.span import Span

HEADS: Final = Phrases.listed(words.HEADS)
OWNERS: Final = Phrases.listed(words.OWNERS)
OWNED_BY_NOBODY: Final = Phrases.listed(words.OWNED_BY_NOBODY)
WHOLE: Final = Phrases.listed(words.WHOLE)
ROLES: Final = Phrases.listed(words.ROLES)
FIELDS: Final = Phrases.listed(words.FIELDS)
VERBS: Final = Phrases.listed(words.VERBS)
LEVELS: Final = Phrases.listed(words.LEVELS)
CLOSERS: Final = Phrases.listed(words.CLOSERS)
KINDS: Final = Phrases.listed(words.KINDS)
LONE_KINDS: Final = Phrases.listed(words.LONE_KINDS)
SCOPES: Final = Phrases.listed(words.SCOPES)
TAILS: Final = Phrases.listed(words.TAILS)
SHORT_HEADS: Final = frozenset(words.SHORT_HEADS.split())
LOWER_HEADS: Final = frozenset(words.LOWER_HEADS.split())
NOT_BEFORE_LOWER: Final = frozenset(words.NOT_BEFORE_LOWER.split())
NAMELESS: Final = Phrases.listed(words.NAMELESS)
STOPS: Final = frozenset(words.STOPS.split())
DASHES: Final = frozenset("-–—")
MANY: Final = frozenset({"các", "những", "quý"})
OWNERS_IN_A_ROW: Final = 2  # Phòng Nghiệp vụ - Chi cục Thú y - Sở Nông nghiệp
NUMBERED: Final = frozenset({"phường", "quận", "vực", "vùng"})
PLACE_SYLLABLES: Final = 4  # Thừa Thiên Huế, Bà Rịa Vũng Tàu


def find_agencies(text: str) -> Iterator[Finding[str]]:
    """Yield the agencies named in *text*, in reading order, never overlapping.

    The value is the name as printed, on one line. The longest plausible name is taken,
    but two bodies parted by a comma or by ``và`` are two findings.
    """
    reader = _Reader(tokens_of(text))
    at = 0
    while at < len(reader.tokens):
        found = reader.body(at)
        if found is None:
            at += 1
            continue
        end, rule = found
        span = Span(reader.tokens[at].start, reader.tokens[end - 1].end)
        yield Finding(" ".join(span.of(text).split()), span, rule)
        at = end


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads names off a row of tokens: each step says where it ended, None for no match."""

    tokens: tuple[Token, ...]
    owners: int = OWNERS_IN_A_ROW

    def body(self, at: int) -> tuple[int, str] | None:
        """Return the end of the name at *at* and the rule that read it."""
        if not self.tokens[at].is_word or self._is_inside(at):
            return None
        for role in ROLES.ends(self.tokens, at):
            if self._joined(role):
                end = self._many(role) or self.one(role, after_role=True)
                if end is not None:
                    return end, "<role> <body>"
        if (end := self._many(at)) is not None:
            return end, "bodies of many"
        if (end := self.one(at)) is not None:
            return end, "<head> <name>"
        lone = self._lone(at)
        return None if lone is None else (lone, "bodies of many")

    def _is_inside(self, at: int) -> bool:
        """Whether the token is part of a symbol, a path or a date (``KH-UBND``)."""
        if not at:
            return False
        before, token = self.tokens[at - 1], self.tokens[at]
        return before.end == token.start and before.text in "-–/_@"

    def _many(self, at: int) -> int | None:
        """Read ``các sở, ban, ngành có liên quan``."""
        listed = self._word(at) in MANY
        first = at + 1 if listed else at
        if not self._joined(first):
            return None
        if listed and (one := self.one(first)) is not None:
            return one  # các Sở Y tế, các Trung tâm tuyến tỉnh
        end = KINDS.end(self.tokens, first)
        if end is None:
            return None
        kinds = 1
        while (kind := self._listed(KINDS, end)) is not None:
            end, kinds = kind, kinds + 1
        if not listed and kinds < 2:
            return None
        return self._scoped(end)

    def _lone(self, at: int) -> int | None:
        """Read ``Đơn vị trực thuộc Sở Y tế``: capital in front, an owner behind."""
        end = LONE_KINDS.end(self.tokens, at) if self.tokens[at].is_capital else None
        scoped = None if end is None else self._scoped(end)
        return scoped if scoped != end else None

    def one(self, at: int, *, after_role: bool = False) -> int | None:
        """Read ``Sở Y tế tỉnh Kiên Giang``."""
        head = self._head(at)
        if head is None:
            return None
        nameless = NAMELESS.holds(self.tokens[at:head])
        end = None if nameless else self._called(at, head, quiet=after_role)
        if end is None and (head > at + 1 or self.tokens[at].is_capital):
            end = self._level(head)
        if end is None:
            end = self._bare(at, head, after_role=after_role)
        if end is None:
            return None
        tail = TAILS.end(self.tokens, end) if self._joined(end) else None
        return self._owned(at, head, tail or end)

    def _bare(self, at: int, head: int, *, after_role: bool) -> int | None:
        """Accept a head alone: a whole body, one under a role, one with its owner."""
        if not self.tokens[at].is_capital:
            return None
        name = self.tokens[at:head]
        if WHOLE.holds(name) or (after_role and OWNERS.holds(name)):
            return head
        return head if self._owned(at, head, head) > head else None

    def _head(self, at: int) -> int | None:
        token = self.tokens[at]
        end = HEADS.end(self.tokens, at)
        if end is not None and (end > at + 1 or token.text.isupper()):
            return end
        word = token.text.lower()
        if word not in SHORT_HEADS or any(end > at + 1 for end in ROLES.ends(self.tokens, at)):
            return None
        return at + 1 if self._is_short_head(at, word) else None

    def _is_short_head(self, at: int, word: str) -> bool:
        token, before = self.tokens[at], self.tokens[at - 1] if at else None
        second_half = before is not None and before.text.lower() in NOT_BEFORE_LOWER
        if token.text.isupper():  # XÃ HỘI CHỦ NGHĨA, BÁO CÁO
            shouted = second_half and before is not None and before.text.isupper()
            return not shouted and self._joined(at + 1) and self._is_known(at + 1)
        return token.is_capital or (word in LOWER_HEADS and not second_half)

    def _is_known(self, at: int) -> bool:
        return any(table.end(self.tokens, at) is not None for table in (FIELDS, LEVELS, HEADS))

    def _called(self, at: int, head: int, *, quiet: bool) -> int | None:
        """Read what a body is called after; in capitals somewhere unless *quiet*."""
        end = self._part(head, first=True)
        if end is None:
            return None
        while (more := self._part(end, first=False) or self._joint(end)) is not None:
            end = more
        named = self.tokens[head:end] if head == at + 1 else self.tokens[at:end]
        if not quiet and not any(token.is_capital for token in named):
            return None
        return self._level(end) or end

    def _part(self, at: int, *, first: bool) -> int | None:
        """Read one field, or one word in capitals with its second syllable."""
        if not self._joined(at) or not self.tokens[at].is_word:
            return None
        token = self.tokens[at]
        if not first and token.is_capital and self._starts_body(at):
            return None
        field = self._field(at, first=first)
        if field is not None:
            return field
        if not token.is_capital or self._starts_body(at) or self._closes(at):
            return None
        if first and self._joined(at + 1) and self._is_second_syllable(at + 1):
            return at + 2
        return at + 1

    def _field(self, at: int, *, first: bool) -> int | None:
        loud = self.tokens[at].is_capital
        for end in FIELDS.ends(self.tokens, at):
            if not loud and (end == at + 1 or (not first and VERBS.end(self.tokens, at))):
                continue
            return end
        return None

    def _is_second_syllable(self, at: int) -> bool:
        token = self.tokens[at]
        return (
            token.text.isalpha()
            and token.text.islower()
            and token.text not in STOPS
            and LEVELS.end(self.tokens, at) is None
        )

    def _joint(self, at: int) -> int | None:
        """Read a dash, ``và``, a comma in a series, and the part that it joins."""
        if not self._joined(at):
            return None
        token = self.tokens[at]
        if token.text == "số" and self._joined(at + 1) and self.tokens[at + 1].text.isdigit():
            return at + 2  # Ban Quản lý dự án số 1
        if token.text == ",":
            return self._series(at)
        if token.text in DASHES and token.breaks:
            return None  # a bullet
        if token.text in DASHES or token.text in {"&", "và"}:
            return self._loud_part(at + 1)
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

    def _starts_body(self, at: int) -> bool:
        head = self._head(at)
        if head is None:
            return ROLES.end(self.tokens, at) is not None
        field = FIELDS.end(self.tokens, at)
        return field is None or field <= head

    def _closes(self, at: int) -> bool:
        """Whether a word at *at*, though in capitals, is no more of a proper name."""
        return any(table.end(self.tokens, at) is not None for table in (LEVELS, CLOSERS))

    def _level(self, at: int) -> int | None:
        """Read ``tỉnh Kiên Giang``, ``các huyện, thị xã, thành phố``, ``cấp xã``."""
        if not self._joined(at):
            return None
        many = self._word(at) in MANY
        table = KINDS if many else LEVELS
        end = self._level_word(table, at + 1 if many else at)
        if end is None:
            return None
        while (more := self._listed(table, end)) is not None:
            end = more
        if self._word(end) == "." and self._word(end - 1) in {"tp", "tx"}:
            end += 1
        return self._scoped(end) if many else self._place(end)

    def _level_word(self, table: Phrases, at: int) -> int | None:
        if not self._joined(at):
            return None
        end = table.end(self.tokens, at)
        head = HEADS.end(self.tokens, at)
        return None if end is None or (head is not None and head > end) else end

    def _place(self, at: int) -> int:
        """Take in the name of a place, at most four syllables."""
        end = at
        while self._joined(end) and end < at + PLACE_SYLLABLES:
            token = self.tokens[end]
            numbered = end == at and token.text.isdigit() and self._word(at - 1) in NUMBERED
            is_name = token.is_capital or numbered
            new_line = token.breaks > 0 and end > at + 1
            if not is_name or new_line or self._starts_body(end) or self._closes(end):
                break
            end += 1
        return end

    def _owned(self, at: int, head: int, end: int) -> int:
        """Take in the body that the name *at*..*end* is part of."""
        if not self._joined(end):
            return end
        token, start = self.tokens[end], end
        if self._word(end) == "trực" and self._word(end + 1) == "thuộc":
            start = end + 2
        elif token.text == "thuộc" or (token.text in DASHES and not token.breaks):
            start = end + 1
        elif OWNED_BY_NOBODY.holds(self.tokens[at:head]) or self._opens_line_in_capitals(end):
            return end
        if not self._joined(start) or not self.tokens[start].is_capital:
            return end
        return self._owner(start) or end

    def _owner(self, at: int) -> int | None:
        head = self._head(at) if self.owners else None
        if head is None or not OWNERS.holds(self.tokens[at:head]):
            return None
        return replace(self, owners=self.owners - 1).one(at) or head

    def _opens_line_in_capitals(self, at: int) -> bool:
        token = self.tokens[at]
        return token.breaks > 0 and token.text.isupper()

    def _scoped(self, at: int) -> int:
        """Take in ``có liên quan``, ``trực thuộc Sở Y tế``, ``trên địa bàn tỉnh``."""
        end = at
        while (more := self._scope(end, first=end == at)) is not None:
            end = more
        if not self._joined(end) or not self.tokens[end].is_capital:
            return end
        return self._owner(end) or (self._place(end) if end > at else end)

    def _scope(self, at: int, *, first: bool) -> int | None:
        if not self._joined(at):
            return None
        scope = self._level_word(SCOPES, at)
        return self._listed(LEVELS, at) if scope is None and not first else scope

    def _listed(self, table: Phrases, at: int) -> int | None:
        """Read one more entry of *table* after a comma, a slash or ``và``."""
        if self._word(at) not in {",", "/", "và", "hoặc"} or not self._joined(at):
            return None
        if not self._joined(at + 1) or self._starts_name(at + 1):
            return None
        return self._level_word(table, at + 1)

    def _starts_name(self, at: int) -> bool:
        """Whether one body is named at *at*, rather than a kind of body."""
        head = self._head(at)
        if head is None:
            return False
        part = self._part(head, first=True)
        if part is None:
            return LEVELS.end(self.tokens, head) is not None
        named = self.tokens[head:part] if head == at + 1 else self.tokens[at:part]
        return any(token.is_capital for token in named)

    def _word(self, at: int) -> str:
        return self.tokens[at].text.lower() if at < len(self.tokens) else ""

    def _joined(self, at: int) -> bool:
        """Whether there is a token at *at*, in the paragraph of the one before."""
        return at < len(self.tokens) and self.tokens[at].breaks < 2
