"""Put the checks to a record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.checks.check import Case, issues
from pipeline.checks.documents import DOCUMENT_CHECKS
from pipeline.checks.lists import CITATION_CHECKS, RECIPIENT_CHECKS
from pipeline.checks.tasks import TASK_CHECKS
from schemas.record import Issue, Record, Severity, to_review
from schemas.zone import Paper


def checked(record: Record, paper: Paper) -> Record:
    """Return *record* with all that the checks find wrong with it and its parts."""
    case = Case.of(paper, record)
    record = replace(
        record,
        recipients=tuple(
            replace(one, issues=issues(RECIPIENT_CHECKS, one, case))
            for one in record.recipients
        ),
        citations=tuple(
            replace(one, issues=issues(CITATION_CHECKS, one, case)) for one in record.citations
        ),
        tasks=tuple(
            replace(one, issues=issues(TASK_CHECKS, one, case)) for one in record.tasks
        ),
    )
    return replace(record, issues=(*issues(DOCUMENT_CHECKS, record, case), *_parts(record)))


def _parts(record: Record) -> Iterator[Issue]:
    """Say how many parts need a look; they say themselves what is wrong."""
    for field, parts in (
        ("recipients", record.recipients),
        ("references", record.citations),
        ("tasks", record.tasks),
    ):
        doubtful = sum(bool(to_review(part.issues)) for part in parts)
        if doubtful:
            message = f"{doubtful} of {len(parts)} {field} need a look."
            yield Issue(field, message, Severity.NOTE)
