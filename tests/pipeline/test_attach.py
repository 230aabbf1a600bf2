"""What a cover letter forwards is attached to it, and to nothing else."""

from __future__ import annotations

from datetime import date

from pipeline.attach import attach
from schemas.geometry import Box
from schemas.number import DocumentNumber
from schemas.record import Citation, Evidence, Header, Reading, Record
from schemas.reference import Reference

PLACE = Evidence("", 1, Box(0, 0, 1, 1), 1.0, "test")


def record(
    name: str, number: str | None, symbol: str, issued_on: date | None, *cites: Reference
) -> Record:
    return Record(
        id=name,
        page_start=1,
        page_end=1,
        header=Header(
            number=Reading(number, PLACE) if number else None,
            symbol=Reading(symbol, PLACE),
            issued_on=Reading(issued_on, PLACE) if issued_on else None,
        ),
        citations=tuple(Citation(Reading(reference, PLACE)) for reference in cites),
    )


PLAN = Reference(DocumentNumber("101", "KH-UBND"), "KH", date(2021, 5, 7))


def attached(*records: Record) -> list[str | None]:
    return [made.attached_to for made in attach(records)]


def test_a_cited_document_is_attached_to_the_cover_letter() -> None:
    cover = record("cover", "41", "PVH-TT", date(2023, 3, 24), PLAN)
    plan = record("plan", "101", "KH-UBND", date(2021, 5, 7))
    assert attached(cover, plan) == [None, "cover"]
    [citation] = attach((cover, plan))[0].citations
    assert citation.resolved_document_id == "plan"


def test_a_number_in_ink_is_made_up_for_by_the_date() -> None:
    cover = record("cover", "41", "PVH-TT", date(2023, 3, 24), PLAN)
    same_day = record("plan", None, "KH-UBND", date(2021, 5, 7))
    other_day = record("plan", None, "KH-UBND", date(2021, 5, 8))
    assert attached(cover, same_day) == [None, "cover"]
    assert attached(cover, other_day) == [None, None]


def test_a_document_that_is_not_cited_stands_alone() -> None:
    cover = record("cover", "41", "PVH-TT", date(2023, 3, 24), PLAN)
    other = record("other", "102", "KH-UBND", date(2021, 5, 7))
    assert attached(cover, other) == [None, None]


def test_no_documents_are_no_documents() -> None:
    assert attach(()) == ()
