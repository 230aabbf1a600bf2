"""Deadlines where a column's head or a label says that one follows.

There ``Quý II/2021``, ``15/3/2024`` and ``Hằng năm`` need no ``trước`` or ``chậm nhất``.
"""

from __future__ import annotations

import re
from typing import Final

from parsers.bounds import BOUND, moment_pattern
from parsers.dates import DAY, DAY_WORD
from parsers.day_deadlines import (
    DAYS,
    FROM_NOW,
    PART_OF_MONTH,
    PART_OF_YEAR,
    between,
    by_bound_day,
    by_day,
    from_day,
    from_now,
    part_of_month,
    part_of_year,
)
from parsers.listed_periods import (
    LISTED_MONTHS,
    LISTED_QUARTERS,
    listed_months,
    listed_quarters,
)
from parsers.month_parts import PART, in_part_of_month
from parsers.periods import (
    FEW_MONTHS,
    HALF,
    MONTH,
    MONTH_NUMBER,
    MONTHS,
    QUARTER,
    QUARTERS,
    STAGE,
    YEAR_NUMBER,
    YEARS,
    bounded,
    in_damaged_quarter,
    in_few_months,
    in_half,
    in_month,
    in_months,
    in_quarter,
    in_quarters,
    in_years,
)
from parsers.recurrence import END_OF_PERIOD, EVERY_PERIOD, recurring, rounds
from parsers.relative import CELL_RULES as RELATIVE
from parsers.rules import Rule, rule, scan
from schemas.deadline import Between, Deadline, InMonths, InYears, Undated
from schemas.finding import Finding
from schemas.span import Span


def read_deadline_cell(text: str) -> Finding[Deadline] | None:
    """Read the cell of a ``Thời gian thực hiện`` column, or the value of such a label.

    The span is the whole cell, as a clerk would copy it (``Ban hành kế hoạch trong quý
    I/2026``), without blanks, bullets and a final stop. Of several times the first that
    names a day counts.

    Returns:
        None when the cell states no time.
    """
    span = _trimmed(text)
    if _NO_DUTY.search(span.of(text)):
        return None
    found = tuple(scan(span.of(text), RULES))
    dated = (finding for finding in found if not isinstance(finding.value, Undated))
    finding = next(dated, found[0] if found else None)
    return finding and Finding(finding.value, span, finding.rule)


def read_deadline_at(text: str, span: Span) -> Finding[Deadline] | None:
    """Read what stands in *span* as a cell is read; what is found counts in *text*."""
    found = read_deadline_cell(span.of(text))
    if found is None:
        return None
    place = Span(span.start + found.span.start, span.start + found.span.end)
    return Finding(found.value, place, found.rule)


def read_period_cells(start: str, end: str) -> Deadline | None:
    """Read two cells of one row, ``Từ ngày`` and ``Đến ngày``, as one period.

    Returns:
        None when the first states no time, so that only the second counts; undated when the
        two do not go together (``25/3``, ``10/3``: one of them is misread).
    """
    first = read_deadline_cell(start)
    if first is None or isinstance(first.value, Undated):
        return None
    both = read_deadline_cell(f"{start.strip(' .')} - {end.strip(' .')}")
    is_period = both is not None and isinstance(both.value, Between | InMonths | InYears)
    return both.value if both is not None and is_period else Undated()


def _trimmed(text: str) -> Span:
    match = _CONTENT.search(text)
    return Span(*match.span()) if match else Span(0, 0)


