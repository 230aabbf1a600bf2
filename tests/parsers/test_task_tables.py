"""Rows of task tables: merged cells, section rows, page breaks, and tables of other things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.task_tables import find_table_assignments
from schemas.assignment import Assignment, Origin
from schemas.deadline import Between, ByDay, Deadline, InMonths, InQuarter, StatedDay, Undated
from schemas.geometry import Box
from schemas.table import Cell, Table
from schemas.word import Line, Word
from schemas.zone import PlacedTable

UP: Final = "^"  # the cell goes on from the row above
LEFT: Final = "<"  # the cell goes on from the column on the left

Told = tuple[str | None, list[str], list[str], str, str | None]


def a_table(rows: Sequence[Sequence[str]], page: int = 1, shift: float = 0.0) -> PlacedTable:
    """Draw a table; a line break in a cell begins a new line."""
    width, height = 0.8 / len(rows[0]), 0.8 / len(rows)
    cells = []
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            if text in (UP, LEFT):
                continue
            down = 1
            while row + down < len(rows) and rows[row + down][column] == UP:
                down += 1
            right = 1
            while column + right < len(texts) and texts[column + right] == LEFT:
                right += 1
            x0, y0 = 0.1 + shift + column * width, 0.1 + row * height
            box = Box(x0, y0, x0 + right * width, y0 + down * height)
            lines = tuple(
                Line(tuple(Word(word, box, 1.0) for word in line.split()))
                for line in text.split("\n")
                if line.strip()
            )
            cells.append(Cell(row, column, down, right, box, lines))
    box = Box(0.1 + shift, 0.1, 0.9 + shift, 0.9)
    return PlacedTable(page, Table(box, len(rows), len(rows[0]), tuple(cells)))


def told(duty: Assignment) -> Told:
    deadline = duty.deadline.verbatim if duty.deadline else None
    partners = [partner.value for partner in duty.partners]
    leads = [lead.value for lead in duty.leads]
    return duty.row_label, leads, partners, duty.content.value, deadline


def read(*tables: PlacedTable) -> list[Told]:
    return [told(duty) for duty in find_table_assignments(tables)]


HEAD: Final = [
    "TT",
    "Đơn vị chủ trì\ntham mưu",
    "Đơn vị\nphối hợp",
    "Nội dung",
    "Thời gian\nthực hiện",
]
PLAN: Final = [
    HEAD,
    [
        "01",
        "Sở Nội vụ",
        "- Sở, ban, ngành.\n- UBND cấp huyện.",
        "Đề án nâng cao hiệu quả công tác\ncải cách hành chính",
        "Hoàn thành trong\nquý II-2021",
    ],
    [
        "02",
        "Sở Kế hoạch và\nĐầu tư",
        "- Sở, ban, ngành.\n- UBND cấp huyện.",
        "Danh mục các dự án trọng điểm.",
        "Hoàn thành trong\nquý II-2021",
    ],
    [UP, UP, UP, "Kế hoạch về các nguồn vốn đầu tư", "Hoàn thành trong\nquý IV-2021"],
    [
        UP,
        UP,
        "- Sở, ban, ngành.\n- UBND thành phố Phú Quốc.",
        "Đề án phát triển đảo Phú Quốc",
        "Hoàn thành trong\nquý III-2021",
    ],
]
PLAN_TOLD: Final[list[Told]] = [
    (
        "01",
        ["Sở Nội vụ"],
        ["Sở, ban, ngành", "UBND cấp huyện"],
        "Đề án nâng cao hiệu quả công tác cải cách hành chính",
        "Hoàn thành trong quý II-2021",
    ),
    (
        "02",
        ["Sở Kế hoạch và Đầu tư"],
        ["Sở, ban, ngành", "UBND cấp huyện"],
        "Danh mục các dự án trọng điểm",
        "Hoàn thành trong quý II-2021",
    ),
    (
        "02",
        ["Sở Kế hoạch và Đầu tư"],
        ["Sở, ban, ngành", "UBND cấp huyện"],
        "Kế hoạch về các nguồn vốn đầu tư",
        "Hoàn thành trong quý IV-2021",
    ),
    (
        "02",
        ["Sở Kế hoạch và Đầu tư"],
        ["Sở, ban, ngành", "UBND thành phố Phú Quốc"],
        "Đề án phát triển đảo Phú Quốc",
        "Hoàn thành trong quý III-2021",
    ),
]


def test_a_merged_cell_counts_for_every_row_that_it_spans() -> None:
    assert read(a_table(PLAN)) == PLAN_TOLD


@pytest.mark.parametrize(
    ("head", "duties"),
    [("Đơn vị tham gia", 1), ("Đơn vị đánh giá", 1), ("Giá", 0), ("Đơn giá", 0)],
)
def test_who_takes_part_is_no_price(head: str, duties: int) -> None:
    rows = [
        ["TT", "Hoạt động", "Đơn vị chủ trì", head, "Thời gian"],
        ["1.1", "Sắp xếp lại kho lưu trữ của xã", "Văn phòng", "Công an xã", "Quý I/2024"],
    ]
    assert len(find_table_assignments([a_table(rows)])) == duties


def test_a_duty_of_a_table_says_so() -> None:
    first = find_table_assignments([a_table(PLAN)])[0]
    assert first.origin is Origin.APPENDIX
    assert first.deadline is not None
    assert first.deadline.value == InQuarter(2, 2021)


def test_sections_and_column_numbers_are_no_duties() -> None:
    table = a_table(
        [
            ["STT", "Nhiệm vụ", "Sản phẩm", "Thời gian\nhoàn thành", "Chủ trì", "Phối hợp"],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
            ["I. CẢI CÁCH THỂ CHẾ", LEFT, LEFT, LEFT, LEFT, LEFT],
            [
                "1",
                "Rà soát văn bản hết hiệu lực;",
                "Danh mục văn bản",
                "Trước ngày 31/01/2026",
                "Sở Tư pháp; UBND các xã, phường",
                "",
            ],
            ["II", "Cải cách thủ tục hành chính", "", "", "", ""],
            [
                "1",
                "Công bố thủ tục nội bộ",
                "Quyết định",
                "Trong năm 2026",
                "Các sở, ban,\nngành",
                "Văn phòng\nUBND tỉnh",
            ],
        ]
    )
    duties = find_table_assignments([table])
    assert [told(duty) for duty in duties] == [
        (
            "1",
            ["Sở Tư pháp", "UBND các xã, phường"],
            [],
            "Rà soát văn bản hết hiệu lực",
            "Trước ngày 31/01/2026",
        ),
        (
            "1",
            ["Các sở, ban, ngành"],
            ["Văn phòng UBND tỉnh"],
            "Công bố thủ tục nội bộ",
            "Trong năm 2026",
        ),
    ]
    assert [duty.product.value for duty in duties if duty.product] == [
        "Danh mục văn bản",
        "Quyết định",
    ]


def test_one_task_with_two_products_is_two_duties() -> None:
    table = a_table(
        [
            ["TT", "Nhiệm vụ", "Sản phẩm", "Thời hạn", "Cơ quan chủ trì"],
            ["1", "Kiểm tra công vụ", "Kế hoạch của tỉnh", "Quý I/2026", "Sở Nội vụ"],
            [UP, UP, "Kế hoạch của xã", "Quý II/2026", "UBND các xã"],
        ]
    )
    assert read(table) == [
        ("1", ["Sở Nội vụ"], [], "Kiểm tra công vụ", "Quý I/2026"),
        ("1", ["UBND các xã"], [], "Kiểm tra công vụ", "Quý II/2026"),
    ]


@pytest.mark.parametrize(
    "head",
    [
        ["TT", "Nội dung", "Trách nhiệm thực hiện", "Thời gian (Năm 2026)"],
        ["STT", "Nội dung công việc", "Đơn vị thực hiện", "Tiến độ"],
        ["STT", "Tên nhiệm vụ", "Cơ quan chủ trì", "Thời hạn hoàn thành"],
        ["Số TT", "Công việc", "Người thực hiện & kết quả", "Thời gian"],
        ["STT", "Hoạt động", "Trách nhiệm", "Thời gian"],
        ["STT", "NHIỆM VỤ, GIẢI PHÁP", "ĐƠN VỊ CHỦ TRÌ", "TIẾN ĐỘ"],
        ["TT", "Nhiệm vụ", "Phân công thực hiện", "Thời hạn"],
        ["TT", "Tên văn bản", "Cơ quan chủ trì soạn thảo", "Thời gian trình"],
        ["STT", "Chương trình, Đề án", "Cơ quan chuẩn bị", "Thời gian trình"],
        ["TT", "Nôi dụng", "Đon vị chú trì", "Thòi gian"],  # as a bad scan reads it
        ["TT", "a' ;", "Đơn vị chủ trì", "Thời gian thực hiện"],  # no head left to read
    ],
)
def test_columns_are_known_by_their_heads(head: list[str]) -> None:
    row = ["1", "Sửa chữa trụ sở Trạm Y tế xã", "Phòng Y tế", "Quý III/2025"]
    expected = ("1", ["Phòng Y tế"], [], "Sửa chữa trụ sở Trạm Y tế xã", "Quý III/2025")
    assert read(a_table([head, row])) == [expected]


def test_heads_over_two_rows() -> None:
    table = a_table(
        [
            ["TT", "Nội dung", "Đơn vị thực hiện", LEFT, "Thời gian"],
            [UP, UP, "Chủ trì", "Phối hợp", UP],
            ["1", "Tổ chức hội thi", "Sở Y tế", "Công an tỉnh", "Tháng 7/2026"],
        ]
    )
    assert read(table) == [
        ("1", ["Sở Y tế"], ["Công an tỉnh"], "Tổ chức hội thi", "Tháng 7/2026")
    ]


def test_a_task_with_a_day_needs_no_lead() -> None:
    table = a_table(
        [
            ["STT", "Nội dung thực hiện", "Thời gian dự kiến"],
            ["1", "Khảo sát hiện trạng đê bao", "Trước ngày 15/3/2024"],
            ["2", "Trình phê duyệt dự toán", "Trong tháng 4/2024"],
        ]
    )
    assert [(leads, content) for _, leads, _, content, _ in read(table)] == [
        ([], "Khảo sát hiện trạng đê bao"),
        ([], "Trình phê duyệt dự toán"),
    ]


def test_columns_that_no_head_names_are_known_by_their_cells() -> None:
    rows = [
        ["TT", "Hạng mục, công việc", "Khối lượng", "Đơn vị đảm nhiệm", "Xong trước ngày"],
        ["I", "Sửa chữa máy móc", "", "", ""],
        ["1.1", "Đại tu máy bơm trạm Tân Lập", "05 máy", "Xí nghiệp Cơ điện", "30/5/2014"],
        ["1.2", "Nạo vét kênh tiêu chính", "14.500 m3", "Xí nghiệp Hòa An", "Tháng 5"],
    ]
    assert read(a_table(rows)) == [
        ("1.1", ["Xí nghiệp Cơ điện"], [], "Đại tu máy bơm trạm Tân Lập", "30/5/2014"),
        ("1.2", ["Xí nghiệp Hòa An"], [], "Nạo vét kênh tiêu chính", "Tháng 5"),
    ]


def test_the_time_may_come_first_and_without_numbers() -> None:
    rows = [
        ["Thời gian", "Nội dung", "Cơ quan tham mưu chính", "Cơ quan tham gia"],
        ["Tháng 3", "Khảo sát tình hình thu ngân sách", "Ban Pháp chế", "Chi cục Thuế"],
        [UP, "Giám sát việc giải quyết đơn thư", "Ban Kinh tế", ""],
    ]
    assert read(a_table(rows)) == [
        (None, ["Ban Pháp chế"], ["Chi cục Thuế"], rows[1][1], "Tháng 3"),
        (None, ["Ban Kinh tế"], [], rows[2][1], "Tháng 3"),
    ]


def test_a_row_that_the_page_break_cut_is_one_duty() -> None:
    first = a_table(
        [
            HEAD,
            [
                "01",
                "Văn phòng\nUBND tỉnh",
                "Sở Y tế",
                "Triển khai ứng dụng hỗ trợ người dân,",
                "Năm",
            ],
        ]
    )
    second = a_table(
        [
            HEAD,
            ["", "", "", "doanh nghiệp tra cứu thủ tục", "2026"],
            ["", "", "", "Theo dõi tiến độ trên hệ thống", "Quý IV/2026"],
            ["02", "Sở Y tế", "", "Mua sắm vắc xin", "Quý I/2026"],
        ],
        page=2,
        shift=0.01,
    )
    assert read(first, second) == [
        (
            "01",
            ["Văn phòng UBND tỉnh"],
            ["Sở Y tế"],
            "Triển khai ứng dụng hỗ trợ người dân, doanh nghiệp tra cứu thủ tục",
            "Năm 2026",
        ),
        (
            "01",
            ["Văn phòng UBND tỉnh"],
            ["Sở Y tế"],
            "Theo dõi tiến độ trên hệ thống",
            "Quý IV/2026",
        ),
        ("02", ["Sở Y tế"], [], "Mua sắm vắc xin", "Quý I/2026"),
    ]


def test_a_word_of_a_joined_cell_keeps_its_page() -> None:
    first = a_table([HEAD, ["01", "Sở Nội vụ", "", "Rà soát biên chế,", "Quý I/2024"]], page=3)
    second = a_table([["", "", "", "vị trí việc làm", ""]], page=4)
    [duty] = find_table_assignments([first, second])
    assert duty.content.value == "Rà soát biên chế, vị trí việc làm"
    assert [place.page for place in duty.content.text.places] == [3] * 4 + [4] * 4


def test_another_table_on_the_next_page_is_not_joined() -> None:
    first = a_table([HEAD, ["01", "Sở Nội vụ", "", "Rà soát biên chế", "Quý I/2024"]])
    people = a_table([["STT", "Họ và tên", "Chức vụ"], ["1", "Lê Thị Hoa", "Kế toán"]], page=2)
    assert len(read(first, people)) == 1


LEADS: Final = ["Sở Nội vụ", "Sở Y tế", "Công an tỉnh", "UBND các xã, phường"]
GROUPS: Final = st.lists(
    st.tuples(st.sampled_from(LEADS), st.integers(1, 3)), min_size=1, max_size=4
)


def grouped(groups: list[tuple[str, int]]) -> list[list[str]]:
    """Write a table whose numbers and leads are merged over the tasks of a group."""
    rows = []
    for number, (lead, size) in enumerate(groups, start=1):
        for task in range(size):
            merged = [f"{number:02}", lead, "Các sở, ban, ngành"] if task == 0 else [UP] * 3
            rows.append([*merged, f"Nhiệm vụ {number} phần {task}", f"Quý {task + 1}/2025"])
    return rows


@pytest.mark.parametrize("head_again", [[], [HEAD]], ids=["bare", "head again"])
@settings(max_examples=40, deadline=None)
@given(groups=GROUPS, data=st.data())
def test_a_page_break_between_rows_changes_nothing(
    groups: list[tuple[str, int]], data: st.DataObject, head_again: list[list[str]]
) -> None:
    rows = grouped(groups)
    at = data.draw(st.integers(1, len(rows)))
    rest = [
        ["" if text == UP and row == 0 else text for text in texts]
        for row, texts in enumerate(rows[at:])
    ]
    pages = [a_table([HEAD, *rows[:at]])]
    if rest:
        pages.append(a_table([*head_again, *rest], page=2))
    assert read(*pages) == read(a_table([HEAD, *rows]))


@settings(max_examples=20, deadline=None)
@given(GROUPS)
def test_every_value_stands_where_its_span_says(groups: list[tuple[str, int]]) -> None:
    duties = find_table_assignments([a_table([HEAD, *grouped(groups)])])
    assert len(duties) == sum(size for _, size in groups)
    for duty in duties:
        for mention in (*duty.leads, *duty.partners, duty.content):
            assert mention.span.end <= len(mention.text.content)
            assert mention.value == mention.verbatim


@pytest.mark.parametrize(
    "heads",
    [
        ("Từ ngày", "Đến ngày"),
        ("Bắt đầu", "Kết thúc"),
        ("Thời gian bắt đầu", "Thời gian kết thúc"),
    ],
)
def test_two_columns_of_days_make_a_period(heads: tuple[str, str]) -> None:
    rows = [
        ["Tiểu ban", *heads, "Phần việc"],
        ["Tiểu ban Lễ tân", "05/3", "10/3", "In giấy mời, đón đại biểu"],
        [UP, "12/3", "20/3", "Trang trí hội trường"],
        [UP, UP, UP, "Thử loa, đèn"],
        ["Tiểu ban Hậu cần", "25/12/2030", "05/01/2031", "Bố trí chỗ nghỉ cho các đoàn"],
    ]
    second = Between(StatedDay(12, 3), StatedDay(20, 3))
    duties = find_table_assignments([a_table(rows)])
    assert [(told(duty)[1], duty.deadline and duty.deadline.value) for duty in duties] == [
        (["Tiểu ban Lễ tân"], Between(StatedDay(5, 3), StatedDay(10, 3))),
        (["Tiểu ban Lễ tân"], second),
        (["Tiểu ban Lễ tân"], second),
        (["Tiểu ban Hậu cần"], Between(StatedDay(25, 12, 2030), StatedDay(5, 1, 2031))),
    ]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("Tháng 3", "Tháng 5/2031", InMonths(3, 5, 2031)),
        ("", "20/3", ByDay(StatedDay(20, 3))),
        ("20/3", "", None),  # a day to begin on is none to be done by
        ("25/3", "10/3", Undated()),
    ],
)
def test_a_period_needs_both_its_days(start: str, end: str, expected: Deadline | None) -> None:
    rows = [
        ["TT", "Việc cần làm", "Bắt đầu", "Kết thúc", "Người thực hiện"],
        ["1", "Nạo vét kênh N2", start, end, "Trạm Thủy nông"],
    ]
    [duty] = find_table_assignments([a_table(rows)])
    assert (duty.deadline and duty.deadline.value) == expected


@pytest.mark.parametrize(
    ("who", "until", "what"),
    [
        ("Người chịu trách nhiệm", "Xong trước", "Việc phải làm"),
        ("Người thực hiện", "Hạn", "Việc cần làm"),
        ("Đầu mối", "Thời điểm hoàn thành", "Phần việc"),
    ],
)
def test_plain_heads_are_known(who: str, until: str, what: str) -> None:
    rows = [
        [who, until, what],
        ["Phòng Đào tạo", "18/10", "Công bố thời khóa biểu học kỳ II"],
        ["Ông Lê Văn Sơn (P. Quản trị)", "Tháng 10", "Sửa mái nhà xưởng"],
    ]
    [first, second] = find_table_assignments([a_table(rows)])
    assert [told(first)[1], told(second)[1]] == [
        ["Phòng Đào tạo"],
        ["Ông Lê Văn Sơn (P. Quản trị)"],
    ]
    deadlines = [duty.deadline and duty.deadline.value for duty in (first, second)]
    assert deadlines == [ByDay(StatedDay(18, 10)), InMonths(10, 10)]
