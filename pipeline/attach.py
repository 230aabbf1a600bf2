"""Tell which documents of a source were forwarded by a cover letter before them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from schemas.record import Record
from schemas.reference import Reference


def attach(records: Sequence[Record]) -> tuple[Record, ...]:
    """Return *records* with ``attached_to`` and the citations among them resolved.

    A document is attached to the first one of the source, the cover letter, when that
    letter cites it by its number, or by its symbol and date where the number, which is
    often in ink, could not be read.
    """
    if not records:
        return ()
    cover, *others = records
    forwarded = [replace(record, attached_to=_cover_of(record, cover)) for record in others]
    return tuple(_resolved(record, records) for record in (cover, *forwarded))


def _cover_of(record: Record, cover: Record) -> str | None:
    cites = any(is_cited(record, citation.reference.value) for citation in cover.citations)
    return cover.id if cites else None


def _resolved(record: Record, records: Sequence[Record]) -> Record:
    citations = tuple(
        replace(
            citation,
            resolved_document_id=next(
                (
                    other.id
                    for other in records
                    if other is not record and is_cited(other, citation.reference.value)
                ),
                None,
            ),
        )
        for citation in record.citations
    )
    return replace(record, citations=citations)


def is_cited(record: Record, reference: Reference) -> bool:
    """Whether *reference* means *record*."""
    header = record.header
    if header.symbol is None or header.symbol.value != reference.number.symbol:
        return False
    if header.number is not None and header.number.value == reference.number.number:
        return True
    unread = header.number is None and header.issued_on is not None
    return (
        unread
        and header.issued_on is not None
        and (header.issued_on.value == reference.issued_on)
    )
