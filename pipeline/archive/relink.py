"""Citations over all that an output folder holds, whichever run it came in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.archive.merge import bucket_of
from pipeline.archive.whole import Issuers, Row, Whole, issued, like
from pipeline.arrow import with_column
from pipeline.links import Cited, Issuer, Shelf, plain
from pipeline.tables import day_of
from schemas.agency import AgencyRole
from schemas.columns import TableName

LINK: Final = "resolved_document_id"
REFERENCES: Final = ("document_id", "ordinal", "number", "symbol", "issued_on", LINK)

Key = tuple[str, int]  # a citation: the document that cites, and the ordinal


@dataclass(frozen=True, slots=True)
class Link:
    """Where a citation leads now.

    Attributes:
        source_id: Of the document that cites.
        document_id: None where it leads nowhere.
    """

    source_id: str
    key: Key
    document_id: str | None


def relink(whole: Whole) -> None:
    """Let every citation lead to the document it means, if the archive has it.

    What a link is depends on what the archive holds, never on the order of the runs. It
    can change only where the document cites, or may be what is cited, that has changed.

    Raises:
        OSError: There is no room.
    """
    draft, buckets = whole.draft, whole.draft.so_far.buckets
    by_bucket: dict[int, dict[Key, str | None]] = defaultdict(dict)
    for link in _changed_links(whole):
        by_bucket[bucket_of(link.source_id, buckets)][link.key] = link.document_id
    for bucket, changed in sorted(by_bucket.items()):
        rows = draft.so_far.rows(TableName.REFERENCES, bucket)
        draft.put(TableName.REFERENCES, bucket, _linked(rows, changed))


def _changed_links(whole: Whole) -> Iterator[Link]:
    cited = _cited_rows(whole)
    shown = _may_be_meant(whole.documents, cited)
    issuers = whole.issuers(rows.column("document_id") for rows in (cited, shown))
    shelf = Shelf(issued(row, issuers) for row in shown.to_pylist())
    sources = _sources(whole.documents, cited)
    for row in cited.to_pylist():
        source_id = sources[row["document_id"]]
        link = shelf.find(_cited(row, source_id, issuers))
        if link != row[LINK]:
            yield Link(source_id, (row["document_id"], row["ordinal"]), link)


def _cited_rows(whole: Whole) -> pa.Table:
    """Return the citations whose links may have changed."""
    rows = whole.draft.so_far.read(TableName.REFERENCES, REFERENCES)
    citing = whole.changed_now.column("document_id").combine_chunks()
    is_changed = pc.is_in(rows.column("document_id"), value_set=citing)
    return rows.filter(pc.or_(is_changed, _meets(rows, whole.changed)))


def _may_be_meant(documents: pa.Table, cited: pa.Table) -> pa.Table:
    return documents.filter(_meets(documents, cited))


def _meets(rows: pa.Table, others: pa.Table) -> pa.ChunkedArray:
    """Tell of each row whether symbol and number may be those of one of *others*.

    A number that was not read may be any.
    """
    is_alike = like(rows.column("symbol"), others.column("symbol"), plain)
    if others.column("number").null_count:
        return is_alike
    numbers = rows.column("number")
    may_be = pc.or_(pc.is_null(numbers), like(numbers, others.column("number"), plain))
    return pc.and_(is_alike, may_be)


def _sources(documents: pa.Table, cited: pa.Table) -> Mapping[str, str]:
    """Return the contents of the documents that cite."""
    citing = pc.unique(cited.column("document_id"))
    rows = documents.filter(pc.is_in(documents.column("document_id"), value_set=citing))
    ids = (rows.column(name).to_pylist() for name in ("document_id", "source_id"))
    return dict(zip(*ids, strict=True))


def _cited(row: Row, source_id: str, issuers: Issuers) -> Cited:
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
    return with_column(rows, LINK, links)
