"""Citations over all that an output folder holds, whichever run it came in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.archive.merge import bucket_of
from pipeline.archive.snapshot import Draft, Snapshot
from pipeline.links import Cited, Issued, Issuer, Shelf, plain
from pipeline.tables import day_of
from schemas.agency import AgencyRole
from schemas.columns import TableName

LINK: Final = "resolved_document_id"
_DOCUMENTS: Final = ("document_id", "source_id", "number", "symbol", "issued_on")
_REFERENCES: Final = ("document_id", "ordinal", "number", "symbol", "issued_on", LINK)
_AGENCIES: Final = ("document_id", "role", "ordinal", "agency_id", "heir_ids")
_ISSUERS: Final = (AgencyRole.ISSUER.value, AgencyRole.CITED.value)

Key = tuple[str, int]  # a citation: the document that cites, and the ordinal
Row = Mapping[str, Any]


def relink(draft: Draft, touched: Collection[str]) -> None:
    """Let every citation in *draft* lead to the document it means, if the archive has it.

    What a link is depends on what the archive holds, never on the order of the runs. A
    link can change only where a source cites or is cited by its symbol that has changed.

    Args:
        draft: Where every bucket is filled.
        touched: The contents that have changed since the former snapshot.

    Raises:
        OSError: There is no room.
    """
    links = _changed_links(draft.so_far, _symbols(draft, touched), touched)
    buckets = draft.so_far.buckets
    by_bucket: dict[int, dict[Key, str | None]] = defaultdict(dict)
    for link in links:
        by_bucket[bucket_of(link.source_id, buckets)][link.key] = link.document_id
    for bucket, changed in sorted(by_bucket.items()):
        rows = draft.so_far.rows(TableName.REFERENCES, bucket)
        draft.put(TableName.REFERENCES, bucket, _linked(rows, changed))


@dataclass(frozen=True, slots=True)
class _Link:
    """Where a citation leads now.

    Attributes:
        source_id: Of the document that cites.
        document_id: None where it leads nowhere.
    """

    source_id: str
    key: Key
    document_id: str | None


def _symbols(draft: Draft, touched: Collection[str]) -> frozenset[str]:
    """Return the plain symbols of the documents that came, went or changed."""
    return frozenset(
        symbol
        for snapshot in (draft.former, draft.so_far)
        if snapshot
        for symbol in _symbols_of(snapshot, touched)
    )


def _symbols_of(snapshot: Snapshot, touched: Collection[str]) -> Iterable[str]:
    documents = snapshot.read(TableName.DOCUMENTS, ("source_id", "symbol"))
    symbols = _only(documents, "source_id", touched).column("symbol").drop_null()
    return map(plain, pc.unique(symbols).to_pylist())


def _changed_links(
    snapshot: Snapshot, symbols: frozenset[str], touched: Collection[str]
) -> list[_Link]:
    documents = snapshot.read(TableName.DOCUMENTS, _DOCUMENTS)
    cited = snapshot.read(TableName.REFERENCES, _REFERENCES)
    citing = _only(documents, "source_id", touched).column("document_id")
    cited = cited.filter(
        pc.or_(
            pc.is_in(cited.column("document_id"), value_set=citing.combine_chunks()),
            _matches(cited.column("symbol"), symbols.__contains__),
        )
    )
    wanted = frozenset(map(plain, pc.unique(cited.column("symbol")).to_pylist()))
    issued = documents.filter(_matches(documents.column("symbol"), wanted.__contains__))
    involved = pa.concat_arrays(
        [rows.column("document_id").combine_chunks() for rows in (cited, issued)]
    )
    issuers = _issuers(snapshot, involved)
    shelf = Shelf(_issued(row, issuers) for row in issued.to_pylist())
    sources = _sources(documents, cited)
    found = []
    for row in cited.to_pylist():
        source_id = sources[row["document_id"]]
        link = shelf.find(_cited(row, source_id, issuers))
        if link != row[LINK]:
            found.append(_Link(source_id, (row["document_id"], row["ordinal"]), link))
    return found


def _sources(documents: pa.Table, cited: pa.Table) -> Mapping[str, str]:
    """Return the contents of the documents that cite."""
    citing = pc.unique(cited.column("document_id"))
    rows = documents.filter(pc.is_in(documents.column("document_id"), value_set=citing))
    ids = (rows.column(name).to_pylist() for name in ("document_id", "source_id"))
    return dict(zip(*ids, strict=True))


def _only(rows: pa.Table, column: str, values: Collection[str]) -> pa.Table:
    wanted = pa.array(sorted(values), pa.string())
    return rows.filter(pc.is_in(rows.column(column), value_set=wanted))


def _matches(symbols: pa.ChunkedArray, is_wanted: Callable[[str], bool]) -> pa.ChunkedArray:
    """Tell of each symbol whether it is wanted; there are far fewer of them than rows."""
    told = (symbol for symbol in pc.unique(symbols).to_pylist() if symbol is not None)
    wanted = [symbol for symbol in told if is_wanted(plain(symbol))]
    return pc.is_in(symbols, value_set=pa.array(wanted, pa.string()))


def _issuers(snapshot: Snapshot, documents: pa.Array) -> Mapping[tuple[str, str, int], Issuer]:
    """Return the bodies that issued, and those cited as issuers, by document and ordinal."""
    rows = snapshot.read(TableName.AGENCIES, _AGENCIES)
    is_issuer = pc.is_in(rows.column("role"), value_set=pa.array(_ISSUERS))
    is_known = pc.and_(is_issuer, pc.is_valid(rows.column("agency_id")))
    is_involved = pc.is_in(rows.column("document_id"), value_set=documents)
    return {
        (row["document_id"], row["role"], row["ordinal"]): Issuer(
            ids=frozenset((row["agency_id"], *row["heir_ids"]))
        )
        for row in rows.filter(pc.and_(is_known, is_involved)).to_pylist()
    }


def _issued(row: Row, issuers: Mapping[tuple[str, str, int], Issuer]) -> Issued:
    return Issued(
        document_id=row["document_id"],
        source_id=row["source_id"],
        number=row["number"],
        symbol=row["symbol"],
        issued_on=day_of(row["issued_on"]),
        issuer=issuers.get((row["document_id"], AgencyRole.ISSUER, 1), Issuer()),
    )


def _cited(row: Row, source_id: str, issuers: Mapping[tuple[str, str, int], Issuer]) -> Cited:
    key = (row["document_id"], AgencyRole.CITED, row["ordinal"])
    return Cited(
        document_id=row["document_id"],
        source_id=source_id,
        number=row["number"],
        symbol=row["symbol"],
        issued_on=day_of(row["issued_on"]),
        issuer=issuers.get(key, Issuer()),
    )


def _linked(rows: pa.Table, changed: Mapping[Key, str | None]) -> pa.Table:
    columns = (rows.column(name).to_pylist() for name in ("document_id", "ordinal", LINK))
    links = [
        changed.get((document_id, ordinal), before)
        for document_id, ordinal, before in zip(*columns, strict=True)
    ]
    place = rows.schema.get_field_index(LINK)
    field = rows.schema.field(place)
    return rows.set_column(place, field, pa.array(links, field.type))
