"""The commands that look at the tables of an earlier run."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline import evaluate as evaluation
from pipeline import report
from pipeline.commands.answers import Tables
from pipeline.corpus import write_corpus
from pipeline.status import counts, failures, state_of
from pipeline.terminal import print_csv, print_table

AsCsv = Annotated[bool, typer.Option("--csv", help="Print CSV, for a machine.")]


def register(folder: Tables, *, as_csv: AsCsv = False) -> None:
    """List the documents in DIR, the oldest first.

    congvan register outputs

    congvan register outputs --csv > register.csv
    """
    _print(report.register(folder), as_csv=as_csv)


def deadlines(folder: Tables, *, as_csv: AsCsv = False) -> None:
    """List the tasks in DIR that state a deadline, the soonest first, with who owes what.

    congvan deadlines outputs --lang vi
    """
    _print(report.deadlines(folder), as_csv=as_csv)


def status(
    inputs: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[INPUT...]", help="Count what waits in these, too."),
    ] = None,
    *,
    out: Annotated[
        Path, typer.Option(metavar="DIR", help="The output folder of earlier runs.")
    ],
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
    _print(failures(state) if failed else counts(state), as_csv=as_csv)


def evaluate(
    truths: Annotated[
        Path, typer.Argument(metavar="TRUTH_DIR", help="Holds a NAME.truth.json for each scan.")
    ],
    folder: Annotated[
        Path, typer.Argument(metavar="OUT_DIR", help="The output folder of congvan run.")
    ],
    *,
    misses: Annotated[
        bool, typer.Option("--misses", help="List what is not right, not the scores.")
    ] = False,
    review: Annotated[
        bool,
        typer.Option(
            "--review", help="Say how many wrong values are sent to review, not scores."
        ),
    ] = False,
    as_csv: AsCsv = False,
) -> None:
    """Score OUT_DIR against truth files, field by field.

    Precision, recall and F1 forgive a few misread letters; strict_f1 does not.

    congvan evaluate truths outputs --misses
    """
    if misses and review:
        raise typer.BadParameter("--misses and --review exclude each other")
    marks = evaluation.evaluate(truths, folder)
    shown = evaluation.scores
    if misses or review:
        shown = evaluation.misses if misses else evaluation.review
    _print(shown(marks), as_csv=as_csv)


def corpus(
    truths: Annotated[
        Path, typer.Argument(metavar="TRUTH_DIR", help="Holds a NAME.truth.json for each scan.")
    ],
    folder: Annotated[
        Path, typer.Argument(metavar="OUT_DIR", help="The output folder of congvan run.")
    ],
    to: Annotated[Path, typer.Option(metavar="FILE", help="The DocBin to write.")],
) -> None:
    """Write the texts in OUT_DIR, with the right values, as training data for spaCy.

    congvan corpus truths outputs --to texts.spacy
    """
    made = write_corpus(truths, folder, to)
    typer.echo(
        f"{made.documents} documents, {made.values} values; {made.missing} values of the "
        "truth stand in no text"
    )


def _print(listing: report.Listing, *, as_csv: bool) -> None:
    (print_csv if as_csv else print_table)(listing)
