"""The working days of Việt Nam, as its offices kept them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pipeline.calendar_vn import VIETNAM, DayOverride, WorkingCalendar, read_overrides
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
    "line", ["2026-13-02,0", "2026-01-02,no", "2026-01-02", "02/01/2026,0"]
)
def test_refuses_a_line_that_says_something_else(tmp_path: Path, line: str) -> None:
    path = tmp_path / "days.csv"
    path.write_text(f"day,works\n{line}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="2026"):
        read_overrides(path)


def test_refuses_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"nowhere\.csv"):
        read_overrides(tmp_path / "nowhere.csv")
