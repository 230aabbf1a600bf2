"""Deadlines told by what happens: ``tại kỳ họp cuối năm``, ``trước khi vào học kỳ II``.

Some of them name the day as well: ``trước ngày khai giảng (05/9/2022)``, ``xong ngày 08/10``.
"""

from __future__ import annotations

import re
from typing import Final

from parsers.bounds import BOUND, MOMENT
from parsers.dates import DAY, DAY_WORD, FULL_DAY_AHEAD, TIME
from parsers.day_deadlines import by_bound_day, by_day
from parsers.demand import is_done_then, is_due, sentence_after
from parsers.month_parts import PART, in_part_of_month
from parsers.periods import FEW_MONTHS, in_few_months
from parsers.relative import from_event
from parsers.rules import Rule, only_if, rule
from schemas.deadline import AtEvent, Deadline

_DONE: Final = r"""(?<! đã\s ) (?<! được\s ) (?<! vừa\s ) (?<! chưa\s )
    (?: hoàn \s+ (?: thành | tất ) | xong ) (?: \s+ (?: vào | trong ) )?"""
# What is sent on a day is due then; what is held on a day is an event.
_SENT: Final = r"""(?: báo \s+ cáo | gửi | nộp | trình ) (?: \s+ (?! đã\b ) [^\s.;:,]+ ){0,14}?
    \s+ (?: vào | (?= (?: buổi \s+ )? (?: sáng | chiều ) \s ) (?<= \s ) )"""
_IN_PART: Final = rf"(?: trong | vào ) \s+ {PART}"

_OF_YEAR: Final = r"""(?: \s+ thường \s+ (?: lệ | kỳ ) )?
    \s+ (?: (?: cuối | giữa | đầu ) \s+ năm | tháng \s+ \d{1,2} | quý \s+ [IV]+
      | kế \s+ tiếp | tiếp \s+ theo | tới | gần \s+ nhất )
    (?: \s* [/-]? \s* (?: năm \s+ )? \d{4} )?"""
_MEETING: Final = rf"""(?: tại | trong | vào | trước ) \s+ (?: buổi \s+ | cuộc \s+ )?
    (?: kỳ \s+ họp | phiên \s+ họp | họp | giao \s+ ban | hội \s+ nghị \s+ giao \s+ ban )
    (?: (?: \s+ [^\s.;:,()]+ ){{0,6}}? {_OF_YEAR} | (?<= họp ) \s+ thường \s+ (?: lệ | kỳ ) )"""
_TERM: Final = r"""(?: hết | kết \s+ thúc | trước ) \s+ học \s+ kỳ
    (?: \s+ (?: [IV]+ | [12] ) )? (?: \s+ (?! và\b | để\b ) [^\s.;:,()]+ ){0,2}?
    (?= \s* (?: [.;,:)] | \Z ) | \s+ (?: tham | báo | tổng | tổ | gửi | lập | rà ) \s )"""
_BEFORE: Final = r"""trước \s+ khi \s+
    (?: bắt \s+ đầu | kết \s+ thúc | khai | vào | bước \s+ vào )
    (?: \s+ [^\s.;:,()]+ ){1,8} (?= \s* (?: [.;,:)] | \Z ) )"""
_DAYS: Final = r"""(?P<amount> \d{1,2} ) \s+
    (?P<unit> ngày (?: \s+ làm \s+ việc )? | tuần )"""
_AFTER: Final = rf"""(?: ngay \s+ )? sau \s+ khi \s+ (?: kết \s+ thúc | hoàn \s+ thành | có )
    (?: \s+ (?! \d ) [^\s.;:,()]+ ){{0,6}}? \s+ {_DAYS}"""
_LATEST_AFTER: Final = rf"""(?: chậm | muộn | trễ ) \s+ nhất \s+ (?: là \s+ )? sau \s+
    {_DAYS} (?! \s+ (?: kể | tính | từ ) \s )"""
# trước 01 ngày; trước khi họp ít nhất 07 ngày làm việc; sau cuộc họp 02 ngày
_WORDS: Final = r"(?: \s+ (?! \d ) [^\s.;:,()]+ ){1,6}?"
_DAYS_BEFORE: Final = rf"""trước (?: \s+ (?: khi | ngày | cuộc ) {_WORDS} )?
    (?: \s+ (?: ít \s+ nhất | tối \s+ thiểu | chậm \s+ nhất ) )? \s+ {_DAYS} (?! \s+ \d )"""
