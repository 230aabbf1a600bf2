"""The words that names of agencies are made of.

Every phrase is compared without tone marks (see :func:`parsers.fold.fold`), since
readers mistake marks more than letters; only heads of one syllable, which would meet too
many other words that way, are compared as written.
"""

from __future__ import annotations

from typing import Final

# Heads of two syllables or more, and abbreviations: what a name starts with.
HEADS: Final = """
    vp.hđnd-ubnd; vp.hđnd và ubnd; vp hđnd và ubnd; vp.ubnd; hđnd-ubnd; hđnd - ubnd; ủy ban
    nhân dân; ubnd; hội đồng nhân dân; hđnd; ủy ban; hđnd và ubnd; hội đồng nhân dân và ủy
    ban nhân dân; đoàn đbqh và hđnd; báo và đài; đoàn đại biểu quốc hội và hội đồng nhân
    dân; hội đồng; tổng cục; chi cục; văn phòng; vp; phòng giao dịch; trung tâm; bệnh viện;
    bv; bvđk; ttyt; trạm y tế; tyt; nhà hát; nhà văn hóa; bảo tàng; thư viện; vườn quốc gia;
    công viên; nhà máy; nhà khách; đài truyền thanh; công an; cảnh sát;
    bộ chỉ huy; bộ tư lệnh; bộ đội biên
    phòng; biên phòng; ban chỉ huy; đồn biên phòng; quân khu; quân chủng; hải quan; cảng vụ;
    ban quản lý; bql; ban chỉ đạo; bcđ; ban tổ chức; ban tuyên giáo; ban dân vận; ban nội
    chính; ban kinh tế; ban thường vụ; btv; ban thường trực; ban chấp hành; ban cán sự; ban
    dân tộc; ban giám đốc; bgđ; ban giám hiệu; ban chủ nhiệm; ban điều hành; ban pháp chế;
    ban tổng giám đốc; ban tiếp công dân; thường trực; thường vụ; đảng ủy; đảng đoàn; đảng
    bộ; chi bộ; chi ủy; tỉnh ủy; thành ủy; huyện ủy; quận ủy; thị ủy; bộ chính trị; ban bí
    thư; trung ương đảng; văn phòng trung ương đảng; đoàn đại biểu quốc hội; đoàn đbqh; ủy
    ban kiểm tra; ubkt; kho bạc; thanh tra; kiểm toán; kiểm lâm; hạt kiểm lâm; thi hành án;
    viện kiểm sát; vks; vksnd; tòa án; tand; viện nghiên cứu; học viện; đại học; cao đẳng;
    phân viện; trường đại học; trường cao đẳng; trường chính trị; trường trung cấp; trường
    tiểu học; trường trung học; trường phổ thông; trường mầm non; nhà trường; trường thpt;
    trường thcs; bảo hiểm xã hội; bhxh; ngân hàng; nhnn; công ty; tổng công ty; tập đoàn;
    chi nhánh; điện lực; hợp tác xã; doanh nghiệp; quỹ; hội liên hiệp; hội nông dân; hội cựu
    chiến binh; liên đoàn; hội chữ thập đỏ; hội người cao tuổi; hội khuyến học; hội luật
    gia; hội nhà báo; hội đông y; tổ công tác; tổ giúp việc; đoàn kiểm tra; liên đoàn lao
    động; lđlđ; công đoàn; đoàn thanh niên; tỉnh đoàn; thành đoàn; huyện đoàn; đoàn tncs;
    đoàn khối; liên minh; liên hiệp; hiệp hội; mặt trận tổ quốc; mttq; ubmttq; ubmt; đài
    phát thanh; đài truyền hình; cổng thông tin; nhà xuất bản; tòa soạn; bưu điện; cục thuế;
    chi cục thuế; hội đồng trường; khu dự trữ; khu bảo tồn; chính phủ; thủ tướng chính phủ;
    quốc hội; văn phòng chính phủ; vpcp; văn phòng quốc hội; văn phòng chủ tịch nước; ủy ban
    thường vụ quốc hội; ủy ban trung ương; ngân hàng nhà nước; thanh tra chính phủ; thông
    tấn xã; đài tiếng nói; kiểm toán nhà nước; bộ phận một cửa; bộ phận tiếp nhận và trả kết
    quả; hội đồng quản lý; hội đồng quản trị; hội đồng thành viên; ban tôn giáo; ban thi
    đua; ban an toàn giao thông; ban đại diện; ban công tác; phòng khám; ban cán sự đảng; cơ
    sở cai nghiện; cơ sở điều trị; xí nghiệp; nông trường; lâm trường; phân xưởng
"""

