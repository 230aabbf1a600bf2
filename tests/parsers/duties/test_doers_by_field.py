"""Whoever shall do something, in every field of the state: names are neither cut nor run on."""

# ruff: noqa: E501 - a golden case is one line

from __future__ import annotations

from typing import Final

import pytest

from tests.parsers.duties.told import read

# Names parted by a bar, and what they shall do.
DOERS: Final[list[tuple[str, str]]] = [
    ("Tòa án nhân dân khu vực 3 - Cần Thơ", "mở phiên tòa rút kinh nghiệm"),
    ("Phòng Cải cách hành chính và Văn thư lưu trữ", "rà soát hồ sơ"),
    ("Phòng Nghiệp vụ và Tổ chức thi hành án", "tổng hợp chung"),
    ("Viện kiểm sát nhân dân huyện An Lạc", "kiểm sát việc tạm giữ"),
    ("Thuế cơ sở 4 tỉnh Hòa An", "đôn đốc thu nợ"),
    ("Chi cục Hải quan khu vực XV", "thông quan hàng tồn"),
    ("Ngân hàng Nhà nước Chi nhánh tỉnh Hòa An", "chỉ đạo các tổ chức tín dụng hạ lãi suất"),
    ("NHNN chi nhánh Khu vực 12", "thống kê dư nợ"),
    ("Phòng Quản lý đào tạo sau đại học", "lập kế hoạch thi"),
    ("Khoa Kỹ thuật xây dựng và Kiến trúc", "cập nhật đề cương"),
    ("Phòng Khảo thí và Đảm bảo chất lượng giáo dục", "công bố lịch thi"),
    ("Phòng Công tác chính trị và Quản lý sinh viên", "xét học bổng"),
    ("Khoa Chẩn đoán hình ảnh và Thăm dò chức năng", "kiểm kê thiết bị"),
    ("Khoa Khám bệnh theo yêu cầu", "bố trí thêm bàn khám"),
    ("Phòng Điều dưỡng | khoa Kiểm soát nhiễm khuẩn", "giám sát vệ sinh tay"),
    ("Công ty TNHH MTV Khai thác công trình thủy lợi Hòa An", "nạo vét kênh"),
    ("Công ty Cổ phần Môi trường đô thị Hòa An", "thu gom rác"),
    ("Ban Quản lý dự án đầu tư xây dựng và phát triển quỹ đất huyện", "hoàn tất hồ sơ"),
    ("Ban Quản lý các khu công nghiệp tỉnh", "rà soát giá thuê đất"),
    ("Tổ công tác giúp việc Ban Chỉ đạo 389 tỉnh", "kiểm tra chợ đầu mối"),
    ("Ban Chỉ đạo phòng, chống thiên tai và tìm kiếm cứu nạn xã", "trực ban 24/24"),
    ("Hội đồng thi đua - khen thưởng xã", "xét danh hiệu"),
    ("Tổ dân phố số 5", "treo băng rôn"),
    ("Các thôn, tổ dân phố", "ra quân dọn vệ sinh"),
    ("Trung tâm Phục vụ hành chính công xã", "niêm yết thủ tục"),
    ("Đảng ủy xã Tân Lập | UBND xã Tân Lập", "kiện toàn tổ công tác"),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam xã", "vận động nhân dân hiến đất"),
    (
        "Các cấp ủy đảng | chính quyền | Mặt trận Tổ quốc | các đoàn thể",
        "quán triệt Chỉ thị này",
    ),
    ("Ban Tuyên giáo và Dân vận Tỉnh ủy", "biên soạn tài liệu"),
    ("Phòng Y tế | Công an xã", "kiểm tra quán ăn"),
    ("Liên đoàn Lao động tỉnh", "tổ chức hội thao"),
    ("Hiệp hội Du lịch tỉnh", "mở lớp thuyết minh viên"),
    ("Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh", "phản biện đề án"),
    ("Trung tâm Kiểm soát bệnh tật tỉnh", "phân bổ vắc xin"),
    ("Đội Quản lý trật tự đô thị phường", "tháo dỡ mái che"),
    ("Phòng Cảnh sát quản lý hành chính về trật tự xã hội", "cấp căn cước"),
    ("Phòng Kiểm tra nội bộ và Giải quyết khiếu nại", "kết luận vụ việc"),
    ("Bảo hiểm xã hội cơ sở Gò Vàng", "rà soát thẻ"),
    ("Kho bạc Nhà nước Khu vực XV", "kiểm soát chi"),
    ("Văn phòng Đăng ký đất đai tỉnh - Chi nhánh Gò Vàng", "cấp giấy chứng nhận"),
    ("Trung tâm Hỗ trợ và Tư vấn doanh nghiệp nhỏ và vừa", "mở lớp tập huấn"),
    ("Hạt Kiểm lâm liên huyện Gò Vàng - An Lạc", "tuần tra rừng"),
    ("Văn phòng HĐND và UBND xã", "số hóa hồ sơ"),
    ("Thường trực HĐND xã", "giám sát việc thu phí"),
    ("Giám đốc Công an tỉnh", "chỉ đạo mở đợt cao điểm"),
    ("Ban Chấp hành Đoàn xã", "phát động tuần lễ trồng cây"),
    ("Phòng Thanh tra - Kiểm tra số 2", "công bố quyết định thanh tra"),
    ("Chi nhánh Điện lực An Lạc", "cắt tỉa cây dưới đường dây"),
    ("Nhà máy Nước Tân Lập", "súc rửa bể chứa"),
    ("Công đoàn cơ sở | Đoàn thanh niên", "vận động quyên góp"),
    ("Trường Cao đẳng Kỹ thuật công nghệ Hòa An", "tuyển sinh 200 học viên"),
    ("Trung tâm Dịch vụ tổng hợp xã", "sửa loa truyền thanh"),
    ("Phòng Kế hoạch, Nghiệp vụ và Đào tạo", "phân lịch trực"),
    ("Ban Thanh tra nhân dân", "giám sát công trình đường thôn"),
    ("Vụ Tổ chức cán bộ", "thẩm định đề án vị trí việc làm"),
    ("Cục Quản lý, giám sát bảo hiểm", "công bố danh sách"),
    ("Ủy ban nhân dân các xã, phường, đặc khu", "lập danh sách hộ nghèo"),
    ("UBND phường Bình An | UBND xã Tân Lập | các đơn vị liên quan", "nghiệm thu tuyến đường"),
    ("Sở này", "tổng hợp kết quả"),
    ("Phòng Giáo dục Trung học | Phòng Giáo dục Tiểu học", "theo dõi, giải đáp vướng mắc"),
    ("Bệnh viện Đa khoa tỉnh | Bệnh viện Sản - Nhi | Trung tâm Y tế các huyện", "dự trù thuốc"),
    ("Hiệu trưởng các trường mầm non, tiểu học, trung học cơ sở", "rà soát cơ sở vật chất"),
    (
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh | các tổ chức chính trị - xã hội tỉnh",
        "tuyên truyền cuộc bầu cử",
    ),
    ("Cục Thuế tỉnh | Cục Hải quan | Kho bạc Nhà nước tỉnh", "cung cấp số liệu thu"),
    ("Báo và Đài Phát thanh, Truyền hình tỉnh", "mở chuyên mục"),
    (
        "Đoàn Thanh niên | Hội Liên hiệp Phụ nữ | Hội Nông dân | Hội Cựu chiến binh xã",
        "ra quân trồng cây",
    ),
    ("Trưởng các phòng | Chánh Văn phòng | Chánh Thanh tra Sở", "nộp bản kiểm điểm"),
    (
        "Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam - Chi nhánh Hòa An",
        "cơ cấu lại nợ",
    ),
    ("Tổ trưởng Tổ công nghệ số cộng đồng các thôn", "hướng dẫn nhân dân cài VNeID"),
    ("Trưởng thôn | Bí thư chi bộ các thôn", "vận động nhân dân hiến đất"),
    ("Các Ủy viên Ban Thường vụ | Trưởng đoàn công tác", "kiểm tra địa bàn phụ trách"),
    (
        "Viện trưởng Viện Kiểm sát nhân dân | Chánh án Tòa án nhân dân khu vực 2",
        "rà soát án tồn",
    ),
    ("Phòng PC05 Công an tỉnh", "kiểm tra cơ sở sản xuất"),
    ("Trung tâm CNTT&TT", "tổ chức diễn tập an toàn thông tin"),
    ("Sở TT&TT | Sở KH&CN | Sở GD&ĐT", "báo cáo kết quả chuyển đổi số"),
    ("Ban QLDA ĐTXD huyện", "hoàn thành hồ sơ quyết toán"),
    ("Phòng TC-KH | Phòng LĐ-TB&XH | Phòng VH-TT", "thẩm định dự toán"),
    (
        "UBMTTQ Việt Nam xã | Hội LHPN | Hội CCB | Đoàn TNCS Hồ Chí Minh xã",
        "vận động hội viên tham gia",
    ),
    ("Công ty TNHH MTV Cấp nước Hòa An | Hợp tác xã Nước sạch Tân Lập", "súc rửa đường ống"),
    ("Nhà thầu thi công | tư vấn giám sát", "lập lại tiến độ"),
    ("Chủ đầu tư | đơn vị thi công", "khắc phục hư hỏng mặt đường"),
    ("Đồng chí Phó Chủ tịch UBND xã Nguyễn Văn Hòa", "trực tiếp chỉ đạo việc thu hoạch"),
    ("Phòng Hành chính - Quản trị | Phòng Tài chính - Kế toán", "lập dự toán mua sắm"),
    ("Bộ môn Giải phẫu | Bộ môn Sinh lý | Trung tâm Mô phỏng", "cập nhật bài giảng"),
    ("Thư viện | Trạm Y tế trường", "kiểm kê tài sản"),
    ("Chi cục Thống kê khu vực | Thống kê cơ sở Gò Vàng", "điều tra hộ mẫu"),
    ("Hội đồng tuyển dụng viên chức ngành Y tế", "thông báo danh sách thí sinh"),
    ("Tổ Thẩm định giá đất cụ thể", "họp xét phương án"),
    ("Ban Chỉ huy Phòng thủ dân sự xã", "rà soát điểm sơ tán"),
    ("Ban Chỉ huy Quân sự xã", "gọi công dân nhập ngũ"),
    ("Quỹ Bảo vệ và Phát triển rừng tỉnh", "chi trả tiền dịch vụ môi trường rừng"),
    ("Quỹ tín dụng nhân dân Tân Lập", "niêm yết lãi suất"),
    ("Trung tâm Dịch vụ việc làm", "mở phiên giao dịch"),
    ("Trung tâm Bảo trợ xã hội tổng hợp tỉnh", "tiếp nhận đối tượng"),
    ("Trường Chính trị tỉnh", "chiêu sinh lớp trung cấp"),
    ("Trường Trung cấp Kinh tế - Kỹ thuật Hòa An", "tuyển 120 học viên"),
    ("Bảo tàng tỉnh | Thư viện tỉnh | Nhà hát Nghệ thuật truyền thống", "trưng bày chuyên đề"),
    ("Ban Quản lý Vườn quốc gia Bến Trà", "cắm mốc ranh giới"),
    ("Ban Quản lý rừng phòng hộ Sông Trà", "trồng lại 40 ha rừng"),
    ("Ban quản lý chợ Tân Lập", "sắp xếp lại sạp hàng"),
    (
        "Tòa án nhân dân tỉnh | Viện kiểm sát nhân dân tỉnh | Thi hành án dân sự tỉnh",
        "ký quy chế phối hợp",
    ),
    ("Thanh tra tỉnh | Ban Tiếp công dân tỉnh", "rà soát đơn tồn đọng"),
    ("Phòng Tổ chức, Thanh tra và Thi đua, khen thưởng", "lập hồ sơ khen thưởng"),
    ("Công đoàn Viên chức tỉnh | Công đoàn ngành Giáo dục", "tổ chức hội thi"),
    ("Hội Văn học nghệ thuật tỉnh | Hội Nhà báo tỉnh", "phát động cuộc thi sáng tác"),
    ("Văn phòng Điều phối nông thôn mới tỉnh", "hướng dẫn hồ sơ xét công nhận"),
    ("Trung tâm Khuyến nông và Dịch vụ nông nghiệp", "cung ứng lúa giống"),
    ("Sở Dân tộc và Tôn giáo | Sở Khoa học và Công nghệ", "rà soát đề án"),
    ("Chủ tịch UBND các xã, phường | Giám đốc các doanh nghiệp", "kiểm tra an toàn lao động"),
    ("Tổ công tác Đề án 06 xã", "làm sạch dữ liệu dân cư"),
    ("Lực lượng bảo vệ an ninh, trật tự cơ sở thôn Hạ", "tuần tra đêm"),
    ("Cơ sở khám bệnh, chữa bệnh trên địa bàn", "niêm yết giá dịch vụ"),
    ("Văn phòng Công chứng Lê Nam | Phòng Công chứng số 1", "số hóa hồ sơ"),
    ("Trung tâm Quản lý hạ tầng giao thông đô thị", "sơn lại vạch kẻ đường"),
    ("Phòng Quản lý kỹ thuật và Đào tạo sát hạch lái xe", "nâng cấp phòng thi"),
    ("Cảng vụ Đường thủy nội địa khu vực III", "kiểm tra bến khách"),
    ("Cục Quản lý thị trường | lực lượng Công an", "kiểm soát hàng giả"),
    ("Các phòng, khoa, tổ bộ môn", "rà soát giáo trình"),
    ("Toàn thể cán bộ, công chức, viên chức và người lao động", "kê khai tài sản"),
    ("Bí thư các chi bộ | Trưởng các phòng chuyên môn", "báo cáo kết quả"),
    ("Ủy ban nhân dân các tỉnh Hòa An, Tân Phú và thành phố Bình Sơn", "báo cáo kết quả"),
    ("Công ty TNHH Khoáng sản Đại Lộc", "lắp đặt trạm cân"),
    ("Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh", "rà soát đất trống"),
    (
        "Tổng Giám đốc Tập đoàn Điện lực Việt Nam | Chủ tịch Hội đồng thành viên Tổng công ty Thép",
        "báo cáo Bộ",
    ),
    (
        "Vụ Pháp chế | Vụ Kế hoạch - Tài chính | Cục Quản lý đê điều và Phòng, chống thiên tai",
        "soạn dự thảo",
    ),
    ("Phòng Quản lý xây dựng công trình", "thẩm tra hồ sơ"),
    ("Phòng Tuyên truyền - Hỗ trợ người nộp thuế", "phát tờ rơi"),
    ("Phòng Quản lý hộ kinh doanh, cá nhân kinh doanh và thu khác", "gọi điện từng hộ"),
    ("Đội Thủ tục hàng hóa xuất nhập khẩu", "giải phóng container tồn"),
    ("Khoa Lý luận cơ sở | Khoa Nhà nước và Pháp luật", "thẩm định giáo án"),
    ("Trung tâm Ngoại ngữ - Tin học", "khai giảng lớp mới"),
    ("Khoa Nội tổng hợp | Khoa Ngoại - Sản | Khoa Hồi sức cấp cứu", "hội chẩn từng ca"),
    ("Phòng Vật tư - Thiết bị y tế | Phòng Công nghệ thông tin", "sửa máy chủ"),
    ("Công chức Địa chính - Xây dựng xã", "cắm mốc chợ"),
    ("Công chức Văn phòng - Thống kê", "lập danh sách"),
    ("Chi nhánh Văn phòng Đăng ký đất đai khu vực Gò Vàng", "chỉnh lý hồ sơ địa chính"),
    ("Trung tâm Phát triển quỹ đất tỉnh Chi nhánh Gò Vàng", "kiểm đếm tài sản"),
    ("Phòng Kinh tế, Hạ tầng và Đô thị phường", "vá lại vỉa hè"),
    ("Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã", "giám sát việc bình xét"),
    ("Ban Văn hóa - Xã hội | Ban Kinh tế - Ngân sách HĐND tỉnh", "thẩm tra tờ trình"),
    ("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", "gửi giấy mời"),
    ("Các tổ chức tín dụng trên địa bàn", "cơ cấu lại khoản vay"),
    ("Các đồng chí Ủy viên Ban Chấp hành Đảng bộ tỉnh", "gửi bản tự phê bình"),
    ("Thủ trưởng các đơn vị thuộc, trực thuộc Sở", "rà soát vị trí việc làm"),
    ("Đài Khí tượng Thủy văn tỉnh", "phát tin cảnh báo mưa"),
    ("Viettel Hòa An | VNPT Hòa An", "nâng cấp trạm phát sóng"),
    ("Liên minh Hợp tác xã tỉnh | Hội Doanh nghiệp nhỏ và vừa", "vận động hội viên"),
    ("Ban Liên lạc cựu học sinh | Ban đại diện cha mẹ học sinh", "quyên góp quỹ"),
    ("Trạm Trồng trọt và Bảo vệ thực vật | Trạm Chăn nuôi và Thú y", "phun khử khuẩn"),
    ("Hợp tác xã Thanh niên Tân Lập | Tổ hợp tác Trồng rau sạch", "ký hợp đồng bao tiêu"),
    ("UBND thị trấn Gò Vàng | UBND các xã Tân Lập, Bình An", "rào chắn điểm sạt lở"),
    ("Bệnh viện Y học cổ truyền - Phục hồi chức năng tỉnh", "bốc thuốc miễn phí"),
    ("Chi cục Quản lý chất lượng, Chế biến và Phát triển thị trường", "lấy mẫu rau"),
    ("Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên", "mở lớp xóa mù chữ"),
    ("Các Chi cục: Kiểm lâm, Thủy lợi, Chăn nuôi và Thú y", "gửi số liệu"),
    ("Các Sở: Nội vụ, Tài chính, Tư pháp", "tham gia ý kiến"),
    ("Trung tâm Chính trị | Trường Mầm non Hoa Sen | Trường Tiểu học Lê Lợi", "tổng vệ sinh"),
    (
        "Thường trực HĐND | UBND | Ủy ban MTTQ Việt Nam các xã, phường",
        "chuẩn bị nội dung tiếp xúc cử tri",
    ),
    (
        "Các ban xây dựng Đảng | Văn phòng Tỉnh ủy | các đảng ủy trực thuộc Tỉnh ủy",
        "báo cáo kết quả",
    ),
    ("Ban Thường vụ Đoàn trường | Hội Sinh viên", "phát động thi đua"),
    (
        "Bệnh viện Hữu nghị Việt Nam - Cu Ba | Bệnh viện Lao và Bệnh phổi",
        "tiếp nhận người bệnh",
    ),
    ("Trạm Y tế xã | Trường THCS Lê Lợi", "khám sức khỏe học sinh"),
    ("Phòng Khoa học và Hợp tác quốc tế", "mời chuyên gia"),
    ("Viện Quy hoạch xây dựng | Viện Khoa học Lao động và Xã hội", "góp ý đồ án"),
    ("Nhà Xuất bản Tổng hợp | Tạp chí Văn nghệ", "nộp lưu chiểu"),
    (
        "Ngân hàng Thương mại cổ phần Công Thương Việt Nam - Chi nhánh Hòa An",
        "bố trí ATM lưu động",
    ),
    ("Chi nhánh Tập đoàn Công nghiệp - Viễn thông Quân đội", "lắp thêm trạm BTS"),
    ("Tổng Công ty Cấp nước Sài Gòn - TNHH MTV", "súc xả mạng lưới"),
    ("Phân xưởng Cơ điện | Phân xưởng Khai thác 2", "thay dây cáp"),
    ("Phòng An toàn | Phòng Kỹ thuật sản xuất | Phân xưởng Vận tải", "kiểm tra lò chợ"),
    (
        "Giám đốc Ban Quản lý dự án 1 | Giám đốc Ban Quản lý dự án 2",
        "giải trình việc chậm tiến độ",
    ),
    ("Tổ Kế hoạch | Tổ Quản lý sửa đường giao thông nông thôn", "họp bàn giao"),
    (
        "Phòng Hậu cần | Phòng Tham mưu | Phòng Xây dựng phong trào bảo vệ an ninh Tổ quốc",
        "nộp báo cáo",
    ),
    ("Phó Giám đốc phụ trách chuyên môn", "duyệt kế hoạch trực"),
    ("Các đồng chí Phó Cục trưởng | Trưởng phòng", "đôn đốc đơn vị phụ trách"),
    ("Trưởng ban nhân dân các thôn", "lập danh sách hộ ngập"),
    ("UBND quận 5 | UBND Phường 12", "thu hồi vỉa hè"),
    ("Giáo viên chủ nhiệm các lớp 12", "hướng dẫn học sinh làm hồ sơ"),
    ("Tổ trưởng các tổ chuyên môn | nhóm trưởng bộ môn", "duyệt giáo án"),
    ("Kế toán trưởng | Thủ quỹ | Thủ kho", "đối chiếu số dư"),
    ("Chấp hành viên Nguyễn Thị Mận | Thư ký Lê Văn Tư", "xác minh tài sản"),
    ("Các cơ sở giáo dục mầm non, phổ thông và giáo dục thường xuyên", "kiểm tra bếp ăn"),
    ("Các cơ sở khám bệnh, chữa bệnh công lập và tư nhân", "báo cáo ca bệnh"),
    ("Các doanh nghiệp kinh doanh xăng dầu trên địa bàn", "duy trì bán hàng liên tục"),
    ("Các chủ đầu tư | Ban Quản lý dự án", "lập hồ sơ thanh toán"),
    ("Hộ kinh doanh tại chợ Tân Lập", "ký cam kết không lấn chiếm"),
    ("Các đảng bộ, chi bộ trực thuộc", "tổ chức sinh hoạt chuyên đề"),
    ("Đảng ủy Sở Y tế | Đảng ủy Công an tỉnh", "nộp kế hoạch kiểm tra"),
    ("Ban Chỉ đạo chuyển đổi số xã", "họp đánh giá tiến độ"),
    ("Ban Chỉ đạo xóa nhà tạm, nhà dột nát tỉnh", "kiểm tra từng hộ"),
    ("Hội đồng bồi thường, hỗ trợ và tái định cư", "công khai phương án"),
    ("Hội đồng nghĩa vụ quân sự xã", "bình cử công khai"),
    ("Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh", "ban hành kế hoạch"),
    ("Đoàn kiểm tra liên ngành an toàn thực phẩm", "kiểm tra các bếp ăn"),
    ("Tiểu ban Tuyên truyền | Tiểu ban An ninh trật tự", "dựng khán đài"),
    ("Ban Tổ chức lễ hội | Ban Giám khảo", "chấm hồ sơ dự thi"),
]

