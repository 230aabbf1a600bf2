"""Deadlines in prose: golden cases a clerk could check, and the traps."""

# ruff: noqa: E501 - a golden case is one line

from __future__ import annotations

from datetime import time
from typing import Final

import pytest

from parsers.deadlines import RULES, find_deadlines
from parsers.rules import Rule, scan
from parsers.traps import TRAPS
from schemas.deadline import (
    Anchor,
    AtEvent,
    Between,
    ByDay,
    Deadline,
    InHalf,
    InMonths,
    InNearMonth,
    InNearWeek,
    InQuarter,
    InYears,
    Recurring,
    StatedDay,
    Undated,
    Unit,
    Within,
)
from tests.parsers.deadlines_of_events import BY_EVENT
from tests.parsers.times_of_other_things import NOT_DEADLINES

MARCH_15: Final = StatedDay(15, 3, 2024)
JUNE_15: Final = "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15"

# Rule: (sentence, the words a clerk would underline, what they state).
GOLDEN: Final[dict[str, list[tuple[str, str, Deadline]]]] = BY_EVENT | {
    "before <day>": [
        ("gửi về Sở Nội vụ trước ngày 15/3/2024.", "trước ngày 15/3/2024", ByDay(MARCH_15, inclusive=False)),
        ("nộp trước 20/11/2022;", "trước 20/11/2022", ByDay(StatedDay(20, 11, 2022), inclusive=False)),
        ("báo cáo TRƯỚC NGÀY 05 tháng 4\nnăm 2023", "TRƯỚC NGÀY 05 tháng 4\nnăm 2023", ByDay(StatedDay(5, 4, 2023), inclusive=False)),
        ("xong trước ngày 20/11. 2. Các đơn vị", "trước ngày 20/11", ByDay(StatedDay(20, 11), inclusive=False)),
        ("gửi trước 16 giờ 30, thứ Sáu, ngày 15/3/2024", "trước 16 giờ 30, thứ Sáu, ngày 15/3/2024", ByDay(MARCH_15, inclusive=False, at=time(16, 30))),
        ("gửi trước 11g00 ngày 15/3/2024", "trước 11g00 ngày 15/3/2024", ByDay(MARCH_15, inclusive=False, at=time(11))),
        ("trước 17 giờ 00 phút, ngày 15/3/2024", "trước 17 giờ 00 phút, ngày 15/3/2024", ByDay(MARCH_15, inclusive=False, at=time(17))),
        ("gửi trước ngày 15/3/2024 (Thứ sáu).", "trước ngày 15/3/2024 (Thứ sáu)", ByDay(MARCH_15, inclusive=False)),
        ("gửi trước 17g00, thứ Sáu, ngày 15/3/2024 tại", "trước 17g00, thứ Sáu, ngày 15/3/2024", ByDay(MARCH_15, inclusive=False, at=time(17))),
        ("xong trước ngày 26/01/2025 (tức ngày 27 tháng Chạp).", "trước ngày 26/01/2025", ByDay(StatedDay(26, 1, 2025), inclusive=False)),
        ("báo cáo trước ngày 10/02/2025 (nhằm ngày 13 tháng Giêng).", "trước ngày 10/02/2025", ByDay(StatedDay(10, 2, 2025), inclusive=False)),
        ("gửi trước buổi trưa ngày 15/3/2024.", "trước buổi trưa ngày 15/3/2024", ByDay(MARCH_15, inclusive=False, at=time(12))),
        ("gửi trước ngày mùng 5 tháng 3 năm 2024.", "trước ngày mùng 5 tháng 3 năm 2024", ByDay(StatedDay(5, 3, 2024), inclusive=False)),
        ("gửi trước ngay 15/3/2024.", "trước ngay 15/3/2024", ByDay(MARCH_15, inclusive=False)),
        ("gửi trước ngày 15/3 2024.", "trước ngày 15/3 2024", ByDay(MARCH_15, inclusive=False)),
        ("gửi trước ngày 15 3/2024.", "trước ngày 15 3/2024", ByDay(MARCH_15, inclusive=False)),
        ("gửi trước ngày 15//3/2024.", "trước ngày 15//3/2024", ByDay(MARCH_15, inclusive=False)),
        ("gửi trước ngày 22/1 1/2024", "trước ngày 22/1 1/2024", ByDay(StatedDay(22, 11, 2024), inclusive=False)),
        ("gửi trước ngày 15/3/2824.", "trước ngày 15/3/2824", ByDay(StatedDay(15, 3), inclusive=False)),
        ("báo cáo trước cuối giờ chiều ngày 15/3/2024", "trước cuối giờ chiều ngày 15/3/2024", ByDay(MARCH_15, inclusive=False, at=time(17))),
        ("đề nghị Quý cơ quan cung cấp trước ngày 15/3/2024", "trước ngày 15/3/2024", ByDay(MARCH_15, inclusive=False)),
        ("phổ biến đến các cấp trước ngày 15/3/2024", "trước ngày 15/3/2024", ByDay(MARCH_15, inclusive=False)),
        ("lập danh sách học sinh trước ngày 15/3/2024", "trước ngày 15/3/2024", ByDay(MARCH_15, inclusive=False)),
        ("báo cáo kết quả tuyển sinh trước ngày 15/3/2024", "trước ngày 15/3/2024", ByDay(MARCH_15, inclusive=False)),
        ("chi trả trợ cấp trước ngày 15/3/2024", "trước ngày 15/3/2024", ByDay(MARCH_15, inclusive=False)),
        ("đã được phê duyệt, gửi về Sở trước ngày 15/3/2024", "trước ngày 15/3/2024", ByDay(MARCH_15, inclusive=False)),
        ("nhiệm vụ được giao báo cáo trước ngày 15/3/2024", "trước ngày 15/3/2024", ByDay(MARCH_15, inclusive=False)),
    ],
    "no later than <day>": [
        ("gửi chậm nhất cuối ngày 15/3/2024", "chậm nhất cuối ngày 15/3/2024", ByDay(MARCH_15)),
        ("nộp trễ nhất ngày 15/3/2024", "trễ nhất ngày 15/3/2024", ByDay(MARCH_15)),
        ("gửi chậm nhất là ngày 30-6-2024", "chậm nhất là ngày 30-6-2024", ByDay(StatedDay(30, 6, 2024))),
        ("chậm nhất ngày 29/02/2024", "chậm nhất ngày 29/02/2024", ByDay(StatedDay(29, 2, 2024))),
        ("chậm nhất đến hết ngày 15/3/2024", "chậm nhất đến hết ngày 15/3/2024", ByDay(MARCH_15)),
        ("gửi kết quả chậm nhất đến 16 giờ 00 ngày 15/3/2024", "chậm nhất đến 16 giờ 00 ngày 15/3/2024", ByDay(MARCH_15, at=time(16))),
        ("hạn chót là ngày 15/3/2024", "hạn chót là ngày 15/3/2024", ByDay(MARCH_15)),
        ("muộn nhất vào ngày 15/3", "muộn nhất vào ngày 15/3", ByDay(StatedDay(15, 3))),
        ("không muộn hơn ngày 15/3/2024", "không muộn hơn ngày 15/3/2024", ByDay(MARCH_15)),
        ("thu đủ tiền, không chậm quá ngày 15/3/2024", "không chậm quá ngày 15/3/2024", ByDay(MARCH_15)),
        ("nộp hồ sơ, không để quá ngày 15/3/2024", "không để quá ngày 15/3/2024", ByDay(MARCH_15)),
    ],
    "<day> is the last": [
        ("ngày 15/3/2024 là hạn chót nộp hồ sơ", "ngày 15/3/2024 là hạn chót", ByDay(MARCH_15)),
        ("Nộp bài dự thi, ngày 15/3 là hạn cuối.", "ngày 15/3 là hạn cuối", ByDay(StatedDay(15, 3))),
    ],
    "by <lunar day>": [
        ("gửi trước ngày mùng 10 tháng Ba (nhằm vào ngày 15/3/2024)", "trước ngày mùng 10 tháng Ba (nhằm vào ngày 15/3/2024)", ByDay(MARCH_15, inclusive=False)),
        ("báo cáo trước ngày 25 tháng Chạp (nhằm ngày 24/01/2025).", "trước ngày 25 tháng Chạp (nhằm ngày 24/01/2025)", ByDay(StatedDay(24, 1, 2025), inclusive=False)),
        ("trồng xong chậm nhất mùng 10 tháng Giêng năm Giáp Thìn (tức ngày 19/02/2024)", "chậm nhất mùng 10 tháng Giêng năm Giáp Thìn (tức ngày 19/02/2024)", ByDay(StatedDay(19, 2, 2024))),
    ],
    "by bare <day>": [
        ("Các xã gửi danh sách trước 30/4.", "trước 30/4", ByDay(StatedDay(30, 4), inclusive=False)),
    ],
    "no later than bare <day>": [
        ("thu đủ tiền lắp đặt, không chậm quá 15/3.", "không chậm quá 15/3", ByDay(StatedDay(15, 3))),
        ("nộp danh sách chậm nhất 30/4 để tổng hợp, báo cáo", "chậm nhất 30/4", ByDay(StatedDay(30, 4))),
    ],
    "<day> of the next month": [
        ("Các xã gửi dự toán trước ngày 15 tháng sau.", "trước ngày 15 tháng sau", InNearMonth(1, 15, inclusive=False)),
        ("nộp chậm nhất 10 giờ ngày 05 của tháng tới", "chậm nhất 10 giờ ngày 05 của tháng tới", InNearMonth(1, 5, at=time(10))),
    ],
    "in this month or the next": [
        ("hoàn thành việc đo đạc trong tháng này.", "trong tháng này", InNearMonth(0)),
        ("Ban hành quy chế trong tháng tới;", "trong tháng tới", InNearMonth(1)),
    ],
    "in this week or the next": [
        ("hoàn thành việc dọn kênh trong tuần này.", "trong tuần này", InNearWeek(0)),
        ("rà lại danh sách phòng ở, tuần tới báo cáo Hiệu trưởng.", "tuần tới", InNearWeek(1)),
    ],
    "today": [("gửi danh sách trong ngày hôm nay.", "trong ngày hôm nay", Within(1, Unit.DAY))],
    "on the next working day": [
        ("trả lời chậm nhất trong ngày làm việc liền sau", "chậm nhất trong ngày làm việc liền sau", Within(1, Unit.WORKING_DAY)),
        ("trả lời chậm nhất trong ngày làm việc tiếp theo", "chậm nhất trong ngày làm việc tiếp theo", Within(1, Unit.WORKING_DAY)),
    ],
    "from now to <year>": [
        ("Từ nay đến cuối năm, các xã dọn kênh", "Từ nay đến cuối năm", Between(None, StatedDay(31, 12))),
        ("từ nay đến hết năm 2024 lắp xong 40 trụ", "từ nay đến hết năm 2024", Between(None, StatedDay(31, 12, 2024))),
    ],
    "from now to <month>": [
        ("rà soát từ nay đến hết tháng 6/2024", "từ nay đến hết tháng 6/2024", Between(None, StatedDay(30, 6, 2024))),
    ],
    "until the end of <day>": [
        ("nhận hồ sơ đến hết ngày 15/3/2024.", "đến hết ngày 15/3/2024", ByDay(MARCH_15)),
    ],
    "in <day>": [
        ("gửi về Phòng trong buổi sáng ngày 15/3/2024.", "trong buổi sáng ngày 15/3/2024", ByDay(MARCH_15, at=time(12))),
        ("trả lời trong ngày\n15/3/2024", "trong ngày\n15/3/2024", ByDay(MARCH_15)),
        ("nộp trong chiều ngày 15/3", "trong chiều ngày 15/3", ByDay(StatedDay(15, 3), at=time(17))),
    ],
    "urged until <day>": [
        ("phấn đấu đến ngày 15/3/2024 lắp xong 40 trụ", "đến ngày 15/3/2024", ByDay(MARCH_15)),
        ("yêu cầu đến 15/3/2024 bàn giao nhà", "đến 15/3/2024", ByDay(MARCH_15)),
    ],
    "until <day> it must": [
        ("đến ngày 15/3/2024 phải bàn giao mặt bằng", "đến ngày 15/3/2024", ByDay(MARCH_15)),
        ("Đến ngày 15/3/2024, hoàn thành việc kiểm kê", "Đến ngày 15/3/2024", ByDay(MARCH_15)),
    ],
    "the term is <day>": [
        ("Thời hạn nộp bài dự thi là ngày 15/3/2024", "ngày 15/3/2024", ByDay(MARCH_15)),
    ],
    "<days>: ...": [
        ("- Từ 10/3/2024 đến 15/3/2024: học viên nộp luận văn", "Từ 10/3/2024 đến 15/3/2024", Between(StatedDay(10, 3, 2024), MARCH_15)),
    ],
    "the term: <day>": [
        ("Nộp đề cương về Phòng Đào tạo, hạn nộp 15/3/2024.", "hạn nộp 15/3/2024", ByDay(MARCH_15)),
    ],
    "at the end of <day>": [
        ("kiểm kê quỹ tiền mặt vào cuối ngày 15/3/2024,", "vào cuối ngày 15/3/2024", ByDay(MARCH_15)),
    ],
    "in <days and day>": [
        ("phát phiếu đến từng hộ trong 02 ngày 14 và 15/3/2024.", "trong 02 ngày 14 và 15/3/2024", Between(StatedDay(14, 3, 2024), MARCH_15)),
        ("kiểm tra các trường trong ba ngày 13, 14 và 15/3/2024.", "trong ba ngày 13, 14 và 15/3/2024", Between(StatedDay(13, 3, 2024), MARCH_15)),
    ],
    "between <days>": [
        ("Thời gian tham mưu: từ ngày 10/3 đến ngày 15/3/2024", "từ ngày 10/3 đến ngày 15/3/2024", Between(StatedDay(10, 3, 2024), MARCH_15)),
        ("tổ chức tự kiểm tra từ ngày 08 - 20/10/2023.", "từ ngày 08 - 20/10/2023", Between(StatedDay(8, 10, 2023), StatedDay(20, 10, 2023))),
        ("rà soát từ ngày 20/12 đến hết ngày 10/01/2024", "từ ngày 20/12 đến hết ngày 10/01/2024", Between(StatedDay(20, 12, 2023), StatedDay(10, 1, 2024))),
        ("từ ngày 04/5/2022 đến ngày 15/5/2022", "từ ngày 04/5/2022 đến ngày 15/5/2022", Between(StatedDay(4, 5, 2022), StatedDay(15, 5, 2022))),
    ],
    "between bare <days>": [
        ("tổ chức hội thi (12 - 15/3/2024).", "12 - 15/3/2024", Between(StatedDay(12, 3, 2024), MARCH_15)),
        ("Kiểm tra kho, từ 12 đến 15.3.2024.", "từ 12 đến 15.3.2024", Between(StatedDay(12, 3, 2024), MARCH_15)),
        ("các tổ tự đánh giá từ 04/3 đến 15/3/2024.", "từ 04/3 đến 15/3/2024", Between(StatedDay(4, 3, 2024), MARCH_15)),
        ("chấm luận văn, báo cáo (11/3/2024 đến 15/3/2024).", "11/3/2024 đến 15/3/2024", Between(StatedDay(11, 3, 2024), MARCH_15)),
    ],
    "from now to <day>": [
        ("Từ nay đến ngày 15/3/2024, các xã dọn kênh", "Từ nay đến ngày 15/3/2024", Between(None, MARCH_15)),
        ("nhận bài từ ngày có thông báo đến hết ngày 15/3/2024", "từ ngày có thông báo đến hết ngày 15/3/2024", Between(None, MARCH_15)),
    ],
    "by <month>": [
        ("chậm nhất trong tháng 6/2023", "chậm nhất trong tháng 6/2023", InMonths(6, 6, 2023)),
        ("nghiệm thu trước tháng 6 năm 2023", "trước tháng 6 năm 2023", InMonths(6, 6, 2023, inclusive=False)),
    ],
    "by <quarter>": [
        ("hoàn thành trước quý IV/2023", "trước quý IV/2023", InQuarter(4, 2023, inclusive=False)),
        ("chậm nhất trong quý II-2023", "chậm nhất trong quý II-2023", InQuarter(2, 2023)),
    ],
    "by <half>": [
        ("chậm nhất trong 6 tháng đầu năm 2023", "chậm nhất trong 6 tháng đầu năm 2023", InHalf(1, 2023)),
    ],
    "by <year>": [
        ("hoàn thành việc số hóa chậm nhất trong năm 2023.", "chậm nhất trong năm 2023", InYears(2023, 2023)),
    ],
    "by <part> of <month>": [
        ("quyết toán trước cuối tháng 6/2024", "trước cuối tháng 6/2024", ByDay(StatedDay(30, 6, 2024), inclusive=False)),
        ("chậm nhất giữa tháng 7", "chậm nhất giữa tháng 7", ByDay(StatedDay(15, 7))),
    ],
    "by <part> of <year>": [
        ("nộp chậm nhất vào cuối năm 2025;", "chậm nhất vào cuối năm 2025", ByDay(StatedDay(31, 12, 2025))),
        ("xong trước giữa năm 2025", "trước giữa năm 2025", ByDay(StatedDay(30, 6, 2025), inclusive=False)),
    ],
    "in <part> of <month>": [
        ("Tổ chức diễn tập vào cuối tháng 9.", "vào cuối tháng 9", ByDay(StatedDay(30, 9))),
        ("Tổ chức diễn tập vào đầu tháng 9/2024.", "vào đầu tháng 9/2024", ByDay(StatedDay(1, 9, 2024))),
    ],
    "in <part> of <year>": [
        ("Tổng kết phong trào vào cuối năm.", "vào cuối năm", ByDay(StatedDay(31, 12))),
        ("Nghiệm thu nhà văn hóa vào giữa năm 2025", "vào giữa năm 2025", ByDay(StatedDay(30, 6, 2025))),
    ],
    "in <months>": [
        ("tổ chức tập huấn từ tháng 3 đến tháng 5/2023.", "từ tháng 3 đến tháng 5/2023", InMonths(3, 5, 2023)),
    ],
    "in <month>": [
        ("trình Bộ trước khi hết tháng 11.", "trước khi hết tháng 11", InMonths(11, 11, None)),
        ("Phòng Y tế: trong tháng 7/2023 trình phương án tiêm chủng", "trong tháng 7/2023", InMonths(7, 7, 2023)),
        ("sửa chữa 02 cống, hoàn thành trong tháng 12/2023.", "trong tháng 12/2023", InMonths(12, 12, 2023)),
        ("trình Ủy ban nhân dân xã trong tháng 3/2023;", "trong tháng 3/2023", InMonths(3, 3, 2023)),
        ("hoàn thành việc đo đạc trong tháng 7.", "trong tháng 7", InMonths(7, 7)),
    ],
    "in <listed months>": [
        ("tổ chức tập huấn trong tháng 3 và tháng 9/2023.", "trong tháng 3 và tháng 9/2023", Recurring("FREQ=YEARLY;BYMONTH=3,9;UNTIL=20231231")),
        ("rà soát hộ nghèo trong tháng 10 hằng năm.", "trong tháng 10 hằng năm", Recurring("FREQ=YEARLY;BYMONTH=10")),
    ],
    "in <listed quarters>": [
        ("báo cáo kết quả trong quý I, III/2023.", "trong quý I, III/2023", Recurring("FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=-1;UNTIL=20231231")),
    ],
    "in <quarters>": [
        ("tổ chức thanh tra từ quý II đến quý III/2023.", "từ quý II đến quý III/2023", InMonths(4, 9, 2023)),
    ],
    "in <quarter>": [
        ("Thẩm định xong trong quý II/2026 làm cơ sở phân bổ vốn", "trong quý II/2026", InQuarter(2, 2026)),
        ("Hoàn thành trong quý III-\n2023", "trong quý III-\n2023", InQuarter(3, 2023)),
        ("hoàn thành quý I năm 2023.", "quý I năm 2023", InQuarter(1, 2023)),
        ("báo cáo kết quả trong quý 4/2023./.", "trong quý 4/2023", InQuarter(4, 2023)),
        ("ban hành quy chế trong quý TV/2023.", "trong quý TV/2023", InQuarter(4, 2023)),
    ],
    "in <damaged quarter>": [
        ("hoàn thành trong quý H/2023.", "trong quý H/2023", InQuarter(2, 2023)),
    ],
    "in <half>": [
        ("báo cáo kết quả trong 6 tháng cuối năm 2023.", "trong 6 tháng cuối năm 2023", InHalf(2, 2023)),
    ],
    "in <year>": [
        ("hoàn thành việc kiên cố hóa kênh trong năm 2023.", "trong năm 2023", InYears(2023, 2023)),
        ("rà soát, sửa đổi các quy chế nội bộ trong năm 2023.", "trong năm 2023", InYears(2023, 2023)),
    ],
    "<month>, ...": [
        ("2. Tháng 9/2023, các trường kiểm kê thiết bị.", "Tháng 9/2023", InMonths(9, 9, 2023)),
    ],
    "<quarter>, ...": [
        ("3. Quý I/2024, các xã bình xét thi đua.", "Quý I/2024", InQuarter(1, 2024)),
    ],
    "until <month> it must": [
        ("Đến hết tháng 8/2024 hoàn thành việc cấp sổ", "Đến hết tháng 8/2024", InMonths(8, 8, 2024)),
    ],
    "until <quarter> it must": [
        ("Đến hết quý II/2024, các xã vùng sâu phải có sổ", "Đến hết quý II/2024", InQuarter(2, 2024)),
        ("Đến hết quý II/2024 phải số hóa xong", "Đến hết quý II/2024", InQuarter(2, 2024)),
    ],
    "on every week <weekday>": [
        ("gửi lịch hằng tuần, vào thứ Hai.", "hằng tuần, vào thứ Hai", Recurring("FREQ=WEEKLY;BYDAY=MO")),
    ],
    "on <time> every day": [
        ("gửi ảnh hiện trường vào 16 giờ hằng ngày.", "vào 16 giờ hằng ngày", Recurring("FREQ=DAILY", at=time(16))),
    ],
    "on <day> every month": [
        ("Định kỳ ngày 20 hằng tháng báo cáo", "Định kỳ ngày 20 hằng tháng", Recurring("FREQ=MONTHLY;BYMONTHDAY=20")),
        ("Tổng hợp vào ngày cuối cùng của tháng.", "vào ngày cuối cùng của tháng", Recurring("FREQ=MONTHLY;BYMONTHDAY=-1")),
        ("gửi sao kê vào ngày 05 hằng tháng.", "vào ngày 05 hằng tháng", Recurring("FREQ=MONTHLY;BYMONTHDAY=5")),
    ],
    "on every month <day>": [
        ("gửi sao kê hằng tháng, vào ngày 05.", "hằng tháng, vào ngày 05", Recurring("FREQ=MONTHLY;BYMONTHDAY=5")),
    ],
    "on <day> every quarter": [
        ("báo cáo định kỳ ngày 20 của tháng cuối mỗi quý.", "định kỳ ngày 20 của tháng cuối mỗi quý", Recurring("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20")),
        ("nộp tờ khai vào ngày 20 tháng cuối quý.", "vào ngày 20 tháng cuối quý", Recurring("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20")),
    ],
    "on <day> every year": [
        ("Rà soát hộ nghèo vào ngày 01/9 hằng năm.", "vào ngày 01/9 hằng năm", Recurring("FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=1")),
    ],
    "on every year <day>": [
        ("Rà soát hộ nghèo hằng năm, vào ngày 01/9.", "hằng năm, vào ngày 01/9", Recurring("FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=1")),
    ],
    "on <days> every year": [
        ("báo cáo vào 15/6, 15/12 hằng năm.", "vào 15/6, 15/12 hằng năm", Recurring(JUNE_15)),
    ],
    "on <days>": [
        ("báo cáo vào ngày 15/6 và ngày 15/12.", "vào ngày 15/6 và ngày 15/12", Recurring(JUNE_15)),
    ],
    "on end of every <period>": [
        ("kiểm kê kho vào cuối mỗi quý.", "vào cuối mỗi quý", Recurring("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1")),
    ],
    "end of <period>": [
        ("tổng hợp ngày công trước ngày cuối tháng.", "trước ngày cuối tháng", Recurring("FREQ=MONTHLY;BYMONTHDAY=-1", inclusive=False)),
    ],
    "regularly at the end of <period>": [
        ("Định kỳ vào ngày cuối tháng gửi bảng công", "Định kỳ vào ngày cuối tháng", Recurring("FREQ=MONTHLY;BYMONTHDAY=-1")),
    ],
    "<weekday> every week": [
        ("báo cáo trước 10h00’ ngày thứ 3 hằng tuần", "trước 10h00’ ngày thứ 3 hằng tuần", Recurring("FREQ=WEEKLY;BYDAY=TU", inclusive=False, at=time(10))),
        ("Định kỳ trước 16 giờ thứ Sáu hàng tuần", "Định kỳ trước 16 giờ thứ Sáu hàng tuần", Recurring("FREQ=WEEKLY;BYDAY=FR", inclusive=False, at=time(16))),
        ("chậm nhất thứ Tư hằng tuần", "chậm nhất thứ Tư hằng tuần", Recurring("FREQ=WEEKLY;BYDAY=WE")),
        ("chậm nhất thứ Năm hằng tuần", "chậm nhất thứ Năm hằng tuần", Recurring("FREQ=WEEKLY;BYDAY=TH")),
        ("chậm nhất thứ Bảy hằng tuần", "chậm nhất thứ Bảy hằng tuần", Recurring("FREQ=WEEKLY;BYDAY=SA")),
        ("chậm nhất Chủ nhật hằng tuần", "chậm nhất Chủ nhật hằng tuần", Recurring("FREQ=WEEKLY;BYDAY=SU")),
    ],
    "every week <weekday>": [
        ("hằng tuần, trước thứ Hai gửi lịch trực", "hằng tuần, trước thứ Hai", Recurring("FREQ=WEEKLY;BYDAY=MO", inclusive=False)),
    ],
    "<time> every day": [
        ("báo cáo nhanh trước 16 giờ hằng ngày", "trước 16 giờ hằng ngày", Recurring("FREQ=DAILY", inclusive=False, at=time(16))),
    ],
    "<day> every month": [
        ("báo cáo tháng gửi trước ngày 05 của tháng kế tiếp", "trước ngày 05 của tháng kế tiếp", Recurring("FREQ=MONTHLY;BYMONTHDAY=5", inclusive=False)),
        ("báo cáo trước ngày 25 hằng tháng", "trước ngày 25 hằng tháng", Recurring("FREQ=MONTHLY;BYMONTHDAY=25", inclusive=False)),
        ("định kỳ trước ngày 15 hàng tháng", "định kỳ trước ngày 15 hàng tháng", Recurring("FREQ=MONTHLY;BYMONTHDAY=15", inclusive=False)),
        ("gửi báo cáo tháng trước ngày 05 tháng sau", "trước ngày 05 tháng sau", Recurring("FREQ=MONTHLY;BYMONTHDAY=5", inclusive=False)),
        ("Hằng tháng, các xã gửi số liệu trước ngày 05 tháng sau", "trước ngày 05 tháng sau", Recurring("FREQ=MONTHLY;BYMONTHDAY=5", inclusive=False)),
        ("trước ngày 05 của tháng liền kề", "trước ngày 05 của tháng liền kề", Recurring("FREQ=MONTHLY;BYMONTHDAY=5", inclusive=False)),
        ("chậm nhất ngày cuối cùng của tháng", "chậm nhất ngày cuối cùng của tháng", Recurring("FREQ=MONTHLY;BYMONTHDAY=-1")),
    ],
    "every month <day>": [
        ("Hằng tháng, chậm nhất ngày 10 gửi số liệu", "Hằng tháng, chậm nhất ngày 10", Recurring("FREQ=MONTHLY;BYMONTHDAY=10")),
    ],
    "<day> every quarter": [
        ("gửi trước ngày 20 tháng cuối quý", "trước ngày 20 tháng cuối quý", Recurring("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20", inclusive=False)),
        ("nộp trước ngày 05 tháng giữa quý", "trước ngày 05 tháng giữa quý", Recurring("FREQ=YEARLY;BYMONTH=2,5,8,11;BYMONTHDAY=5", inclusive=False)),
        ("chậm nhất ngày 10 của tháng đầu quý sau", "chậm nhất ngày 10 của tháng đầu quý sau", Recurring("FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10")),
    ],
    "<day> every year": [
        ("tổng hợp trước ngày 15-01 hằng năm", "trước ngày 15-01 hằng năm", Recurring("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15", inclusive=False)),
        ("trước ngày 20 tháng 12 hàng năm", "trước ngày 20 tháng 12 hàng năm", Recurring("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20", inclusive=False)),
        ("chậm nhất là ngày 31/3 của năm sau", "chậm nhất là ngày 31/3 của năm sau", Recurring("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31")),
    ],
    "every year <day>": [
        ("Hằng năm, trước ngày 15/12, các phòng gửi", "Hằng năm, trước ngày 15/12", Recurring("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15", inclusive=False)),
    ],
    "<days> every year": [
        ("gửi trước ngày 15/6 và ngày 15/12 hằng năm", "trước ngày 15/6 và ngày 15/12 hằng năm", Recurring(JUNE_15, inclusive=False)),
        ("trước 15/6 và 15/12 hằng năm", "trước 15/6 và 15/12 hằng năm", Recurring(JUNE_15, inclusive=False)),
        ("6 tháng trước ngày 15 tháng 6, báo cáo năm trước ngày 15 tháng 12 hàng năm", "trước ngày 15 tháng 6, báo cáo năm trước ngày 15 tháng 12 hàng năm", Recurring(JUNE_15, inclusive=False)),
        ("trước ngày 25/3, 25/6, 25/9 và 25/12 hằng năm", "trước ngày 25/3, 25/6, 25/9 và 25/12 hằng năm", Recurring("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25", inclusive=False)),
        ("chậm nhất ngày 31/3, 30/6, 30/9, 31/12 hằng năm", "chậm nhất ngày 31/3, 30/6, 30/9, 31/12 hằng năm", Recurring("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1")),
    ],
    "<days>": [
        ("gửi trước ngày 15/6 và ngày 15/12", "trước ngày 15/6 và ngày 15/12", Recurring(JUNE_15, inclusive=False)),
    ],
    "end of every <period>": [
        ("nộp trước ngày cuối mỗi quý", "trước ngày cuối mỗi quý", Recurring("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", inclusive=False)),
    ],
    "every <period>": [
        ("định kỳ hằng tháng báo cáo", "định kỳ hằng tháng", Recurring("FREQ=MONTHLY")),
        ("định kỳ hàng tuần", "định kỳ hàng tuần", Recurring("FREQ=WEEKLY")),
        ("định kỳ hằng quý, năm tổng hợp", "định kỳ hằng quý, năm", Recurring("FREQ=MONTHLY;INTERVAL=3")),
        ("định kỳ 6 tháng, hằng năm", "định kỳ 6 tháng, hằng năm", Recurring("FREQ=MONTHLY;INTERVAL=6")),
        ("định kỳ hằng năm", "định kỳ hằng năm", Recurring("FREQ=YEARLY")),
    ],
    "every few <periods>": [
        ("định kỳ 02 tuần/lần họp tổ", "định kỳ 02 tuần/lần", Recurring("FREQ=WEEKLY;INTERVAL=2")),
        ("định kỳ 06 tháng một lần", "định kỳ 06 tháng một lần", Recurring("FREQ=MONTHLY;INTERVAL=6")),
        ("định kỳ một tháng/lần", "định kỳ một tháng/lần", Recurring("FREQ=MONTHLY")),
    ],
    "once in <periods>": [
        ("rà soát danh sách, báo cáo Thường trực sáu tháng một lần.", "sáu tháng một lần", Recurring("FREQ=MONTHLY;INTERVAL=6")),
        ("báo cáo Ban Giám hiệu 02 tháng một lần, vào ngày thứ Sáu.", "02 tháng một lần", Recurring("FREQ=MONTHLY;INTERVAL=2")),
        ("Kiểm tra bình chữa cháy 01 tháng/lần;", "01 tháng/lần", Recurring("FREQ=MONTHLY")),
    ],
    "times a <period>": [
        ("định kỳ 02 lần/năm", "định kỳ 02 lần/năm", Recurring("FREQ=MONTHLY;INTERVAL=6")),
        ("định kỳ 01 lần/quý", "định kỳ 01 lần/quý", Recurring("FREQ=MONTHLY;INTERVAL=3")),
        ("định kỳ 02 lần/học\nkỳ", "định kỳ 02 lần/học\nkỳ", Recurring("FREQ=MONTHLY;INTERVAL=6")),
    ],
    "every <period> report": [
        ("Sở Công Thương hằng quý báo cáo giá xăng", "hằng quý", Recurring("FREQ=MONTHLY;INTERVAL=3")),
        ("mỗi tuần tổ chức 02 buổi tuyên truyền", "mỗi tuần", Recurring("FREQ=WEEKLY")),
        ("Hàng tháng công khai danh sách hộ nợ tiền điện", "Hàng tháng", Recurring("FREQ=MONTHLY")),
    ],
    "every day <time>": [
        ("báo cáo nhanh hằng ngày trước 16 giờ.", "hằng ngày trước 16 giờ", Recurring("FREQ=DAILY", inclusive=False, at=time(16))),
    ],
    "on every day <time>": [
        ("gửi số liệu mỗi ngày vào 17g30.", "mỗi ngày vào 17g30", Recurring("FREQ=DAILY", at=time(17, 30))),
    ],
    "bare <weekday> every week": [
        ("- Thứ Năm hằng tuần gửi số liệu về Phòng Tài chính.", "Thứ Năm hằng tuần", Recurring("FREQ=WEEKLY;BYDAY=TH")),
    ],
    "bare <day> every month": [
        ("gửi báo cáo ngày 15 hàng tháng.", "ngày 15 hàng tháng", Recurring("FREQ=MONTHLY;BYMONTHDAY=15")),
    ],
    "bare <days> every month": [
        ("gửi báo cáo ngày 15 và 30 hàng tháng.", "ngày 15 và 30 hàng tháng", Recurring("FREQ=MONTHLY;BYMONTHDAY=15,30")),
    ],
    "bare <day> every quarter": [
        ("nộp bảng công ngày 20 tháng cuối quý.", "ngày 20 tháng cuối quý", Recurring("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20")),
    ],
    "every <period> <times>": [
        ("tổ chức 04 phiên họp tổ, mỗi quý một phiên.", "mỗi quý một phiên", Recurring("FREQ=MONTHLY;INTERVAL=3")),
        ("kiểm tra bếp ăn mỗi năm 2 lần.", "mỗi năm 2 lần", Recurring("FREQ=MONTHLY;INTERVAL=6")),
    ],
    "in a <period> <times>": [
        ("tập huấn sơ cứu một năm hai lần.", "một năm hai lần", Recurring("FREQ=MONTHLY;INTERVAL=6")),
        ("báo cáo mực nước ngày 02 lần (06 giờ và 18 giờ).", "ngày 02 lần (06 giờ và 18 giờ)", Recurring("FREQ=DAILY")),
    ],
    "once in <hours>": [("đo độ mặn 2 giờ/lần khi triều lên", "2 giờ/lần", Recurring("FREQ=HOURLY;INTERVAL=2"))],
    "once in <weeks> on <weekday>": [
        ("Các Chi cục: 02 tuần một lần, vào ngày thứ Sáu, gửi số liệu.", "02 tuần một lần, vào ngày thứ Sáu", Recurring("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR")),
    ],
    "every <weekday>": [
        ("trực đường dây nóng, mỗi sáng thứ Hai báo cáo Giám đốc", "mỗi sáng thứ Hai", Recurring("FREQ=WEEKLY;BYDAY=MO", at=time(12))),
    ],
    "every day ... <time>": [
        ("báo cáo hàng ngày về Văn phòng xã trước 15 giờ.", "trước 15 giờ", Recurring("FREQ=DAILY", inclusive=False, at=time(15))),
    ],
    "first working day of <period>": [
        ("gửi bảng công trước 9 giờ ngày làm việc đầu tiên của tuần.", "trước 9 giờ ngày làm việc đầu tiên của tuần", Recurring("FREQ=WEEKLY;BYDAY=MO", inclusive=False, at=time(9))),
        ("đối chiếu quỹ vào ngày làm việc đầu tiên của tháng.", "vào ngày làm việc đầu tiên của tháng", Recurring("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1")),
    ],
    "<times> a <period>": [
        ("kiểm tra kho lưu trữ ít nhất 02 lần/năm.", "ít nhất 02 lần/năm", Recurring("FREQ=MONTHLY;INTERVAL=6")),
    ],
    "every <period> somebody": [
        ("Hằng quý, Sở Tài chính đánh giá kết quả.", "Hằng quý", Recurring("FREQ=MONTHLY;INTERVAL=3")),
        ("- Hàng tháng các xã báo cáo kết quả về phòng.", "Hàng tháng", Recurring("FREQ=MONTHLY")),
    ],
    "weekly report on <weekday>": [
        ("thực hiện chế độ báo cáo tuần vào chiều thứ Sáu;", "vào chiều thứ Sáu", Recurring("FREQ=WEEKLY;BYDAY=FR", at=time(17))),
        ("gửi số liệu tuần trước 14 giờ thứ Năm.", "trước 14 giờ thứ Năm", Recurring("FREQ=WEEKLY;BYDAY=TH", inclusive=False, at=time(14))),
    ],
    "before <feast>": [
        ("hoàn thành việc chi trả trước Tết Nguyên đán.", "trước Tết Nguyên đán", AtEvent()),
        ("sửa chữa cống trước mùa mưa bão năm 2024.", "trước mùa mưa bão năm 2024", AtEvent()),
    ],
    "done within <period>": [
        ("kiểm tra toàn bộ bình chữa cháy, hoàn thành trong 05 ngày làm việc.", "trong 05 ngày làm việc", Within(5, Unit.WORKING_DAY)),
        ("dọn xong trong vòng 03 ngày;", "trong vòng 03 ngày", Within(3, Unit.DAY)),
    ],
    "on the same day": [
        ("báo cáo nhanh bằng điện thoại ngay trong ngày.", "ngay trong ngày", Within(1, Unit.DAY)),
    ],
    "within the next <period>": [
        ("khôi phục cấp điện cho trạm bơm trong 48 giờ tới.", "trong 48 giờ tới", Within(48, Unit.HOUR)),
    ],
    "within <period> of <event>": [
        ("hoàn thành trong 02 năm kể từ ngày ký", "trong 02 năm kể từ ngày ký", Within(2, Unit.YEAR, Anchor.SIGNING)),
        ("gửi về Sở trong thời hạn 10 ngày làm việc kể từ ngày ký Quyết định này", "trong thời hạn 10 ngày làm việc kể từ ngày ký Quyết định này", Within(10, Unit.WORKING_DAY, Anchor.SIGNING)),
        ("thẩm định hồ sơ trong vòng 15 ngày kể từ ngày hết hạn nhận hồ sơ.", "trong vòng 15 ngày kể từ ngày hết hạn nhận hồ sơ", Within(15, Unit.DAY, Anchor.EVENT)),
        ("trong vòng 05 (năm) ngày, kể từ ngày ban hành.", "trong vòng 05 (năm) ngày, kể từ ngày ban hành", Within(5, Unit.DAY, Anchor.SIGNING)),
        ("lắp xong trạm cân trong 45 ngày, tính từ ngày công bố Kết luận này;", "trong 45 ngày, tính từ ngày công bố Kết luận này", Within(45, Unit.DAY, Anchor.EVENT)),
        ("chuẩn hóa biểu mẫu trong thời hạn 20 ngày kể từ ngày Quyết định này có hiệu lực;", "trong thời hạn 20 ngày kể từ ngày Quyết định này có hiệu lực", Within(20, Unit.DAY, Anchor.EVENT)),
        ("có văn bản trả lời chậm nhất 30 ngày kể từ ngày nhận được Báo cáo này.", "chậm nhất 30 ngày kể từ ngày nhận được Báo cáo này", Within(30, Unit.DAY, Anchor.RECEIPT)),
        ("trả lời chậm nhất 02 tuần kể từ ngày nhận được văn bản này", "chậm nhất 02 tuần kể từ ngày nhận được văn bản này", Within(2, Unit.WEEK, Anchor.RECEIPT)),
        ("trong thời hạn một tháng kể từ ngày 01/3/2023", "trong thời hạn một tháng kể từ ngày 01/3/2023", Within(1, Unit.MONTH, Anchor.NAMED_DAY, StatedDay(1, 3, 2023))),
        ("nộp lại trong vòng 2 – 3 tuần đầu tính từ khi bắt đầu mùa vụ", "trong vòng 2 – 3 tuần đầu tính từ khi bắt đầu mùa vụ", Within(3, Unit.WEEK, Anchor.EVENT)),
        ("trong vòng 24 giờ kể từ khi nhận được công điện này", "trong vòng 24 giờ kể từ khi nhận được công điện này", Within(24, Unit.HOUR, Anchor.RECEIPT)),
        ("trình phương án chậm nhất 02 tháng sau khi Nghị quyết được ban hành", "chậm nhất 02 tháng sau khi Nghị quyết được ban hành", Within(2, Unit.MONTH, Anchor.EVENT)),
        ("báo cáo trong vòng 24 giờ kể từ khi xảy ra sự cố.", "trong vòng 24 giờ kể từ khi xảy ra sự cố", Within(24, Unit.HOUR, Anchor.EVENT)),
    ],
}  # fmt: skip

