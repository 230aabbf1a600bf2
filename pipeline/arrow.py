"""Rows as Arrow tables that say what each of their columns holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

import pyarrow as pa

from schemas.columns import TABLES, Column, ColumnType, TableName

BOX_EDGES: Final = ("x0", "y0", "x1", "y1")
Value = (
    str | int | float | bool | date | tuple[str, ...] | tuple[Mapping[str, float], ...] | None
)
Row = Mapping[str, Value]
Tables = Mapping[TableName, pa.Table]


def table_of(name: TableName, rows: Iterable[Row]) -> pa.Table:
    """Make a table of *rows*, each of which must have every column.

    Raises:
        ValueError: A row has other columns than the table.
    """
    made = list(rows)
    names = {column.name for column in TABLES[name]}
    for row in made:
        if row.keys() != names:
            raise ValueError(f"{name}: wrong columns {sorted(row.keys() ^ names)}")
    return pa.Table.from_pylist(made, schema=SCHEMAS[name])


def with_column(rows: pa.Table, name: str, values: Sequence[Value]) -> pa.Table:
    """Return *rows* with other *values* in the column of that name."""
    place = rows.schema.get_field_index(name)
    field = rows.schema.field(place)
    return rows.set_column(place, field, pa.array(values, field.type))


def schema_of(columns: tuple[Column, ...]) -> pa.Schema:
    """Return the Parquet schema, each column's sentence in its metadata."""
    return pa.schema(
        [
            pa.field(column.name, TYPES[column.type], metadata=_metadata(column))
            for column in columns
        ]
    )


def _metadata(column: Column) -> Mapping[str, str]:
    described = {"description": column.holds}
    return described | {"decree_field": column.decree} if column.decree else described


TYPES: Final[Mapping[ColumnType, pa.DataType]] = {
    ColumnType.TEXT: pa.string(),
    ColumnType.TEXTS: pa.list_(pa.string()),
    ColumnType.WHOLE: pa.int64(),
    ColumnType.FRACTION: pa.float64(),
    ColumnType.FLAG: pa.bool_(),
    ColumnType.BOXES: pa.list_(pa.struct([(edge, pa.float64()) for edge in BOX_EDGES])),
    ColumnType.DAY: pa.timestamp("ms"),
    ColumnType.MOMENT: pa.timestamp("us", tz="UTC"),
}
SCHEMAS: Final[Mapping[TableName, pa.Schema]] = {
    name: schema_of(columns) for name, columns in TABLES.items()
}