# Who leads is named first, who helps behind it.
HELPED: Final[list[tuple[str, str, str]]] = [
    (
        "Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Sở Tài chính xây dựng đơn giá",
        "Sở Nông nghiệp và Môi trường",
        "Sở Tài chính",
    ),
    (
        "Văn phòng Đảng ủy chủ trì, phối hợp với Ban Xây dựng Đảng, Ủy ban Kiểm tra Đảng ủy rà soát quy chế làm việc",
        "Văn phòng Đảng ủy",
        "Ban Xây dựng Đảng | Ủy ban Kiểm tra Đảng ủy",
    ),
    (
        "Phòng Kinh tế chủ trì phối hợp Văn phòng HĐND và UBND xã, Trung tâm Phục vụ hành chính công, Công an xã rà soát biển quảng cáo",
        "Phòng Kinh tế",
        "Văn phòng HĐND và UBND xã | Trung tâm Phục vụ hành chính công | Công an xã",
    ),
    (
        "Giao Phòng Đào tạo phối hợp các khoa chuyên môn chỉnh sửa chương trình đào tạo",
        "Phòng Đào tạo",
        "các khoa chuyên môn",
    ),
    (
        "Ký túc xá cùng Đoàn trường rà lại danh sách sinh viên ở ghép",
        "Ký túc xá",
        "Đoàn trường",
    ),
    ("Sở NN&MT chủ trì, phối hợp với Sở TC thẩm định dự toán", "Sở NN&MT", "Sở TC"),
    (
        "Sở Văn hóa, Thể thao và Du lịch phối hợp Báo và phát thanh, truyền hình tỉnh dựng phim giới thiệu",
        "Sở Văn hóa, Thể thao và Du lịch",
        "Báo và phát thanh, truyền hình tỉnh",
    ),
    (
        "Sở Giao thông vận tải có trách nhiệm phối hợp với Ban An toàn giao thông tỉnh sơn lại gờ giảm tốc",
        "Sở Giao thông vận tải",
        "Ban An toàn giao thông tỉnh",
    ),
    (
        "Giao Phòng Nội vụ chủ trì, Phòng Tài chính phối hợp rà soát biên chế",
        "Phòng Nội vụ",
        "Phòng Tài chính",
    ),
    (
        "Phòng Kinh tế phối hợp Trung tâm Dịch vụ tổng hợp, Hội Nông dân xã tập huấn cho nông dân",
        "Phòng Kinh tế",
        "Trung tâm Dịch vụ tổng hợp | Hội Nông dân xã",
    ),
    (
        "Văn phòng chủ trì, phối hợp với các phòng, đơn vị trực thuộc và các cơ quan liên quan tổng hợp báo cáo",
        "Văn phòng",
        "các phòng, đơn vị trực thuộc | các cơ quan liên quan",
    ),
    (
        "Khoa Dược chủ trì, phối hợp với Phòng Tài chính - Kế toán, Phòng Vật tư - Thiết bị y tế và các khoa lâm sàng xây dựng danh mục thuốc",
        "Khoa Dược",
        "Phòng Tài chính - Kế toán | Phòng Vật tư - Thiết bị y tế | các khoa lâm sàng",
    ),
    (
        "Công an xã chủ trì, phối hợp với Ban Chỉ huy Quân sự xã, các lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở tuần tra khép kín",
        "Công an xã",
        "Ban Chỉ huy Quân sự xã | các lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở",
    ),
    (
        "Sở Công Thương chủ trì, phối hợp với Cục Quản lý thị trường, Công an tỉnh, Cục Thuế tỉnh và UBND các huyện, thành phố kiểm tra giá bán lẻ xăng dầu",
        "Sở Công Thương",
        "Cục Quản lý thị trường | Công an tỉnh | Cục Thuế tỉnh | UBND các huyện, thành phố",
    ),
    (
        "Phòng Quản lý đào tạo chủ trì, cùng các khoa, bộ môn rà soát chuẩn đầu ra",
        "Phòng Quản lý đào tạo",
        "các khoa, bộ môn",
    ),
    (
        "Giao Văn phòng HĐND và UBND phối hợp với Phòng Văn hóa - Xã hội chuẩn bị lễ phát động",
        "Văn phòng HĐND và UBND",
        "Phòng Văn hóa - Xã hội",
    ),
    (
        "Trung tâm Y tế khu vực phối hợp với Trạm Y tế, trường học tiêm vắc xin cho học sinh",
        "Trung tâm Y tế khu vực",
        "Trạm Y tế | trường học",
    ),
    (
        "Ban Quản lý dự án kịp thời phối hợp với nhà thầu, tư vấn giám sát khắc phục hư hỏng",
        "Ban Quản lý dự án",
        "nhà thầu | tư vấn giám sát",
    ),
]