LABELLED: Final[list[tuple[str, str, Deadline]]] = [
    ("- Thời gian hoàn thành: Quý IV/2023.", "Quý IV/2023", InQuarter(4, 2023)),
    ("Thời gian thực hiện: 15/3/2024", "15/3/2024", ByDay(MARCH_15)),
    ("Thời gian hoàn thành: Thực hiện thường xuyên.", "Thực hiện thường xuyên", Undated()),
    ("Thời gian: Trong quý II/2023;", "Trong quý II/2023", InQuarter(2, 2023)),
    ("Hạn nộp báo cáo: ngày 15/3/2024", "ngày 15/3/2024", ByDay(MARCH_15)),
    ("Thời hạn: Theo hướng dẫn của Trung ương.", "Theo hướng dẫn của Trung ương", Undated()),
    (
        "chốt phương án xử lý (thời gian: nửa đầu tháng 7/2021).",
        "nửa đầu tháng 7/2021",
        Between(StatedDay(1, 7, 2021), StatedDay(15, 7, 2021)),
    ),
    ("sửa kho (thời gian: tháng 7/2021).", "tháng 7/2021", InMonths(7, 7, 2021)),
    ("Thời hạn: 15/3/2024.", "15/3/2024", ByDay(MARCH_15)),
    ("Thời gian kiểm tra: tháng 8/2023\n- Địa điểm: xã", "tháng 8/2023", InMonths(8, 8, 2023)),
]

