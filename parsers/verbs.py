"""The verbs that duties are given with, as written: what somebody shall do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

# Where one of these stands, the name of the doer is over. Left out are those that the names
# of bodies hold in lower case as well ("Văn phòng điều phối", "Trạm kiểm dịch").
_VERBS: Final = """
    chủ trì; phối hợp; kết hợp; kế hợp; tham mưu; tổ chức; triển khai; xây dựng; ban hành;
    báo cáo; tổng hợp; rà soát; kiểm tra; theo dõi; đôn đốc; hướng dẫn; nghiên cứu; tham
    gia; góp ý; đề xuất; trình; gửi; lập; thống kê; cung cấp; cử; bố trí; cân đối; đăng ký;
    hoàn thành; hoàn thiện; hoàn chỉnh; hoàn tất; thực hiện; tăng cường; đẩy mạnh; đẩy
    nhanh; tiếp tục; tập trung; khẩn trương; chủ động; kịp thời; thường xuyên; định kỳ;
    nghiêm túc; quan tâm; chỉ đạo; lãnh đạo; quán triệt; tuyên truyền; phổ biến; công khai;
    công bố; niêm yết; cập nhật; thẩm định; phê duyệt; thanh tra; giám sát; giải quyết; xử
    lý; tháo gỡ; tiếp nhận; phân công; thành lập; kiện toàn; chuẩn bị; đánh giá; sơ kết;
    tổng kết; khắc phục; làm việc; làm đầu mối; liên hệ; phát động; vận động; huy động; hỗ
    trợ; giúp; tạo điều kiện; đảm bảo; bảo đảm; có trách nhiệm; chịu trách nhiệm; có ý kiến;
    có văn bản; có báo cáo; có giải pháp; có biện pháp; có kế hoạch; mang; nộp; sắp xếp;
    tranh thủ; tiến hành; phải; cần; sẽ; điều chỉnh; bổ sung; sửa đổi; quản lý; sử dụng; vận
    hành; khai thác; số hóa; sao lưu; nâng cấp; nâng cao; mở lớp; tập huấn; đào tạo; bồi
    dưỡng; khen thưởng; xem xét; xét duyệt; tự kiểm tra; tự đánh giá; tự rà soát; cho ý
    kiến; đóng góp; chấn chỉnh; phân bổ; giải ngân; thanh toán; quyết toán; thanh quyết
    toán; đấu thầu; mua sắm; lựa chọn; xác định; xác minh; thu thập; tiếp thu; giải trình;
    phản ánh; kiến nghị; chấp hành; tuân thủ; lưu trữ; bàn giao; chuyển; phát hành; cấp
    phát; thu hồi; đăng tải; đưa tin; giới thiệu; lồng ghép; ứng dụng; áp dụng; duy trì;
    phát huy; khảo sát; thí điểm; phòng ngừa; thông tin; nêu cao; nhập liệu; phấn đấu; quyết
    liệt; căn cứ; theo chức năng; trên cơ sở; tự tổ chức; kiểm kê; kê khai; rút kinh nghiệm;
    tổng rà soát; thu nộp; trả lời; phúc đáp; thông báo; nhắc nhở; phân loại; tổng duyệt;
    làm thủ tục; mời; hướng ứng; hưởng ứng; ký kết; đề nghị; yêu cầu; xác nhận; tham dự; thu
    xếp; thay thế; bãi bỏ; công nhận; trang bị; lắp đặt; sửa chữa; khởi công; giải phóng; di
    dời; thu gom; phun; tiêm; ứng trực; củng cố; cải thiện; cắt giảm; đơn giản hóa; hủy; in
    ấn; cam kết; nắm bắt; nắm tình hình; cảnh báo; nghiệm thu; bảo trì; truy thu; xét tuyển;
    tuyển dụng; đưa vào; ưu tiên; hạn chế; sơ tán; kiểm đếm; thẩm duyệt; thẩm tra; tạm dừng;
    bám sát; điều động; điều tra; truy vết; xét nghiệm; cách ly; trực ban; bảo vệ; lấy ý
    kiến; lấy mẫu; đo đạc; cắm mốc; chi trả; bồi thường; nhân rộng; lưu ý; cài đặt; kết nối;
    tích hợp; chia sẻ; chuẩn hóa; gia hạn; trao đổi; hủy bỏ; xúc tiến; khơi thông; gia cố;
    nạo vét; duy tu; cấm; dừng; treo; kiểm soát; kiểm điểm; ôn thi; ôn tập; khám tuyển; khám
    sức khỏe; có nhiệm vụ; là đầu mối; trực 24/24; đối chiếu; niêm phong; thụ lý; xét xử;
    khởi tố; truy tố; tống đạt; cưỡng chế; chấm thi; coi thi; quyên góp; ủng hộ; bảo dưỡng;
    dự trù; khai báo; nhập điểm; nhập dữ liệu; nhập số liệu; nhập thông tin; họp xét; họp
    bình xét; mở chuyên mục; mở chuyên trang; mở đợt; tiêu độc; khử trùng; soạn thảo; biên
    soạn; hiệp thương; kết nạp; phân luồng; tuần tra; trực tiếp; tích cực; kiên quyết; nhanh
    chóng; chấm dứt; chỉnh sửa; chỉnh lý; chỉnh trang; đối thoại; phát quang; phát dọn; kêu
    gọi; đình chỉ; thay mới; đo đếm; cụ thể hóa; làm bản; kiểm sát; tuyển chọn; giải đáp;
    duyệt; chỉ huy chung; làm thường trực; tính toán; điều tiết; tăng thời gian; tăng thời
    lượng; tăng tần suất; dự đúng; dự đầy đủ; đưa ra; chốt; nhắn tin; thiết kế; làm tốt; làm
    rõ; bảo quản; bảo mật; biểu dương; tôn vinh; trao tặng; tặng quà; thăm hỏi; động viên;
    cấp phép; cấp đổi; cấp giấy; cấp lại; cấp mới; chuyển giao; chuyển hàng; dự báo; dự
    thảo; đàm phán; đo lường; đóng cửa; giao nộp; giữ gìn; giữ vững; hạch toán; khoanh vùng;
    khống chế; ký hợp đồng; ký cam kết; lên phương án; lên lịch; luân chuyển; mở rộng; mở
    sổ; ngăn chặn; nghiêm cấm; nhận diện; nhận xét; phân cấp; phân định; phân tích; phê
    bình; phong tỏa; phục hồi; quảng bá; ra quân; ra mắt; ra quyết định; rà lại; rút ngắn;
    sàng lọc; sáp nhập; siết chặt; soát xét; sơ tuyển; sưu tầm; tạm ứng; tạm ngừng; tạm đình
    chỉ; tận dụng; tập hợp; tập luyện; thu hút; thuyết minh; tiêm phòng; tiêu hủy; tinh
    giản; trích lập; trưng bày; tu sửa; tuyên dương; xác lập; xử phạt; xếp loại; xét chọn;
    xin ý kiến; đón tiếp; đăng bài; dọn vệ sinh; tổng vệ sinh; gỡ bỏ; khuyến khích; khuyến
    cáo; nắm chắc; thử nghiệm; viết bài; bốc thăm; nhân nuôi; dò tìm; xóa bỏ; thăm viếng;
    hoàn trả; nộp lại; đánh dấu; ghi hình; phát tờ rơi; phát thanh; đăng nhập; in sao; ký
    số; bán đấu giá; trả lại; khôi phục; mở; trích; đón; vá; trích chuyển; thanh lý; giải
    tỏa; phát hiện; khóa sổ; viết tin; phát phiếu; phát hồ sơ; thu phiếu; thu của; thu tiền;
    thu phí; thu nợ; thu hồ sơ; thu hoạch; xuống giống; gieo trồng; gieo cấy; chăm lo; đảm
    nhận; đảm nhiệm; đảm trách; tháo dỡ; che chắn; chằng chống; neo đậu; tịch thu; khấu trừ;
    khoanh nợ; xóa nợ; chặt tỉa; trang trí; sao gửi; đấu tranh; trấn áp; triệt phá; bắt giữ;
    tiếp đón; bóc gỡ; rà phá; tái đàn; xác thực; kích hoạt; tạo lập; hiệu chỉnh; hiệu đính;
    tạo nguồn; nhân bản; tham vấn; tư vấn cho; đăng ký mua; làm sạch; trồng rừng; trồng cây;
    tỉa cành; đổ bê tông; thảm nhựa; đào đắp; san lấp; san gạt; mở thầu; xét thầu; ra thông
    báo; ra văn bản; đồng bộ dữ liệu
