"""How often something is to be done, told without ``định kỳ``: ``mỗi năm hai lần``."""

from __future__ import annotations

import re
from typing import Final

from parsers.bounds import BOUND
from parsers.dates import TIME, WEEKDAY
from parsers.demand import comes_again, is_due, opens_duty, sentence_after, sentence_before
from parsers.recurrence import EVERY, every_one, times_a_period, weekly
from parsers.rules import Rule, compile_pattern, only_if
from schemas.deadline import Recurring

_LEAST: Final = r"(?: (?: ít \s+ nhất | tối \s+ thiểu ) \s+ )?"
_COUNT: Final = r"(?P<count> \d{1,2} | một | hai | ba | bốn | sáu )"
_ROUND: Final = r"(?: lần | cuộc | phiên | đợt | kỳ | buổi | lượt )"
_UNIT: Final = r"(?P<unit> tuần | tháng | quý | năm )"
_ONE: Final = r"(?: 0?1 | một )"
# What a report is named after tells how often it comes: "chế độ báo cáo tuần".
_WEEKLY_REPORT: Final = re.compile(
    r"""(?: báo\s+cáo | số\s+liệu | kết\s+quả | lịch | giao\s+ban | h[àằ]ng | mỗi | định\s+kỳ )
    \s+ tuần\b""",
    re.VERBOSE | re.IGNORECASE,
)
# Then that day is what comes again: "Hằng tháng, các xã gửi ... trước ngày 05".
_DAY_BEHIND: Final = re.compile(
    r"\b(?:trước|chậm\s+nhất|vào)\s+(?:ngày|thứ|\d)|\bngày\s+\d", re.IGNORECASE
)


def _opens_without_day(match: re.Match[str]) -> bool:
    return opens_duty(match) and not _DAY_BEHIND.search(sentence_after(match))


def _is_of_weekly_report(match: re.Match[str]) -> bool:
    return comes_again(match) and _WEEKLY_REPORT.search(sentence_before(match)) is not None


RULES: Final[tuple[Rule[Recurring], ...]] = (
    Rule(  # mỗi quý ít nhất một phiên
        "every <period> <times>",
        compile_pattern(rf"mỗi \s+ {_UNIT} \s* ,? \s+ {_LEAST} {_COUNT} \s+ {_ROUND}"),
        only_if(is_due, times_a_period),
    ),
    Rule(  # một năm hai lần
        "in a <period> <times>",
        compile_pattern(rf"{_ONE} \s+ {_UNIT} \s+ {_LEAST} {_COUNT} \s+ {_ROUND}"),
        only_if(is_due, times_a_period),
    ),
    Rule(  # ít nhất 02 lần/năm
        "<times> a <period>",
        compile_pattern(rf"{_LEAST} {_COUNT} \s+ {_ROUND} \s* / \s* (?: {_ONE} \s+ )? {_UNIT}"),
        only_if(is_due, times_a_period),
    ),
    Rule(  # Hằng quý, Sở Tài chính đánh giá
        "every <period> somebody",
        compile_pattern(
            rf"""(?P<at> {EVERY} \s+ (?P<unit> ngày | tuần | tháng | quý ) )
            (?= \s* , | \s+ \w )"""
        ),
        only_if(_opens_without_day, every_one),
    ),
    Rule(  # báo cáo tuần vào chiều thứ Sáu
        "weekly report on <weekday>",
        compile_pattern(
            rf"""(?: {BOUND} | vào ) \s+ (?: {TIME} \s* ,? \s+ )? (?: ngày \s+ )?
            (?P<weekday> {WEEKDAY} )"""
        ),
        only_if(_is_of_weekly_report, weekly),
    ),
)
