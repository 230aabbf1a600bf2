"""What may be wrong with a duty: who, what, by when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from parsers.actors import first_verb, starts_doer
from parsers.agencies import find_agencies
from parsers.deadlines import find_deadlines
from parsers.time_words import find_time_words
from pipeline.checks.check import Case, Check
from pipeline.checks.doubt import IN_INK, IN_PRINT, figures_differ, is_damaged
from pipeline.checks.names import readers_differ
from schemas.assignment import Origin
from schemas.record import Evidence, Reading, Task
from schemas.term import DeadlineKind

_LONGEST: Final = timedelta(days=11 * 365)  # a plan for ten years, issued in its first
_WITHOUT_END: Final = frozenset({DeadlineKind.RECURRING, DeadlineKind.NONE})
_WEEKDAYS: Final = ("hai", "ba", "tư", "năm", "sáu", "bảy", "nhật")
_WEEKDAY: Final = re.compile(
    r"\b(?:thứ\s+(?P<name>hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+(?P<sunday>nhật))\b", re.IGNORECASE
)

_FEWEST_WORDS: Final = 4
_KIND_ALONE: Final = re.compile(
    r"(?i:bệnh\s+viện|viện|ban|tổ|bà|ông|phòng|sở|cục|khoa|trường|hội|đội|văn|văn\s+phòng|ubnd"
    r"|các\s+(?:ông|bà))"
)
_OPEN_END: Final = re.compile(r"(?i)\b(?:và|của|(?<!trực\s)thuộc|các|với|cho|về|tại)$")
_TELLS_WHY: Final = re.compile(r"(?i)(?:qua|để|nhằm|vì|do|nếu|khi|căn\s+cứ|trên\s+cơ\s+sở)\s")


def _nobody(task: Task, _: Case) -> Iterator[str]:
    if not task.leads:
        yield "Nobody is named who has to do it."


def _lead_hard_to_read(task: Task, _: Case) -> Iterator[str]:
    for lead in task.leads:
        if lead.evidence.confidence < IN_INK or is_damaged(lead.value):
            yield f"{lead.value!r} was hard to read."


def _lead_unknown(task: Task, _: Case) -> Iterator[str]:
    """A lead that is neither in the register nor begins like somebody who does things."""
    for lead in task.leads:
        known = any(True for _ in find_agencies(lead.value))
        if not known and not starts_doer(lead.value, 0):
            yield f"{lead.value!r} is no body that is known."


def _name_read_twice(task: Task, _: Case) -> Iterator[str]:
    for lead in task.leads:
        if readers_differ(lead.evidence):
            yield f"Another reader saw {lead.evidence.second_reading!r}."


def _lead_half_told(task: Task, _: Case) -> Iterator[str]:
    """``Bệnh viện``, ``Tổ``: what it is called stood behind it, or in front."""
    for lead in task.leads:
        if _KIND_ALONE.fullmatch(lead.value) or _OPEN_END.search(lead.value):
            yield f"{lead.value!r} does not say which."


def _lead_runs_on(task: Task, _: Case) -> Iterator[str]:
    """A verb in a name is often the first word of the duty."""
    for lead in task.leads:
        if first_verb(lead.value, 0, len(lead.value)) is not None:
            yield f"{lead.value!r} may hold a part of the duty."


def _another_doer(task: Task, _: Case) -> Iterator[str]:
    """A duty that opens with a body is perhaps the duty of that body."""
    content = task.content.value
    verb = first_verb(content, 0, len(content))
    if task.origin is Origin.BODY and verb and starts_doer(content, 0):
        yield f"The duty itself names {content[:verb].strip()!r}."


def _time_not_understood(task: Task, _: Case) -> Iterator[str]:
    """What a duty without a deadline says of a time may be one."""
    dated = task.term is not None and task.term.kind is not DeadlineKind.NONE
    if not dated:
        for found in find_time_words(task.content.value):
            yield f"{found.value!r} may be a deadline."


def _two_days(task: Task, _: Case) -> Iterator[str]:
    """A duty that holds another day than its own may be two."""
    if task.deadline is None or task.origin is not Origin.BODY:
        return
    own = task.deadline.evidence.text.casefold()
    content = task.content.value
    for found in find_deadlines(content):
        other = found.span.of(content)
        if other.casefold() not in own and own not in other.casefold():
            yield f"{other!r} stands beside {task.deadline.evidence.text!r}."


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


def _sentence_runs_on(task: Task, _: Case) -> Iterator[str]:
    """Behind its own day a duty goes on in small letters, unless a full stop was lost."""
    if task.deadline is None:
        return
    _, found, behind = task.content.value.partition(task.deadline.evidence.text)
    if found and behind.lstrip()[:1].isupper():
        yield f"Another sentence may begin with {behind.split()[0]!r}."


def _partner_hard_to_read(task: Task, _: Case) -> Iterator[str]:
    for partner in task.partners:
        if partner.evidence.confidence < IN_INK or is_damaged(partner.value):
            yield f"{partner.value!r} was hard to read."


def _deadline_hard_to_read(task: Task, _: Case) -> Iterator[str]:
    if task.deadline and task.deadline.evidence.confidence < IN_PRINT:
        yield f"The deadline {task.deadline.evidence.text!r} was hard to read."


def _deadline_read_twice(task: Task, _: Case) -> Iterator[str]:
    if task.deadline and figures_differ(task.deadline.evidence):
        second = task.deadline.evidence.second_reading
        yield f"Another reader saw {second!r} for the deadline."


def _quarter_damaged(task: Task, _: Case) -> Iterator[str]:
    """An H may be a II or what is left of an III."""
    if task.deadline and "damaged quarter" in task.deadline.evidence.rule:
        yield "The quarter was hard to read."


def _no_last_day(task: Task, _: Case) -> Iterator[str]:
    if task.term and task.term.end is None and task.term.kind not in _WITHOUT_END:
        yield "The last day could not be worked out."


def _due_before_issued(task: Task, case: Case) -> Iterator[str]:
    issued = _issued_on(case)
    if task.term and task.term.end and issued and task.term.end < issued:
        yield f"It is due on {task.term.end:%d/%m/%Y}, before the document was issued."


def _arrived_too_late(task: Task, case: Case) -> Iterator[str]:
    """Either the stamp or the deadline was misread, or nobody could keep it."""
    received: Reading[date] | None = case.record.header.received_on
    if task.term and task.term.end and received and task.term.end < received.value:
        yield f"It was due on {task.term.end:%d/%m/%Y}, before the document arrived."


def _due_years_later(task: Task, case: Case) -> Iterator[str]:
    issued = _issued_on(case)
    if task.term and task.term.end and issued and task.term.end - issued > _LONGEST:
        yield f"It is due on {task.term.end:%d/%m/%Y}, years after the document was issued."


def _issued_on(case: Case) -> date | None:
    issued: Reading[date] | None = case.record.header.issued_on
    return issued.value if issued else None


def _wrong_weekday(task: Task, _: Case) -> Iterator[str]:
    if not task.deadline or not task.term or task.term.start != task.term.end:
        return
    stated = _weekday(task.deadline.evidence)
    if task.term.end and stated is not None and stated != task.term.end.weekday():
        yield f"{task.term.end:%d/%m/%Y} is no {task.deadline.evidence.text!r}."


def _weekday(evidence: Evidence) -> int | None:
    """Return the weekday named, Monday 0; None if none is."""
    match = _WEEKDAY.search(evidence.text)
    if match is None:
        return None
    name = (match["name"] or match["sunday"]).casefold()
    return int(name) - 2 if name.isdigit() else _WEEKDAYS.index(name)


def _content_hard_to_read(task: Task, _: Case) -> Iterator[str]:
    if task.content.evidence.confidence < IN_INK:
        yield "Some words of the duty were hard to read."


TASK_CHECKS: Final[tuple[Check[Task], ...]] = (
    Check("nobody named", "lead_agencies", _nobody),
    Check("lead hard to read", "lead_agencies", _lead_hard_to_read),
    Check("lead unknown", "lead_agencies", _lead_unknown),
    Check("lead read twice", "lead_agencies", _name_read_twice),
    Check("lead half told", "lead_agencies", _lead_half_told),
    Check("lead runs on", "lead_agencies", _lead_runs_on),
    Check("another doer", "lead_agencies", _another_doer),
    Check("partner hard to read", "coordinating_agencies", _partner_hard_to_read),
    Check("deadline hard to read", "deadline_text", _deadline_hard_to_read),
    Check("deadline read twice", "deadline_text", _deadline_read_twice),
    Check("damaged quarter", "deadline_end", _quarter_damaged),
    Check("no last day", "deadline_end", _no_last_day),
    Check("due before issued", "deadline_end", _due_before_issued),
    Check("arrived too late", "deadline_end", _arrived_too_late),
    Check("due years later", "deadline_end", _due_years_later),
    Check("wrong weekday", "deadline_end", _wrong_weekday),
    Check("time not understood", "deadline_text", _time_not_understood),
    Check("two days", "deadline_text", _two_days),
    Check("hardly a duty", "content", _hardly_a_duty),
    Check("begins oddly", "content", _begins_oddly),
    Check("sentence runs on", "content", _sentence_runs_on),
    Check("content hard to read", "content", _content_hard_to_read),
)
