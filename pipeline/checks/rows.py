"""Whether rows of a table are missing, as their numbers tell."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from pipeline.checks.check import Case, Check
from schemas.record import Record


def _gap_in_rows(record: Record, _: Case) -> Iterator[str]:
    """The rows of an annex are counted without a gap."""
    for before, after in pairwise(_counted(record)):
        if after > before + 1:
            yield f"Between rows {before} and {after} of a table something is missing."


def _rows_out_of_count(record: Record, _: Case) -> Iterator[str]:
    """The rows of a table are counted from 1, and no number comes twice.

    A number that stands beside several rows in one merged cell is told with each.
    """
    counted = _counted(record)
    if counted and counted[0] > 1:
        yield f"A table begins with row {counted[0]}."
    for before, after in pairwise(counted):
        if 1 < after < before:
            yield f"Row {after} of a table stands behind row {before}."


def _counted(record: Record) -> list[int]:
    labels = [task.row_label for task in record.tasks if task.row_label]
    return [int(label) for label in labels if label.isdigit()]


ROW_CHECKS: Final[tuple[Check[Record], ...]] = (
    Check("gap in rows", "tasks", _gap_in_rows),
    Check("rows out of count", "tasks", _rows_out_of_count),
)
