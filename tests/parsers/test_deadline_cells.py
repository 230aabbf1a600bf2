"""Deadlines in table cells: bare forms, damaged numerals, and cells that state nothing."""

from __future__ import annotations

from datetime import time
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.deadline_cells import RULES
from parsers.deadlines import read_deadline_cell
from schemas.deadline import (
    Anchor,
    Between,
    ByDay,
    Deadline,
    InHalf,
    InMonths,
    InQuarter,
    InYears,
    Recurring,
    StatedDay,
    Undated,
    Unit,
    Within,
)

GOLDEN: Final[dict[str, list[tuple[str, Deadline]]]] = {
    "by <day>": [
        ("Trước ngày 15/3/2024", ByDay(StatedDay(15, 3, 2024), inclusive=False)),
        ("Trước 30/6", ByDay(StatedDay(30, 6), inclusive=False)),
        ("Ban hành quy chế chậm nhất ngày 15/3/2024", ByDay(StatedDay(15, 3, 2024))),
        (
            "Thường xuyên; báo cáo trước ngày 15/12/2024",
            ByDay(StatedDay(15, 12, 2024), inclusive=False),
        ),
    ],
    "until <day>": [("Đến 30/6/2024", ByDay(StatedDay(30, 6, 2024)))],
    "<day>": [
        ("15/3/2024", ByDay(StatedDay(15, 3, 2024))),
        ("Ngày 15/3", ByDay(StatedDay(15, 3))),
        ("Dự kiến ngày 15 tháng 3 năm 2024", ByDay(StatedDay(15, 3, 2024))),
    ],
    "between <days>": [
        ("08 - 20/10/2023", Between(StatedDay(8, 10, 2023), StatedDay(20, 10, 2023))),
        (
            "Từ 20/11 đến hết 15/12/2023",
            Between(StatedDay(20, 11, 2023), StatedDay(15, 12, 2023)),
        ),
    ],
    "from now to <day>": [
        ("Từ nay đến hết ngày 15/3/2024", Between(None, StatedDay(15, 3, 2024)))
    ],
    "from <day>": [("Từ ngày 01/01/2024", Between(StatedDay(1, 1, 2024), None))],
    "<part> of <month>": [
        ("Cuối tháng 02/2024", ByDay(StatedDay(29, 2, 2024))),
        ("Giữa tháng 7/2023", ByDay(StatedDay(15, 7, 2023))),
    ],
    "<part> of <year>": [
        ("Cuối năm 2023", ByDay(StatedDay(31, 12, 2023))),
        ("Đầu năm 2024", ByDay(StatedDay(1, 1, 2024))),
    ],
    "<part of month>": [
        ("Tuần 2, tháng 10/2024", Between(StatedDay(8, 10, 2024), StatedDay(14, 10, 2024))),
        ("Tuần I tháng 7/2024", Between(StatedDay(1, 7, 2024), StatedDay(7, 7, 2024))),
    ],
    "<months>": [
        ("Từ tháng 3 đến tháng 9/2023", InMonths(3, 9, 2023)),
        ("Tháng 11/2023 - tháng 02/2024", InMonths(11, 2, 2024)),
        ("Tháng 3, 4/2023", InMonths(3, 4, 2023)),
        (
            "Từ tháng 3/2022 đến tháng 9/2023",
            Between(StatedDay(1, 3, 2022), StatedDay(30, 9, 2023)),
        ),
    ],
    "<listed months>": [
        ("Tháng 3,6,9,12", Recurring("FREQ=YEARLY;BYMONTH=3,6,9,12")),
        (
            "Tháng 3, 6 và tháng 9/2023",
            Recurring("FREQ=YEARLY;BYMONTH=3,6,9;UNTIL=20231231"),
        ),
        ("Tháng 3, 4, 5/2023", InMonths(3, 5, 2023)),
        ("Tháng 3/2023, 9/2024", Undated()),
        ("Tháng 5 hàng năm", Recurring("FREQ=YEARLY;BYMONTH=5")),
        ("Hằng năm, trong tháng 5", Recurring("FREQ=YEARLY;BYMONTH=5")),
    ],
    "<month>": [
        ("Tháng 7/2023", InMonths(7, 7, 2023)),
        ("Ban hành kế hoạch trong\ntháng 01/2023", InMonths(1, 1, 2023)),
        ("Đến hết tháng 6", InMonths(6, 6)),
        ("Trước tháng 6/2023", InMonths(6, 6, 2023, inclusive=False)),
    ],
    "<month> without its word": [
        ("7/2023", InMonths(7, 7, 2023)),
        ("T7/2023", InMonths(7, 7, 2023)),
    ],
    "<quarters>": [
        ("Quý I - Quý II/2023", InMonths(1, 6, 2023)),
        ("Quý II, III/2023", InMonths(4, 9, 2023)),
        ("Quý IV/2023 - Quý I/2024", InMonths(10, 3, 2024)),
    ],
    "<listed quarters>": [
        ("Quý I, III", Recurring("FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=-1")),
        (
            "Quý I và quý III/2023",
            Recurring("FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=-1;UNTIL=20231231"),
        ),
        ("Quý I, II, III", InMonths(1, 9)),
        ("Quý IV hằng năm", Recurring("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1")),
    ],
    "<quarter>": [
        ("Quý 2 năm nay", InQuarter(2)),
        ("Quý II/2023", InQuarter(2, 2023)),
        ("Hoàn thành trong quý III-\n2023", InQuarter(3, 2023)),
        ("- Quý IV năm 2023.", InQuarter(4, 2023)),
        ("Quý 3", InQuarter(3)),
        ("Trước quý III/2023", InQuarter(3, 2023, inclusive=False)),
    ],
    "<damaged quarter>": [("Quý H/2023", InQuarter(2, 2023))],
    "<half>": [("6 tháng đầu năm 2023", InHalf(1, 2023)), ("06 tháng cuối năm", InHalf(2))],
    "<few months> of <year>": [
        ("9 tháng đầu năm 2023", InMonths(1, 9, 2023)),
        ("3 tháng cuối năm 2023", InMonths(10, 12, 2023)),
    ],
    "<year>": [
        ("Trong năm 2023", InYears(2023, 2023)),
        ("Năm 2023 - 2024", InYears(2023, 2024)),
    ],
    "<year> without its word": [
        ("2023", InYears(2023, 2023)),
        ("Đến 2025", InYears(2025, 2025)),
        ("Trước 2025", InYears(2025, 2025, inclusive=False)),
    ],
    "<years>": [
        ("Giai đoạn 2021-2025", InYears(2021, 2025)),
        ("Từ năm 2021 đến năm 2025", InYears(2021, 2025)),
    ],
    "this year": [("Trong năm", InYears()), ("Cả năm", InYears())],
    "<weekday> every week": [("Thứ Sáu hằng tuần", Recurring("FREQ=WEEKLY;BYDAY=FR"))],
    "<weekdays> every week": [
        ("Thứ Ba, thứ Sáu hằng tuần", Recurring("FREQ=WEEKLY;BYDAY=TU,FR"))
    ],
    "every week <weekday>": [("Hằng tuần, thứ Hai", Recurring("FREQ=WEEKLY;BYDAY=MO"))],
    "<time> every day": [
        ("Trước 16 giờ hằng ngày", Recurring("FREQ=DAILY", inclusive=False, at=time(16)))
    ],
    "every day <time>": [
        ("Hằng ngày, trước 16 giờ", Recurring("FREQ=DAILY", inclusive=False, at=time(16))),
    ],
    "<day> every month": [
        (
            "Trước ngày 05 của tháng liền kề",
            Recurring("FREQ=MONTHLY;BYMONTHDAY=5", inclusive=False),
        ),
        ("Ngày 15 hằng tháng", Recurring("FREQ=MONTHLY;BYMONTHDAY=15")),
    ],
    "<days> every month": [
        ("Ngày 10 và ngày 25 hằng tháng", Recurring("FREQ=MONTHLY;BYMONTHDAY=10,25"))
    ],
    "every month <day>": [
        ("Hằng tháng, trước ngày 25", Recurring("FREQ=MONTHLY;BYMONTHDAY=25", inclusive=False))
    ],
    "<day> every quarter": [
        ("Ngày 20 tháng cuối quý", Recurring("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20"))
    ],
    "<day> every year": [
        (
            "Trước ngày 31/01 năm liền kề",
            Recurring("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31", inclusive=False),
        ),
        (
            "Chậm nhất là ngày 31/12 năm trước liền kề",
            Recurring("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31"),
        ),
    ],
    "every year <day>": [
        ("Hằng năm, ngày 15/12", Recurring("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15")),
        (
            "Hàng năm (trước 15/12)",
            Recurring("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15", inclusive=False),
        ),
    ],
    "<days> every year": [
        ("15/6 và 15/12 hằng năm", Recurring("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15")),
        (
            "Trước 15/6 và 15/12 hằng năm",
            Recurring("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15", inclusive=False),
        ),
    ],
    "<days>": [
        ("Ngày 15/6 và ngày 15/12", Recurring("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15"))
    ],
    "end of every <period>": [
        ("Cuối mỗi tháng", Recurring("FREQ=MONTHLY;BYMONTHDAY=-1")),
        ("Cuối mỗi tuần", Recurring("FREQ=WEEKLY;BYDAY=FR")),
        ("Cuối mỗi năm", Recurring("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31")),
    ],
    "end of <period>": [
        ("Cuối tháng", Recurring("FREQ=MONTHLY;BYMONTHDAY=-1")),
        ("Cuối quý", Recurring("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1")),
    ],
    "every <period>": [
        ("Hằng năm", Recurring("FREQ=YEARLY")),
        ("Hàng quý", Recurring("FREQ=MONTHLY;INTERVAL=3")),
        ("Định kỳ hằng tháng", Recurring("FREQ=MONTHLY")),
        ("Mỗi tuần", Recurring("FREQ=WEEKLY")),
        ("Hằng ngày", Recurring("FREQ=DAILY")),
    ],
    "every few <periods>": [("02 tuần/lần", Recurring("FREQ=WEEKLY;INTERVAL=2"))],
    "times a <period>": [
        ("02 lần/năm", Recurring("FREQ=MONTHLY;INTERVAL=6")),
        ("01 lần/tháng", Recurring("FREQ=MONTHLY")),
    ],
    "<period> after <event>": [
        (
            "Sau 03 tháng kể từ khi có hướng dẫn của Trung ương",
            Within(3, Unit.MONTH, Anchor.EVENT),
        ),
        ("05 ngày làm việc kể từ ngày ký", Within(5, Unit.WORKING_DAY, Anchor.SIGNING)),
        ("30 ngày kể từ ngày Nghị quyết có hiệu lực", Within(30, Unit.DAY, Anchor.EVENT)),
    ],
    "within <period>": [("Không quá 10 ngày", Within(10, Unit.DAY))],
    "<period>": [("Trong 10 ngày", Within(10, Unit.DAY)), ("02 tuần", Within(2, Unit.WEEK))],
    "all the time": [
        ("Thường xuyên", Undated()),
        ("Thường xuyên trong năm", Undated()),
        ("Thực hiện thường xuyên", Undated()),
    ],
    "as <somebody> says": [
        ("Theo hướng dẫn của Trung ương", Undated()),
        ("Theo Kế hoạch số 12/KH-UBND ngày 15/3/2024", Undated()),
        ("Sau khi có văn bản của tỉnh", Undated()),
        ("Trước ngày khai giảng", Undated()),
    ],
}

