"""The words that duties are given with: who asks, who is asked, and the verbs of doing.

Entries of two syllables or more are compared without tone marks (see
:func:`parsers.fold.fold`), since readers mistake marks more than letters; single
syllables, which would meet too many other words that way, as written.
"""

from __future__ import annotations

import re
from typing import Final

from parsers.fold import fold
from parsers.verbs import LONG_VERBS, OPENING_VERB, SHORT_VERBS, either

# In front of a verb these turn it into part of a description of the doer.
_NEGATORS: Final = "chưa; không; được; đã; đang; do; bị; của; về; để; việc"
_NOUNS: Final = """
    hoạt động; nhiệm vụ; kế hoạch; thủ tục; hồ sơ; quy trình; quyết định; quá
    trình; kết quả; chức năng; lĩnh vực; ngành; dự án; chương trình; nội dung; phụ trách;
    chuyên viên; cán bộ; đề án; thời gian; hội nghị; khối; hệ thống; hành chính; đầu
    tư; đội ngũ; tài liệu; chế độ; bộ phận; đầu mối; và
"""
# These open what somebody shall do even behind a noun: "Ban Quản lý dự án đẩy nhanh ...".
_SURE_VERBS: Final = """
    chủ động; khẩn trương; nghiêm túc; tiếp tục; tăng cường; đẩy mạnh; đẩy nhanh; phải; cần;
    sẽ; có trách nhiệm; chịu trách nhiệm; có nhiệm vụ; cho ý kiến; là đầu mối; làm đầu mối;
    tự rà soát; tự kiểm tra; tự đánh giá
"""
# Names that hold a verb: "Ban chỉ đạo", "tổ kiểm tra", "phòng quản lý đô thị".
_NAMES_WITH_VERBS: Final = r"""
    (?:ban|(?<!chi\s)(?<!dang\s)bo) \s+ (?:chi\s+dao|quan\s+ly|to\s+chuc|kiem\s+tra
        |thanh\s+tra|giam\s+sat|tuyen\s+truyen)
  | (?:to|doan|hoi\s+dong) \s+ (?:kiem\s+tra|thanh\s+tra|giam\s+sat|tham\s+dinh|danh\s+gia|
        ra\s+soat|giup|khen\s+thuong|xet\s+duyet|nghiem\s+thu|quan\s+ly|cong\s+nhan
        |xu\s+ly|thi\s+dua|trien\s+khai|ung\s+dung|bao\s+ve|tuyen\s+(?:dung|sinh|chon)
        |coi\s+thi|cham\s+thi|boi\s+thuong|dau\s+gia|tu\s+van|thanh\s+ly|dieu\s+tra)
  | luc\s+luong \s+ bao\s+ve | to \s+ cong\s+tac \s+ giup\s+viec
  | (?:trung\s+tam|chi\s+cuc|cuc|vu|vien) \s+ (?:kiem\s+sat|quan\s+ly|ho\s+tro|giam\s+dinh
        |nghien\s+cuu(?:\s+ung\s+dung)?|giam\s+sat
        |dao\s+tao|kiem\s+(?:tra|soat)|ung\s+dung|thong\s+ke|thong\s+tin|khai\s+thac
        |khao\s+sat)
  | nghien\s+cuu \s+ ung\s+dung
  | tren \s+ truc\s+tiep | (?:bo|ban|so) \s+ chi\s+huy (?: \s+ bo)?
  | van\s+phong \s+ tong\s+hop (?= \s+ - ) | thi\s+dua \s*,? \s+ khen\s+thuong
  | giao \s+ duc \s+ thuong \s+ xuyen | cong \s+ nghe \s+ thong \s+ tin
  | (?<! van\s ) (?<! cac\s ) (?:phong|khoa) \s+
        (?:to\s+chuc|quan\s+ly|kiem\s+tra|thanh\s+tra|giam\s+sat(?:\s+quan\s+ly)?|dao\s+tao
        |tong\s+hop|thong\s+ke|chong)
  | lop \s+ (?:tap\s+huan|boi\s+duong|dao\s+tao|nghiep\s+vu)
  | (?:nha|chu) \s+ dau\s+tu | (?:cac|nhung|moi) \s+ to\s+chuc
  | to\s+chuc (?= \s+ dang (?! \s+ (?:ky|tai|bai) ) ) | ban \s+ xay\s+dung (?= \s+ dang )
  | luc\s+luong \s+ tham\s+gia \s+ bao\s+ve | doi \s+ thi\s+cong
  | co\s+quan \s+ tham\s+muu (?: \s*,?\s* giup\s+viec )?
  | tu\s+van \s+ (?:giam\s+sat|thiet\s+ke|quan\s+ly\s+du\s+an)
  | (?:co\s+quan|don\s+vi|nguoi) \s+ (?:quan\s+ly|thanh\s+tra|kiem\s+tra|su\s+dung|
        van\s+hanh|thu\s+huong|thi\s+cong|tu\s+van|giam\s+sat|thiet\s+ke|khao\s+sat)
"""


