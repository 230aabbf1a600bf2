"""Persons, posts and bodies that headings, letters and prose name as doers."""

# ruff: noqa: E501 - a golden case is one line

from __future__ import annotations

from typing import Final

import pytest

from tests.parsers.duties.told import Told, read

CASES: Final[list[tuple[str, list[Told]]]] = [
    # lettered "a." below a heading
    ("Giám đốc Công an tỉnh chỉ thị:\n\n1. Các đồn, trạm:\n\na. Kiểm tra tàu thuyền ra khơi.\n\nb. Tuần tra cửa lạch trước ngày 12/3/2021.",
     [(["Các đồn, trạm"], [], "Kiểm tra tàu thuyền ra khơi", None),
      (["Các đồn, trạm"], [], "Tuần tra cửa lạch", "trước ngày 12/3/2021")]),
    ("Giám đốc chỉ đạo:\n\n2. Các phòng:\n\na. Phòng Kế toán: Đối chiếu công nợ.\n\nb. Phòng Vật tư: Kiểm kê thiết bị tồn kho trước ngày 12/3/2021.",
     [(["Phòng Kế toán"], [], "Đối chiếu công nợ", None),
      (["Phòng Vật tư"], [], "Kiểm kê thiết bị tồn kho", "trước ngày 12/3/2021")]),
    # "Với", "Về phía"
    ("III. KIẾN NGHỊ\n\n1. Với UBND tỉnh:\n\n- Bố trí vốn làm mới 12 trạm y tế.\n\n2. Về phía Sở Y tế: Tuyển dụng đủ bác sĩ cho các trạm.",
     [(["UBND tỉnh"], [], "Bố trí vốn làm mới 12 trạm y tế", None),
      (["Sở Y tế"], [], "Tuyển dụng đủ bác sĩ cho các trạm", None)]),
    # persons and posts
    ("Giám đốc có ý kiến:\n\n1/ Chị Vũ Thị Lụa (Kế toán trưởng) thu xếp vốn cho đợt sửa chữa.",
     [(["Chị Vũ Thị Lụa"], [], "thu xếp vốn cho đợt sửa chữa", None)]),
    ("Giám đốc phân công:\n\n- Phó Cục trưởng Đỗ Văn Hợi trực tiếp làm việc với các chủ nợ.",
     [(["Phó Cục trưởng Đỗ Văn Hợi"], [], "trực tiếp làm việc với các chủ nợ", None)]),
    ("Giám đốc phân công:\n\n- Đội Vận hành + Xí nghiệp Cấp nước số 3: kiểm tra tuyến ống trước ngày 12/3/2021.",
     [(["Đội Vận hành", "Xí nghiệp Cấp nước số 3"], [], "kiểm tra tuyến ống", "trước ngày 12/3/2021")]),
    ("Nhận được Chỉ thị này, chỉ huy các đơn vị quán triệt đến từng chiến sĩ trước ngày 12/3/2021.",
     [(["chỉ huy các đơn vị"], [], "quán triệt đến từng chiến sĩ", "trước ngày 12/3/2021")]),
    # a topic before the colon is no doer
    ("III. NHIỆM VỤ\n\n1. Phân loại đơn: Chấp hành viên giữ hồ sơ tự rà soát từng đơn.",
     [(["Chấp hành viên giữ hồ sơ"], [], "tự rà soát từng đơn", None)]),
    # asked by letters and invitations
    ("Sở Tư pháp kính đề nghị quý cơ quan vui lòng:\n\n(1) Thống kê số vụ việc năm 2020.\n\nRiêng UBND các xã thống kê thêm số hòa giải viên.",
     [(["Các phòng, ban"], [], "Thống kê số vụ việc năm 2020", None),
      (["UBND các xã"], [], "thống kê thêm số hòa giải viên", None)]),
    ("4. Phân công chuẩn bị:\n\n- Mời UBND xã Tân Lập chuẩn bị ý kiến về đơn của 12 hộ dân.",
     [(["UBND xã Tân Lập"], [], "chuẩn bị ý kiến về đơn của 12 hộ dân", None)]),
    ("Bộ trưởng điện:\n\n3. Yêu cầu Tập đoàn Điện lực Việt Nam và Tổng công ty Khí Việt Nam tăng thời gian trực.\n\n4. Vụ Kế hoạch được giao làm thường trực, cùng Vụ Thị trường tính toán lại hạn mức.",
     [(["Tập đoàn Điện lực Việt Nam", "Tổng công ty Khí Việt Nam"], [], "tăng thời gian trực", None),
      (["Vụ Kế hoạch"], ["Vụ Thị trường"], "tính toán lại hạn mức", None)]),
]  # fmt: skip

NOTHING: Final = [
    "Giám đốc chỉ thị:\n\n3. Chỉ huy trưởng ủy quyền đồng chí Phó Chỉ huy trưởng ký lệnh điều động xe.",
    "Giám đốc quyết định:\n\n3. Công ty có quyền khiếu nại trong thời hạn 90 ngày kể từ ngày nhận được quyết định.",
    "4. Thành phần:\n\n- Mời UBND xã Tân Lập dự họp.",
    "Riêng UBND các xã thống kê thêm được 12 hộ.",
    "Anh em công nhân trong tổ báo cáo đã làm xong.",
]


@pytest.mark.parametrize(("content", "expected"), CASES)
def test_doers_of_all_kinds_get_their_duties(content: str, expected: list[Told]) -> None:
    assert read(content, "Các phòng, ban") == expected


@pytest.mark.parametrize("content", NOTHING)
def test_powers_are_no_duties(content: str) -> None:
    assert read(content) == []
