"""The words for bodies of many, and for the levels of the land."""

from __future__ import annotations

from typing import Final

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
    báo chí; phòng khám đa khoa; cơ sở khám bệnh, chữa bệnh; tổ chức tín dụng; tổ chức kinh
    tế; tổ chức hành nghề; hộ kinh doanh; cơ sở kinh doanh; hộ gia đình; chủ rừng; cơ sở
    khám, chữa bệnh; cơ sở khám chữa bệnh
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

# In lower case in front of the name of a place: "Ban Quản lý cảng Hòn Dài".
PLACE_KINDS: Final = """
    cảng; cảng cá; cảng biển; sân bay; cảng hàng không; khu; cụm; đảo; hồ; hồ chứa; rừng; sông;
    núi; đèo; cầu; hầm; chợ; đền; chùa; khu di tích; di tích; nhà máy; bến xe; bến phà; mỏ
"""
