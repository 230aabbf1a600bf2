"""Days told once for a list, over it or behind it; and what has no day beside what has one."""

# ruff: noqa: E501 - a golden case is one line

from __future__ import annotations

from typing import Final

import pytest

from tests.parsers.duties.told import read

Dated = list[tuple[str, str, str | None]]

LISTS: Final[list[tuple[str, Dated]]] = [
    ("Giao Sở Nội vụ thực hiện các nội dung sau, hoàn thành trước ngày 30/6/2024:\n\na) Rà soát biên chế;\n\nb) Kiểm tra hồ sơ.",
     [("Sở Nội vụ", "Rà soát biên chế", "trước ngày 30/6/2024"),
      ("Sở Nội vụ", "Kiểm tra hồ sơ", "trước ngày 30/6/2024")]),
    ("Các nhiệm vụ sau đây hoàn thành trước ngày 20/9/2024:\n\n1. Phòng Nội vụ rà soát hồ sơ.\n\n2. Phòng Tư pháp lập danh mục văn bản trước ngày 05/9/2024.",
     [("Phòng Nội vụ", "rà soát hồ sơ", "trước ngày 20/9/2024"),
      ("Phòng Tư pháp", "lập danh mục văn bản", "trước ngày 05/9/2024")]),
    ("Chủ tịch UBND huyện yêu cầu:\n\n1. Phòng Y tế kiểm tra quầy thuốc.\n\n2. Công an huyện xác minh nguồn hàng trước ngày 02/4/2024.\n\nCác nội dung trên hoàn thành trước ngày 15/4/2024.",
     [("Phòng Y tế", "kiểm tra quầy thuốc", "trước ngày 15/4/2024"),
      ("Công an huyện", "xác minh nguồn hàng", "trước ngày 02/4/2024")]),
    ("3. Chuẩn bị tài liệu:\n\n- Phòng Đầu tư: báo cáo tiến độ 14 công trình;\n\n- Phòng Kỹ thuật: tổng hợp số giờ mất điện.\n\nTài liệu gửi về Văn phòng trước ngày 16/4/2021.",
     [("Phòng Đầu tư", "báo cáo tiến độ 14 công trình", "trước ngày 16/4/2021"),
      ("Phòng Kỹ thuật", "tổng hợp số giờ mất điện", "trước ngày 16/4/2021")]),
    ("3. Phân công:\n\n- Phòng Đầu tư: kiểm tra 14 công trình;\n\n- Phòng Kỹ thuật: tổng hợp số giờ mất điện.\n\nTài liệu gửi về Văn phòng trước ngày 16/4/2021.",
     [("Phòng Đầu tư", "kiểm tra 14 công trình", None),
      ("Phòng Kỹ thuật", "tổng hợp số giờ mất điện", "trước ngày 16/4/2021")]),
    ("4. Văn phòng tổng hợp - thống kê\n\na) Lập sổ trực;\n\nb) Báo cáo quân số trước ngày 05/9/2024.",
     [("Văn phòng tổng hợp - thống kê", "Lập sổ trực", None),
      ("Văn phòng tổng hợp - thống kê", "Báo cáo quân số", "trước ngày 05/9/2024")]),
    ("Các công việc đã thực hiện trong tháng trước:\n\n1. Phòng Nội vụ rà soát hồ sơ.",
     [("Phòng Nội vụ", "rà soát hồ sơ", None)]),
]  # fmt: skip

BESIDE: Final[list[tuple[str, Dated]]] = [
    ("4. Phòng Vật tư mua 40 bộ lọc trước ngày 15/3/2021; sửa chữa kho số 2.",
     [("Phòng Vật tư", "mua 40 bộ lọc", "trước ngày 15/3/2021"),
      ("Phòng Vật tư", "sửa chữa kho số 2", None)]),
    ("1. Phòng Quản lý thu lập biên bản làm việc; trước ngày 30/9/2022 thu hồi nợ cũ.",
     [("Phòng Quản lý thu", "lập biên bản làm việc", None),
      ("Phòng Quản lý thu", "thu hồi nợ cũ", "trước ngày 30/9/2022")]),
    ("Sở Xây dựng lập bản đồ ngập, trình UBND tỉnh trước ngày 10/5/2024; hoàn thành trước ngày 30/6/2024.",
     [("Sở Xây dựng", "lập bản đồ ngập, trình UBND tỉnh", "trước ngày 10/5/2024"),
      ("Sở Xây dựng", "lập bản đồ ngập, trình UBND tỉnh", "trước ngày 30/6/2024")]),
    # What comes again and again is told of the duty in front.
    ("1. Văn phòng theo dõi tiến độ; định kỳ hằng tháng báo cáo Giám đốc.",
     [("Văn phòng", "theo dõi tiến độ; định kỳ hằng tháng báo cáo Giám đốc", "định kỳ hằng tháng")]),
    ("Đề nghị các trường cử 02 giáo viên dự tập huấn (danh sách gửi trước ngày 15/3/2024).",
     [("các trường", "cử 02 giáo viên dự tập huấn (danh sách gửi trước ngày 15/3/2024)", "trước ngày 15/3/2024")]),
    ("1. Công ty Tân An lắp xong dầm cầu (trước ngày 15/8/2021).",
     [("Công ty Tân An", "lắp xong dầm cầu", "trước ngày 15/8/2021")]),
    # A day in brackets that dates a paper or an event is no deadline.
    ("1. Phòng Nội vụ rà soát hồ sơ nâng lương (hồ sơ lập trước ngày 15/3/2020 thì bỏ qua).",
     [("Phòng Nội vụ", "rà soát hồ sơ nâng lương (hồ sơ lập trước ngày 15/3/2020 thì bỏ qua)", None)]),
    ("5. Khoa Dược được giao làm đầu mối kiểm kê thuốc trước ngày 25/12/2021.",
     [("Khoa Dược", "làm đầu mối kiểm kê thuốc", "trước ngày 25/12/2021")]),
    ("III. TỔ CHỨC THỰC HIỆN\n\n3. Các khoa, phòng\n\nKhoa Nội bố trí 10 giường; Khoa Ngoại chuẩn bị phòng mổ. Phòng Điều dưỡng lập lịch trực.",
     [("Khoa Nội", "bố trí 10 giường", None), ("Khoa Ngoại", "chuẩn bị phòng mổ", None),
      ("Phòng Điều dưỡng", "lập lịch trực", None)]),
]  # fmt: skip


def _dated(text: str) -> Dated:
    return [(leads[0], content, day) for leads, _, content, day in read(text)]


@pytest.mark.parametrize(("text", "duties"), LISTS)
def test_a_day_told_for_a_list_is_of_each_that_has_none(text: str, duties: Dated) -> None:
    assert _dated(text) == duties


@pytest.mark.parametrize(("text", "duties"), BESIDE)
def test_each_duty_of_a_line_has_its_own_day(text: str, duties: Dated) -> None:
    assert _dated(text) == duties