BRACKETS: Final[list[tuple[str, list[str], str, str | None]]] = [
    ("2. Về văn hóa: Sửa chữa 02 điểm trường thôn Hạ (Đảng ủy xã - 20/11/2025).",
     ["Đảng ủy xã"], "Sửa chữa 02 điểm trường thôn Hạ", "20/11/2025"),
    ("- Rà soát hộ nghèo trên địa bàn (Phòng Kinh tế chủ trì, xong trước ngày 15/4/2026).",
     ["Phòng Kinh tế"], "Rà soát hộ nghèo trên địa bàn", "trước ngày 15/4/2026"),
    ("- Lập phương án cắm trại hè cho thiếu nhi (giao Đoàn Thanh niên xã thực hiện).",
     ["Đoàn Thanh niên xã"], "Lập phương án cắm trại hè cho thiếu nhi", None),
]  # fmt: skip

NO_BRACKETS: Final = [
    "- Hội nghị tổng kết (do Sở Y tế tổ chức).",
    "- Danh sách các trạm của huyện (Sở Y tế, năm 2025 có 12 trạm).",
    "- Ông Lê Văn Nam giữ hồ sơ gốc (Chánh Văn phòng).",
    "- Tình hình sản xuất vụ Đông Xuân (giao ban ngày 20/11/2025).",
]


