"""Tables of other things than tasks: procedures, statistics, timetables, staff, prices."""

from __future__ import annotations

from typing import Final

import pytest

from tests.parsers.test_task_tables import a_table, read

OTHER_TABLES: Final = {
    "procedures": [
        ["STT", "Tên thủ tục hành chính", "Thời hạn giải quyết", "Cơ quan thực hiện"],
        ["1", "Cấp giấy phép xây dựng", "15 ngày làm việc", "UBND cấp xã"],
    ],
    "statistics": [
        ["STT", "Nội dung", "Đơn vị tính", "Số lượng"],
        ["1", "Lớp tập huấn đã mở", "lớp", "12"],
    ],
    "people": [
        ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Nhiệm vụ phân công"],
        ["1", "Trần Văn Bình", "Phó Giám đốc", "Sở Y tế", "Tổ trưởng"],
    ],
    "a visiting calendar": [
        ["STT", "Đơn vị được kiểm tra", "Thời gian kiểm tra"],
        ["1", "Trường Trung học cơ sở Tân An", "Ngày 14/3/2019"],
    ],
    "lessons": [
        ["STT", "Môn học", "Thời gian học", "Đơn vị giảng"],
        ["1", "Kỹ năng soạn thảo văn bản", "06/5/2019 - 17/5/2019", "Khoa Luật"],
    ],
    "the programme of a meeting": [
        ["TT", "Nội dung", "Thời gian", "Người thực hiện"],
        ["1", "Văn nghệ chào mừng", "13 giờ - 13 giờ 20 phút", "Ban Tổ chức"],
        ["2", "Khai mạc", "13h20 - 13h35", "Giám đốc Sở"],
    ],
    "the programme of a meeting, without ends": [
        ["TT", "Thời gian", "Nội dung", "Thực hiện"],
        ["1", "8h00", "Đón tiếp đại biểu và ổn định tổ chức", "Ban Tổ chức"],
        ["2", "8 giờ 30", "Tuyên bố lý do, giới thiệu đại biểu", "Văn phòng"],
    ],
    "targets": [
        ["STT", "Chỉ tiêu", "Kế hoạch năm 2024", "Thực hiện 6 tháng", "Tỷ lệ"],
        ["1", "Tổng sản lượng lương thực", "12.000", "6.500", "54%"],
    ],
    "procedures with a level": [
        ["TT", "Tên TTHC", "Thời gian giải quyết", "Cơ quan thực hiện", "Mức độ"],
        ["1", "Đăng ký khai sinh cho trẻ em", "Trong ngày", "UBND cấp xã", "Toàn trình"],
    ],
    "attendance": [
        ["STT", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Ghi chú"],
        ["1", "Nguyễn Văn An", "Giám đốc", "Sở Y tế", ""],
    ],
    "a timetable": [
        ["Thứ", "Buổi", "Môn học", "Giảng viên", "Phòng học"],
        ["Hai", "Sáng", "Toán cao cấp", "Lê Thị Bình", "A101"],
    ],
    "a budget": [
        ["STT", "Nội dung chi", "Số lượng", "Đơn giá", "Thành tiền"],
        ["1", "Nước uống đại biểu dự hội nghị", "50", "20.000", "1.000.000"],
    ],
    "a budget by body": [
        ["TT", "Nội dung", "Kinh phí (triệu đồng)", "Nguồn vốn", "Đơn vị thực hiện"],
        ["1", "Sửa chữa nhà văn hóa ấp Năm", "150", "Ngân sách xã", "UBND xã"],
    ],
    "posts": [
        ["STT", "Đơn vị", "Biên chế giao", "Hiện có", "Còn thiếu"],
        ["1", "Phòng Nội vụ", "8", "7", "1"],
    ],
    "a blank report": [
        ["STT", "Nội dung báo cáo", "Kết quả thực hiện", "Khó khăn, vướng mắc"],
        ["1", "Công tác tuyên truyền pháp luật", "Đã tổ chức 5 đợt", "Không"],
    ],
    "equipment": [
        ["STT", "Tên thiết bị", "Đơn vị tính", "Số lượng", "Đơn vị sử dụng"],
        ["1", "Máy đo huyết áp tự động", "Cái", "5", "Khoa Nội"],
    ],
    "a duty roster": [
        ["Ngày", "Lãnh đạo trực", "Cán bộ trực", "Số điện thoại"],
        ["08/02/2024", "Lê Văn A", "Trần B", "0912"],
    ],
    "comments on a draft": [
        ["STT", "Cơ quan góp ý", "Nội dung góp ý", "Tiếp thu, giải trình"],
        ["1", "Sở Tư pháp", "Đề nghị bổ sung căn cứ ban hành", "Tiếp thu"],
    ],
    "investments": [
        ["TT", "Tên dự án", "Chủ đầu tư", "Tổng mức đầu tư", "Thời gian khởi công"],
        ["1", "Đường giao thông liên xã Tân Hòa", "Ban QLDA", "45 tỷ", "2024-2026"],
    ],
    "fees": [
        ["STT", "Khoản thu", "Mức thu", "Thời gian thu"],
        ["1", "Học phí học kỳ I", "500.000", "Tháng 9"],
    ],
    "scores": [
        ["Thứ hạng", "Đơn vị", "Điểm tự chấm", "Điểm đạt được", "Xếp loại"],
        ["1", "Sở Tư pháp", "89,00", "82,78", "TỐT"],
    ],
    "prices": [
        ["STT", "Nội dung dịch vụ", "Đơn giá", "Đơn vị thực hiện"],
        ["1", "Khám bệnh", "30.000", "Trạm Y tế"],
    ],
}


@pytest.mark.parametrize("rows", OTHER_TABLES.values(), ids=list(OTHER_TABLES))
def test_tables_of_other_things_give_no_duties(rows: list[list[str]]) -> None:
    assert read(a_table(rows)) == []
