"""Turn what came of a source into rows of the tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from typing import Final

from pipeline.arrow import Row, Tables, table_of
from pipeline.cells import cell, edges, midnight, place, review
from schemas.columns import TableName
from schemas.page import Page
from schemas.record import (
    Citation,
    Header,
    NamedAgency,
    Outcome,
    Reading,
    Recipient,
    Record,
    Task,
    to_review,
)
from schemas.term import DeadlineKind, Term


def tables_of(outcome: Outcome) -> Tables:
    """Return the share of *outcome* in every table but ``sources``, the empty ones too."""
    return {name: table_of(name, rows(outcome)) for name, rows in ROWS.items()}


def _documents(outcome: Outcome) -> Iterator[Row]:
    for record in outcome.records:
        yield {
            "document_id": record.id,
            "source_id": outcome.source.id,
            "source_name": outcome.source.name,
            "page_start": record.page_start,
            "page_end": record.page_end,
            **{name: cell(reading) for name, reading in _header(record.header)},
            "attached_to": record.attached_to,
            "start_reasons": record.reasons,
            "text": record.text or None,
            "confidence": record.confidence,
            **review(record.issues),
        }


def _header(header: Header) -> Iterator[tuple[str, Reading[str | date] | None]]:
    for field in fields(header):
        yield field.name, getattr(header, field.name)


def _recipients(outcome: Outcome) -> Iterator[Row]:
    for record in outcome.records:
        for ordinal, recipient in enumerate(record.recipients, start=1):
            yield _recipient(record, ordinal, recipient)


def _recipient(record: Record, ordinal: int, recipient: Recipient) -> Row:
    return {
        "document_id": record.id,
        "ordinal": ordinal,
        "role": recipient.role.value,
        "name": recipient.name.value,
        **place(recipient.name.evidence),
        "confidence": recipient.name.evidence.confidence,
        "needs_review": bool(to_review(recipient.issues)),
    }


def _references(outcome: Outcome) -> Iterator[Row]:
    for record in outcome.records:
        for ordinal, citation in enumerate(record.citations, start=1):
            yield _reference(record, ordinal, citation)


def _reference(record: Record, ordinal: int, citation: Citation) -> Row:
    reference = citation.reference.value
    evidence = citation.reference.evidence
    return {
        "document_id": record.id,
        "ordinal": ordinal,
        "reference": reference.number.reference,
        "doc_type": reference.doc_type,
        "number": reference.number.number,
        "symbol": reference.number.symbol,
        "issued_on": midnight(reference.issued_on),
        "issuer": reference.issuer,
        "text": evidence.text or None,
        **place(evidence),
        "resolved_document_id": citation.resolved_document_id,
        "confidence": evidence.confidence,
        "needs_review": bool(to_review(citation.issues)),
    }


def _tasks(outcome: Outcome) -> Iterator[Row]:
    for record in outcome.records:
        for task in record.tasks:
            yield _task(record, task)


def _task(record: Record, task: Task) -> Row:
    return {
        "task_id": task.id,
        "document_id": record.id,
        "ordinal": task.ordinal,
        "origin": task.origin.value,
        "row_label": task.row_label,
        "lead_agencies": tuple(lead.value for lead in task.leads),
        "coordinating_agencies": tuple(partner.value for partner in task.partners),
        "content": task.content.value,
        "product": task.product.value if task.product else None,
        "deadline_text": task.deadline.evidence.text if task.deadline else None,
        **_term(task.term),
        **place(task.content.evidence),
        "same_as": task.same_as,
        "confidence": task.confidence,
        **review(task.issues),
    }


def _term(term: Term | None) -> Row:
    stated = term or Term(kind=DeadlineKind.NONE)
    return {
        "deadline_kind": stated.kind.value,
        "deadline_start": midnight(stated.start),
        "deadline_end": midnight(stated.end),
        "deadline_inclusive": stated.inclusive if _is_dated(stated) else None,
        "deadline_time": f"{stated.time:%H:%M}" if stated.time else None,
        "recurrence": stated.recurrence,
    }


def _is_dated(term: Term) -> bool:
    return term.kind is not DeadlineKind.NONE


def _fields(outcome: Outcome) -> Iterator[Row]:
    for record in outcome.records:
        doubted = {issue.field for issue in to_review(record.issues)}
        for name, reading in _header(record.header):
            if reading:
                row = _field(record.id, None, name, reading)
                yield {**row, "needs_review": name in doubted}
        for task in record.tasks:
            doubted = {issue.field for issue in to_review(task.issues)}
            for name, told in _told(task):
                yield {
                    **_field(record.id, task.id, name, told),
                    "needs_review": name in doubted,
                }


def _told(task: Task) -> Iterator[tuple[str, Reading[str]]]:
    yield "content", task.content
    if task.product:
        yield "product", task.product
    if task.deadline:
        evidence = task.deadline.evidence
        yield "deadline_text", Reading(evidence.text, evidence)
    yield from (("lead_agencies", lead) for lead in task.leads)
    yield from (("coordinating_agencies", partner) for partner in task.partners)


def _field(
    document_id: str,
    task_id: str | None,
    name: str,
    reading: Reading[str] | Reading[str | date],
) -> Row:
    value = reading.value
    return {
        "document_id": document_id,
        "task_id": task_id,
        "field": name,
        "value": value.isoformat() if isinstance(value, date) else value,
        "raw_text": reading.evidence.text or None,
        **place(reading.evidence),
        "confidence": reading.evidence.confidence,
        "rule": reading.evidence.rule,
        "second_reading": reading.evidence.second_reading,
        "agreed": reading.evidence.agreed,
    }


def _entities(outcome: Outcome) -> Iterator[Row]:
    for record in outcome.records:
        for ordinal, reading in enumerate(record.entities, start=1):
            yield {
                "document_id": record.id,
                "ordinal": ordinal,
                "kind": reading.value.kind.value,
                "name": reading.value.name or None,
                "text": reading.evidence.text or None,
                **place(reading.evidence),
                "confidence": reading.evidence.confidence,
            }


def _agencies(outcome: Outcome) -> Iterator[Row]:
    for record in outcome.records:
        for named in record.agencies:
            yield _agency(record, named)


def _agency(record: Record, named: NamedAgency) -> Row:
    agency = named.agency
    return {
        "document_id": record.id,
        "task_id": named.task_id,
        "role": named.role.value,
        "ordinal": named.ordinal,
        "printed": named.printed,
        "agency_id": agency.id,
        "name": agency.name,
        "head": agency.head,
        "field": agency.field,
        "level": agency.level.value if agency.level else None,
        "place": agency.place,
        "part_of": agency.part_of,
        "post": agency.post,
        "is_group": agency.is_group,
        "in_force": agency.in_force,
        "heir_ids": agency.heirs,
    }


def _pages(outcome: Outcome) -> Iterator[Row]:
    for page in outcome.pages:
        words = page.words
        yield {
            "source_id": outcome.source.id,
            "page": page.number,
            "document_id": _holder(page, outcome.records),
            "width": page.width,
            "height": page.height,
            "dpi": page.dpi,
            "rotation": page.rotation,
            "skew": page.skew,
            "text_from": page.text_from.value,
            "words": len(words),
            "mean_confidence": (
                sum(word.confidence for word in words) / len(words) if words else None
            ),
            "is_blank": not page.has_ink,
            "unread": tuple(map(edges, page.unread)),
            "damage": page.damage.value if page.damage else None,
        }


def _holder(page: Page, records: tuple[Record, ...]) -> str | None:
    if not page.has_ink:
        return None
    return next((r.id for r in records if r.page_start <= page.number <= r.page_end), None)


ROWS: Final[Mapping[TableName, Callable[[Outcome], Iterator[Row]]]] = {
    TableName.DOCUMENTS: _documents,
    TableName.RECIPIENTS: _recipients,
    TableName.REFERENCES: _references,
    TableName.TASKS: _tasks,
    TableName.FIELDS: _fields,
    TableName.ENTITIES: _entities,
    TableName.AGENCIES: _agencies,
    TableName.PAGES: _pages,
}