# How long an office takes over what is filed with it, and when it is open.
_NO_DUTY: Final = re.compile(
    r"""\d .* \b nhận \b .* \b (?: hồ \s+ sơ | đơn | yêu \s+ cầu | đề \s+ nghị ) \b
      | trong \s+ ngày \s .* \b (?: hồ \s+ sơ | yêu \s+ cầu ) \b
      | từ \s+ thứ \s+ \w+ \s+ (?: đến | - ) \s+ thứ""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_CONTENT: Final = re.compile(r"[^\s|\[\]+•*–-](?:.*[^\s.;,:|\[\]])?", re.DOTALL)


def _undated(_: re.Match[str]) -> Undated:
    return Undated()


def _this_year(_: re.Match[str]) -> InYears:
    return InYears()


_MOMENT: Final = moment_pattern(rf"(?: {DAY_WORD} )?")
_BY: Final = rf"(?: {BOUND} \s+ (?: (?: trong | hết | vào | đến ) \s+ )* )?"
_DONE: Final = (
    r"(?: (?: dự \s+ kiến | hoàn \s+ thành | xong | thực \s+ hiện | trong | vào | lúc ) \s+ )*"
)
_FROM: Final = r"từ \s+"

RULES: Final[tuple[Rule[Deadline], ...]] = (
    rule("by <day>", rf"{BOUND} \s+ (?: đến \s+ )? {_MOMENT}", by_bound_day),
    rule("until <day>", rf"(?: đến | tới ) \s+ {_MOMENT}", by_day),
    rule("<day>", rf"\A {_DONE} {_MOMENT}", by_day),
    rule("between <days>", rf"(?: \A | {_FROM} ) {DAYS}", between),
    rule("from now to <day>", FROM_NOW, from_now),
    rule(
        "from <day>",
        rf"{_FROM} {DAY_WORD} {DAY} (?! \s* [-–] | \s+ (?: đến | tới ) )",
        from_day,
    ),
    rule("<part> of <month>", rf"{_BY} {PART_OF_MONTH}", part_of_month),
    rule("<part> of <year>", rf"{_BY} {PART_OF_YEAR}", part_of_year),
    rule("<part of month>", rf"{_BY} (?: {_DONE} ) {PART}", in_part_of_month),
    rule("<months>", rf"(?: {_FROM} )? {MONTHS}", in_months),
    rule("<listed months>", LISTED_MONTHS, listed_months),
    rule("<month>", rf"{_BY} {MONTH}", bounded(in_month)),
    rule("<month> without its word", rf"\A (?: t \.? )? {MONTH_NUMBER} \Z", in_month),
    rule("<quarters>", rf"(?: {_FROM} )? {QUARTERS}", in_quarters),
    rule("<listed quarters>", LISTED_QUARTERS, listed_quarters),
    rule("<quarter>", rf"{_BY} {QUARTER}", bounded(in_quarter)),
    rule("<damaged quarter>", rf"{_BY} {QUARTER}", bounded(in_damaged_quarter)),
    rule("<half>", rf"{_BY} {HALF}", bounded(in_half)),
    rule("<few months> of <year>", FEW_MONTHS, in_few_months),
    rule("<year>", rf"{_BY} {YEARS}", bounded(in_years)),
    rule(
        "<year> without its word",
        rf"\A (?: (?: đến | tới ) \s+ (?: hết \s+ )? | {BOUND} \s+ )? {YEAR_NUMBER} \Z",
        bounded(in_years),
    ),
    rule("<years>", STAGE, in_years),
    rule("this year", r"(?: trong | cả ) \s+ năm (?! \s+ \d )", _this_year),
    *recurring(rf"(?: {BOUND} \s+ )?"),
    END_OF_PERIOD,
    *rounds(EVERY_PERIOD),
    *RELATIVE,
    rule(
        "all the time",
        r"""\A (?: thực \s+ hiện \s+ )?
        (?: thường \s+ xuyên | liên \s+ tục | kịp \s+ thời | khẩn \s+ trương | ngay )
        (?: \s* ,? \s+ (?: trong \s+ )? (?: các \s+ )? (?: năm | tháng | quý )
            (?: \s+ \d{4} )? )?""",
        _undated,
    ),
    rule(
        "as <somebody> says",
        r"""\A (?: thực \s+ hiện \s+ | hoàn \s+ thành \s+ )?
        (?: theo | căn \s+ cứ | (?: ngay \s+ )? (?: sau \s+ )? khi | đột \s+ xuất | tùy
          | (?: trước | sau | trong ) \s+ (?: khi | ngày ) (?= \s+ [^\W\d] ) )
        (?: \s+ [^\s,;]+ )*""",
        _undated,
    ),
)
