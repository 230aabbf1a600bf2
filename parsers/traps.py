"""Times that look like deadlines and are none.

Each rule claims the words that give a trap away together with the first word of the time,
so that no deadline can be read there: the leftmost finding wins.
"""

from __future__ import annotations

from typing import Final

from parsers.rules import Rule, rule

# What a label like "Thời gian ... :" must name for its value to be a deadline.
DUTY: Final = r"""(?:
    thực \s+ hiện | hoàn \s+ (?: thành | thiện ) | gửi | nộp | báo \s+ cáo | triển \s+ khai
  | trình | ban \s+ hành | xây \s+ dựng | kiểm \s+ tra | hồ \s+ sơ | đăng \s+ ký | góp \s+ ý
  | rà \s+ soát | tổng \s+ hợp | giải \s+ quyết | khắc \s+ phục | xử \s+ lý | tham \s+ mưu
  | đánh \s+ giá | đề \s+ xuất | bàn \s+ giao | giao \s+ nộp | cập \s+ nhật
)"""

_GAP: Final = r"(?: [^\S\n] | \n (?! \n ) )+"  # within a paragraph
_UNTIL: Final = r"đến (?: \s+ hết )? \s+ (?: ngày | thời | tháng | quý | năm | \d )"
_BEFORE: Final = r"trước \s+ (?: ngày | \d )"
_START: Final = r"(?: từ | trong | vào | đến | trước )"
_A_TIME: Final = r"(?: ngày | tháng | quý | năm | buổi | sáng | chiều | \d )"
_COMPOUNDS: Final = (
    "các", "mọi", "cùng", "đồng", "cung", "phân", "khẩn", "trung", "cao", "sơ",
    "học", "thí", "vệ", "phát", "ký", "cứu", "tuyển", "dân", "y", "hy", "trợ", "phụ", "bao",
)  # fmt: skip
# "cung cấp trước ngày", "các cấp trước ngày", "học sinh trước ngày": other words.
_NO_COMPOUND: Final = "".join(rf"(?<! {syllable}\s )" for syllable in _COMPOUNDS)
# The end of a range goes with its start.
_RANGE: Final = rf"(?: (?: (?! \n\n ) [^.;:] ){{0,40}}? \s {_UNTIL} )?"
_MADE: Final = r"""(?:
    cấp | ban \s+ hành | ký | công \s+ nhận | tuyển \s+ dụng | bổ \s+ nhiệm | thành \s+ lập
  | phê \s+ duyệt | thu \s+ hồi | cho \s+ thuê | giao \s+ đất | đầu \s+ tư | xây \s+ dựng
  | tiếp \s+ nhận | đăng \s+ ký | công \s+ bố | nộp | hoàn \s+ thành
)"""
# From what has been made, the sentence may still go on to what shall be done with it.
_NOT_YET_DONE: Final = r"(?! gửi | nộp | báo | trình | hoàn | về | xong )"


# "kết quả chậm nhất đến ngày 15/3": what bounds a deadline parts it from the trap.
_NO_BOUND: Final = r"(?! chậm | muộn | trễ | hạn | trước | không )"


# What is sent between two days is due then.
_NOT_SENT: Final = r"(?! về | gửi | nộp | cho \s+ (?! vay ) | trình | chậm | trước | hạn )"


def _words(most: int, *, but: str = _NO_BOUND) -> str:
    return rf"(?: {but} [^\s.,;:()]+ {_GAP} ){{0,{most}}}?"


def _rule(name: str, pattern: str) -> Rule[None]:
    return rule(name, pattern, lambda _: None)


TRAPS: Final[tuple[Rule[None], ...]] = (
    _rule(  # số liệu tính đến hết ngày 30/11/2025
        "figures until <day>",
        rf"(?: tính | số \s+ liệu | l[ũu]y \s+ kế ) \s+ {_words(4)} {_UNTIL}",
    ),
    _rule(  # kỳ báo cáo từ ngày 15/12/2024 đến ngày 14/6/2025
        "figures from <day>",
        rf"""(?: số \s+ liệu | kỳ \s+ báo \s+ cáo | phát \s+ sinh | thống \s+ kê
          | giai \s+ đoạn )
        \s+ (?: [^\s.;:]+ {_GAP} ){{0,5}}? từ \s+ {_A_TIME} {_RANGE}""",
    ),
    _rule(  # Báo cáo kết quả cho vay từ ngày 01/6/2010 đến ngày 31/5/2014, trong đó
        "results from <day>",
        rf"""báo \s+ cáo \s+ (?: kết \s+ quả | tình \s+ hình ) \s+
        (?: {_NOT_SENT} [^\s.;:()]+ {_GAP} ){{0,12}}? từ \s+ {_A_TIME} {_RANGE}""",
    ),
    _rule(  # có hiệu lực đến hết ngày 31/12/2026
        "in force until <day>",
        rf"""(?: hiệu \s+ lực | giá \s+ trị | áp \s+ dụng
          | nghỉ \s+ (?: tết | lễ | hè | phép ) )
        \s+ {_words(8)} (?: từ | đến ) (?! \w ) {_RANGE}""",
    ),
    _rule(  # giấy phép cấp trước ngày 01/01/2024
        "made before <day>",
        rf"""(?: {_NO_COMPOUND} (?: cấp | sinh ) | từ
          | trở \s+ về | phát \s+ sinh | xảy \s+ ra | tồn \s+ tại | làm \s+ việc
          | hiệu \s+ lực \s* \(? ) \s* {_BEFORE}""",
    ),
    _rule(  # văn bản đã được ban hành trước ngày 01/01/2021
        "had been made before <day>",
        rf"""(?: đã (?: \s+ được )? | được | bị ) \s+ {_MADE} \s+
        {_words(12, but=_NOT_YET_DONE)} {_BEFORE}""",
    ),
    _rule(  # cầu mới dự kiến thông xe trước ngày 02/9/2024
        "expected before <day>",
        rf"dự \s+ kiến \s+ {_words(4)} {_START} \s+ {_A_TIME}",
    ),
    _rule(  # được tổ chức từ ngày 10 đến ngày 20/6/2022
        "held on <day>",
        rf"""(?: được \s+ tổ \s+ chức | diễn \s+ ra | khai \s+ (?: mạc | giảng )
          | phát \s+ sóng | trưng \s+ bày | nhập \s+ học | họp \s+ mặt )
        \s+ (?: {_NO_BOUND} [^\s.;:]+ {_GAP} ){{0,7}}?
        (?: từ | trong | vào | đến ) \s+ {_A_TIME} {_RANGE}""",
    ),
    _rule(  # Thời gian tổ chức: từ ngày 10/3 đến ngày 12/3/2026
        "<event>: <day>",
        rf"""(?: thời \s+ (?: gian | hạn (?! \s* : ) ) (?! [^:\n]{{0,40}} {DUTY} )
          | lịch ) [^:;.]{{0,60}}? : \s*
        (?: từ | trong | vào | đến ) \s+ (?: hết \s+ )? {_A_TIME} {_RANGE}""",
    ),
)
