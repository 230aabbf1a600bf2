"""What a sample says, in the form that the scorer reads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from samples.make.markup import blocks, footnotes, plain
from samples.make.paper import MERGED, Paper, Row, Sample, Table

LIST_FIELDS: Final = ("lead", "coordinating")
LEADS_ARE_ADDRESSEES: Final = "@to"
LONGEST_FREE: Final = 20
"""Shorter paragraphs are not scored, so they are left out."""


def truth(sample: Sample, extents: Sequence[tuple[int, int]], pages: int) -> dict[str, Any]:
    """Return the truth of *sample*; *extents* are the first and last page of each document.

    Raises:
        ValueError: a task, a deadline or a reference is not in the text that was set.
    """
    documents = [
        _document(paper, first, last)
        for paper, (first, last) in zip(sample.papers, extents, strict=True)
    ]
    return {"source": sample.file, "pages": pages, "documents": documents}


def _document(paper: Paper, first: int, last: int) -> dict[str, Any]:
    text = list(_paragraphs(paper))
    tasks = [_body_task(paper, task) for task in paper.tasks]
    tasks += list(_table_tasks(paper.table)) if paper.table else []
    _check(paper, tasks, text)
    return {
        "type": paper.type,
        "type_name": paper.type_name,
        "parent": _one_line(paper.parent),
        "issuer": _one_line(paper.issuer),
        "number": paper.number,
        "symbol": paper.symbol,
        "number_symbol": paper.reference,
        "place": paper.place,
        "date": paper.day.isoformat(),
        "subject": _one_line(paper.subject),
        "to": list(paper.to),
        "cc": list(paper.cc),
        "sign": {
            "authority": _one_line(paper.sign.authority),
            "title": paper.sign.title,
            "name": paper.sign.name,
        },
        "arrival": _arrival(paper),
        "esign": _esign(paper),
        "refs": [_dated_as_text(ref) for ref in paper.refs],
        "tasks": tasks,
        "tasks_scope": "all",
        "urgency": paper.urgency,
        "page_start": first,
        "page_end": last,
        "text": [line for line in text if len(line) > LONGEST_FREE],
    }


def _paragraphs(paper: Paper) -> Iterator[str]:
    for _, text in blocks(paper.body):
        yield plain(text)
        yield from footnotes(text)
    if paper.table:
        yield from (_one_line(plain(line)) for line in paper.table.heading)
        cells = (cell for row in paper.table.rows for cell in row.cells if cell != MERGED)
        yield from (line for cell in cells for line in cell.splitlines())


def _arrival(paper: Paper) -> dict[str, Any] | None:
    stamp = paper.arrival
    if stamp is None:
        return None
    return {
        "org": stamp.org,
        "number": stamp.number,
        "date_text": stamp.written,
        "date": stamp.day.isoformat(),
        "to": stamp.routed,
    }


def _esign(paper: Paper) -> dict[str, Any] | None:
    panel = paper.esign
    if panel is None:
        return None
    return {
        "by": panel.by,
        "email": panel.email,
        "org": panel.org,
        "time_text": panel.time_text,
        "time": panel.time,
    }


def _body_task(paper: Paper, task: Mapping[str, Any]) -> dict[str, Any]:
    lead = paper.to if task["lead"] == LEADS_ARE_ADDRESSEES else task["lead"]
    return {"origin": "body", **_dated_as_text(task), "lead": list(lead)}


def _table_tasks(table: Table) -> Iterator[dict[str, Any]]:
    """A merged cell counts for every row that it spans."""
    above = tuple("" for _ in table.columns)
    for row in table.rows:
        above = tuple(
            old if new == MERGED else new for old, new in zip(above, row.cells, strict=True)
        )
        if row.due is not None:
            yield _table_task(table, above, row)


def _table_task(table: Table, cells: Sequence[str], row: Row) -> dict[str, Any]:
    task: dict[str, Any] = {"origin": "appendix"}
    for role, cell in zip(table.roles, cells, strict=True):
        task[role] = _agencies(cell) if role in LIST_FIELDS else _one_line(cell)
    return task | _dated_as_text(row.due or {})


def _agencies(cell: str) -> list[str]:
    return [re.sub(r"^- |[.;]$", "", line) for line in cell.splitlines()]


def _check(paper: Paper, tasks: Sequence[Mapping[str, Any]], text: Sequence[str]) -> None:
    said = "\n".join([*text, paper.subject])
    flat = _one_line(said)
    for task in tasks:
        for field in ("content", "deadline_text"):
            if task.get(field) and task[field] not in flat:
                raise ValueError(f"{paper.reference} does not say {task[field]!r}")
        for name in (*task["lead"], *task.get("coordinating", ())):
            if name not in flat and name not in paper.to:
                raise ValueError(f"{paper.reference} does not name {name!r}")
    for ref in paper.refs:
        if ref.get("printed", ref["number_symbol"]) not in flat:
            raise ValueError(f"{paper.reference} does not cite {ref['number_symbol']!r}")


def _dated_as_text(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: value.isoformat() if isinstance(value, date) else value
        for key, value in fields.items()
        if key != "printed"
    }


def _one_line(text: str) -> str:
    return " ".join(text.split())
