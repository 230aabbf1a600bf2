"""A table as a DataFrame whose dtypes depend on the column, never on the rows."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.arrow import SCHEMAS
from pipeline.tables import table_path
from schemas.agency import AgencyLevel, AgencyRole
from schemas.assignment import Origin
from schemas.columns import TABLES, Column, ColumnType, TableName
from schemas.entity import EntityKind
from schemas.errors import OutputError
from schemas.page import TextFrom
from schemas.record import Role, Status
from schemas.source import MediaType
from schemas.term import DeadlineKind

# Columns of few words, all of which are known; a count of them shows the absent ones too.
VOCABULARIES: Final[Mapping[tuple[TableName, str], type[StrEnum]]] = {
    (TableName.RECIPIENTS, "role"): Role,
    (TableName.TASKS, "origin"): Origin,
    (TableName.TASKS, "deadline_kind"): DeadlineKind,
    (TableName.ENTITIES, "kind"): EntityKind,
    (TableName.AGENCIES, "role"): AgencyRole,
    (TableName.AGENCIES, "level"): AgencyLevel,
    (TableName.PAGES, "text_from"): TextFrom,
    (TableName.SOURCES, "status"): Status,
    (TableName.SOURCES, "media_type"): MediaType,
}
DTYPES: Final[Mapping[ColumnType, str]] = {
    ColumnType.TEXT: "string",
    ColumnType.TEXTS: "object",
    ColumnType.WHOLE: "Int64",
    ColumnType.FRACTION: "float64",
    ColumnType.FLAG: "boolean",
    ColumnType.BOXES: "object",
    ColumnType.DAY: "datetime64[ms]",
    ColumnType.MOMENT: "datetime64[us, UTC]",
}
_LISTS: Final = frozenset({ColumnType.TEXTS, ColumnType.BOXES})


def read_frame(folder: Path, name: TableName) -> pd.DataFrame:
    """Return the table *name* of *folder*, with all its columns.

    Text is ``string``, whole numbers ``Int64`` and flags ``boolean`` (all three may be
    ``<NA>``), fractions are ``float64``, days ``datetime64[ms]``, moments have a zone,
    closed vocabularies are categories, lists are lists. A column that an older version
    did not write is all null.

    Raises:
        OutputError: It is not there, or cannot be read.
    """
    if not folder.exists():
        raise OutputError(f"{folder} was replaced by later runs; open the archive again")
    path = table_path(folder, name)
    try:
        table = pq.read_table(path, schema=SCHEMAS[name])
    except (OSError, pa.ArrowException) as error:
        raise OutputError(
            f"{path} cannot be read ({error}); if a run has replaced it meanwhile, "
            "open the archive again"
        ) from error
    return pd.DataFrame(
        {column.name: _series(name, column, table[column.name]) for column in TABLES[name]}
    )


def _series(name: TableName, column: Column, values: pa.ChunkedArray) -> pd.Series[Any]:
    if column.type in _LISTS:
        lists = [value if value is not None else [] for value in values.to_pylist()]
        return pd.Series(lists, dtype=DTYPES[column.type])
    vocabulary = VOCABULARIES.get((name, column.name))
    if vocabulary is None:
        return pd.Series(values.to_pandas(), dtype=DTYPES[column.type])
    known = [word.value for word in vocabulary]
    later = sorted(set(values.unique().drop_null().to_pylist()).difference(known))
    return pd.Series(values.to_pandas(), dtype=pd.CategoricalDtype([*known, *later]))
