"""Where the names of doers end: by their own grammar, whatever verb comes behind."""

# ruff: noqa: E501 - a golden case is one line

from __future__ import annotations

from typing import Final

import pytest

from parsers.duties.actors import predicate
from parsers.duties.name_ends import after_names
from tests.parsers.duties.told import Told, read

# The bar stands where the predicate begins.
ENDS: Final = [
    "Phòng Giáo dục và Đào tạo |trang trải kinh phí cho học sinh nghèo",
    "Công an huyện |giữ gìn trật tự khu vực chợ",
    "Chánh Văn phòng, Trưởng phòng Tổ chức - Hành chính |mở sổ theo dõi tài sản",
    "Đồng chí Chánh Văn phòng |tổng hợp, báo cáo Giám đốc",
    "Ban cán sự đảng Tòa án nhân dân tỉnh |dẫn dắt việc sắp xếp",
    "Trung tâm Phục vụ hành chính công |bố trí máy tính",
    "Công ty CP Quản lý đường bộ 238 |vá sửa mặt đường",
    "Phòng Gây giống và ươm cây |kiểm tra vườn ươm",
    "Phòng Chống buôn lậu và xử lý vi phạm |thu thập thông tin",
    "Phòng Vật tư |mua 40 bộ lọc; sửa chữa kho số 2",
    "Giáo viên chủ nhiệm các lớp |triển khai cuộc thi vẽ tranh",
    # a verb in capitals has an object, a capital behind "và" is of the same name
    "Phòng Quản lý đào tạo sau đại học |lập kế hoạch thi",
    "Đội Quản lý trật tự đô thị phường |tháo dỡ mái che",
    "Cục Quản lý, giám sát bảo hiểm |công bố danh sách",
    "Khoa Kỹ thuật xây dựng và Kiến trúc |cập nhật đề cương",
    "Phòng Kiểm tra nội bộ và Giải quyết khiếu nại |kết luận vụ việc",
    "Phòng Khảo thí và Đảm bảo chất lượng giáo dục |công bố lịch thi",
    "Công ty TNHH MTV Khai thác công trình thủy lợi Hòa An |nạo vét kênh",
    "Phòng Nghiệp vụ và Tổ chức thi hành án |tổng hợp số liệu chung",
    "Phòng Cải cách hành chính và Văn thư lưu trữ |rà soát hồ sơ",
    "Khoa Khám bệnh theo yêu cầu |bố trí thêm bàn khám",
    "Khoa Chẩn đoán hình ảnh và Thăm dò chức năng |kiểm kê thiết bị",
    "Phòng Cảnh sát quản lý hành chính về trật tự xã hội (PC06) |cấp căn cước cho học sinh",
    "Đồn Biên phòng Cửa khẩu cảng Hòn Dài |tuần tra vùng biển",
    "Đội Kiểm lâm cơ động và Phòng cháy chữa cháy rừng số 1 |trực gác cửa rừng",
    "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh |phản biện đề án",
    "Nhà máy Nước Tân Lập |súc rửa bể chứa",
    "Ủy ban Kiểm tra Tỉnh ủy |tham mưu Ban Thường vụ Tỉnh ủy kiểm tra 02 tổ chức đảng",
    "Văn phòng Đảng ủy |tổng hợp việc chi tiêu của các chi bộ",
    "Trung tâm Dịch vụ tổng hợp xã |sửa loa truyền thanh",
    "Sở Y tế (cơ quan thường trực) |chở thuốc đến các điểm sơ tán",
]
NO_ENDS: Final = [
    "Sở Y tế thuộc Ủy ban nhân dân tỉnh",
    "Sở Y tế đã trao tặng 20 suất quà",
    "Trung tâm Y tế có 120 giường bệnh",
    "Cục Quản lý y, dược học cổ truyền",
    "thu gom rác thải tại chợ",
    "Ủy ban nhân dân cấp tỉnh",
]
# More of a name in lower case, up to a word that only an order has there.
GOES_ON: Final = [
    "Chi cục Hải quan cửa khẩu |phối hợp với Sở Tài chính",
    "Phòng Tuyên truyền hỗ trợ người nộp thuế |chịu trách nhiệm đăng tin",
    "Các đơn vị sử dụng lao động |có trách nhiệm nộp bảo hiểm xã hội",
    "Sở Xây dựng |chỉ đạo các chủ đầu tư có trách nhiệm che chắn công trình",
    "Hiệu trưởng các trường trung học phổ thông |tổ chức cho học sinh đăng ký",
]

# What the lines above order, whatever its verb is.
ORDERED: Final[list[tuple[str, list[Told]]]] = [
    (
        "Chủ tịch UBND huyện yêu cầu:\n\n1. Công an huyện giữ gìn trật tự khu vực chợ đêm.\n\n2. Trung tâm Y tế bơm nước, tẩy uế giếng bị ngập.",
        [
            (["Công an huyện"], [], "giữ gìn trật tự khu vực chợ đêm", None),
            (["Trung tâm Y tế"], [], "bơm nước, tẩy uế giếng bị ngập", None),
        ],
    ),
    (
        "Ban Thường vụ yêu cầu:\n\n1- Các tổ chức cơ sở đảng quán triệt Chỉ thị đến từng đảng viên.\n\n2- Công an huyện gác chợ đêm.",
        [
            (["Các tổ chức cơ sở đảng"], [], "quán triệt Chỉ thị đến từng đảng viên", None),
            (["Công an huyện"], [], "gác chợ đêm", None),
        ],
    ),
    (
        "Thường trực Huyện ủy kết luận như sau:\n\n1. Ban Dân vận Huyện ủy dẫn dắt phong trào tại các thôn.",
        [(["Ban Dân vận Huyện ủy"], [], "dẫn dắt phong trào tại các thôn", None)],
    ),
]
NOT_ORDERED: Final = [
    "II. KẾT QUẢ\n\n1. Công an huyện bắt giữ 12 đối tượng.",
    "1. Văn phòng là cơ quan đầu mối theo dõi, đôn đốc các phòng.",
    "1. Trung tâm Y tế bơm nước giếng.",  # nothing above says that it is ordered
    "QUYẾT ĐỊNH:\n\nCác Ông/Bà: Chánh Văn phòng, Trưởng phòng Nội vụ chịu trách nhiệm thi hành Quyết định này.",
]


@pytest.mark.parametrize("barred", [*ENDS, *GOES_ON])
def test_the_predicate_begins_behind_the_names(barred: str) -> None:
    text = barred.replace("|", "")
    assert predicate(text, 0, len(text)) == barred.index("|")


@pytest.mark.parametrize("text", NO_ENDS)
def test_the_grammar_of_names_sees_no_predicate(text: str) -> None:
    assert after_names(text, 0, len(text)) is None


@pytest.mark.parametrize(("text", "duties"), ORDERED)
def test_any_verb_is_a_duty_where_work_is_given_out(text: str, duties: list[Told]) -> None:
    assert read(text) == duties


@pytest.mark.parametrize("text", NOT_ORDERED)
def test_elsewhere_it_is_none(text: str) -> None:
    assert read(text) == []
