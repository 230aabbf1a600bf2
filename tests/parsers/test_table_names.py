"""Who leads and who helps, told in a cell, in a heading between rows, or by who watches."""

from __future__ import annotations

from typing import Final

import pytest

from parsers.duties.doer_lists import split_doers
from parsers.table_rows import rows_of
from parsers.table_sections import section_names
from schemas.span import Span
from tests.parsers.test_task_tables import LEFT, Told, a_table, read

BOTH: Final = "Cơ quan chủ trì/phối hợp"


@pytest.mark.parametrize(
    ("head", "cell", "leads", "partners"),
    [
        (BOTH, "Chủ trì: Sở Nội vụ\nPhối hợp: Sở Y tế, UBND xã", 1, ["Sở Y tế", "UBND xã"]),
        (BOTH, "CT: Sở Nội vụ\nPH: UBND xã", 1, ["UBND xã"]),
        (BOTH, "Sở Nội vụ/Sở Y tế", 1, ["Sở Y tế"]),
        ("Đơn vị thực hiện", "Sở Nội vụ (chủ trì), Sở Y tế", 1, ["Sở Y tế"]),
        ("Đơn vị thực hiện", "Sở Nội vụ, Sở Y tế (phối hợp)", 1, ["Sở Y tế"]),
        ("Đơn vị thực hiện", "Sở Nội vụ chủ trì, Sở Y tế phối hợp", 1, ["Sở Y tế"]),
        ("Đơn vị thực hiện", "Sở Nội vụ chủ trì, phối hợp với Sở Y tế", 1, ["Sở Y tế"]),
        ("Đơn vị thực hiện", "Sở Nội vụ, Sở Y tế", 2, []),
        ("Đơn vị thực hiện", "Sở Nội vụ\nSở Y tế", 2, []),
        ("Đơn vị thực hiện", "Đảng ủy khối\nDoanh nghiệp", 1, []),
        ("Đơn vị thực hiện", "Ban Quản lý\nDoanh nghiệp nhỏ", 1, []),
        ("Người thực hiện", "Đ/c Nam, đ/c Hòa", 2, []),
        ("Người thực hiện", "Ông Lê Văn An và bà Vũ Thị Bình", 2, []),
    ],
)
def test_one_cell_may_name_both(head: str, cell: str, leads: int, partners: list[str]) -> None:
    rows = [
        ["STT", "Nhiệm vụ", head, "Hạn"],
        ["1", "Kiểm kê tài sản công", cell, "Quý II/2026"],
    ]
    [(_, led, helped, _, _)] = read(a_table(rows))
    assert (len(led), helped) == (leads, partners)


# Lines of a cell, and the names in it.
CELLS: Final = [
    (
        "Tỉnh đoàn\nUBND huyện,\nthị xã, thành phố",
        ["Tỉnh đoàn", "UBND huyện, thị xã, thành phố"],
    ),
    ("Sở Nội vụ Sở Tài chính\nCông an tỉnh", ["Sở Nội vụ", "Sở Tài chính", "Công an tỉnh"]),
    ("UBND xã Tân Lập UBND xã Bình An", ["UBND xã Tân Lập", "UBND xã Bình An"]),
    ("Ban QLDA Công ty Cấp nước", ["Ban QLDA", "Công ty Cấp nước"]),
    ("Giám đốc Sở Y tế Chánh Thanh tra tỉnh", ["Giám đốc Sở Y tế", "Chánh Thanh tra tỉnh"]),
    ("Sở KH&CN/Sở TC", ["Sở KH&CN", "Sở TC"]),
    ("Chi cục Thủy lợi, Chi cục\nKiểm lâm", ["Chi cục Thủy lợi", "Chi cục Kiểm lâm"]),
    ("Công an xã, TT Khuyến nông", ["Công an xã", "TT Khuyến nông"]),
    ("Đảng ủy Công an tỉnh", ["Đảng ủy Công an tỉnh"]),
    ("Thanh tra Sở Xây dựng", ["Thanh tra Sở Xây dựng"]),
    ("Văn phòng\nUBND tỉnh", ["Văn phòng UBND tỉnh"]),
    ("Phòng Nghiệp vụ Y Sở Y tế", ["Phòng Nghiệp vụ Y Sở Y tế"]),
]


@pytest.mark.parametrize(("cell", "names"), CELLS)
def test_names_in_a_cell_are_parted(cell: str, names: list[str]) -> None:
    found = split_doers(cell, Span(0, len(cell)), lines=True)
    assert [" ".join(span.of(cell).split()) for span in found] == names


def a_plan(*headings: str, lead: str = "") -> list[Told]:
    rows = [
        ["Lãnh đạo phụ trách", "Thời hạn", "STT", "Nhiệm vụ", "Cơ quan phối hợp", "Sản phẩm"]
    ]
    for heading in headings:
        rows.append([heading, *[LEFT] * 5])
        rows.append(["PCT Lê Hòa", "31/3/2026", "1", "Lập đề án chợ đêm", lead, "Đề án"])
    return read(a_table(rows))


def test_a_heading_that_names_a_body_says_who_leads() -> None:
    told = a_plan("A. PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ", "B. Nhiệm vụ của Công an xã")
    assert [leads for _, leads, _, _, _ in told] == [
        ["PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ"],
        ["Công an xã"],
    ]


def test_where_headings_name_fields_the_head_of_the_body_leads() -> None:
    told = a_plan("A. VĂN HÓA", "B. PHÒNG, CHỐNG THIÊN TAI")
    assert [leads for _, leads, _, _, _ in told] == [["PCT Lê Hòa"]] * 2


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("II. Văn phòng Đảng ủy", ["Văn phòng Đảng ủy"]),
        ("B. CÁC PHÒNG, BAN", ["CÁC PHÒNG, BAN"]),
        ("1. Công an tỉnh; Sở Y tế", ["Công an tỉnh", "Sở Y tế"]),
        ("I. CƠ QUAN CHỦ TRÌ: SỞ NỘI VỤ", ["SỞ NỘI VỤ"]),
        ("III. Giao cho Phòng Y tế", ["Phòng Y tế"]),
        ("I. BAN HÀNH VĂN BẢN", []),
        ("I. Phòng, chống dịch bệnh", []),
        ("THANH TRA, KIỂM TRA", []),
        ("II. ĐỘI NGŨ CÁN BỘ", []),
        ("III. TỔ CHỨC THỰC HIỆN", []),
        ("Quý I/2026", []),
    ],
)
def test_a_heading_names_bodies_or_a_field_of_work(heading: str, names: list[str]) -> None:
    [row] = rows_of(a_table([[heading, LEFT, LEFT, LEFT]]))
    assert [name.value for name in section_names(row)] == names


def test_a_column_of_money_makes_no_price_list() -> None:
    rows = [
        ["TT", "Nội dung", "Đơn vị thực hiện", "Thời gian", "Kinh phí (triệu đồng)"],
        ["1", "Tập huấn cán bộ cơ sở", "Phòng Nội vụ", "Tháng 5", "120"],
    ]
    assert read(a_table(rows)) == [
        ("1", ["Phòng Nội vụ"], [], "Tập huấn cán bộ cơ sở", "Tháng 5")
    ]
