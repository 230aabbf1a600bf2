"""The commands that hold the tables of an earlier run against what is true."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline import evaluate as evaluation
from pipeline.commands.answers import AsCsv
from pipeline.corpus import write_corpus
from pipeline.terminal import print_listing

Truths = Annotated[
    Path, typer.Argument(metavar="TRUTH_DIR", help="Holds a NAME.truth.json for each scan.")
]
Judged = Annotated[
    Path, typer.Argument(metavar="OUT_DIR", help="The output folder of congvan run.")
]


def evaluate(
    truths: Truths,
    folder: Judged,
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
    print_listing(shown(marks), as_csv=as_csv)


def corpus(
    truths: Truths,
    folder: Judged,
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
