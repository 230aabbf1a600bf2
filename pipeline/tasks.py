"""The duties of a document, each with its place and its deadline on the calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from parsers.assignments import find_assignments
from parsers.duties.known_names import NO_NAMES, KnownNames
from parsers.same_duty import pair_duties
from parsers.subject import year_of
from parsers.task_tables import find_table_assignments
from pipeline.locate import locate, locate_all, locate_if
from schemas.assignment import Assignment
from schemas.deadline import Deadline
from schemas.finding import Mention
from schemas.record import Task
from schemas.term import Term
from schemas.zone import Paper, ZoneKind


def read_tasks(
    paper: Paper,
    document_id: str,
    addressees: Sequence[Mention[str]],
    resolved: Callable[[Deadline], Term],
    known: KnownNames = NO_NAMES,
) -> tuple[Task, ...]:
    """Return every duty that *paper* lays on somebody, body first, then tables.

    Args:
        paper: Its body and its tables are read.
        document_id: What the ids of the tasks begin with.
        addressees: Leads of what a letter asks of those it is addressed to.
        resolved: Returns the days of a stated deadline.
        known: Names that letterheads, lists of recipients and the like tell.
    """
    year = year_of(paper.zone(ZoneKind.TITLE))
    rows = find_table_assignments(paper.tables, year, known)
    names = known.and_of(_named(rows))
    duties = (
        *find_assignments(paper.zone(ZoneKind.BODY), addressees, names),
        *find_assignments(paper.zone(ZoneKind.ANNEX), (), names),
        *rows,
    )
    twins = dict(_both_ways(pair_duties(duties)))
    return tuple(
        _task(
            duty,
            ordinal,
            document_id,
            term=resolved(duty.deadline.value) if duty.deadline else None,
            same_as=_task_id(document_id, twins[index] + 1) if index in twins else None,
        )
        for index, duty in enumerate(duties)
        for ordinal in (index + 1,)
    )


def _named(duties: Iterable[Assignment]) -> Iterator[str]:
    for duty in duties:
        yield from (name.value for name in (*duty.leads, *duty.partners))


def _both_ways(pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for body, row in pairs:
        yield body, row
        yield row, body


def _task(
    duty: Assignment, ordinal: int, document_id: str, *, term: Term | None, same_as: str | None
) -> Task:
    content = locate(duty.content)
    leads = locate_all(duty.leads)
    deadline = locate_if(duty.deadline)
    return Task(
        id=_task_id(document_id, ordinal),
        ordinal=ordinal,
        origin=duty.origin,
        content=content,
        row_label=duty.row_label,
        leads=leads,
        partners=locate_all(duty.partners),
        product=locate_if(duty.product),
        deadline=deadline,
        term=term,
        same_as=same_as,
        confidence=min(
            (reading.evidence.confidence for reading in (content, *leads, deadline) if reading),
        ),
    )


def _task_id(document_id: str, ordinal: int) -> str:
    return f"{document_id}-t{ordinal:03d}"
