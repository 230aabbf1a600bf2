"""A record in which nothing is wrong, for tests that make one thing wrong."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from schemas.assignment import Origin
from schemas.deadline import ByDay, StatedDay
from schemas.geometry import Box
from schemas.number import DocumentNumber
from schemas.page import Page
from schemas.record import Citation, Evidence, Header, Reading, Recipient, Record, Role, Task
from schemas.reference import Reference
from schemas.term import DeadlineKind, Term
from schemas.text import PlacedLine, Text
from schemas.word import Line, Word
from schemas.zone import Paper, Zone, ZoneKind

T = TypeVar("T")


def reading(
    value: T, confidence: float = 0.9, *, text: str | None = None, second: str | None = None
) -> Reading[T]:
    told = str(value) if text is None else text
    return Reading(value, Evidence(told, 1, Box(0, 0, 1, 1), confidence, "test", second))


def ruled(rule: str) -> Reading[ByDay]:
    evidence = Evidence("trong quý H", 1, Box(0, 0, 1, 1), 0.9, rule)
    return Reading(ByDay(StatedDay(30, 6)), evidence)


HEADER = Header(
    doc_type=reading("KH"),
    symbol=reading("KH-UBND"),
    reference=reading("101/KH-UBND"),
    issued_on=reading(date(2021, 5, 7)),
    issuer=reading("ỦY BAN NHÂN DÂN TỈNH AN BÌNH"),
    subject=reading("Cải cách hành chính"),
    signer_name=reading("Trần Thị Lan"),
)
DUE = date(2021, 6, 30)
TASK = Task(
    id="t1",
    ordinal=1,
    origin=Origin.BODY,
    content=reading("rà soát hồ sơ"),
    leads=(reading("Sở Nội vụ"),),
    partners=(reading("Sở Tài chính"),),
    deadline=reading(ByDay(StatedDay(30, 6, 2021)), text="trước ngày 30/6/2021"),
    term=Term(kind=DeadlineKind.DATE, start=DUE, end=DUE),
)
NUMBER = DocumentNumber("12", "QĐ-TTg")
WHOLE = Record(
    id="d",
    page_start=1,
    page_end=1,
    header=HEADER,
    recipients=(Recipient(Role.TO, reading("Sở Nội vụ")),),
    citations=(Citation(reading(Reference(NUMBER, "QĐ", issued_on=date(2021, 1, 5)))),),
    tasks=(TASK,),
)
BLANK = Page(number=1, width=10, height=10, dpi=200, has_ink=False)


def text_of(words: str, page: int = 1) -> Text:
    """Each line of *words* is a paragraph."""
    box = Box(0.1, 0.1, 0.9, 0.12)
    lines = (
        Line(tuple(Word(word, box, 0.9) for word in line.split())) for line in words.split("\n")
    )
    return Text.of([[PlacedLine(page, line)] for line in lines])


def paper(
    zone: ZoneKind | None = None, words: str = "", page: Page = BLANK, *, on: int = 1
) -> Paper:
    zones = (Zone(zone, text_of(words, on)),) if zone else ()
    return Paper(pages=(page,), zones=zones)
