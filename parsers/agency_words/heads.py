"""What names of agencies begin with, and whose parts they may be."""

from __future__ import annotations

from typing import Final

# Heads of two syllables or more, and abbreviations: what a name starts with.
HEADS: Final = """
    vp.hđnd-ubnd; vp.hđnd và ubnd; vp hđnd và ubnd; vp.ubnd; hđnd-ubnd; hđnd - ubnd; ủy ban
    nhân dân; ubnd; hội đồng nhân dân; hđnd; ủy ban; hđnd và ubnd; hội đồng nhân dân và ủy
    ban nhân dân; đoàn đbqh và hđnd; báo và đài; đoàn đại biểu quốc hội và hội đồng nhân
    dân; hội đồng; tổng cục; chi cục; văn phòng; vp; phòng giao dịch; trung tâm; bệnh viện;
    bv; bvđk; ttyt; trạm y tế; tyt; nhà hát; nhà văn hóa; bảo tàng; thư viện; vườn quốc gia;
    công viên; nhà máy; nhà khách; đài truyền thanh; công an; cảnh sát; bộ chỉ huy; bộ tư
    lệnh; bộ đội biên phòng; biên phòng; ban chỉ huy; đồn biên phòng; quân khu; quân chủng;
    hải quan; cảng vụ; ban quản lý; bql; ban chỉ đạo; bcđ; ban tổ chức; ban tuyên giáo; ban
    dân vận; ban nội chính; ban kinh tế; ban thường vụ; btv; ban thường trực; ban chấp hành;
    ban cán sự; ban dân tộc; ban giám đốc; bgđ; ban giám hiệu; ban chủ nhiệm; ban điều hành;
    ban pháp chế; ban tổng giám đốc; ban tiếp công dân; thường trực; thường vụ; đảng ủy;
    đảng đoàn; đảng bộ; chi bộ; chi ủy; tỉnh ủy; thành ủy; huyện ủy; quận ủy; thị ủy; bộ
    chính trị; ban bí thư; trung ương đảng; văn phòng trung ương đảng; đoàn đại biểu quốc
    hội; đoàn đbqh; ủy ban kiểm tra; ubkt; kho bạc; thanh tra; kiểm toán; kiểm lâm; hạt kiểm
    lâm; thi hành án; viện kiểm sát; vks; vksnd; tòa án; tand; viện nghiên cứu; học viện;
    đại học; cao đẳng; phân viện; trường đại học; trường cao đẳng; trường chính trị; trường
    trung cấp; trường tiểu học; trường trung học; trường phổ thông; trường mầm non; nhà
    trường; trường thpt; trường thcs; bảo hiểm xã hội; bhxh; ngân hàng; nhnn; công ty; tổng
    công ty; tập đoàn; chi nhánh; điện lực; hợp tác xã; doanh nghiệp; quỹ; hội liên hiệp;
    hội nông dân; hội cựu chiến binh; liên đoàn; hội chữ thập đỏ; hội người cao tuổi; hội
    khuyến học; hội luật gia; hội nhà báo; hội đông y; tổ công tác; tổ giúp việc; đoàn kiểm
    tra; liên đoàn lao động; lđlđ; công đoàn; đoàn thanh niên; tỉnh đoàn; thành đoàn; huyện
    đoàn; đoàn tncs; đoàn khối; liên minh; liên hiệp; liên hiệp các hội; liên hiệp các tổ
    chức; hiệp hội; mặt trận tổ quốc; mttq; ubmttq; ubmt; đài phát thanh; đài truyền hình;
    cổng thông tin; nhà xuất bản; tòa soạn; bưu điện; cục thuế; chi cục thuế; hội đồng
    trường; khu dự trữ; khu bảo tồn; chính phủ; thủ tướng chính phủ; quốc hội; văn phòng
    chính phủ; vpcp; văn phòng quốc hội; văn phòng chủ tịch nước; ủy ban thường vụ quốc hội;
    ủy ban trung ương; ngân hàng nhà nước; thanh tra chính phủ; thông tấn xã; đài tiếng nói;
    kiểm toán nhà nước; báo và phát thanh, truyền hình; bộ phận một cửa; bộ phận tiếp nhận
    và trả kết quả; hội đồng quản lý; hội đồng quản trị; hội đồng thành viên; ban tôn giáo;
    ban thi đua; ban an toàn giao thông; ban đại diện; ban công tác; phòng khám; ban cán sự
    đảng; cơ sở cai nghiện; cơ sở điều trị; xí nghiệp; nông trường; lâm trường; phân xưởng;
    chi hội; chi đoàn; tạp chí; tiểu đoàn; trung đoàn; lữ đoàn; sư đoàn; tiểu ban; tổ công
    tác giúp việc
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
    đảng; ban chỉ đạo; chi nhánh; tập đoàn; tổng công ty; công ty; ngân hàng
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
    quốc hội; báo và phát thanh, truyền hình; tỉnh đoàn; huyện đoàn; thành đoàn; mttq; bộ
    phận một cửa; công đoàn; đoàn thanh niên; trung ương đảng; bộ phận tiếp nhận và trả kết
    quả; lđlđ; ban cán sự đảng; tổ công tác giúp việc
"""

# Who stands for the body that follows: "Giám đốc Sở Y tế".
ROLES: Final = """
    giám đốc; phó giám đốc; tổng giám đốc; phó tổng giám đốc; chủ tịch; phó chủ tịch; thủ
    trưởng; người đứng đầu; lãnh đạo; đại diện lãnh đạo; trưởng; phó trưởng; chánh; phó
    chánh; viện trưởng; hiệu trưởng; phó hiệu trưởng; cục trưởng; phó cục trưởng; chi cục
    trưởng; vụ trưởng; bộ trưởng; thứ trưởng; bí thư; phó bí thư; tổng cục trưởng; chỉ huy
    trưởng; tổ trưởng; tập thể lãnh đạo; đồng chí giám đốc
"""

# Bodies for one work, which is told up to whose they are: "Ban Chỉ đạo xóa nhà tạm tỉnh".
WORK_BODIES: Final = """
    ban chỉ đạo; hội đồng; tổ công tác; tổ giúp việc; đoàn kiểm tra; đoàn giám sát; tiểu ban
"""
