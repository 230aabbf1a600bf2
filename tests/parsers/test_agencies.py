"""Names of agencies: how far they go, and where they stop."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.agencies import find_agencies


def _named(text: str) -> list[str]:
    return [finding.value for finding in find_agencies(text)]


CASES: Final[list[tuple[str, list[str]]]] = [
    # Fields in small letters go on, verbs do not.
    (
        """Sở Nông nghiệp và Phát triển nông thôn chủ trì, phối hợp với Sở Tài chính,
        Sở Kế hoạch và Đầu tư và UBND các huyện, thành phố thực hiện""",
        [
            "Sở Nông nghiệp và Phát triển nông thôn",
            "Sở Tài chính",
            "Sở Kế hoạch và Đầu tư",
            "UBND các huyện, thành phố",
        ],
    ),
    ("Giao Sở Nội vụ tham mưu, Sở Tư pháp tổng hợp", ["Sở Nội vụ", "Sở Tư pháp"]),
    ("Sở Y tế đề nghị Sở Công Thương gửi", ["Sở Y tế", "Sở Công Thương"]),
    ("Sở Y tế tổ chức Hội nghị", ["Sở Y tế"]),
    # A comma belongs to a series with "và", and to the fields that have one.
    ("Sở Văn hóa, Thể thao và Du lịch báo cáo", ["Sở Văn hóa, Thể thao và Du lịch"]),
    ("Bộ Nội vụ, Bộ Tài chính và Bộ Y tế", ["Bộ Nội vụ", "Bộ Tài chính", "Bộ Y tế"]),
    ("Cục Trồng trọt - Bộ Nông nghiệp về", ["Cục Trồng trọt - Bộ Nông nghiệp"]),
    ("Phòng Lao động – Thương binh và Xã hội;", ["Phòng Lao động – Thương binh và Xã hội"]),
    # Levels and places.
    ("của UBND tỉnh Bình Thuận ban hành", ["UBND tỉnh Bình Thuận"]),
    ("UBND Phường 7 có trách nhiệm", ["UBND Phường 7"]),
    ("Ủy ban nhân dân các xã, phường, đặc khu", ["Ủy ban nhân dân các xã, phường, đặc khu"]),
    ("Uỷ ban nhân dân cấp xã tự kiểm tra", ["Uỷ ban nhân dân cấp xã"]),
    ("Công an huyện phối hợp", ["Công an huyện"]),
    ("Sở Y tế TP.HCM", ["Sở Y tế TP.HCM"]),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"]),
    ("Thành ủy Vũng Tàu", ["Thành ủy Vũng Tàu"]),
    (
        "UBND các xã Tân Lập, Bình An và thành phố Hòa Sơn thu gom rác",
        ["UBND các xã Tân Lập, Bình An và thành phố Hòa Sơn"],
    ),
    ("UBND các xã Tân Lập, Công an huyện", ["UBND các xã Tân Lập", "Công an huyện"]),
    ("Phòng TC-KH thẩm định", ["Phòng TC-KH"]),
    # Parts of a body, roles.
    ("Văn phòng UBND tỉnh theo dõi", ["Văn phòng UBND tỉnh"]),
    ("Văn phòng Sở tham mưu", ["Văn phòng Sở"]),
    ("Văn phòng HĐND và UBND xã", ["Văn phòng HĐND và UBND xã"]),
    ("Ban Tổ chức Tỉnh ủy", ["Ban Tổ chức Tỉnh ủy"]),
    ("Phòng Kế toán - Sở Tài chính, số", ["Phòng Kế toán - Sở Tài chính"]),
    ("Giám đốc Sở Nội vụ chịu trách nhiệm", ["Giám đốc Sở Nội vụ"]),
    ("Chủ tịch UBND cấp xã rà soát", ["Chủ tịch UBND cấp xã"]),
    ("Trưởng Công an xã", ["Trưởng Công an xã"]),
    ("Trưởng Ban Quản lý các khu công nghiệp", ["Trưởng Ban Quản lý các khu công nghiệp"]),
    ("Thủ tướng Chính phủ giao", ["Thủ tướng Chính phủ"]),
    # Bodies of many.
    ("các sở, ban, ngành có liên quan; các xã", ["các sở, ban, ngành có liên quan", "các xã"]),
    ("Thủ trưởng các cơ quan, đơn vị chịu", ["Thủ trưởng các cơ quan, đơn vị"]),
    ("Các đơn vị trực thuộc Sở Xây dựng báo cáo", ["Các đơn vị trực thuộc Sở Xây dựng"]),
    ("Giám đốc các trung tâm trong huyện", ["Giám đốc các trung tâm trong huyện"]),
    ("Đơn vị trực thuộc Sở Tư pháp", ["Đơn vị trực thuộc Sở Tư pháp"]),
    (
        "các cơ sở trực thuộc cấp tỉnh, cấp huyện",
        ["các cơ sở trực thuộc cấp tỉnh, cấp huyện"],
    ),
    ("Sở Xây dựng các tỉnh, thành phố", ["Sở Xây dựng các tỉnh, thành phố"]),
    ("Giám đốc trung tâm y tế dự phòng", ["Giám đốc trung tâm y tế dự phòng"]),
    ("Ban cán sự đảng UBND tỉnh", ["Ban cán sự đảng UBND tỉnh"]),
    ("Hội đồng Thi đua - Khen thưởng tỉnh", ["Hội đồng Thi đua - Khen thưởng tỉnh"]),
    ("các cơ quan, đơn vị, địa phương", ["các cơ quan, đơn vị, địa phương"]),
    # A line break is a blank, a bullet or a paragraph is not.
    ("Văn\nphòng Sở Y\ntế", ["Văn phòng Sở Y tế"]),
    ("- Sở Lao động\n- Thương mại", ["Sở Lao động"]),
    ("Sở Tài\n\nchính", ["Sở Tài"]),
    ("UBND TỈNH BÌNH THUẬN\nSỞ NỘI VỤ", ["UBND TỈNH BÌNH THUẬN", "SỞ NỘI VỤ"]),
    ("ỦY BAN NHÂN DÂN\nTỈNH BÌNH THUẬN", ["ỦY BAN NHÂN DÂN TỈNH BÌNH THUẬN"]),
    ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", ["ỦY BAN NHÂN DÂN"]),
    # Tone marks are what scans lose.
    (
        "Sở Y tê, Chỉ cục Dân sô - Kê hoạch hóa gia đình",
        ["Sở Y tê", "Chỉ cục Dân sô - Kê hoạch hóa gia đình"],
    ),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_reads_names(text: str, names: list[str]) -> None:
    assert _named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "cán bộ Y tế toàn ngành",
        "XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "BÁO CÁO THỐNG KÊ",
        "Hội nghị trực tuyến",
        "Ban hành kèm theo",
        "Phòng cháy và chữa cháy",
        "số 101/KH-UBND",
        "Bộ phận chuyên môn",
        "toàn bộ hồ sơ",
        "KT. CHÁNH VĂN THƯ",
        "theo dõi và đôn đốc, quản lý",
        "",
    ],
)
def test_leaves_other_words_alone(text: str) -> None:
    assert _named(text) == []


def test_the_rule_says_what_kind_of_name_it_is() -> None:
    text = "Giám đốc Sở Y tế; các sở, ban, ngành; Sở Nội vụ"
    assert [finding.rule for finding in find_agencies(text)] == [
        "<role> <body>",
        "bodies of many",
        "<head> <name>",
    ]


@pytest.mark.parametrize(
    "piece", ["Trung tâm ", "Sở ", "UBND các xã, ", "các đơn vị thuộc Sở ", "Văn phòng - "]
)
def test_a_long_row_of_heads_is_read_to_its_end(piece: str) -> None:
    found = list(find_agencies(piece * 400))
    assert not found or found[-1].span.end > 300 * len(piece)


ANY: Final = st.text(st.sampled_from("SởVănphòg UBNDtỉhcádơnị,.-–/\n()"), max_size=60)


@given(ANY | st.lists(st.sampled_from([text for text, _ in CASES])).map("\n".join))
def test_names_stand_where_they_say_and_never_overlap(text: str) -> None:
    found = list(find_agencies(text))
    assert all(" ".join(one.span.of(text).split()) == one.value for one in found)
    assert all(one.span.end <= after.span.start for one, after in pairwise(found))


@given(st.lists(st.sampled_from(CASES), max_size=6))
def test_paragraphs_are_read_each_for_itself(cases: list[tuple[str, list[str]]]) -> None:
    text = "\n\n".join(text for text, _ in cases)
    assert _named(text) == [name for _, names in cases for name in names]
