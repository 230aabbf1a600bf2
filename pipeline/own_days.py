"""The days that an office keeps otherwise than the country's calendar says."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from pipeline.config import CalendarConfig
from pipeline.typed_days import typed_day
from schemas.errors import ConfigError


@dataclass(frozen=True, slots=True)
class DayOverride:
    """A day that an office keeps otherwise than the country's calendar says.

    The government announces swapped days year by year, often after the calendar
    package was made.
    """

    day: date
    works: bool


@cache
def own_days(config: CalendarConfig) -> tuple[DayOverride, ...]:
    """Return the days that *config* tells, read once in each process.

    Raises:
        ConfigError: The file of days is missing, or says something else.
    """
    return read_overrides(Path(config.days)) if config.days else ()


def calendar_version(config: CalendarConfig) -> str:
    """Return what the counting of days rests on: the package, and the office's own days.

    Raises:
        ConfigError: The file of days is missing, or says something else.
    """
    days = own_days(config)
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
