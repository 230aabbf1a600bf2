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
    # a hard life is no question to ask; among the items of a list each names its own
    ("4. Trách nhiệm của các đơn vị:\n\n- Các khoa, viện phổ biến quy chế; lập danh sách sinh viên có hoàn cảnh đặc biệt khó khăn đề nghị gia hạn, gửi Phòng Tài chính chậm nhất ngày 08/3/2019.",
     [(["Các khoa, viện"], [], "phổ biến quy chế", None),
      (["Các khoa, viện"], [], "lập danh sách sinh viên có hoàn cảnh đặc biệt khó khăn đề nghị gia hạn, gửi Phòng Tài chính", "chậm nhất ngày 08/3/2019")]),
    # a topic in front of a dated sentence; a label whose value is no time alone
    ("2. Thời gian, hình thức nộp: Sinh viên nộp học phí qua Ngân hàng Thương mại cổ phần Bắc Sơn từ ngày 18/02/2019 đến hết ngày 15/3/2019.",
     [(["Sinh viên"], [], "nộp học phí qua Ngân hàng Thương mại cổ phần Bắc Sơn", "từ ngày 18/02/2019 đến hết ngày 15/3/2019")]),
    ("3. Miễn, giảm: Sinh viên thuộc diện được miễn, giảm học phí nộp hồ sơ tại Phòng Công tác sinh viên trước ngày 28/02/2019.",
     [(["Sinh viên thuộc diện được miễn, giảm học phí"], [], "nộp hồ sơ tại Phòng Công tác sinh viên", "trước ngày 28/02/2019")]),
    # one half now, the other later
    ("2. Các doanh nghiệp đóng trên địa bàn nộp ít nhất 50% số phải nộp trước ngày 15/8/2020, số còn lại nộp trước ngày 30/10/2020.",
     [(["Các doanh nghiệp đóng trên địa bàn"], [], "nộp ít nhất 50% số phải nộp", "trước ngày 15/8/2020"),
      (["Các doanh nghiệp đóng trên địa bàn"], [], "số còn lại nộp", "trước ngày 30/10/2020")]),
    # what is gathered, and what is finished, by a day is work of its own; a ban is, too
    ("1. Sở Nội vụ hướng dẫn các xã xếp lương; tổng hợp, báo cáo Bộ Nội vụ trước ngày 15/12/2023.",
     [(["Sở Nội vụ"], [], "hướng dẫn các xã xếp lương", None),
      (["Sở Nội vụ"], [], "tổng hợp, báo cáo Bộ Nội vụ", "trước ngày 15/12/2023")]),
    ("1. Trạm Thú y hướng dẫn ủ chua thức ăn; hoàn thành tiêm phòng lở mồm long móng đợt 2 trước ngày 15/12/2025.",
     [(["Trạm Thú y"], [], "hướng dẫn ủ chua thức ăn", None),
      (["Trạm Thú y"], [], "hoàn thành tiêm phòng lở mồm long móng đợt 2", "trước ngày 15/12/2025")]),
    ("4. Trưởng các thôn vận động các hộ che chuồng trại xong trong tháng 11/2025; không thả rông gia súc khi trời rét.",
     [(["Trưởng các thôn"], [], "vận động các hộ che chuồng trại", "trong tháng 11/2025"),
      (["Trưởng các thôn"], [], "không thả rông gia súc khi trời rét", None)]),
    # how long a procedure takes is no more of the duty
    ("1. Sở Công Thương cấp giấy phép cho các tổ chức đủ điều kiện; thời hạn giải quyết hồ sơ không quá 03 ngày làm việc kể từ ngày nhận đủ hồ sơ.",
     [(["Sở Công Thương"], [], "cấp giấy phép cho các tổ chức đủ điều kiện", None)]),
    # what is sent stands in front of who sends it
    ("Riêng báo cáo thu nợ, đề nghị các Chi cục Thuế gửi về Cục Thuế tỉnh chậm nhất là ngày 25/8/2015.",
     [(["các Chi cục Thuế"], [], "Riêng báo cáo thu nợ, đề nghị các Chi cục Thuế gửi về Cục Thuế tỉnh", "chậm nhất là ngày 25/8/2015")]),
    ("3. Khi có sự cố, Trạm trưởng báo cáo nhanh bằng điện thoại ngay trong ngày, sau đó gửi báo cáo bằng văn bản trước ngày 25/8/2015.",
     [(["Trạm trưởng"], [], "báo cáo nhanh bằng điện thoại", "ngay trong ngày"),
      (["Trạm trưởng"], [], "gửi báo cáo bằng văn bản", "trước ngày 25/8/2015")]),
    ("Báo cáo kết quả rà soát nêu tại điểm 1, đề nghị các Chi cục Thuế gửi về Cục Thuế tỉnh chậm nhất là ngày 25/8/2015.",
     [(["các Chi cục Thuế"], [], "Báo cáo kết quả rà soát nêu tại điểm 1, đề nghị các Chi cục Thuế gửi về Cục Thuế tỉnh", "chậm nhất là ngày 25/8/2015")]),
    ("IV. TỔ CHỨC THỰC HIỆN\n\n2. Các trường có tổ chức ăn bán trú thực hiện nghiêm quy định về kiểm thực ba bước.",
     [(["Các trường có tổ chức ăn bán trú"], [], "thực hiện nghiêm quy định về kiểm thực ba bước", None)]),
    # who was just asked does what the next sentence says; a time of two hours each day
    ("Giám đốc yêu cầu Trưởng các phòng giao dịch phân loại nợ của 100% khách hàng trước 20/01/2020. Định kỳ ngày 10 hằng tháng báo cáo tiến độ xử lý nợ quá hạn.",
     [(["Trưởng các phòng giao dịch"], [], "phân loại nợ của 100% khách hàng", "trước 20/01/2020"),
      (["Trưởng các phòng giao dịch"], [], "báo cáo tiến độ xử lý nợ quá hạn", "Định kỳ ngày 10 hằng tháng")]),
    ("2. Ban Chỉ huy xã báo cáo mực nước trước 6 giờ và 18 giờ hằng ngày.",
     [(["Ban Chỉ huy xã"], [], "báo cáo mực nước", "trước 6 giờ và 18 giờ hằng ngày")]),
    # a day in front is of the first verb, where another stands behind
    ("1. Trước ngày 05/3/2024, Sở Y tế lập danh sách người khám, hoàn thành việc khám trước ngày 10/4/2024.",
     [(["Sở Y tế"], [], "lập danh sách người khám", "Trước ngày 05/3/2024"),
      (["Sở Y tế"], [], "hoàn thành việc khám", "trước ngày 10/4/2024")]),
    ("1. Sở Y tế: trước ngày 05/3/2024 lập danh sách người khám, hoàn thành việc khám trước ngày 10/4/2024.",
     [(["Sở Y tế"], [], "lập danh sách người khám", "trước ngày 05/3/2024"),
      (["Sở Y tế"], [], "hoàn thành việc khám", "trước ngày 10/4/2024")]),
    ("1. Định kỳ hằng quý, Sở Y tế kiểm tra các trạm, báo cáo kết quả trước ngày 25 tháng cuối quý.",
     [(["Sở Y tế"], [], "kiểm tra các trạm, báo cáo kết quả", "trước ngày 25 tháng cuối quý")]),
    # two days that "và" joins, the year told once
    ("1. Các sở báo cáo kết quả về Sở Văn hóa trước ngày 10 tháng 6 và ngày 05 tháng 12 năm 2026 để tổng hợp.",
     [(["Các sở"], [], "báo cáo kết quả về Sở Văn hóa", "trước ngày 10 tháng 6"),
      (["Các sở"], [], "báo cáo kết quả về Sở Văn hóa", "ngày 05 tháng 12 năm 2026")]),
    # what becomes of the late is no more of the duty
    ("1. Các chủ đầu tư: trước 15/7/2024 phải chọn xong nhà thầu; sau 30/9/2024 nếu chưa giải ngân sẽ bị điều chuyển vốn.",
     [(["Các chủ đầu tư"], [], "chọn xong nhà thầu", "trước 15/7/2024")]),
    ("1. Ban Quản lý dự án hoàn chỉnh hồ sơ, trình trong tháng 8/2023, phấn đấu khởi công trước 31/12/2023.",
     [(["Ban Quản lý dự án"], [], "hoàn chỉnh hồ sơ, trình", "trong tháng 8/2023"),
      (["Ban Quản lý dự án"], [], "phấn đấu khởi công", "trước 31/12/2023")]),
]  # fmt: skip

