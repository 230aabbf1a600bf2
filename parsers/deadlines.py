"""Deadlines (thời hạn) stated in running prose.

Spans are what a clerk would underline: ``trước ngày 15/3/2024``. How long a procedure takes,
as of when figures are, when something is held or comes into force are no deadlines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final, TypeVar

from parsers.bounds import BEFORE, BOUND, LATEST, MOMENT, moment_pattern
from parsers.dates import DAY, DAY_WORD, TIME, parse_day
from parsers.day_deadlines import (
    DAYS_AND_DAY,
    FROM_BARE_DAYS,
    FROM_DAYS,
    FROM_NOW,
    FROM_NOW_TO_MONTH,
    FROM_NOW_TO_YEAR,
    LUNAR,
    PART_OF_MONTH,
    PART_OF_YEAR,
    between,
    by_bound_day,
    by_day,
    from_now,
    from_now_to_month,
    from_now_to_year,
    part_of_month,
    part_of_year,
)
from parsers.deadline_cells import read_deadline_at, read_deadline_cell
from parsers.demand import (
    comes_again,
    ends_clause,
    is_done_then,
    is_due,
    is_finished,
    opens_duty,
    opens_sentence,
)
from parsers.event_deadlines import RULES as EVENTS
from parsers.listed_periods import (
    LISTED_MONTHS,
    LISTED_QUARTERS,
    listed_months,
    listed_quarters,
)
from parsers.near_deadlines import RULES as NEAR
from parsers.near_deadlines import comes_every_month
from parsers.periods import (
    HALF,
    MONTH,
    MONTHS,
    QUARTER,
    QUARTERS,
    YEARS,
    bounded,
    in_damaged_quarter,
    in_half,
    in_month,
    in_months,
    in_quarter,
    in_quarters,
    in_years,
)
from parsers.recurrence import (
    ACTS_AGAIN,
    END_OF_PERIOD,
    ONCE_A_PERIOD,
    ONCE_IN_A_WHILE,
    REGULARLY,
    REGULARLY_AT_END,
    recurring,
    rounds,
)
from parsers.relative import RULES as RELATIVE
from parsers.rhythms import RULES as RHYTHMS
from parsers.rules import Rule, only_if, rule, scan
from parsers.traps import DUTY, TRAPS
from schemas.deadline import (
    Between,
    ByDay,
    Deadline,
    Undated,
    Within,
)
from schemas.finding import Finding
from schemas.span import Span

__all__ = ["RULES", "find_deadlines", "read_deadline_at", "read_deadline_cell"]

Period = TypeVar("Period", bound=Deadline)


def find_deadlines(text: str) -> Iterator[Finding[Deadline]]:
    """Yield the deadlines stated in *text* (NFC), in reading order, never overlapping."""
    labelled = tuple(_labelled(text))
    claimed = [finding.span for finding in labelled]
    found = [
        Finding(finding.value, finding.span, finding.rule)
        for finding in scan(text, (*RULES, *TRAPS))
        if finding.value is not None
        and not any(finding.span.overlaps(span) for span in claimed)
    ]
    told = sorted((*labelled, *found), key=lambda finding: finding.span.start)
    for finding, after in pairwise((*told, None)):
        if finding is not None:
            end = after.span.start if after else len(text)
            yield from _with_second_day(text, finding, end)


# "trước ngày 10/6 và ngày 05/12/2026": the bound is of both.
_SECOND: Final = re.compile(
    rf"\s+ và \s+ (?P<at> {DAY_WORD} {DAY} ) (?! \s+ h[àằ]ng | \w )", re.VERBOSE | re.IGNORECASE
)


def _with_second_day(
    text: str, first: Finding[Deadline], end: int
) -> Iterator[Finding[Deadline]]:
    """Yield *first*, and the day that "và" joins to it if it is a day with a bound."""
    second = _SECOND.match(text, first.span.end, end)
    if second is None or not isinstance(first.value, ByDay) or first.rule != "before <day>":
        yield first
        return
    try:
        day = parse_day(second)
    except ValueError:  # there is no such day
        yield first
        return
    year = first.value.day.year or day.year  # told once, of both
    yield replace(first, value=replace(first.value, day=replace(first.value.day, year=year)))
    joined = replace(first.value, day=day, at=None)
    yield Finding(joined, Span(*second.span("at")), first.rule)


_STOP: Final = r"(?: [.;] (?: \s | /? \Z ) | \n\s*[-+•*–(] | \n\n | \Z )"
_LABEL: Final = re.compile(
    rf"""(?: (?P<bracket> \( ) \s* (?= thời \s+ gian \s* : [^()]+ \) ) )?
    (?<!\w) (?: thời \s+ gian | (?P<term> (?: thời \s+ )? hạn | tiến \s+ độ ) )
    (?P<what> [^:.;\n]{{0,60}} ) : (?! \s*\n\s*(?: \n | [-+•*–] ) ) \s*
    (?P<value> (?(bracket) [^()]+ | (?: (?! {_STOP} ) . ){{1,160}} ) )
    (?(bracket) \) | (?= {_STOP} ) )""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
