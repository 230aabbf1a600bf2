"""Files that gave no records, or not all."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.analyst.archive import Archive
from pipeline.html_report.papers import text
from pipeline.language.catalogue import retell
from schemas.record import Status


@dataclass(frozen=True, slots=True)
class Failure:
    """A file with its trouble.

    Attributes:
        code: Of a ``SourceFault``; empty where pages are missing but nothing failed.
        message: What went wrong and what to do, as the run told it.
    """

    name: str
    status: str
    code: str
    message: str


def failures_of(archive: Archive) -> tuple[Failure, ...]:
    """Return the files that did not come out whole: failed ones first, then by name."""
    sources = archive.sources
    troubled = sources[sources["status"].isin([Status.FAILED, Status.PARTIAL])]
    ordered = troubled.astype({"status": "string"}).sort_values(["status", "source_name"])
    return tuple(
        Failure(
            text(row["source_name"]),
            text(row["status"]),
            text(row["error"]),
            retell(text(row["message"])),
        )
        for _, row in ordered.iterrows()
    )
