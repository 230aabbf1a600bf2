"""Where a semicolon parts two duties, and where it only adds to one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parsers.duties.prose import Prose
from parsers.duties.words import LONG_VERB, OPENS_DUTY, THING
from parsers.fold import fold
from parsers.sentences import in_brackets, sentences
from schemas.span import Span

_SHORTEST: Final = 10  # letters of a clause that begins with no known verb
_SEMICOLON: Final = re.compile(r";\s+(?:(?:đồng\s+thời|sau\s+đó|và)\s+)?")
_TAKES: Final = re.compile(
    r";\s+(?:thời\s+(?:gian|hạn)\s[^;]*|(?:sau|quá|nếu)\s[^;]*?\ssẽ\s+(?:bị|không)\s[^;]*)\Z",
    re.IGNORECASE,
)
# Behind a semicolon these only date what stands in front: "; hoàn thành trước ngày".
_BEFORE_DAY: Final = re.compile(
    r"(?:(?:phải|yêu\s+cầu|cơ\s+bản|báo\s+cáo|hoàn\s+thành|hoàn\s+tất|thực\s+hiện|ban\s+hành"
    r"|xong|gửi|trình|bàn\s+giao|giao\s+nộp|thời\s+(?:gian|hạn)|hạn)\s*:?\s*)*",
    re.IGNORECASE,
)
_MUST: Final = re.compile(r"\s*,?\s*(?:phải|cần)\s+")
_WORDS: Final = re.compile(r"\s*,?\s*(?:\([^)]*\))?\s*(?!để\s|nhằm\s)[^\W\d_]")
# What ends one duty and begins no other: its result is sent, handed over, reported.
_CONCLUDES: Final = re.compile(
    r"\s*,?\s*(?:(?:và|có|gửi)\s+)?(?:kết\s+quả\s+)?"
    r"(?:báo\s+cáo|gửi|nộp|trình|ban\s+hành|bàn\s+giao"
    r"|hoàn\s+(?:thành|tất|thiện|chỉnh)(?!\s+(?!báo|gửi|và|việc|công|hồ|nhiệm|xong)\w+\s+\w+\s+[^\W\d]+)"
    r"|[^\W\d]+\s+(?:[^\W\d]+\s+)?xong\s+(?:trước|trong|vào|ngày))(?!\w)",
    re.IGNORECASE,
)
_GATHERED: Final = re.compile(r"\s*,?\s*tổng\s+hợp\s*,?(?=\s)", re.IGNORECASE)
SAME_DUTY: Final = re.compile(
    r"(?:trong\s+đó|để|gồm|bao\s+gồm|cụ\s+thể|nhằm|theo|kèm|riêng)(?!\w)", re.IGNORECASE
)


def at_semicolons(prose: Prose, span: Span) -> Iterator[Span]:
    """Part *span* at semicolons, where one side has a day and the other has its own or none."""
    span = _without_procedure(prose, span)
    text, start = prose.words, span.start
    stops = [
        stop.end()
        for stop in _SEMICOLON.finditer(text, span.start, span.end)
        if not in_brackets(text, span.start, stop.start())
        and _opens_clause(prose, Span(stop.end(), span.end))
    ]
    for at, stop in enumerate(stops):
        end = stops[at + 1] if at + 1 < len(stops) else span.end
        before = prose.within(Span(start, stop))
        after = prose.within(sentences(text, Span(stop, end))[0])
        if before or (after and not _concludes(prose, Span(stop, end))):
            yield Span(start, stop)
            start = stop
    yield Span(start, span.end)


def _without_procedure(prose: Prose, span: Span) -> Span:
    """Leave out ``; thời hạn giải quyết không quá 03 ngày``, ``; quá hạn sẽ bị thu hồi``."""
    told = _TAKES.search(prose.words, span.start, span.end)
    if told is None or prose.within(Span(*told.span())):
        return span
    return Span(span.start, told.start())


def _concludes(prose: Prose, clause: Span) -> bool:
    """``hằng tháng báo cáo``: of what has been told before, the result is handed on.

    What is gathered by a day is work of its own: ``tổng hợp, báo cáo ... trước ngày 15/3``.
    """
    text, begin = prose.words, clause.start
    for time in prose.within(clause)[:1]:
        if _BEFORE_DAY.fullmatch(text, begin, time.span.start):
            gathered = _GATHERED.match(text, time.span.end)
            begin = gathered.end() if gathered else time.span.end
    begin = must.end() if (must := _MUST.match(text, begin)) else begin
    return _CONCLUDES.match(text, begin) is not None


def _opens_clause(prose: Prose, span: Span) -> bool:
    """Whether a duty begins at the front of *span*: a verb, or a day and words behind it."""
    text = prose.words
    if SAME_DUTY.match(text, span.start):
        return False
    for time in prose.within(span):
        if _BEFORE_DAY.fullmatch(text, span.start, time.span.start):
            return _WORDS.match(text, time.span.end, span.end) is not None
    if _opens_duty(text, span.start, span.end):
        return True
    clause = text[span.start : sentences(text, span)[0].end].partition(";")[0]
    plain = len(clause) > _SHORTEST and clause[0].islower()
    return plain and (clause.startswith("không ") or THING.match(fold(clause)) is None)


def _opens_duty(text: str, start: int, end: int) -> bool:
    words = text[start:end].lstrip(" ,")[:40]
    return bool(LONG_VERB.match(fold(words)) or OPENS_DUTY.match(words))
