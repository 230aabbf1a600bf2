"""Look through all papers of an output folder, or through their duties."""

from __future__ import annotations

import heapq
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

from pipeline.search.index import Filters, Match, find, show
from pipeline.search.shelf import Follow, shelf
from pipeline.search.snippet import snippet
from pipeline.search.wanted import Wanted
from schemas.errors import OutputError

COLUMNS: Final = (
    "reference",
    "issued_on",
    "issuer",
    "subject",
    "source_name",
    "page",
    "snippet",
    "document_id",
    "task_id",
)
Hit = Mapping[str, str | int | None]


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found.

    Attributes:
        rows: The best first, each with the columns ``COLUMNS``.
        has_more: Whether there are others.
    """

    rows: tuple[Hit, ...]
    has_more: bool


def search(
    folder: Path,
    wanted: Wanted,
    filters: Filters,
    *,
    most: int,
    follow: Follow = iter,
) -> Hits:
    """Return the papers, or duties, in *folder* that have all that is *wanted*.

    First come those that have the words as they were typed and in a row, then in a row with
    other marks or none, then anywhere. Within each, the more telling (bm25) go first.

    Raises:
        OutputError: The tables are not there, or the index cannot be made.
    """
    try:
        with shelf(folder, follow) as indices:
            each = (find(path, wanted.ways, filters, most + 1) for path in indices)
            best = heapq.nsmallest(most + 1, chain.from_iterable(each))
            rows = tuple(_hit(match, wanted) for match in best[:most])
    except (OSError, sqlite3.Error) as error:
        raise OutputError(f"cannot search {folder}: {error}") from error
    return Hits(rows, has_more=len(best) > most)


def _hit(match: Match, wanted: Wanted) -> Hit:
    shown = show(match)
    passage = snippet(shown.text, wanted)
    page = shown.values["page"]
    if passage and page is not None and shown.values["task_id"] is None:
        page += passage.page
    passage = passage or snippet(shown.head, wanted)
    values = {**shown.values, "page": page, "snippet": passage.text if passage else ""}
    return {name: values[name] for name in COLUMNS}