# "Thời gian, hình thức nộp: Sinh viên nộp học phí qua ngân hàng từ ngày ...": no time alone.
_SENTENCE: Final = re.compile(r"[^\d]{45,}\d")
_DUTY: Final = re.compile(DUTY, re.VERBOSE | re.IGNORECASE)
_PROCEDURE: Final = re.compile(r"giải\s+quyết", re.IGNORECASE)


def _labelled(text: str) -> Iterator[Finding[Deadline]]:
    """Read what stands behind ``Thời gian hoàn thành:`` like a cell of a table."""
    for label in _LABEL.finditer(text):
        if _SENTENCE.match(label["value"]):
            continue
        finding = read_deadline_at(text, Span(*label.span("value")))
        if finding is not None and _fits(label, finding.value):
            yield finding


def _fits(label: re.Match[str], deadline: Deadline) -> bool:
    """Whether *label* is of duties, not of events (``Thời gian: 08 giờ``) or procedures."""
    if label["bracket"]:  # "(thời gian: nửa đầu tháng 7/2021)"; a day is of an event
        return not isinstance(deadline, ByDay | Undated)
    if label["term"] and not label["what"].strip():  # "Thời hạn:" is of duties
        return True
    if isinstance(deadline, ByDay | Between | Undated):
        return _DUTY.search(label["what"]) is not None
    return not (isinstance(deadline, Within) and _PROCEDURE.search(label["what"]))


def _due(build: Callable[[re.Match[str]], Period]) -> Callable[[re.Match[str]], Period]:
    """Return *build* for a period that is a deadline only if the sentence orders something."""
    return only_if(is_done_then, build)


def _is_regular(match: re.Match[str]) -> bool:
    """Whether a time comes again and is no event's."""
    return match[0].lower().startswith("định") or comes_again(match)


def _is_done_on_day(match: re.Match[str]) -> bool:
    """Whether something is to be done on a day that comes again, with no word before it.

    It stands in front of what is to be done or behind it: ``ngày 23 hằng tháng gửi ...``.
    """
    return is_due(match) or opens_duty(match)


