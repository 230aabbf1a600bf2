"""Where one duty ends and the next begins: at semicolons, at other doers, at closing lines."""

# ruff: noqa: E501 - a golden case is one line

from __future__ import annotations

from typing import Final

import pytest

from tests.parsers.duties.told import Told, read

PARTED: Final[list[tuple[str, list[Told]]]] = [
    ("1. Phòng Tài chính cân đối kinh phí mua xuồng; mua sắm phao cứu sinh trước ngày 15/8/2024.",
     [(["Phòng Tài chính"], [], "cân đối kinh phí mua xuồng", None),
      (["Phòng Tài chính"], [], "mua sắm phao cứu sinh", "trước ngày 15/8/2024")]),
    ("1. Công ty Cầu đường Số 3 gửi lại tiến độ trước 28/5; bố trí thêm 01 mũi khoan; lao lắp nhịp N3 trước ngày 15/8/2021.",
     [(["Công ty Cầu đường Số 3"], [], "gửi lại tiến độ", "trước 28/5"),
      (["Công ty Cầu đường Số 3"], [], "bố trí thêm 01 mũi khoan", None),
      (["Công ty Cầu đường Số 3"], [], "lao lắp nhịp N3", "trước ngày 15/8/2021")]),
    ("Giao Chi cục trưởng Chi cục Thuế các huyện: đến hết ngày 30/6/2016 có 95% doanh nghiệp nộp thuế điện tử; đến hết ngày 31/12/2016 số thuế nộp điện tử đạt 90%.",
     [(["Chi cục trưởng Chi cục Thuế các huyện"], [], "có 95% doanh nghiệp nộp thuế điện tử", "đến hết ngày 30/6/2016"),
      (["Chi cục trưởng Chi cục Thuế các huyện"], [], "số thuế nộp điện tử đạt 90%", "đến hết ngày 31/12/2016")]),
    ("1. Công ty Cầu đường Số 3 gửi lại bảng tiến độ trước 28/5/2021; nâng thêm 01 mũi khoan.",
     [(["Công ty Cầu đường Số 3"], [], "gửi lại bảng tiến độ", "trước 28/5/2021"),
      (["Công ty Cầu đường Số 3"], [], "nâng thêm 01 mũi khoan", None)]),
    ("2. Phòng Khảo thí lưu trữ minh chứng; mỗi học kỳ một lần lấy ý kiến người học.",
     [(["Phòng Khảo thí"], [], "lưu trữ minh chứng", None),
      (["Phòng Khảo thí"], [], "lấy ý kiến người học", "mỗi học kỳ một lần")]),
    # of others, in an item that names somebody in front
    ("II. PHÂN CÔNG\n\n1. Ban Tham mưu: Soạn giáo án trước ngày 28/02/2015; đồng chí Trung tá Lê Nam, Phó Chỉ huy trưởng chịu trách nhiệm kiểm tra giáo án.",
     [(["Ban Tham mưu"], [], "Soạn giáo án", "trước ngày 28/02/2015"),
      (["đồng chí Trung tá Lê Nam, Phó Chỉ huy trưởng"], [], "kiểm tra giáo án", None)]),
    ("II. PHÂN CÔNG\n\n1. Phòng Tổ chức: Chuẩn bị hồ sơ thi đua. Tổ Tin học kiểm tra đường truyền, xong ngày 08/10/2021.",
     [(["Phòng Tổ chức"], [], "Chuẩn bị hồ sơ thi đua", None),
      (["Tổ Tin học"], [], "kiểm tra đường truyền", "ngày 08/10/2021")]),
]  # fmt: skip

# What hands the result on is no duty of its own; nor is what only dates, tells what is
# inside, or who answers.
WHOLE: Final[list[tuple[str, Told]]] = [
    ("1. Phòng Y tế kiểm tra 12 bếp ăn; báo cáo kết quả trước ngày 20/5/2024.",
     (["Phòng Y tế"], [], "kiểm tra 12 bếp ăn; báo cáo kết quả", "trước ngày 20/5/2024")),
    ("1. Phòng Y tế rà soát tủ thuốc; định kỳ hằng tháng tổng hợp, báo cáo UBND huyện.",
     (["Phòng Y tế"], [], "rà soát tủ thuốc; định kỳ hằng tháng tổng hợp, báo cáo UBND huyện", "định kỳ hằng tháng")),
    ("1. Phòng Y tế kiểm tra 12 bếp ăn; hoàn thành trước ngày 20/5/2024.",
     (["Phòng Y tế"], [], "kiểm tra 12 bếp ăn", "trước ngày 20/5/2024")),
    ("1. Phòng Y tế kiểm tra 12 bếp ăn; trong đó kiểm tra kỹ nguồn nước trước ngày 20/5/2024.",
     (["Phòng Y tế"], [], "kiểm tra 12 bếp ăn; trong đó kiểm tra kỹ nguồn nước", "trước ngày 20/5/2024")),
    ("II. PHÂN CÔNG\n\n1. UBND xã Tân An: Bàn giao mặt bằng trong quý II năm 2021; Chủ tịch UBND xã chịu trách nhiệm trước Chủ tịch UBND huyện nếu để chậm.",
     (["UBND xã Tân An"], [], "Bàn giao mặt bằng", "trong quý II năm 2021")),
    ("1. Phòng Y tế thanh tra 12 quầy thuốc; kết luận xong trong quý IV-2017.",
     (["Phòng Y tế"], [], "thanh tra 12 quầy thuốc; kết luận", "trong quý IV-2017")),
    # of a thing, of a law
    ("1. Ủy ban nhân dân xã bố trí bãi tiêu hủy trước ngày 10/5/2019. Chi phí do ngân sách huyện chi trả.",
     (["Ủy ban nhân dân xã"], [], "bố trí bãi tiêu hủy", "trước ngày 10/5/2019")),
    ("1. Chánh án huyện Tân Sơn chuẩn bị hồ sơ 02 vụ án. Theo Bộ luật, thời hạn chuẩn bị là 30 ngày.",
     (["Chánh án huyện Tân Sơn"], [], "chuẩn bị hồ sơ 02 vụ án", None)),
    # a full stop that the reader lost
    ("1. Đối với các hợp tác xã chưa khai cần nộp tờ khai cho Chi cục Thuế trước ngày 15/6/2020 Sau ngày này, hợp tác xã tự chịu phạt.",
     (["các hợp tác xã chưa khai"], [], "nộp tờ khai cho Chi cục Thuế", "trước ngày 15/6/2020")),
    ("3. Kiến nghị Hội Nông dân huyện tăng cường giám sát việc chi trả\n\nTrên đây là báo cáo của Phòng Nội vụ, kính trình UBND huyện xem xét.",
     (["Hội Nông dân huyện"], [], "tăng cường giám sát việc chi trả", None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "duties"), PARTED)
def test_each_clause_is_a_duty(text: str, duties: list[Told]) -> None:
    assert read(text) == duties


@pytest.mark.parametrize(("text", "duty"), WHOLE)
def test_one_duty_is_told_to_its_end(text: str, duty: Told) -> None:
    assert read(text) == [duty]
