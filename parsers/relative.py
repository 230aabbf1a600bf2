"""Deadlines counted from an event: ``trong thời hạn 10 ngày kể từ ngày ký``."""

from __future__ import annotations

import re
from typing import Final

from parsers.dates import DAY, parse_day
from parsers.demand import is_due, is_finished, sentence_before
from parsers.rules import Rule, only_if, rule
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
    (?: \d{{1,2}} \s* [-–—] \s* )?  # 2 - 3 tuần: the later end is the deadline
    (?P<amount> \d{{1,3}} | {"|".join(_NUMBERS)} ) (?: \s* \( [^)]{{1,20}} \) )?
"""
_UNIT: Final = r"(?P<unit> ngày \s+ làm \s+ việc | giờ | ngày | tuần | tháng | năm )"
_SPAN: Final = rf"{_AMOUNT} \s+ {_UNIT} (?: \s+ đầu )? (?: \s* \( [^)]{{1,60}} \) )?"
_OPENING: Final = r"""(?:
    trong (?: \s+ (?: thời \s+ (?: hạn | gian ) | (?: khoảng | vòng ) ) ){1,2}
    (?: \s+ (?: tối \s+ đa | không \s+ quá | chậm \s+ nhất ) )? (?: \s+ là )?
  | (?: chậm | muộn | trễ ) \s+ nhất (?: \s+ (?: là | trong | sau | vòng | thời \s+ hạn ) )*
  | (?: tối \s+ đa | không \s+ quá )
)"""

# The paper that lays the duty. "quyết định thu hồi", "văn bản của Sở" are other papers.
_PAPER: Final = r"""(?:
    (?: văn \s+ bản | công \s+ văn | quyết \s+ định | thông \s+ báo | kế \s+ hoạch | chỉ \s+ thị
      | công \s+ điện | hướng \s+ dẫn | kết \s+ luận | nghị \s+ quyết | chương \s+ trình
      | phương \s+ án | quy \s+ (?: chế | định ) | đề \s+ án | báo \s+ cáo )
    (?: \s+ (?: này | trên | (?: nêu | nói ) \s+ trên ) | (?= \s*[.,;:)|] | \s*\Z | \s+để\s ) )
)"""
_ISSUED: Final = r"""
    (?: ký (?: \s+ (?: ban | phát ) \s+ hành )? | (?: ban | phát ) \s+ hành | ra )
"""
_ENDS: Final = r"(?= \s*[.,;:)|] | \s*\Z | \s+ (?: để | gửi | báo | và | phải ) \s )"
_ANCHOR: Final = rf"""
    \s* ,? \s+ (?: kể \s+ từ | tính \s+ từ | từ | sau ) (?: \s+ thời \s+ điểm )?
    (?: \s+ (?: ngày | khi ) ){{1,2}} \s+ (?:
        (?P<signing> {_ISSUED} (?: \s+ {_PAPER} | {_ENDS} ) | {_PAPER} \s+ được \s+ {_ISSUED} )
      | (?P<receipt> nhận (?: \s+ được )? \s+ {_PAPER} )
      | (?P<named> {DAY} )
      | (?P<event> (?! \d ) [^\s.,;:()|]+ (?: \s (?! để \s ) [^\s.,;:()|]+ ){{0,11}} )
    )
