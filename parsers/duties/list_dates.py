"""Days that are told once for a whole list: over it, or in a line behind it."""

from __future__ import annotations

import re
from typing import Final

from parsers.duties.prose import Prose, is_term
from schemas.deadline import Deadline
from schemas.finding import Finding
from schemas.span import Span

_WORK: Final = r"(?:nội\s+dung|nhiệm\s+vụ|công\s+việc|phần\s+việc|việc|yêu\s+cầu|chỉ\s+tiêu)"
_DONE: Final = r"(?<!\w)(?:hoàn\s+thành|hoàn\s+tất|xong|thực\s+hiện|triển\s+khai)(?!\w)"
# "Các nhiệm vụ sau đây hoàn thành trước ngày ...:", "Nhiệm vụ hoàn thành trong quý II".
_OVER: Final = re.compile(
    rf"(?:(?:các|những|một\s+số)\s+)?{_WORK}(?!\w)[^.;]*?{_DONE}", re.IGNORECASE
)
# "Các nội dung trên hoàn thành trước ngày ...", "Những việc nêu trên phải xong ...".
_BEHIND: Final = re.compile(
    rf"(?:yêu\s+cầu\s+)?(?:(?:tất\s+cả|toàn\s+bộ)\s+)?(?:(?:các|những)\s+)?{_WORK}"
    rf"(?:\s+(?:được\s+)?(?:giao|nêu))?(?:\s+(?:ở|tại))?\s+(?:trên|này)(?!\w)[^.;]*?{_DONE}"
    rf"|hoàn\s+thành\s+(?:(?:các|những)\s+)?{_WORK}\s+(?:nêu\s+)?trên(?!\w)",
    re.IGNORECASE,
)


def day_over_list(prose: Prose, line: Span) -> Finding[Deadline] | None:
    """Return by when the work is due that is listed below *line*, if it says so."""
    return last_term(prose, line) if _OVER.match(prose.words, line.start, line.end) else None


def day_behind_list(prose: Prose, sentence: Span) -> Finding[Deadline] | None:
    """Return by when the work told of above *sentence* is due, if it says so."""
    told = _BEHIND.match(prose.words, sentence.start, sentence.end)
    return last_term(prose, sentence) if told else None


def last_term(prose: Prose, span: Span) -> Finding[Deadline] | None:
    """Return the last day in *span* that bounds something, rather than dates an event."""
    return next((time for time in reversed(prose.within(span)) if is_term(time)), None)
