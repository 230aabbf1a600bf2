"""The single-valued fields of a document, put together from its zones."""

from __future__ import annotations

from datetime import date
from typing import Final

from parsers.arrival import Arrival, parse_arrival
from parsers.copies import parse_copy
from parsers.doc_types import DocType, type_of_symbol
from parsers.esignature import Panel, panel_of_issuer, parse_panel
from parsers.issuer import Issuer, parse_issuer
from parsers.numbers import find_number
from parsers.place_date import parse_place_date
from parsers.signer import parse_signature
from parsers.subject import parse_subject, parse_title
from pipeline.locate import locate, locate_if, read_as
from schemas.deadline import StatedDay
from schemas.finding import Mention
from schemas.number import DocumentNumber
from schemas.record import Header, Reading
from schemas.zone import Paper, ZoneKind

_HALF_A_YEAR: Final = 183  # days; a stamp without a year is never older than the letter


def read_header(paper: Paper) -> Header:
    """Read every header field of *paper*."""
    number = _number(paper)
    kind, subject = parse_title(paper.zone(ZoneKind.TITLE))
    subject = subject or parse_subject(paper.zone(ZoneKind.SUBJECT))
    doc_type = _doc_type(paper, number, locate_if(kind))
    placed = parse_place_date(paper.zone(ZoneKind.PLACE_DATE))
    issuer = parse_issuer(paper.zone(ZoneKind.ISSUER))
    signer = parse_signature(paper.zone(ZoneKind.SIGNATURE))
    arrival = parse_arrival(paper.zone(ZoneKind.ARRIVAL))
    panel = _panel(paper, issuer)
    copy = parse_copy(paper.zone(ZoneKind.COPY))
    issued_on = locate_if(placed.day)
    return Header(
        doc_type=read_as(doc_type, lambda kind: kind.code),
        doc_type_name=read_as(doc_type, lambda kind: kind.name),
        number=read_as(number, lambda number: number.number),
        symbol=read_as(number, lambda number: number.symbol),
        reference=read_as(number, lambda number: number.reference),
        issued_on=issued_on,
        issued_place=locate_if(placed.place),
        issuer_parent=locate_if(issuer.parent),
        issuer=locate_if(issuer.body),
        subject=locate_if(subject),
        signer_name=locate_if(signer.name),
        signer_title=locate_if(signer.title),
        signer_authority=locate_if(signer.authority),
        urgency=_mark(paper, ZoneKind.URGENCY),
        secrecy=_mark(paper, ZoneKind.SECRECY),
        received_by=locate_if(arrival.received_by),
        received_number=locate_if(arrival.number),
        received_on=_received_on(arrival, issued_on),
        routed_to=locate_if(arrival.routed_to),
        esigned_by=locate_if(panel.signed_by) if panel else None,
        esigned_at=locate_if(panel.signed_at) if panel else None,
        copy_form=locate_if(copy.form),
        copy_reference=read_as(locate_if(copy.number), lambda number: number.reference),
        copied_by=locate_if(copy.by),
        copied_on=locate_if(copy.day),
    )


def _panel(paper: Paper, issuer: Issuer) -> Panel | None:
    panels = [parse_panel(text) for text in paper.all_of(ZoneKind.ESIGNATURE)]
    return panel_of_issuer(panels, issuer.body.value if issuer.body else None)


def number_of(paper: Paper) -> DocumentNumber | None:
    """Return the document's own number, for leaving it out of its references."""
    reading = _number(paper)
    return reading.value if reading else None


def _number(paper: Paper) -> Reading[DocumentNumber] | None:
    text = paper.zone(ZoneKind.NUMBER)
    finding = find_number(text.content)
    return locate(Mention.of(text, finding)) if finding else None


def _doc_type(
    paper: Paper, number: Reading[DocumentNumber] | None, heading: Reading[DocType] | None
) -> Reading[DocType] | None:
    """The name of the type in the heading; else the code in the symbol; else a công văn.

    Only a công văn has no heading (Decree 30/2020/NĐ-CP, Appendix I, II.5).
    """
    if heading is not None:
        return heading
    if number is not None:
        return read_as(number, lambda number: type_of_symbol(number.symbol))
    for kind in (ZoneKind.SUBJECT, ZoneKind.ADDRESSEES):
        text = paper.zone(kind)
        if text.content:
            letter = Mention(type_of_symbol(""), text, text.lines[0], "a letter to somebody")
            return read_as(locate(letter), lambda kind: kind)
    return None


def _mark(paper: Paper, kind: ZoneKind) -> Reading[str] | None:
    text = paper.zone(kind)
    if not text.content:
        return None
    value = " ".join(text.content.split()).strip(" .,:;|_-[](){}")
    return locate(Mention(value, text, text.span, f"{kind.value} mark"))


def _received_on(arrival: Arrival, issued_on: Reading[date] | None) -> Reading[date] | None:
    """The day of the stamp; a missing year is that of the first such day after the issue."""
    issued = issued_on.value if issued_on else None
    return read_as(locate_if(arrival.day), lambda day: _with_year(day, issued))


def _with_year(day: StatedDay, issued: date | None) -> date | None:
    if day.year is not None:
        return date(day.year, day.month, day.day)
    if issued is None:
        return None
    same_year = date(issued.year, day.month, day.day)
    if (issued - same_year).days > _HALF_A_YEAR:
        return date(issued.year + 1, day.month, day.day)
    return same_year