NOTHING: Final = [
    "",
    " \n",
    "Sở Tài chính",
    "Nhiệm vụ thường xuyên",
    "X",
    "15/13/2024",
    "Quý VI/2023",
    "Tháng 13, 15/2023",
    "10 ngày làm việc kể từ ngày nhận đủ hồ sơ",
    "Ngay trong ngày tiếp nhận yêu cầu",
    "Từ thứ Hai đến thứ Sáu hằng tuần",
    "08h00 - 11h00, ngày 21/11/2023",
]

QUARTERS: Final = {
    1: ["I", "l", "1", "|", "i"],
    2: ["II", "lI", "1I", "Il", "ll", "I1", "11", "I I", "2"],
    3: ["III", "HI", "IH", "IHII", "III.", "lII", "1II", "IlI", "HH", "3"],
    4: ["IV", "TV", "TIV", "1V", "lV", "IIV", "I V", "4"],
}


@pytest.mark.parametrize(
    ("rule", "text", "deadline"),
    [(rule, text, deadline) for rule, cases in GOLDEN.items() for text, deadline in cases],
)
def test_reads_the_cell(rule: str, text: str, deadline: Deadline) -> None:
    finding = read_deadline_cell(text)
    assert finding is not None
    assert (finding.rule, finding.value) == (rule, deadline)


