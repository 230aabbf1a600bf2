"""Read the tables of an output folder, whoever wrote them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from schemas.columns import TableName
from schemas.errors import OutputError


def table_path(folder: Path, name: TableName) -> Path:
    """Return where the table *name* is: a file ``NAME.parquet`` or a folder ``NAME``.

    Raises:
        OutputError: *folder* holds no such table.
    """
    for path in (folder / name, folder / f"{name}.parquet"):
        if path.exists():
            return path
    raise OutputError(f"{folder} holds no table {name}; make it with: congvan run")


def read_rows(
    folder: Path, name: TableName, columns: Sequence[str] | None = None
) -> Sequence[Mapping[str, Any]]:
    """Return the rows of the table *name* in *folder*.

    Args:
        folder: The output folder of a run.
        name: The table.
        columns: Those that are wanted; None for all.

    Raises:
        OutputError: It is not there, or cannot be read.
    """
    path = table_path(folder, name)
    try:
        rows: list[Mapping[str, Any]] = pq.read_table(
            path.resolve(), columns=None if columns is None else list(columns)
        ).to_pylist()
    except (OSError, pa.ArrowException) as error:
        raise OutputError(f"{path} cannot be read: {error}") from error
    return rows


def day_of(stored: datetime | None) -> date | None:
    """Return the day that a column of days holds as a midnight."""
    return stored.date() if stored else None