# Bodies that are called after nothing.
NAMELESS: Final = """
    chính phủ; thủ tướng chính phủ; quốc hội; văn phòng chính phủ; vpcp; bộ chính trị; ban
    bí thư; văn phòng quốc hội; văn phòng chủ tịch nước; ủy ban thường vụ quốc hội; thanh
    tra chính phủ; bgđ
"""

# Heads of one syllable, as written (the right reading and the usual misreadings of it).
SHORT_HEADS: Final = """
    sở sớ sỡ bộ cục vụ ban phòng hội đoàn viện trường khoa tổ đội báo đài đồn quỹ hạt trạm
    thuế
"""

# Those of them that may stand in lower case ("phòng Kế hoạch"), and the first halves of
# other words that must not stand before them then ("cán bộ Y tế", "dự phòng HIV").
LOWER_HEADS: Final = "sở bộ cục vụ ban phòng trường khoa hội viện"
NOT_BEFORE_LOWER: Final = """
    cán toàn nội đồng tiến thông đại xã môi thị hội dự quốc văn an phi đề nhiệm nghĩa vụ cơ
    trụ trị phó hành tham phục dịch công chuyên y nha học bệnh đường thủy chi thành nghị
"""

# Who may stand behind a part of itself without a word between: "Văn phòng Sở Y tế".
OWNERS: Final = """
    sở; bộ; ubnd; ủy ban nhân dân; hđnd; hội đồng nhân dân; tỉnh ủy; thành ủy; huyện ủy;
    đảng ủy; quận ủy; thị ủy; chính phủ; quốc hội; cục; tổng cục; chi cục; công an; bệnh
    viện; bvđk; ttyt; trường; trung tâm; hđnd và ubnd; hội đồng nhân dân và ủy ban nhân dân;
    đoàn đbqh và hđnd; đoàn đại biểu quốc hội và hội đồng nhân dân; ban quản lý; trung ương
    đảng; ban chỉ đạo
"""

# Bodies that are no part of another one.
OWNED_BY_NOBODY: Final = """
    sở; bộ; ubnd; ủy ban nhân dân; hđnd; hội đồng nhân dân; tỉnh ủy; thành ủy; huyện ủy;
    chính phủ; quốc hội
"""

# Whole bodies that need nothing after them.
WHOLE: Final = """
    ủy ban nhân dân; hội đồng nhân dân; ban chỉ đạo; tổ công tác; đoàn kiểm tra; tổ giúp
    việc; ban tổ chức; chính phủ; thủ tướng chính phủ; quốc hội; tỉnh ủy; thành ủy; huyện
    ủy; quận ủy; thị ủy; đảng ủy; ban giám đốc; bgđ; ban giám hiệu; văn phòng chính phủ;
    vpcp; văn phòng quốc hội; bộ chính trị; ban bí thư; văn phòng; ban thường vụ; thường
    trực; văn phòng trung ương đảng; nhà trường; văn phòng chủ tịch nước; thanh tra chính
    phủ; kiểm toán nhà nước; ngân hàng nhà nước; ubnd; hđnd; bhxh; ttyt; ủy ban thường vụ
    quốc hội; tỉnh đoàn; huyện đoàn; thành đoàn; mttq; bộ phận một cửa; công đoàn; đoàn
    thanh niên; trung ương đảng; bộ phận tiếp nhận và trả kết quả; lđlđ; ban cán sự đảng
"""

