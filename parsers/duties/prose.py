"""A text with the deadlines of duties in it, those of other things left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Self

from parsers.deadlines import find_deadlines
from parsers.duties.known_names import NO_NAMES, KnownNames
from parsers.sentences import in_brackets
from schemas.deadline import Between, Deadline, Recurring, Undated
from schemas.finding import Finding
from schemas.span import Span
from schemas.text import Text

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
# "(danh sách gửi trước ngày 15/3/2024)", "(xong trước ngày 15/8)"; of other times in brackets
# most date events and papers.
_DUE_IN_BRACKETS: Final = re.compile(
    r"""\( \s*
    (?: (?: danh\s+sách | báo\s+cáo | văn\s+bản | kết\s+quả | hồ\s+sơ | file | số\s+liệu
          | đăng\s+ký | thời\s+(?:gian|hạn) | hạn ) [^()]*? )??
    (?: (?:gửi|nộp|trình|hoàn\s+thành|xong|chậm\s+nhất|hạn(?:\s+\w+)?) (?!\w) [^()]* )? \Z""",
    re.IGNORECASE | re.VERBOSE,
)


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
