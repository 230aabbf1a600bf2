"""Plain sentences of letters, plans and decisions, and plain sentences that ask for nothing."""

# ruff: noqa: E501 - a golden case is one line

from __future__ import annotations

from typing import Final

import pytest

from tests.parsers.duties.told import Told, read

READERS: Final = ["Các phòng, ban huyện", "UBND các xã"]

DUTIES: Final[list[tuple[str, list[Told]]]] = [
    # a person in lower case; what they do by themselves
    ("UBND huyện yêu cầu ông Lê Văn Tám tự tháo dỡ nhà kho trong vòng 15 ngày kể từ ngày nhận được thông báo này.",
     [(["ông Lê Văn Tám"], [], "tự tháo dỡ nhà kho", "trong vòng 15 ngày kể từ ngày nhận được thông báo này")]),
    ("III. TỔ CHỨC THỰC HIỆN\n\n1. Đề nghị UBMTTQ xã và các đoàn thể vận động nhân dân đóng góp ngày công.",
     [(["UBMTTQ xã", "các đoàn thể"], [], "vận động nhân dân đóng góp ngày công", None)]),
    # what is hard in a project is no help offered to readers
    ("Thủ tướng giao Bộ Tài chính đề xuất phương án xử lý vướng mắc của dự án, báo cáo Chính phủ trong tháng 6 năm 2017; giao Bộ Nội vụ hướng dẫn việc xếp lương trước ngày 01/7/2017.",
     [(["Bộ Tài chính"], [], "đề xuất phương án xử lý vướng mắc của dự án, báo cáo Chính phủ", "trong tháng 6 năm 2017"),
      (["Bộ Nội vụ"], [], "hướng dẫn việc xếp lương", "trước ngày 01/7/2017")]),
    # steps are numbered by a word of their own
    ("a) Bước 1: Từ ngày 05/9 đến ngày 20/9/2018, các chi bộ tổ chức kiểm điểm.\n\nb) Bước 2: Trước ngày 30/9/2018, Ban Thường vụ Đảng ủy tổng hợp kết quả.",
     [(["các chi bộ"], [], "tổ chức kiểm điểm", "Từ ngày 05/9 đến ngày 20/9/2018"),
      (["Ban Thường vụ Đảng ủy"], [], "tổng hợp kết quả", "Trước ngày 30/9/2018")]),
    # what is sent behind a semicolon is a duty of its own
    ("Đề nghị Thủ trưởng các cơ quan thông báo đến công chức; danh sách dự học có xác nhận của Thủ trưởng gửi về Phòng Nội vụ hạn chót ngày 18/02/2014.",
     [(READERS, [], "thông báo đến công chức", None),
      (READERS, [], "danh sách dự học có xác nhận của Thủ trưởng gửi về Phòng Nội vụ", "hạn chót ngày 18/02/2014")]),
    # what a colon announces is the duty
    ("Kho bạc tỉnh yêu cầu Kho bạc huyện thực hiện ngay các việc: đối chiếu công nợ với từng chủ đầu tư; gửi bảng kê về Phòng Kế toán trước 11 giờ ngày 04/11/2016.",
     [(["Kho bạc huyện"], [], "đối chiếu công nợ với từng chủ đầu tư; gửi bảng kê về Phòng Kế toán", "trước 11 giờ ngày 04/11/2016")]),
    # which of many are meant
    ("- Các xã bị ngập thống kê thiệt hại, gửi về Phòng Kinh tế trong ngày 20/9/2011.",
     [(["Các xã bị ngập"], [], "thống kê thiệt hại, gửi về Phòng Kinh tế", "trong ngày 20/9/2011")]),
    # a month of no year in front of the next verb
    ("Bộ yêu cầu Vụ Pháp chế hoàn thành dự thảo Thông tư trong tháng 4 và trình Bộ trưởng trong tháng 6/2015.",
     [(["Vụ Pháp chế"], [], "hoàn thành dự thảo Thông tư", "trong tháng 4"),
      (["Vụ Pháp chế"], [], "trình Bộ trưởng", "trong tháng 6/2015")]),
    ("- Trạm Y tế xã: duy trì trực cấp cứu; phun hóa chất diệt muỗi trong tháng 7, tháng 8.",
     [(["Trạm Y tế xã"], [], "duy trì trực cấp cứu", None),
      (["Trạm Y tế xã"], [], "phun hóa chất diệt muỗi", "trong tháng 7, tháng 8")]),
]  # fmt: skip

NOTHING: Final = [
    "Vừa qua, UBND xã Hòa Thắng có Tờ trình số 12/TTr-UBND đề nghị UBND huyện hỗ trợ kinh phí sửa trạm bơm.",
    "Giám đốc Sở có ý kiến chỉ đạo như sau:",
    "Trong thời hạn 15 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở Xây dựng cấp giấy phép cho chủ đầu tư.",
    "Dự án được khởi công ngày 19/5/2016, dự kiến hoàn thành trong quý IV/2018.",
    "3. Tiền lương của viên chức được chi trả trước ngày 10 hằng tháng qua tài khoản.",
    "Ghi nhận và biểu dương các đơn vị đã hoàn thành chỉ tiêu giao quân trước thời hạn.",
    "Trong quá trình thực hiện, nếu gặp khó khăn, vướng mắc, các đơn vị báo cáo về Sở Tài chính để được hướng dẫn.",
    "Điều 3. Trưởng các phòng, ban và ông Lê Văn Tám chịu trách nhiệm thi hành Quyết định này.",
]


@pytest.mark.parametrize(("content", "expected"), DUTIES)
def test_reads_plain_duties(content: str, expected: list[Told]) -> None:
    assert read(content, *READERS) == expected


@pytest.mark.parametrize("content", NOTHING)
def test_makes_no_duty_of_what_asks_for_nothing(content: str) -> None:
    assert read(content, *READERS) == []
