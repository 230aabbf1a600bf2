"""What a clerk should look at before trusting a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from schemas.page import Page
from schemas.record import Header, Issue, Reading, Severity, Task
from schemas.zone import Paper

_DOUBTFUL: Final = 0.5

# Field, and what to say when it is missing. Decree 30/2020/NĐ-CP, Điều 8.2: every document has
# these; a draft has no number, which is worth a look too.
_REQUIRED: Final = (
    ("reference", "The number is missing or could not be read."),
    ("issued_on", "The date of issue is missing or could not be read."),
    ("issuer", "The issuing body is missing or could not be read."),
    ("doc_type", "The type of the document could not be told."),
    ("subject", "The subject is missing or could not be read."),
    ("signer_name", "The signer's name is missing or could not be read."),
)
_MUST_BE_SURE: Final = ("reference", "issued_on", "signer_name", "received_on")


def check_record(paper: Paper, header: Header, tasks: tuple[Task, ...]) -> tuple[Issue, ...]:
    """Return what is missing, doubtful or contradictory, in the order of the columns."""
    return (
        *_missing(header),
        *_doubtful(header),
        *_contradictions(header),
        *(issue for page in paper.pages for issue in _unread(page)),
        *_tasks(tasks),
    )


def confidence_of(header: Header) -> float:
    """Return the mean confidence of the required fields, a missing one counted as 0."""
    readings: list[Reading[object] | None] = [getattr(header, name) for name, _ in _REQUIRED]
    return sum(reading.evidence.confidence for reading in readings if reading) / len(readings)


def _missing(header: Header) -> Iterator[Issue]:
    for name, message in _REQUIRED:
        if getattr(header, name) is None:
            yield Issue(name, message)


def _doubtful(header: Header) -> Iterator[Issue]:
    for name in _MUST_BE_SURE:
        reading = getattr(header, name)
        if reading is not None and reading.evidence.confidence < _DOUBTFUL:
            yield Issue(name, f"{reading.evidence.text!r} was hard to read.")


def _contradictions(header: Header) -> Iterator[Issue]:
    """Incoming documents are registered after they are issued (Điều 22)."""
    issued, received = header.issued_on, header.received_on
    if issued and received and received.value < issued.value:
        yield Issue("received_on", "It is stamped as received before it was issued.")


def _unread(page: Page) -> Iterator[Issue]:
    if page.has_ink and not page.words:
        yield Issue("text", f"Page {page.number} has ink but no words were read.")


def _tasks(tasks: tuple[Task, ...]) -> Iterator[Issue]:
    doubtful = sum(bool(task.issues) for task in tasks)
    if doubtful:
        yield Issue("tasks", f"{doubtful} of {len(tasks)} tasks need a look.", Severity.NOTE)
