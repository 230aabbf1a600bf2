"""What the paper says that is in none of its tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from parsers.duties.actors import first_verb, starts_doer
from parsers.duties.outline import Mark
from parsers.sentences import sentences
from parsers.unread_days import find_unread_days
from pipeline.checks.check import Case, Check
from pipeline.checks.prose import later_clause, shown
from pipeline.checks.rows import ROW_CHECKS
from pipeline.locate import locate
from schemas.assignment import Origin
from schemas.finding import Mention
from schemas.record import Record
from schemas.zone import ZoneKind

_ASKS: Final = re.compile(r"(?<!\w)(?:đề\s+nghị|yêu\s+cầu|giao)\s+(?=[^\W\d_])", re.IGNORECASE)
# "Nhận được Công điện này, yêu cầu các đơn vị nghiêm túc thực hiện"
_DEMANDS: Final = re.compile(
    r"(?:nhận\s+được[^,.]{3,60},\s+)?(?:đề\s+nghị|yêu\s+cầu|giao(?!\s+thông))\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_INTRODUCES: Final = re.compile(r":(?:\s*\d\.?)?$")
# Every decision names those who "chịu trách nhiệm thi hành Quyết định này".
_MUST: Final = re.compile(
    r"(?<!\w)(?:phải|không\s+được|(?:có|chịu)\s+trách\s+nhiệm(?!\s+thi\s+hành))(?!\w)",
    re.IGNORECASE,
)
# What was done or is told: "Sở đã ban hành", "thông báo để các đơn vị biết", "Căn cứ Luật".
_NO_ORDER: Final = re.compile(
    r"""^(?:căn\s+cứ|theo)\s | (?<!\w)(?: đã | chưa | không | được | đại\s+diện | kính\s+mời
    | thông\s+báo | thi\s+hành )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_LABEL: Final = re.compile(r"^(?:[-–+*•]|\w{1,3}(?:\.\d+)*[.)])\s*")


def _date_in_no_task(_: Record, case: Case) -> Iterator[str]:
    """Every deadline of the body belongs to somebody's duty."""
    for left in case.left_over:
        yield f"{left.evidence.text!r} on page {left.evidence.page} is in no task."


def _day_unread(_: Record, case: Case) -> Iterator[str]:
    """A deadline whose day cannot be read is in no task, and is not passed over."""
    for text, stated in case.deadlines:
        for finding in find_unread_days(text.content):
            if not any(finding.span.overlaps(known.span) for known in stated):
                place = locate(Mention.of(text, finding)).evidence
                yield f"The day in {place.text!r} on page {place.page} could not be read."


def _item_without_task(_: Record, case: Case) -> Iterator[str]:
    """Where its neighbours in a list gave tasks, an item that gave none was perhaps lost."""
    for body in case.bodies:
        for at, item in enumerate(body.items):
            if item.mark is not Mark.NONE and body.is_lost(at):
                yield f"{shown(item.span.of(body.text))!r} is in no task; its neighbours are."


def _clause_in_no_task(_: Record, case: Case) -> Iterator[str]:
    """What else an item says beside its task may be another one."""
    for body in case.bodies:
        for item in body.items:
            if body.touches(item.span):
                for clause in body.rest(item.span):
                    yield f"{shown(clause.of(body.text))!r} is in no task."


def _two_in_one(record: Record, _: Case) -> Iterator[str]:
    """A task that goes on behind a semicolon or a full stop may be two."""
    for task in record.tasks:
        if task.origin is Origin.BODY and (clause := later_clause(task.content.value)):
            yield f"Task {task.ordinal} goes on with {shown(clause)!r}."


def _demand_in_no_task(record: Record, case: Case) -> Iterator[str]:
    """A sentence that demands something of somebody, and no part of which is in a task."""
    for said, _ in _untouched(case) if record.tasks else ():
        if _demands(said):
            yield f"{shown(said)!r} is in no task."


def _demands(sentence: str) -> bool:
    if starts_doer(sentence, 0) and _MUST.search(sentence):
        return True
    return bool(_DEMANDS.match(sentence)) and not _INTRODUCES.search(sentence)


def _order_in_no_task(record: Record, case: Case) -> Iterator[str]:
    """The first item that orders, or sentence of somebody at work, that no task touches.

    It is shown where nothing else seems to be left out.
    """
    if not record.tasks or any(any(find(record, case)) for find in _LEFT_OUT):
        return
    orders = (said for said, mark in _untouched(case) if _may_order(said, mark))
    for said in islice(orders, 1):
        yield f"{shown(said)!r} may be a task."


def _untouched(case: Case) -> Iterator[tuple[str, Mark]]:
    """Yield each sentence that no task touches, without its label, and the mark of its item."""
    for body in case.bodies:
        for item in body.items:
            for sentence in sentences(body.text, item.span):
                if not body.touches(sentence):
                    yield _LABEL.sub("", sentence.of(body.text)), item.mark


def _may_order(sentence: str, mark: Mark) -> bool:
    verb = first_verb(sentence.lower(), 0, len(sentence))
    if verb is None or _INTRODUCES.search(sentence) or _NO_ORDER.search(sentence):
        return False
    if verb == 0:
        return mark not in {Mark.NONE, Mark.ARTICLE}
    return starts_doer(sentence, 0)


def _asks_in_vain(record: Record, case: Case) -> Iterator[str]:
    """A paper that asks for something gives somebody a task."""
    if record.tasks:
        return
    for text in case.paper.all_of(ZoneKind.BODY):
        asked = _ASKS.search(text.content)
        if asked:
            said = shown(text.content[asked.start() :])
            yield f"It asks for something, but has no task: {said!r}."


_LEFT_OUT: Final = (
    _date_in_no_task,
    _day_unread,
    _item_without_task,
    _clause_in_no_task,
    _demand_in_no_task,
)
LEFT_OUT_CHECKS: Final[tuple[Check[Record], ...]] = (
    Check("date in no task", "tasks", _date_in_no_task),
    Check("day unread", "tasks", _day_unread),
    Check("item without task", "tasks", _item_without_task),
    Check("clause in no task", "tasks", _clause_in_no_task),
    Check("demand in no task", "tasks", _demand_in_no_task),
    Check("order in no task", "tasks", _order_in_no_task),
    Check("two in one", "tasks", _two_in_one),
    Check("asks in vain", "tasks", _asks_in_vain),
    *ROW_CHECKS,
)