def _listed(table: str) -> str:
    """Return a pattern of the entries of *table* over folded text."""
    return either(fold(table).split(";"))


# "Sở Kế hoạch và Đầu tư rà soát" has no "tự rà soát".
LONG_VERB: Final = re.compile(
    rf"(?<!\w)(?!(?<=dau\s)tu\s)(?:{either(map(fold, LONG_VERBS))})(?!\w)"
)
# "công trình", "độc lập", "bầu cử": the second syllables of other words are no verbs.
_NO_COMPOUND: Final = "".join(
    rf"(?<!{syllable}\s)"
    for syllable in (
        "công", "chương", "quy", "quá", "lộ", "giáo", "hành", "tiến", "độc", "trung", "bầu",
        "đề", "ứng", "hậu", "Hậu",
    )
)  # fmt: skip
SHORT_VERB: Final = re.compile(rf"(?<!\w){_NO_COMPOUND}(?:{either(SHORT_VERBS)})(?!\w)")
# Where a duty must begin, one syllable is enough: "và giao kế hoạch ... trước ngày".
OPENS_DUTY: Final = re.compile(rf"{OPENING_VERB}\s+\w")
SURE_VERB: Final = re.compile(rf"(?:{_listed(_SURE_VERBS)})(?!\w)")
# "thiết bị", "chuẩn bị", "hồ chứa", "giúp việc", "vụ việc" are no "bị", "chưa", "việc".
_NO_DEVICE: Final = (
    r"(?<!thiet\s)(?<!chuan\s)(?<!ho\s)(?<!giup\s)(?!(?<=vu\s)viec)(?!(?<=cong\s)viec)"
)
NEGATED: Final = re.compile(rf"(?<!\w){_NO_DEVICE}(?:{_listed(_NEGATORS)})\s+\Z")
# The investor ("chủ đầu tư") is a doer, investment is none.
# "Đoàn công tác kiểm tra": a delegation is a doer.
_WORK: Final = r"(?<!doan\s)(?<!\bto\s)cong\s+tac"
NOT_VERB_AFTER: Final = re.compile(
    rf"(?<!\w){_NO_DEVICE}(?<!chu\s)(?<!nha\s)"
    rf"(?:{_WORK}|{_listed(f'{_NEGATORS};{_NOUNS}')})\s+\Z"
)
NAME_WITH_VERB: Final = re.compile(rf"(?<!\w)(?:{_NAMES_WITH_VERBS})(?!\w)", re.VERBOSE)

# Behind a name that goes on in lower case only these are sure to be what is asked for.
_SHALL: Final = r"(?:có|chịu)\s+trách\s+nhiệm\s+(?=\w)|có\s+nhiệm\s+vụ(?!\w)"
_OPENS: Final = (
    r"chủ\s+(?:trì|động)|(?<!(?:chế|tác)\s)(?<!trình\s)(?<!hoạch\s)phối\s+hợp|phải|(?<!hậu\s)cần|sẽ|khẩn\s+trương|tiếp\s+tục|tăng\s+cường|căn\s+cứ"
    r"|đẩy\s+(?:mạnh|nhanh)|nghiêm\s+túc|(?:làm|là)\s+đầu\s+mối"
)
_NO_CLAUSE: Final = r"(?!(?:và|để|nhằm|mà|nếu|khi|những|các)\s)"
_WORD: Final = rf"(?:{_NO_CLAUSE}[^\s,;:.()]+\s+)"
OBLIGED_BEHIND: Final = re.compile(rf"{_WORD}{{1,8}}?(?P<shall>{_SHALL})")
OPENED_BEHIND: Final = re.compile(rf"{_WORD}{{1,4}}?(?P<shall>{_SHALL}|(?:{_OPENS})(?!\w))")
# What may tell of bodies which of them are meant.
DESCRIBING: Final = re.compile(
    r"(?:quản\s+lý|vận\s+hành|khai\s+thác|sử\s+dụng|kinh\s+doanh|sản\s+xuất|cung\s+(?:cấp|ứng)"
    r"|thi\s+công|phân\s+phối|đầu\s+tư|tư\s+vấn)(?!\w)"
)
# Whoever is named behind these is somebody else, who is made to do it.
_LETTING: Final = """
    chỉ đạo; yêu cầu; đề nghị; giao; hướng dẫn; đôn đốc; nhắc nhở; quán triệt; tuyên truyền;
    vận động; bảo đảm; đảm bảo; kiểm tra; thông báo; phân công; cử; lựa chọn; xác định; đề
    cao; nêu cao; nâng cao; tăng cường; thành lập; bố trí; phải; cần; sẽ; xử lý; kiểm điểm
"""
LETS_DO: Final = re.compile(rf"(?:{_listed(_LETTING)})(?!\w)")

