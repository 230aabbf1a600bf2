"""The rows of one bucket: those that were there, and those that take their place."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.arrow import SCHEMAS, Tables, with_column
from schemas.columns import TableName

MOST_IN_A_BUCKET: Final = 1024
ID_DIGITS: Final = 8  # of a content's id that tell its bucket
CONTENT_TABLES: Final[tuple[TableName, ...]] = tuple(
    name for name in TableName if name is not TableName.SOURCES
)
OF_SOURCE: Final = frozenset({TableName.DOCUMENTS, TableName.PAGES})


def buckets_for(files: int) -> int:
    """Return into how many buckets an archive of so many *files* is parted.

    It depends on nothing else, so that the same files always give the same parts, and
    doubles when they outgrow it: a bucket is then parted into two.
    """
    buckets = 1
    while buckets * MOST_IN_A_BUCKET < files:
        buckets *= 2
    return buckets


def bucket_of(source_id: str, buckets: int) -> int:
    """Return the bucket of a content, "" included, from 0."""
    return int(source_id[:ID_DIGITS] or "0", 16) * buckets >> 4 * ID_DIGITS


def merge(
    kept: Sequence[Tables], fresh: Sequence[Tables], names: Mapping[str, str]
) -> Mapping[TableName, pa.Table]:
    """Return the rows of *kept* and *fresh*, in order of the contents they are from.

    Args:
        kept: Rows of the last snapshot.
        fresh: Rows that came since, of other contents than those.
        names: Of the contents, as ``documents.source_name`` tells them.
    """
    joined = {
        name: pa.concat_tables(
            [SCHEMAS[name].empty_table(), *(tables[name] for tables in (*kept, *fresh))]
        )
        for name in CONTENT_TABLES
    }
    ordered = {name: _by_source(joined[name]) for name in OF_SOURCE}
    documents = ordered[TableName.DOCUMENTS] = _named(ordered[TableName.DOCUMENTS], names)
    ids = documents.column("document_id").combine_chunks()
    return {
        name: ordered[name] if name in OF_SOURCE else _by_document(rows, ids)
        for name, rows in joined.items()
    }


def without(tables: Tables, contents: Collection[str]) -> Tables:
    """Return the rows of *tables* that are not of these *contents*."""
    gone = pa.array(contents, pa.string())
    documents = tables[TableName.DOCUMENTS]
    is_gone = pc.is_in(documents.column("source_id"), value_set=gone)
    gone_documents = documents.filter(is_gone).column("document_id").combine_chunks()
    return {
        name: _less(rows, "source_id", gone)
        if name in OF_SOURCE
        else _less(rows, "document_id", gone_documents)
        for name, rows in tables.items()
    }


def contents_of(tables: Tables) -> set[str]:
    """Return the ids of the contents that *tables* hold rows of."""
    return {
        source_id
        for name in OF_SOURCE
        for source_id in pc.unique(tables[name].column("source_id")).to_pylist()
    }


def _less(rows: pa.Table, column: str, gone: pa.Array) -> pa.Table:
    return rows.filter(pc.invert(pc.is_in(rows.column(column), value_set=gone)))


def _by_source(rows: pa.Table) -> pa.Table:
    """Sort by content; the order within each, which is stable, stays as it came."""
    return rows.take(pc.sort_indices(rows.column("source_id")))


def _by_document(rows: pa.Table, ids: pa.Array) -> pa.Table:
    places = pc.index_in(rows.column("document_id"), value_set=ids)
    return rows.take(pc.sort_indices(places))


def _named(documents: pa.Table, names: Mapping[str, str]) -> pa.Table:
    ids = documents.column("source_id").to_pylist()
    return with_column(documents, "source_name", [names[source_id] for source_id in ids])
