"""What a person sees: tables on stdout, talk and a progress bar on stderr."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from pipeline.report import Listing
from pipeline.run import Progress as Watch
from pipeline.run import Step
from schemas.record import Status

HEADINGS: Final = {
    "reference": "Number",
    "issued_on": "Issued",
    "doc_type": "Type",
    "issuer": "Issuer",
    "subject": "Subject",
    "signer_name": "Signed by",
    "source_name": "File",
    "page_start": "From",
    "page_end": "To",
    "needs_review": "Review",
    "deadline_end": "Until",
    "deadline_time": "Time",
    "deadline_text": "As stated",
    "lead_agencies": "Who",
    "content": "What",
    "page": "Page",
}
NARROW: Final = frozenset(
    {"reference", "issued_on", "doc_type", "page_start", "page_end", "deadline_end"}
    | {"deadline_time", "page", "needs_review"}
)


def print_table(listing: Listing) -> None:
    """Print *listing* as wide as the terminal is."""
    table = Table(title=f"{listing.title}: {len(listing.rows)}", title_justify="left")
    for name in listing.columns:
        table.add_column(HEADINGS[name], no_wrap=name in NARROW, overflow="fold")
    for row in listing.rows:
        table.add_row(*(Text(cell) for cell in row))  # Text: a bracket is no markup
    Console().print(table)


def print_csv(listing: Listing) -> None:
    """Print *listing* for a machine, under the names of the columns."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(listing.columns)
    writer.writerows(listing.rows)


def say(message: str) -> None:
    """Tell the person something that is no result."""
    sys.stderr.write(f"congvan: {message}\n")


@contextmanager
def progress_bar() -> Iterator[Watch]:
    """Show how far a run is, if a person is looking; report failures in any case."""
    console = Console(stderr=True)
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        disable=not console.is_terminal,
    )
    with bar:
        task = bar.add_task("reading", total=None)

        def show(step: Step) -> None:
            bar.update(task, completed=step.finished, total=step.total)
            if step.status is not Status.DONE:
                bar.console.print(Text(f"{step.name}: {step.message or step.status}"))

        yield show
