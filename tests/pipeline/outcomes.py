"""Made-up outcomes: two invented papers in one scan, with a blank page between them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Final, TypeVar

from schemas.assignment import Origin
from schemas.deadline import ByDay, StatedDay
from schemas.geometry import Box
from schemas.number import DocumentNumber
from schemas.page import Page, TextFrom
from schemas.record import (
    Citation,
    Evidence,
    Header,
    Issue,
    Outcome,
    Reading,
    Recipient,
    Record,
    Role,
    Severity,
    Status,
    Task,
)
from schemas.reference import Reference
from schemas.source import MediaType, Source
from schemas.term import DeadlineKind, Term
from schemas.word import Line, Word

T = TypeVar("T")

BOX: Final = Box(0.1, 0.2, 0.5, 0.25)
HANOI: Final = timezone(timedelta(hours=7))


def source(path: Path = Path("/scans/một.pdf"), content: str = "a") -> Source:
    return Source(path, path.name, content * 64, 1234, MediaType.PDF)


def reading(value: T, text: str = "", *, page: int = 1, rule: str = "a rule") -> Reading[T]:
    return Reading(value, Evidence(text or str(value), page, BOX, 0.9, rule))


def page(number: int, *words: str) -> Page:
    line = Line(tuple(Word(word, BOX, 0.8) for word in words)) if words else None
    return Page(
        number=number,
        width=1654,
        height=2339,
        dpi=200,
        skew=0.4,
        text_from=TextFrom.OCR,
        content=(line,) if line else (),
        has_ink=bool(words),
    )


LETTER: Final = Record(
    id="letter",
    page_start=1,
    page_end=1,
    header=Header(
        doc_type=reading("CV"),
        number=reading("58"),
        symbol=reading("SVHTT-VP"),
        reference=reading("58/SVHTT-VP", "Số: 58 /SVHTT-VP"),
        issued_on=reading(date(2024, 2, 29), "ngày 29 tháng 02 năm 2024", rule="place, date"),
        esigned_at=reading(
            datetime(2024, 2, 29, 18, 40, 13, tzinfo=HANOI), "29.02.2024 18:40:13"
        ),
    ),
    recipients=(
        Recipient(Role.TO, reading("UBND các xã")),
        Recipient(Role.CC, reading("Lưu: VT")),
    ),
    citations=(
        Citation(
            reading(
                Reference(DocumentNumber("12", "KH-UBND"), "KH", date(2024, 1, 5), None),
                "Kế hoạch số 12/KH-UBND ngày 05/01/2024",
            ),
            "plan",
        ),
    ),
    tasks=(
        Task(
            id="letter-1",
            ordinal=1,
            origin=Origin.BODY,
            content=reading("gửi báo cáo về Sở", rule="the duty"),
            leads=(reading("UBND các xã"), reading("Phòng Văn hóa")),
            deadline=reading(
                ByDay(StatedDay(15, 3, 2024), inclusive=False), "trước 10 giờ ngày 15/3/2024"
            ),
            term=Term(
                kind=DeadlineKind.DATE,
                start=date(2024, 3, 15),
                end=date(2024, 3, 15),
                inclusive=False,
                time=time(10),
            ),
            confidence=0.9,
        ),
    ),
    text="Kính gửi: UBND các xã",
    confidence=0.75,
    issues=(
        Issue("number", "Số in bằng mực, cần xem lại.", Severity.REVIEW),
        Issue("subject", "Trích yếu dài.", Severity.NOTE),
    ),
)
PLAN: Final = Record(
    id="plan",
    page_start=3,
    page_end=3,
    header=Header(doc_type=reading("KH", page=3)),
    tasks=(
        Task(
            id="plan-1",
            ordinal=1,
            origin=Origin.APPENDIX,
            row_label="02",
            content=reading("Rà soát hồ sơ", page=3),
            product=reading("Báo cáo", page=3),
            term=Term(kind=DeadlineKind.RECURRING, recurrence="FREQ=MONTHLY;BYMONTHDAY=15"),
        ),
        Task(id="plan-2", ordinal=2, origin=Origin.BODY, content=reading("Tổ chức lễ", page=3)),
    ),
    attached_to="letter",
)


def outcome(of: Source | None = None, *records: Record) -> Outcome:
    return Outcome(
        source=of or source(),
        status=Status.DONE,
        pages=(page(1, "Kính", "gửi"), page(2), page(3, "KẾ", "HOẠCH")),
        records=records or (LETTER, PLAN),
        seconds=1.5,
        version="v1",
    )


def failure(of: Source | None = None) -> Outcome:
    return Outcome(
        source=of or source(),
        status=Status.FAILED,
        error="corrupt",
        message="Scan it again.",
        version="v1",
    )
