"""Duties whose doer, and often day, stand in brackets behind them: ``(Công an xã - 20/11)``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from parsers.deadlines import read_deadline_at
from parsers.duties.actors import doer_span, first_verb
from parsers.sentences import sentences
from schemas.deadline import Deadline, Undated
from schemas.finding import Finding
from schemas.span import Span

_BRACKET: Final = re.compile(r"\(\s*(?P<said>[^()]{4,160}?)\s*\)\s*(?=[;.]|\Z)")
_GIVEN: Final = re.compile(r"(?:giao(?!\s+ban\s)|do)\s+(?:cho\s+)?", re.IGNORECASE)
_LEADS: Final = re.compile(
    r"\s+(?:chủ\s+trì|làm\s+đầu\s+mối|(?:chủ\s+trì\s+)?thực\s+hiện)\s*\Z", re.IGNORECASE
)
_STOP: Final = re.compile(r"\s*[-–:;,]\s+")
_FINISHED: Final = re.compile(r"(?:xong|hoàn\s+thành)\s+", re.IGNORECASE)
# Nothing but a time: "năm 2025 có 12 trạm" says more.
_TIME: Final = re.compile(
    r"(?:(?:trước|trong|từ|đến|hết|chậm\s+nhất|vào|là|và|giờ|ngày|tuần|tháng|quý|năm|h[ằà]ng"
    r"|định\s+kỳ|đầu|giữa|cuối|sáng|chiều|[IVX]+|\d[\d/.h:-]*)(?:\s*[,–-])?(?:\s+|\Z))+",
    re.IGNORECASE,
)
_TOPIC: Final = re.compile(r"[^:;.]{3,70}:\s+")
_SHORTEST: Final = 12  # letters of a duty


@dataclass(frozen=True, slots=True)
class Bracketed:
    """One duty.

    Attributes:
        content: What stands in front of the bracket.
        doers: The names in it.
        deadline: The day in it, None if it has none.
        end: Where the bracket ends.
    """

    content: Span
    doers: Span
    deadline: Finding[Deadline] | None
    end: int


def find_bracketed(text: str, item: Span) -> Iterator[Bracketed]:
    """Yield the duties of *item* that end with a bracket which says who does them."""
    start = item.start
    for bracket in _BRACKET.finditer(text, item.start, item.end):
        content = _content(text, Span(start, bracket.start()))
        told = _told(text, Span(*bracket.span("said")))
        if told is None or content.end - content.start < _SHORTEST:
            continue
        doers, deadline = told
        yield Bracketed(content, doers, deadline, bracket.end())
        start = bracket.end()


def _content(text: str, before: Span) -> Span:
    """The last sentence, without the topic that opens it."""
    said = before.of(text).lstrip(" ;.\n")
    told = sentences(text, Span(before.end - len(said), before.end))
    if not told:
        return Span(before.end, before.end)
    last = told[-1]
    topic = _TOPIC.match(text, last.start, last.end)
    return Span(topic.end() if topic else last.start, last.end)


def _told(text: str, said: Span) -> tuple[Span, Finding[Deadline] | None] | None:
    """Who and by when: ``giao Phòng Y tế chủ trì, xong trước ngày 15/4``."""
    for stop in _STOP.finditer(text, said.start, said.end):
        deadline = _deadline(text, Span(stop.end(), said.end))
        if deadline is not None:
            doers, _ = _doers(text, Span(said.start, stop.start()))
            return (doers, deadline) if doers else None
    doers, led = _doers(text, said)
    return (doers, None) if doers and led else None


def _doers(text: str, said: Span) -> tuple[Span | None, bool]:
    """The names, and whether the words around them say that they lead."""
    given = _GIVEN.match(text, said.start, said.end)
    leads = _LEADS.search(text, said.start, said.end)
    start = given.end() if given else said.start
    end = leads.start() if leads else said.end
    if first_verb(text, start, end) is not None:
        return None, False
    return doer_span(text, start, end), leads is not None


def _deadline(text: str, said: Span) -> Finding[Deadline] | None:
    finished = _FINISHED.match(text, said.start, said.end)
    start = finished.end() if finished else said.start
    if _TIME.fullmatch(text, start, said.end) is None:
        return None
    found = read_deadline_at(text, Span(start, said.end))
    return None if found is None or isinstance(found.value, Undated) else found
