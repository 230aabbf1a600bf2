"""The deadlines inside a duty, and the words of the duty without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from parsers.duties.prose import Prose
from parsers.duties.semicolons import SAME_DUTY, at_semicolons
from parsers.duties.words import LONG_VERB, OPENS_DUTY, SHORT_VERB
from parsers.fold import fold
from parsers.letters import CAPITALS, SMALL
from parsers.sentences import in_brackets, trimmed
from schemas.deadline import Deadline, Recurring
from schemas.finding import Finding
from schemas.span import Span

_SHORTEST: Final = 10  # letters; a duty of less is no duty without its deadline
_SHORT: Final = 25  # a duty of less keeps its purpose: "xây dựng Kế hoạch ... để tổ chức"
# A full stop that the reader lost: "trước ngày 15/6/2020 Sau ngày này".
_CUT_AFTER: Final = re.compile(
    rf"\s+(?=[{CAPITALS}][{SMALL}])|"
    r"\s*(?:\([^)]*\))?\s*(?:[.;,:)/]|\Z|(?:để|nhằm|và|đồng\s+thời|theo|kèm|thông\s+qua|qua)(?!\w))"
)
_NEXT_DUTY: Final = re.compile(
    r"\s*(?:\([^)]*\))?\s*(?:[;,.]|và(?!\w))\s*(?:và\s+|đồng\s+thời\s+|sau\s+đó\s+)?"
)
# What joins a duty to the deadline behind it: ", hoàn thành", "; chậm nhất".
_JOINT: Final = re.compile(
    r"(?:\s*[,.;:(–-]+\s*(?:và\s+)?(?:phải\s+)?"
    r"(?:(?:thời\s+(?:gian|hạn)|hạn)\s*)?"
    r"(?:hoàn\s+thành|xong|hoàn\s+tất|ban\s+hành|thực\s+hiện|gửi|bàn\s+giao|giao\s+nộp)?"
    r"(?:\s+(?:xong|vào|là))?:?"
    r"|\s+(?:xong|vào|hoàn\s+thành|là|ngay))\s*\Z",
    re.IGNORECASE,
)
_OPENING: Final = re.compile(
    r"(?:(?:phấn\s+đấu|yêu\s+cầu|định\s+kỳ|vào|trong|đến|hoàn\s+thành|chậm\s+nhất)\s*)*\Z",
    re.IGNORECASE,
)
_COMMA: Final = re.compile(r",\s+")
_PURPOSE: Final = re.compile(r"(?:để|nhằm)(?!\w)")
_AFTER_OPENING: Final = re.compile(r"\s*[,:;]?\s*(?:(?:phải|yêu\s+cầu|có\s+trách\s+nhiệm)\s+)?")


@dataclass(frozen=True, slots=True)
class Timed:
    """One duty of a stretch of text, and when it is due."""

    content: Span
    deadline: Finding[Deadline] | None


def timed(
    prose: Prose, span: Span, front: Finding[Deadline] | None = None
) -> tuple[Timed, ...]:
    """Part *span* into duties, one for each deadline that stands behind one.

    What a semicolon parts from a dated duty is one more, without a day: ``mua bộ lọc trước
    ngày 15/3; sửa kho``, ``sửa kho; mua bộ lọc trước ngày 15/3``. Where the day is only of
    the result it stays one: ``kiểm tra kho; báo cáo trước ngày 15/3``. A day in *front*,
    told before whoever shall do it, is of the first verb where another stands behind.
    """
    parts = (part for clause in at_semicolons(prose, span) for part in _by_day(prose, clause))
    told = tuple(_filled(parts))
    return tuple(
        day
        for at, part in enumerate(told)
        for day in _with_front(prose.words, part, None if at else front)
    )


def _by_day(prose: Prose, span: Span) -> Iterator[Timed]:
    text, times = prose.words, prose.within(span)
    start = span.start
    if len(times) == 2 and _OPENING.fullmatch(text, start, times[0].span.start):
        behind = _AFTER_OPENING.match(text, times[0].span.end, span.end)
        rest = _cut_one(prose, Span(behind.end() if behind else start, span.end), times[1])
        parts = _with_front(text, rest, times[0])
        if len(parts) > 1:
            yield from parts
            return
    for at, time in enumerate(times):
        last = at == len(times) - 1
        end = span.end if last else _parting(text, time, times[at + 1])
        if end is not None:
            yield from _cut(prose, Span(start, end))
            start = end
    if start < span.end:
        yield Timed(without_end(text, Span(start, span.end)), None)


def _with_front(text: str, part: Timed, front: Finding[Deadline] | None) -> tuple[Timed, ...]:
    """``Trước ngày 05/3 lập danh sách, khám xong trước ngày 10/4``: each day has its verb."""
    content, behind = part.content, part.deadline
    if front is None or behind is None:
        return (part,)
    if isinstance(front.value, Recurring) or isinstance(behind.value, Recurring):
        return (part,)
    commas = _COMMA.finditer(text, content.start, content.end)
    verbs = [comma for comma in commas if LONG_VERB.match(fold(text[comma.end() :][:40]))]
    if not verbs or in_brackets(text, content.start, verbs[-1].start()):
        return (part,)
    first, second = Span(content.start, verbs[-1].start()), Span(verbs[-1].end(), content.end)
    return Timed(first, front), Timed(second, behind)


def without_end(text: str, span: Span) -> Span:
    """Return *span* without blanks, bullets and closing marks at its edges."""
    span = trimmed(text, span.start, span.end)
    while span.start < span.end and text[span.start] in "-–—+•*:;,.":
        span = trimmed(text, span.start + 1, span.end)
    while span.start < span.end and text[span.end - 1] in ".;,:/-–":
        span = trimmed(text, span.start, span.end - 1)
    return span


def _filled(parts: Iterable[Timed]) -> Iterator[Timed]:
    """A second day alone, ``; hoàn thành trước ngày 30/6``, is of the duty before it."""
    told: Span | None = None
    for part in parts:
        if part.content.start < part.content.end:
            told = part.content
            yield part
        elif told is not None and part.deadline is not None:
            yield Timed(told, part.deadline)


def _parting(text: str, time: Finding[Deadline], after: Finding[Deadline]) -> int | None:
    """Where a duty ends after *time* because another, due *after*, begins."""
    found = _NEXT_DUTY.match(text, time.span.end, after.span.start)
    if found is None or SAME_DUTY.match(text, found.end()):
        return None
    between = text[found.end() : after.span.start]
    known = LONG_VERB.search(fold(between)) or SHORT_VERB.search(between)
    if known or OPENS_DUTY.match(between):
        return found.end()
    # "... trong tháng 5. Định kỳ 6 tháng tổng hợp ...": the day is in front
    behind = text[after.span.end :].lstrip(" ,")
    return found.end() if not between and LONG_VERB.match(fold(behind[:40])) else None


def _cut(prose: Prose, span: Span) -> Iterator[Timed]:
    """Take the days of *span* out of it: one, or two that "và" joins."""
    text, times = prose.words, prose.within(span)
    for first, second in pairwise(times):
        if text[first.span.end : second.span.start].strip() == "và":
            content = without_end(text, _before(text, Span(span.start, first.span.start)))
            yield from (Timed(content, first), Timed(content, second))
            return
    yield _cut_one(prose, span, _weightiest(times))


def _cut_one(prose: Prose, span: Span, time: Finding[Deadline]) -> Timed:
    """Take the deadline of *span* out of it, from the front or the end."""
    text = prose.words
    before = trimmed(text, span.start, time.span.start)
    if _OPENING.fullmatch(text, before.start, before.end):
        behind = _AFTER_OPENING.match(text, time.span.end, span.end)
        begin = behind.end() if behind else time.span.end
        return Timed(without_end(text, Span(begin, span.end)), time)
    if in_brackets(text, span.start, time.span.start) and text[before.end - 1] != "(":
        return Timed(without_end(text, span), time)
    kept = _before(text, before)
    behind_it = without_end(text, Span(time.span.end, span.end))
    short = kept.end - kept.start < _SHORT and bool(_PURPOSE.match(text, behind_it.start))
    enough = not short and kept.end - kept.start >= _SHORTEST
    if enough and _CUT_AFTER.match(text, time.span.end, span.end):
        return Timed(without_end(text, kept), time)
    return Timed(without_end(text, span), time)


def _before(text: str, span: Span) -> Span:
    joint = _JOINT.search(text, span.start, span.end)
    return trimmed(text, span.start, joint.start()) if joint else span


def _weightiest(times: Sequence[Finding[Deadline]]) -> Finding[Deadline]:
    """The last day that is named, rather than one that comes back again and again."""
    once = [time for time in times if not isinstance(time.value, Recurring)]
    return (once or list(times))[-1]
