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

from parsers.agency_calls import DASHES, GRAMMAR, CallReader
from parsers.agency_heads import HEADS, LEVELS, ROLES
from parsers.agency_words import groups, heads
from parsers.phrases import Phrases, tokens_of
from schemas.finding import Finding
from schemas.span import Span

_OWNERS: Final = Phrases.listed(heads.OWNERS)
_OWNED_BY_NOBODY: Final = Phrases.listed(heads.OWNED_BY_NOBODY)
_WORK_BODIES: Final = Phrases.listed(heads.WORK_BODIES)
_WHOLE: Final = Phrases.listed(heads.WHOLE)
_NAMELESS: Final = Phrases.listed(heads.NAMELESS)
_KINDS: Final = Phrases.listed(groups.KINDS)
_LONE_KINDS: Final = Phrases.listed(groups.LONE_KINDS)
_SCOPES: Final = Phrases.listed(groups.SCOPES)
_TAILS: Final = Phrases.listed(groups.TAILS)
_MANY: Final = frozenset({"các", "những", "quý"})
_WORK: Final = 12  # tokens: "phối hợp phổ biến, giáo dục pháp luật"
_OWNERS_IN_A_ROW: Final = 2  # Phòng Nghiệp vụ - Chi cục Thú y - Sở Nông nghiệp


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
class _Reader(CallReader):
    """Reads whole names, with whose parts they are."""

    owners: int = _OWNERS_IN_A_ROW

    def body(self, at: int) -> tuple[int, str] | None:
        """Return the end of the name at *at* and the rule that read it."""
        if not self.tokens[at].is_word or self._is_inside(at):
            return None
        for role in ROLES.ends(self.tokens, at):
            if self._joined(role):
                end = self._many(role) or self.one(role, after_role=True)
                if end is not None:
                    return end, "<role> <body>"
        many, one = self._many(at), self.one(at)
        if many is not None and many >= (one or 0):
            return many, "bodies of many"
        if one is not None:
            return one, "<head> <name>"
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
        listed = self._word(at) in _MANY
        first = at + 1 if listed else at
        if not self._joined(first):
            return None
        if listed and (one := self.one(first)) is not None:
            return one  # các Sở Y tế, các Trung tâm tuyến tỉnh
        end = _KINDS.end(self.tokens, first)
        if end is None:
            return None
        kinds = 1
        while (kind := self._listed(_KINDS, end)) is not None:
            end, kinds = kind, kinds + 1
        if not listed and kinds < 2:
            return None
        return self._scoped(end)

    def _lone(self, at: int) -> int | None:
        """Read ``Đơn vị trực thuộc Sở Y tế``: capital in front, an owner behind."""
        end = _LONE_KINDS.end(self.tokens, at) if self.tokens[at].is_capital else None
        scoped = None if end is None else self._scoped(end)
        return scoped if scoped != end else None

    def one(self, at: int, *, after_role: bool = False) -> int | None:
        """Read ``Sở Y tế tỉnh Kiên Giang``."""
        head = self._head(at)
        if head is None:
            return None
        if (end := self._of_work(at, head)) is not None:
            return end
        nameless = _NAMELESS.holds(self.tokens[at:head])
        end = None if nameless else self._called(at, head, quiet=after_role)
        if end is None and (head > at + 1 or self.tokens[at].is_capital):
            end = self._level(head)
        if end is None:
            end = self._bare(at, head, after_role=after_role)
        if end is None:
            return None
        end = self._at_place(end) or end
        tail = _TAILS.end(self.tokens, end) if self._joined(end) else None
        return self._owned(at, head, tail or end)

    def _of_work(self, at: int, head: int) -> int | None:
        """Read ``Ban Chỉ đạo xóa nhà tạm, nhà dột nát tỉnh``: in lower case up to a level."""
        if not _WORK_BODIES.holds(self.tokens[at:head]) or not self.tokens[at].is_capital:
            return None
        for end in range(head, min(head + _WORK, len(self.tokens) - 1)):
            token = self.tokens[end]
            level = self._level_word(LEVELS, end) if end > head + 1 else None
            if level is not None and self._word(end - 1) not in {*_MANY, "cấp", "toàn"}:
                return self._place(level)
            named = token.text == "," or (token.text.islower() and token.text not in GRAMMAR)
            if not named or not self._joined(end):
                return None
        return None

    def _bare(self, at: int, head: int, *, after_role: bool) -> int | None:
        """Accept a head alone: a whole body, one under a role, one with its owner."""
        if not self.tokens[at].is_capital:
            return None
        name = self.tokens[at:head]
        if _WHOLE.holds(name) or (after_role and _OWNERS.holds(name)):
            return head
        return head if self._owned(at, head, head) > head else None

    def _called(self, at: int, head: int, *, quiet: bool) -> int | None:
        """Read what a body is called after; in capitals somewhere unless *quiet*."""
        if _WHOLE.holds(self.tokens[at:head]) and self._is_verb(head):
            return None  # Tỉnh ủy | tham mưu
        end = self._part(head, first=True)
        if end is None:
            return None
        while (more := self._more(end)) is not None:
            end = more
        named = self.tokens[head:end] if head == at + 1 else self.tokens[at:end]
        if not quiet and not any(token.is_capital for token in named):
            return None
        return self._level(end) or end

    def _level(self, at: int) -> int | None:
        """Read ``tỉnh Kiên Giang``, ``các huyện, thị xã, thành phố``, ``cấp xã``."""
        if not self._joined(at):
            return None
        many = self._word(at) in _MANY
        table = _KINDS if many else LEVELS
        end = self._level_word(table, at + 1 if many else at)
        if end is None:
            return None
        while (more := self._listed(table, end)) is not None:
            end = more
        if self._word(end) == "." and self._word(end - 1) in {"tp", "tx"}:
            end += 1
        return self._places(self._scoped(end)) if many else self._place(end)

    def _places(self, at: int) -> int:
        """Take in ``Tân Lập, Bình An và thành phố Hòa Sơn`` behind ``các xã``."""
        end = self._place(at)
        while end > at and self._word(end) in {",", "và"} and self._joined(end + 1):
            named = LEVELS.end(self.tokens, end + 1) or end + 1
            place = self._place(named)
            if place == named or self._starts_name(end + 1):
                break
            end = place
        return end

    def _level_word(self, table: Phrases, at: int) -> int | None:
        if not self._joined(at):
            return None
        end = table.end(self.tokens, at)
        head = HEADS.end(self.tokens, at)
        return None if end is None or (head is not None and head > end) else end

    def _owned(self, at: int, head: int, end: int) -> int:
        """Take in the body that the name *at*..*end* is part of."""
        if not self._joined(end):
            return end
        token, start = self.tokens[end], end
        if self._word(end) == "trực" and self._word(end + 1) == "thuộc":
            start = end + 2
        elif token.text == "thuộc" or (token.text in DASHES and not token.breaks):
            start = end + 1
        elif _OWNED_BY_NOBODY.holds(self.tokens[at:head]) or self._opens_line_in_capitals(end):
            return end
        if not self._joined(start) or not self.tokens[start].is_capital:
            return end
        return self._owner(start) or end

    def _owner(self, at: int) -> int | None:
        head = self._head(at) if self.owners else None
        if head is None or not _OWNERS.holds(self.tokens[at:head]):
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
        scope = self._level_word(_SCOPES, at)
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
