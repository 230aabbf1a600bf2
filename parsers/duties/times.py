"""The deadlines inside a duty, and the words of the duty without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Self

from parsers.deadlines import find_deadlines
from parsers.duties.known_names import NO_NAMES, KnownNames
from parsers.duties.words import LONG_VERB, OPENS_DUTY, SHORT_VERB, THING
from parsers.fold import fold
from parsers.sentences import in_brackets, sentences, trimmed
from schemas.deadline import Between, Deadline, Recurring, Undated
from schemas.finding import Finding
from schemas.span import Span
from schemas.text import Text

_SHORTEST: Final = 10  # letters; a duty of less is no duty without its deadline
_SHORT: Final = 25  # a duty of less keeps its purpose: "xây dựng Kế hoạch ... để tổ chức"
# Days of what others do or of what has been: no deadlines, though they look like it.
_OF_OTHERS: Final = re.compile(
    r"(?:dự\s+kiến|(?<!đấu\s)khởi\s+công|khai\s+mạc|có\s+hiệu\s+lực|tính|bắt\s+đầu(?:\s+thực\s+hiện)?"
    r"|số\s+liệu"
    r"|ban\s+hành\s+kèm|được\s+cấp"
    r"|đã\s+(?!(?:được\s+)?(?:giao|phân\s+công)(?!\w))\w+(?:\s+\w+)?|tổ\s+chức\s+lúc|tổ\s+chức\s+vào)[\s,:]*\Z",
    re.IGNORECASE,
)
# "cập nhật số liệu trước ngày ...": the day is of the sending, not of the figures.
_FIGURES_SENT: Final = re.compile(
    r"(?<!\w)(?:cập\s+nhật|gửi|nộp|nhập|cung\s+cấp)\s(?:[^.;]*\s)?số\s+liệu[\s,]*\Z",
    re.IGNORECASE,
)
# A full stop that the reader lost: "trước ngày 15/6/2020 Sau ngày này".
_CUT_AFTER: Final = re.compile(
    r"\s+(?=[A-ZĐÀ-Ỹ][a-zà-ỹđ])|"
    r"\s*(?:\([^)]*\))?\s*(?:[.;,:)/]|\Z|(?:để|nhằm|và|đồng\s+thời|theo|kèm|thông\s+qua|qua)(?!\w))"
)
_NEXT_DUTY: Final = re.compile(
    r"\s*(?:\([^)]*\))?\s*(?:[;,.]|và(?!\w))\s*(?:và\s+|đồng\s+thời\s+)?"
)
_SEMICOLON: Final = re.compile(r";\s+(?:(?:đồng\s+thời|và)\s+)?")
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
# "(danh sách gửi trước ngày 15/3/2024)", "(xong trước ngày 15/8)"; of other times in brackets
# most date events and papers.
_DUE_IN_BRACKETS: Final = re.compile(
    r"""\( \s*
    (?: (?: danh\s+sách | báo\s+cáo | văn\s+bản | kết\s+quả | hồ\s+sơ | file | số\s+liệu
          | đăng\s+ký | thời\s+(?:gian|hạn) | hạn ) [^()]*? )??
    (?: (?:gửi|nộp|trình|hoàn\s+thành|xong|chậm\s+nhất|hạn(?:\s+\w+)?) (?!\w) [^()]* )? \Z""",
    re.IGNORECASE | re.VERBOSE,
)
_SAME_DUTY: Final = re.compile(
    r"(?:trong\s+đó|để|gồm|bao\s+gồm|cụ\s+thể|nhằm|theo|kèm|riêng)(?!\w)", re.IGNORECASE
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
_PURPOSE: Final = re.compile(r"(?:để|nhằm)(?!\w)")
_AFTER_OPENING: Final = re.compile(r"\s*[,:;]?\s*(?:(?:phải|yêu\s+cầu|có\s+trách\s+nhiệm)\s+)?")


@dataclass(frozen=True, slots=True)
class Timed:
    """One duty of a stretch of text, and when it is due."""

    content: Span
    deadline: Finding[Deadline] | None


@dataclass(frozen=True, slots=True)
class Prose:
    """A text and the deadlines of duties in it, in reading order.

    Attributes:
        text: As read; values are taken from it.
        words: Its words, each name that is known whole made one word.
    """

    text: Text
    words: str
    times: tuple[Finding[Deadline], ...]

    @classmethod
    def of(cls, text: Text, names: KnownNames = NO_NAMES) -> Self:
        """Look the deadlines of *text* up.

        Left out are times of events and of what has been, times in brackets, and times
        that name no day (``thường xuyên``).
        """
        words = text.content
        found = (time for time in find_deadlines(words) if not isinstance(time.value, Undated))
        times = tuple(time for time in found if _is_of_duty(words, time))
        return cls(text, names.joined(words), times)

    def within(self, span: Span) -> tuple[Finding[Deadline], ...]:
        """Return the deadlines that lie wholly in *span*."""
        return tuple(
            time
            for time in self.times
            if span.start <= time.span.start and time.span.end <= span.end
        )


def is_term(time: Finding[Deadline]) -> bool:
    """Whether a time bounds something, rather than dates an event."""
    again = isinstance(time.value, Recurring)
    return again or ("on <" not in time.rule and "between" not in time.rule)


def timed(prose: Prose, span: Span) -> tuple[Timed, ...]:
    """Part *span* into duties, one for each deadline that stands behind one.

    What a semicolon parts from a dated duty is one more, without a day: ``mua bộ lọc trước
    ngày 15/3; sửa kho``, ``sửa kho; mua bộ lọc trước ngày 15/3``. Where the day is only of
    the result it stays one: ``kiểm tra kho; báo cáo trước ngày 15/3``.
    """
    parts = (part for clause in _clauses(prose, span) for part in _by_day(prose, clause))
    return tuple(_filled(parts))


def _clauses(prose: Prose, span: Span) -> Iterator[Span]:
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
    return (
        Span(span.start, told.start())
        if told and not prose.within(Span(*told.span()))
        else span
    )


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
    if _SAME_DUTY.match(text, span.start):
        return False
    for time in prose.within(span):
        if _BEFORE_DAY.fullmatch(text, span.start, time.span.start):
            return _WORDS.match(text, time.span.end, span.end) is not None
    if _opens_duty(text, span.start, span.end):
        return True
    clause = text[span.start : sentences(text, span)[0].end].partition(";")[0]
    plain = len(clause) > _SHORTEST and clause[0].islower()
    return plain and (clause.startswith("không ") or THING.match(fold(clause)) is None)


def _by_day(prose: Prose, span: Span) -> Iterator[Timed]:
    text, times = prose.words, prose.within(span)
    start = span.start
    for at, time in enumerate(times):
        last = at == len(times) - 1
        end = span.end if last else _parting(text, time, times[at + 1])
        if end is not None:
            yield _cut(prose, Span(start, end))
            start = end
    if start < span.end:
        yield Timed(without_end(text, Span(start, span.end)), None)


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


def _opens_duty(text: str, start: int, end: int) -> bool:
    words = text[start:end].lstrip(" ,")[:40]
    return bool(LONG_VERB.match(fold(words)) or OPENS_DUTY.match(words))


def _is_of_duty(words: str, found: Finding[Deadline]) -> bool:
    span = found.span
    opens = max(words.rfind("\n\n", 0, span.start), 0)
    if in_brackets(words, opens, span.start):
        due = _DUE_IN_BRACKETS.search(words, opens, span.start)
        alone = due is not None and due[0].strip() == "("
        fits = is_term(found) or (alone and isinstance(found.value, Between))
        return due is not None and fits and words[span.end : span.end + 1] == ")"
    of_others = _OF_OTHERS.search(words, opens, span.start)
    return of_others is None or _FIGURES_SENT.search(words, opens, span.start) is not None


def _parting(text: str, time: Finding[Deadline], after: Finding[Deadline]) -> int | None:
    """Where a duty ends after *time* because another, due *after*, begins."""
    found = _NEXT_DUTY.match(text, time.span.end, after.span.start)
    if found is None or _SAME_DUTY.match(text, found.end()):
        return None
    between = text[found.end() : after.span.start]
    if (
        LONG_VERB.search(fold(between))
        or SHORT_VERB.search(between)
        or OPENS_DUTY.match(between)
    ):
        return found.end()
    # "... trong tháng 5. Định kỳ 6 tháng tổng hợp ...": the day is in front
    behind = text[after.span.end :].lstrip(" ,")
    return found.end() if not between and LONG_VERB.match(fold(behind[:40])) else None


def _cut(prose: Prose, span: Span) -> Timed:
    """Take the deadline of *span* out of it, from the front or the end."""
    text, time = prose.words, _weightiest(prose.within(span))
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
