"""Numbers that two documents bear, over all that an output folder holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from parsers.registry.load import squashed
from pipeline.archive.merge import bucket_of
from pipeline.archive.whole import Whole, among, issued, like
from pipeline.arrow import Value, with_column
from pipeline.links import Issued
from pipeline.twins import Review, find_twins, plain_number, reviewed
from schemas.columns import TableName

FIELDS: Final = "review_fields"
REASONS: Final = "review_reasons"
TOLD: Final = ("document_id", FIELDS, REASONS)


def retell(whole: Whole) -> None:
    """Tell of each document under the number of another, and of no document any more.

    What is told depends on what the archive holds, never on the order of the runs. It
    can change only where a document of the same number and symbol has changed.

    Raises:
        OSError: There is no room.
    """
    draft, buckets = whole.draft, whole.draft.so_far.buckets
    by_bucket: dict[int, dict[str, Review]] = defaultdict(dict)
    for document, review in _changed_reviews(whole):
        by_bucket[bucket_of(document.source_id, buckets)][document.document_id] = review
    for bucket, changed in sorted(by_bucket.items()):
        rows = draft.so_far.rows(TableName.DOCUMENTS, bucket)
        draft.put(TableName.DOCUMENTS, bucket, _told(rows, changed))


def _changed_reviews(whole: Whole) -> Iterator[tuple[Issued, Review]]:
    documents = _numbered_alike(whole)
    twins = find_twins(documents.values())
    rows = among(whole.draft.so_far.read(TableName.DOCUMENTS, TOLD), "document_id", documents)
    for row in rows.to_pylist():
        document_id, before = row["document_id"], (tuple(row[FIELDS]), tuple(row[REASONS]))
        review = reviewed(*before, twins.get(document_id, ()))
        if review != before:
            yield documents[document_id], review


def _numbered_alike(whole: Whole) -> Mapping[str, Issued]:
    """Return the documents that may have got or lost a twin, by their ids."""
    documents, changed = whole.documents, whole.changed
    symbols = like(documents.column("symbol"), changed.column("symbol"), squashed)
    numbers = like(documents.column("number"), changed.column("number"), plain_number)
    rows = documents.filter(pc.and_(symbols, numbers))
    issuers = whole.issuers([rows.column("document_id")])
    return {row["document_id"]: issued(row, issuers) for row in rows.to_pylist()}


def _told(rows: pa.Table, changed: Mapping[str, Review]) -> pa.Table:
    columns = (rows.column(name).to_pylist() for name in TOLD)
    reviews = [
        changed.get(document_id, Review(fields, reasons))
        for document_id, fields, reasons in zip(*columns, strict=True)
    ]
    told: Mapping[str, Sequence[Value]] = {
        FIELDS: [review.fields for review in reviews],
        REASONS: [review.reasons for review in reviews],
        "needs_review": [bool(review.reasons) for review in reviews],
    }
    for name, values in told.items():
        rows = with_column(rows, name, values)
    return rows
