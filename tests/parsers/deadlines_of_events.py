"""Golden cases of times told by what happens, and of times that come again with an act."""

# ruff: noqa: E501 - a golden case is one line

from __future__ import annotations

from datetime import time
from typing import Final

from schemas.deadline import (
    Anchor,
    AtEvent,
    Between,
    ByDay,
    Deadline,
    InMonths,
    InQuarter,
    Recurring,
    StatedDay,
    Unit,
    Within,
)

# Rule: (sentence, the words a clerk would underline, what they state).
BY_EVENT: Final[dict[str, list[tuple[str, str, Deadline]]]] = {
    "done <day>": [
        ("Đội Quản lý điện sửa trạm biến áp, xong ngày 08/10/2021.", "ngày 08/10/2021", ByDay(StatedDay(8, 10, 2021))),
        ("niêm yết danh sách (hoàn thành vào ngày 05/9/2022);", "ngày 05/9/2022", ByDay(StatedDay(5, 9, 2022))),
    ],
    "sent <day>": [
        ("nộp bảng chấm công về Phòng Kế toán vào ngày 05/10/2016 để tổng hợp", "ngày 05/10/2016", ByDay(StatedDay(5, 10, 2016))),
    ],
    "before today (<day>)": [
        ("gia cố đê, hoàn thành trước 17 giờ hôm nay (15/9).", "trước 17 giờ hôm nay (15/9)", ByDay(StatedDay(15, 9), inclusive=False, at=time(17))),
        ("chậm nhất 9 giờ ngày mai, ngày 16/9/2022 gửi báo cáo", "chậm nhất 9 giờ ngày mai, ngày 16/9/2022", ByDay(StatedDay(16, 9, 2022), at=time(9))),
    ],
    "before <event> (<day>)": [
        ("lắp xong quạt trước ngày khai giảng năm học mới (05/9/2022).", "trước ngày khai giảng năm học mới (05/9/2022)", ByDay(StatedDay(5, 9, 2022), inclusive=False)),
    ],
    "in <week> of <month>": [
        ("trình dự toán trong tuần đầu tháng 10/2022.", "trong tuần đầu tháng 10/2022", Between(StatedDay(1, 10, 2022), StatedDay(7, 10, 2022))),
        ("báo cáo kết quả vào tuần thứ 3 của tháng 10.", "vào tuần thứ 3 của tháng 10", Between(StatedDay(15, 10), StatedDay(21, 10))),
        ("lập hồ sơ trong tuần 4 tháng 11.", "trong tuần 4 tháng 11", Between(StatedDay(22, 11), StatedDay(30, 11))),
        ("hoàn thành trong 10 ngày đầu tháng 7/2022.", "trong 10 ngày đầu tháng 7/2022", Between(StatedDay(1, 7, 2022), StatedDay(10, 7, 2022))),
        ("hoàn thành trong nửa cuối tháng 5/2021.", "trong nửa cuối tháng 5/2021", Between(StatedDay(16, 5, 2021), StatedDay(31, 5, 2021))),
        ("báo cáo kết quả trong tuần cuối tháng 11/2023.", "trong tuần cuối tháng 11/2023", Between(StatedDay(24, 11, 2023), StatedDay(30, 11, 2023))),
    ],
    "in <few months> of <year>": [
        ("kiểm tra kho trong 02 tháng cuối năm 2023.", "trong 02 tháng cuối năm 2023", InMonths(11, 12, 2023)),
    ],
    "<days> before <event>": [
        ("ký hợp đồng trước ngày khởi công 10 ngày; mua vật tư", "trước ngày khởi công 10 ngày", Within(10, Unit.DAY, Anchor.EVENT)),
        ("gửi kế hoạch để Cục duyệt trước khi tổ chức ít nhất 07 ngày làm việc.", "trước khi tổ chức ít nhất 07 ngày làm việc", Within(7, Unit.WORKING_DAY, Anchor.EVENT)),
    ],
    "<days> behind <event>": [
        ("bố trí phòng họp, sau cuộc họp 02 ngày trình ký thông báo", "sau cuộc họp 02 ngày", Within(2, Unit.DAY, Anchor.EVENT)),
    ],
    "at <meeting>": [
        ("báo cáo Hội đồng nhân dân tại kỳ họp cuối năm 2020.", "tại kỳ họp cuối năm 2020", AtEvent()),
        ("báo cáo Giám đốc vào buổi giao ban kế tiếp.", "vào buổi giao ban kế tiếp", AtEvent()),
    ],
    "by <school term>": [
        ("hết học kỳ I tham mưu rút kinh nghiệm", "hết học kỳ I", AtEvent()),
    ],
    "before <event>": [
        ("đưa vào sử dụng trước khi bắt đầu học kỳ II.", "trước khi bắt đầu học kỳ II", AtEvent()),
    ],
    "<days> after <event>": [
        ("báo cáo kết quả sau khi kết thúc đợt kiểm tra 02 ngày.", "sau khi kết thúc đợt kiểm tra 02 ngày", Within(2, Unit.DAY, Anchor.EVENT)),
    ],
    "no later than <days> after": [
        ("báo cáo Giám đốc chậm nhất sau 03 ngày làm việc.", "chậm nhất sau 03 ngày làm việc", Within(3, Unit.WORKING_DAY, Anchor.EVENT)),
    ],
    "no later than <days> before": [
        ("công bố lịch thi cho sinh viên chậm nhất 02 tuần trước khi bắt đầu kỳ thi.", "chậm nhất 02 tuần trước khi bắt đầu kỳ thi", Within(2, Unit.WEEK, Anchor.EVENT)),
    ],
    "(<month>)": [("tổ chức sơ kết (tháng 6/2019),", "tháng 6/2019", InMonths(6, 6, 2019))],
    "(<quarter>)": [("ban hành bộ tiêu chí (quý IV/2023);", "quý IV/2023", InQuarter(4, 2023))],
    "<weekdays> every week": [
        ("gửi số liệu trước thứ Ba và thứ Sáu hằng tuần", "trước thứ Ba và thứ Sáu hằng tuần", Recurring("FREQ=WEEKLY;BYDAY=TU,FR", inclusive=False)),
    ],
    "on <weekdays> every week": [
        ("lập báo cáo nhanh vào thứ Ba và thứ Sáu hằng tuần.", "vào thứ Ba và thứ Sáu hằng tuần", Recurring("FREQ=WEEKLY;BYDAY=TU,FR")),
    ],
    "<days> every month": [
        ("báo cáo trước ngày 10 và ngày 25 hằng tháng", "trước ngày 10 và ngày 25 hằng tháng", Recurring("FREQ=MONTHLY;BYMONTHDAY=10,25", inclusive=False)),
    ],
    "on <days> every month": [
        ("báo cáo kết quả vào ngày 15 và ngày 30 hằng tháng.", "vào ngày 15 và ngày 30 hằng tháng", Recurring("FREQ=MONTHLY;BYMONTHDAY=15,30")),
    ],
    "once every <period>": [
        ("kiểm tra bếp ăn mỗi tháng ít nhất một lần.", "mỗi tháng ít nhất một lần", Recurring("FREQ=MONTHLY")),
    ],
    "once in <periods> report": [
        ("sáu tháng một lần báo cáo Thường trực", "sáu tháng một lần", Recurring("FREQ=MONTHLY;INTERVAL=6")),
        ("mười ngày một lần báo cáo mực nước", "mười ngày một lần", Recurring("FREQ=DAILY;INTERVAL=10")),
    ],
    "once every <period> report": [
        ("mỗi học kỳ một lần lấy ý kiến người học", "mỗi học kỳ một lần", Recurring("FREQ=MONTHLY;INTERVAL=6")),
    ],
    "report every few <periods>": [
        ("cứ 03 giờ báo cáo một lần", "cứ 03 giờ", Recurring("FREQ=HOURLY;INTERVAL=3")),
    ],
    "<day> every month report": [
        ("ngày 23 hằng tháng gửi kết quả về Văn phòng", "ngày 23 hằng tháng", Recurring("FREQ=MONTHLY;BYMONTHDAY=23")),
    ],
    "end of every working day": [
        ("gửi số thu về Phòng Kế toán cuối mỗi ngày làm việc", "cuối mỗi ngày làm việc", Recurring("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")),
    ],
    "on <weekday> every week": [
        ("Báo cáo vào chiều thứ Năm hằng tuần.", "vào chiều thứ Năm hằng tuần", Recurring("FREQ=WEEKLY;BYDAY=TH", at=time(17))),
        ("tổng hợp báo cáo chiều thứ Năm hằng tuần.", "chiều thứ Năm hằng tuần", Recurring("FREQ=WEEKLY;BYDAY=TH", at=time(17))),
    ],
}  # fmt: skip