"""

# What citizens and firms file: how long an office takes over it is no duty of the paper.
_OF_A_PROCEDURE: Final = re.compile(
    r"""\b(?: hồ\s+sơ | đơn | thụ\s+lý | tiếp\s+nhận | công\s+dân | đương\s+sự | khiếu\s+nại
      | tố\s+cáo | phản\s+ánh | kiến\s+nghị | vi\s+phạm | đăng\s+ký | được\s+cấp | nhận\s+đủ
      | người\s | tổ\s+chức,\s+cá\s+nhân | yêu\s+cầu | đề\s+nghị
      | giấy\s+phép | chứng\s+chỉ | biên\s+bản )""",
    re.VERBOSE | re.IGNORECASE,
)
# "kể từ ngày hết hạn nhận hồ sơ": the office begins then, whoever filed what.
_TERM_IS_OVER: Final = re.compile(r"(?:hết\s+(?:thời\s+)?hạn|kết\s+thúc)\s", re.IGNORECASE)
# Events that an order counts from; regulations count from all the others.
_OF_AN_ORDER: Final = re.compile(
    r"""(?: kết\s+thúc | hết\s+(?:thời\s+)?hạn
      | hoàn\s+thành | bắt\s+đầu | bế\s+mạc | có\s (?!\s*hiệu\s+lực )
      | xảy\s+ra | phát\s+(?: hiện | sinh )
      | được\s+(?: giao | phân\s+công )
      | (?: nghị\s+quyết | kế\s+hoạch | quyết\s+định | chương\s+trình | đề\s+án | quy\s+chế )
        \s+(?: này\s+ )?(?: có\s+hiệu\s+lực
          | được\s+(?: ban\s+hành | thông\s+qua | phê\s+duyệt | ký ) )
      | công\s+bố\s [^;]* \snày\Z )""",
    re.VERBOSE | re.IGNORECASE,
)


def from_event(match: re.Match[str]) -> Within:
    """Build so long from an event, of the groups ``amount`` and ``unit``."""
    return Within(_amount(match), _unit(match), Anchor.EVENT)


def _within(match: re.Match[str]) -> Within:
    event = match["event"] or ""
    if _OF_A_PROCEDURE.search(event) and not _TERM_IS_OVER.match(event):
        raise ValueError(f"how long a procedure takes: {match[0]}")
    anchor = _anchor(match)
    named = parse_day(match) if anchor is Anchor.NAMED_DAY else None
    return Within(_amount(match), _unit(match), anchor, named)


def _within_of_an_order(match: re.Match[str]) -> Within:
    """Build a deadline of running prose, where regulations state many that bind nobody yet.

    ``Trong thời hạn 10 ngày, kể từ ngày có kết quả, cơ quan cấp phép ...``
    """
    deadline = _within(match)
    event: str = match["event"] or ""
    opens = not sentence_before(match).strip(" -+•*–\n")
    if deadline.anchor is Anchor.EVENT and (opens or not _OF_AN_ORDER.match(event)):
        raise ValueError(f"a regulation, not an order: {match[0]}")
    return deadline


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


_NO_ANCHOR: Final = r"(?! \s* ,? \s+ (?: kể | tính | từ | sau ) \s )"

RULES: Final[tuple[Rule[Within], ...]] = (
    rule(  # hoàn thành trong 05 ngày làm việc
        "done within <period>",
        rf"(?: {_OPENING} | trong ) \s+ {_SPAN} {_NO_ANCHOR}",
        only_if(is_finished, _unanchored),
    ),
    rule(  # trong 48 giờ tới
        "within the next <period>",
        rf"trong \s+ (?: vòng \s+ )? {_AMOUNT} \s+ (?P<unit> giờ | ngày | tuần ) \s+ tới",
        only_if(is_due, _unanchored),
    ),
    rule(
        "within <period> of <event>",
        rf"(?: {_OPENING} | trong ) \s+ {_SPAN} {_ANCHOR}",
        _within_of_an_order,
    ),
)
# Where a table or a label says that a deadline is what follows.
CELL_RULES: Final[tuple[Rule[Within], ...]] = (
    rule(
        "<period> after <event>",
        rf"(?: {_OPENING} \s+ | sau \s+ )? {_SPAN} {_ANCHOR}",
        _within,
    ),
    rule("within <period>", rf"{_OPENING} \s+ {_SPAN}", _unanchored),
    rule("<period>", rf"\A (?: trong \s+ )? {_SPAN} \Z", _unanchored),
)
