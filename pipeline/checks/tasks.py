"""What may be wrong with a duty: who, what, by when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from parsers.agencies import find_agencies
from pipeline.checks.check import Case, Check
from pipeline.checks.doubt import IN_INK, IN_PRINT, figures_differ, is_damaged
from schemas.record import Evidence, Reading, Task
from schemas.term import DeadlineKind

_LONGEST: Final = timedelta(days=11 * 365)  # a plan for ten years, issued in its first
_WITHOUT_END: Final = frozenset({DeadlineKind.RECURRING, DeadlineKind.NONE})
_WEEKDAYS: Final = ("hai", "ba", "tư", "năm", "sáu", "bảy", "nhật")
_WEEKDAY: Final = re.compile(
    r"\b(?:thứ\s+(?P<name>hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+(?P<sunday>nhật))\b", re.IGNORECASE
)


def _nobody(task: Task, _: Case) -> Iterator[str]:
    if not task.leads:
        yield "Nobody is named who has to do it."


def _lead_hard_to_read(task: Task, _: Case) -> Iterator[str]:
    for lead in task.leads:
        if lead.evidence.confidence < IN_INK or is_damaged(lead.value):
            yield f"{lead.value!r} was hard to read."


def _lead_unknown(task: Task, _: Case) -> Iterator[str]:
    for lead in task.leads:
        if not any(True for _ in find_agencies(lead.value)):
            yield f"{lead.value!r} is no body that is known."


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
    Check("partner hard to read", "coordinating_agencies", _partner_hard_to_read),
    Check("deadline hard to read", "deadline_text", _deadline_hard_to_read),
    Check("deadline read twice", "deadline_text", _deadline_read_twice),
    Check("damaged quarter", "deadline_end", _quarter_damaged),
    Check("no last day", "deadline_end", _no_last_day),
    Check("due before issued", "deadline_end", _due_before_issued),
    Check("arrived too late", "deadline_end", _arrived_too_late),
    Check("due years later", "deadline_end", _due_years_later),
    Check("wrong weekday", "deadline_end", _wrong_weekday),
    Check("content hard to read", "content", _content_hard_to_read),
)
