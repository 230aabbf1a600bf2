"""The registers, read back with openpyxl, against the tables that they were made of."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pandas as pd
import pytest
from openpyxl import load_workbook

from pipeline.analyst.archive import once
from pipeline.exports.characters import MOST_CHARACTERS, harmless
from tests.pipeline.exports.written import awkward_tables, export

INCOMING: Final = (
    "Ngày đến",
    "Số đến",
    "Tác giả",
    "Số, ký hiệu văn bản",
    "Ngày tháng văn bản",
    "Tên loại và trích yếu nội dung văn bản",
    "Đơn vị hoặc người nhận",
    "Ngày chuyển",
    "Ký nhận",
    "Ghi chú",
)
FOLLOW_UP: Final = (
    "Số đến",
    "Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản",
    "Đơn vị hoặc người nhận",
    "Thời hạn giải quyết",
    "Tiến độ giải quyết",
    "Số, ký hiệu văn bản trả lời",
    "Ghi chú",
)
HARMLESS: Final = [
    ("Sở Nội vụ\nPhòng Tư pháp", "Sở Nội vụ\nPhòng Tư pháp"),
    ("a\x00b\x0bc\x1fd", "abcd"),
    ("a\r\nb\rc", "a\nb\nc"),
    ("\ufffea\uffff", "a"),
    ("tab\tstays", "tab\tstays"),
]


def sheet_of(folder: Path, what: str, to: Path) -> Any:
    assert export(folder, what, "--to", to) == 0
    [sheet] = load_workbook(to).worksheets
    return sheet


def rows_of(sheet: Any) -> list[dict[str, Any]]:
    names = [cell.value for cell in sheet[1]]
    return [dict(zip(names, row, strict=True)) for row in sheet.iter_rows(min_row=3)]


@pytest.mark.parametrize(("what", "columns"), [("register", INCOMING), ("followup", FOLLOW_UP)])
def test_a_register_has_the_columns_of_the_decree_first(
    what: str, columns: tuple[str, ...], tmp_path: Path
) -> None:
    sheet = sheet_of(awkward_tables(tmp_path), what, tmp_path / "new" / "so.xlsx")
    head = [(cell.value, below.value) for cell, below in zip(sheet[1], sheet[2], strict=True)]
    assert head[: len(columns)] == [
        (name, f"({number})") for number, name in enumerate(columns, start=1)
    ]
    assert all(number is None for _, number in head[len(columns) :])
    assert sheet.freeze_panes == "A3"
    assert sheet.auto_filter.ref == f"A2:{sheet.dimensions.partition(':')[2]}"


def test_what_was_stamped_first_comes_first_and_what_came_with_it_behind(
    tmp_path: Path,
) -> None:
    rows = rows_of(sheet_of(awkward_tables(tmp_path), "register", tmp_path / "so.xlsx"))
    told = [(row["Số đến"].value, row["Số, ký hiệu văn bản"].value) for row in rows]
    assert told == [("10", None), ("9", "12/SNV-VP"), ("9", "7/KH-UBND")]
    older, letter, plan = rows
    assert letter["Ngày đến"].value == pd.Timestamp(2024, 3, 4)
    assert letter["Ngày đến"].number_format == "dd/mm/yyyy"
    assert (
        letter["Tên loại và trích yếu nội dung văn bản"].value
        == "Công văn: báo cáo công tác văn thư"
    )
    assert letter["Ghi chú"].value == "HỎA TỐC"
    assert plan["Ghi chú"].value == "kèm theo Công văn số 12/SNV-VP ngày 01/03/2024"
    assert plan["Bản quét"].hyperlink.target.endswith("m%E1%BB%99t.pdf#page=3")
    assert older["Bản quét"].value == "hai.jpg"
    assert older["Bản quét"].hyperlink is None


def test_what_needs_a_look_is_marked(tmp_path: Path) -> None:
    rows = rows_of(sheet_of(awkward_tables(tmp_path), "register", tmp_path / "so.xlsx"))
    marked = {
        (row["Số, ký hiệu văn bản"].value, name)
        for row in rows
        for name, cell in row.items()
        if cell.fill.fill_type
    }
    assert marked == {("12/SNV-VP", "Ngày tháng văn bản"), ("12/SNV-VP", "Cần kiểm tra")}
    assert rows[1]["Cần kiểm tra"].value == "'01/03/2024' khó đọc."


@pytest.mark.parametrize(("what", "last"), [("register", "J5"), ("followup", "H7")])
def test_what_the_decree_asks_for_is_printed_with_its_head_on_every_page(
    what: str, last: str, tmp_path: Path
) -> None:
    sheet = sheet_of(awkward_tables(tmp_path), what, tmp_path / "so.xlsx")
    assert sheet.print_area == f"'{sheet.title}'!$A$1:${last[0]}${last[1]}"
    assert sheet.print_title_rows == "$1:$2"


def test_a_row_is_as_high_as_its_longest_text(sample_tables: Path, tmp_path: Path) -> None:
    sheet = sheet_of(sample_tables, "followup", tmp_path / "so.xlsx")
    duties = [(cell.value, cell.row) for cell in sheet["H"][2:]]
    short, long = (
        min(duties, key=lambda duty: len(duty[0])),
        max(duties, key=lambda duty: len(duty[0])),
    )
    heights = [sheet.row_dimensions[row].height for _, row in (short, long)]
    assert heights[0] < heights[1] <= 409
    assert heights[1] >= len(long[0]) / 80 * 15


def test_no_text_is_a_formula(tmp_path: Path) -> None:
    rows = rows_of(sheet_of(awkward_tables(tmp_path), "followup", tmp_path / "so.xlsx"))
    duties = {row["Mã nhiệm vụ"].value: row["Nhiệm vụ"] for row in rows}
    told = [(duty.value, duty.data_type, duty.quotePrefix) for duty in duties.values()]
    assert told == [
        ("nộp báo cáo; đúng, đủ", "s", False),
        ("=HYPERLINK(1)", "s", True),
        ("@gửi", "s", True),
        ("-1+1", "s", True),
        ("việc không thời hạn", "s", False),
    ]


def test_a_day_that_is_too_late_itself_is_told(tmp_path: Path) -> None:
    rows = rows_of(sheet_of(awkward_tables(tmp_path), "followup", tmp_path / "so.xlsx"))
    notes = {row["Mã nhiệm vụ"].value: row["Ghi chú"].value for row in rows}
    assert notes == {
        "task-1": "phải xong trước ngày này",
        "task-2": "trước 17:00",
        "task-3": None,
        "task-4": None,
        "task-5": None,
    }


@pytest.mark.parametrize(("text", "kept"), HARMLESS)
def test_what_xml_cannot_hold_is_dropped(text: str, kept: str) -> None:
    assert harmless(text) == kept


def test_no_cell_is_longer_than_excel_holds() -> None:
    assert len(harmless("ơ" * (MOST_CHARACTERS + 1))) == MOST_CHARACTERS
    assert harmless("ơ" * MOST_CHARACTERS) == "ơ" * MOST_CHARACTERS


def test_the_register_of_the_samples_holds_what_their_tables_hold(
    sample_tables: Path, tmp_path: Path
) -> None:
    rows = rows_of(sheet_of(sample_tables, "register", tmp_path / "so.xlsx"))
    documents = pd.read_parquet(sample_tables / "documents").set_index("reference")
    assert len(rows) == len(documents)
    for row in rows:
        document = documents.loc[row["Số, ký hiệu văn bản"].value]
        assert row["Ngày tháng văn bản"].value == document["issued_on"]
        assert row["Tác giả"].value == document["issuer"]
        assert row["Tên loại và trích yếu nội dung văn bản"].value.endswith(document["subject"])


def test_the_follow_up_of_the_samples_holds_what_their_tables_hold(
    sample_tables: Path, tmp_path: Path
) -> None:
    rows = rows_of(sheet_of(sample_tables, "followup", tmp_path / "so.xlsx"))
    tasks = once(pd.read_parquet(sample_tables / "tasks")).set_index("task_id")
    assert {row["Mã nhiệm vụ"].value for row in rows} == set(tasks.index)
    for row in rows:
        task = tasks.loc[row["Mã nhiệm vụ"].value]
        due = None if pd.isna(task["deadline_end"]) else task["deadline_end"]
        assert row["Thời hạn giải quyết"].value == due
        assert row["Nhiệm vụ"].value == task["content"]
        assert (row["Đơn vị hoặc người nhận"].value or "") == "\n".join(task["lead_agencies"])
        assert row["Bản quét, trang"].value.endswith(f", trang {task['page']}")


def test_a_register_is_not_of_one_unit(tmp_path: Path) -> None:
    folder = awkward_tables(tmp_path)
    assert export(folder, "register", "--to", tmp_path / "so.xlsx", "--unit", "Sở") == 2
