"""Score an output folder against truth files, field by field.

A single value is right when it is the same but for case, dashes and closing marks;
names and duties may differ in a few letters. Lists are scored by F1, each item used
once; text by the share of its letters that are right.
"""

from __future__ import annotations

from pathlib import Path

from pipeline.findings import read_findings
from pipeline.judge import judge
from pipeline.marks import Mark, sum_up
from pipeline.report import Listing
from pipeline.truth import read_truths


def evaluate(truths: Path, out: Path) -> tuple[Mark, ...]:
    """Return a mark for everything that the truth files in *truths* say.

    Raises:
        InputError: There is no truth to go by.
        OutputError: *out* holds no tables.
    """
    found = read_findings(out)
    return tuple(
        mark
        for truth in read_truths(truths)
        for mark in judge(truth, found.get(truth.name, ()))
    )


def scores(marks: tuple[Mark, ...]) -> Listing:
    """List the score of every field."""
    lines = tuple(
        {
            "field": score.field,
            "score": "" if score.rate is None else f"{score.rate:.4f}",
            "right": f"{score.right:g}",
            "wanted": str(score.wanted),
            "found": "" if score.found is None else str(score.found),
        }
        for score in sum_up(marks)
    )
    return Listing("Scores", ("field", "score", "right", "wanted", "found"), lines)


def misses(marks: tuple[Mark, ...]) -> Listing:
    """List what is not right."""
    lines = tuple(
        {"field": mark.field, "where": mark.where, "wanted": mark.truth, "got": mark.got}
        for mark in marks
        if mark.is_miss
    )
    return Listing("Misses", ("field", "where", "wanted", "got"), lines)
