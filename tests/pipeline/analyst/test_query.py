"""``congvan query``: a table for a person, CSV and JSON Lines that hold what the tables do."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from pathlib import Path
from typing import Final

import pytest

import congvan
from pipeline.analyst.question import COLUMNS
from tests.pipeline.analyst.tables import task, write_tables
from tests.pipeline.test_cli import congvan as run
from tests.pipeline.test_cli import without_mark

CASES: Final = [
    # what is asked, the tasks that answer
    ([], ["2", "5", "3", "4 monthly", "6"]),
    (["--due", "2024-03-15"], ["2"]),
    (["--due", "15/3/2024"], ["2"]),
    (["--due", "2024-04-05"], ["4 monthly"]),
    (["--from", "2024-03-01", "--to", "2024-04-30"], ["4 monthly", "2", "4 monthly", "5"]),
    (["--from", "2024-03-01", "--to", "2024-04-30", "--kind", "month"], ["5"]),
    (["--kind", "month", "--kind", "none"], ["5", "6"]),
    (["--overdue", "2024-03-15"], ["2"]),
    (["--overdue", "2024-03-15", "--lenient"], []),
    (["--overdue", "2024-07-01T09:59"], ["2", "5"]),
    (["--overdue", "1/7/2024 10:00"], ["2", "5", "3"]),
    (["--overdue", "2024-07-01T10:00"], ["2", "5", "3"]),
    (["--unit", "phong van hoa"], ["2", "3"]),
    (["--unit", "văn hóa"], ["2", "3"]),
    (["--unit", "văn hóa", "--alone"], []),
    (["--unit", "Phòng Văn hóa", "--role", "lead"], ["2"]),
    (["--unit", "Phòng Văn hóa", "--overdue", "2024-06-01"], ["2"]),
    (["--role", "partner"], ["3"]),
    (["--unit", "Sở Y tế"], []),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    march, april, july = date(2024, 3, 15), date(2024, 4, 30), date(2024, 7, 1)
    dated = {"deadline_kind": "date", "deadline_inclusive": False, "needs_review": False}
    told = {"same_as": "task-2", "deadline_kind": "date", "deadline_end": march}
    row = {"same_as": "task-1", "origin": "appendix", "page": 4, "product": "Báo cáo; biểu"}
    monthly = {"deadline_kind": "recurring", "recurrence": "FREQ=MONTHLY;BYMONTHDAY=5"}
    return write_tables(
        tmp_path,
        tasks=[
            task(1, **told),
            task(2, deadline_end=march, lead_agencies=["Phòng Văn hóa"], **dated, **row),
            task(
                3,
                deadline_end=july,
                deadline_time="10:00",
                coordinating_agencies=["Phòng Văn hóa", "Tổ [bold]2"],
                **dated,
            ),
            task(4, content="monthly", **monthly),
            task(5, deadline_kind="month", deadline_end=april, deadline_inclusive=True),
            task(6, content='họp, "giao ban"\nđịnh kỳ', needs_review=True),
        ],
        documents=[
            {
                "document_id": "letter",
                "reference": "12/KH-SNV",
                "issuer": "SỞ NỘI VỤ",
                "source_name": "một.pdf",
                "issued_on": date(2024, 3, 1),
            }
        ],
    )


def query(folder: Path, *argv: str) -> int:
    return run("query", folder, *argv)


@pytest.mark.parametrize(("asked", "found"), CASES)
def test_what_is_asked_has_to_hold_all_at_once(
    asked: list[str], found: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert query(folder, *asked, "--format", "jsonl") == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    named = [
        row["task_id"].removeprefix("task-") + (" monthly" if row["recurrence"] else "")
        for row in rows
    ]
    assert named == found


def test_json_lines_keep_types_and_every_letter(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    query(folder, "--format", "jsonl")
    told = capsys.readouterr()
    assert told.err == ""
    rows = {row["task_id"]: row for row in map(json.loads, told.out.splitlines())}
    assert all(tuple(row) == COLUMNS for row in rows.values())
    assert (rows["task-2"]["due_on"], rows["task-2"]["page"]) == ("2024-03-15", 4)
    assert rows["task-2"]["deadline_inclusive"] is False
    assert rows["task-3"]["coordinating_agencies"] == ["Phòng Văn hóa", "Tổ [bold]2"]
    assert rows["task-6"]["content"] == 'họp, "giao ban"\nđịnh kỳ'
    assert rows["task-6"]["due_on"] is None
    assert rows["task-6"]["deadline_inclusive"] is None
    assert rows["task-6"]["needs_review"] is True


def test_csv_says_the_same_as_json_lines(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    query(folder, "--format", "jsonl")
    typed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    query(folder, "--format", "csv")
    lines = list(csv.DictReader(io.StringIO(without_mark(capsys.readouterr().out), newline="")))
    assert len(lines) == len(typed)
    for line, row in zip(lines, typed, strict=True):
        assert line == {column: as_csv(row[column]) for column in COLUMNS}


def as_csv(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            return "; ".join(value)
        case _:
            return str(value)


@pytest.mark.parametrize("width", [80, 120, 200])
def test_the_table_fits_the_terminal(
    width: int,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("COLUMNS", str(width))
    query(folder, "--unit", "Phòng Văn hóa")
    told = re.sub(r"\x1b\[[0-9;]*m", "", capsys.readouterr().out)
    assert "Tasks: 2" in told
    assert "việc 2" in told
    assert all(len(line) <= width for line in told.splitlines())


def test_the_command_answers_as_the_archive_does(
    sample_tables: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    query(sample_tables, "--due", "2021-06-30", "--unit", "Sở Nội vụ", "--format", "jsonl")
    [row] = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    archive = congvan.open(sample_tables)
    [due] = archive.due("2021-06-30", among=archive.by_unit("Sở Nội vụ")).itertuples()
    assert (row["task_id"], row["content"]) == (due.task_id, due.content)
    assert row["lead_agencies"] == ["Sở Nội vụ"]


def test_duties_are_handed_on_to_heirs(
    sample_tables: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("--unit", "Sở Tài chính tỉnh An Giang", "--format", "jsonl")
    query(sample_tables, *asked)
    assert capsys.readouterr().out == ""
    query(sample_tables, *asked, "--heirs")  # it took over planning and investment
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {lead for row in rows for lead in row["lead_agencies"]} == {"Sở Kế hoạch và Đầu tư"}


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        (["--due", "31/6/2021"], "31/6/2021"),
        (["--due", "2021-06-30T17:00"], "not a day"),
        (["--alone"], "--unit"),
        (["--due", "2021-06-30", "--to", "2021-07-30"], "exclude"),
        (["--from", "2021-06-30"], "go together"),
        (["--heirs"], "--unit"),
        (["--kind", "fortnight"], "fortnight"),
        (["--role", "boss"], "boss"),
        (["--format", "xml"], "xml"),
    ],
)
def test_wrong_usage_is_named(
    asked: list[str], named: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert query(folder, *asked) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert named in told.err


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["--unit", "Phòng Văn hoá xã"], "Phòng Văn hoá xã; like it: Phòng Văn hóa\n"),
        (["--unit", "Kho bạc"], "no body that leads or helps is called Kho bạc\n"),
        (["--unit", "Kho bạc", "--lang", "vi"], "không có đơn vị"),
        (["--unit", "Phòng Văn hóa", "--due", "2020-01-01"], None),  # it has none that day
        (["--unit", "Phòng Văn hóa"], None),
        (["--due", "2020-01-01"], None),
    ],
)
def test_a_unit_that_there_is_not_is_told(
    asked: list[str], told: str | None, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert query(folder, *asked, "--format", "jsonl") == 0
    said = capsys.readouterr().err
    assert told in said if told else said == ""


def test_a_folder_without_tables_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert query(tmp_path) == 3
    assert "congvan run" in capsys.readouterr().err
