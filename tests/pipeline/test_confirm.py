"""Ink that was hard to read is read in the print of the letter that forwards it."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.confirm import confirmed
from schemas.geometry import Box
from schemas.number import DocumentNumber
from schemas.record import Citation, Evidence, Header, Reading
from schemas.reference import Reference

SURE, UNSURE = 0.9, 0.3
DAY, OTHER_DAY = date(2020, 8, 14), date(2020, 8, 24)


def at(confidence: float, page: int = 2) -> Evidence:
    return Evidence("", page, Box(0, 0, 1, 1), confidence, "test")


def header(
    number: str | None, day: date | None, *, ink: float = UNSURE, day_ink: float = SURE
) -> Header:
    return Header(
        number=Reading(number, at(ink)) if number else None,
        symbol=Reading("SXD-QLN", at(SURE)),
        reference=Reading(f"{number}/SXD-QLN", at(ink)) if number else None,
        issued_on=Reading(day, at(day_ink)) if day else None,
    )


def cites(number: str, day: date | None, symbol: str = "SXD-QLN") -> Citation:
    reference = Reference(DocumentNumber(number, symbol), "CV", issued_on=day)
    return Citation(Reading(reference, at(SURE, page=1)))


def read(own: Header, *cited: Citation) -> tuple[str | None, date | None]:
    cover = Header()
    _, told = confirmed([cover, own], [cited, ()])
    return (
        told.reference.value if told.reference else None,
        told.issued_on.value if told.issued_on else None,
    )


@pytest.mark.parametrize(
    ("own", "cited", "told"),
    [
        # one digit was taken for another
        (header("572", DAY), [cites("512", DAY)], ("512/SXD-QLN", DAY)),
        (header("572", DAY), [cites("512", None)], ("512/SXD-QLN", DAY)),
        # the day tells which document is meant, whatever was read for its number
        (header("34", DAY), [cites("3004", DAY)], ("3004/SXD-QLN", DAY)),
        (header(None, DAY), [cites("512", DAY)], ("512/SXD-QLN", DAY)),
        # the number tells it, and the day was hard to read
        (
            header("512", OTHER_DAY, ink=SURE, day_ink=UNSURE),
            [cites("512", DAY)],
            ("512/SXD-QLN", DAY),
        ),
        # told twice alike
        (header("572", DAY), [cites("512", DAY), cites("512", DAY)], ("512/SXD-QLN", DAY)),
    ],
)
def test_print_decides_where_ink_was_hard_to_read(
    own: Header, cited: list[Citation], told: tuple[str, date]
) -> None:
    assert read(own, *cited) == told


@pytest.mark.parametrize(
    ("own", "cited"),
    [
        (header("572", DAY, ink=SURE), [cites("512", DAY)]),  # sure ink stands
        (header("572", DAY), [cites("512", OTHER_DAY)]),  # another day: another document
        (header("34", DAY), [cites("3004", None)]),  # nothing says that it is this one
        (header("572", DAY), [cites("512", DAY, symbol="SXD-TTR")]),
        (header("572", DAY), [cites("512", DAY), cites("532", DAY)]),  # two are as likely
    ],
)
def test_what_is_not_surely_meant_changes_nothing(own: Header, cited: list[Citation]) -> None:
    before = (own.reference.value if own.reference else None, DAY)
    assert read(own, *cited) == before


def test_the_evidence_is_where_the_print_stands() -> None:
    _, told = confirmed([Header(), header("572", DAY)], [(cites("512", DAY),), ()])
    assert told.number is not None
    assert (told.number.value, told.number.evidence.page) == ("512", 1)
    assert told.number.evidence.rule == "cited by another document of the source"


def test_a_document_does_not_confirm_itself() -> None:
    [told] = confirmed([header("572", DAY)], [(cites("512", DAY),)])
    assert told.number is not None
    assert told.number.value == "572"
