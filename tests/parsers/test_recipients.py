"""Kính gửi and Nơi nhận: one name for each body that is addressed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.recipients import parse_addressees, parse_copies
from schemas.text import Text

TextOf = Callable[[str], Text]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Kính gửi: Sở Nội vụ.", ["Sở Nội vụ"]),
        ("Kính gửi:\n- Phòng Nội vụ;\n- Trung tâm Y tế.", ["Phòng Nội vụ", "Trung tâm Y tế"]),
        ("Kính gửi: - Sở Y tế;\n- Sở Công Thương.", ["Sở Y tế", "Sở Công Thương"]),
        (
            "Kính gửi: Sở Y tế; Sở Nội vụ; Sở Tài chính.",
            ["Sở Y tế", "Sở Nội vụ", "Sở Tài chính"],
        ),
        (
            "Kính gửi:\n- Trung tâm Phòng chống\nbệnh xã hội;\n- Các bệnh viện.",
            ["Trung tâm Phòng chống bệnh xã hội", "Các bệnh viện"],
        ),
        # the dash of the second one was lost
        ("Kính gửi:\n- Sở Y tế;\nSở Nội vụ.", ["Sở Y tế", "Sở Nội vụ"]),
        (
            "Kính gửi:\n- Các bệnh viện;\n- Trung tâm y tế.\n(Sau đây gọi chung là các đơn vị)",
            ["Các bệnh viện", "Trung tâm y tế"],
        ),
        ("Kính gửi: ....................", []),
        ("Kính gửi: Phòng khám (nội; ngoại)", ["Phòng khám (nội; ngoại)"]),
        ("", []),
    ],
)
def test_reads_who_is_addressed(text_of: TextOf, printed: str, names: list[str]) -> None:
    assert [name.value for name in parse_addressees(text_of(printed))] == names


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Nơi nhận:\n- Như trên;\n- Lưu: VT, NVY.", ["Như trên", "Lưu: VT, NVY"]),
        (
            "Nơi nhận:\n- Đơn vị các ngành Công an,\nQuân đội (để biết);\n- Lưu: VT.",
            ["Đơn vị các ngành Công an, Quân đội (để biết)", "Lưu: VT"],
        ),
        # what is scribbled below the last line is no recipient
        ("Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.\n- Áp ó", ["Như Điều 3", "Lưu: VT"]),
    ],
)
def test_reads_who_gets_a_copy(text_of: TextOf, printed: str, names: list[str]) -> None:
    assert [name.value for name in parse_copies(text_of(printed))] == names


def test_a_name_points_to_its_words(text_of: TextOf) -> None:
    text = text_of("Kính gửi:\n- Phòng Nội vụ;\n- Trung tâm\nY tế.")
    for name in parse_addressees(text):
        assert name.verbatim == name.value
