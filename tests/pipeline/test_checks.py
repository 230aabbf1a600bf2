"""A clerk is sent where something is missing, doubtful or cannot be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest

from pipeline.checks import check_record, confidence_of
from schemas.geometry import Box
from schemas.page import Page
from schemas.record import Evidence, Header, Reading, Severity
from schemas.zone import Paper

T = TypeVar("T")


def reading(value: T, confidence: float = 0.9) -> Reading[T]:
    return Reading(value, Evidence(str(value), 1, Box(0, 0, 1, 1), confidence, "test"))


WHOLE = Header(
    doc_type=reading("KH"),
    reference=reading("101/KH-UBND"),
    issued_on=reading(date(2021, 5, 7)),
    issuer=reading("UBND TỈNH AN BÌNH"),
    subject=reading("Cải cách hành chính"),
    signer_name=reading("Trần Thị Lan"),
)
PAPER = Paper(pages=(Page(number=1, width=10, height=10, dpi=200, has_ink=False),), zones=())


def fields(header: Header, paper: Paper = PAPER) -> list[str]:
    return [
        issue.field
        for issue in check_record(paper, header, ())
        if issue.severity is Severity.REVIEW
    ]


def test_a_whole_record_needs_no_review() -> None:
    assert fields(WHOLE) == []


@pytest.mark.parametrize(
    "name", ["reference", "issued_on", "issuer", "doc_type", "subject", "signer_name"]
)
def test_what_every_document_has_is_missed(name: str) -> None:
    assert fields(replace(WHOLE, **{name: None})) == [name]


def test_a_number_hard_to_read_is_looked_at() -> None:
    assert fields(replace(WHOLE, reference=reading("1O1/KH-UBND", 0.3))) == ["reference"]


def test_nothing_arrives_before_it_is_issued() -> None:
    early = replace(WHOLE, received_on=reading(date(2021, 5, 6)))
    same_day = replace(WHOLE, received_on=reading(date(2021, 5, 7)))
    assert fields(early) == ["received_on"]
    assert fields(same_day) == []


def test_ink_without_words_is_never_passed_over() -> None:
    page = Page(number=3, width=10, height=10, dpi=200)
    assert fields(WHOLE, replace(PAPER, pages=(page,))) == ["text"]


def test_a_missing_field_lowers_the_confidence_by_its_share() -> None:
    assert confidence_of(WHOLE) == pytest.approx(0.9)
    assert confidence_of(replace(WHOLE, subject=None)) == pytest.approx(0.9 * 5 / 6)
