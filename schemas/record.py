"""What is known about a source and its documents when the pipeline is done with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, TypeVar

from schemas.agency import Agency, AgencyRole
from schemas.assignment import Origin
from schemas.deadline import Deadline
from schemas.entity import Entity
from schemas.geometry import Box
from schemas.page import Page
from schemas.reference import Reference
from schemas.source import Source
from schemas.term import Term

T_co = TypeVar("T_co", covariant=True)


class Severity(StrEnum):
    """How much an issue matters to whoever checks the record."""

    NOTE = "note"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The place a value was read from.

    Attributes:
        text: What stands there, as it was read, on one line.
        page: Counted from 1 within the source.
        confidence: The reader's, for the least certain word; 0 to 1.
        rule: Name of the rule that read it.
        second_reading: What the other reader saw there; None when it was not asked.
    """

    text: str
    page: int
    box: Box
    confidence: float
    rule: str
    second_reading: str | None = None

    @property
    def agreed(self) -> bool | None:
        """Whether both readers saw the same; None when only one looked."""
        return None if self.second_reading is None else self.second_reading == self.text

    def __post_init__(self) -> None:
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"not a confidence: {self.confidence}")


@dataclass(frozen=True, slots=True)
class Reading(Generic[T_co]):
    """A value together with its evidence. No value is reported without."""

    value: T_co
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Issue:
    """Something a person should know before trusting the record.

    Attributes:
        field: The column it concerns.
        message: A sentence a clerk understands.
    """

    field: str
    message: str
    severity: Severity = Severity.REVIEW


def to_review(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Return those of *issues* that a person has to look at."""
    return tuple(issue for issue in issues if issue.severity is Severity.REVIEW)


class Role(StrEnum):
    """How a recipient is addressed."""

    TO = "to"  # Kính gửi
    CC = "cc"  # Nơi nhận


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody a document goes to."""

    role: Role
    name: Reading[str]
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference, with the id of the document when the archive has it."""

    reference: Reading[Reference]
    resolved_document_id: str | None = None
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A duty, with its deadline worked out.

    Attributes:
        same_as: Id of the task that states the same duty elsewhere in the document.
    """

    id: str
    ordinal: int
    origin: Origin
    content: Reading[str]
    row_label: str | None = None
    leads: tuple[Reading[str], ...] = ()
    partners: tuple[Reading[str], ...] = ()
    product: Reading[str] | None = None
    deadline: Reading[Deadline] | None = None
    term: Term | None = None
    same_as: str | None = None
    confidence: float = 1.0
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The single-valued fields of a document; None is looked for and not found."""

    doc_type: Reading[str] | None = None
    doc_type_name: Reading[str] | None = None
    number: Reading[str] | None = None
    symbol: Reading[str] | None = None
    reference: Reading[str] | None = None
    issued_on: Reading[date] | None = None
    issued_place: Reading[str] | None = None
    issuer_parent: Reading[str] | None = None
    issuer: Reading[str] | None = None
    subject: Reading[str] | None = None
    signer_name: Reading[str] | None = None
    signer_title: Reading[str] | None = None
    signer_authority: Reading[str] | None = None
    urgency: Reading[str] | None = None
    secrecy: Reading[str] | None = None
    received_by: Reading[str] | None = None
    received_number: Reading[str] | None = None
    received_on: Reading[date] | None = None
    routed_to: Reading[str] | None = None
    esigned_by: Reading[str] | None = None
    esigned_at: Reading[datetime] | None = None
    copy_form: Reading[str] | None = None
    copy_reference: Reading[str] | None = None
    copied_by: Reading[str] | None = None
    copied_on: Reading[date] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedAgency:
    """A body in one of its parts in a document.

    Attributes:
        ordinal: Of the recipient, the reference, or among the leads or partners of a task;
            1 in the letterhead.
        printed: Its name there.
        task_id: The task that it leads or helps with, None elsewhere.
    """

    role: AgencyRole
    ordinal: int
    printed: str
    agency: Agency
    task_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One document and all that was read from it.

    Attributes:
        id: From the bytes of the source and the place in it: the same everywhere.
        page_start: First page, from 1.
        page_end: Last page, inclusive.
        entities: Every body, document and day that the document names.
        agencies: Who issued it, gets it, leads and helps, by their names in the register.
        attached_to: Id of the cover letter that forwards this one in the same source.
        reasons: Why it starts where it does, in sentences for a clerk.
        text: The whole document, in reading order.
        confidence: 0 to 1.
    """

    id: str
    page_start: int
    page_end: int
    header: Header
    recipients: tuple[Recipient, ...] = ()
    citations: tuple[Citation, ...] = ()
    tasks: tuple[Task, ...] = ()
    entities: tuple[Reading[Entity], ...] = ()
    agencies: tuple[NamedAgency, ...] = ()
    attached_to: str | None = None
    reasons: tuple[str, ...] = ()
    text: str = ""
    confidence: float = 1.0
    issues: tuple[Issue, ...] = ()

    @property
    def needs_review(self) -> bool:
        """Whether a person has to look at this record before it is used."""
        return bool(to_review(self.issues))


class Status(StrEnum):
    """How a source came out."""

    DONE = "done"
    PARTIAL = "partial"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Everything that came of one source.

    Attributes:
        error: Code of what went wrong, None when nothing did.
        message: The sentence that goes with it.
        seconds: Wall time that it took.
        version: Of the program and its engines.
        read_by: What read the pages, with its version; None keeps no reading of them.
        recalled: Whether the pages were read before, and only understood now.
    """

    source: Source
    status: Status
    pages: tuple[Page, ...] = ()
    records: tuple[Record, ...] = field(default=())
    error: str | None = None
    message: str | None = None
    seconds: float = 0.0
    version: str = ""
    read_by: str | None = None
    recalled: bool = False
