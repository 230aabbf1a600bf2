"""What stands over a sentence decides: work given out, how things stand, who asks."""

# ruff: noqa: E501 - a golden case is one line

from __future__ import annotations

from typing import Final

import pytest

from tests.parsers.duties.told import Told, read

PLAIN: Final = "Văn phòng lo công tác hậu cần. Ban Tài chính trang trải kinh phí."
BOTH: Final[list[Told]] = [
    (["Văn phòng"], [], "lo công tác hậu cần", None),
    (["Ban Tài chính"], [], "trang trải kinh phí", None),
]
REPORTED: Final = "3. UBND thành phố Hòa An hoàn thành chi trả trước ngày 31/7/2020."


@pytest.mark.parametrize(
    "heading", ["III. TỔ CHỨC THỰC HIỆN", "II. Nhiệm vụ của các đơn vị", "II. PHÂN CÔNG"]
)
def test_every_sentence_of_a_section_of_work_may_give_some(heading: str) -> None:
    assert read(f"{heading}\n\n{PLAIN}") == BOTH


@pytest.mark.parametrize("heading", ["I. TÌNH HÌNH CHUNG", "I. CHỦ ĐỀ, THỜI GIAN"])
def test_elsewhere_a_verb_that_is_not_known_makes_none(heading: str) -> None:
    assert read(f"{heading}\n\n{PLAIN}") == []


def test_what_is_reported_as_done_is_no_duty() -> None:
    assert read(f"I. KẾT QUẢ\n\n{REPORTED}") == []
    assert len(read(f"I. NHIỆM VỤ\n\n{REPORTED}")) == 1


def test_the_last_sentence_over_a_list_tells_what_it_is() -> None:
    said = "Đánh giá chung: Tiến độ còn chậm. Yêu cầu trong thời gian tới:\n\n1. Chánh Văn phòng huyện đôn đốc các xã nộp quỹ."
    assert read(said) == [(["Chánh Văn phòng huyện"], [], "đôn đốc các xã nộp quỹ", None)]


def test_roman_items_stand_under_the_line_that_asks() -> None:
    said = "1. Đối với các trường\n\nHiệu trưởng các trường có trách nhiệm:\n\n() Lập hội đồng chọn sách;\n\n(ii) Niêm yết danh mục sách (hoàn thành ngày 05/9/2022)."
    assert read(said) == [
        (["Hiệu trưởng các trường"], [], "Lập hội đồng chọn sách", None),
        (["Hiệu trưởng các trường"], [], "Niêm yết danh mục sách (hoàn thành ngày 05/9/2022)", "ngày 05/9/2022"),
    ]  # fmt: skip


@pytest.mark.parametrize("gap", [" ", "\n", "\n\n"])
def test_roman_items_are_of_the_doer_whose_colon_the_first_stands_behind(gap: str) -> None:
    said = f"1. Ủy ban nhân dân tỉnh giao các Sở tham mưu:\n\n- Sở Xây dựng: (i) rà soát quy hoạch nghĩa trang.{gap}(ii) Tổng kết đề án nhà ở cho công nhân."
    assert read(said) == [
        (["Sở Xây dựng"], [], "rà soát quy hoạch nghĩa trang", None),
        (["Sở Xây dựng"], [], "Tổng kết đề án nhà ở cho công nhân", None),
    ]  # fmt: skip


def test_staff_that_is_assigned_is_no_doer() -> None:
    said = (
        "1. Bưu điện các huyện:\n\n- Phân công cán bộ bám sát từng tuyến thư; lập sổ theo dõi."
    )
    assert read(said) == [
        (["Bưu điện các huyện"], [], "Phân công cán bộ bám sát từng tuyến thư; lập sổ theo dõi", None)
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "1. Trung tâm Dữ liệu có thể từ chối cấp tài khoản.",  # is allowed to
        "1. Kiểm sát viên được quyền yêu cầu Cơ quan điều tra cung cấp tài liệu.",
    ],
)
def test_what_somebody_may_do_is_no_duty(text: str) -> None:
    assert read(f"Viện trưởng yêu cầu:\n\n{text}") == []


def test_a_ground_in_front_of_orders_is_no_heading_of_grounds() -> None:
    said = "Căn cứ Nghị định số 12/2016/NĐ-CP ngày 04/10/2016 của Chính phủ, Cục Thuế tỉnh thông báo:\n\n1. Các Chi cục Thuế khu vực niêm yết công khai Thông báo này tại trụ sở."
    assert read(said) == [
        (["Các Chi cục Thuế khu vực"], [], "niêm yết công khai Thông báo này tại trụ sở", None)
    ]


def test_how_things_stood_is_no_term() -> None:
    said = "Thời gian qua, tình hình cháy rừng phức tạp, từ ngày 01/01/2023 đến ngày 30/4/2023 đã xảy ra 21 vụ."
    assert read(said, "Các hạt kiểm lâm") == []


ORDERED: Final[list[tuple[str, list[Told]]]] = [
    # a topic in front of who shall deal with it
    (
        "3. Đối với kiến nghị của xã Tân An về kinh phí: Phòng Tài chính xem xét, trả lời cho xã trước ngày 12/11/2018.",
        [(["Phòng Tài chính"], [], "xem xét, trả lời cho xã", "trước ngày 12/11/2018")],
    ),
    # one body that somebody is to direct gets the duty, many are his to direct
    (
        "2. Chỉ đạo Công an tỉnh, Cục Quản lý thị trường phối hợp với lực lượng kiểm dịch lập chốt kiểm soát.",
        [(["Công an tỉnh", "Cục Quản lý thị trường"], ["lực lượng kiểm dịch"], "lập chốt kiểm soát", None)],
    ),
    (
        "1. Chỉ đạo Sở Thủy sản:\n\na) Thống kê bến cá chưa đăng ký.",
        [(["Sở Thủy sản"], [], "Thống kê bến cá chưa đăng ký", None)],
    ),
    # whoever is named behind a duty in one item has one as well
    (
        "Điều 2. Trưởng các phòng lập kế hoạch tháng, gửi Văn phòng trước ngày 05/01/2026. Văn phòng huyện cập nhật lên phần mềm.",
        [
            (["Trưởng các phòng"], [], "lập kế hoạch tháng, gửi Văn phòng", "trước ngày 05/01/2026"),
            (["Văn phòng huyện"], [], "cập nhật lên phần mềm", None),
        ],
    ),
    (
        "1. Giao Cục Thú y thành lập 05 đoàn kiểm tra (từ ngày 22/5 đến ngày 15/6/2019).",
        [(["Cục Thú y"], [], "thành lập 05 đoàn kiểm tra", "từ ngày 22/5 đến ngày 15/6/2019")],
    ),
    (
        "3. Giao Văn phòng huyện theo dõi, đôn đốc việc thực hiện.",
        [(["Văn phòng huyện"], [], "theo dõi, đôn đốc việc thực hiện", None)],
    ),
    (
        "4. Công ty TNHH Xây lắp điện Hưng Phú mang theo hồ sơ hoàn công trước ngày 19/4/2021.",
        [(["Công ty TNHH Xây lắp điện Hưng Phú"], [], "mang theo hồ sơ hoàn công", "trước ngày 19/4/2021")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "duties"), ORDERED)
def test_reads_whom_an_item_orders(text: str, duties: list[Told]) -> None:
    assert read(text) == duties