"""
_ENTRIES: Final = tuple(" ".join(verb.split()) for verb in _VERBS.split(";"))
LONG_VERBS: Final = tuple(verb for verb in _ENTRIES if " " in verb)
SHORT_VERBS: Final = tuple(verb for verb in _ENTRIES if " " not in verb)


def either(entries: Iterable[str]) -> str:
    """Return a pattern of *entries*, the longest first; any blanks may part their words."""
    known = {" ".join(entry.split()) for entry in entries}
    ordered = sorted(known, key=lambda entry: (-len(entry), entry))
    return "|".join(re.escape(entry).replace(r"\ ", r"\s+") for entry in ordered)


# These are verbs only where a duty must begin: elsewhere they are parts of other words.
_OPENING_VERBS: Final = """
    giao chuyển ra nộp gửi trình lập cử mở chọn chốt họp thu chi trả ký đưa phát cấp khóa lấy
    báo làm dán đăng đo dọn trồng lắp mua bán in sửa xây nhập xuất tạm bàn
"""
_NO_OPENING: Final = r"""(?!(?:thu\s+nhập|chi\s+(?:phí|tiết|nhánh)|giao\s+(?:thông|dịch)
    |bàn\s+ghế|cấp\s+(?:huyện|tỉnh|xã|trên|dưới|độ)|họp\s+báo|phát\s+(?:sóng|triển)|báo\s+chí)\b)"""
OPENING_VERB: Final = f"{''.join(_NO_OPENING.split())}(?:{either(_OPENING_VERBS.split())})"