# Who stands for the body that follows: "Giám đốc Sở Y tế".
ROLES: Final = """
    giám đốc; phó giám đốc; tổng giám đốc; phó tổng giám đốc; chủ tịch; phó chủ tịch; thủ
    trưởng; người đứng đầu; lãnh đạo; đại diện lãnh đạo; trưởng; phó trưởng; chánh; phó
    chánh; viện trưởng; hiệu trưởng; phó hiệu trưởng; cục trưởng; phó cục trưởng; chi cục
    trưởng; vụ trưởng; bộ trưởng; thứ trưởng; bí thư; phó bí thư; tổng cục trưởng; chỉ huy
    trưởng; tổ trưởng; tập thể lãnh đạo; đồng chí giám đốc
"""

# What agencies are called after. A comma inside belongs to the name.
FIELDS: Final = """
    phòng chống; phòng, chống; phong trào; bệnh xã hội; phòng chống bệnh xã hội;
    phòng, chống tham nhũng; phòng, chống ma túy; phòng chống ma túy;
    phòng, chống tội phạm; cai nghiện ma túy; chống buôn lậu; giám sát quản lý;
    giám sát quản lý về hải quan; chống buôn lậu và xử lý vi phạm; xử lý vi phạm; xử lý nợ;
    quản lý nợ; bảo vệ sức khỏe lao động;
    sức khỏe lao động; lao động môi trường; hồi sức cấp cứu;
    hồi sức; bệnh nhiệt đới; điều dưỡng; tin học; ngoại ngữ; truyền thanh; văn hóa, thể thao
    và truyền thanh; nội vụ; tài chính; tài chính - kế hoạch; kế hoạch và đầu tư; kế hoạch
    tài chính; kế hoạch; kế toán; kế hoạch - tài chính; kế hoạch và tài chính; đầu tư; tư
    pháp; công thương; xây dựng; giao thông vận tải; giao thông; công chính; nông nghiệp;
    nông nghiệp và phát triển nông thôn; phát triển nông thôn; nông thôn; nông thôn mới;
    nông nghiệp và môi trường; tài nguyên và môi trường; tài nguyên môi trường; tài nguyên;
    môi trường; khí tượng thủy văn; khoa học và công nghệ; khoa học công nghệ; khoa học;
    khoa học, công nghệ; công nghệ; công nghệ thông tin; công nghệ thông tin và truyền
    thông; thông tin và truyền thông; thông tin; truyền thông; thông tin, truyền thông; bưu
    chính viễn thông; viễn thông; bưu chính; chuyển đổi số; số; đổi mới sáng tạo; dữ liệu; y
    tế; y tế dự phòng; dự phòng; y, dược cổ truyền; y dược cổ truyền; y học cổ truyền; dược;
    y dược; giáo dục và đào tạo; giáo dục; đào tạo; giáo dục đào tạo; giáo dục nghề nghiệp;
    giáo dục thường xuyên; giáo dục nghề nghiệp - giáo dục thường xuyên; dạy nghề; nghề
    nghiệp; kỹ thuật; giáo dục phổ thông; giáo dục đại học; giáo dục mầm non; giáo dục tiểu
    học; giáo dục trung học; văn hóa; văn hóa và thông tin; văn hóa thông tin; văn hóa, thể
    thao và du lịch; văn hóa và thể thao; văn hóa, thể thao; văn hóa - thể thao; văn hóa,
    khoa học và thông tin; văn hóa - xã hội; văn hóa xã hội; văn hóa, thông tin và thể thao;
    văn hóa nghệ thuật; văn học nghệ thuật; nghệ thuật; biểu diễn; điện ảnh; di sản; thể
    thao; thể dục thể thao; du lịch; gia đình; lao động - thương binh và xã hội; lao động
    thương binh và xã hội; lao động, thương binh và xã hội; lao động; thương binh và xã hội;
    lao động việc làm; việc làm; dịch vụ việc làm; bảo trợ xã hội; người có công; bảo trợ;
    công tác xã hội; trẻ em; xã hội; trợ giúp pháp lý; dân tộc; tôn giáo; dân tộc và tôn
    giáo; dân tộc - tôn giáo; tín ngưỡng; công vụ; thi đua; khen thưởng; thi đua - khen
    thưởng; thi đua khen thưởng; thi đua, khen thưởng; ngoại vụ; ngoại giao; quốc phòng; an
    ninh; công an; biên phòng; cảnh sát biển; quân sự; hải quân; cơ yếu; nhân dân; nhà nước;
    trung ương; tổ chức; tổ chức cán bộ; tổ chức - hành chính; tổ chức hành chính; tổ chức -
    cán bộ; cán bộ; công chức - viên chức; công chức; viên chức; chính quyền địa phương; địa
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
    nghèo; giảm nghèo; bổ trợ tư pháp; nghiệp vụ và tổ chức thi hành án; kiểm tra, giải quyết
    khiếu nại, tố cáo; thi hành án; thi hành án dân sự; dân sự; hình sự; thi
    hành án hình sự; quản lý thị trường; quản lý xuất nhập cảnh; xuất nhập cảnh; cảnh sát;
    cảnh sát giao thông; cảnh sát quản lý hành chính về trật tự xã hội; quản lý hành chính
    về trật tự xã hội; tham mưu; hậu cần; trật tự xã hội; tuyên giáo; tuyên giáo và dân vận;
    tuyên truyền; dân vận; nội chính; thường vụ; thường trực; chấp hành; cán sự đảng; chỉ
    đạo; chỉ huy; giúp việc; pháp chế hđnd; đảng; mặt trận; mặt trận tổ quốc; mặt trận tổ
    quốc việt nam; tổ quốc; phụ nữ; liên hiệp phụ nữ; liên hiệp phụ nữ việt nam; nông dân;
    nông dân việt nam; cựu chiến binh; cựu chiến binh việt nam; chữ thập đỏ; thanh niên;
    thanh niên cộng sản hồ chí minh; cộng sản; hợp tác xã; hữu nghị; tổ chức hữu nghị; liên
    hiệp các tổ chức hữu nghị; khoa học và kỹ thuật; liên hiệp các hội khoa học và kỹ thuật;
    người cao tuổi; người khuyết tật; khuyến học; luật gia; nhà báo; đông y; doanh nghiệp;
    doanh nghiệp nhỏ và vừa; doanh nhân; kiến trúc sư; luật sư; nhà văn; trí thức; tư vấn;
    thẩm định; trường; giáo viên; dự án; dự án đầu tư xây dựng; quản lý dự án; quản lý dự án
    đầu tư xây dựng; đầu tư xây dựng; công trình; công trình giao thông; công trình đô thị;
    khu kinh tế; các khu công nghiệp; khu công nghiệp; các khu chế xuất và công nghiệp; khu
    công nghệ cao; cụm công nghiệp; rừng phòng hộ; rừng đặc dụng; rừng; bảo trì đường bộ;
    đường bộ; đăng kiểm; đường sắt; hàng không; hàng hải; đường thủy nội địa; vận tải; sát
    hạch; cấp nước; thoát nước; an toàn giao thông; giao thông công cộng; cây xanh; vệ sinh
    đô thị; chiếu sáng; phát thanh; truyền hình; phát thanh và truyền hình; phát thanh,
    truyền hình; phát thanh - truyền hình; phát thanh truyền hình; báo chí; xuất bản; in và
    phát hành; công báo; công báo và tin học; công báo - tin học; thông tin điện tử; điện
    tử; tin; thông tấn; tiếng nói việt nam; thống kê; hội nhập quốc tế; phát triển khoa học,
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
    tiếp nhận và trả kết quả; công nghệ số cộng đồng
"""

