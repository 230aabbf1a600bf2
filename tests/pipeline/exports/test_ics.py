"""The calendar, read back with icalendar, against the tables that it was made of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import pandas as pd
import pytest
from icalendar import Calendar

from pipeline.analyst.archive import once, open_archive
from pipeline.exports.ics import STRICT, ZONE, ahead
from pipeline.exports.papers import duties_of, papers_of
from tests.pipeline.exports.written import awkward_tables, export

ENTRIES: Final = {
    "task-1": date(2024, 3, 15),
    "task-2": datetime(2024, 3, 15, 17, tzinfo=ZONE),
    "task-3": date(2024, 3, 31),  # every month, from the letter of 1 March on
    "task-5": date(2024, 3, 10),
}


def events_of(folder: Path, to: Path, *argv: str) -> dict[str, Any]:
    since = () if "--from" in argv else ("--from", "2000-01-01")
    assert export(folder, "calendar", "--to", to, *since, *argv) == 0
    events = Calendar.from_ical(to.read_bytes()).walk("VEVENT")
    return {event["uid"].removesuffix("@congvan"): event for event in events}


def test_a_deadline_is_an_entry_on_its_day(tmp_path: Path) -> None:
    events = events_of(awkward_tables(tmp_path), tmp_path / "new" / "han.ics")
    assert {task: event.decoded("dtstart") for task, event in events.items()} == ENTRIES
    assert events["task-1"].decoded("dtend") == date(2024, 3, 16)
    assert events["task-3"]["rrule"].to_ical() == b"FREQ=MONTHLY;BYMONTHDAY=-1"


@pytest.mark.parametrize(
    ("since", "left", "out"),
    [
        ("2024-03-10", {"task-1", "task-2", "task-3", "task-5"}, None),
        ("11/3/2024", {"task-1", "task-2", "task-3"}, "11/03/2024 that are left out"),
        ("2024-03-16", {"task-3"}, "(--from takes them): 3"),
        ("2031-01-01", {"task-3"}, "(--from takes them): 3"),  # every month, for ever
    ],
)
def test_what_was_due_before_is_left_out_and_told(
    since: str,
    left: set[str],
    out: str | None,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    events = events_of(awkward_tables(tmp_path), tmp_path / "a.ics", "--from", since)
    assert set(events) == left
    told = capsys.readouterr().err
    assert out in told if out else told == ""


def test_a_calendar_begins_today(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    to = tmp_path / "a.ics"
    assert export(awkward_tables(tmp_path), "calendar", "--to", to) == 0
    [event] = Calendar.from_ical(to.read_bytes()).walk("VEVENT")
    assert event["uid"].startswith("task-3")
    assert f"{date.today():%d/%m/%Y}" in capsys.readouterr().err  # noqa: DTZ011


def test_what_recurs_until_a_day_is_ahead_as_long_as_one_day_of_it(tmp_path: Path) -> None:
    archive = open_archive(awkward_tables(tmp_path))
    [monthly] = (duty for duty in duties_of(archive, papers_of(archive)) if duty.recurrence)
    ended = replace(monthly, recurrence="FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20240630T000000")
    kept = [len(ahead((ended,), date(2024, 6, day))) for day in (4, 5, 6)]
    assert kept == [1, 1, 0]


def test_a_new_folder_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    to = tmp_path / "new" / "han.ics"
    events_of(awkward_tables(tmp_path), to)
    assert capsys.readouterr().err == f"made the folder {to.parent}\n"
    events_of(tmp_path / "tables", to)
    assert capsys.readouterr().err == ""


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
