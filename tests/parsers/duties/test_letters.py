"""Duties of ordinary letters and plans: names that hold verbs, partners, what is retold."""

# ruff: noqa: E501 - a golden case is one line

from __future__ import annotations

from typing import Final

import pytest

from tests.parsers.duties.told import Told, read

READERS: Final = ["Phòng Văn hóa các huyện", "Trạm Thú y"]

DUTIES: Final[list[tuple[str, list[Told]]]] = [
    # "Đầu tư rà soát" holds no "tự rà soát"
    ("1. Cục Thuế chủ trì, phối hợp với Sở Kế hoạch và Đầu tư rà soát hộ kinh doanh trước ngày 12/3/2021.",
     [(["Cục Thuế"], ["Sở Kế hoạch và Đầu tư"], "rà soát hộ kinh doanh", "trước ngày 12/3/2021")]),
    # partners are read by their own grammar, whatever verb follows
    ("1. Đoàn xã phối hợp với Trạm Y tế xã khám mắt cho người già, không để sót ai.",
     [(["Đoàn xã"], ["Trạm Y tế xã"], "khám mắt cho người già, không để sót ai", None)]),
    ("1. Vụ Bưu chính chủ trì, phối hợp với Vụ Kế hoạch tính toán lại giá cước trước ngày 12/3/2021.",
     [(["Vụ Bưu chính"], ["Vụ Kế hoạch"], "tính toán lại giá cước", "trước ngày 12/3/2021")]),
    # they help with the duty that they are named in
    ("1. Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra quán ăn trước ngày 12/3/2021; tập huấn cho chủ quán.",
     [(["Sở Y tế"], ["Công an tỉnh"], "kiểm tra quán ăn", "trước ngày 12/3/2021"),
      (["Sở Y tế"], [], "tập huấn cho chủ quán", None)]),
    # investment is a noun, an investor somebody
    ("2. Đối với dự án chậm, đề nghị chủ đầu tư bổ sung nhân lực trước ngày 12/3/2021.",
     [(["chủ đầu tư"], [], "bổ sung nhân lực", "trước ngày 12/3/2021")]),
    # what bodies they are may be told in between
    ("1. Các đơn vị được cấp mã tại Điều 2 có trách nhiệm chuẩn hóa biểu mẫu.",
     [(["Các đơn vị được cấp mã tại Điều 2"], [], "chuẩn hóa biểu mẫu", None)]),
    # in a case, after an event
    ("1. Trường hợp nhà thầu bỏ việc, chủ đầu tư có văn bản báo cáo Sở.",
     [(["chủ đầu tư"], [], "có văn bản báo cáo Sở", None)]),
    ("c) Sau kỳ nghỉ, các phòng, ban báo cáo tình hình đón Tết chậm nhất ngày 12/3/2021.",
     [(["các phòng, ban"], [], "báo cáo tình hình đón Tết", "chậm nhất ngày 12/3/2021")]),
    ("Riêng Trạm Thú y, ngoài các nội dung nêu trên, đề nghị thống kê đàn lợn trước ngày 12/3/2021.",
     [(["Trạm Thú y"], [], "thống kê đàn lợn", "trước ngày 12/3/2021")]),
    ("3. Đề nghị Thống kê tỉnh Bắc Sơn cung cấp số hộ của từng xã.",
     [(["Thống kê tỉnh Bắc Sơn"], [], "cung cấp số hộ của từng xã", None)]),
    # work that has been given is done by a day; what has been bought before is not
    ("1. Sở Y tế hoàn thành nhiệm vụ đã được giao trước ngày 12/3/2021.",
     [(["Sở Y tế"], [], "hoàn thành nhiệm vụ đã được giao", "trước ngày 12/3/2021")]),
    ("1. Sở Y tế kiểm kê thiết bị đã mua trước ngày 12/3/2021.",
     [(["Sở Y tế"], [], "kiểm kê thiết bị đã mua trước ngày 12/3/2021", None)]),
    # whoever speaks owns nothing below; a topic stands in front, another doer behind
    ("Sau khi nghe các khoa trình bày, Hiệu trưởng kết luận:\n\n1. Ngoài các việc trên: Viện Nghiên cứu ứng dụng thu hồi công nợ trước ngày 12/3/2021; Ký túc xá cùng Đoàn trường rà lại danh sách phòng.",
     [(["Viện Nghiên cứu ứng dụng"], [], "thu hồi công nợ", "trước ngày 12/3/2021"),
      (["Ký túc xá"], ["Đoàn trường"], "rà lại danh sách phòng", None)]),
    # which of them are meant
    ("Bộ đề nghị UBND các tỉnh thực hiện các nội dung sau:\n\n1. Đối với các địa phương chưa gửi báo cáo: Khẩn trương tổng hợp số liệu trước ngày 12/3/2021.",
     [(["các địa phương chưa gửi báo cáo"], [], "Khẩn trương tổng hợp số liệu", "trước ngày 12/3/2021")]),
    ("III. KIẾN NGHỊ\n\n1. Với UBND các huyện: Sớm cấp giấy chứng nhận cho các nhà đã xây.",
     [(["UBND các huyện"], [], "Sớm cấp giấy chứng nhận cho các nhà đã xây", None)]),
    ("1. Công ty TNHH MTV Cao su Hòa Lộc thanh lý vườn cây trước ngày 12/3/2021.",
     [(["Công ty TNHH MTV Cao su Hòa Lộc"], [], "thanh lý vườn cây", "trước ngày 12/3/2021")]),
    # the report of what is listed is one more duty, not its day
    ("Để có cơ sở tổng hợp, báo cáo Bộ, Sở Văn hóa đề nghị các đơn vị:\n\n1. Kiểm kê hiện vật.\n\n2. Sửa chữa nhà kho.\n\nBáo cáo kết quả thực hiện các nội dung ở mục 1 đề nghị gửi về Sở trước ngày 12/3/2021.",
     [(READERS, [], "Kiểm kê hiện vật", None), (READERS, [], "Sửa chữa nhà kho", None),
      (READERS, [], "Báo cáo kết quả thực hiện các nội dung ở mục 1 đề nghị gửi về Sở", "trước ngày 12/3/2021")]),
]  # fmt: skip

NOTHING: Final = [
    "Ngày 07/10/2024, sau buổi giao ban các khoa trình bày, Hiệu trưởng kết luận:",
    "Điều 1. Thu hồi 2.460 m2 đất của Công ty Hòa Lộc, giao cho UBND xã Tân Lập quản lý để xây trường học.",
    "Sở Văn hóa đã có Công văn số 16/SVH ngày 12/3/2021 đề nghị các huyện báo cáo tình hình di tích.",
]


@pytest.mark.parametrize(("content", "expected"), DUTIES)
def test_reads_what_a_letter_asks(content: str, expected: list[Told]) -> None:
    assert read(content, *READERS) == expected


@pytest.mark.parametrize("content", NOTHING)
def test_what_has_been_asked_before_is_no_duty(content: str) -> None:
    assert read(content, *READERS) == []
