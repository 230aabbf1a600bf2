"""Score an output folder against truth files, field by field.

A single value is right when it is the same but for case, dashes and closing marks;
names and duties may differ in a few letters. Lists are scored by F1, each item used
once; text by the share of its letters that are right.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from pipeline.findings import read_findings
from pipeline.judge import judge
from pipeline.marks import Mark, by_field, sum_up, watch
from pipeline.report import Listing
from pipeline.truth import read_truths

PARTS_COUNTED: Final = frozenset({"text", "split", "tasks_body_whole", "tasks_appendix_whole"})


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
    """List precision, recall and F1 of every field, and F1 right to the letter (strict)."""
    columns = ("field", "precision", "recall", "f1", "strict_f1", "right", "wanted", "found")
    lines = tuple(
        {
            "field": score.field,
            "precision": _share(score.precision),
            "recall": _share(score.recall),
            "f1": _share(score.f1),
            "strict_f1": _share(score.strict_f1),
            "right": f"{score.lenient:g}",
            "wanted": str(score.wanted),
            "found": str(score.found),
        }
        for score in sum_up(marks)
    )
    return Listing("Scores", columns, lines)


def review(marks: tuple[Mark, ...]) -> Listing:
    """List how many wrong values are sent to review, and how many values in all.

    Texts are left out: a page is looked at as a whole. So are whole tasks, and lists
    that lack something, whose parts are counted.
    """
    told = [mark for mark in marks if not _is_counted_by_parts(mark)]
    watched = [
        watch("all", told),
        *(watch(name, same) for name, same in by_field(told).items()),
    ]
    columns = ("field", "values", "wrong", "caught", "sent", "caught_share", "sent_share")
    lines = tuple(
        {
            "field": one.field,
            "values": str(one.values),
            "wrong": str(one.wrong),
            "caught": str(one.caught),
            "sent": str(one.sent),
            "caught_share": _share(one.caught / one.wrong if one.wrong else None),
            "sent_share": _share(one.sent / one.values if one.values else None),
        }
        for one in watched
    )
    return Listing("Review", columns, lines)


def _is_counted_by_parts(mark: Mark) -> bool:
    return mark.field in PARTS_COUNTED or (mark.field.endswith("_complete") and mark.is_miss)


def _share(share: float | None) -> str:
    return "" if share is None else f"{share:.4f}"


def misses(marks: tuple[Mark, ...]) -> Listing:
    """List what is not right."""
    lines = tuple(
        {
            "field": mark.field,
            "where": mark.where,
            "wanted": mark.wanted or "",
            "got": mark.got or "",
            "in_review": "yes" if mark.flagged else "",
        }
        for mark in marks
        if mark.is_miss
    )
    return Listing("Misses", ("field", "where", "wanted", "got", "in_review"), lines)
