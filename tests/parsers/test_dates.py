"""Days as written: golden cases, look-alikes, and every way of writing reads back."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.dates import RULES, TIME, find_days, parse_time
from parsers.rules import compile_pattern
from schemas.deadline import StatedDay

GOLDEN: Final[dict[str, list[tuple[str, str, StatedDay]]]] = {
    "<day> after its word": [
        ("Công văn ngày 15/3/2024 của Sở", "15/3/2024", StatedDay(15, 3, 2024)),
        ("ngày 05 tháng 4 năm 2023", "05 tháng 4 năm 2023", StatedDay(5, 4, 2023)),
        ("Ngày: 27/3", "27/3", StatedDay(27, 3)),
        ("ngày 20/11. 2. Các đơn vị", "20/11", StatedDay(20, 11)),
        ("ngày\n07 tháng\n9 năm\n2022", "07 tháng\n9 năm\n2022", StatedDay(7, 9, 2022)),
        ("ngày 2 2/11/2017", "2 2/11/2017", StatedDay(22, 11, 2017)),
        ("ngày 20/1 2 đơn vị", "20/1", StatedDay(20, 1)),
        ("ngày. 15/12/2017", "15/12/2017", StatedDay(15, 12, 2017)),
    ],
    "<day>": [
        ("hạn 15-3-2024", "15-3-2024", StatedDay(15, 3, 2024)),
        ("15.3.2024", "15.3.2024", StatedDay(15, 3, 2024)),
        ("22/1 1/2017", "22/1 1/2017", StatedDay(22, 11, 2017)),
        ("26/12-2014", "26/12-2014", StatedDay(26, 12, 2014)),
        ("08 tháng 6 năm 2021", "08 tháng 6 năm 2021", StatedDay(8, 6, 2021)),
        ("09/5/20 25", "09/5/20 25", StatedDay(9, 5, 2025)),
    ],
    "<day> of a short year": [
        ("Ngày: 30/3/18", "30/3/18", StatedDay(30, 3, 2018)),
        ("04.4.19", "04.4.19", StatedDay(4, 4, 2019)),
    ],
}

NO_DAYS: Final = [
    "31/02/2024",  # no such day
    "29/02/2023",  # nor this one, that year
    "01/13/2024",
    "số 15/2024/QĐ-UBND",
    "đạt 6/139 hồ sơ",
    "tháng 3 năm 2024",
    "ngày 15 tháng 3 năm 24",  # half a date is none
    "112/3/2024/TB",
]

EVERY_STYLE: Final = [
    "{0.day}/{0.month}/{0.year}",
    "{0:%d/%m/%Y}",
    "{0.day}-{0.month}-{0.year}",
    "{0:%d.%m.%Y}",
    "{0.day:02} tháng {0.month:02} năm {0.year}",
    "{0.day}\ntháng {0.month}\nnăm {0.year}",
    "{0.day} / {0.month} / {0.year}",
]
DAYS: Final = st.dates(min_value=date(1976, 1, 1), max_value=date(2099, 12, 31))


@pytest.mark.parametrize(
    ("rule", "text", "written", "day"),
    [(rule, *case) for rule, cases in GOLDEN.items() for case in cases],
)
def test_reads_the_day(rule: str, text: str, written: str, day: StatedDay) -> None:
    [finding] = find_days(text, short_years=True)
    assert (finding.rule, finding.value, finding.span.of(text)) == (rule, day, written)


@pytest.mark.parametrize("text", NO_DAYS)
def test_leaves_what_is_no_day_alone(text: str) -> None:
    assert list(find_days(text)) == []


def test_every_rule_has_golden_cases() -> None:
    assert [rule.name for rule in RULES] == list(GOLDEN)


@pytest.mark.parametrize("text", [text for text, _, _ in GOLDEN["<day> of a short year"]])
def test_two_digits_are_a_year_only_when_asked_for(text: str) -> None:
    assert list(find_days(text)) == []


@given(DAYS, st.sampled_from(EVERY_STYLE), st.sampled_from(["ngày ", "", "Ngày\n"]))
def test_reads_back_any_day_in_any_style(day: date, style: str, before: str) -> None:
    text = f"Báo cáo {before}{style.format(day)}, gửi Sở"
    [finding] = find_days(text)
    assert finding.value == StatedDay(day.day, day.month, day.year)
    assert finding.span.of(text) == style.format(day)


@given(DAYS)
def test_reads_back_a_short_year(day: date) -> None:
    text = f"{day.day}/{day.month}/{day:%y}"
    found = [finding.value for finding in find_days(text, short_years=True)]
    assert found == (
        [StatedDay(day.day, day.month, 2000 + day.year % 100)] if _exists(day) else []
    )


def _exists(day: date) -> bool:
    """Whether the day is one in this century too: 29/02/00 is."""
    try:
        day.replace(year=2000 + day.year % 100)
    except ValueError:
        return False
    return True


TIMES: Final[list[tuple[str, time]]] = [
    ("16 giờ 30", time(16, 30)),
    ("17 giờ 00 phút", time(17)),
    ("11g00", time(11)),
    ("11h00’", time(11)),
    ("11h00”", time(11)),
    ("16 giờ", time(16)),
    ("8:30", time(8, 30)),
    ("buổi sáng", time(12)),
    ("sáng", time(12)),
    ("buổi chiều", time(17)),
    ("cuối giờ chiều", time(17)),
    ("hết giờ làm việc", time(17)),
    ("giờ hành chính", time(17)),
]


@pytest.mark.parametrize(("text", "at"), TIMES)
def test_reads_the_time_of_day(text: str, at: time) -> None:
    match = re.compile(TIME, re.VERBOSE | re.IGNORECASE).fullmatch(text)
    assert match is not None
    assert parse_time(match) == at


def test_there_is_no_25th_hour() -> None:
    match = compile_pattern(TIME).fullmatch("25 giờ 00")
    assert match is not None
    with pytest.raises(ValueError, match="hour"):
        parse_time(match)
