"""The commands that look at the tables of an earlier run."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline import report
from pipeline.commands.answers import AsCsv, OutOfRuns, Tables
from pipeline.status import counts, failures, state_of
from pipeline.terminal import print_listing


def register(folder: Tables, *, as_csv: AsCsv = False) -> None:
    """List the documents in DIR, the oldest first.

    congvan register outputs

    congvan register outputs --csv > register.csv
    """
    print_listing(report.register(folder), as_csv=as_csv)


def deadlines(folder: Tables, *, as_csv: AsCsv = False) -> None:
    """List the tasks in DIR that state a deadline, the soonest first, with who owes what.

    congvan deadlines outputs --lang vi
    """
    print_listing(report.deadlines(folder), as_csv=as_csv)


def status(
    inputs: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[INPUT...]", help="Count what waits in these, too."),
    ] = None,
    *,
    out: OutOfRuns,
    failed: Annotated[
        bool, typer.Option("--failed", help="List the files that failed, not the counts.")
    ] = False,
    as_csv: AsCsv = False,
) -> None:
    """Say how far DIR is: what is done, failed, waits, and is to be looked at.

    congvan status --out outputs

    congvan status --out outputs --failed

    congvan status scans --out outputs
    """
    state = state_of(out, inputs or ())
    print_listing(failures(state) if failed else counts(state), as_csv=as_csv)
