"""The papers of an archive as the report names them, with a link to the scan."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pandas as pd

from pipeline.analyst.archive import Archive
from pipeline.paths import path_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A document issued; what was not read is empty, or None.

    Attributes:
        href: Where its scan is, seen from the report; empty when it is gone.
    """

    id: str
    reference: str
    kind: str
    issuer: str
    subject: str
    issued_on: date | None
    source_name: str
    page_start: int
    href: str


def papers_of(archive: Archive, beside: Path) -> tuple[Paper, ...]:
    """Return the documents in *archive*, the newest first.

    Args:
        archive: The tables.
        beside: The folder of the report, from which links lead.
    """
    links = _links(archive.sources, beside)
    ordered = archive.documents.sort_values(
        ["issued_on", "document_id"], ascending=[False, True], na_position="last"
    )
    return tuple(_paper(row, links) for row in ordered.to_dict("records"))


def text(value: object) -> str:
    """Return a text of a table, nothing where it is null."""
    return "" if value is None or pd.isna(value) else str(value)  # type: ignore[call-overload]  # never a list


def _paper(row: Mapping[Any, Any], links: Mapping[str, str]) -> Paper:
    return Paper(
        id=str(row["document_id"]),
        reference=text(row["reference"]),
        kind=text(row["doc_type_name"]),
        issuer=text(row["issuer"]),
        subject=text(row["subject"]),
        issued_on=None if pd.isna(row["issued_on"]) else row["issued_on"].date(),
        source_name=str(row["source_name"]),
        page_start=int(row["page_start"]),
        href=links.get(str(row["source_id"]), ""),
    )


def _links(sources: pd.DataFrame, beside: Path) -> Mapping[str, str]:
    """Return where each source is, one of its places if it is at several."""
    there = sources[["source_id", "path"]].dropna().sort_values(["source_id", "path"])
    links: dict[str, str] = {}
    for source, told in there.itertuples(index=False):
        path = None if source in links else path_of(told)
        if path is not None:
            # Quoted, a name cannot begin a URL of its own, such as javascript:
            links[source] = quote(os.fsencode(os.path.relpath(path, beside)))
    return links
