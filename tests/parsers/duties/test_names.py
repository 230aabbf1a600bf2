"""Duties of bodies of firms, works and the Party, and of who helps, however it is told."""

# ruff: noqa: E501 - a golden case is one line

from __future__ import annotations

from typing import Final

import pytest

from tests.parsers.duties.told import Told, read

NAMED: Final[list[tuple[str, Told]]] = [
    ("Xí nghiệp Thoát nước số 4: nạo vét 2 km cống trước ngày 30/4/2022.",
     (["Xí nghiệp Thoát nước số 4"], [], "nạo vét 2 km cống", "trước ngày 30/4/2022")),
    ("2. Kế toán trưởng: lập bảng kê chi phí trước ngày 08/01/2023.",
     (["Kế toán trưởng"], [], "lập bảng kê chi phí", "trước ngày 08/01/2023")),
    ("Liên danh Hòa Bình - Tân Lộc huy động 02 máy ủi trước ngày 05/6/2022.",
     (["Liên danh Hòa Bình - Tân Lộc"], [], "huy động 02 máy ủi", "trước ngày 05/6/2022")),
    ("3. Tư vấn giám sát lập biên bản hiện trường trước ngày 11/10/2022.",
     (["Tư vấn giám sát"], [], "lập biên bản hiện trường", "trước ngày 11/10/2022")),
    ("4. Phòng Giải phóng mặt bằng bám sát việc kiểm đếm trước ngày 10/6/2021.",
     (["Phòng Giải phóng mặt bằng"], [], "bám sát việc kiểm đếm", "trước ngày 10/6/2021")),
    ("5. Phòng Quản trị thiết bị lắp đặt quạt hút trước ngày 12/9/2021.",
     (["Phòng Quản trị thiết bị"], [], "lắp đặt quạt hút", "trước ngày 12/9/2021")),
    ("3. Phòng Công nghệ thông tin hỗ trợ việc nhập liệu trước ngày 05/10/2021.",
     (["Phòng Công nghệ thông tin"], [], "hỗ trợ việc nhập liệu", "trước ngày 05/10/2021")),
    ("6. Các ban, cơ quan tham mưu, giúp việc Huyện ủy: gửi báo cáo năm trước ngày 05/12/2020.",
     (["Các ban, cơ quan tham mưu, giúp việc Huyện ủy"], [], "gửi báo cáo năm", "trước ngày 05/12/2020")),
    ("7. Ban Dân vận Huyện ủy chủ trì, cùng với Văn phòng Huyện ủy lập đoàn khảo sát trước ngày 18/8/2020.",
     (["Ban Dân vận Huyện ủy"], ["Văn phòng Huyện ủy"], "lập đoàn khảo sát", "trước ngày 18/8/2020")),
    ("1. Bộ Chỉ huy Bộ đội Biên phòng tỉnh chủ trì, phối hợp với Sở Thủy sản kêu gọi tàu thuyền trước ngày 18/9/2024.",
     (["Bộ Chỉ huy Bộ đội Biên phòng tỉnh"], ["Sở Thủy sản"], "kêu gọi tàu thuyền", "trước ngày 18/9/2024")),
    ("2. Các công ty quản lý hồ chứa vận hành theo quy trình trước ngày 18/9/2024.",
     (["Các công ty quản lý hồ chứa"], [], "vận hành theo quy trình", "trước ngày 18/9/2024")),
    ("3. Ban Hậu cần - Kỹ thuật: Bảo đảm vật chất trước ngày 18/9/2024.",
     (["Ban Hậu cần - Kỹ thuật"], [], "Bảo đảm vật chất", "trước ngày 18/9/2024")),
    ("4. Thiếu tá Lê Nam - Chỉ huy trưởng Quân sự xã: huy động 40 dân quân trước ngày 18/9/2024.",
     (["Thiếu tá Lê Nam - Chỉ huy trưởng Quân sự xã"], [], "huy động 40 dân quân", "trước ngày 18/9/2024")),
    ("5. BS. Lê Thị Nam - Phó Giám đốc trực tiếp duyệt báo cáo, gửi Sở Y tế trước ngày 18/9/2024.",
     (["BS. Lê Thị Nam - Phó Giám đốc"], [], "trực tiếp duyệt báo cáo, gửi Sở Y tế", "trước ngày 18/9/2024")),
    ("6. Phòng Tổ chức, Thanh tra và Thi đua, khen thưởng tổng hợp hồ sơ trước ngày 18/9/2024.",
     (["Phòng Tổ chức, Thanh tra và Thi đua, khen thưởng"], [], "tổng hợp hồ sơ", "trước ngày 18/9/2024")),
    ("7. Phòng Giáo dục Trung học (đầu mối: bà Hà Liên, điện thoại 0912) chủ trì, phối hợp với Phòng Giáo dục Tiểu học giải đáp vướng mắc trước ngày 18/9/2024.",
     (["Phòng Giáo dục Trung học"], ["Phòng Giáo dục Tiểu học"], "giải đáp vướng mắc", "trước ngày 18/9/2024")),
    ("8. Tố Tin học kiểm tra đường truyền trước ngày 18/9/2024.",
     (["Tố Tin học"], [], "kiểm tra đường truyền", "trước ngày 18/9/2024")),
    ("8. Chi cục Thủy lợi chịu trách nhiệm chính, Công an huyện phối hợp, đo lại mốc đê trước ngày 01/7/2024.",
     (["Chi cục Thủy lợi"], ["Công an huyện"], "đo lại mốc đê", "trước ngày 01/7/2024")),
    ("6. Phòng Điều dưỡng, khoa Kiểm soát nhiễm khuẩn giám sát vệ sinh tay trước ngày 15/3/2026.",
     (["Phòng Điều dưỡng", "khoa Kiểm soát nhiễm khuẩn"], [], "giám sát vệ sinh tay", "trước ngày 15/3/2026")),
    ("7. Thôn Đồng Dài, thôn Tân Tiến rà soát hộ nghèo trước ngày 15/3/2026.",
     (["Thôn Đồng Dài", "thôn Tân Tiến"], [], "rà soát hộ nghèo", "trước ngày 15/3/2026")),
    ("8. Các cấp ủy đảng, chính quyền, Mặt trận Tổ quốc và các đoàn thể quán triệt Nghị quyết trước ngày 15/3/2026.",
     (["Các cấp ủy đảng", "chính quyền", "Mặt trận Tổ quốc", "các đoàn thể"], [], "quán triệt Nghị quyết", "trước ngày 15/3/2026")),
    ("9. Trung tâm Hỗ trợ và Tư vấn doanh nghiệp nhỏ và vừa mở lớp tập huấn trước ngày 15/3/2026.",
     (["Trung tâm Hỗ trợ và Tư vấn doanh nghiệp nhỏ và vừa"], [], "mở lớp tập huấn", "trước ngày 15/3/2026")),
    ("10. NHNN chi nhánh Khu vực 12 thống kê dư nợ trước ngày 15/3/2026.",
     (["NHNN chi nhánh Khu vực 12"], [], "thống kê dư nợ", "trước ngày 15/3/2026")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "duty"), NAMED)
