"""Read the tables of an output folder, whoever wrote them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from schemas.columns import TableName
from schemas.errors import OutputError


def read_rows(folder: Path, name: TableName) -> Sequence[Mapping[str, Any]]:
    """Return the rows of *name* in *folder*: a file ``NAME.parquet`` or a folder ``NAME``.

    Raises:
        OutputError: It is not there, or cannot be read.
    """
    for path in (folder / name, folder / f"{name}.parquet"):
        if path.exists():
            try:
                rows: list[Mapping[str, Any]] = pq.read_table(path).to_pylist()
            except (OSError, pa.ArrowException) as error:
                raise OutputError(f"{path} cannot be read: {error}") from error
            return rows
    raise OutputError(f"{folder} holds no table {name}; make it with: congvan run")