_URGED: Final = r"""(?:
    yêu \s+ cầu | phấn \s+ đấu | (?: bảo \s+ đảm | đảm \s+ bảo ) | (?: thời \s+ )? hạn
)"""
_IN: Final = r"""(?:
    (?: trong | vào | (?: đến \s+ | trước \s+ khi \s+ )? hết ) \s+ | (?<= hoàn\sthành\s )
)"""
_IN_PART: Final = rf"(?P<bound> {_IN} )"
_BY: Final = rf"""
    (?P<bound> (?<! năm\s ) (?<! tháng\s ) {BEFORE} | {LATEST} ) \s+
    (?: (?<! trước\s ) (?: trong | hết | vào | đến ) \s+ )*
"""
_HEAD: Final = r"(?: trong \s+ )? (?= [^,;]{0,30} \d{4} )"
_UNTIL: Final = r"(?: đến | tới ) \s+"
_TO_END: Final = rf"{_UNTIL} (?: hết \s+ )?"
_MUST: Final = r"""\s* (?:
    ,? \s+ (?: phải | (?: cơ \s+ bản \s+ )? hoàn \s+ thành )
  | , \s+ (?: các | từng | mỗi | mọi ) \s+ (?: [^\s.,;:]+ \s+ ){1,6}? phải
)"""
_ON: Final = (
    r"(?: (?P<bound> vào ) \s+ | (?<= kỳ\s ) | (?= (?: buổi \s+ )? (?: sáng | chiều ) \s ) )"
)
# "ngày 15/12 hằng năm" may be the second of two days that no one rule tells.
_SURE_WITHOUT: Final = (
    "<weekday> every week", "<day> every month", "<days> every month", "<day> every quarter",
)  # fmt: skip
_NO_BOUND: Final = r"(?<! trước\s ) (?<! và\s ) (?<! ,\s ) (?P<bound> (?!) )?"
# "không quá 1/3 số phiếu" is a share; a day needs "trước" or "chậm nhất".
_NO_LATER: Final = r"""(?:
    (?: chậm | muộn | trễ ) \s+ nhất (?: \s+ (?: là | vào | đến ) )*
  | không \s+ (?: chậm | muộn | trễ ) \s+ (?: hơn | quá )
)"""
_BARE: Final = rf"(?: {TIME} \s* ,? \s+ )? (?= \d{{1,2}} / \d ) {DAY}"
# hạn nộp 25/8/2023; "hết hạn ngày" tells when a paper is out of force
_TERM: Final = r"""(?<! hết\s ) (?<! quá\s ) (?<! gia\s ) (?<! đến\s ) hạn
    (?: \s+ (?: nộp | gửi | trình | đăng \s+ ký | báo \s+ cáo | hoàn \s+ thành ) )? \s+"""
_DAY_OR_BARE: Final = moment_pattern(rf"(?: {DAY_WORD} | (?= \d{{1,2}} / \d ) )")
# Giấy phép cấp trước ngày 01/01/2024 nhưng ...: a condition, no duty. The first of
# two days that come again each year is no deadline of one year.
_NO_CASE: Final = r"""(?!
    \s* ,? \s+ (?: nhưng | mà | thì | (?: không \s+ )? được | vẫn | thuộc ) \s
  | \s* (?: , | \s và ) \s+ (?: trước \s+ )? (?: ngày \s+ )? \d{1,2} [/-] \d{1,2}
    \s+ h[àằ]ng \s+ năm
)"""

