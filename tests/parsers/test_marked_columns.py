"""Marks in the columns of months, quarters, years and bodies."""

from __future__ import annotations

from typing import Final

import pytest

from parsers.task_tables import find_table_assignments
from schemas.deadline import Deadline, InMonths, InQuarter, InYears, Recurring, Undated
from tests.parsers.test_task_tables import LEFT, UP, a_table, read

QUARTERS: Final = [
    ["TT", "Nội dung công việc", "Thời gian (quý)", LEFT, LEFT, LEFT, "Bộ phận thực hiện"],
    [UP, UP, "I", "II", "HI", "IV", UP],  # III, as readers see it
]


def when(rows: list[list[str]], year: int | None = None) -> list[Deadline | None]:
    duties = find_table_assignments([a_table(rows)], year)
    return [duty.deadline.value if duty.deadline else None for duty in duties]


def row_of(*marks: str) -> list[str]:
    return ["1", "Tập huấn cán bộ thôn đội", *marks, "Ban Tham mưu"]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (("x", "", "", ""), InQuarter(1, 2031)),
        (("", "", "X", ""), InQuarter(3, 2031)),
        (("", "", "", "✓"), InQuarter(4, 2031)),
        (("", "v", "v", ""), InMonths(4, 9, 2031)),
        (("x", LEFT, "", ""), InMonths(1, 6, 2031)),
        (("x", "", "x", ""), Recurring("FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=-1;UNTIL=20311231")),
        (("", "", "", ""), None),
    ],
)
def test_the_marked_quarter_is_when(marks: tuple[str, ...], expected: Deadline | None) -> None:
    [first, _] = when([*QUARTERS, row_of(*marks), row_of("x", "", "", "")], 2031)
    assert first == expected


def test_a_head_that_was_read_wrong_follows_its_neighbours() -> None:
    head = [QUARTERS[0], [UP, UP, "I", "II", "II", "IV", UP]]
    assert when([*head, row_of("", "", "x", "")]) == [InQuarter(3)]


MONTHS: Final = [str(month) for month in range(1, 13)]


@pytest.mark.parametrize("over", [UP, ""], ids=["merged", "not merged"])
def test_months_stand_under_one_head(over: str) -> None:
    rows = [
        ["STT", "Hoạt động", "Tháng", *[LEFT] * 11, "Phụ trách thực hiện"],
        [over, over, *MONTHS, over],
        ["1", "Khám sức khỏe học sinh", *["x" if m in "89" else "" for m in MONTHS], "Y tế"],
        ["2", "Sơ kết học kỳ", *["x" if m in ("1", "5") else "" for m in MONTHS], "Tổ Toán"],
    ]
    assert when(rows, 2030) == [
        InMonths(8, 9, 2030),
        Recurring("FREQ=YEARLY;BYMONTH=1,5;UNTIL=20301231"),
    ]


def when_marked(heads: list[str], marked: list[int]) -> Deadline | None:
    marks = ["x" if at in marked else "" for at in range(len(heads))]
    rows = [
        ["TT", "Công việc", "Đơn vị thực hiện", "Tháng (năm 2031)", *[LEFT] * (len(heads) - 1)],
        [UP, UP, UP, *heads],
        ["1", "Nạo vét kênh nội đồng", "Trạm Thủy nông", *marks],
        ["2", "Kiểm tra cống lấy nước", "Trạm Thủy nông", "x", *[""] * (len(heads) - 1)],
    ]
    return when(rows)[0]


@pytest.mark.parametrize(
    ("heads", "marked", "expected"),
    [
        ("2 3 4 6 9 12", [5], InMonths(12, 12, 2031)),
        ("2 3 4 6 9 12", [4], InMonths(9, 9, 2031)),
        (
            "2 3 4 6 9 12",
            [1, 3, 4, 5],
            Recurring("FREQ=YEARLY;BYMONTH=3,6,9,12;UNTIL=20311231"),
        ),
        ("1 4 7 10", [2], InMonths(7, 7, 2031)),
        ("4 5 S 7", [2], InMonths(6, 6, 2031)),  # not read, its neighbours agree
        ("4 5 5 7", [2], InMonths(6, 6, 2031)),  # read wrong, out of order
        ("1 2 8 4 5", [2], InMonths(3, 3, 2031)),
        ("3 6 g 12", [2], Undated()),  # between 6 and 12 it may be any
        ("8 9 10 l1", [3], Undated()),  # nothing on the right
        ("8 9 10 l1", [2, 3], Undated()),
        ("8 9 10 l1", [1], InMonths(9, 9, 2031)),
        ("1 2 3 4 5 6 7 8 9 10 11 1Z", [11], InMonths(12, 12, 2031)),  # the whole year
        ("8 9 10 11 12 1 2 3", [6], Undated()),  # of two years
    ],
)
def test_the_printed_month_counts(heads: str, marked: list[int], expected: Deadline) -> None:
    assert when_marked(heads.split(), marked) == expected


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        (["Quý I/2026", "Quý II/2026", "Quý III/2026"], InMonths(4, 9, 2026)),
        (["T7", "T8", "T9"], InMonths(8, 9, None)),
        (["Tháng 10", "Tháng 11", "Tháng 12"], InMonths(11, 12, None)),
        (["2026", "2027", "2028"], InYears(2027, 2028)),
        (["Năm 2026", "Năm 2027", "Năm 2028"], InYears(2027, 2028)),
    ],
)
def test_columns_say_what_they_stand_for(heads: list[str], expected: Deadline) -> None:
    rows = [["STT", "Nhiệm vụ", *heads, "Chủ trì"], ["1", "Sửa đê", "", "x", "x", "Sở Y tế"]]
    assert when(rows) == [expected]


def test_years_that_are_no_run_have_no_day() -> None:
    rows = [
        ["STT", "Nhiệm vụ", "2026", "2027", "2028", "Chủ trì"],
        ["1", "Kiểm kê", "x", "", "x", "Sở Y tế"],
    ]
    assert when(rows) == [Undated()]


@pytest.mark.parametrize("cells", [["120", "130"], ["95%", "97%"], ["05 lớp", "04 lớp"]])
def test_figures_under_quarters_are_no_marks(cells: list[str]) -> None:
    rows = [
        ["STT", "Nhiệm vụ", "Quý I", "Quý II", "Chủ trì"],
        ["1", "Thu nợ", *cells, "Chi cục Thuế"],
    ]
    assert when(rows) == [None]


def test_a_letter_among_figures_is_no_mark() -> None:
    rows = [
        ["STT", "Nhiệm vụ", "Quý I", "Quý II", "Chủ trì"],
        ["1", "Thu nợ", "120", "130", "Chi cục Thuế"],
        ["2", "Thu phí", "x", "140", "Chi cục Thuế"],
    ]
    assert when(rows) == [None, None]


def test_marks_under_bodies_say_who() -> None:
    rows = [
        ["TT", "Nội dung công việc", "Đơn vị thực hiện", LEFT, LEFT, "Thời hạn"],
        [UP, UP, "Phòng Nội vụ", "Phòng Kinh tế", "Công an xã", UP],
        ["1", "Rà soát biên chế", "CT", "PH", "", "30/6/2026"],
        ["2", "Tổng kiểm tra hành chính", "x", "", "x", "15/7/2026"],
    ]
    assert read(a_table(rows)) == [
        ("1", ["Phòng Nội vụ"], ["Phòng Kinh tế"], "Rà soát biên chế", "30/6/2026"),
        ("2", ["Phòng Nội vụ", "Công an xã"], [], "Tổng kiểm tra hành chính", "15/7/2026"),
    ]
