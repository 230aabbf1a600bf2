"""Read the tables of an output folder, whoever wrote them."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pyarrow as pa

from schemas.columns import TableName
from schemas.errors import OutputError


def read_table(folder: Path, name: TableName) -> pd.DataFrame:
    """Return the table *name* of *folder*: a file ``NAME.parquet`` or a folder ``NAME``.

    Raises:
        OutputError: It is not there, or cannot be read.
    """
    for path in (folder / name, folder / f"{name}.parquet"):
        if path.exists():
            try:
                return pd.read_parquet(path)
            except (OSError, pa.ArrowException) as error:
                raise OutputError(f"{path} cannot be read: {error}") from error
    raise OutputError(f"{folder} holds no table {name}; make it with: congvan run")