@pytest.mark.parametrize(("names", "duty"), DOERS)
def test_names_of_every_field_are_read_whole(names: str, duty: str) -> None:
    leads, day = names.split(" | "), "trước ngày 15/3/2026"
    assert read(f"1. {', '.join(leads)} {duty} {day}.") == [(leads, [], duty, day)]


@pytest.mark.parametrize(("item", "leads", "duty", "day"), BRACKETS)
def test_the_doer_stands_in_brackets_behind_the_duty(
    item: str, leads: list[str], duty: str, day: str | None
) -> None:
    assert read(item) == [(leads, [], duty, day)]


@pytest.mark.parametrize("item", NO_BRACKETS)
def test_other_brackets_name_no_doer(item: str) -> None:
    assert read(item) == []


def test_each_clause_has_its_own_bracket() -> None:
    said = "3. Vận động quỹ khuyến học (Hội Khuyến học xã - 15/8/2026); dọn vệ sinh đường thôn (thôn Hạ - 16/8/2026)."
    assert [duty[0] for duty in read(said)] == [["Hội Khuyến học xã"], ["thôn Hạ"]]


def test_a_list_of_names_is_no_clause_of_its_own() -> None:
    said = "1. Đảng ủy các xã, phường; Đảng ủy UBND tỉnh; các ban Tỉnh ủy quán triệt Kết luận trước ngày 15/3/2026."
    [duty] = read(said)
    assert duty[0] == ["Đảng ủy các xã, phường", "Đảng ủy UBND tỉnh", "các ban Tỉnh ủy"]


@pytest.mark.parametrize(("said", "leads", "partners"), HELPED)
def test_partners_are_parted_as_leads_are(said: str, leads: str, partners: str) -> None:
    [duty] = read(f"1. {said} trước ngày 15/3/2026.")
    assert (" | ".join(duty[0]), " | ".join(duty[1])) == (leads, partners)
