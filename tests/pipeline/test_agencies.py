"""The bodies of a document, each in its part, by the name it has in the register."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pipeline.agencies import name_agencies
from schemas.agency import AgencyRole
from schemas.number import DocumentNumber
from schemas.record import Citation, Header, Recipient, Record, Role
from schemas.reference import Reference
from tests.pipeline.outcomes import LETTER, reading

CITED = Reference(DocumentNumber("12", "KH-UBND"), "KH", date(2024, 1, 5), "UBND tỉnh")
PAPER: Record = replace(
    LETTER,
    header=Header(
        issued_on=reading(date(2024, 2, 29)),
        issued_place=reading("Bến Tre"),
        issuer_parent=reading("UBND TỈNH BẾN TRE"),
        issuer=reading("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"),
    ),
    recipients=(
        Recipient(Role.TO, reading("UBND các huyện")),
        Recipient(Role.CC, reading("Sở Nội vụ, Sở Tài chính")),
        Recipient(Role.CC, reading("Lưu: VT")),
    ),
    citations=(Citation(reading(CITED)),),
    tasks=(
        replace(
            LETTER.tasks[0],
            leads=(reading("UBND các huyện"), reading("Phòng Văn hóa")),
            partners=(reading("Sở Y tế"),),
        ),
    ),
)


def test_each_body_is_named_in_its_part() -> None:
    named = [
        (use.role, use.ordinal, use.agency.id, use.task_id)
        for use in name_agencies(PAPER, around=None)
    ]
    own = "so-van-hoa-the-thao-va-du-lich.ben-tre"
    assert named == [
        (AgencyRole.ISSUER_PARENT, 1, "uy-ban-nhan-dan.ben-tre", None),
        (AgencyRole.ISSUER, 1, own, None),
        (AgencyRole.TO, 1, None, None),
        (AgencyRole.CC, 2, "so-noi-vu.ben-tre", None),
        (AgencyRole.CC, 2, "so-tai-chinh.ben-tre", None),
        (AgencyRole.CITED, 1, "uy-ban-nhan-dan.ben-tre", None),
        (AgencyRole.LEAD, 1, None, "letter-1"),
        (AgencyRole.LEAD, 2, f"phong-van-hoa.{own}", "letter-1"),
        (AgencyRole.PARTNER, 1, "so-y-te.ben-tre", "letter-1"),
    ]


def test_a_day_near_the_issue_tells_the_borders() -> None:
    undated = replace(PAPER.header, issued_on=None, issuer_parent=reading("UBND TỈNH TÂY NINH"))
    for around, province in (
        (date(2025, 6, 15), "tay-ninh"),
        (date(2025, 7, 15), "tay-ninh-2025"),
    ):
        first, *_ = name_agencies(replace(PAPER, header=undated), around=around)
        assert first.agency.id == f"uy-ban-nhan-dan.{province}"


def test_a_paper_that_names_nobody() -> None:
    bare = Record(id="bare", page_start=1, page_end=1, header=Header())
    assert name_agencies(bare, around=None) == ()
