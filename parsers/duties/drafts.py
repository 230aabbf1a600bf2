"""What somebody shall do: the verb phrase, whom to work with, and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from parsers.duties.actors import (
    first_verb,
    predicate,
    starts_doer,
    verb_behind_names,
)
from parsers.duties.doer_lists import mentions, split_doers
from parsers.duties.prose import Prose
from parsers.duties.times import timed, without_end
from parsers.duties.words import EMPTY_WORDS
from parsers.fold import fold
from parsers.sentences import trimmed
from schemas.deadline import Deadline
from schemas.finding import Finding, Mention
from schemas.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A duty before it is known whether its words suffice to make one."""

    leads: tuple[Mention[str], ...]
    content: Span
    rule: str
    partners: tuple[Mention[str], ...] = ()
    deadline: Finding[Deadline] | None = None
    product: Mention[str] | None = None


_INLINE: Final = re.compile(r"(?:(?<=\s)|\A)\([ivxlIíï¡!1\d]{0,4}\)\s*")
_OBLIGED: Final = re.compile(
    r"(?:(?:có|chịu)\s+trách\s+nhiệm(?!\s+(?:chính|về|trước|trong))|có\s+nhiệm\s+vụ|phải|cần|sẽ|(?:đề|để)\s+nghị|yêu\s+cầu)\s*[:,]?\s+",
    re.IGNORECASE,
)
_BASED: Final = re.compile(
    r"(?:căn\s+cứ|theo\s+chức\s+năng|trên\s+cơ\s+sở)(?!\w)", re.IGNORECASE
)
_THIS: Final = re.compile(r"[^,;.]{4,80}?\snày\s+")
# "căn cứ chức năng, nhiệm vụ được phân công xây dựng ...": the verb follows at once.
_CHARGED: Final = re.compile(r"[^;.]{4,80}?\sđược\s+(?:giao|phân\s+công|phân\s+cấp)\s+")
_ENDS_WITH_THIS: Final = re.compile(r"\snày(?:\s+và\s+[^,;]+)?\Z")
_ANNOUNCED: Final = re.compile(r"[^:;.,]{4,80}:\s+(?=[^\W\d_])")
_COMMA: Final = re.compile(r",\s+(?=[^\W\d_])")
# What somebody answers for stands in front of what they shall do by a day.
_ANSWERS: Final = re.compile(
    r"chịu\s+trách\s+nhiệm\s+(?:(?:trực\s+tiếp|toàn\s+diện|chính)\s+)?(?:về|trước)\s[^;.]+;\s+",
    re.IGNORECASE,
)
_RESPONSIBLE: Final = re.compile(r"có\s+trách\s+nhiệm\s*:?\s+", re.IGNORECASE)
_TOGETHER: Final = re.compile(
    r"(?:(?:tập\s+trung|tiếp\s+tục|chủ\s+động|khẩn\s+trương|kịp\s+thời|thường\s+xuyên)\s*,?\s+)?"
    r"(?:(?:chịu\s+trách\s+nhiệm\s+)?(?:làm\s+)?(?:chủ\s+trì|đầu\s+mối|thường\s+trực)\s*[,;]?\s*(?:và\s+)?)?"
    r"(?:(?:phối|kết|kế)\s+hợp(?:\s+chặt\s+chẽ)?(?:\s+(?:với|cùng(?:\s+với)?))?|cùng(?:\s+với)?)\s+",
    re.IGNORECASE,
)
_LEADING: Final = re.compile(
    r"chủ\s+trì\s*(?:[,;]\s*|và\s+)?(?:thực\s+hiện\s+)?", re.IGNORECASE
)
# "chịu trách nhiệm chính, Công an huyện phối hợp, đo lại ...": the helper is named between.
_HELPED: Final = re.compile(
    r"(?:chủ\s+trì|chịu\s+trách\s+nhiệm\s+chính|làm\s+đầu\s+mối)\s*[,;(]\s*(?:có\s+)?"
    r"(?P<helper>[^.;:()]{4,120}?)\s+(?:cùng\s+)?phối\s+hợp"
    r"(?:\s*[,;)]+\s*|\s+(?!với\s|cùng\s|chặt\s))",
    re.IGNORECASE,
)
_A_WORD: Final = 2  # syllables: "tuyên truyền" asks for something
_IN_ORDER_TO: Final = re.compile(r"(?<!không)\s+(?:để|nhằm|trong\s+việc)\s+", re.IGNORECASE)


