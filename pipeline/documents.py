"""From the pages of one source to the records of its documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from parsers.duties.known_names import KnownNames
from parsers.language import EntityFinder, make_entity_finder
from parsers.names_told import names_told
from parsers.normalise import normalise_page
from parsers.place_date import parse_place_date
from parsers.recipients import parse_addressees, parse_copies
from parsers.references import find_references
from parsers.split import split
from parsers.zones import make_paper
from pipeline.agencies import name_agencies
from pipeline.attach import attach
from pipeline.calendar_vn import VIETNAM, WorkingCalendar
from pipeline.checks.documents import confidence_of
from pipeline.checks.record import checked
from pipeline.confirm import confirmed
from pipeline.full_text import cited_text, full_text
from pipeline.header import number_of, read_header
from pipeline.locate import locate, locate_all
from pipeline.own_place import with_one_place
from pipeline.resolve import resolve_deadline
from pipeline.tasks import read_tasks
from pipeline.usual_names import with_usual_names
from schemas.entity import Entity
from schemas.finding import Mention
from schemas.page import Page
from schemas.record import Citation, Header, Reading, Recipient, Record, Role
from schemas.text import Text
from schemas.zone import Paper, ZoneKind


@dataclass(frozen=True, slots=True)
class _Draft:
    """One document, its head read and what it cites: enough to compare it with others.

    Attributes:
        citing: Its text as far as it may cite other documents.
    """

    paper: Paper
    header: Header
    citing: Text
    citations: tuple[Citation, ...]


def read_documents(
    pages: Sequence[Page], source_id: str, calendar: WorkingCalendar = VIETNAM
) -> tuple[Record, ...]:
    """Return a record for each document that the *pages* of a source hold, in order."""
    bundles = split(tuple(map(normalise_page, pages)))
    drafts = tuple(_draft(make_paper(bundle)) for bundle in bundles)
    headers = confirmed(
        [draft.header for draft in drafts], [draft.citations for draft in drafts]
    )
    known = KnownNames.of(name for draft in drafts for name in names_told(draft.paper))
    return attach(
        tuple(
            _record(replace(draft, header=header), source_id, calendar, known)
            for draft, header in zip(drafts, headers, strict=True)
        )
    )


def _draft(paper: Paper) -> _Draft:
    header = with_one_place(with_usual_names(read_header(paper)))
    citing = cited_text(paper)
    issued_on = header.issued_on.value if header.issued_on else None
    found = find_references(citing.content, own=number_of(paper), issued_on=issued_on)
    citations = (Citation(locate(Mention.of(citing, finding))) for finding in found)
    return _Draft(paper, header, citing, tuple(citations))


def _record(
    draft: _Draft, source_id: str, calendar: WorkingCalendar, known: KnownNames
) -> Record:
    """Read what is left to read: who is addressed, and what is asked."""
    paper, header = draft.paper, draft.header
    first, last = paper.pages[0].number, paper.pages[-1].number
    document_id = f"{source_id[:16]}-p{first:03d}"
    issued_on = header.issued_on.value if header.issued_on else None
    to = parse_addressees(paper.zone(ZoneKind.ADDRESSEES))
    around = parse_place_date(paper.zone(ZoneKind.PLACE_DATE)).around
    resolved = partial(
        resolve_deadline,
        issued_on=issued_on,
        issued_about=around,
        received_on=header.received_on.value if header.received_on else None,
        calendar=calendar,
    )
    record = Record(
        id=document_id,
        page_start=first,
        page_end=last,
        header=header,
        recipients=_recipients(paper, to),
        citations=draft.citations,
        tasks=read_tasks(paper, document_id, to, resolved, known),
        entities=_entities(draft.citing),
        reasons=paper.reasons,
        text=full_text(paper),
        confidence=confidence_of(header),
    )
    return checked(replace(record, agencies=name_agencies(record, around=around)), paper)


def _recipients(paper: Paper, to: Iterable[Mention[str]]) -> tuple[Recipient, ...]:
    copies = parse_copies(paper.zone(ZoneKind.RECIPIENTS))
    return (
        *(Recipient(Role.TO, reading) for reading in locate_all(to)),
        *(Recipient(Role.CC, reading) for reading in locate_all(copies)),
    )


def _entities(text: Text) -> tuple[Reading[Entity], ...]:
    found = _entity_finder()(text.content)
    return tuple(locate(Mention.of(text, finding)) for finding in found)


@cache
def _entity_finder() -> EntityFinder:
    return make_entity_finder()
