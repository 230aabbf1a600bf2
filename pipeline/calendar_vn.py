"""Which days are working days in Việt Nam, holidays and swapped Saturdays included."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

import holidays

from pipeline.config import CalendarConfig
from pipeline.own_days import DayOverride, own_days

_ONE_DAY: Final = timedelta(days=1)


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


def make_calendar(config: CalendarConfig) -> WorkingCalendar:
    """Return the calendar that *config* describes.

    Raises:
        ConfigError: The file of days is missing, or says something else.
    """
    days = own_days(config)
    return WorkingCalendar(days) if days else VIETNAM


@cache
def _is_working_day(day: date) -> bool:
    return bool(_country(day.year).is_working_day(day))


@cache
def _country(year: int) -> holidays.HolidayBase:
    # The neighbours too: a day at the turn of the year may be swapped across it.
    return holidays.country_holidays("VN", years=(year - 1, year, year + 1))
