"""The story of one source: from its bytes to the records of its documents."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial

from ocr.config import OcrConfig
from ocr.engine import Engine
from ocr.read import make_engine, read_pages
from parsers.language import EntityFinder, make_entity_finder
from parsers.normalise import normalise_page
from parsers.place_date import parse_place_date
from parsers.recipients import parse_addressees, parse_copies
from parsers.references import find_references
from parsers.split import Bundle, split
from parsers.zones import make_paper
from pipeline.agencies import name_agencies
from pipeline.attach import attach
from pipeline.calendar_vn import VIETNAM, WorkingCalendar, make_calendar
from pipeline.checks.documents import confidence_of
from pipeline.checks.record import checked
from pipeline.config import Config
from pipeline.full_text import cited_text, full_text
from pipeline.header import number_of, read_header
from pipeline.locate import locate, locate_all
from pipeline.resolve import resolve_deadline
from pipeline.tasks import read_tasks
from schemas.entity import Entity
from schemas.errors import SourceError
from schemas.finding import Mention
from schemas.number import DocumentNumber
from schemas.page import Page
from schemas.record import Citation, Outcome, Reading, Recipient, Record, Role, Status
from schemas.source import Source
from schemas.text import Text
from schemas.zone import Paper, ZoneKind


def extract(source: Source, config: Config) -> Outcome:
    """Read *source* and return all that it says; a source that cannot be read has failed.

    Raises:
        EngineError: The engine is missing, or gave up.
    """
    begun = time.monotonic()
    engine = _engine(config.ocr)
    try:
        pages = tuple(read_pages(source, engine, config.ocr))
    except SourceError as error:
        outcome = Outcome(
            source=source, status=Status.FAILED, error=error.fault, message=error.advice
        )
    else:
        outcome = outcome_of(source, pages, make_calendar(config.calendar))
    return replace(outcome, seconds=time.monotonic() - begun, version=engine.version)


def outcome_of(
    source: Source, pages: Sequence[Page], calendar: WorkingCalendar = VIETNAM
) -> Outcome:
    """Return what the *pages* of *source* say, once they are read."""
    bundles = split(tuple(map(normalise_page, pages)))
    records = attach(tuple(read_document(bundle, source.id, calendar) for bundle in bundles))
    unread = [page.number for page in pages if page.has_ink and not page.words]
    return Outcome(
        source=source,
        status=Status.PARTIAL if unread else Status.DONE,
        pages=tuple(pages),
        records=records,
        message=f"No words were read on page {_listed(unread)}." if unread else None,
    )


def read_document(
    bundle: Bundle, source_id: str, calendar: WorkingCalendar = VIETNAM
) -> Record:
    """Read every field of one document."""
    paper = make_paper(bundle)
    first, last = paper.pages[0].number, paper.pages[-1].number
    document_id = f"{source_id[:16]}-p{first:03d}"
    header = read_header(paper)
    issued_on = header.issued_on.value if header.issued_on else None
    to = parse_addressees(paper.zone(ZoneKind.ADDRESSEES))
    cited = cited_text(paper)
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
        citations=_citations(cited, own=number_of(paper), issued_on=issued_on),
        tasks=read_tasks(paper, document_id, to, resolved),
        entities=_entities(cited),
        reasons=paper.reasons,
        text=full_text(paper),
        confidence=confidence_of(header),
    )
    return checked(replace(record, agencies=name_agencies(record, around=around)), paper)


@cache
def _engine(config: OcrConfig) -> Engine:
    """Make the engine once in each process: loading its models takes longer than a page."""
    return make_engine(config)


def _recipients(paper: Paper, to: Iterable[Mention[str]]) -> tuple[Recipient, ...]:
    copies = parse_copies(paper.zone(ZoneKind.RECIPIENTS))
    return (
        *(Recipient(Role.TO, reading) for reading in locate_all(to)),
        *(Recipient(Role.CC, reading) for reading in locate_all(copies)),
    )


def _citations(
    text: Text, *, own: DocumentNumber | None, issued_on: date | None
) -> tuple[Citation, ...]:
    found = find_references(text.content, own=own, issued_on=issued_on)
    return tuple(Citation(locate(Mention.of(text, finding))) for finding in found)


def _entities(text: Text) -> tuple[Reading[Entity], ...]:
    found = _entity_finder()(text.content)
    return tuple(locate(Mention.of(text, finding)) for finding in found)


@cache
def _entity_finder() -> EntityFinder:
    return make_entity_finder()


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))
