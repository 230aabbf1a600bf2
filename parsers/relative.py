"""Deadlines counted from an event: ``trong thời hạn 10 ngày kể từ ngày ký``."""

from __future__ import annotations

import re
from typing import Final

from parsers.dates import DAY, DAY_WORD, parse_day
from parsers.rules import Rule, compile_pattern
from schemas.deadline import Anchor, Unit, Within

_NUMBERS: Final = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5,
    "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_UNITS: Final = {
    "giờ": Unit.HOUR,
    "ngày": Unit.DAY,
    "ngày làm việc": Unit.WORKING_DAY,
    "tuần": Unit.WEEK,
    "tháng": Unit.MONTH,
    "năm": Unit.YEAR,
}

_AMOUNT: Final = rf"""
    (?: \d{{1,2}} \s* [-–—] \s* )?  # 3 - 4 tuần: the later end is the deadline
    (?P<amount> \d{{1,3}} | {"|".join(_NUMBERS)} ) (?: \s* \( [^)]{{1,20}} \) )?
"""
_UNIT: Final = r"(?P<unit> ngày \s+ làm \s+ việc | giờ | ngày | tuần | tháng | năm )"
_SPAN: Final = rf"{_AMOUNT} \s+ {_UNIT} (?: \s+ đầu )? (?: \s* \( [^)]{{1,60}} \) )?"

# The paper that lays the duty, or one that the addressees get.
_PAPER: Final = r"""(?:
    (?: văn \s+ bản | công \s+ văn | quyết \s+ định | thông \s+ báo | kế \s+ hoạch | chỉ \s+ thị
      | công \s+ điện | hướng \s+ dẫn | kết \s+ luận | nghị \s+ quyết | chương \s+ trình
      | phương \s+ án | quy \s+ (?: chế | định ) | đề \s+ án )
    (?! \s+ (?: của | số | đề \s+ nghị | yêu \s+ cầu | trả \s+ lời | hợp \s+ lệ | lấy \s+ ý \s+ kiến ) )
    (?: \s+ (?: này | trên | nêu \s+ trên | nói \s+ trên ) )?
)"""
_ISSUED: Final = r"(?: ký (?: \s+ (?: ban \s+ hành | phát \s+ hành ) )? | ban \s+ hành | phát \s+ hành | ra )"
_NO_OTHER: Final = r"(?! \s+ (?: luật | nghị | hợp | biên | kết | giấy | bản | danh ) )"
_SINCE: Final = r"\s* ,? \s+ (?: kể \s+ từ | tính \s+ từ | từ | sau )"
_ANCHOR: Final = rf"""{_SINCE} (?:
    \s+ (?: ngày | khi | thời \s+ điểm ) (?: \s+ (?: ngày | khi ) )? \s+ (?:
        (?P<signing> {_ISSUED} (?: \s+ {_PAPER} )? {_NO_OTHER}
          | {_PAPER} \s+ (?: được \s+ )? {_ISSUED} )
      | (?P<receipt> nhận (?: \s+ được )? \s+ {_PAPER} )
      | (?P<named> {DAY} )
      | (?P<event> (?! \d ) [^\s.,;:()]+ (?: \s (?! để \b ) [^\s.,;:()]+ ){{0,11}} )
    )
)"""

# What citizens and firms file: how long an office takes over it is no duty of the paper.
_OF_A_PROCEDURE: Final = re.compile(
    r"""\b(?: hồ\s+sơ | đơn | thụ\s+lý | tiếp\s+nhận | công\s+dân | đương\s+sự | khiếu\s+nại
      | tố\s+cáo | phản\s+ánh | kiến\s+nghị | vi\s+phạm | đăng\s+ký | được\s+cấp | nhận\s+đủ
      | người\s | tổ\s+chức,\s+cá\s+nhân | yêu\s+cầu | đề\s+nghị | có\s+hiệu\s+lực )""",
    re.VERBOSE | re.IGNORECASE,
)

_OPENING: Final = r"""(?:
    trong (?: \s+ (?: thời \s+ (?: hạn | gian ) | (?: khoảng | vòng ) ) ){1,2}
    (?: \s+ (?: tối \s+ đa | không \s+ quá | chậm \s+ nhất ) )? (?: \s+ là )?
  | (?: chậm | muộn | trễ ) \s+ nhất (?: \s+ (?: là | trong | sau | vòng | thời \s+ hạn ) )*
  | (?: tối \s+ đa | không \s+ quá )
)"""


def _within(match: re.Match[str]) -> Within:
    event = match["event"]
    if event and _OF_A_PROCEDURE.search(event):
        raise ValueError(f"how long a procedure takes: {event}")
    anchor = _anchor(match)
    named = parse_day(match) if anchor is Anchor.NAMED_DAY else None
    return Within(_amount(match), _unit(match), anchor, named)


def _unanchored(match: re.Match[str]) -> Within:
    return Within(_amount(match), _unit(match))


def _amount(match: re.Match[str]) -> int:
    amount = match["amount"].lower()
    return _NUMBERS.get(amount) or int(amount)


def _unit(match: re.Match[str]) -> Unit:
    return _UNITS[" ".join(match["unit"].lower().split())]


def _anchor(match: re.Match[str]) -> Anchor:
    kinds = {
        "signing": Anchor.SIGNING,
        "receipt": Anchor.RECEIPT,
        "named": Anchor.NAMED_DAY,
        "event": Anchor.EVENT,
    }
    return next(anchor for group, anchor in kinds.items() if match[group])


RULES: Final[tuple[Rule[Within], ...]] = (
    Rule(
        "within <period> of <event>",
        compile_pattern(rf"{_OPENING} \s+ {_SPAN} {_ANCHOR}"),
        _within,
    ),
)
# Where a table or a label says that a deadline is what follows.
CELL_RULES: Final[tuple[Rule[Within], ...]] = (
    Rule(
        "<period> after <event>",
        compile_pattern(rf"(?: {_OPENING} \s+ | sau \s+ )? {_SPAN} {_ANCHOR}"),
        _within,
    ),
    Rule("within <period>", compile_pattern(rf"{_OPENING} \s+ {_SPAN}"), _unanchored),
)