def test_the_whole_name_is_read(text: str, duty: Told) -> None:
    assert read(text) == [duty]


def test_a_number_with_a_dash_opens_an_item() -> None:
    said = "Ban Thường vụ yêu cầu:\n\n1- Công an huyện kiểm tra bến bãi.\n\n2- Phòng Y tế rà soát quầy thuốc."
    assert [(duty[0], duty[2]) for duty in read(said)] == [
        (["Công an huyện"], "kiểm tra bến bãi"),
        (["Phòng Y tế"], "rà soát quầy thuốc"),
    ]


def test_a_group_has_a_duty_where_work_is_given_out() -> None:
    item = "1. Các chi bộ trực thuộc phổ biến Nghị quyết đến từng hộ."
    duty = (["Các chi bộ trực thuộc"], [], "phổ biến Nghị quyết đến từng hộ", None)
    assert read(f"Đảng ủy yêu cầu:\n\n{item}") == [duty]
    assert read(f"Tình hình thời gian qua:\n\n{item}") == []
    exhorted = (
        "1. Thủ trưởng các cơ quan căn cứ Chương trình này, tăng cường kiểm tra các đơn vị."
    )
    assert read(f"Ủy ban nhân dân huyện yêu cầu:\n\n{exhorted}") == []


@pytest.mark.parametrize("opening", ["Sở Y tế:", "Sở Y tế có trách nhiệm:"])
def test_a_list_in_the_line_is_parted(opening: str) -> None:
    said = f"1. {opening} (i) Rà soát tủ thuốc; (ii) Bố trí kíp trực trước ngày 05/5/2024."
    assert read(f"I. TỔ CHỨC THỰC HIỆN\n\n{said}") == [
        (["Sở Y tế"], [], "Rà soát tủ thuốc", None),
        (["Sở Y tế"], [], "Bố trí kíp trực", "trước ngày 05/5/2024"),
    ]
