"""Duties of people no list names, of several days, and of whoever a letter goes to."""

# ruff: noqa: E501 - a golden case is one line

from __future__ import annotations

from typing import Final

import pytest

from tests.parsers.duties.told import Told, read

READERS: Final = ["Các phòng, ban thuộc Sở", "Chi cục Thú y"]

ANYBODY: Final[list[tuple[str, Told]]] = [
    ("Chủ sử dụng đất phải kê khai diện tích thực tế với Ủy ban nhân dân xã chậm nhất ngày 15/4/2024.",
     (["Chủ sử dụng đất"], [], "kê khai diện tích thực tế với Ủy ban nhân dân xã", "chậm nhất ngày 15/4/2024")),
    ("Thương nhân phân phối xăng dầu có trách nhiệm gửi bảng kê hóa đơn về Sở Công Thương trước ngày 10 hằng tháng.",
     (["Thương nhân phân phối xăng dầu"], [], "gửi bảng kê hóa đơn về Sở Công Thương", "trước ngày 10 hằng tháng")),
    ("Điều 2. Ứng viên trúng tuyển có trách nhiệm đến nhận việc trong thời hạn 30 ngày kể từ ngày nhận được quyết định.",
     (["Ứng viên trúng tuyển"], [], "đến nhận việc", "trong thời hạn 30 ngày kể từ ngày nhận được quyết định")),
    ("Các chi, đảng bộ trực thuộc căn cứ Hướng dẫn này xây dựng chương trình hành động, báo cáo Huyện ủy chậm nhất ngày 10/3/2025.",
     (["Các chi, đảng bộ trực thuộc"], [], "xây dựng chương trình hành động, báo cáo Huyện ủy", "chậm nhất ngày 10/3/2025")),
    ("Đảng ủy các xã, thị trấn trên cơ sở Kết luận này, cụ thể hóa thành chương trình hành động trước ngày 20/12/2024.",
     (["Đảng ủy các xã, thị trấn"], [], "cụ thể hóa thành chương trình hành động", "trước ngày 20/12/2024")),
    ("Sở Xây dựng chịu trách nhiệm toàn diện về chất lượng công trình; hoàn thành việc tự kiểm tra trước ngày 30/9/2024.",
     (["Sở Xây dựng"], [], "hoàn thành việc tự kiểm tra", "trước ngày 30/9/2024")),
    # "cấp phép" is no level, "công trình" is no verb
    ("Sở Tài nguyên và Môi trường cấp phép 02 mỏ cát phục vụ các công trình đê, báo cáo kết quả trước ngày 15/11/2024.",
     (["Sở Tài nguyên và Môi trường"], [], "cấp phép 02 mỏ cát phục vụ các công trình đê, báo cáo kết quả", "trước ngày 15/11/2024")),
]  # fmt: skip

TWO_DAYS: Final[list[tuple[str, list[Told]]]] = [
    ("Các phòng nghiệp vụ rà soát hồ sơ đã thụ lý từ ngày 01/10/2022 đến ngày 30/9/2023, nộp về Chi cục trước ngày 08/12/2023.",
     [(["Các phòng nghiệp vụ"], [], "rà soát hồ sơ đã thụ lý từ ngày 01/10/2022 đến ngày 30/9/2023, nộp về Chi cục", "trước ngày 08/12/2023")]),
    ("Ban Quản lý dự án nộp hồ sơ quyết toán trước ngày 10/6/2024 và giao mặt bằng cho nhà thầu trước ngày 30/6/2024.",
     [(["Ban Quản lý dự án"], [], "nộp hồ sơ quyết toán", "trước ngày 10/6/2024"),
      (["Ban Quản lý dự án"], [], "giao mặt bằng cho nhà thầu", "trước ngày 30/6/2024")]),
    ("Giao Văn phòng Huyện ủy tham mưu báo cáo sơ kết, hoàn thành trong tháng 5/2026. Định kỳ 6 tháng tổng hợp kiến nghị của cử tri.",
     [(["Văn phòng Huyện ủy"], [], "tham mưu báo cáo sơ kết", "trong tháng 5/2026"),
      (["Văn phòng Huyện ủy"], [], "tổng hợp kiến nghị của cử tri", "Định kỳ 6 tháng")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Văn phòng Huyện ủy: Tham mưu báo cáo sơ kết, hoàn thành trong tháng 5/2026. Định kỳ 6 tháng tổng hợp kiến nghị của cử tri.",
     [(["Văn phòng Huyện ủy"], [], "Tham mưu báo cáo sơ kết", "trong tháng 5/2026"),
      (["Văn phòng Huyện ủy"], [], "tổng hợp kiến nghị của cử tri", "Định kỳ 6 tháng")]),
]  # fmt: skip

ASKED: Final[list[tuple[str, str, str]]] = [
    ("Khẩn trương lập dự toán kinh phí phòng dịch, gửi Sở Tài chính trước ngày 10/10/2024.",
     "Khẩn trương lập dự toán kinh phí phòng dịch, gửi Sở Tài chính", "trước ngày 10/10/2024"),
    ("Sở Tài chính đề nghị các cơ quan, đơn vị:\n\nKhẩn trương lập dự toán thu, chi, gửi về Sở trước ngày 10/10/2024.",
     "Khẩn trương lập dự toán thu, chi, gửi về Sở", "trước ngày 10/10/2024"),
    ("Đề nghị rà soát, cập nhật số điện thoại trực ban và gửi lại qua thư điện tử trước 10 giờ ngày 02/02/2025.",
     "rà soát, cập nhật số điện thoại trực ban và gửi lại qua thư điện tử", "trước 10 giờ ngày 02/02/2025"),
]  # fmt: skip

NOTHING: Final = [
    "Kinh phí hỗ trợ phải quyết toán trước ngày 10/5/2024.",  # a thing, and nobody
    "Công trình phải bảo đảm an toàn trước ngày 10/5/2024.",
    "1. Người có thẻ phải xuất trình khi vào cổng.",  # a rule of the house, nothing is laid on
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 10/3/2024 của Ủy ban nhân dân huyện.",
    "Tổ chức Hội nghị vào ngày 20/5/2024 tại Hội trường UBND huyện.",
    "Vừa qua, mưa lớn từ ngày 10/9/2024 đến ngày 12/9/2024 làm sập 03 cầu dân sinh.",
    "Điều 1. Thành lập Tổ giúp việc gồm các ông, bà có tên trong danh sách kèm theo.",
    "Học sinh nghỉ Tết Nguyên đán từ ngày 25/01/2025 đến hết ngày 02/02/2025.",
    "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN:\n\n- Giám đốc các sở;\n\n- Chủ tịch UBND các huyện.",
]


@pytest.mark.parametrize(("text", "duty"), ANYBODY)
def test_anybody_may_have_a_duty(text: str, duty: Told) -> None:
    assert read(text) == [duty]


@pytest.mark.parametrize(("text", "duties"), TWO_DAYS)
def test_each_day_goes_to_its_own_duty(text: str, duties: list[Told]) -> None:
    assert read(text) == duties


@pytest.mark.parametrize(("text", "content", "deadline"), ASKED)
def test_a_letter_that_names_nobody_asks_its_readers(
    text: str, content: str, deadline: str
) -> None:
    assert read(text, *READERS) == [(READERS, [], content, deadline)]


@pytest.mark.parametrize("text", NOTHING)
def test_leaves_alone_what_is_laid_on_nobody(text: str) -> None:
    assert read(text, *READERS) == []