@pytest.mark.parametrize("text", NOTHING)
def test_a_cell_may_state_nothing(text: str) -> None:
    assert read_deadline_cell(text) is None


def test_every_rule_has_golden_cases() -> None:
    assert [rule.name for rule in RULES] == list(GOLDEN)


@pytest.mark.parametrize(
    ("quarter", "written"),
    [(quarter, written) for quarter, forms in QUARTERS.items() for written in forms],
)
@pytest.mark.parametrize(
    "cell", ["Quý {}/2023", "Hoàn thành trong quý {}-\n2023", "quý {} năm 2023"]
)
def test_mends_what_scans_make_of_roman_numerals(quarter: int, written: str, cell: str) -> None:
    finding = read_deadline_cell(cell.format(written))
    assert finding is not None
    assert finding.value == InQuarter(quarter, 2023)
    assert "damaged" not in finding.rule


def test_says_so_where_two_quarters_may_be_meant() -> None:
    finding = read_deadline_cell("Quý H-2023")
    assert finding is not None
    assert "damaged" in finding.rule


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("- Ban hành kế hoạch trong tháng 3/2023.", "Ban hành kế hoạch trong tháng 3/2023"),
        (" |trong quý II-\n2023 ", "trong quý II-\n2023"),
        ("7/2023", "7/2023"),
    ],
)
def test_the_span_is_the_cell_without_its_edges(text: str, kept: str) -> None:
    finding = read_deadline_cell(text)
    assert finding is not None
    assert finding.span.of(text) == kept


@given(st.integers(1, 12), st.integers(2005, 2099), st.sampled_from(["/", "-", " năm ", " / "]))
def test_reads_back_any_month(month: int, year: int, parting: str) -> None:
    finding = read_deadline_cell(f"Trong tháng {month:02}{parting}{year}")
    assert finding is not None
    assert finding.value == InMonths(month, month, year)
