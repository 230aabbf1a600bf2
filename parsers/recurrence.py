"""Deadlines that come again: ``trước ngày 25 hằng tháng``, ``định kỳ 02 tuần/lần``.

``FREQ=MONTHLY;INTERVAL=3`` counts from an unknown month, so a day in the last month of
every quarter is written ``FREQ=YEARLY;BYMONTH=3,6,9,12`` (RFC 5545 would otherwise give
nothing at all for a start in January).
"""

from __future__ import annotations

import re
from calendar import monthrange
from typing import Final

from parsers.bounds import is_inclusive
from parsers.dates import DAY, DAY_WORD, TIME, WEEKDAY, parse_day, parse_time
from parsers.rules import Rule, compile_pattern, only_if, rule
from parsers.verbs import LONG_VERBS, SHORT_VERBS, either
from schemas.deadline import Recurring, StatedDay

EVERY: Final = r"(?: h[àằ]ng | mỗi )"
ONE_WEEKDAY: Final = rf"(?: ngày \s+ )? (?P<weekday> {WEEKDAY} )"
_THEN: Final = r"(?: \s* [,:] )? (?: \s+ \(? | \( )"  # Hằng năm (trước ngày 15/12)
_REGULARLY: Final = r"(?: định \s+ kỳ \s* ,? \s+ (?: vào \s+ )? )"
_AT: Final = rf"(?: {TIME} \s* ,? \s+ (?: của \s+ )? )?"
_MORE_TIMES: Final = (
    r"(?: \s* (?: , | \s và ) \s* \d{1,2} \s* (?: giờ | [gh] ) (?: \s* \d\d )? )*"
)
_NEXT: Final = (
    r"(?: liền \s+ (?: kề | sau ) | tiếp \s+ theo | kế \s+ tiếp | sau (?: \s+ liền \s+ kề )? )"
)
_WEEKLY: Final = rf"(?: của \s+ )? {EVERY} \s+ tuần"
_MONTHLY: Final = rf"""
    (?: của \s+ )? (?: {EVERY} \s+ tháng | tháng \s+ {_NEXT}
      | (?<= của\s ) tháng (?! \s+ (?: \d | đầu | giữa | cuối | này | tới ) ) )
"""
_YEARLY: Final = rf"""
    (?: của \s+ )? (?: {EVERY} \s+ năm | năm \s+ (?: trước \s+ )? {_NEXT}
      | (?<= của\s ) năm (?! \s+ \d ) )
"""
_MONTHDAY: Final = r"(?P<monthday> \d{1,2} | cuối (?: \s+ cùng )? )"
_QUARTERLY: Final = rf"""
    (?: của \s+ )? tháng \s+ (?P<which> đầu | giữa | cuối ) (?: \s+ tiên | \s+ cùng )?
    (?: \s+ của )? (?: \s+ {EVERY} )? \s+ quý (?: \s+ {_NEXT} )?
"""

# Days of a year in a row, each perhaps with what is due: ", báo cáo năm trước ngày 15/12".
_DAY_AND_MONTH: Final = r"\d{1,2} (?: \s* [/-] \s* | \s+ tháng \s+ ) \d{1,2} (?! \d )"
_AND: Final = rf"""\s* (?: [,;] | \s và \s ) \s*
    (?: (?: [^\W\d]+ \s+ ){{0,5}} (?: trước | chậm \s+ nhất ) \s+ )? (?: {DAY_WORD} )?"""
_DAYS_OF_YEAR: Final = compile_pattern(_DAY_AND_MONTH)
_DAY_OF_YEAR: Final = compile_pattern(r"(\d+) \D+ (\d+)")
_A_YEAR: Final = 2023  # of 365 days

_LAST: Final = r"cuối (?: \s+ cùng )? (?: \s+ của )?"
_PERIOD: Final = rf"""(?:
    (?: {EVERY} \s+ )?
    (?: ngày (?! \s+ (?: cuối | đầu ) ) | tuần | tháng | quý | năm
      | (?: 0?6 | sáu ) \s+ tháng (?: \s+ (?: đầu | cuối ) \s+ năm )? )
    (?! \s+ (?: \d | [IVH]+ \b ) )
)"""
_MORE_PERIODS: Final = rf"(?: \s* (?: , | / | \s và | \s hoặc ) \s* {_PERIOD} )*"
_UNIT: Final = r"(?P<unit> ngày | tuần | tháng | quý | học \s+ kỳ | năm )"
_ONCE: Final = r"(?: 0?1 \s+ | một \s+ )? lần"
_COUNT: Final = r"(?P<count> \d{1,2} | một | hai | ba | sáu | mười )"