_DAYS_AFTER: Final = rf"""sau \s+ (?: khi | cuộc | ngày | buổi | kỳ | đợt ) {_WORDS}
    \s+ {_DAYS}"""
# chậm nhất 02 tuần trước khi bắt đầu học kỳ
_LATEST_BEFORE: Final = rf"""
    (?: (?: chậm | muộn | trễ ) \s+ nhất (?: \s+ là )? | ít \s+ nhất | tối \s+ thiểu ) \s+
    {_DAYS} \s+ trước \s+ (?: khi | ngày | cuộc | kỳ | phiên ) (?: \s+ [^\s.;:,()]+ ){{1,8}}
    (?= \s* (?: [.;,:)] | \Z ) )"""
_FEAST: Final = r"""trước \s+ (?:
    tết (?: \s+ (?: nguyên \s+ đán | trung \s+ thu | dương \s+ lịch | cổ \s+ truyền ) )?
      (?: \s+ [^\W\d]+ \s+ [^\W\d]+ (?= \s+ \d{4} ) )? (?: \s+ \d{4} )?
  | (?: ngày \s+ )? khai \s+ giảng (?: \s+ năm \s+ học (?: \s+ mới )? )? | năm \s+ học \s+ mới
  | (?: mùa | vụ ) \s+ (?: mưa | bão | lũ | khô ) (?: \s* ,? \s* (?: bão | lũ ) )*
      (?: \s+ (?: năm \s+ )? \d{4} )?
)"""
_A_DAY: Final = re.compile(r"\d{1,2}/\d")
# trước 17 giờ hôm nay (15/9)
_TODAY_NAMED: Final = rf"""{BOUND} \s+ (?: {TIME} \s* ,? \s+ )? (?: ngày \s+ )?
    (?: hôm \s+ nay | mai ) \s* ,? \s* \(? \s* (?: {DAY_WORD} )? {DAY} \s* \)?"""
_NAMED: Final = rf"""{BOUND} \s+ (?: {TIME} \s* ,? \s+ )? {DAY_WORD}
    (?: [^\W\d]+ \s+ ){{1,6}}?
    \( \s* (?: (?: tức | nhằm | là ) \s+ )? (?: {DAY_WORD} )? {FULL_DAY_AHEAD} {DAY} \s* \)"""


def _at_event(_: re.Match[str]) -> AtEvent:
    return AtEvent()


def _has_no_other_day(match: re.Match[str]) -> bool:
    """Whether something is due, and no day is told as well, which would say more."""
    return is_due(match) and not _A_DAY.search(sentence_after(match))


RULES: Final[tuple[Rule[Deadline], ...]] = (
    rule("done <day>", rf"{_DONE} \s+ (?P<at> {MOMENT} )", by_day),
    rule("sent <day>", rf"{_SENT} \s+ (?P<at> {MOMENT} )", by_day),
    rule("before today (<day>)", _TODAY_NAMED, by_bound_day),
    rule("before <event> (<day>)", _NAMED, by_bound_day),
    rule("in <week> of <month>", _IN_PART, only_if(is_due, in_part_of_month)),
    rule(
        "in <few months> of <year>",
        rf"trong \s+ {FEW_MONTHS}",
        only_if(is_due, in_few_months),
    ),
    rule("at <meeting>", _MEETING, only_if(is_due, _at_event)),
    rule("by <school term>", _TERM, _at_event),
    rule("before <event>", _BEFORE, only_if(is_due, _at_event)),
    rule("before <feast>", _FEAST, only_if(_has_no_other_day, _at_event)),
    rule("<days> after <event>", _AFTER, from_event),
    rule("<days> before <event>", _DAYS_BEFORE, only_if(is_done_then, from_event)),
    rule("no later than <days> before", _LATEST_BEFORE, only_if(is_due, from_event)),
    rule("<days> behind <event>", _DAYS_AFTER, only_if(is_done_then, from_event)),
    rule("no later than <days> after", _LATEST_AFTER, from_event),
)
