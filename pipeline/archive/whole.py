"""The whole archive as a draft has it, and where one document may have changed another."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cached_property
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.archive.snapshot import Draft
from pipeline.links import Issued, Issuer
from pipeline.tables import day_of
from schemas.agency import AgencyRole
from schemas.columns import TableName

DOCUMENTS: Final = ("document_id", "source_id", "number", "symbol", "issued_on")
AGENCIES: Final = ("document_id", "role", "ordinal", "agency_id", "heir_ids")
ISSUERS: Final = (AgencyRole.ISSUER.value, AgencyRole.CITED.value)

Form = Callable[[str], str]
Row = Mapping[str, Any]
Issuers = Mapping[tuple[str, str, int], Issuer]  # by document, role and ordinal


class Whole:
    """All documents of a draft, whose buckets are filled, as columns."""

    def __init__(self, draft: Draft, touched: Collection[str]) -> None:
        self.draft = draft
        self.touched = touched
        self.documents = draft.so_far.read(TableName.DOCUMENTS, DOCUMENTS)

    @cached_property
    def changed(self) -> pa.Table:
        """Number and symbol of the documents that came, went or changed."""
        former = self.draft.former
        before = [former.read(TableName.DOCUMENTS, DOCUMENTS)] if former else []
        of_touched = [among(rows, "source_id", self.touched) for rows in before]
        return pa.concat_tables([*of_touched, self.changed_now])

    @cached_property
    def changed_now(self) -> pa.Table:
        """The documents that came or changed."""
        return among(self.documents, "source_id", self.touched)

    def issuers(self, documents: Iterable[pa.ChunkedArray]) -> Issuers:
        """Return the bodies that issued these documents, and those they cite as issuers."""
        ids = pa.concat_arrays([column.combine_chunks() for column in documents])
        rows = self._agencies
        involved = rows.filter(pc.is_in(rows.column("document_id"), value_set=ids))
        return {
            (row["document_id"], row["role"], row["ordinal"]): Issuer(
                ids=frozenset((row["agency_id"], *row["heir_ids"]))
            )
            for row in involved.to_pylist()
        }

    @cached_property
    def _agencies(self) -> pa.Table:
        is_known = pc.field("role").isin(ISSUERS) & pc.field("agency_id").is_valid()
        return self.draft.so_far.read(TableName.AGENCIES, AGENCIES, is_known)


def issued(row: Row, issuers: Issuers) -> Issued:
    """Return a document as links and twins know it."""
    return Issued(
        document_id=row["document_id"],
        source_id=row["source_id"],
        number=row["number"],
        symbol=row["symbol"],
        issued_on=day_of(row["issued_on"]),
        issuer=issuers.get((row["document_id"], AgencyRole.ISSUER, 1), Issuer()),
    )


def among(rows: pa.Table, column: str, values: Collection[str]) -> pa.Table:
    """Return the *rows* that have one of these *values* there."""
    wanted = pa.array(sorted(values), pa.string())
    return rows.filter(pc.is_in(rows.column(column), value_set=wanted))


def like(column: pa.ChunkedArray, others: pa.ChunkedArray, form: Form) -> pa.ChunkedArray:
    """Tell of each value whether its form is that of one of *others*, null being none.

    Values are compared once each: an archive has far fewer symbols than documents.
    """
    wanted = {form(value) for value in _told(others)}
    alike = [value for value in _told(column) if form(value) in wanted]
    return pc.is_in(column, value_set=pa.array(alike, pa.string()))


def _told(column: pa.ChunkedArray) -> list[str]:
    told: list[str] = pc.unique(column).drop_null().to_pylist()
    return told
