"""The calendar, read back with icalendar, against the tables that it was made of."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import pandas as pd
from icalendar import Calendar

from pipeline.analyst.archive import once
from pipeline.exports.ics import STRICT, ZONE
from tests.pipeline.exports.written import awkward_tables, export

ENTRIES: Final = {
    "task-1": date(2024, 3, 15),
    "task-2": datetime(2024, 3, 15, 17, tzinfo=ZONE),
    "task-3": date(2024, 3, 31),  # every month, from the letter of 1 March on
    "task-5": date(2024, 3, 10),
}


def events_of(folder: Path, to: Path, *argv: str) -> dict[str, Any]:
    assert export(folder, "calendar", "--to", to, *argv) == 0
    events = Calendar.from_ical(to.read_bytes()).walk("VEVENT")
    return {event["uid"].removesuffix("@congvan"): event for event in events}


def test_a_deadline_is_an_entry_on_its_day(tmp_path: Path) -> None:
    events = events_of(awkward_tables(tmp_path), tmp_path / "new" / "han.ics")
    assert {task: event.decoded("dtstart") for task, event in events.items()} == ENTRIES
    assert events["task-1"].decoded("dtend") == date(2024, 3, 16)
    assert events["task-3"]["rrule"].to_ical() == b"FREQ=MONTHLY;BYMONTHDAY=-1"


def test_an_entry_tells_the_duty_the_document_and_the_page(tmp_path: Path) -> None:
    event = events_of(awkward_tables(tmp_path), tmp_path / "han.ics")["task-5"]
    assert event["summary"] == "Phòng Nội vụ: nộp báo cáo; đúng, đủ"
    assert event["description"].splitlines() == [
        "Nhiệm vụ: nộp báo cáo; đúng, đủ",
        "Chủ trì: Phòng Nội vụ",
        "Văn bản: Công văn số 12/SNV-VP ngày 01/03/2024",
        "Cơ quan ban hành: SỞ NỘI VỤ",
        "Bản quét: thư/một.pdf, trang 1",
        "Cần kiểm tra: Thời hạn '10/3' khó đọc.",
    ]
    assert event["url"].endswith("m%E1%BB%99t.pdf#page=1")


def test_a_day_that_is_too_late_itself_is_told(tmp_path: Path) -> None:
    events = events_of(awkward_tables(tmp_path), tmp_path / "han.ics")
    told = {task for task, event in events.items() if STRICT in event["description"]}
    assert told == {"task-1"}
    assert events["task-1"]["summary"].startswith("[trước ngày này] ")


def test_a_unit_is_found_without_tone_marks(tmp_path: Path) -> None:
    events = events_of(awkward_tables(tmp_path), tmp_path / "a.ics", "--unit", "phong noi vu")
    assert set(events) == {"task-5"}


def test_the_same_task_keeps_its_uid(tmp_path: Path) -> None:
    folder = awkward_tables(tmp_path)
    first, second = (events_of(folder, tmp_path / name) for name in ("a.ics", "b.ics"))
    assert list(first) == list(second)


def test_the_calendar_of_the_samples_holds_what_their_tables_hold(
    sample_tables: Path, tmp_path: Path
) -> None:
    events = events_of(sample_tables, tmp_path / "han.ics")
    tasks = once(pd.read_parquet(sample_tables / "tasks")).set_index("task_id")
    stated = tasks[tasks["deadline_end"].notna() | tasks["recurrence"].notna()]
    assert set(events) == set(stated.index)
    for task_id, task in stated.iterrows():
        event = events[str(task_id)]
        assert task["content"] in event["description"]
        assert ("rrule" in event) == pd.notna(task["recurrence"])
        if pd.isna(task["recurrence"]):
            start = event.decoded("dtstart")
            day = start.date() if isinstance(start, datetime) else start
            assert day == task["deadline_end"].date()
            assert isinstance(start, datetime) == pd.notna(task["deadline_time"])


def test_every_line_is_as_short_as_the_standard_wants(
    sample_tables: Path, tmp_path: Path
) -> None:
    events_of(sample_tables, tmp_path / "han.ics")
    lines = (tmp_path / "han.ics").read_bytes().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not [line for line in lines if b"\n" in line]
