"""Words that tell of a time, whether or not a deadline can be made of them.

A duty that holds such words and has no deadline was perhaps not understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parsers.rules import Rule, rule, scan
from schemas.finding import Finding

_UNIT: Final = r"(?: ngày | tuần | tháng | quý | năm | kỳ | học \s+ kỳ | vụ | buổi )"
_COUNT: Final = r"(?: \d{1,3} | một | hai | ba | bốn | năm | sáu | bảy | tám | chín | mười )"
_DAY: Final = r"(?: 0?[1-9] | [12]\d | 3[01] ) [/.-] (?: 0?[1-9] | 1[0-2] )"
_OF_A_PAPER: Final = re.compile(r"\d\s*[/-]\s*[A-ZĐ][\w&/.-]*\W{0,3}$")  # số 47-CTr/TU, ngày
_MONTH: Final = r"(?: 0?[1-9] | 1[0-2] )"


def find_time_words(text: str) -> Iterator[Finding[str]]:
    """Yield what tells of a time in *text* (NFC)."""
    return scan(text, RULES)


def _day(match: re.Match[str]) -> str:
    if _OF_A_PAPER.search(match.string, 0, match.start()):
        raise ValueError(f"the day of a paper: {match[0]}")
    return match[0]


def _rule(name: str, pattern: str) -> Rule[str]:
    return rule(name, pattern, re.Match.group)


RULES: Final[tuple[Rule[str], ...]] = (
    rule(  # đến 30/9; ngày 02/10/2019
        "<day>",
        rf"""(?: ngày | trước | đến | hết | quá | vào | từ | hạn | gửi ) \s+
            {_DAY} (?: [/.-] \d{{4}} )?""",
        _day,
    ),
    _rule(  # trong tháng 3; hết quý II
        "in <month or quarter>",
        rf"""(?: trong | trước | hết | vào | cuối | đầu ) \s+ (?: tháng | quý ) \s+
        (?: {_MONTH} | [ivx]+ )""",
    ),
    _rule(  # (quý IV/2023); tháng 3 năm 2024
        "<month or quarter> of <year>",
        rf"(?: quý \s+ [ivx1-4]+ | tháng \s+ {_MONTH} ) \s* (?: [/-] | năm ) \s* 20 \d{{2}}",
    ),
    _rule("in <year>", r"(?: trong | hết ) \s+ năm \s+ 20 \d{2}"),
    _rule(  # cuối mỗi ngày; cuối năm
        "end of <unit>",
        rf"(?: cuối | đầu | giữa ) \s+ (?: mỗi \s+ | các \s+ )? {_UNIT}",
    ),
    _rule("every <unit>", rf"(?: hằng | hàng | mỗi ) \s+ {_UNIT}"),
    _rule(  # sáu tháng một lần; mười ngày một lần; mỗi học kỳ một lần
        "<unit> once",
        rf"{_UNIT} \s+ (?: / \s* )? {_COUNT} \s+ lần",
    ),
    _rule(  # trong vòng 15 ngày; trong thời hạn 05 ngày; trong 02 tháng cuối năm
        "within <count of units>",
        rf"trong \s+ (?: vòng \s+ | thời \s+ (?: hạn | gian ) \s+ )? {_COUNT} \s+ {_UNIT}",
    ),
    _rule(
        "<unit> at the end", rf"{_COUNT} \s+ {_UNIT} \s+ (?: đầu | cuối ) \s+ (?: năm | kỳ )"
    ),
    _rule("until <event>", r"(?: trước | ngay | ngay \s+ sau | sau ) \s+ khi"),
    _rule(  # vào buổi giao ban kế tiếp; trong kỳ họp tới
        "next <event>",
        r"""(?: buổi | kỳ | cuộc | phiên | đợt | tuần | tháng ) (?: \s+ [^\s.,;:]+ ){0,3}? \s+
        (?: kế \s+ tiếp | tiếp \s+ theo | tới | sau )""",
    ),
    _rule("<this unit>", rf"(?: trong \s+ )? {_UNIT} \s+ này"),
    _rule(  # (28 - 30/01/2026)
        "<days>", rf"\d{{1,2}} \s* (?: [-–] | đến ) \s* {_DAY} (?: [/.-] \d{{4}} )?"
    ),
    _rule(  # ngày 02 lần; trước 01 ngày; 2 giờ/lần; trực 24/24 giờ is always
        "<count of units>",
        r"""(?<! [\d/.,] ) (?: \d{1,2} \s+ (?: giờ | ngày | tuần | quý | lần )
          | (?<! ngày\s ) \d{1,2} \s+ tháng (?! \s+ \d ) )""",
    ),
    _rule(  # thứ Hai họp; a small letter is a number: điều thứ hai
        "<weekday>",
        r"(?-i: [Tt]hứ \s+ (?: Hai | Ba | Tư | Năm | Sáu | Bảy | [2-7] ) | Chủ \s+ nhật )",
    ),
    _rule("before the <season>", r"trước \s+ (?: mùa | tết | kỳ | lễ | buổi | cuộc | phiên )"),
)
