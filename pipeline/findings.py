"""Read the tables of a run back as facts, to be held against the truth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any, Final

from pipeline.facts import CitationFacts, DocumentFacts, NameFacts, TaskFacts
from pipeline.tables import day_of, read_rows
from schemas.columns import TableName
from schemas.record import Role

Rows = Sequence[Mapping[str, Any]]
SAME_NAME: Final = (
    "page_start",
    "page_end",
    "doc_type",
    "reference",
    "issued_place",
    "issuer",
    "issuer_parent",
    "subject",
    "signer_name",
    "received_by",
    "received_number",
    "esigned_at",
)


def read_findings(out: Path) -> Mapping[str, Sequence[DocumentFacts]]:
    """Return the documents that the tables in *out* have of each source, by its file name.

    Raises:
        OutputError: The tables are not there.
    """
    recipients = _by_document(out, TableName.RECIPIENTS)
    references = _by_document(out, TableName.REFERENCES)
    tasks = _by_document(out, TableName.TASKS)
    documents: dict[str, list[DocumentFacts]] = defaultdict(list)
    for row in read_rows(out, TableName.DOCUMENTS):
        key = row["document_id"]
        facts = _document(row, recipients[key], references[key], tasks[key])
        documents[PurePosixPath(row["source_name"]).name].append(facts)
    return documents


def _by_document(out: Path, name: TableName) -> Mapping[str, Rows]:
    rows: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in read_rows(out, name):
        rows[row["document_id"]].append(row)
    return rows


def _document(
    row: Mapping[str, Any], recipients: Rows, references: Rows, tasks: Rows
) -> DocumentFacts:
    return DocumentFacts(
        **{name: row[name] for name in SAME_NAME},
        issued_on=day_of(row["issued_on"]),
        received_on=day_of(row["received_on"]),
        to=_names(recipients, Role.TO),
        cc=_names(recipients, Role.CC),
        citations=tuple(
            CitationFacts(row["reference"], day_of(row["issued_on"]), row["needs_review"])
            for row in references
        ),
        tasks=tuple(map(_task, tasks)),
        text=(row["text"],) if row["text"] else (),
        flagged=frozenset(row["review_fields"]),
    )


def _names(recipients: Rows, role: Role) -> tuple[NameFacts, ...]:
    return tuple(
        NameFacts(row["name"], row["needs_review"]) for row in recipients if row["role"] == role
    )


def _task(row: Mapping[str, Any]) -> TaskFacts:
    return TaskFacts(
        origin=row["origin"],
        content=row["content"],
        leads=tuple(row["lead_agencies"] or ()),
        partners=tuple(row["coordinating_agencies"] or ()),
        deadline_text=row["deadline_text"],
        kind=row["deadline_kind"] or "none",
        start=day_of(row["deadline_start"]),
        end=day_of(row["deadline_end"]),
        recurrence=row["recurrence"],
        flagged=frozenset(row["review_fields"]),
    )
