"""Sentences with times that are no deadlines: how long, since when, when it is held."""

from __future__ import annotations

from typing import Final

NOT_DEADLINES: Final = [
    # dates of documents, and of nothing in particular
    "Bến Lức, ngày 15 tháng 3 năm 2024",
    "Căn cứ Nghị định số 08/2019/NĐ-CP ngày 05/3/2019 của Chính phủ",
    "sau ngày 15/3/2024 sẽ không nhận",
    # there is no such day
    "nộp trước ngày 31/02/2024",
    "nộp trước ngày 29/02/2023",
    # how long a procedure takes
    "03 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ",
    "không quá 05 ngày làm việc kể từ ngày nhận đủ hồ sơ",
    "Trong thời hạn 15 ngày, kể từ ngày có biên bản, cơ quan cấp phép trả lời",
    "Thời hạn giải quyết: 10 ngày làm việc kể từ ngày nhận được hồ sơ.",
    "Trong thời hạn 07 ngày làm việc, Sở xem xét",
    "trong thời hạn 10 ngày, kể từ ngày ký kết luận thanh tra, người ra kết luận",
    # what had been made by then
    "người sinh trước ngày 01 tháng 01 năm 2005",
    "hộ sử dụng đất từ trước ngày 15/10/1993",
    "ở đó trước ngày 01/01/1945",
    "giấy phép cấp trước ngày 01 tháng 01 năm 2024",
    "đã được cấp chứng chỉ hành nghề xây dựng trước ngày 01/7/2024",
    "văn bản được ban hành trước ngày 01/01/2021",
    "hợp đồng ký trước ngày 01/7/2024 nhưng chưa thanh lý",
    "hồ sơ gửi trước ngày 01/7/2024 thì áp dụng mức cũ",
    "xe đăng kiểm trước ngày 22/3/2023 được gia hạn",
    "sinh viên nhập học trước ngày 01/9/2024 không được miễn",
    "báo cáo trước ngày 15/3/1824",
    # as of when figures are
    "tính đến ngày 25/12/2023, đạt 61%",
    "số liệu tính đến hết ngày 30/11/2023",
    "đến ngày 30/11/2023, tỷ lệ giải ngân mới đạt 40%",
    "kỳ báo cáo từ ngày 15/12/2022 đến ngày 14/6/2023",
    # in force
    "Quyết định này có hiệu lực kể từ ngày 01/3/2024",
    "Kế hoạch có hiệu lực từ ngày 01/01/2024 đến hết ngày 31/12/2024",
    # when something is held, or open
    "Hội thi được tổ chức tại ba cụm xã từ ngày 10 đến ngày 20/6/2022",
    "Thời gian: 08 giờ 00, ngày 15/3/2024",
    "Thời gian tổ chức: từ ngày 10/3 đến ngày 12/3/2024",
    "Lịch thi: từ ngày 13 đến ngày 15/12/2023",
    "Từ 07 giờ 30 phút đến 11 giờ 30 phút",
    "phát sóng từ 17/10/2023 đến 20/10/2023",
    "đoàn công tác lưu trú từ 17/10/2023 đến 20/10/2023",
    "Thời hạn hợp đồng: từ ngày 01/3/2024 đến ngày 01/3/2025",
    "cầu mới dự kiến thông xe trước ngày 02/9/2024",
    # periods of plans, and of what is told
    "giai đoạn 2021-2025, định hướng đến năm 2030, tầm nhìn đến năm 2045",
    "nhiệm kỳ 2020-2025",
    "phát triển đô thị đến năm 2030",
    "Để giữ vững tỷ lệ che phủ rừng trong năm 2023, huyện giao các xã",
    "báo cáo hoạt động trong năm 2023 và kế hoạch năm 2024",
    "NHIỆM VỤ TRỌNG TÂM TRONG QUÝ I/2024",
    "việc nạo vét trong tháng 4/2023 tại ấp Năm còn chậm",
    "Trong quý I/2023, đã xảy ra 12 vụ cháy",
    "Qúy I/2023, toàn xã tiếp nhận 120 hồ sơ",
    "kế hoạch cải cách hành chính hằng năm của đơn vị",
    "thực hiện định kỳ theo quy định",
    "tiếp công dân vào ngày 15 hằng tháng",
    "giá vàng vào cuối năm 2023",
    "tổng kết vào cuối năm học",
    "kiểm tra định kỳ năm 2023",
    "kết quả định kỳ quý II/2023",
    # shares, and days of the moon that no calendar of ours has
    "gửi kết quả, không quá 1/3 số phiếu",
    "báo cáo, chậm nhất 1/3 số xã hoàn thành",
    "gửi danh sách trước 30/2.",
    "gửi hồ sơ trước ngày mùng 5 tháng 3",
    "gửi trước ngày 25 tháng Chạp (Âm lịch)",
    "tình hình dịch bệnh trong tuần này còn phức tạp",
    "giá xăng trong tháng này tăng",
    "từ nay đến năm học mới",
    "Hội đồng họp ba tháng một lần",
    "thuốc được tiêm 06 tháng một lần",
    # what has been done, held, decided on a day or at a meeting
    "cầu đã hoàn thành ngày 05/9/2022",
    "khai mạc hội chợ vào ngày 20/5/2024",
    "Tại kỳ họp cuối năm 2020, Hội đồng nhân dân tỉnh đã thông qua nghị quyết",
    "Kết luận tại cuộc họp giao ban tháng 11 năm 2018",
    "Bão đổ bộ vào tuần đầu tháng 10/2022",
    "Học sinh nghỉ trước khi bắt đầu năm học mới",
    "số vụ cháy (tháng 6/2019) tăng",
    "Hằng quý, Hội đồng họp phiên thường kỳ",
    "Hằng tháng, giá điện tăng 2%",
    "Thường trực Đảng ủy tiếp công dân ngày 15 và ngày 30 hằng tháng",
    "tiêm mỗi năm 2 lần cho đàn bò",
    "lượng mưa trong tuần đầu tháng 6/2021 đạt 120 mm",
    "vé xe trước Tết Nguyên đán tăng giá",
    "ca trực bắt đầu vào chiều thứ Sáu",
    "thực hiện nhiệm vụ được giao trong năm 2023 đạt 95%",
    # two days that no one rule states
    "gửi trước ngày 20/6 và ngày 15/12 hằng năm",
]
