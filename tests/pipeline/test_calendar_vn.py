"""The working days of Việt Nam, as its offices kept them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Final

import pytest

from pipeline.calendar_vn import VIETNAM, WorkingCalendar, make_calendar
from pipeline.config import CalendarConfig
from pipeline.own_days import DayOverride, calendar_version, read_overrides
from schemas.errors import ConfigError


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2024-03-15", True),  # a Friday
        ("2024-03-16", False),  # a Saturday
        ("2024-04-29", False),  # off, swapped with the next
        ("2024-05-04", True),  # a Saturday
        ("2025-04-26", True),
        ("2025-05-02", False),
        ("2026-02-18", False),  # Tết
        ("2026-09-02", False),  # National Day
        ("2024-09-02", False),
        ("2023-04-29", False),  # Giỗ Tổ Hùng Vương
    ],
)
def test_knows_working_days(day: str, works: bool) -> None:  # noqa: FBT001
    assert VIETNAM.is_working_day(date.fromisoformat(day)) is works


def test_an_override_goes_before_the_country() -> None:
    calendar = WorkingCalendar(
        (DayOverride(date(2026, 1, 2), works=False), DayOverride(date(2026, 1, 10), works=True))
    )
    assert not calendar.is_working_day(date(2026, 1, 2))
    assert calendar.is_working_day(date(2026, 1, 10))
    assert calendar.on_or_after(date(2026, 1, 1)) == date(2026, 1, 5)


def test_reads_overrides_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "days.csv"
    path.write_text("\ufeffday,works\n2026-01-02,0\n2026-01-10,1\n", encoding="utf-8")
    assert read_overrides(path) == (
        DayOverride(date(2026, 1, 2), works=False),
        DayOverride(date(2026, 1, 10), works=True),
    )


@pytest.mark.parametrize(
    "line", ["2026-13-02,0", "2026-01-02,no", "2026-01-02", "01/32/2026,0"]
)
def test_refuses_a_line_that_says_something_else(tmp_path: Path, line: str) -> None:
    path = tmp_path / "days.csv"
    path.write_text(f"day,works\n{line}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="2026"):
        read_overrides(path)


def test_refuses_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"nowhere\.csv"):
        read_overrides(tmp_path / "nowhere.csv")


def test_an_office_tells_its_days_in_a_file_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "days.csv"
    path.write_text("day,works\n2026-01-02,0\n2026-01-10,1\n", encoding="utf-8")
    config = CalendarConfig(days=str(path))
    friday, saturday = date(2026, 1, 2), date(2026, 1, 10)
    assert not make_calendar(config).is_working_day(friday)
    assert make_calendar(config).is_working_day(saturday)
    assert "2 own days" in calendar_version(config)
    assert make_calendar(CalendarConfig()) is VIETNAM
    assert "own days" not in calendar_version(CalendarConfig())


def test_other_days_make_another_version(tmp_path: Path) -> None:
    versions = set()
    for works in "01":
        path = tmp_path / f"{works}.csv"
        path.write_text(f"day,works\n2026-01-02,{works}\n", encoding="utf-8")
        versions.add(calendar_version(CalendarConfig(days=str(path))))
    assert len(versions) == 2


# First and last day off of the new year (Tết) as announced, weekends included.
TET: Final = {
    2015: ("2015-02-16", "2015-02-23"),
    2016: ("2016-02-08", "2016-02-12"),
    2017: ("2017-01-26", "2017-02-01"),
    2018: ("2018-02-14", "2018-02-20"),
    2019: ("2019-02-04", "2019-02-08"),
    2020: ("2020-01-23", "2020-01-29"),
    2021: ("2021-02-10", "2021-02-16"),
    2022: ("2022-01-31", "2022-02-04"),
    2023: ("2023-01-20", "2023-01-26"),
    2024: ("2024-02-08", "2024-02-14"),
    2025: ("2025-01-27", "2025-01-31"),
    2026: ("2026-02-16", "2026-02-20"),
}


@pytest.mark.parametrize(("first", "last"), TET.values(), ids=map(str, TET))
def test_offices_are_closed_over_the_new_year(first: str, last: str) -> None:
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    days = [begin + timedelta(days=n) for n in range((end - begin).days + 1)]
    assert [day for day in days if VIETNAM.is_working_day(day)] == []
    assert VIETNAM.on_or_after(begin) > end
