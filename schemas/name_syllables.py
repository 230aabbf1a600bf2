"""The syllables that Vietnamese names of persons are made of."""

from __future__ import annotations

import re
from typing import Final

# The first sixteen are borne by nine in ten people (Lê Trung Hoa, Họ và tên người Việt Nam,
# 2005) and stand in the order of their number; the next thirty-two are usual, the others rare.
SURNAMES: Final = tuple(
    re.findall(
        r"\w+",
        """
        Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý
        Hà Lâm Đinh Mai Trịnh Đào Cao Đoàn Tạ Tô Trương Lương Vương Quách Thái Tống Kiều Lưu
        Chu Châu Phùng Triệu Đàm Tăng Nông Hứa Lục Từ Nghiêm Doãn Lại Khuất
        La Thạch Danh Kim Sơn Văn Ông Đồng Bạch Giang Khổng Mạc Mạch Ninh Phó Quản Sầm Thân Thi
        Tiêu Trà Trang Ung Viên Vi Âu Bành Bế Cái Cù Diệp Đậu Đường Giáp Hán Khương Kha Liêu Ma
        Nhan Nhữ Tôn Ngụy Hoa Ngân Lã Lò Giàng Vàng Thào Sùng Lường Quàng Cầm Đèo
        Điểu
        """,
    )
)
# Those that more names hold than any other.
USUAL: Final = tuple(
    re.findall(
        r"\w+",
        """
    Văn Thị Đức Minh Ngọc Thanh Hữu Quốc Xuân Đình Hoàng Công Quang Kim Thế Thu Trọng Anh
    Bá Duy Hồng Tuấn Hải Hùng Dũng Bình Hương Hà Hòa Long Sơn Nam Thành Tâm Phương Linh
    """,
    )
)
# Usual middle and given names; a rare one is not here.
GIVEN: Final = tuple(
    re.findall(
        r"\w+",
        """
        An Anh Ba Ban Biên Biểu Bá Bách Bình Bích Bính Băng Bản Bảo Bắc Bằng Bền Bửu Ca
        Chi Chinh Chiến Chung Chuyên Chuẩn Chánh Châu Chí Chín Chính Chương Chất Công
        Cúc Cương Cường Cảnh Cầm Cần Cẩm Cừ Cự Danh Diễm Diện Diệp Diệu Doanh Du Dung
        Duy Duyên Dân Dũng Dư Dương Dần Dậu Dịu Dự Gia Giang Giáp Giới Gái Gấm Hanh Hinh
        Hiên Hiến Hiếu Hiền Hiển Hiện Hiệp Hiệu Hoa Hoan Hoài Hoàn Hoàng Hoành Hoạch
        Hoạt Huy Huyền Huân Huấn Huế Huệ Huỳnh Hà Hàm Hào Hán Hân Hòa Hóa Hùng Hưng
        Hương Hường Hạ Hạnh Hải Hảo Hậu Hằng Học Hồng Hội Hớn Hợp Hữu Kha Khang Khanh
        Khiêm Khiết Khoa Khuyên Khuê Khá Khánh Khôi Khương Khải Khắc Khởi Kim Kiên Kiều
        Kiệm Kiệt Kính Kế Kỳ Kỷ Lai Lam Lan Linh Liêm Liên Liễu Liệt Liệu Loan Long Loát
        Luyện Luân Luận Ly Lành Lâm Lân Lãm Lê Lý Lĩnh Lưu Lương Lượng Lạc Lập Lệ Lịch
        Lộc Lợi Lụa Lữ Lực Mai Minh Miên Miền Mão Mùi Mười Mạnh Mẫn Mận Mậu Mến Mừng Mỹ
        Na Nam Nga Nghi Nghiêm Nghĩa Nghị Ngoan Nguyên Nguyệt Ngà Ngân Ngôn Ngạn Ngọc
        Nhi Nhiên Nho Nhu Nhung Nhuận Nhàn Nhân Nhã Như Nhường Nhạn Nhất Nhẫn Nhật Nhị
        Nhựt Ninh Năm Nương Nết Nữ Oanh Phi Phia Phiên Phiến Phong Phát Phùng Phú Phúc Phương
        Phước Phượng Phấn Phẩm Phố Phổ Phụng Quan Quang Quynh Quyên Quyết Quyền Quân Quý
        Quảng Quận Quế Quốc Quỳnh Rin Sang Sao Sen Sinh Song Soạn Sáng Sâm Sĩ Sơn Sử Sửu
        Sự Sỹ Tha Thanh Thi Thiên Thiết Thiều Thiện Thiệp Thiệu Thoa Thoại Thu Thuyên Thuyết
        Thuyền Thuần Thuận Thuật Thành Thái Thân Thìn Thông Thùy Thúy Thăng Thơ Thơm Thư
        Thương Thường Thưởng Thạc Thạch Thạnh Thảo Thẩm Thắm Thắng Thế Thể Thị Thịnh Thọ
        Thụ Thục Thụy Thủy Thức Thực Tiên Tiến Tiềm Tiệp Toàn Toán Toại Toản Trang Trinh
        Triết Triều Triển Triệu Trung Trà Trâm Trân Trí Trúc Trường Trạch Trọng Trụ Trực
        Tuy Tuyên Tuyến Tuyết Tuyền Tuân Tuấn Tuất Tuệ Tài Tác Tám Tâm Tân Tây Tình Tín
        Tính Tùng Tú Tư Tương Tường Tưởng Tạo Tảo Tấn Tế Tịnh Tố Tới Tụ Tứ Từ Tựu Tỵ
        Uy Uyên Vi Vinh Viên Viết Viễn Việt Vui Vy Vân Văn Vĩnh Vũ Vương Vượng Vạn Vọng
        Vững Vỹ Xuyên Xuyến Xuân Yêm Yên Yến Ánh Ân Ích Út Ý Đa Đan Điền Điệp Đoan Đoàn
        Đài Đàn Đào Đáng Đình Đính Đô Đôn Đông Đăng Đường Được Đại Đạo Đạt Đệ Đỉnh Định
        Đồng Độ Đức Ưng Ước Ấn
        """,
    )
)
