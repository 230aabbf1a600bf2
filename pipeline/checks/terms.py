"""What may be wrong with the time by which a duty is due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from parsers.deadlines import find_deadlines
from parsers.time_words import find_time_words
from pipeline.calendar_vn import VIETNAM
from pipeline.checks.check import Case, Check
from pipeline.checks.doubt import UNSURE
from pipeline.checks.other_reader import figures_differ
from pipeline.checks.prose import later_clause, shown
from pipeline.checks.undated import is_dated
from schemas.assignment import Origin
from schemas.deadline import Unit, Within
from schemas.record import Evidence, Reading, Task
from schemas.term import DeadlineKind

_LONGEST: Final = timedelta(days=11 * 365)  # a plan for ten years, issued in its first
# A time told by an event has no day that anybody could work out from the paper.
_WITHOUT_END: Final = frozenset(
    {DeadlineKind.RELATIVE, DeadlineKind.RECURRING, DeadlineKind.NONE}
)
_MOVED: Final = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR})
_WEEKDAYS: Final = ("hai", "ba", "tư", "năm", "sáu", "bảy", "nhật")
_WEEKDAY: Final = re.compile(
    r"\b(?:thứ\s+(?P<name>hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+(?P<sunday>nhật))\b", re.IGNORECASE
)

# A day, month or quarter, not how many of them: "tháng 6/2019", not "6 tháng".
_NAMES_TIME: Final = re.compile(r"(?i)\d/\d|(?:tháng|quý)\s+[\divx]|năm\s+\d")


def _two_times(task: Task, _: Case) -> Iterator[str]:
    """A duty that holds another time than its own may be two."""
    if task.deadline is None or task.origin is not Origin.BODY:
        return
    own = task.deadline.evidence.text
    rest = re.sub(re.escape(own), " ", task.content.value, flags=re.IGNORECASE)
    stated = (found.span.of(rest) for found in (*find_deadlines(rest), *find_time_words(rest)))
    for other in dict.fromkeys(stated):
        if _NAMES_TIME.search(other) and other.casefold() not in own.casefold():
            yield f"{other!r} stands beside {own!r}."


def _time_of_a_part(task: Task, _: Case) -> Iterator[str]:
    """One day behind or in front of two clauses may be that of one of them."""
    if task.deadline is None or task.origin is not Origin.BODY:
        return
    if clause := later_clause(task.content.value):
        yield f"It may not be due by then as a whole: {shown(clause)!r}."


def _deadline_hard_to_read(task: Task, _: Case) -> Iterator[str]:
    if task.deadline and task.deadline.evidence.confidence < UNSURE:
        yield f"The deadline {task.deadline.evidence.text!r} was hard to read."


def _deadline_read_twice(task: Task, _: Case) -> Iterator[str]:
    if task.deadline and figures_differ(task.deadline.evidence):
        second = task.deadline.evidence.second_reading
        yield f"Another reader saw {second!r} for the deadline."


def _quarter_damaged(task: Task, _: Case) -> Iterator[str]:
    """An H may be a II or what is left of an III."""
    if task.deadline and "damaged quarter" in task.deadline.evidence.rule:
        yield "The quarter was hard to read."


def _mark_unclear(task: Task, _: Case) -> Iterator[str]:
    """A mark in a column whose head could not be read gives no day."""
    if not is_dated(task) and task.deadline and "marked columns" in task.deadline.evidence.rule:
        yield "Which month or quarter is marked could not be read."


def _no_last_day(task: Task, _: Case) -> Iterator[str]:
    if task.term and task.term.end is None and task.term.kind not in _WITHOUT_END:
        yield "The last day could not be worked out."


def _moved_to_a_working_day(task: Task, _: Case) -> Iterator[str]:
    """A period that ends on a day off ends on the next working day (Civil Code, Điều 148).

    Not every office counts so.
    """
    if task.deadline is None or task.term is None or task.term.end is None:
        return
    stated = task.deadline.value
    counted = isinstance(stated, Within) and stated.unit in _MOVED
    if counted and not VIETNAM.is_working_day(task.term.end - timedelta(days=1)):
        yield f"It may have ended on a day off, before {task.term.end:%d/%m/%Y}."


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


TERM_CHECKS: Final[tuple[Check[Task], ...]] = (
    Check("time of a part", "deadline_text", _time_of_a_part),
    Check("two times", "deadline_text", _two_times),
    Check("deadline hard to read", "deadline_text", _deadline_hard_to_read),
    Check("deadline read twice", "deadline_text", _deadline_read_twice),
    Check("damaged quarter", "deadline_end", _quarter_damaged),
    Check("unclear mark", "deadline_end", _mark_unclear),
    Check("no last day", "deadline_end", _no_last_day),
    Check("moved to a working day", "deadline_end", _moved_to_a_working_day),
    Check("due before issued", "deadline_end", _due_before_issued),
    Check("arrived too late", "deadline_end", _arrived_too_late),
    Check("due years later", "deadline_end", _due_years_later),
    Check("wrong weekday", "deadline_end", _wrong_weekday),
)
