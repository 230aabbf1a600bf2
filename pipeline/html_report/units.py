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
    counts = (
        rows.assign(
            leads=rows["unit_role"] == "lead",
            helps=rows["unit_role"] == "partner",
            soon=_once(rows) & (rows["state"] == State.SOON),
            overdue=_once(rows) & (rows["state"] == State.OVERDUE),
            review=_once(rows) & rows["needs_review"].fillna(value=False),
        )
        .groupby("unit")[["leads", "helps", "soon", "overdue", "review"]]
        .sum()
    )
    units = [
        Unit(**{str(key): value for key, value in row.items()})
        for row in counts.astype(int).rename_axis("name").reset_index().to_dict("records")
    ]
    return tuple(sorted(units, key=lambda unit: (-unit.leads, -unit.helps, unit.name)))


def _once(rows: pd.DataFrame) -> pd.Series[bool]:
    """Tell the row that counts of a duty which a body both leads and helps with."""
    return ~rows.duplicated(["task_id", "unit"])
