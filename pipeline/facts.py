"""What can be right or wrong about a document: the same for a truth and for a reading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from schemas.assignment import Origin


@dataclass(frozen=True, slots=True)
class NameFacts:
    """A recipient.

    Attributes:
        flagged: Whether a person is sent to look at it; so everywhere here.
    """

    name: str
    flagged: bool = False


@dataclass(frozen=True, slots=True)
class CitationFacts:
    """A cited document."""

    reference: str
    issued_on: date | None = None
    flagged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskFacts:
    """A duty.

    Attributes:
        partners: None where the truth does not say.
        start: First day of the deadline's span.
        end: Last day of the deadline's span.
        flagged: Columns that a person is sent to look at.
    """

    origin: str
    content: str
    leads: tuple[str, ...] = ()
    partners: tuple[str, ...] | None = None
    deadline_text: str | None = None
    kind: str = "none"
    start: date | None = None
    end: date | None = None
    recurrence: str | None = None
    flagged: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFacts:
    """One document of a source.

    Attributes:
        text: Passages of it.
        only_dated: Whether the tasks without a deadline were left out.
        flagged: Columns that a person is sent to look at.
    """

    page_start: int
    page_end: int
    doc_type: str | None = None
    reference: str | None = None
    issued_on: date | None = None
    issued_place: str | None = None
    issuer: str | None = None
    issuer_parent: str | None = None
    subject: str | None = None
    signer_name: str | None = None
    received_by: str | None = None
    received_number: str | None = None
    received_on: date | None = None
    esigned_at: datetime | None = None
    to: tuple[NameFacts, ...] = ()
    cc: tuple[NameFacts, ...] = ()
    citations: tuple[CitationFacts, ...] = ()
    tasks: tuple[TaskFacts, ...] = ()
    text: tuple[str, ...] = ()
    only_dated: bool = False
    flagged: frozenset[str] = frozenset()

    def tasks_of(self, origin: Origin, *, only_dated: bool) -> tuple[TaskFacts, ...]:
        """Return the tasks of one origin, without those that state no deadline if asked."""
        return tuple(
            task
            for task in self.tasks
            if task.origin == origin and not (only_dated and task.kind == "none")
        )


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """The documents of a source, which is known by its file name."""

    name: str
    documents: tuple[DocumentFacts, ...]


def shared_pages(one: DocumentFacts, other: DocumentFacts) -> int:
    """Return how many pages both cover."""
    first = max(one.page_start, other.page_start)
    return max(0, min(one.page_end, other.page_end) - first + 1)
