"""One state of all tables: a folder that no one changes once it is whole."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.archive.durable import sync_folder, write_synced
from pipeline.arrow import SCHEMAS
from schemas.columns import TableName

DIGEST: Final = 16  # hex digits of a part's hash that its name carries
COMPRESSION_LEVEL: Final = 3  # told, because the same rows must always give the same bytes


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The tables as they were at one time.

    Each table is a folder of parts, one for each bucket of contents. A part's name
    carries the hash of its bytes: whoever lists one snapshot and opens the files in
    the next finds the same part or none, never another.
    """

    folder: Path

    @property
    def buckets(self) -> int:
        """Into how many the contents are parted."""
        return len(self.parts(TableName.SOURCES))

    def parts(self, name: TableName) -> list[Path]:
        """Return the files of a table, one for each bucket, in their order."""
        return sorted((self.folder / name).glob("*.parquet"))

    def rows(self, name: TableName, bucket: int) -> pa.Table:
        """Return the rows of a bucket."""
        part = self.parts(name)[bucket]
        return _typed(SCHEMAS[name], pq.read_table(part, partitioning=None))

    def read(
        self, name: TableName, columns: Sequence[str], where: pc.Expression | None = None
    ) -> pa.Table:
        """Return some columns of a whole table; null where an older version had none.

        Args:
            name: The table.
            columns: Those that are wanted.
            where: Which rows are; None for all.
        """
        parts = self.parts(name)
        there = [column for column in columns if column in pq.read_schema(parts[0]).names]
        rows = pq.read_table(parts, columns=there, filters=where, partitioning=None)
        return _typed(pa.schema([SCHEMAS[name].field(column) for column in columns]), rows)

    def is_of_this_version(self) -> bool:
        """Whether its tables have the columns that this version writes."""
        return all(pq.read_schema(self.parts(name)[0]) == SCHEMAS[name] for name in TableName)


@dataclass(frozen=True, slots=True)
class Draft:
    """A snapshot that is being made.

    Attributes:
        folder: Is made; nothing may be in it.
        former: What has not changed since is shared with it.
    """

    folder: Path
    former: Snapshot | None

    def __post_init__(self) -> None:
        for name in TableName:
            (self.folder / name).mkdir(parents=True)

    @property
    def so_far(self) -> Snapshot:
        """What is in it by now."""
        return Snapshot(self.folder)

    def share(self, buckets: Collection[int]) -> None:
        """Take over these *buckets* of the former snapshot."""
        for name in TableName:
            parts = self.former.parts(name) if self.former and buckets else []
            for bucket in buckets:
                part = parts[bucket]
                (self.folder / name / part.name).hardlink_to(part)

    def put(self, name: TableName, bucket: int, rows: pa.Table) -> None:
        """Write a bucket of a table, in the place of what the draft had for it."""
        content = _encoded(_typed(SCHEMAS[name], rows))
        digest = hashlib.sha256(content).hexdigest()[:DIGEST]
        path = self.folder / name / f"{bucket:05d}-{digest}.parquet"
        for other in path.parent.glob(f"{bucket:05d}-*"):
            other.unlink()
        same = self.former and self.former.folder / name / path.name
        if same and same.exists():
            path.hardlink_to(same)
        else:
            write_synced(path, content)

    def seal(self) -> Snapshot:
        """Make sure that all of it outlasts a power failure."""
        for name in TableName:
            sync_folder(self.folder / name)
        sync_folder(self.folder)
        sync_folder(self.folder.parent)
        return self.so_far


def _typed(schema: pa.Schema, rows: pa.Table) -> pa.Table:
    """Give *rows* these columns: null where they have none, and without what Parquet adds."""
    for field in schema:
        if field.name not in rows.column_names:
            rows = rows.append_column(field, pa.nulls(rows.num_rows, field.type))
    return rows.select(schema.names).cast(schema).replace_schema_metadata(None)


def _encoded(rows: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    pq.write_table(
        rows.combine_chunks(), sink, compression="zstd", compression_level=COMPRESSION_LEVEL
    )
    content: bytes = sink.getvalue().to_pybytes()
    return content