NOTHING: Final = [
    "Những trường nộp bài dự thi sau ngày 05/4/2021 sẽ không được chấm.",
    "Đề nghị các trường lưu ý, bài dự thi gửi chậm sẽ không được chấm.",
    "Yêu cầu các xã nộp báo cáo chậm sẽ bị trừ điểm.",
    "Các nhiệm vụ chủ yếu, phân công đơn vị chủ trì, đơn vị phối hợp và thời gian thực hiện được nêu tại Phụ lục kèm theo Kế hoạch này.",
    "Yêu cầu các đơn vị quan tâm chỉ đạo, thực hiện đúng thời hạn quy định.",
    "Ngày 20/10/2016, Ban Giám đốc họp giao ban, nghe Phòng Kế hoạch báo cáo tiến độ.",
    "III. NGUYÊN TẮC\n\n1. Cơ quan chủ trì chịu trách nhiệm về tính chính xác của số liệu.",
    "1. Thành phần\n\n- Hội Nông dân huyện: lãnh đạo Hội, hội viên vay vốn trồng cam;",
    "Nơi nhận:\n\n- Văn phòng Chính phủ: Vụ Tổng hợp, Công báo;",
    "Đảng ủy phường hướng dẫn các chi bộ tổ chức đại hội như sau: Đại hội tiến hành xong trước ngày 31/3/2020.",
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


def test_whoever_had_a_duty_before_sends_what_the_next_item_names() -> None:
    content = """1- Ủy ban kiểm tra các huyện ủy gửi báo cáo tháng trước ngày 18 hằng tháng.

2- Báo cáo tổng kết năm gửi về Tỉnh ủy trước ngày 05-12 hằng năm.

3- Đối với vụ việc phức tạp, ủy ban kiểm tra nơi xảy ra vụ việc báo cáo bằng văn bản chậm nhất 03 ngày kể từ ngày xảy ra vụ việc."""
    assert read(content) == [
        (["Ủy ban kiểm tra các huyện ủy"], [], "gửi báo cáo tháng", "trước ngày 18 hằng tháng"),
        (["Ủy ban kiểm tra các huyện ủy"], [], "Báo cáo tổng kết năm gửi về Tỉnh ủy", "trước ngày 05-12 hằng năm"),
        (["ủy ban kiểm tra nơi xảy ra vụ việc"], [], "báo cáo bằng văn bản", "chậm nhất 03 ngày kể từ ngày xảy ra vụ việc"),
    ]  # fmt: skip
