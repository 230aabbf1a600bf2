"""What a duty without a deadline, or the table or sentence it is in, says of a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parsers.time_words import find_time_words
from pipeline.checks.check import Case, Check
from pipeline.checks.prose import in_one_sentence, places_of
from schemas.assignment import Origin
from schemas.record import Task
from schemas.term import DeadlineKind
from schemas.zone import ZoneKind

_TIME_HEAD: Final = re.compile(r"(?i)thời\s+(?:gian|hạn)|hoàn\s+thành|tiến\s+độ|mốc")
# Whatever no rule knows yet ("10 ngày đầu của đợt", "khi có đề nghị") is told in these.
_OF_TIME: Final = re.compile(
    r"""(?<!\w)(?: giờ | ngày (?!\s+càng) | tuần | tháng | khi | giao\s+ban
    | quý (?!\s+(?:cơ|đơn|vị|ông|bà)) )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_DAY_OF_A_PAPER: Final = re.compile(r"\d\s*[/-]\s*[A-ZĐ][\w&/.-]*\W{0,3}ngày\s+\d")


def is_dated(task: Task) -> bool:
    """Whether *task* states a time that is one: ``thường xuyên`` is none."""
    return task.term is not None and task.term.kind is not DeadlineKind.NONE


def _time_not_understood(task: Task, _: Case) -> Iterator[str]:
    """What a duty without a deadline says of a time may be one."""
    if not is_dated(task):
        for found in find_time_words(task.content.value):
            yield f"{found.value!r} may be a deadline."


def _word_of_time(task: Task, _: Case) -> Iterator[str]:
    """A day, a month or an occasion in a duty without a deadline, in words of no rule."""
    content = task.content.value
    if task.origin is not Origin.BODY or is_dated(task) or any(find_time_words(content)):
        return
    if word := _OF_TIME.search(_DAY_OF_A_PAPER.sub(" ", content)):
        yield f"{word[0]!r} may tell by when."


def _row_without_time(task: Task, case: Case) -> Iterator[str]:
    """A row that states no time, in a table that has a column for it."""
    if task.origin is Origin.APPENDIX and task.deadline is None:
        for placed in case.paper.tables:
            heads = (cell.text for cell in placed.table.cells if cell.row == 0)
            if placed.page == task.content.evidence.page and any(map(_TIME_HEAD.search, heads)):
                yield "The table has a column of times, but none was read in this row."
                return


def _day_beside(task: Task, case: Case) -> Iterator[str]:
    """A deadline that no task has, in the sentence of a duty that has none."""
    if task.origin is Origin.BODY and not is_dated(task):
        for left in case.left_over:
            if left.shares_sentence(task.content.evidence.text):
                yield f"{left.evidence.text!r} stands beside it."


def _day_of_the_next(task: Task, case: Case) -> Iterator[str]:
    """The day at the end of a sentence is often that of all its clauses."""
    if task.origin is not Origin.BODY or task.deadline is not None:
        return
    for other in case.record.tasks[task.ordinal : task.ordinal + 1]:
        if other.deadline is not None and _share_sentence(task, other, case):
            yield f"{other.deadline.evidence.text!r} may hold for it too."


def _part_of_the_last(task: Task, case: Case) -> Iterator[str]:
    """A clause with the day of its sentence, behind one that has none."""
    for last in case.record.tasks[max(0, task.ordinal - 2) : task.ordinal - 1]:
        if any(_day_of_the_next(last, case)):
            yield f"It may be a part of task {last.ordinal}."


def _share_sentence(task: Task, other: Task, case: Case) -> bool:
    return any(
        in_one_sentence(body.content, one, two)
        for body in case.paper.all_of(ZoneKind.BODY)
        for one in places_of(body.content, task.content.evidence.text)
        for two in places_of(body.content, other.content.evidence.text)
    )


UNDATED_CHECKS: Final[tuple[Check[Task], ...]] = (
    Check("time not understood", "deadline_text", _time_not_understood),
    Check("word of time", "deadline_text", _word_of_time),
    Check("row without time", "deadline_text", _row_without_time),
    Check("day beside", "deadline_text", _day_beside),
    Check("day of the next", "deadline_text", _day_of_the_next),
    Check("part of the last", "content", _part_of_the_last),
)
