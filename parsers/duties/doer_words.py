"""What names of those who shall do something begin with.

Entries of two syllables or more are compared without tone marks, single ones as written.
"""

from __future__ import annotations

import re
from typing import Final

from parsers.fold import fold
from parsers.letters import CAPITALS
from parsers.verbs import either

# Heads of names of doers. Single syllables keep their marks, and what makes a plain
# word of them is ruled out: "Tổ chức", "Báo cáo", "Hội nghị", "Bộ tiêu chí".
_DOERS: Final = rf"""
    sở | phòng (?!\s+cháy) | ban (?!\s+hành) | cục | vụ | viện | trường (?!\s+hợp)
  | báo (?!\s+cáo) | đài
  | bộ (?!\s+(?:tiêu|câu|chỉ\s+số|luật|thủ|hồ|bản)) | hội (?!\s+(?:nghị|thảo|trường|thi))
  | đoàn | khoa | tổ (?!\s+chức) | đội | xã (?!\s+hội) | phường | thị\s+trấn | trạm | thuế | quỹ
  | (?:thôn | ấp | khóm | xóm | buôn | làng | bản) (?= \s+ (?-i:[{CAPITALS}]\w+ | \d ) )
  | (?-i: BHXH | KBNN | NHNN | UBMTTQ\w* | TT(?=\s+[{CAPITALS}])
      | VNPT | Viettel | MobiFone | EVN\w* | Agribank | Vietcombank | VietinBank | BIDV
      | TAND | VKSND | LĐLĐ | BQL | BCH | BCĐ )
  | thường\s+trực (?!\s+\d) | tố (?!\s+(?:cáo|giác|tụng|chất|khổ))  # "Tổ", misread
  | (?:đại|thượng|trung|thiếu) \s+ (?:tướng|tá|úy)
  | (?:pgs | gs | ts | ths | bs | bsck\w* | ds | ks | cn | ck\w* ) \.? (?= \s* [.A-ZĐ] )
  | trưởng | chánh | đ/c | ông | bà | ubnd | hđnd | (?:ub)?mttq | ttyt | bvđk
  | thống\s+kê (?= \s+ (?:tỉnh|thành\s+phố|cơ\s+sở|khu\s+vực) \s+ (?-i:[A-ZĐ]|\d) )
  | đồn (?!\s+điền) | hải\s+đội | trực\s+ban (?=\s+(?:các|cấp|bộ))
  | (?:anh|chị|thầy|cô) (?= \s+ (?-i:[{CAPITALS}]) )
  | lãnh\s+đạo (?!\s*[,;]|\s+(?:thực|việc|công))
"""
# In lower case only these name a doer by themselves; others need "các" in front.
_PLAIN_DOERS: Final = rf"""
    sở | phòng (?!\s*,?\s*chống|\s+ngừa|\s+cháy) | ban (?!\s+hành) | trạm | chi\s+cục
  | (?:lãnh\s+đạo|chỉ\s+huy)\s+(?:các|đơn|cơ)
  | (?:thôn|ấp|xóm|khu\s+phố)(?=\s+[{CAPITALS}])
  | (?:ông|bà) (?: \s*[/(]\s* bà \)? )? (?= \s+ [{CAPITALS}] )
"""
_LONG_DOERS: Final = """
    văn phòng; chi cục; tổng cục; trung tâm; bệnh viện; ủy ban; hội đồng; nhà trường; công
    an; thanh tra; kho bạc; ngân hàng; liên đoàn; mặt trận; tòa án; viện kiểm sát; cơ quan;
    đơn vị; địa phương; giám đốc; thủ trưởng; chủ tịch; phó chủ tịch; trưởng ban; trưởng
    phòng; chánh văn phòng; chánh thanh tra; hiệu trưởng; bí thư; công ty; tập đoàn; điện
    lực; nhà đầu tư; chủ đầu tư; học viên; thí sinh; bộ môn; đảng ủy; huyện ủy; thành ủy;
    thị ủy; tỉnh ủy; ban thường vụ; cán bộ; công chức; viên chức; đồng chí; khối trưởng;
    doanh nghiệp; tổ chức chính trị; tổ chức đoàn thể; cá nhân; bộ phận; cục trưởng; chi cục
    trưởng; vụ trưởng; người đứng đầu; bảo hiểm xã hội; bưu điện; viễn thông; đại diện; tập
    thể; thành viên; hợp tác xã; cơ sở; nhà thầu; tư vấn; bộ chỉ huy; tỉnh đoàn; huyện đoàn;
    tổng công ty; tổng giám đốc; phó tổng giám đốc; phó hiệu trưởng; phó trưởng phòng; phó
    trưởng ban; chi bộ; đảng bộ; chi đoàn; sinh viên; học sinh; phụ huynh; giáo viên; giảng
    viên; chánh án; viện trưởng; chi nhánh; hải quan; công đoàn; nhân viên; người lao động;
    hộ kinh doanh; chủ hộ; chủ rừng; chủ tàu; tổ trưởng; đội trưởng; hạt trưởng; hộ dân; thư
    viện; hiệp hội; kiểm toán; cổng thông tin; phó giám đốc; kiểm lâm; hạt kiểm lâm; đảng đoàn;
    ban cán sự; xí nghiệp; phân xưởng; nông trường; lâm trường; cảng vụ; đồn biên phòng; bộ
    tư lệnh; liên danh; kế toán trưởng; chỉ huy trưởng; điều dưỡng trưởng; quản đốc; thủ kho;
    thủ quỹ; cấp ủy; tổ dân phố; lực lượng; phó cục trưởng; phó chi cục trưởng; phó vụ trưởng;
    phó viện trưởng; phó chánh văn phòng; phó chánh thanh tra; phó chỉ huy trưởng; phó bí thư;
    ký túc xá; chấp hành viên; kiểm sát viên; điều tra viên; thẩm phán; đại biểu;
    nhà máy; liên hiệp; liên minh; học viện; quân khu; khu phố; tổ hợp tác; phân hiệu; nhà hát;
    bảo tàng; nhà xuất bản; chính quyền; ủy viên; cụm trưởng; nhóm trưởng; lớp
    trưởng; thi hành án dân sự; dự trữ nhà nước; chi hội; phân hội; tạp chí; tiểu đoàn; trung
    đoàn; lữ đoàn; sư đoàn; đại đội; trung đội; tiểu đội; hải đoàn; binh đoàn; tiểu ban; thư ký
"""

_MANY: Final = r"(?:tất\s+cả|mỗi|từng|toàn\s+thể|các|những|quý)\s+"
MANY: Final = re.compile(rf"(?:{_MANY}){{0,3}}", re.IGNORECASE)
LONG_DOER: Final = re.compile(either(fold(_LONG_DOERS).split(";")))
_ANY_CASE: Final = re.VERBOSE | re.IGNORECASE
SHORT_DOER: Final = re.compile(
    rf"(?:{_DOERS}|tổ\s+chức|ngành|cấp|hộ|huyện|thành\s+phố|tỉnh)(?!\w)", _ANY_CASE
)
CAPITAL_DOER: Final = re.compile(rf"(?:{_DOERS})(?!\w)", _ANY_CASE)
PLAIN_DOER: Final = re.compile(rf"(?:{_PLAIN_DOERS})(?!\w)", re.VERBOSE)