_WEEKDAYS: Final = {
    "hai": "MO", "ba": "TU", "tư": "WE", "năm": "TH", "sáu": "FR", "bảy": "SA", "bẩy": "SA",
    "2": "MO", "3": "TU", "4": "WE", "5": "TH", "6": "FR", "7": "SA", "nhật": "SU",
}  # fmt: skip
_FREQUENCIES: Final = {
    "giờ": ("HOURLY", 1),
    "ngày": ("DAILY", 1),
    "tuần": ("WEEKLY", 1),
    "tháng": ("MONTHLY", 1),
    "quý": ("MONTHLY", 3),
    "6 tháng": ("MONTHLY", 6),
    "học kỳ": ("MONTHLY", 6),
    "năm": ("YEARLY", 1),
}
_ENDS: Final = {
    "tuần": "FREQ=WEEKLY;BYDAY=FR",
    "tháng": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "quý": "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
    "năm": "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31",
}
_COUNTS: Final = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "mười": 10}
_MONTHS_OF_QUARTERS: Final = {"đầu": "1,4,7,10", "giữa": "2,5,8,11", "cuối": "3,6,9,12"}


_A_WEEKDAY: Final = compile_pattern(WEEKDAY)


def _on(rule: str, match: re.Match[str]) -> Recurring:
    return Recurring(rule, inclusive=is_inclusive(match), at=parse_time(match))


def weekly(match: re.Match[str]) -> Recurring:
    """Build a day of every week from the group ``weekday``."""
    weekday = _WEEKDAYS[match["weekday"].lower().split()[-1]]
    return _on(f"FREQ=WEEKLY;BYDAY={weekday}", match)


def daily(match: re.Match[str]) -> Recurring:
    """Build every day, with the time of day that is told."""
    return _on("FREQ=DAILY", match)


def _monthly(match: re.Match[str]) -> Recurring:
    return _on(f"FREQ=MONTHLY;BYMONTHDAY={_monthday(match)}", match)


def _quarterly(match: re.Match[str]) -> Recurring:
    months = _MONTHS_OF_QUARTERS[match["which"].lower()]
    return _on(f"FREQ=YEARLY;BYMONTH={months};BYMONTHDAY={_monthday(match)}", match)


def _monthday(match: re.Match[str]) -> int:
    day = match["monthday"].lower()
    if day.startswith("cuối"):
        return -1
    if not 1 <= int(day) <= 31:
        raise ValueError(f"not a day of the month: {day}")
    return int(day)


def _yearly(match: re.Match[str]) -> Recurring:
    day = parse_day(match)
    if day.year is not None:
        raise ValueError(f"of one year only: {day}")
    return _on(f"FREQ=YEARLY;BYMONTH={day.month};BYMONTHDAY={day.day}", match)


def _few_days_a_year(match: re.Match[str]) -> Recurring:
    """Read ``15/6 và 15/12``, ``31/3, 30/6, 30/9, 31/12``; ValueError if one rule won't do."""
    days = [_DAY_OF_YEAR.match(day) for day in _DAYS_OF_YEAR.findall(match["days"])]
    stated = [StatedDay(int(day[1]), int(day[2])) for day in days if day]
    last = all(day.day == monthrange(_A_YEAR, day.month)[1] for day in stated)
    if len({day.day for day in stated}) > 1 and not last:
        raise ValueError(f"no one rule for all: {match[0]}")
    months = ",".join(str(day.month) for day in sorted(stated, key=lambda day: day.month))
    monthday = stated[0].day if len({day.day for day in stated}) == 1 else -1
    return _on(f"FREQ=YEARLY;BYMONTH={months};BYMONTHDAY={monthday}", match)


def _end_of_period(match: re.Match[str]) -> Recurring:
    return _on(_ENDS[match["unit"].lower()], match)


def _every(match: re.Match[str]) -> Recurring:
    words = match["period"].lower().split()
    half = {"6", "06", "sáu"}.intersection(words)
    return Recurring(_frequency("6 tháng" if half else words[-1]))


def every_few(match: re.Match[str]) -> Recurring:
    """Build what comes once in ``count`` times ``unit``."""
    return Recurring(_frequency(_unit(match), _count(match)))


def every_one(match: re.Match[str]) -> Recurring:
    """Build what comes once in every ``unit``."""
    return Recurring(_frequency(_unit(match)))


def _unit(match: re.Match[str]) -> str:
    return " ".join(match["unit"].lower().split())


def _count(match: re.Match[str]) -> int:
    count = match["count"].lower()
    return _COUNTS.get(count) or int(count)


