"""Names in the letterhead get the marks that the register has."""

from __future__ import annotations

import pytest

from pipeline.usual_names import usual_marks, with_usual_names
from schemas.record import Header
from tests.pipeline.records import reading


@pytest.mark.parametrize(
    ("printed", "usual"),
    [
        ("TỐNG CỤC THUẾ", "TỔNG CỤC THUẾ"),
        ("TÍNH ỦY AN BÌNH", "TỈNH ỦY AN BÌNH"),
        ("BAN TỐ CHỨC", "BAN TỔ CHỨC"),
        ("SỐ Y TẾ", "SỞ Y TẾ"),
        # the signs between the words stay as printed
        ("SỞ VĂN HÓA - THẾ THAO VÀ DU LỊCH", "SỞ VĂN HÓA - THỂ THAO VÀ DU LỊCH"),
        ("LIÊN ĐOÀN LAO ĐỘNG TÌNH KIÊN GIANG", "LIÊN ĐOÀN LAO ĐỘNG TỈNH KIÊN GIANG"),
        ("HUYỆN ỦY CHÂU THẢNH", "HUYỆN ỦY CHÂU THÀNH"),
        # the register has it as a thị xã
        ("UBND HUYỆN ĐỨC PHỐ", "UBND HUYỆN ĐỨC PHỔ"),
        ("UBND TỈNH BÀ RIA - VŨNG TÀU", "UBND TỈNH BÀ RỊA - VŨNG TÀU"),
        ("Sở Nôi vụ", "Sở Nội vụ"),
    ],
)
def test_misread_marks_are_mended(printed: str, usual: str) -> None:
    assert usual_marks(printed) == usual


@pytest.mark.parametrize(
    "name",
    [
        "TỈNH UỶ BÌNH ĐỊNH",  # as offices write it too
        "SỞ VĂN HOÁ VÀ THỂ THAO",
        "UBND XÃ TÂN THANH",  # a commune may have the letters of a district
        "CÔNG TY TÂN THANH",
        "TÌNH NGUYỆN",
        "BỘ",
        "",
    ],
)
def test_what_may_be_right_stays(name: str) -> None:
    assert usual_marks(name) == name


def test_the_evidence_tells_who_mended_and_what_was_read() -> None:
    header = with_usual_names(Header(issuer=reading("TỐNG CỤC THUẾ"), issuer_parent=None))
    assert header.issuer is not None
    assert header.issuer.value == "TỔNG CỤC THUẾ"
    assert header.issuer.evidence.text == "TỐNG CỤC THUẾ"
    assert header.issuer.evidence.rule == "marks of the register"
    assert header.issuer_parent is None


def test_a_name_that_is_right_is_left_alone() -> None:
    header = Header(issuer=reading("SỞ Y TẾ"))
    assert with_usual_names(header).issuer is header.issuer
