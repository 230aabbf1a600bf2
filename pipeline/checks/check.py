"""A check: a name, the column it concerns, and what it finds wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Self, TypeVar

from parsers.deadlines import find_deadlines
from pipeline.checks.left_over import LeftOver, left_over
from pipeline.checks.prose import Body, bodies
from schemas.deadline import Deadline
from schemas.finding import Finding
from schemas.record import Issue, Record
from schemas.text import Text
from schemas.zone import Paper, ZoneKind

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Case:
    """What a check may look at; what several of them need is worked out once.

    Attributes:
        paper: The document as it was cut into zones.
        record: What was read from it; its issues are not filled in yet.
        deadlines: Each text of the body, with the deadlines that it states.
        left_over: Those of them that no task has.
        bodies: The prose of each text of the body, and where the tasks stand in it.
    """

    paper: Paper
    record: Record
    deadlines: tuple[tuple[Text, tuple[Finding[Deadline], ...]], ...]
    left_over: tuple[LeftOver, ...]
    bodies: tuple[Body, ...]

    @classmethod
    def of(cls, paper: Paper, record: Record) -> Self:
        """Return the case of *record*, read from *paper*."""
        body = paper.all_of(ZoneKind.BODY)
        stated = tuple((text, tuple(find_deadlines(text.content))) for text in body)
        left = tuple(left_over(record, stated))
        return cls(paper, record, stated, left, tuple(bodies(record, paper)))


@dataclass(frozen=True, slots=True)
class Check(Generic[T]):
    """One thing that may be wrong with a document, a task, a recipient or a citation.

    Attributes:
        name: Unique in its table.
        field: The column that a person is sent to look at.
        find: Yields a sentence a clerk understands for everything that is wrong.
    """

    name: str
    field: str
    find: Callable[[T, Case], Iterable[str]]


def issues(checks: Sequence[Check[T]], subject: T, case: Case) -> tuple[Issue, ...]:
    """Return all that *checks* find wrong with *subject*, in the order of the table."""
    return tuple(
        Issue(check.field, message) for check in checks for message in check.find(subject, case)
    )
