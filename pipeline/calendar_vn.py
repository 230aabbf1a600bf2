"""Which days are working days in Việt Nam, holidays and swapped Saturdays included."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Final

import holidays

from pipeline.config import CalendarConfig
from pipeline.typed_days import typed_day
from schemas.errors import ConfigError

_ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DayOverride:
    """A day that an office keeps otherwise than the country's calendar says.

    The government announces swapped days year by year, often after the calendar
    package was made.
    """

    day: date
    works: bool


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """The country's working days.

    Attributes:
        overrides: Days that go before the country's calendar.
    """

    overrides: tuple[DayOverride, ...] = ()

    def is_working_day(self, day: date) -> bool:
        """Whether offices work on *day*."""
        for override in self.overrides:
            if override.day == day:
                return override.works
        return _is_working_day(day)

    def after(self, day: date, *, count: int) -> date:
        """Return the *count*-th (from 1) working day after *day*, which is not counted."""
        left = count
        while left > 0:
            day += _ONE_DAY
            left -= self.is_working_day(day)
        return day

    def on_or_after(self, day: date) -> date:
        """Return *day*, or the next working day when offices are closed on it."""
        while not self.is_working_day(day):
            day += _ONE_DAY
        return day


VIETNAM: Final = WorkingCalendar()


@cache
def make_calendar(config: CalendarConfig) -> WorkingCalendar:
    """Return the calendar that *config* describes, read once in each process.

    Raises:
        ConfigError: The file of days is missing, or says something else.
    """
    return WorkingCalendar(read_overrides(Path(config.days))) if config.days else VIETNAM


def calendar_version(config: CalendarConfig) -> str:
    """Return what the counting of days rests on: the package, and the office's own days.

    Raises:
        ConfigError: The file of days is missing, or says something else.
    """
    days = make_calendar(config).overrides
    own = sha256(repr(days).encode()).hexdigest()[:8] if days else ""
    return f"holidays {version('holidays')}" + (f", {len(days)} own days {own}" if own else "")


def read_overrides(path: Path) -> tuple[DayOverride, ...]:
    """Read days from a CSV file with the columns ``day`` and ``works`` (0, 1).

    A day is written as 2026-01-02 or 2/1/2026.

    Raises:
        ConfigError: The file is missing, or a line says something else.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return tuple(_override(row, path) for row in csv.DictReader(file))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from error


def _override(row: dict[str, str], path: Path) -> DayOverride:
    try:
        works = {"0": False, "1": True}[row["works"].strip()]
        return DayOverride(typed_day(row["day"]), works)
    except (KeyError, ValueError, AttributeError) as error:
        raise ConfigError(f"{path}: not a day and 0 or 1: {row}") from error


@cache
def _is_working_day(day: date) -> bool:
    return bool(_country(day.year).is_working_day(day))


@cache
def _country(year: int) -> holidays.HolidayBase:
    # The neighbours too: a day at the turn of the year may be swapped across it.
    return holidays.country_holidays("VN", years=(year - 1, year, year + 1))
