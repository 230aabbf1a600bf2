"""The words that tell where the name of an agency is over, or goes on."""

from __future__ import annotations

from typing import Final

# Fields that are verbs when they stand in lower case behind a name ("Sở Y tế tổ chức").
VERBS: Final = """
    tổ chức; tổng hợp; tham mưu; kiểm tra; giám sát; thanh tra; hỗ trợ; tuyên truyền; quản
    lý; phục vụ; tư vấn; thẩm định; đào tạo; nghiên cứu; hoạt động; điều phối; kiểm soát;
    đầu tư; xây dựng; phát triển; giúp việc; chỉ đạo; điều hành; chăm sóc; chấp hành; quản
    trị; giám định; truyền thông; thông tin; kế hoạch; quy hoạch; chính sách; văn phòng; cán
    bộ; công chức; viên chức; pháp luật; trực thuộc; khảo thí; thi đua; ngân sách; ngân sách
    nhà nước; tiếp công dân; hòa giải; đối ngoại; khen thưởng; cải cách hành chính; chuyển
    đổi số; công khai; kế toán
"""

# What begins a new sentence or clause behind a name, capital letter or not.
CLOSERS: Final = """
    kt; tm; tl; tuq; pgs; gs; ts; bs; theo; tại; số; ngày; và; để; nhằm; khi; nếu; các;
    việc; quý; tháng; năm; trước; giao; lưu; điều; trong; về; là; do; trên; từ; cho; đến;
    sáng; chiều; cộng hòa; độc lập; đảng cộng sản; đề án; dự án; chương trình; kế hoạch;
    nghị quyết; quyết định; chuyển; tổng kết; ghi; đ/c; đồng chí; bước; quy định; về việc;
    ban hành; căn cứ; thực hiện; hướng dẫn; sửa đổi; phê duyệt; kính gửi; nơi nhận; nội
    dung; thời gian; đề nghị; yêu cầu; trên cơ sở; như trên; báo cáo; sau khi; đối với; địa
    chỉ; email; điện thoại; website; ghi chú; chủ trì; phối hợp; hằng năm; thường xuyên;
    hoàn thành; trong quá trình; để đảm bảo; lưu ý; tổ chức thực hiện; kế hoạch số; công văn
    số
"""

# A lower-case syllable that never is the second half of a name's word.
STOPS: Final = """
    là và của có cho về để tại theo trong với được đã đang sẽ phải cần hoặc hay như từ đến
    do khi nếu thì mà vào ra lên trên dưới trước sau này đó nêu các những mỗi từng cùng chủ
    phối thực báo xây tổ tham hướng triển kiểm đề yêu ban gửi căn rà đôn tiếp tăng chịu chỉ
    phân bố lập trình đảm bảo tổng phát phê ký nhận giao giúp không chưa hoàn đăng cử thông
    cung cập góp quán nhất quyết công xử lý đồng khẩn kịp bổ dự đánh tạo mời kính trả lời
    ngày năm tháng quý lấy ý xem số vừa rồi trân thuộc trực mở ở họp hiện nay chọn lựa tự
    nộp bị hỗ
"""

# Words of grammar: what holds one is no half of a name.
GRAMMAR: Final = """
    là của có cho về để tại theo trong với được đã đang sẽ phải cần hoặc hay như từ đến do
    khi nếu thì mà vào ra lên trên dưới trước sau này đó các những mỗi từng cùng không chưa
    ngoài trực thuộc nêu gồm bị
"""