# Levels of the land, which close a name alone ("UBND tỉnh") or with the place's name.
LEVELS: Final = """
    tính; tình; tĩnh; tinh; vùng; tỉnh; huyện; thành phố; thị xã; thị trấn; xã; phường;
    quận; đặc khu; trung ương; cửa khẩu; tp; tx; thị; khu vực; tuyến cơ sở; cấp tỉnh;
    cấp huyện; cấp xã; tuyến tỉnh; tuyến huyện; tuyến xã
"""

# Kinds of body in a body of many: "các sở, ban, ngành".
KINDS: Final = """
    sở; ban; ngành; phòng; cơ quan; đơn vị; địa phương; đoàn thể; hội đoàn thể; tổ chức
    chính trị - xã hội; tổ chức chính trị xã hội; tổ chức; huyện; thành phố; thị xã; thị
    trấn; xã; phường; đặc khu; quận; phòng ban; phòng chức năng; phòng chuyên môn; phòng
    nghiệp vụ; bệnh viện; trung tâm y tế; trung tâm; trạm y tế; trường; trường học; khoa;
    đơn vị sự nghiệp; đơn vị y tế; trường đại học; trường cao đẳng; doanh nghiệp; hội; chi
    cục; cục; vụ; bộ; tổng cục; viện; tỉnh; cấp; cấp ủy; tổ chức đoàn thể; cơ quan trung
    ương; phòng y tế; phòng khám; sở ngành; ban ngành; quận huyện; tổ; đội; chi bộ; đảng bộ;
    huyện ủy; thành ủy; thị ủy; đảng ủy; cơ sở; cơ sở giáo dục; cơ sở y tế; cơ sở y; tập
    đoàn; tổng công ty; công ty; ngân hàng; hiệp hội; ban quản lý; công ty cổ phần; thành
    viên; chủ đầu tư; cơ quan chuyên môn; cơ quan ngang bộ; cơ quan thuộc chính phủ; cơ quan
    báo chí; cơ quan truyền thông; báo; đài; phòng giáo dục và đào tạo; phòng thuộc; tổ chức
    hội; đoàn thể chính trị - xã hội; địa bàn; đoàn; phòng nội vụ; trung tâm dịch vụ; huyện
    đoàn; ủy ban; nhà trường; công an; ban chỉ huy quân sự; cụm; khối; đảng ủy trực thuộc;
    báo chí; phòng khám đa khoa; cơ sở khám bệnh, chữa bệnh; cơ sở khám, chữa bệnh; cơ sở
    khám chữa bệnh
"""

