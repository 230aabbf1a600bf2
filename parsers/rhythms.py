"""How often something is to be done, told without ``định kỳ``: ``mỗi năm hai lần``."""

from __future__ import annotations

import re
from typing import Final

from parsers.bounds import BOUND
from parsers.dates import TIME, WEEKDAY
from parsers.demand import comes_again, is_due, opens_duty, sentence_after, sentence_before
from parsers.recurrence import every_one, times_a_period, weekly
from parsers.rules import Rule, compile_pattern
from schemas.deadline import Recurring

_EVERY: Final = r"(?: h[àằ]ng | mỗi )"
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


def _times(match: re.Match[str]) -> Recurring:
    if not is_due(match):
        raise ValueError(f"nothing is due: {match[0]}")
    return times_a_period(match)


def _at_head(match: re.Match[str]) -> Recurring:
    if not opens_duty(match) or _DAY_BEHIND.search(sentence_after(match)):
        raise ValueError(f"nothing is due: {match[0]}")
    return every_one(match)


def _weekday(match: re.Match[str]) -> Recurring:
    if not (comes_again(match) and _WEEKLY_REPORT.search(sentence_before(match))):
        raise ValueError(f"of one week only: {match[0]}")
    return weekly(match)


RULES: Final[tuple[Rule[Recurring], ...]] = (
    Rule(  # mỗi quý ít nhất một phiên
        "every <period> <times>",
        compile_pattern(rf"mỗi \s+ {_UNIT} \s* ,? \s+ {_LEAST} {_COUNT} \s+ {_ROUND}"),
        _times,
    ),
    Rule(  # một năm hai lần
        "in a <period> <times>",
        compile_pattern(rf"{_ONE} \s+ {_UNIT} \s+ {_LEAST} {_COUNT} \s+ {_ROUND}"),
        _times,
    ),
    Rule(  # ít nhất 02 lần/năm
        "<times> a <period>",
        compile_pattern(rf"{_LEAST} {_COUNT} \s+ {_ROUND} \s* / \s* (?: {_ONE} \s+ )? {_UNIT}"),
        _times,
    ),
    Rule(  # Hằng quý, Sở Tài chính đánh giá
        "every <period> somebody",
        compile_pattern(
            rf"""(?P<at> {_EVERY} \s+ (?P<unit> ngày | tuần | tháng | quý ) )
            (?= \s* , | \s+ \w )"""
        ),
        _at_head,
    ),
    Rule(  # báo cáo tuần vào chiều thứ Sáu
        "weekly report on <weekday>",
        compile_pattern(
            rf"""(?: {BOUND} | vào ) \s+ (?: {TIME} \s* ,? \s+ )? (?: ngày \s+ )?
            (?P<weekday> {WEEKDAY} )"""
        ),
        _weekday,
    ),
)
