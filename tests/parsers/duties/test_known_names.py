"""Names that a paper tells whole elsewhere are read whole in its prose and its cells."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.assignments import find_assignments
from parsers.duties.known_names import NO_NAMES, KnownNames
from parsers.task_tables import find_table_assignments
from tests.parsers.duties.told import a_text
from tests.parsers.test_task_tables import HEAD, a_table

# What is told elsewhere; a sentence; who leads by it.
KNOWN: Final[list[tuple[str, str, list[str]]]] = [
    ("Phòng Cấp phát, thu hồi và tiêu hủy;",
     "Giao Phòng Cấp phát, thu hồi và tiêu hủy lập bảng kê nhà đất trước ngày 15/3/2026.",
     ["Phòng Cấp phát, thu hồi và tiêu hủy"]),
    ("PHÒNG GIỚI THIỆU VIỆC LÀM, TUYỂN SINH",
     "1. Phòng Giới thiệu việc làm, tuyển sinh gọi 40 học viên nhập học trước ngày 15/3/2026.",
     ["Phòng Giới thiệu việc làm, tuyển sinh"]),
    ("Tổ Lưu thông tiền, bảo quản kho (để thực hiện)",
     "2. Tổ Lưu thông tiền,\nbảo quản kho kiểm kê tiền mặt trước ngày 15/3/2026.",
     ["Tổ Lưu thông tiền, bảo quản kho"]),
    ("Tổ Lưu thông tiền, bảo quản kho",
     "3. Văn phòng và Tổ Lưu thông tiền, bảo quản kho kiểm kê tiền trước ngày 15/3/2026.",
     ["Văn phòng", "Tổ Lưu thông tiền, bảo quản kho"]),
]  # fmt: skip

# These name nobody, many, or more than a name.
UNKNOWN: Final = [
    "Như trên",
    "Lưu: VT, TH",
    "Các phòng, ban, tổ chức thực hiện",
    "Sở Y tế, Sở Nội vụ",
    "Sở Y tế rà soát, nếu có",
    "Sở Y tế",  # prose reads it whole by itself
]


def _leads(sentence: str, *told: str) -> list[str]:
    [duty] = find_assignments(a_text(sentence), (), KnownNames.of(told))
    return [lead.value for lead in duty.leads]


@pytest.mark.parametrize(("told", "sentence", "leads"), KNOWN)
def test_a_name_told_elsewhere_is_read_whole(
    told: str, sentence: str, leads: list[str]
) -> None:
    assert _leads(sentence) != leads
    assert _leads(sentence, told) == leads


def test_the_duty_keeps_its_words() -> None:
    told, sentence, _ = KNOWN[0]
    [duty] = find_assignments(a_text(sentence), (), KnownNames.of([told]))
    assert duty.content.value == "lập bảng kê nhà đất"
    assert duty.content.verbatim == "lập bảng kê nhà đất"


@pytest.mark.parametrize("told", UNKNOWN)
def test_what_is_no_single_name_is_not_known(told: str) -> None:
    assert KnownNames.of([told]) == NO_NAMES


def test_the_longest_name_that_stands_there_counts() -> None:
    told = ["Tổ Lưu thông tiền, bảo quản", "Tổ Lưu thông tiền, bảo quản kho"]
    sentence = "Tổ Lưu thông tiền, bảo quản kho kiểm kê tiền mặt trước ngày 15/3/2026."
    assert _leads(sentence, *told) == [told[1]]


def test_a_name_is_known_in_cells() -> None:
    name = "Phòng Tập huấn, bồi dưỡng Cán bộ nguồn"
    row = ["1", name.replace(" Cán", "\nCán"), "", "Kiểm kê sách", "Quý I/2026"]
    table = [a_table([HEAD, row])]
    [apart] = find_table_assignments(table)
    [whole] = find_table_assignments(table, known=KnownNames.of([name]))
    assert len(apart.leads) == 2
    assert [lead.value for lead in whole.leads] == [name]


@given(st.text("Sở Y tế, và\nBan tổ chức"))
def test_joining_moves_no_letter(text: str) -> None:
    joined = KnownNames.of(["Ban tổ chức, tế và Sở"]).joined(text)
    assert len(joined) == len(text)
    assert all(a == b for a, b in zip(text, joined, strict=True) if a.isalnum())
