"""Sentences in the manner of many offices: who shall do what with whom, and by when."""

# ruff: noqa: E501 - a golden case is one line

from __future__ import annotations

from typing import Final

import pytest

from tests.parsers.duties_told import Told, read

COMMUNES: Final = ["Ủy ban nhân dân các xã, phường", "Các phòng chuyên môn"]

# A paragraph with one duty: leads, partners, what, by when.
ONE: Final[list[tuple[str, Told]]] = [
    ("Giao Phòng Giáo dục và Đào tạo chủ trì, phối hợp với Phòng Nội vụ rà soát biên chế giáo viên, báo cáo Ủy ban nhân dân quận trước ngày 20/8/2025.",
     (["Phòng Giáo dục và Đào tạo"], ["Phòng Nội vụ"], "rà soát biên chế giáo viên, báo cáo Ủy ban nhân dân quận", "trước ngày 20/8/2025")),
    ("Trưởng các khoa, phòng, trung tâm thuộc Bệnh viện nộp bản kiểm điểm về Phòng Tổ chức cán bộ chậm nhất ngày 10/12/2024.",
     (["Trưởng các khoa, phòng, trung tâm thuộc Bệnh viện"], [], "nộp bản kiểm điểm về Phòng Tổ chức cán bộ", "chậm nhất ngày 10/12/2024")),
    ("Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy, thành ủy, đảng ủy trực thuộc tổ chức quán triệt Chỉ thị đến từng chi bộ, hoàn thành trong tháng 9/2024.",
     (["các huyện ủy, thành ủy, đảng ủy trực thuộc"], [], "tổ chức quán triệt Chỉ thị đến từng chi bộ", "trong tháng 9/2024")),
    ("Chánh án Tòa án nhân dân cấp huyện chịu trách nhiệm rà soát các vụ án quá hạn luật định, gửi báo cáo về Phòng Kiểm tra nghiệp vụ trước ngày 05/10/2023.",
     (["Chánh án Tòa án nhân dân cấp huyện"], [], "rà soát các vụ án quá hạn luật định, gửi báo cáo về Phòng Kiểm tra nghiệp vụ", "trước ngày 05/10/2023")),
    ("Hiệu trưởng các trường trung học phổ thông tổ chức cho học sinh đăng ký dự thi trên hệ thống từ ngày 02/5 đến ngày 10/5/2024.",
     (["Hiệu trưởng các trường trung học phổ thông"], [], "tổ chức cho học sinh đăng ký dự thi trên hệ thống", "từ ngày 02/5 đến ngày 10/5/2024")),
    ("Công ty Điện lực khẩn trương khắc phục sự cố lưới điện tại xã Tân Lập, hoàn thành trước 18 giờ ngày 14/9/2024.",
     (["Công ty Điện lực"], [], "khẩn trương khắc phục sự cố lưới điện tại xã Tân Lập", "trước 18 giờ ngày 14/9/2024")),
    ("Tổng Giám đốc Công ty cổ phần Cấp nước giao Phòng Kỹ thuật lập phương án thay thế đường ống, trình trước ngày 30/11/2025.",
     (["Phòng Kỹ thuật"], [], "lập phương án thay thế đường ống, trình", "trước ngày 30/11/2025")),
    ("Ban Giám hiệu yêu cầu các tổ chuyên môn xây dựng kế hoạch dạy học năm học mới và nộp về văn phòng nhà trường trước ngày 25/8/2023.",
     (["các tổ chuyên môn"], [], "xây dựng kế hoạch dạy học năm học mới và nộp về văn phòng nhà trường", "trước ngày 25/8/2023")),
    ("Cục Thuế tỉnh, Chi cục Hải quan cửa khẩu phối hợp với Sở Tài chính đánh giá khả năng thu ngân sách, báo cáo UBND tỉnh trong quý III/2024.",
     (["Cục Thuế tỉnh", "Chi cục Hải quan cửa khẩu"], ["Sở Tài chính"], "đánh giá khả năng thu ngân sách, báo cáo UBND tỉnh", "trong quý III/2024")),
    ("Thủ tướng Chính phủ yêu cầu Bộ Nông nghiệp và Môi trường chủ trì, phối hợp với các bộ, cơ quan liên quan trình Nghị định trước ngày 15 tháng 5 năm 2025.",
     (["Bộ Nông nghiệp và Môi trường"], ["các bộ, cơ quan liên quan"], "trình Nghị định", "trước ngày 15 tháng 5 năm 2025")),
    ("Văn phòng HĐND và UBND huyện theo dõi, đôn đốc việc thực hiện Kế hoạch này; định kỳ hằng tháng tổng hợp, báo cáo Chủ tịch UBND huyện.",
     (["Văn phòng HĐND và UBND huyện"], [], "theo dõi, đôn đốc việc thực hiện Kế hoạch này; định kỳ hằng tháng tổng hợp, báo cáo Chủ tịch UBND huyện", "định kỳ hằng tháng")),
    ("Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh chủ trì tổ chức Ngày Chủ nhật xanh, báo cáo kết quả về Ban Chỉ đạo trước ngày 28/10/2024.",
     (["Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh"], [], "tổ chức Ngày Chủ nhật xanh, báo cáo kết quả về Ban Chỉ đạo", "trước ngày 28/10/2024")),
    ("Liên đoàn Lao động tỉnh vận động công nhân tham gia hiến máu; hoàn thành trước ngày 07/4/2024.",
     (["Liên đoàn Lao động tỉnh"], [], "vận động công nhân tham gia hiến máu", "trước ngày 07/4/2024")),
    ("Đề nghị Bảo hiểm xã hội tỉnh cung cấp số liệu thẻ bảo hiểm y tế học sinh cho Sở Giáo dục và Đào tạo trước ngày 30/9/2024.",
     (["Bảo hiểm xã hội tỉnh"], [], "cung cấp số liệu thẻ bảo hiểm y tế học sinh cho Sở Giáo dục và Đào tạo", "trước ngày 30/9/2024")),
    ("Kho bạc Nhà nước Khu vực XII kiểm soát, thanh toán vốn đầu tư công, chậm nhất đến hết ngày 31/01/2026.",
     (["Kho bạc Nhà nước Khu vực XII"], [], "kiểm soát, thanh toán vốn đầu tư công", "chậm nhất đến hết ngày 31/01/2026")),
    ("Các Ban quản lý dự án đẩy nhanh tiến độ thi công, phấn đấu hoàn thành gói thầu số 5 trước ngày 19/12/2025.",
     (["Các Ban quản lý dự án"], [], "đẩy nhanh tiến độ thi công, phấn đấu hoàn thành gói thầu số 5", "trước ngày 19/12/2025")),
    ("Yêu cầu đồng chí Chủ tịch UBND xã Phú Mỹ kiểm điểm trách nhiệm, báo cáo Thường trực Huyện ủy trước ngày 03/6/2024.",
     (["đồng chí Chủ tịch UBND xã Phú Mỹ"], [], "kiểm điểm trách nhiệm, báo cáo Thường trực Huyện ủy", "trước ngày 03/6/2024")),
    ("Sở Tài chính cân đối, bố trí kinh phí thực hiện, trình Ủy ban nhân dân thành phố xem xét trước ngày 20 tháng 11 năm 2025.",
     (["Sở Tài chính"], [], "cân đối, bố trí kinh phí thực hiện, trình Ủy ban nhân dân thành phố xem xét", "trước ngày 20 tháng 11 năm 2025")),
    ("Đối với các trường mầm non: Rà soát, sửa chữa đồ chơi ngoài trời, hoàn thành trước ngày 25/8/2025.",
     (["các trường mầm non"], [], "Rà soát, sửa chữa đồ chơi ngoài trời", "trước ngày 25/8/2025")),
    ("Trạm Y tế các xã, phường phối hợp với các trường học tổ chức tiêm vắc xin, báo cáo Trung tâm Y tế trước 15 giờ hằng ngày.",
     (["Trạm Y tế các xã, phường"], ["các trường học"], "tổ chức tiêm vắc xin, báo cáo Trung tâm Y tế", "trước 15 giờ hằng ngày")),
    ("Đài Truyền thanh thị xã tuyên truyền cuộc bầu cử trên hệ thống loa từ nay đến hết ngày 15/3/2026.",
     (["Đài Truyền thanh thị xã"], [], "tuyên truyền cuộc bầu cử trên hệ thống loa", "từ nay đến hết ngày 15/3/2026")),
    ("Phòng Tài chính - Kế hoạch thẩm định dự toán và trình UBND huyện phê duyệt trong tháng 12/2023.",
     (["Phòng Tài chính - Kế hoạch"], [], "thẩm định dự toán và trình UBND huyện phê duyệt", "trong tháng 12/2023")),
    ("Đề nghị các đồng chí Ủy viên Ban Chỉ đạo gửi ý kiến góp ý về Cơ quan Thường trực trước ngày 18/3/2025.",
     (["các đồng chí Ủy viên Ban Chỉ đạo"], [], "gửi ý kiến góp ý về Cơ quan Thường trực", "trước ngày 18/3/2025")),
    ("Ban Dân tộc tỉnh làm đầu mối tổng hợp danh sách người có uy tín, trình phê duyệt trước ngày 15/12/2024.",
     (["Ban Dân tộc tỉnh"], [], "làm đầu mối tổng hợp danh sách người có uy tín, trình phê duyệt", "trước ngày 15/12/2024")),
    ("Bộ Chỉ huy Quân sự tỉnh chủ trì, phối hợp với Công an tỉnh, Sở Y tế khám tuyển nghĩa vụ quân sự, hoàn thành trước ngày 31/12/2024.",
     (["Bộ Chỉ huy Quân sự tỉnh"], ["Công an tỉnh", "Sở Y tế"], "khám tuyển nghĩa vụ quân sự", "trước ngày 31/12/2024")),
    ("Trường Đại học Sư phạm cử 02 giảng viên tham gia Hội đồng, gửi danh sách về Bộ trước ngày 22/5/2024.",
     (["Trường Đại học Sư phạm"], [], "cử 02 giảng viên tham gia Hội đồng, gửi danh sách về Bộ", "trước ngày 22/5/2024")),
    ("Đề nghị Viện Kiểm sát nhân dân tỉnh trao đổi tài liệu liên quan vụ án trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này.",
     (["Viện Kiểm sát nhân dân tỉnh"], [], "trao đổi tài liệu liên quan vụ án", "trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này")),
    ("Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ báo cáo tình hình thực hiện về Bộ Nội vụ trước ngày 25 của tháng cuối quý.",
     (["Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ"], [], "báo cáo tình hình thực hiện về Bộ Nội vụ", "trước ngày 25 của tháng cuối quý")),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội giám sát việc bình xét hộ nghèo, báo cáo trước ngày 10/12/2024.",
     (["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "các tổ chức chính trị - xã hội"], [], "giám sát việc bình xét hộ nghèo, báo cáo", "trước ngày 10/12/2024")),
    ("Ngân hàng Nhà nước chi nhánh tỉnh chỉ đạo các tổ chức tín dụng giảm lãi suất cho vay, báo cáo kết quả trước ngày 05/7/2024.",
     (["Ngân hàng Nhà nước chi nhánh tỉnh"], [], "chỉ đạo các tổ chức tín dụng giảm lãi suất cho vay, báo cáo kết quả", "trước ngày 05/7/2024")),
    ("Chi cục Kiểm lâm, Hạt Kiểm lâm các huyện trực 24/24 giờ trong mùa khô và báo cáo trước 16 giờ hằng ngày.",
     (["Chi cục Kiểm lâm", "Hạt Kiểm lâm các huyện"], [], "trực 24/24 giờ trong mùa khô và báo cáo", "trước 16 giờ hằng ngày")),
    ("Giao Giám đốc Sở Xây dựng, Chủ tịch UBND các quận, huyện kiểm tra an toàn chung cư cũ; báo cáo UBND Thành phố trước ngày 15/10/2024.",
     (["Giám đốc Sở Xây dựng", "Chủ tịch UBND các quận, huyện"], [], "kiểm tra an toàn chung cư cũ; báo cáo UBND Thành phố", "trước ngày 15/10/2024")),
    ("Căn cứ nội dung trên, Sở Y tế đề nghị các bệnh viện triển khai thực hiện và báo cáo về Sở (qua Phòng Nghiệp vụ Y) trước ngày 30/4/2024.",
     (["các bệnh viện"], [], "triển khai thực hiện và báo cáo về Sở (qua Phòng Nghiệp vụ Y)", "trước ngày 30/4/2024")),
    ("Nhận được Công văn này, đề nghị Thủ trưởng các đơn vị khẩn trương triển khai việc kê khai tài sản, hoàn thành trước ngày 31/12/2024.",
     (["Thủ trưởng các đơn vị"], [], "khẩn trương triển khai việc kê khai tài sản", "trước ngày 31/12/2024")),
    ("Các nhà thầu hoàn thành hồ sơ hoàn công chậm nhất ngày 20/12/2024, quá thời hạn trên Ban Quản lý dự án sẽ xử lý theo hợp đồng.",
     (["Các nhà thầu"], [], "hoàn thành hồ sơ hoàn công", "chậm nhất ngày 20/12/2024")),
    ("Tổ công tác có nhiệm vụ rà soát thủ tục hành chính nội bộ, trình Chủ tịch UBND tỉnh công bố trước ngày 01/7/2024.",
     (["Tổ công tác"], [], "rà soát thủ tục hành chính nội bộ, trình Chủ tịch UBND tỉnh công bố", "trước ngày 01/7/2024")),
    ("Trước ngày 25/11/2024, Phòng Lao động - Thương binh và Xã hội tổng hợp kết quả rà soát hộ nghèo, trình Chủ tịch UBND huyện.",
     (["Phòng Lao động - Thương binh và Xã hội"], [], "tổng hợp kết quả rà soát hộ nghèo, trình Chủ tịch UBND huyện", "Trước ngày 25/11/2024")),
    ("Chậm nhất ngày 15/9/2024, Hiệu trưởng các trường gửi báo cáo đầu năm về Phòng Giáo dục và Đào tạo.",
     (["Hiệu trưởng các trường"], [], "gửi báo cáo đầu năm về Phòng Giáo dục và Đào tạo", "Chậm nhất ngày 15/9/2024")),
    ("Trong quý IV/2025, Sở Khoa học và Công nghệ hoàn thành nâng cấp Cổng dữ liệu mở.",
     (["Sở Khoa học và Công nghệ"], [], "hoàn thành nâng cấp Cổng dữ liệu mở", "Trong quý IV/2025")),
    ("Việc nhập dữ liệu hộ tịch giao Phòng Tư pháp chủ trì thực hiện, hoàn thành trước ngày 30/6/2024.",
     (["Phòng Tư pháp"], [], "Việc nhập dữ liệu hộ tịch", "trước ngày 30/6/2024")),
    ("Danh sách đề nghị khen thưởng các đơn vị gửi về Ban Thi đua - Khen thưởng trước ngày 15/11/2024.",
     (["các đơn vị"], [], "Danh sách đề nghị khen thưởng các đơn vị gửi về Ban Thi đua - Khen thưởng", "trước ngày 15/11/2024")),
    ("Điều 2. Giao Sở Nội vụ phối hợp với Sở Tài chính hướng dẫn các cơ quan thực hiện, hoàn thành trước ngày 01/9/2024.",
     (["Sở Nội vụ"], ["Sở Tài chính"], "hướng dẫn các cơ quan thực hiện", "trước ngày 01/9/2024")),
    ("1. Hoàn thiện quy chế làm việc của Ban Chấp hành\n\n- Cơ quan chủ trì: Văn phòng Tỉnh ủy.\n\n- Cơ quan phối hợp: Ban Tổ chức Tỉnh ủy, Ủy ban Kiểm tra Tỉnh ủy.\n\n- Thời gian hoàn thành: Quý I/2026.",
     (["Văn phòng Tỉnh ủy"], ["Ban Tổ chức Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy"], "Hoàn thiện quy chế làm việc của Ban Chấp hành", "Quý I/2026")),
    ("a) Xây dựng phần mềm quản lý bệnh án điện tử.\n\n+ Đơn vị thực hiện: Phòng Công nghệ thông tin;\n\n+ Thời gian: Tháng 9/2025;\n\n+ Kết quả: Phần mềm được nghiệm thu.",
     (["Phòng Công nghệ thông tin"], [], "Xây dựng phần mềm quản lý bệnh án điện tử", "Tháng 9/2025")),
    ("Phó Hiệu trưởng phụ trách đào tạo chỉ đạo các khoa rà soát chuẩn đầu ra, hoàn thành trước ngày 30/8/2024.",
     (["Phó Hiệu trưởng phụ trách đào tạo"], [], "chỉ đạo các khoa rà soát chuẩn đầu ra", "trước ngày 30/8/2024")),
    ("Trưởng Công an các xã, thị trấn tổ chức cấp tài khoản định danh điện tử cho công dân, hoàn thành trước ngày 30/6/2024.",
     (["Trưởng Công an các xã, thị trấn"], [], "tổ chức cấp tài khoản định danh điện tử cho công dân", "trước ngày 30/6/2024")),
    ("Đề nghị Hội Liên hiệp Phụ nữ, Hội Nông dân, Hội Cựu chiến binh tỉnh tuyên truyền hội viên tham gia, báo cáo trước ngày 30/11/2024.",
     (["Hội Liên hiệp Phụ nữ", "Hội Nông dân", "Hội Cựu chiến binh tỉnh"], [], "tuyên truyền hội viên tham gia, báo cáo", "trước ngày 30/11/2024")),
    ("Sở Văn hóa, Thể thao và Du lịch (cơ quan thường trực) tham mưu tổ chức Lễ hội, trình kịch bản trước ngày 20/01/2025.",
     (["Sở Văn hóa, Thể thao và Du lịch"], [], "tham mưu tổ chức Lễ hội, trình kịch bản", "trước ngày 20/01/2025")),
    ("Giao đồng chí Trần Văn Minh - Phó Chủ tịch UBND huyện chỉ đạo giải phóng mặt bằng tuyến đường, hoàn thành trước ngày 30/4/2024.",
     (["đồng chí Trần Văn Minh - Phó Chủ tịch UBND huyện"], [], "chỉ đạo giải phóng mặt bằng tuyến đường", "trước ngày 30/4/2024")),
    ("Yêu cầu Phòng TN&MT, Trung tâm PTQĐ và UBND xã Bình An kiểm đếm tài sản trên đất, niêm yết công khai trước ngày 08/8/2024.",
     (["Phòng TN&MT", "Trung tâm PTQĐ", "UBND xã Bình An"], [], "kiểm đếm tài sản trên đất, niêm yết công khai", "trước ngày 08/8/2024")),
    ("Các chi bộ trực thuộc tổ chức sinh hoạt chuyên đề, nộp biên bản về Văn phòng Đảng ủy trước ngày 05 hằng tháng.",
     (["Các chi bộ trực thuộc"], [], "tổ chức sinh hoạt chuyên đề, nộp biên bản về Văn phòng Đảng ủy", "trước ngày 05 hằng tháng")),
    ("Thí sinh trúng tuyển nộp hồ sơ nhập học trực tuyến trước 17 giờ 00 ngày 27/8/2024.",
     (["Thí sinh trúng tuyển"], [], "nộp hồ sơ nhập học trực tuyến", "trước 17 giờ 00 ngày 27/8/2024")),
    ("Sinh viên khóa 46 hoàn thành học phí học kỳ I chậm nhất ngày 15/10/2024.",
     (["Sinh viên khóa 46"], [], "hoàn thành học phí học kỳ I", "chậm nhất ngày 15/10/2024")),
    ("Phụ huynh học sinh đăng ký xe đưa đón với giáo viên chủ nhiệm trước ngày 20/8/2024.",
     (["Phụ huynh học sinh"], [], "đăng ký xe đưa đón với giáo viên chủ nhiệm", "trước ngày 20/8/2024")),
    ("Thanh tra Sở tiến hành thanh tra đột xuất 05 cơ sở khám chữa bệnh tư nhân, hoàn thành trong quý II/2025.",
     (["Thanh tra Sở"], [], "tiến hành thanh tra đột xuất 05 cơ sở khám chữa bệnh tư nhân", "trong quý II/2025")),
    ("Đề nghị Tổng công ty Điện lực miền Nam di dời trụ điện trung thế khỏi phạm vi dự án, hoàn thành trước ngày 31/10/2024.",
     (["Tổng công ty Điện lực miền Nam"], [], "di dời trụ điện trung thế khỏi phạm vi dự án", "trước ngày 31/10/2024")),
    ("Cục Thống kê tổ chức điều tra doanh nghiệp năm 2025, công bố kết quả sơ bộ trước ngày 30/9/2025.",
     (["Cục Thống kê"], [], "tổ chức điều tra doanh nghiệp năm 2025, công bố kết quả sơ bộ", "trước ngày 30/9/2025")),
    ("Ban Quản lý Khu kinh tế, Sở Tài chính, UBND thành phố Hà Tiên mỗi đơn vị cử 01 cán bộ tham gia đoàn, gửi danh sách trước ngày 14/6/2024.",
     (["Ban Quản lý Khu kinh tế", "Sở Tài chính", "UBND thành phố Hà Tiên"], [], "cử 01 cán bộ tham gia đoàn, gửi danh sách", "trước ngày 14/6/2024")),
    ("Trung tâm Kiểm soát bệnh tật tỉnh là đầu mối tiếp nhận vắc xin, phân bổ cho các đơn vị trước ngày 05/6/2024.",
     (["Trung tâm Kiểm soát bệnh tật tỉnh"], [], "là đầu mối tiếp nhận vắc xin, phân bổ cho các đơn vị", "trước ngày 05/6/2024")),
    ("Các Sở: Nội vụ, Tài chính, Tư pháp rà soát văn bản thuộc lĩnh vực quản lý, báo cáo trước ngày 15/8/2025.",
     (["Các Sở: Nội vụ, Tài chính, Tư pháp"], [], "rà soát văn bản thuộc lĩnh vực quản lý, báo cáo", "trước ngày 15/8/2025")),
    ("Giao Sở Giáo dục và Đào tạo chủ trì, phối hợp các đơn vị liên quan tham mưu kế hoạch tuyển sinh lớp 10; thời gian hoàn thành trước ngày 28/02/2025.",
     (["Sở Giáo dục và Đào tạo"], ["các đơn vị liên quan"], "tham mưu kế hoạch tuyển sinh lớp 10", "trước ngày 28/02/2025")),
    ("Về công tác cải cách hành chính: Giao Sở Nội vụ chủ trì đánh giá chỉ số hài lòng, báo cáo trước ngày 10/12/2024.",
     (["Sở Nội vụ"], [], "đánh giá chỉ số hài lòng, báo cáo", "trước ngày 10/12/2024")),
]  # fmt: skip

# Letters to two: the paragraph, what they shall do, by when.
ASKED: Final[list[tuple[str, str, str]]] = [
    ("Đề nghị quý cơ quan nghiên cứu, cho ý kiến bằng văn bản gửi về Sở Tư pháp trước ngày 12/7/2024 để tổng hợp.",
     "nghiên cứu, cho ý kiến bằng văn bản gửi về Sở Tư pháp", "trước ngày 12/7/2024"),
    ("Báo cáo gửi về Ban Nội chính Tỉnh ủy trước ngày 20/6/2024 để tổng hợp.",
     "Báo cáo gửi về Ban Nội chính Tỉnh ủy", "trước ngày 20/6/2024"),
    ("Đề nghị các đơn vị báo cáo theo mẫu gửi kèm. Thời gian gửi báo cáo: trước ngày 12/6/2024.",
     "báo cáo theo mẫu gửi kèm", "trước ngày 12/6/2024"),
]  # fmt: skip

SEVERAL: Final[list[tuple[str, list[Told]]]] = [
    ("UBND phường Hòa Bình niêm yết danh sách tại trụ sở chậm nhất ngày 03/02/2026 và tổng hợp ý kiến cử tri trước ngày 10/02/2026.",
     [(["UBND phường Hòa Bình"], [], "niêm yết danh sách tại trụ sở", "chậm nhất ngày 03/02/2026"),
      (["UBND phường Hòa Bình"], [], "tổng hợp ý kiến cử tri", "trước ngày 10/02/2026")]),
    ("1. Sở Nông nghiệp và Môi trường\n\na) Xây dựng phương án ứng phó thiên tai, trình trước ngày 15/5/2025.\n\nb) Kiểm tra hồ chứa trước mùa mưa lũ, hoàn thành trước ngày 30/5/2025.\n\n2. Sở Xây dựng\n\nRà soát nhà ở xuống cấp, báo cáo trước ngày 20/5/2025.",
     [(["Sở Nông nghiệp và Môi trường"], [], "Xây dựng phương án ứng phó thiên tai, trình", "trước ngày 15/5/2025"),
      (["Sở Nông nghiệp và Môi trường"], [], "Kiểm tra hồ chứa trước mùa mưa lũ", "trước ngày 30/5/2025"),
      (["Sở Xây dựng"], [], "Rà soát nhà ở xuống cấp, báo cáo", "trước ngày 20/5/2025")]),
    ("III. PHÂN CÔNG NHIỆM VỤ\n\n1. Phòng Đào tạo: Xây dựng đề cương chi tiết, hoàn thành trước ngày 10/7/2024.\n\n2. Phòng Khảo thí: Tổ chức thi kết thúc học phần từ ngày 15/7 đến ngày 28/7/2024.\n\n3. Các khoa: Phân công giảng viên coi thi, gửi danh sách trước ngày 05/7/2024.",
     [(["Phòng Đào tạo"], [], "Xây dựng đề cương chi tiết", "trước ngày 10/7/2024"),
      (["Phòng Khảo thí"], [], "Tổ chức thi kết thúc học phần", "từ ngày 15/7 đến ngày 28/7/2024"),
      (["Các khoa"], [], "Phân công giảng viên coi thi, gửi danh sách", "trước ngày 05/7/2024")]),
    ("Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau:\n\n1. Giao Sở Công Thương kiểm tra nguồn cung xăng dầu, báo cáo UBND tỉnh trước ngày 18/3/2024.\n\n2. Giao Cục Quản lý thị trường xử lý nghiêm hành vi găm hàng; thời gian hoàn thành trong tháng 3/2024.",
     [(["Sở Công Thương"], [], "kiểm tra nguồn cung xăng dầu, báo cáo UBND tỉnh", "trước ngày 18/3/2024"),
      (["Cục Quản lý thị trường"], [], "xử lý nghiêm hành vi găm hàng", "trong tháng 3/2024")]),
    ("Các sở, ban, ngành, địa phương khẩn trương:\n\n- Rà soát danh mục dự án đầu tư công, gửi Sở Tài chính trước ngày 25/7/2025.\n\n- Giải ngân vốn sự nghiệp, hoàn thành trước ngày 31/12/2025.",
     [(["Các sở, ban, ngành, địa phương"], [], "Rà soát danh mục dự án đầu tư công, gửi Sở Tài chính", "trước ngày 25/7/2025"),
      (["Các sở, ban, ngành, địa phương"], [], "Giải ngân vốn sự nghiệp", "trước ngày 31/12/2025")]),
]  # fmt: skip

NOTHING: Final = [
    "Sở Y tế nhận được Công văn số 12/UBND-VX ngày 10/3/2024 của UBND huyện về việc xin hỗ trợ kinh phí.",
    "Trong 6 tháng đầu năm 2024, Công an tỉnh đã bắt giữ 15 đối tượng, khởi tố trước ngày 30/6/2024.",
    "Hội nghị diễn ra lúc 08 giờ ngày 20/5/2024 tại Hội trường UBND huyện.",
    "Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này.",
    "Phòng Tài vụ làm việc từ 7 giờ 30 phút đến 16 giờ 30 phút các ngày trong tuần.",
    "Công ty được thành lập trước ngày 01/7/2015 theo Luật Doanh nghiệp.",
    "Kết quả đến ngày 30/6/2024, Sở Tài chính giải ngân đạt 45,2% kế hoạch.",
    "Sở Công Thương báo cáo UBND tỉnh kết quả thực hiện quý I/2024 như sau:",
]


@pytest.mark.parametrize(("text", "duty"), ONE)
def test_reads_one_duty(text: str, duty: Told) -> None:
    assert read(text) == [duty]


@pytest.mark.parametrize(("text", "content", "deadline"), ASKED)
def test_those_who_are_written_to_lead(text: str, content: str, deadline: str) -> None:
    assert read(text, *COMMUNES) == [(COMMUNES, [], content, deadline)]


@pytest.mark.parametrize(("text", "duties"), SEVERAL)
def test_reads_several_duties(text: str, duties: list[Told]) -> None:
    assert read(text) == duties


@pytest.mark.parametrize("text", NOTHING)
def test_leaves_alone_what_is_no_duty(text: str) -> None:
    assert read(text, *COMMUNES) == []
