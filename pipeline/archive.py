"""Citations over all that an output folder holds, whichever run it came in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.links import Cited, Issued, Issuer, Shelf
from pipeline.tables import day_of, read_rows
from schemas.agency import AgencyRole
from schemas.columns import TableName

LINK: Final = "resolved_document_id"
_DOCUMENTS: Final = ("document_id", "source_id", "number", "symbol", "issued_on")
_REFERENCES: Final = ("document_id", "ordinal", "number", "symbol", "issued_on", LINK)
_AGENCIES: Final = ("document_id", "role", "ordinal", "agency_id", "heir_ids")


class Relinked(NamedTuple):
    """The references of one source, some of which now mean another document."""

    path: Path
    table: pa.Table


def relinked(folder: Path) -> Iterator[Relinked]:
    """Yield the files of references in *folder* whose links have changed, rewritten.

    What a link is depends on what the archive holds, never on the order of the runs.
    """
    documents = read_rows(folder, TableName.DOCUMENTS, _DOCUMENTS)
    source_of = {row["document_id"]: row["source_id"] for row in documents}
    issuers = _issuers(folder)
    shelf = Shelf(_issued(row, issuers) for row in documents if row["symbol"])
    links: dict[str, dict[tuple[str, int], str | None]] = defaultdict(dict)
    changed: set[str] = set()
    for row in read_rows(folder, TableName.REFERENCES, _REFERENCES):
        source_id = source_of[row["document_id"]]
        link = shelf.find(_cited(row, source_id, issuers))
        links[source_id][row["document_id"], row["ordinal"]] = link
        if link != row[LINK]:
            changed.add(source_id)
    for source_id in sorted(changed):
        path = folder / TableName.REFERENCES / f"{source_id}.parquet"
        yield Relinked(path, _linked(pq.read_table(path), links[source_id]))


def _issuers(folder: Path) -> Mapping[tuple[str, str, int], Issuer]:
    """Return the bodies that issued, and those cited as issuers, by document and ordinal."""
    return {
        (row["document_id"], row["role"], row["ordinal"]): Issuer(
            ids=frozenset((row["agency_id"], *row["heir_ids"]))
        )
        for row in read_rows(folder, TableName.AGENCIES, _AGENCIES)
        if row["agency_id"] is not None
    }


def _issued(row: Mapping[str, Any], issuers: Mapping[tuple[str, str, int], Issuer]) -> Issued:
    return Issued(
        document_id=row["document_id"],
        source_id=row["source_id"],
        number=row["number"],
        symbol=row["symbol"],
        issued_on=day_of(row["issued_on"]),
        issuer=issuers.get((row["document_id"], AgencyRole.ISSUER, 1), Issuer()),
    )


def _cited(
    row: Mapping[str, Any], source_id: str, issuers: Mapping[tuple[str, str, int], Issuer]
) -> Cited:
    key = (row["document_id"], AgencyRole.CITED, row["ordinal"])
    return Cited(
        document_id=row["document_id"],
        source_id=source_id,
        number=row["number"],
        symbol=row["symbol"],
        issued_on=day_of(row["issued_on"]),
        issuer=issuers.get(key, Issuer()),
    )


def _linked(table: pa.Table, links: Mapping[tuple[str, int], str | None]) -> pa.Table:
    keys = zip(
        table.column("document_id").to_pylist(),
        table.column("ordinal").to_pylist(),
        strict=True,
    )
    field = table.schema.field(LINK)
    values = pa.array([links[key] for key in keys], field.type)
    return table.set_column(table.schema.get_field_index(LINK), field, values)