# Things, which can have no duty, and words that open no name.
THING: Final = re.compile(
    r"""(?: (?:cac|nhung|moi|tung|tat\s+ca|toan\s+bo) \s+ )*
    (?: viec | cong\s+tac | ho\s+so | bao\s+cao | van\s+ban | noi\s+dung | ket\s+qua
      | ke\s+hoach | danh\s+sach | qua\s+trinh | hoat\s+dong | truong\s+hop | so\s | du\s+an
      | cong\s+trinh | du\s+lieu | to\s+chuc\s+thuc\s+hien | thoi | ngay | tuan
      | thang | nam | quy | hoc\s+ky | lan
      | y\s+kien | chi\s+tieu | nhiem\s+vu | giai\s+phap | chuong\s+trinh | de\s+an
      | nghi\s+quyet | quyet\s+dinh | tai\s+lieu | phieu | bieu | muc | dieu | khoan
      | thu\s+tuc | san\s+pham | phan\s+mem | he\s+thong | thiet\s+bi | kinh\s+phi | mau
      | chi\s+phi | cuoc\s+hop | khong | co | duoc | khi | neu | trong | sau | truoc | tu | den
      | theo | doi\s+voi
      | de | vi | do | qua | tren | lop(?!\s+truong) | khoa\s+hoc | hoi\s+nghi | cuoc | dot
      | buoi | vu | phuong | xe | hinh\s+thuc | tieu
      | (?:nhung\s+)? (?:kho\s+khan | vuong\s+mac | han\s+che | ton\s+tai) | nguyen\s+nhan )
    (?!\w)""",
    re.VERBOSE,
)

# Doers that name nobody: whoever the letter is addressed to.
ADDRESSED: Final = re.compile(
    r"""
    (?: (?: quy | cac | thu\s+truong | (?:ban\s+)?lanh\s+dao | giam\s+doc | toan\s+the
          | tat\s+ca | moi ) \s+ )*
    (?: quy\s+vi | co\s+quan | don\s+vi | dia\s+phuong | to\s+chuc | co\s+so | dong\s+chi
      | ong | ba )
    (?: \s*[,;/]?\s* (?:va\s+|cac\s+)*
        (?: co\s+quan | don\s+vi | dia\s+phuong | to\s+chuc | ca\s+nhan | co\s+so | ba ) )*
    (?: \s+ (?: co\s+lien\s+quan | lien\s+quan | neu\s+tren | tren | noi\s+tren
              | co\s+ten\s+(?:o\s+)?tren ) )?
    """,
    re.VERBOSE,
)

# What is left of a duty when these are taken out is what it asks for; nothing is left of
# "quan tâm chỉ đạo, nghiêm túc triển khai thực hiện".
_EMPTY_WORDS: Final = """
    quan tâm; nghiêm túc; tập trung; triển khai; tổ chức; thực hiện; chỉ đạo; phối hợp; khẩn
    trương; nội dung; các; một số; sau đây; sau; nêu trên; này; kế hoạch; công văn; thông
    báo; chỉ thị; quyết định; đúng; theo; tinh thần; đầy đủ; tốt; hiệu quả; đạt; kịp thời;
    nhiệm vụ; chỉ tiêu; được giao; tham mưu; văn bản; biết; và; để; có; liên quan; căn cứ;
    chức năng; quyền hạn; quán triệt; chủ động; tiếp tục; đôn đốc; tiến độ; chất lượng; đảm
    bảo; bảo đảm; cụ thể; dưới đây; trên; thi hành; chịu; trách nhiệm; phải; cần; sẽ; như;
    hướng dẫn; yêu cầu; đề nghị; hoàn thành; chủ trì; thời hạn; thời gian; quy định;
    những; việc; công việc; ngay; công tác; xem xét; nghiên cứu; tại; của; với
"""
EMPTY_WORDS: Final = re.compile(rf"(?<!\w)(?!theo\s+doi)(?:{_listed(_EMPTY_WORDS)})(?!\w)")
