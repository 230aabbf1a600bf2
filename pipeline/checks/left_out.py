"""What the paper says that is in none of its tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from parsers.duties.actors import first_verb, starts_doer
from parsers.duties.outline import Item, Mark, outline
from parsers.sentences import sentences
from parsers.unread_days import find_unread_days
from pipeline.checks.check import Case, Check
from pipeline.checks.doubt import meet
from pipeline.locate import locate
from schemas.assignment import Origin
from schemas.deadline import Undated
from schemas.finding import Mention
from schemas.record import Record
from schemas.span import Span
from schemas.zone import ZoneKind

_SHOWN: Final = 60  # letters of a passage that a clerk is shown
_SAYS_SOMETHING: Final = 4  # words; less is a rest of a name or a heading
_ASKS: Final = re.compile(r"(?<!\w)(?:đề\s+nghị|yêu\s+cầu|giao)\s+(?=[^\W\d_])", re.IGNORECASE)
_LATER: Final = re.compile(r"(?<=[^\W\d_]{2})[.;]\s+")
_CLAUSE: Final = re.compile(r";\s+")


def _date_in_no_task(record: Record, case: Case) -> Iterator[str]:
    """Every deadline of the body belongs to somebody's duty."""
    taken = [
        (task.deadline.evidence.page, task.deadline.evidence.box)
        for task in record.tasks
        if task.deadline
    ]
    for text, stated in case.deadlines:
        for finding in stated:
            if isinstance(finding.value, Undated):
                continue
            place = locate(Mention.of(text, finding)).evidence
            if not any(page == place.page and meet(box, place.box) for page, box in taken):
                yield f"{place.text!r} on page {place.page} is in no task."


def _day_unread(_: Record, case: Case) -> Iterator[str]:
    """A deadline whose day cannot be read is in no task, and is not passed over."""
    for text, stated in case.deadlines:
        for finding in find_unread_days(text.content):
            if not any(finding.span.overlaps(known.span) for known in stated):
                place = locate(Mention.of(text, finding)).evidence
                yield f"The day in {place.text!r} on page {place.page} could not be read."


def _item_without_task(record: Record, case: Case) -> Iterator[str]:
    """Where its neighbours in a list gave tasks, an item that gave none was perhaps lost."""
    for body in _bodies(record, case):
        for at, item in enumerate(body.items):
            if item.mark is not Mark.NONE and body.is_lost(at):
                yield f"{_shown(item.span.of(body.text))!r} is in no task; its neighbours are."


def _clause_in_no_task(record: Record, case: Case) -> Iterator[str]:
    """What else an item says beside its task may be another one."""
    for body in _bodies(record, case):
        for item in body.items:
            if body.touches(item.span):
                for clause in body.rest(item.span):
                    yield f"{_shown(clause.of(body.text))!r} is in no task."


def _two_in_one(record: Record, _: Case) -> Iterator[str]:
    """A task that goes on with what somebody else does is two."""
    for task in record.tasks:
        clauses = _LATER.split(task.content.value)[1:] if task.origin is Origin.BODY else []
        for clause in clauses:
            if starts_doer(clause, 0) and first_verb(clause, 0, len(clause)):
                yield f"Task {task.ordinal} goes on with {_shown(clause)!r}."


def _asks_in_vain(record: Record, case: Case) -> Iterator[str]:
    """A paper that asks for something gives somebody a task."""
    if record.tasks:
        return
    for text in case.paper.all_of(ZoneKind.BODY):
        asked = _ASKS.search(text.content)
        if asked:
            said = _shown(text.content[asked.start() :])
            yield f"It asks for something, but has no task: {said!r}."


@dataclass(frozen=True, slots=True)
class _Body:
    """The prose of a body, item by item, and where its tasks stand in it."""

    text: str
    items: Sequence[Item]
    told: Sequence[Span]

    def touches(self, span: Span) -> bool:
        """Whether a task stands in *span*, or part of it."""
        return any(span.overlaps(told) for told in self.told)

    def is_lost(self, at: int) -> bool:
        """Whether an item without a task stands between or beside items that have one."""
        item = self.items[at]
        if self.touches(item.span) or self._holds_items(at):
            return False
        beside = [
            other
            for other in self.items
            if other is not item and other.mark is item.mark and other.parent == item.parent
        ]
        with_task = sum(self.touches(other.span) for other in beside)
        named = starts_doer(self.text, item.span.start) and with_task == len(beside) > 0
        likely = with_task * 2 >= len(beside) > 0 and _may_be_duty(self.text, item.span)
        return named or likely

    def rest(self, span: Span) -> Iterator[Span]:
        """Yield the clauses of *span* that are in no task and may be duties."""
        for sentence in sentences(self.text, span):
            start = sentence.start
            for mark in (*_CLAUSE.finditer(self.text, *_edges(sentence)), None):
                clause = Span(start, mark.start() if mark else sentence.end)
                start = mark.end() if mark else sentence.end
                if not self.touches(clause) and _may_be_duty(self.text, clause):
                    yield clause

    def _holds_items(self, at: int) -> bool:
        return any(item.parent == at for item in self.items)


def _bodies(record: Record, case: Case) -> Iterator[_Body]:
    contents = [
        task.content.evidence.text for task in record.tasks if task.origin is Origin.BODY
    ]
    for body in case.paper.all_of(ZoneKind.BODY):
        told = [span for words in contents for span in _places(body.content, words)]
        yield _Body(body.content, outline(body.content), told)


def _places(text: str, words: str) -> Iterator[Span]:
    """Yield where *words*, which were put on one line, stand in *text*."""
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    yield from (Span(*found.span()) for found in pattern.finditer(text))


def _edges(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _may_be_duty(text: str, span: Span) -> bool:
    """Whether a clause names somebody who does something, or opens with a verb."""
    if len(span.of(text).split()) < _SAYS_SOMETHING:
        return False
    verb = first_verb(text.lower(), span.start, span.end)
    if verb is None:
        return False
    return verb == span.start or starts_doer(text, span.start)


def _shown(passage: str) -> str:
    words = " ".join(passage.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"


def _gap_in_rows(record: Record, _: Case) -> Iterator[str]:
    """The rows of an annex are counted without a gap."""
    for before, after in pairwise(_counted(record)):
        if after > before + 1:
            yield f"Between rows {before} and {after} of a table something is missing."


def _rows_out_of_count(record: Record, _: Case) -> Iterator[str]:
    """The rows of a table are counted from 1, and no number comes twice.

    A number that stands beside several rows in one merged cell is told with each.
    """
    counted = _counted(record)
    if counted and counted[0] > 1:
        yield f"A table begins with row {counted[0]}."
    for before, after in pairwise(counted):
        if 1 < after < before:
            yield f"Row {after} of a table stands behind row {before}."


def _counted(record: Record) -> list[int]:
    labels = [task.row_label for task in record.tasks if task.row_label]
    return [int(label) for label in labels if label.isdigit()]


LEFT_OUT_CHECKS: Final[tuple[Check[Record], ...]] = (
    Check("date in no task", "tasks", _date_in_no_task),
    Check("day unread", "tasks", _day_unread),
    Check("item without task", "tasks", _item_without_task),
    Check("clause in no task", "tasks", _clause_in_no_task),
    Check("two in one", "tasks", _two_in_one),
    Check("asks in vain", "tasks", _asks_in_vain),
    Check("gap in rows", "tasks", _gap_in_rows),
    Check("rows out of count", "tasks", _rows_out_of_count),
)
