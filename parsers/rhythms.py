"""How often something is to be done, told without ``định kỳ``: ``mỗi năm hai lần``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from parsers.bounds import BOUND
from parsers.dates import TIME
from parsers.demand import (
    comes_again,
    is_due,
    is_no_dose,
    is_no_event,
    opens_duty,
    sentence_after,
    sentence_before,
)
from parsers.recurrence import (
    EVERY,
    ONE_WEEKDAY,
    daily,
    every_few,
    every_one,
    times_a_period,
    weekly,
)
from parsers.rules import Rule, only_if, rule
from schemas.deadline import Recurring

_LEAST: Final = r"(?: (?: ít \s+ nhất | tối \s+ thiểu ) \s+ )?"
_COUNT: Final = r"(?P<count> \d{1,2} | một | hai | ba | bốn | sáu )"
_ROUND: Final = r"(?: lần | cuộc | phiên | đợt | kỳ | buổi | lượt )"
_UNIT: Final = r"(?P<unit> tuần | tháng | quý | năm )"
_UNIT_OR_DAY: Final = r"(?P<unit> ngày | tuần | tháng | quý | năm )"
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


def _every_few_on_weekday(match: re.Match[str]) -> Recurring:
    on_day = weekly(match)
    return replace(on_day, rule=f"{every_few(match).rule};{on_day.rule.partition(';')[2]}")


_ON_WEEKDAY: Final = rf"(?: {BOUND} | vào ) \s+ (?: {TIME} \s* ,? \s+ )? {ONE_WEEKDAY}"
# Of weeks only: FREQ=MONTHLY;BYDAY=FR is every Friday of the month (RFC 5545, 3.3.10).
_EVERY_FEW: Final = rf"""(?: (?: định \s+ kỳ | cứ | mỗi ) \s+ )* {_COUNT} \s+
    (?P<unit> tuần ) (?: \s* / \s* | \s+ ) (?: {_ONE} \s+ )? lần"""

RULES: Final[tuple[Rule[Recurring], ...]] = (
    rule(  # mỗi quý ít nhất một phiên
        "every <period> <times>",
        rf"mỗi \s+ {_UNIT} \s* ,? \s+ {_LEAST} {_COUNT} \s+ {_ROUND}",
        only_if(is_due, times_a_period),
    ),
    rule(  # một năm hai lần; ngày 02 lần (06 giờ và 18 giờ)
        "in a <period> <times>",
        rf"""(?: {_ONE} \s+ (?! ngày ) | (?<! \d\s ) (?<! mỗi\s ) (?= ngày ) )
            {_UNIT_OR_DAY} \s+ {_LEAST} {_COUNT} \s+ {_ROUND}
            (?: \s* \( [^()]{{1,40}} \) )?""",
        only_if(is_due, times_a_period),
    ),
    rule(  # ít nhất 02 lần/năm
        "<times> a <period>",
        rf"{_LEAST} {_COUNT} \s+ {_ROUND} \s* / \s* (?: {_ONE} \s+ )? {_UNIT_OR_DAY}",
        only_if(is_due, times_a_period),
    ),
    # "báo cáo 02 giờ/lần"; "truyền dịch 08 giờ/lần" is a dose
    rule(
        "once in <hours>",
        r"(?P<count> \d{1,2} ) \s* (?P<unit> giờ ) \s* / \s* lần",
        only_if(is_no_dose, every_few),
    ),
    rule(  # 02 tuần một lần, vào ngày thứ Sáu
        "once in <weeks> on <weekday>",
        rf"{_EVERY_FEW} \s* ,? \s+ {_ON_WEEKDAY}",
        _every_few_on_weekday,
    ),
    rule(  # mỗi sáng thứ Hai; of a bound, which `weekly` asks for, there is none
        "every <weekday>",
        rf"(?P<bound> (?!) )? {EVERY} \s+ (?: {TIME} \s+ )? {ONE_WEEKDAY}",
        only_if(is_no_event, weekly),
    ),
    rule(  # Hằng quý, Sở Tài chính đánh giá
        "every <period> somebody",
        rf"""(?P<at> {EVERY} \s+ (?P<unit> ngày | tuần | tháng | quý ) )
            (?= \s* , | \s+ \w )""",
        only_if(_opens_without_day, every_one),
    ),
    rule(  # báo cáo hằng ngày về Văn phòng trước 15 giờ
        "every day ... <time>",
        rf"""{EVERY} \s+ ngày (?: \s+ [^\s.;:,()]+ ){{1,12}}? \s+
            (?P<at> {BOUND} \s+ {TIME} ) (?= \s* (?: [.;,)] | \Z ) )""",
        daily,
    ),
    rule(  # báo cáo tuần vào chiều thứ Sáu
        "weekly report on <weekday>",
        _ON_WEEKDAY,
        only_if(_is_of_weekly_report, weekly),
    ),
)
