"""What agencies are called after."""

from __future__ import annotations

from typing import Final

# What agencies are called after. A comma inside belongs to the name.
FIELDS: Final = """
    phòng chống; phòng, chống; phong trào; bệnh xã hội; phòng chống bệnh xã hội; phòng,
    chống tham nhũng; phòng, chống ma túy; phòng chống ma túy; phòng, chống tội phạm; cai
    nghiện ma túy; chống buôn lậu; giám sát quản lý; giám sát quản lý về hải quan; chống
    buôn lậu và xử lý vi phạm; xử lý vi phạm; xử lý nợ; quản lý nợ; bảo vệ sức khỏe lao
    động; sức khỏe lao động; lao động môi trường; hồi sức cấp cứu; hồi sức; bệnh nhiệt đới;
    điều dưỡng; tin học; ngoại ngữ; truyền thanh; văn hóa, thể thao và truyền thanh; nội vụ;
    tài chính; tài chính - kế hoạch; kế hoạch và đầu tư; kế hoạch tài chính; kế hoạch; kế
    toán; kế hoạch - tài chính; kế hoạch và tài chính; đầu tư; tư pháp; công thương; xây
    dựng; giao thông vận tải; giao thông; công chính; nông nghiệp; nông nghiệp và phát triển
    nông thôn; phát triển nông thôn; nông thôn; nông thôn mới; nông nghiệp và môi trường;
    tài nguyên và môi trường; tài nguyên môi trường; tài nguyên; môi trường; khí tượng thủy
    văn; khoa học và công nghệ; khoa học công nghệ; khoa học; khoa học, công nghệ; công
    nghệ; công nghệ thông tin; công nghệ thông tin và truyền thông; thông tin và truyền
    thông; thông tin; truyền thông; thông tin, truyền thông; bưu chính viễn thông; viễn
    thông; bưu chính; chuyển đổi số; số; đổi mới sáng tạo; dữ liệu; y tế; y tế dự phòng; dự
    phòng; y, dược cổ truyền; y dược cổ truyền; y học cổ truyền; dược; y dược; giáo dục và
    đào tạo; giáo dục; đào tạo; giáo dục đào tạo; giáo dục nghề nghiệp; giáo dục thường
    xuyên; giáo dục nghề nghiệp - giáo dục thường xuyên; dạy nghề; nghề nghiệp; kỹ thuật;
    giáo dục phổ thông; giáo dục đại học; giáo dục mầm non; giáo dục tiểu học; giáo dục
    trung học; văn hóa; văn hóa và thông tin; văn hóa thông tin; văn hóa, thể thao và du
    lịch; văn hóa và thể thao; văn hóa, thể thao; văn hóa - thể thao; văn hóa, khoa học và
    thông tin; văn hóa - xã hội; văn hóa xã hội; văn hóa, thông tin và thể thao; văn hóa
    nghệ thuật; văn học nghệ thuật; nghệ thuật; biểu diễn; điện ảnh; di sản; thể thao; thể
    dục thể thao; du lịch; gia đình; lao động - thương binh và xã hội; lao động thương binh
    và xã hội; lao động, thương binh và xã hội; lao động; thương binh và xã hội; lao động
    việc làm; việc làm; dịch vụ việc làm; bảo trợ xã hội; người có công; bảo trợ; công tác
    xã hội; trẻ em; xã hội; trợ giúp pháp lý; dân tộc; tôn giáo; dân tộc và tôn giáo; dân
    tộc - tôn giáo; tín ngưỡng; công vụ; thi đua; khen thưởng; thi đua - khen thưởng; thi
    đua khen thưởng; thi đua, khen thưởng; ngoại vụ; ngoại giao; quốc phòng; an ninh; công
    an; biên phòng; cảnh sát biển; quân sự; hải quân; cơ yếu; nhân dân; nhà nước; trung
    ương; tổ chức; tổ chức cán bộ; tổ chức - hành chính; tổ chức hành chính; tổ chức - cán
    bộ; cán bộ; công chức - viên chức; công chức; viên chức; chính quyền địa phương; địa
    giới hành chính; hành chính; hành chính - quản trị; quản trị; hành chính công; hành
    chính - tổng hợp; hành chính tổng hợp; phục vụ hành chính công; dịch vụ công; cải cách
    hành chính; cải cách hành chính, chuyển đổi số; tổng hợp; thư ký; văn thư; lưu trữ; văn
    thư - lưu trữ; văn thư lưu trữ; văn thư và lưu trữ nhà nước; lưu trữ lịch sử; thanh tra;
    pháp chế; pháp luật; kiểm tra; kiểm tra văn bản; giám sát; nghiệp vụ; nghiệp vụ y;
    nghiệp vụ dược; hộ tịch; phổ biến giáo dục pháp luật; kiểm soát thủ tục hành chính; kiểm
    soát; thủ tục hành chính; bồi thường nhà nước; công chứng; đấu giá tài sản; dịch vụ đấu
    giá tài sản; kinh tế; kinh tế - hạ tầng; kinh tế và hạ tầng; kinh tế, hạ tầng và đô thị;
    kinh tế ngành; hạ tầng; quản lý đô thị; đô thị; quản lý; quy hoạch; kiến trúc; quy hoạch
    - kiến trúc; nhà ở; ngoại thương; thương mại; xúc tiến thương mại; xúc tiến đầu tư; xúc
    tiến đầu tư, thương mại và du lịch; công nghiệp; năng lượng; điện lực; khuyến công;
    khuyến nông; giống; giống cây trồng; trồng trọt; bảo vệ thực vật; trồng trọt và bảo vệ
    thực vật; chăn nuôi; thú y; chăn nuôi và thú y; thủy sản; kiểm ngư; lâm nghiệp; kiểm
    lâm; thủy lợi; đê điều; phòng, chống thiên tai; phòng chống thiên tai; phòng, chống lụt
    bão; tìm kiếm cứu nạn; tìm kiếm, cứu nạn; cứu nạn, cứu hộ; phòng cháy, chữa cháy; phòng
    cháy chữa cháy; cứu nạn; cứu hộ; nước sạch; nước sạch và vệ sinh môi trường; vệ sinh môi
    trường; vệ sinh; quản lý chất lượng; quản lý chất lượng nông lâm sản và thủy sản; chất
    lượng; tiêu chuẩn đo lường chất lượng; tiêu chuẩn; đo lường; nông lâm sản và thủy sản;
    đất đai; đăng ký đất đai; phát triển quỹ đất; quỹ đất; quan trắc; quan trắc tài nguyên
    và môi trường; khoáng sản; địa chất; biển và hải đảo; biến đổi khí hậu; bảo vệ môi
    trường; viễn thám; đo đạc; bản đồ; thuế; hải quan; kho bạc; dự trữ; chứng khoán; giá;
    công sản; quản lý công sản; ngân sách; ngân sách nhà nước; tài chính doanh nghiệp; bảo
    hiểm; bảo hiểm xã hội; bảo hiểm y tế; ngân hàng; chính sách; chính sách xã hội; tín
    dụng; nông nghiệp và phát triển nông thôn việt nam; phát triển; khám, chữa bệnh; quản lý
    khám, chữa bệnh; quản lý khám chữa bệnh; khám bệnh, chữa bệnh; quản lý y, dược cổ
    truyền; quản lý dược; quản lý môi trường y tế; an toàn thực phẩm; an toàn vệ sinh thực
    phẩm; vệ sinh an toàn thực phẩm; an toàn; thực phẩm; dân số; dân số - kế hoạch hóa gia
    đình; dân số kế hoạch hóa gia đình; kế hoạch hóa gia đình; dân số và phát triển; dân số
    và kế hoạch hóa gia đình; sức khỏe; sức khỏe sinh sản; chăm sóc sức khỏe sinh sản; chăm
    sóc sức khỏe; chăm sóc; bà mẹ; bà mẹ - trẻ em; bà mẹ và trẻ em; sức khỏe bà mẹ - trẻ em;
    kiểm soát bệnh tật; bệnh tật; bệnh; truyền thông giáo dục sức khỏe; truyền thông - giáo
    dục sức khỏe; giám định; giám định y khoa; pháp y; pháp y tâm thần; kiểm nghiệm; kiểm
    nghiệm thuốc, mỹ phẩm, thực phẩm; kiểm nghiệm dược phẩm, mỹ phẩm; phòng chống hiv/aids;
    phòng, chống hiv/aids; cấp cứu; cấp cứu 115; huyết học; truyền máu; phục hồi chức năng;
    đa khoa; đa khoa khu vực; đa khoa tỉnh; chuyên khoa; tâm thần; lao; lao và bệnh phổi;
    phụ sản; sản nhi; nhi; nhi đồng; mắt; ung bướu; da liễu; phong; tim mạch; chấn thương
    chỉnh hình; nhiệt đới; răng hàm mặt; tai mũi họng; nội tiết; lão khoa; quân y; quân dân
    y; sốt rét; dinh dưỡng; công nghệ sinh học; y tế công cộng; vệ sinh dịch tễ; khoa học kỹ
    thuật; nghiên cứu; khảo thí; công tác chính trị; chính trị; sinh viên; học sinh; nghiên
    cứu khoa học; hợp tác quốc tế; quốc tế; điều phối; điều phối nông thôn mới; xóa đói giảm
    nghèo; giảm nghèo; bổ trợ tư pháp; nghiệp vụ và tổ chức thi hành án; kiểm tra, giải
    quyết khiếu nại, tố cáo; thi hành án; thi hành án dân sự; dân sự; hình sự; thi hành án
    hình sự; quản lý thị trường; quản lý xuất nhập cảnh; xuất nhập cảnh; cảnh sát; cảnh sát
    giao thông; cảnh sát quản lý hành chính về trật tự xã hội; quản lý hành chính về trật tự
    xã hội; tham mưu; hậu cần; trật tự xã hội; tuyên giáo; tuyên giáo và dân vận; tuyên
    truyền; dân vận; nội chính; thường vụ; thường trực; chấp hành; cán sự đảng; chỉ đạo; chỉ
    huy; giúp việc; pháp chế hđnd; đảng; mặt trận; mặt trận tổ quốc; mặt trận tổ quốc việt
    nam; tổ quốc; phụ nữ; liên hiệp phụ nữ; liên hiệp phụ nữ việt nam; nông dân; nông dân
    việt nam; cựu chiến binh; cựu chiến binh việt nam; chữ thập đỏ; thanh niên; thanh niên
    cộng sản hồ chí minh; cộng sản; hợp tác xã; hữu nghị; tổ chức hữu nghị; liên hiệp các tổ
    chức hữu nghị; khoa học và kỹ thuật; liên hiệp các hội khoa học và kỹ thuật; người cao
    tuổi; người khuyết tật; khuyến học; luật gia; nhà báo; đông y; doanh nghiệp; doanh
    nghiệp nhỏ và vừa; doanh nhân; kiến trúc sư; luật sư; nhà văn; trí thức; tư vấn; thẩm
    định; trường; giáo viên; dự án; dự án đầu tư xây dựng; quản lý dự án; quản lý dự án đầu
    tư xây dựng; đầu tư xây dựng; công trình; công trình giao thông; công trình đô thị; khu
    kinh tế; các khu công nghiệp; khu công nghiệp; các khu chế xuất và công nghiệp; khu công
    nghệ cao; cụm công nghiệp; rừng phòng hộ; rừng đặc dụng; rừng; bảo trì đường bộ; đường
    bộ; đăng kiểm; đường sắt; hàng không; hàng hải; đường thủy nội địa; vận tải; sát hạch;
    cấp nước; thoát nước; an toàn giao thông; giao thông công cộng; cây xanh; vệ sinh đô
    thị; chiếu sáng; phát thanh; truyền hình; phát thanh và truyền hình; phát thanh, truyền
    hình; phát thanh - truyền hình; phát thanh truyền hình; báo chí; xuất bản; in và phát
    hành; công báo; công báo và tin học; công báo - tin học; thông tin điện tử; điện tử;
    tin; thông tấn; tiếng nói việt nam; thống kê; hội nhập quốc tế; phát triển khoa học,
    công nghệ, đổi mới sáng tạo, chuyển đổi số và đề án 06; phát triển khoa học, công nghệ,
    đổi mới sáng tạo và chuyển đổi số; quân sự - an ninh; khoa học, công nghệ, đổi mới sáng
    tạo và chuyển đổi số; kinh doanh; điều hành; khu vực; đầu tư phát triển; dân chủ; hòa
    giải; tiếp công dân; một cửa; phục vụ; kiểm toán; phòng hộ; khởi nghiệp; trung học;
    trung học cơ sở; trung học phổ thông; tiểu học; mầm non; phổ thông; dân tộc nội trú;
    chuyên; sư phạm; khoa học tự nhiên; khoa học xã hội; luật; bách khoa; nông lâm; thương
    mại và du lịch; cấp cao; tối cao; nhân dân tối cao; dân cư; căn cước; phát triển doanh
    nghiệp; hỗ trợ; hỗ trợ nông dân; hỗ trợ doanh nghiệp; hoạt động; văn phòng; đoàn; chuyên
    môn; dân nguyện; đối ngoại; quan hệ lao động; sở hữu trí tuệ; xuất nhập khẩu; hóa chất;
    biên giới; lãnh sự; đê; công tác đại biểu; thư viện; bảo tàng; dịch vụ; thanh thiếu nhi;
    thiếu nhi; nông sản; tài sản; khuyết tật; xử lý vi phạm hành chính; kiểm tra văn bản và
    quản lý xử lý vi phạm hành chính; tổng cục; nhân sự; cán bộ, công chức; công nghiệp và
    thương mại; tiền tệ; an toàn, an ninh mạng; an ninh mạng; bưu chính công ích; địa
    phương; hội đồng; người lao động; tư nhân; đa khoa tư nhân; ma túy; ma túy đa chức năng;
    đa chức năng; thi công; giải phóng mặt bằng; đền bù giải phóng mặt bằng; quản trị thiết
    bị; quản trị - thiết bị; vật tư thiết bị y tế; vật tư - thiết bị y tế; vật tư, thiết bị
    y tế; thiết bị; thiết bị y tế; trang thiết bị; tài chính kế toán; tài chính - kế toán;
    tài chính, kế toán; kế toán - tài chính; kế toán tài vụ; quản lý, bảo vệ rừng; quản lý
    bảo vệ rừng; bảo vệ rừng; sử dụng và phát triển rừng; quản lý nước và công trình; quản
    lý nước; quản lý công trình; tổ chức lao động tiền lương; tổ chức - lao động; lao động
    tiền lương; nhân sự tiền lương; kỹ thuật an toàn; an toàn lao động; kỹ thuật thi công;
    kỹ thuật thẩm định; kinh tế thẩm định; kế hoạch kỹ thuật; kế hoạch vật tư; kế hoạch tổng
    hợp; kế hoạch - tổng hợp; kế hoạch nghiệp vụ; điều hành dự án; quản lý khai thác; quản
    lý chất lượng bệnh viện; quản lý thu; quản lý đào tạo; quản lý khoa học; quản lý vận
    hành; vận hành; bảo trì; sửa chữa; kiểm soát nhiễm khuẩn; chẩn đoán hình ảnh; công tác
    học sinh, sinh viên; công tác sinh viên; đấu thầu; tiền lương; bảo vệ chính trị nội bộ;
    tổ chức đảng, đảng viên; chế độ bảo hiểm xã hội; giám định bảo hiểm y tế; cấp sổ, thẻ;
    chăm sóc khách hàng; khách hàng; thị trường; cơ điện; nữ công; chính sách pháp luật;
    tiếp nhận và trả kết quả; công nghệ số cộng đồng; dịch vụ tổng hợp; dịch vụ công ích;
    bảo trợ xã hội tổng hợp; nghệ thuật truyền thống; giá đất; giá đất cụ thể; định giá đất;
    đề án 06; sát hạch lái xe; đào tạo sát hạch lái xe; lái xe; phương tiện và người lái;
    dịch vụ nông nghiệp; cung ứng dịch vụ công; đảm bảo chất lượng; bảo đảm chất lượng; đảm
    bảo chất lượng giáo dục; sau đại học; đào tạo sau đại học; thăm dò chức năng; trật tự đô
    thị; trật tự xây dựng; kiểm tra nội bộ; giải quyết khiếu nại; giải quyết khiếu nại, tố
    cáo; khiếu nại, tố cáo; khám bệnh theo yêu cầu; điều trị theo yêu cầu; gây mê hồi sức;
    giải phẫu bệnh; xét nghiệm; hồi sức tích cực; hồi sức tích cực - chống độc; chống độc;
    người nộp thuế; hỗ trợ người nộp thuế; nợ thuế; cưỡng chế nợ thuế; rủi ro; kho quỹ; kiểm
    soát nội bộ; kiểm toán nội bộ; đăng ký kinh doanh; hạ tầng kỹ thuật; phát triển đô thị;
    bất động sản; thị trường bất động sản; vật liệu xây dựng; kinh tế xây dựng; tổ chức bộ
    máy; công tác thanh niên; văn thư lưu trữ; đào tạo, bồi dưỡng; đào tạo, bồi dưỡng cán
    bộ; đào tạo bồi dưỡng; lý luận chính trị; xây dựng đảng; bình đẳng giới; tệ nạn xã hội;
    phòng, chống tệ nạn xã hội; hành chính tư pháp; tài nguyên nước; chất thải rắn; thiên
    nhiên; công tác chính trị và quản lý sinh viên; hồ chứa; chợ; di tích; nguồn nhân lực;
    giống thủy sản; phòng cháy chữa cháy rừng; phòng cháy, chữa cháy rừng; phòng cháy chữa
    cháy và cứu nạn cứu hộ; phòng cháy, chữa cháy và cứu nạn, cứu hộ; hộ kinh doanh, cá nhân
    kinh doanh và thu khác; thủ tục hàng hóa xuất nhập khẩu; thủ tục hành lý; thực hành
    quyền công tố; kiểm sát xét xử; kiểm sát điều tra; kiểm sát xét xử hình sự; kiểm sát thi
    hành án; nội tổng hợp; ngoại tổng hợp; liên chuyên khoa; ngoại chấn thương; truyền
    nhiễm; cựu học sinh; cựu sinh viên; cựu học sinh, sinh viên; đại diện cha mẹ học sinh;
    thi đua - khen thưởng; thanh tra, kiểm tra; nghiệp vụ, dự toán, pháp chế; ấn chỉ; trước
    bạ; người khuyết tật và trẻ mồ côi; người cao tuổi và trẻ em; quy hoạch xây dựng; kỹ
    thuật sản xuất; thương mại cổ phần; xây dựng phong trào bảo vệ an ninh tổ quốc; công
    trường; huấn luyện; cơ động; quan hệ công chúng; truyền thông và quan hệ công chúng; an
    toàn; quân đội; viễn thông quân đội; bồi thường, hỗ trợ và tái định cư; nghĩa vụ quân
    sự; phối hợp phổ biến, giáo dục pháp luật; giáo dục quốc phòng và an ninh; liên ngành;
    liên ngành an toàn thực phẩm; lễ hội; hội thi; cuộc thi; sáng kiến; khoa học và sáng
    kiến; an ninh trật tự; an ninh, trật tự
"""

# In the name of a body these stand before what it does them to: "Phòng Quản lý đào tạo".
NEEDY: Final = """
    quản lý; kiểm soát; hỗ trợ; bảo trợ; giải quyết; đảm bảo; bảo đảm; xử lý; chẩn đoán;
    khai thác; thăm dò; đăng ký; xúc tiến; ứng dụng; phát triển; cung ứng; chăm sóc; bảo vệ;
    bảo tồn; liên lạc; thực hành
"""
