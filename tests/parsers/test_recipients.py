"""Kính gửi and Nơi nhận: one name for each body that is addressed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.recipients import parse_addressees, parse_copies
from schemas.text import PlacedLine, Text
from schemas.word import Line

TextOf = Callable[[str], Text]
LineOf = Callable[..., Line]


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
        # run together, on one line
        ("Nơi nhận: Như trên; Lưu: VT.", ["Như trên", "Lưu: VT"]),
        ("Nơi nhận:\n- Như trên; - Lưu: VT, TH.", ["Như trên", "Lưu: VT, TH"]),
        ("Nơi nhận:\n- Như trên - Lưu: VT.", ["Như trên", "Lưu: VT"]),
        (
            "Nơi nhận:\n- TT. HĐND tỉnh; UBND tỉnh (để b/c; thay b/c);\n- Lưu: VT.",
            ["TT. HĐND tỉnh", "UBND tỉnh (để b/c; thay b/c)", "Lưu: VT"],
        ),
        ("Nơi nhận:\n- VP. HĐND - UBND;\n- Lưu: VT.", ["VP. HĐND - UBND", "Lưu: VT"]),
        # blanks that the reader lost
        ("Nơi nhận:\n- BGĐSYT;\n- SởNN&PTNT;\n- VPCP.", ["BGĐ SYT", "Sở NN&PTNT", "VPCP"]),
        # no marks at all
        ("Nơi nhận:\nNhư Điều 3\nUBND tỉnh\nLưu: VT", ["Như Điều 3", "UBND tỉnh", "Lưu: VT"]),
        # the Party's
        ("Nơi nhận:\n- Như trên,\n- Lưu Ban Tổ chức.", ["Như trên", "Lưu Ban Tổ chức"]),
        # the last entry may go on
        (
            "Nơi nhận:\n- Như trên;\n- Lưu: VT, NVY,\nphòng Tổ chức (02b).",
            ["Như trên", "Lưu: VT, NVY, phòng Tổ chức (02b)"],
        ),
        # what is scribbled below the last line is no recipient
        ("Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.\n- Áp ó", ["Như Điều 3", "Lưu: VT"]),
    ],
)
def test_reads_who_gets_a_copy(text_of: TextOf, printed: str, names: list[str]) -> None:
    assert [name.value for name in parse_copies(text_of(printed))] == names


def test_what_stands_far_below_the_last_entry_is_something_else(line_of: LineOf) -> None:
    rows = [("Nơi nhận:", 0.40), ("- Như trên;", 0.42), ("- Lưu: VT, NVY", 0.44)]
    lines = [PlacedLine(1, line_of(text, 0.1, y, 0.3)) for text, y in rows]
    panel = PlacedLine(1, line_of("Chứng Bộ Y tế", 0.1, 0.60, 0.2))
    names = [name.value for name in parse_copies(Text.of([[*lines, panel]]))]
    assert names == ["Như trên", "Lưu: VT, NVY"]


def test_a_name_points_to_its_words(text_of: TextOf) -> None:
    text = text_of("Kính gửi:\n- Phòng Nội vụ;\n- Trung tâm\nY tế.")
    for name in parse_addressees(text):
        assert name.verbatim == name.value


def test_what_was_read_is_kept_beside_the_mended_name(text_of: TextOf) -> None:
    [name] = parse_copies(text_of("Nơi nhận:\n- BGĐSYT"))
    assert (name.value, name.verbatim) == ("BGĐ SYT", "BGĐSYT")