def duties(
    prose: Prose,
    span: Span,
    leads: tuple[Mention[str], ...],
    rule: str,
    front: Finding[Deadline] | None = None,
) -> tuple[Draft, ...]:
    """Read the duties in *span*, which begins with what *leads* shall do.

    A day in *front* of the leads is of the first verb, if another day stands behind.
    """
    return tuple(
        Draft(
            leads=leads,
            partners=() if at else partners,
            content=part.content,
            deadline=part.deadline or _skipped(prose, Span(piece.start, phrase.start)),
            rule=rule,
        )
        for begun, piece in enumerate(_enumerated(prose.words, span))
        for partners, phrase in [_with_partners(prose, piece)]
        for at, part in enumerate(timed(prose, phrase, None if begun else front))
    )


def is_empty(words: str) -> bool:
    """Whether a duty asks for nothing in particular: ``nghiêm túc triển khai thực hiện``."""
    left = EMPTY_WORDS.sub(" ", fold(words))
    return len(re.findall(r"[^\W_]+", left)) < _A_WORD


def _skipped(prose: Prose, span: Span) -> Finding[Deadline] | None:
    """``căn cứ ..., định kỳ hằng tháng có trách nhiệm ...``: the day is in what is left out."""
    return next(reversed(prose.within(span)), None)


def _enumerated(text: str, span: Span) -> Sequence[Span]:
    """Part ``(i) ... (ii) ...``; a list that does not begin at the front is left whole."""
    marks = list(_INLINE.finditer(text, span.start, span.end))
    begins = span.start, _after_obligation(text, span)
    if len(marks) < 2 or not any(0 <= marks[0].start() - begin <= 2 for begin in begins):
        return (span,)
    ends = [*(mark.start() for mark in marks[1:]), span.end]
    return [trimmed(text, mark.end(), end) for mark, end in zip(marks, ends, strict=True)]


def _with_partners(prose: Prose, span: Span) -> tuple[tuple[Mention[str], ...], Span]:
    """Take ``chủ trì, phối hợp với <ai>`` off the front of what shall be done."""
    text = prose.words
    begin = _after_obligation(text, span)
    partners: tuple[Mention[str], ...] = ()
    together = _TOGETHER.match(text, begin, span.end)
    helped = _HELPED.match(text, begin, span.end)
    if helped is not None and starts_doer(text, helped.start("helper")):
        named, begin = Span(*helped.span("helper")), helped.end()
        partners = mentions(prose.text, split_doers(text, named), "<doer> phối hợp")
    elif together is not None and (read := _partners(text, together.end(), span.end)):
        named, begin = read
        partners = mentions(prose.text, split_doers(text, named), "phối hợp với <doer>")
    elif (leading := _LEADING.match(text, begin, span.end)) and leading.end() < span.end:
        begin = leading.end()
    return partners, Span(begin, span.end)


def _after_obligation(text: str, span: Span) -> int:
    begin = span.start
    if _BASED.match(text, begin, span.end):
        named = _RESPONSIBLE.search(text, begin, span.end)
        begin = named.end() if named else _after_basis(text, begin, span.end)
    if answers := _ANSWERS.match(text, begin, span.end):
        begin = answers.end()
    while (obliged := _OBLIGED.match(text, begin, span.end)) and obliged.end() < span.end:
        begin = obliged.end()
    return _after_announcement(text, begin, span.end)


def _after_announcement(text: str, start: int, end: int) -> int:
    """``thực hiện ngay các việc sau: chốt số liệu; ...``: what is listed is the duty."""
    colon = _ANNOUNCED.match(text, start, end)
    return colon.end() if colon and is_empty(colon[0]) else start


def _after_basis(text: str, start: int, end: int) -> int:
    """Return where the duty begins behind ``căn cứ Hướng dẫn này``; *start* if nowhere."""
    charged = _CHARGED.match(text, start, end)
    if charged is not None and first_verb(text, charged.end(), end) == charged.end():
        return charged.end()
    this = _THIS.match(text, start, end)
    if this is not None and first_verb(text, this.end(), end) == this.end():
        return this.end()
    commas = list(_COMMA.finditer(text, start, end))
    known = (at.end() for at in commas if first_verb(text, at.end(), end) == at.end())
    first = (at.end() for at in commas if _ENDS_WITH_THIS.search(text, start, at.start()))
    return next(known, next(first, start))


def _partners(text: str, start: int, end: int) -> tuple[Span, int] | None:
    """Return the names of the partners, and where the verb behind them begins."""
    if not starts_doer(text, start):
        return None
    verb = min(
        filter(None, (verb_behind_names(text, start, end), predicate(text, start, end))),
        default=None,
    )
    purpose = _IN_ORDER_TO.search(text, start, verb or end)
    stop, begin = (purpose.start(), purpose.end()) if purpose else (verb, verb)
    if stop is None or begin is None or ";" in text[start:stop]:
        return None
    named = without_end(text, Span(start, stop))
    return (named, begin) if named.start < named.end else None
