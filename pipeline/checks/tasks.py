"""What may be wrong with a duty: who, what, by when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parsers.deadlines import find_deadlines
from pipeline.checks.check import Case, Check
from pipeline.checks.doers import DOER_CHECKS
from pipeline.checks.doubt import UNSURE
from pipeline.checks.terms import TERM_CHECKS
from pipeline.checks.undated import UNDATED_CHECKS
from schemas.assignment import Origin
from schemas.record import Task

_FEWEST_WORDS: Final = 4
_TELLS_WHY: Final = re.compile(
    r"(?i)(?:qua|để|nhằm|vì|do|nếu|khi|căn\s+cứ|trên\s+cơ\s+sở)(?!\w)"
)

_FULL_STOP: Final = re.compile(r"[^\W\d_A-ZĐ]{2}\)?\.\s+(?P<next>[A-ZĐÀ-Ỹ]\w*)")
_OPEN_END: Final = re.compile(
    r"(?i)(?<!\w)(?:gửi|(?:(?<!\w\s)|(?<=,\s))trình|và|về|cho|với|(?<!thông\s)qua|của|thì|các"
    r"|(?:việc|nhiệm\s+vụ|nội\s+dung)\s+sau(?:\s+đây)?)$"
)


def _hardly_a_duty(task: Task, _: Case) -> Iterator[str]:
    """What is left of a duty without its time says what shall be done."""
    content = task.content.value
    for found in find_deadlines(content):
        content = content.replace(found.span.of(task.content.value), " ")
    if task.origin is Origin.BODY and len(content.split()) < _FEWEST_WORDS:
        yield "It hardly says what is to be done."


def _begins_oddly(task: Task, _: Case) -> Iterator[str]:
    if task.origin is Origin.BODY and _TELLS_WHY.match(task.content.value):
        yield "It may tell why, and not what is to be done."


def _ends_open(task: Task, _: Case) -> Iterator[str]:
    """``báo cáo tháng gửi``: to whom, or what, was cut off."""
    if _OPEN_END.search(task.content.value):
        yield f"It breaks off behind {task.content.value.split()[-1]!r}."


def _sentence_runs_on(task: Task, _: Case) -> Iterator[str]:
    """Behind its own day a duty goes on in small letters, unless a full stop was lost."""
    if task.deadline is None:
        return
    _before, found, behind = task.content.value.partition(task.deadline.evidence.text)
    if found and behind.lstrip()[:1].isupper():
        yield f"Another sentence may begin with {behind.split()[0]!r}."


def _sentence_within(task: Task, _: Case) -> Iterator[str]:
    """A duty is a sentence or part of one; what follows it may tell of something else."""
    if task.origin is Origin.BODY and (found := _FULL_STOP.search(task.content.value)):
        yield f"Another sentence may begin with {found['next']!r}."


def _asked_politely(task: Task, _: Case) -> Iterator[str]:
    """``Kính đề nghị`` asks those above, who owe nothing."""
    if task.content.evidence.rule.startswith("kính"):
        yield "It is asked politely, and may be no duty."


def _content_hard_to_read(task: Task, _: Case) -> Iterator[str]:
    if task.content.evidence.confidence < UNSURE:
        yield "Some words of the duty were hard to read."


TASK_CHECKS: Final[tuple[Check[Task], ...]] = (
    *DOER_CHECKS,
    *UNDATED_CHECKS,
    *TERM_CHECKS,
    Check("hardly a duty", "content", _hardly_a_duty),
    Check("begins oddly", "content", _begins_oddly),
    Check("ends open", "content", _ends_open),
    Check("sentence runs on", "content", _sentence_runs_on),
    Check("sentence within", "content", _sentence_within),
    Check("asked politely", "content", _asked_politely),
    Check("content hard to read", "content", _content_hard_to_read),
)