# Those that may stand alone, when something follows that says whose they are.
LONE_KINDS: Final = """
    đơn vị; cơ quan; cơ quan, đơn vị
"""

# What may follow such a list and still belong to it.
SCOPES: Final = """
    có liên quan; liên quan; trực thuộc; thuộc; thuộc, trực thuộc; cấp tỉnh; cấp huyện; cấp
    xã; tỉnh; huyện; thành phố; trong tỉnh; trên địa bàn tỉnh; trên địa bàn; trên địa bàn
    huyện; trên địa bàn thành phố; trong huyện; trong ngành; trong toàn tỉnh; trong và ngoài
    tỉnh; địa phương; chuyên môn; chức năng; thành viên; trung ương; ở trung ương; y tế;
    trực thuộc tỉnh; sự nghiệp; sự nghiệp công lập; công lập; ngoài công lập; tư nhân; chính
    trị - xã hội; đóng trên địa bàn; đóng trên địa bàn tỉnh; tuyến tỉnh; tuyến huyện; có
    giường bệnh; dự phòng; trực thuộc trung ương; thuộc tỉnh; thuộc huyện; nêu trên; trực
    thuộc ngành y tế; trong ngành y tế; khác; khác có liên quan; ngành dọc; theo ngành dọc;
    của tỉnh; tuyến cơ sở; tuyến xã; trên địa bàn xã; trên địa bàn phường; công lập và ngoài
    công lập; trên địa bàn toàn tỉnh
"""

# What may follow the name of one body.
TAILS: Final = """
    trong tỉnh; trong huyện; trong thành phố; trong ngành; có giường bệnh
"""

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