PLAIN: Final = [
    (rule, text, words, deadline)
    for rule, cases in GOLDEN.items()
    for text, words, deadline in cases
]


@pytest.mark.parametrize(("rule", "text", "words", "deadline"), PLAIN)
def test_reads_the_deadline(rule: str, text: str, words: str, deadline: Deadline) -> None:
    [finding] = find_deadlines(text)
    assert (finding.rule, finding.value) == (rule, deadline)
    assert finding.span.of(text) == words


@pytest.mark.parametrize(("text", "words", "deadline"), LABELLED)
def test_reads_what_stands_behind_a_label(text: str, words: str, deadline: Deadline) -> None:
    [finding] = find_deadlines(text)
    assert (finding.span.of(text), finding.value) == (words, deadline)


@pytest.mark.parametrize("text", NOT_DEADLINES)
def test_leaves_other_times_alone(text: str) -> None:
    assert [finding.span.of(text) for finding in find_deadlines(text)] == []


def test_every_rule_has_golden_cases() -> None:
    assert sorted(rule.name for rule in RULES) == sorted(GOLDEN)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_every_trap_keeps_something_out(trap: Rule[None]) -> None:
    others = [rule for rule in TRAPS if rule is not trap]
    found = (finding for text in NOT_DEADLINES for finding in scan(text, (*RULES, *others)))
    assert any(finding.value is not None for finding in found)


def test_the_bound_and_the_year_of_two_days_are_of_both() -> None:
    text = "báo cáo trước ngày 10 tháng 6 và ngày 05 tháng 12 năm 2026."
    assert [finding.value for finding in find_deadlines(text)] == [
        ByDay(StatedDay(10, 6, 2026), inclusive=False),
        ByDay(StatedDay(5, 12, 2026), inclusive=False),
    ]


def test_a_second_day_that_cannot_be_is_left_out() -> None:
    text = "báo cáo trước ngày 10/6/2026 và ngày 31/02/2027."
    assert [finding.value for finding in find_deadlines(text)] == [
        ByDay(StatedDay(10, 6, 2026), inclusive=False)
    ]