RULES: Final[tuple[Rule[Deadline], ...]] = (
    rule("before <day>", rf"(?P<bound> {BEFORE} ) \s+ {MOMENT} {_NO_CASE}", by_bound_day),
    rule("no later than <day>", rf"{LATEST} \s+ {MOMENT} {_NO_CASE}", by_day),
    rule(
        "until the end of <day>",
        rf"{_UNTIL} (?= .{{0,20}} \b (?: hết | cuối ) \s ) {MOMENT}",
        by_day,
    ),
    rule("by <lunar day>", rf"(?P<bound> {BEFORE} | {LATEST} ) \s+ {LUNAR}", by_bound_day),
    rule("by bare <day>", rf"(?P<bound> {BEFORE} ) \s+ {_BARE}", _due(by_bound_day)),
    rule(
        "no later than bare <day>",
        rf"(?P<bound> {_NO_LATER} ) \s+ {_BARE}",
        only_if(ends_clause, by_bound_day),
    ),
    rule("in <day>", rf"trong \s+ {MOMENT}", by_day),
    rule("urged until <day>", rf"{_URGED} \s+ (?P<at> {_UNTIL} {MOMENT} )", by_day),
    rule(
        "until <day> it must",
        rf"(?P<at> {_UNTIL} {MOMENT} ) {_MUST}",
        by_day,
    ),
    rule(
        "the term is <day>",
        rf"(?: thời \s+ )? hạn \s+ [^.;:]{{0,60}}? (?: là | vào ) \s+ (?P<at> {MOMENT} )",
        by_day,
    ),
    rule(
        "<day> is the last",
        rf"{MOMENT} \s+ là \s+ (?: thời \s+ )? hạn \s+ (?: cuối | chót )",
        by_day,
    ),
    rule("the term: <day>", rf"{_TERM} {_DAY_OR_BARE}", only_if(ends_clause, by_day)),
    rule(
        "at the end of <day>",
        rf"(?: vào \s+ )? (?= (?: hết | cuối ) \s+ {DAY_WORD} ) {MOMENT}",
        _due(by_day),
    ),
    rule("between <days>", FROM_DAYS, between),
    rule("in <days and day>", DAYS_AND_DAY, _due(between)),
    rule("between bare <days>", FROM_BARE_DAYS, _due(between)),
    rule("<days>: ...", rf"{FROM_BARE_DAYS} (?= \s* : )", only_if(opens_sentence, between)),
    rule("from now to <day>", FROM_NOW, from_now),
    rule("from now to <year>", FROM_NOW_TO_YEAR, from_now_to_year),
    rule("from now to <month>", FROM_NOW_TO_MONTH, from_now_to_month),
    rule("by <part> of <month>", rf"{_BY} {PART_OF_MONTH}", part_of_month),
    rule("by <part> of <year>", rf"{_BY} {PART_OF_YEAR}", part_of_year),
    rule("in <part> of <month>", rf"{_IN_PART} {PART_OF_MONTH}", _due(part_of_month)),
    rule("in <part> of <year>", rf"{_IN_PART} {PART_OF_YEAR}", _due(part_of_year)),
    rule("by <month>", rf"{_BY} {MONTH}", bounded(in_month)),
    rule("by <quarter>", rf"{_BY} {QUARTER}", bounded(in_quarter)),
    rule("by <half>", rf"{_BY} {HALF}", bounded(in_half)),
    rule("by <year>", rf"{_BY} {YEARS}", only_if(is_finished, bounded(in_years))),
    rule("in <months>", rf"(?: {_IN} | từ \s+ ) {MONTHS}", _due(in_months)),
    rule("in <month>", rf"{_IN} {MONTH}", _due(in_month)),
    rule("in <listed months>", rf"{_IN} {LISTED_MONTHS}", _due(listed_months)),
    rule("in <listed quarters>", rf"{_IN} {LISTED_QUARTERS}", _due(listed_quarters)),
    rule("in <quarters>", rf"(?: {_IN} | từ \s+ ) {QUARTERS}", _due(in_quarters)),
    rule(
        "in <quarter>", rf"{_IN} (?: (?: đầu | giữa | cuối ) \s+ )? {QUARTER}", _due(in_quarter)
    ),
    rule("in <damaged quarter>", rf"{_IN} {QUARTER}", _due(in_damaged_quarter)),
    rule("in <half>", rf"{_IN} {HALF}", _due(in_half)),
    rule("in <year>", rf"{_IN} {YEARS}", _due(in_years)),
    rule("<month>, ...", rf"{_HEAD} {MONTH} (?= \s* [,:] )", only_if(opens_sentence, in_month)),
    rule(
        "<quarter>, ...",
        rf"{_HEAD} {QUARTER} (?= \s* [,:] )",
        only_if(opens_sentence, in_quarter),
    ),
    rule("until <month> it must", rf"(?P<at> {_TO_END} {MONTH} ) {_MUST}", in_month),
    rule("until <quarter> it must", rf"(?P<at> {_TO_END} {QUARTER} ) {_MUST}", in_quarter),
    *(
        replace(known, build=only_if(comes_every_month, known.build))
        for known in recurring(rf"{BOUND} \s+")
    ),
    *(
        replace(known, name=f"on {known.name}", build=only_if(_is_regular, known.build))
        for known in recurring(_ON)
    ),
    replace(END_OF_PERIOD, build=_due(END_OF_PERIOD.build)),
    REGULARLY_AT_END,
    *rounds(REGULARLY),
    replace(ONCE_IN_A_WHILE, build=_due(ONCE_IN_A_WHILE.build)),
    replace(ONCE_A_PERIOD, build=_due(ONCE_A_PERIOD.build)),
    *ACTS_AGAIN,
    *(
        replace(known, name=f"bare {known.name}", build=only_if(_is_done_on_day, known.build))
        for known in recurring(_NO_BOUND)
        if known.name in _SURE_WITHOUT
    ),
    *RHYTHMS,
    *RELATIVE,
    *NEAR,
    *EVENTS,
    rule("(<month>)", rf"(?<= \( ) (?P<at> {MONTH} ) (?= \) )", _due(in_month)),
    rule("(<quarter>)", rf"(?<= \( ) (?P<at> {QUARTER} ) (?= \) )", _due(in_quarter)),
)
