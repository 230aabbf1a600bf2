"""What a person sees on stdout: tables, and the same for machines."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.language.catalogue import retell, say
from pipeline.report import Line, Listing

BYTE_ORDER_MARK: Final = "\ufeff"  # without it Excel shows rubbish for tone marks
WIDTH_OF_A_FILE: Final = 120  # characters, where no terminal says how wide it is


@dataclass(frozen=True, slots=True)
class View:
    """How a person is shown a column.

    Attributes:
        heading: What stands above it.
        template: What stands in it, with the names of columns in braces.
        width: Characters that it is given at the least; None is as many as it takes.
        longest: Characters after which it is cut.
        is_ours: Whether what stands in it is said by us, and not by a paper.
    """

    heading: str
    template: str
    width: int | None = None
    longest: int = 200
    is_ours: bool = False


class Format(StrEnum):
    """How a listing is printed."""

    TABLE = "table"
    CSV = "csv"
    JSONL = "jsonl"


_A_TASK: Final = (
    View("As stated", "{deadline_text}", width=10, longest=80),
    View("Who", "{lead_agencies}", width=12, longest=80),
    View("What", "{content}", width=20, longest=120),
    View("Document, page", "{reference} {source_name} {page}", width=10),
    View("Review", "{needs_review}", is_ours=True),
)
VIEWS: Final[Mapping[str, tuple[View, ...]]] = {
    "Documents": (
        View("Number", "{reference}"),
        View("Issued", "{issued_on}"),
        View("Issuer", "{issuer}", width=12),
        View("Subject", "{doc_type_name}: {subject}", width=20, longest=100),
        View("File, pages", "{source_name} {page_start}-{page_end}", width=10),
        View("Review", "{needs_review}", is_ours=True),
    ),
    "Deadlines": (
        View("Until", "{deadline_end} {deadline_time}", width=10),
        *_A_TASK,
    ),
    "Tasks": (View("Due", "{due_on} {deadline_time}", width=10), *_A_TASK),
    "Hits": (
        View("Number", "{reference}", width=8),
        View("Issued", "{issued_on}"),
        View("Issuer", "{issuer}", width=12, longest=60),
        View("Subject", "{subject}", width=16, longest=80),
        View("File, page", "{source_name} {page}", width=10),
        View("Where", "{snippet}", width=24),
    ),
    "Scores": (
        View("Field", "{field}"),
        View("Precision", "{precision}"),
        View("Recall", "{recall}"),
        View("F1", "{f1}"),
        View("Strict F1", "{strict_f1}"),
        View("Right", "{right}"),
        View("Wanted", "{wanted}"),
        View("Found", "{found}"),
    ),
    "Review": (
        View("Field", "{field}"),
        View("Values", "{values}"),
        View("Wrong", "{wrong}"),
        View("Caught", "{caught} {caught_share}"),
        View("Sent", "{sent} {sent_share}"),
    ),
    "Status": (
        View("What", "{what}", is_ours=True),
        View("Count", "{count}"),
    ),
    "Failed": (
        View("File", "{source_name}", width=16),
        View("Code", "{error}"),
        View("What to do", "{message}", width=30, longest=400, is_ours=True),
    ),
    "Misses": (
        View("Field", "{field}"),
        View("Where", "{where}", width=12),
        View("Wanted", "{wanted}", width=20, longest=400),
        View("Got", "{got}", width=20, longest=400),
        View("In review", "{in_review}", is_ours=True),
    ),
}


def print_listing(listing: Listing, *, as_csv: bool) -> None:
    """Print *listing* as a table, or as CSV for a machine."""
    (_print_csv if as_csv else print_table)(listing)


def print_json_lines(rows: Iterable[Mapping[str, object]]) -> None:
    """Print each row as one JSON object, days as YYYY-MM-DD, null where nothing is known."""
    for row in rows:
        sys.stdout.write(json.dumps(row, ensure_ascii=False, default=str) + "\n")


def print_table(listing: Listing) -> None:
    """Print *listing* as wide as the terminal is."""
    console = Console()
    if not console.is_terminal:
        console.width = WIDTH_OF_A_FILE
    table = Table(title=f"{say(listing.title)}: {len(listing.lines)}", title_justify="left")
    views = VIEWS[listing.title]
    for view in views:
        table.add_column(say(view.heading), no_wrap=view.width is None, min_width=view.width)
    for line in listing.lines:
        table.add_row(*(Text(_cell(view, line)) for view in views))  # Text: no markup in it
    console.print(table)


def _cell(view: View, line: Line) -> str:
    text = view.template.format_map(line).strip()
    text = retell(say(text)) if view.is_ours else text
    return text if len(text) <= view.longest else f"{text[: view.longest - 1].rstrip()}…"


def _print_csv(listing: Listing) -> None:
    if not sys.stdout.isatty():
        sys.stdout.write(BYTE_ORDER_MARK)
    writer = csv.DictWriter(sys.stdout, listing.columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(listing.lines)