def _on_weekdays(match: re.Match[str]) -> Recurring:
    named = _A_WEEKDAY.findall(match["weekdays"].lower())
    days = ",".join(_WEEKDAYS[day.split()[-1]] for day in named)
    return _on(f"FREQ=WEEKLY;BYDAY={days}", match)


def _on_monthdays(match: re.Match[str]) -> Recurring:
    days = [int(day) for day in re.findall(r"\d+", match["monthdays"])]
    if not all(1 <= day <= 31 for day in days):
        raise ValueError(f"not days of the month: {match[0]}")
    return _on(f"FREQ=MONTHLY;BYMONTHDAY={','.join(map(str, days))}", match)


def _working_days(_: re.Match[str]) -> Recurring:
    return Recurring("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")


def _first_working_day(match: re.Match[str]) -> Recurring:
    if match["unit"].lower() == "tuần":
        return _on("FREQ=WEEKLY;BYDAY=MO", match)
    return _on("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", match)


def times_a_period(match: re.Match[str]) -> Recurring:
    """Read ``02 lần/năm`` as every six months, ``05 lần/năm`` as every year.

    Raises:
        ValueError: It is to be done no time at all.
    """
    times, unit = _count(match), _unit(match)
    if not times:
        raise ValueError(f"no time in a {unit}")
    months = {"năm": 12, "quý": 3}.get(unit, 1)
    if times == 1 or months % times:
        return Recurring(_frequency(unit))
    return Recurring(_frequency("tháng", months // times))


def _frequency(unit: str, count: int = 1) -> str:
    frequency, interval = _FREQUENCIES[unit]
    if count < 1:
        raise ValueError(f"not a number of times: {count}")
    every = interval * count
    return f"FREQ={frequency}" + (f";INTERVAL={every}" if every > 1 else "")


def recurring(bound: str) -> tuple[Rule[Recurring], ...]:
    """Return the rules of days that come again, each opened by the pattern *bound*."""
    return (*_of_weeks(bound), *_of_months_and_years(bound))


def _of_weeks(bound: str) -> tuple[Rule[Recurring], ...]:
    start = rf"{_REGULARLY}? {bound} {_AT}"
    return (
        rule("<weekday> every week", rf"{start} {ONE_WEEKDAY} \s+ {_WEEKLY}", weekly),
        rule(
            "<weekdays> every week",
            rf"""{start} (?P<weekdays> (?: ngày \s+ )? {WEEKDAY}
            (?: \s* (?: , | \s và ) \s+ (?: ngày \s+ )? {WEEKDAY} )+ ) \s+ {_WEEKLY}""",
            _on_weekdays,
        ),
        rule("every week <weekday>", rf"{_WEEKLY} ,? \s+ {start} {ONE_WEEKDAY}", weekly),
        rule(
            "<time> every day",
            rf"{_REGULARLY}? {bound} {TIME} {_MORE_TIMES} \s+ {EVERY} \s+ ngày",
            daily,
        ),
        rule(
            "every day <time>",
            rf"{_REGULARLY}? {EVERY} \s+ ngày ,? \s+ {bound} {TIME}",
            daily,
        ),
    )


def _of_months_and_years(bound: str) -> tuple[Rule[Recurring], ...]:
    start = rf"{_REGULARLY}? {bound} {_AT}"
    monthday = rf"{DAY_WORD} {_MONTHDAY}"
    yearday = rf"(?: {DAY_WORD} )? {DAY}"
    few = rf"""(?P<days> (?: {DAY_WORD} )? {_DAY_AND_MONTH}
        (?: {_AND} {_DAY_AND_MONTH} ){{1,3}} (?! \s* [/–-] \s* \d | \s+ năm \s+ \d ) )"""
    return (
        rule("<day> every month", rf"{start} {monthday} \s+ {_MONTHLY}", _monthly),
        rule(
            "<days> every month",
            rf"""{start} (?P<monthdays> {DAY_WORD} \d{{1,2}}
            (?: \s* (?: , | \s và ) \s+ (?: {DAY_WORD} )? \d{{1,2}} )+ ) \s+ {_MONTHLY}""",
            _on_monthdays,
        ),
        rule("every month <day>", rf"{EVERY} \s+ tháng {_THEN} {start} {monthday}", _monthly),
        rule("<day> every quarter", rf"{start} {monthday} \s+ {_QUARTERLY}", _quarterly),
        rule("<day> every year", rf"{start} {yearday} \s+ {_YEARLY}", _yearly),
        rule("every year <day>", rf"{EVERY} \s+ năm {_THEN} {start} {yearday}", _yearly),
        rule("<days> every year", rf"{start} {few} \s+ {_YEARLY}", _few_days_a_year),
        rule("<days>", rf"{start} (?= {DAY_WORD} ) {few}", _few_days_a_year),
        rule(
            "end of every <period>",
            rf"{start} (?: ngày \s+ )? {_LAST} \s+ {EVERY} \s+ (?! ngày | học ) {_UNIT}",
            _end_of_period,
        ),
    )


def rounds(opening: str) -> tuple[Rule[Recurring], ...]:
    """Return the rules of periods that name no day, each opened by the pattern *opening*."""
    return (
        rule(
            "every <period>",
            rf"{opening} \(? (?P<period> {_PERIOD} ) {_MORE_PERIODS}",
            _every,
        ),
        rule(
            "every few <periods>",
            rf"{opening} {_COUNT} \s+ {_UNIT} (?: \s* / \s* | \s+ ) {_ONCE}",
            every_few,
        ),
        rule(
            "times a <period>",
            rf"{opening} {_COUNT} \s+ lần (?: \s* / \s* | \s+ (?: trong | một ) \s+ ) {_UNIT}",
            times_a_period,
        ),
    )


# Six months "một lần" say enough where something is to be done.
_ONCE_IN: Final = (
    rf"(?: (?: cứ | mỗi ) \s+ )? {_COUNT} \s+ {_UNIT} (?: \s* / \s* | \s+ ) {_ONCE}"
)
ONCE_IN_A_WHILE: Final = rule("once in <periods>", _ONCE_IN, every_few)
ONCE_A_PERIOD: Final = rule(
    "once every <period>",
    rf"mỗi \s+ {_UNIT} (?: \s+ ít \s+ nhất )? (?: \s* / \s* | \s+ ) {_ONCE}",
    every_one,
)
REGULARLY: Final = rf"(?: {_REGULARLY} (?: {EVERY} \s+ (?= \d ) )? )"
# In a cell the period alone will do.
EVERY_PERIOD: Final = rf"(?: {REGULARLY} | (?= (?: h[àằ]ng | mỗi | \d{{1,2}} | một ) \s ) )"
_END_OF_PERIOD: Final = rf"""(?P<bound> trước \s+ )? {_AT} (?: ngày \s+ )? {_LAST} \s+
    (?P<unit> tháng | quý ) (?! \s+ [\dIV] )"""
END_OF_PERIOD: Final = rule("end of <period>", _END_OF_PERIOD, _end_of_period)
REGULARLY_AT_END: Final = rule(
    "regularly at the end of <period>", rf"{_REGULARLY} {_END_OF_PERIOD}", _end_of_period
)
# Hằng tháng báo cáo ...: without "định kỳ" the act has to follow.
# The pattern of all verbs is compiled once, and not in each rule: it takes 15 ms.
_ACT: Final = re.compile(
    rf",?\s+(?:có\s+)?(?:{either((*LONG_VERBS, *SHORT_VERBS, 'lấy', 'đi'))})(?!\w)",
    re.IGNORECASE,
)


def _act_follows(match: re.Match[str]) -> bool:
    return _ACT.match(match.string, match.end()) is not None


ACTS_AGAIN: Final[tuple[Rule[Recurring], ...]] = (
    rule(
        "every <period> report",
        rf"(?P<period> {EVERY} \s+ (?: tuần | tháng | quý ) )",
        only_if(_act_follows, _every),
    ),
    rule("once in <periods> report", _ONCE_IN, only_if(_act_follows, every_few)),
    rule(
        "once every <period> report",
        rf"mỗi \s+ {_UNIT} \s+ {_ONCE}",
        only_if(_act_follows, every_one),
    ),
    rule(
        "report every few <periods>",
        rf"cứ \s+ {_COUNT} \s+ (?P<unit> giờ | ngày | tuần | tháng ) (?= \s )",
        only_if(_act_follows, every_few),
    ),
    rule(
        "<day> every month report",
        rf"""(?P<bound> (?!) )? {_AT} {DAY_WORD} {_MONTHDAY} \s+
        (?: của \s+ )? {EVERY} \s+ tháng""",
        only_if(_act_follows, _monthly),
    ),
    rule(
        "first working day of <period>",
        rf"""(?P<bound> trước \s+ | vào \s+ ) {_AT} ngày \s+ làm \s+ việc \s+ đầu \s+ tiên \s+
        (?: (?: của | trong ) \s+ )? (?: {EVERY} \s+ )? (?P<unit> tuần | tháng )
        (?! \s+ (?: \d | này | sau | tới ) )""",
        _first_working_day,
    ),
    rule(
        "end of every working day",
        rf"cuối \s+ {EVERY} \s+ ngày \s+ làm \s+ việc",
        _working_days,
    ),
)
