"""Who has how much to do."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from pipeline.analyst.archive import Archive
from pipeline.analyst.units import with_units
from pipeline.html_report.duties import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A body: the duties that it leads and helps with, and how many of them press."""

    name: str
    leads: int
    helps: int
    soon: int
    overdue: int
    review: int


def units_at(archive: Archive, duties: pd.DataFrame) -> pd.DataFrame:
    """Return *duties* with a row for each body of each, named as the register has it."""
    rows = with_units(duties, archive.agencies)
    return rows.drop_duplicates(["task_id", "unit", "unit_role"])


def units_of(rows: pd.DataFrame) -> tuple[Unit, ...]:
    """Return the bodies of *rows* from ``units_at``, those that lead most first."""
    units = [_unit(str(name), group) for name, group in rows.groupby("unit")]
    return tuple(sorted(units, key=lambda unit: (-unit.leads, -unit.helps, unit.name)))


def _unit(name: str, rows: pd.DataFrame) -> Unit:
    tasks = rows.drop_duplicates("task_id")
    return Unit(
        name=name,
        leads=int((rows["unit_role"] == "lead").sum()),
        helps=int((rows["unit_role"] == "partner").sum()),
        soon=int((tasks["state"] == State.SOON).sum()),
        overdue=int((tasks["state"] == State.OVERDUE).sum()),
        review=int(tasks["needs_review"].fillna(value=False).sum()),
    )
