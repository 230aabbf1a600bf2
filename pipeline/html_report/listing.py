"""The list of duties as data in the page, which its script filters and shows."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

import pandas as pd

from pipeline.html_report.papers import Paper, text
from pipeline.language.catalogue import retell

# Nothing between the tags of a script element may look like the end of it.
HARMLESS: Final = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})
# What the script finds in a row, in this order; it names them alike.
COLUMNS: Final = (
    "paper",
    "page",
    "content",
    "product",
    "stated",
    "due",
    "time",
    "state",
    "kind",
    "leads",
    "partners",
    "leadUnits",
    "partnerUnits",
    "days",
    "reasons",
    "review",
)


def listing(
    duties: pd.DataFrame,
    again: pd.DataFrame,
    units: pd.DataFrame,
    papers: Sequence[Paper],
    names: Sequence[str],
) -> str:
    """Return the duties as JSON that is safe inside a script element.

    Args:
        duties: From ``duties_at``.
        again: The days of those that recur, from ``recurring_days``.
        units: The same by body, from ``units_at``.
        papers: All papers of the archive; rows name theirs by its place in them.
        names: All bodies, likewise.
    """
    place = {name: index for index, name in enumerate(names)}
    numbers = {paper.id: index for index, paper in enumerate(papers)}
    leads, partners = (_units(units, role, place) for role in ("lead", "partner"))
    days = _days(again)
    rows = [
        [
            numbers[row["document_id"]],
            *_cells(row),
            *(each.get(row["task_id"], ()) for each in (leads, partners, days)),
            list(map(retell, row["review_reasons"])),
            int(row["needs_review"] is True),
        ]
        for row in duties.to_dict("records")
    ]
    told = [_told(paper) for paper in papers]
    return _safe({"columns": COLUMNS, "rows": rows, "papers": told, "units": list(names)})


def _told(paper: Paper) -> Sequence[str]:
    """Return what the script calls reference, kind, issuer, subject, source and href."""
    return (
        paper.reference,
        paper.kind,
        paper.issuer,
        paper.subject,
        paper.source_name,
        paper.href,
    )


def _safe(data: Mapping[str, Sequence[object]]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(HARMLESS)


def _cells(row: Mapping[Any, Any]) -> list[object]:
    due = row["due_on"]
    return [
        int(row["page"]),
        text(row["content"]),
        text(row["product"]),
        text(row["deadline_text"]),
        "" if pd.isna(due) else f"{due:%Y-%m-%d}",
        text(row["deadline_time"]),
        row["state"],
        row["deadline_kind"],
        list(row["lead_agencies"]),
        list(row["coordinating_agencies"]),
    ]


def _units(units: pd.DataFrame, role: str, place: Mapping[str, int]) -> Mapping[str, list[int]]:
    rows = units[units["unit_role"] == role]
    numbers: dict[str, list[int]] = {}
    for task, name in zip(rows["task_id"], rows["unit"], strict=True):
        numbers.setdefault(task, []).append(place[name])
    return numbers


def _days(again: pd.DataFrame) -> Mapping[str, list[str]]:
    days: dict[str, list[str]] = {}
    for task, day in zip(
        again["task_id"], again["due_on"].dt.strftime("%Y-%m-%d"), strict=True
    ):
        days.setdefault(task, []).append(day)
    return days
