"""Small tables in which a test writes only what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.arrow import SCHEMAS
from schemas.columns import TableName

Given = Mapping[str, object]


def write_tables(folder: Path, **rows: Iterable[Given]) -> Path:
    """Write all nine tables to *folder*; what a row does not name is null in it."""
    for name in TableName:
        given = [
            {column: _stored(value) for column, value in row.items()}
            for row in rows.get(name, ())
        ]
        table = pa.Table.from_pylist(given, schema=SCHEMAS[name])
        place = folder / name
        place.mkdir(parents=True)
        pq.write_table(table, place / "part.parquet")
    return folder


def task(number: int, **values: object) -> Given:
    """Return a task that names no day."""
    usual = {
        "task_id": f"task-{number}",
        "document_id": "letter",
        "ordinal": number,
        "origin": "body",
        "lead_agencies": [],
        "coordinating_agencies": [],
        "content": f"việc {number}",
        "deadline_kind": "none",
    }
    return usual | values


def _stored(value: object) -> object:
    """Return a day as the midnight that the tables hold."""
    is_day = isinstance(value, date) and not isinstance(value, datetime)
    return datetime.combine(value, time()) if is_day else value
