"""Deadlines told from the day of the paper: ``trong tháng này``, ``ngày 15 tháng sau``."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from parsers.bounds import BOUND, is_inclusive
from parsers.dates import DAY_WORD, TIME, parse_time
from parsers.demand import is_done_then, is_due, sentence_before
from parsers.recurrence import EVERY
from parsers.rules import Rule, only_if, rule
from schemas.deadline import Deadline, InNearMonth, InNearWeek, Unit, Within

_NEXT: Final = r"(?: sau | tới ) (?! \s+ (?: liền | khi | ngày | đó ) \s )"
_DAY_OF_NEXT: Final = rf"""
    {BOUND} \s+ (?: {TIME} \s* ,? \s+ )? {DAY_WORD} (?P<day> \d{{1,2}} ) \s+
    (?: của \s+ )? tháng \s+ {_NEXT}
"""
_NEAR_MONTH: Final = (
    r"(?: trong | (?: đến \s+ )? hết ) \s+ tháng \s+ (?P<which> này | sau | tới )"
)
# What makes "ngày 15 tháng sau" come again: định kỳ, hằng tháng, báo cáo tháng.
_AGAIN: Final = re.compile(
    rf"""\b (?: định \s+ kỳ | {EVERY} \s+ tháng
      | (?: báo \s+ cáo | số \s+ liệu | kết \s+ quả ) (?: \s+ của )? \s+ tháng )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_SENT: Final = r"""(?: báo \s+ cáo | gửi | nộp | trình | hoàn \s+ thành )
    (?: \s+ [^\s.;:,()]+ ){0,8}? \s+"""
_AFTER: Final = re.compile(r"tháng \s+ (?: sau | tới ) \Z", re.VERBOSE | re.IGNORECASE)


def comes_every_month(match: re.Match[str]) -> bool:
    """Whether a day is of every month; ``tháng sau`` alone is the next one only."""
    return not _AFTER.search(match[0]) or _is_again(match)


def _is_again(match: re.Match[str]) -> bool:
    return _AGAIN.search(f"{sentence_before(match)} {match[0]}") is not None


def _day_of_next_month(match: re.Match[str]) -> InNearMonth:
    if _is_again(match):
        raise ValueError(f"of every month: {match[0]}")
    return InNearMonth(
        1, int(match["day"]), inclusive=is_inclusive(match), at=parse_time(match)
    )


def _near_month(match: re.Match[str]) -> InNearMonth:
    return InNearMonth(0 if match["which"].lower() == "này" else 1)


def _near_week(match: re.Match[str]) -> InNearWeek:
    return InNearWeek(0 if match["which"] else 1)


def _within(unit: Unit) -> Callable[[re.Match[str]], Within]:
    return lambda _: Within(1, unit)


RULES: Final[tuple[Rule[Deadline], ...]] = (
    rule("<day> of the next month", _DAY_OF_NEXT, _day_of_next_month),
    rule("in this month or the next", _NEAR_MONTH, only_if(is_due, _near_month)),
    rule(
        "in this week or the next",
        r"""(?: (?: trong | nội ) \s+ tuần \s+ (?P<which> này )
          | (?: trong \s+ )? tuần \s+ (?: sau | tới ) )""",
        only_if(is_done_then, _near_week),
    ),
    # No day: the paper that a reader has today may be weeks old.
    rule(
        "today",
        r"(?: trong | nội ) \s+ (?: ngày \s+ )? hôm \s+ nay",
        only_if(is_due, _within(Unit.DAY)),
    ),
    rule(
        "on the same day",
        rf"{_SENT} (?P<at> ngay \s+ trong \s+ ngày ) (?= \s* (?: [.,;)] | \Z ) )",
        _within(Unit.DAY),
    ),
    rule(
        "on the next working day",
        rf"""{BOUND} \s+ (?: trong \s+ )? ngày \s+ làm \s+ việc \s+
        (?: tiếp \s+ theo | kế \s+ tiếp | liền \s+ (?: kề | sau ) )""",
        _within(Unit.WORKING_DAY),
    ),
)
