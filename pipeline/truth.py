"""Read truth files: what is known to be right about a scan.

``NAME.truth.json`` stands beside a scan and says what a careful person reads in it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Final

from pipeline.facts import CitationFacts, DocumentFacts, NameFacts, SourceFacts, TaskFacts
from schemas.errors import InputError

VIETNAM: Final = timezone(timedelta(hours=7))


def read_truths(folder: Path) -> tuple[SourceFacts, ...]:
    """Return the truths in *folder*, in order of name.

    Raises:
        InputError: There is none, or one cannot be read.
    """
    paths = sorted(folder.glob("*.truth.json"))
    if not paths:
        raise InputError(f"{folder} holds no truth file (NAME.truth.json)")
    return tuple(_read(path) for path in paths)


def _read(path: Path) -> SourceFacts:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return SourceFacts(told["source"], tuple(map(_document, told["documents"])))
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise InputError(f"{path} is no truth file: {error!r}") from error


def _document(told: Mapping[str, Any]) -> DocumentFacts:
    arrival = told.get("arrival") or {}
    return DocumentFacts(
        page_start=told["page_start"],
        page_end=told["page_end"],
        doc_type=told["type"],
        reference=told.get("number_symbol") or None,
        issued_on=_day(told.get("date")),
        issued_place=told.get("place") or None,
        issuer=told.get("issuer") or None,
        issuer_parent=told.get("parent") or None,
        subject=told.get("subject") or None,
        signer_name=(told.get("sign") or {}).get("name") or None,
        received_by=arrival.get("org") or None,
        received_number=arrival.get("number") or None,
        received_on=_day(arrival.get("date")),
        esigned_at=_moment((told.get("esign") or {}).get("time")),
        to=tuple(map(NameFacts, told.get("to") or ())),
        cc=tuple(map(NameFacts, told.get("cc") or ())),
        citations=tuple(map(_citation, told.get("refs") or ())),
        tasks=tuple(map(_task, told.get("tasks") or ())),
        text=tuple(told.get("text") or ()),
        only_dated=told.get("tasks_scope") == "dated",
    )


def _citation(told: Mapping[str, Any]) -> CitationFacts:
    return CitationFacts(told["number_symbol"], _day(told.get("date")))


def _task(told: Mapping[str, Any]) -> TaskFacts:
    partners = told.get("coordinating")
    return TaskFacts(
        origin=told["origin"],
        content=told["content"],
        leads=tuple(told.get("lead") or ()),
        partners=None if partners is None else tuple(partners),
        deadline_text=told.get("deadline_text") or None,
        kind=told.get("kind") or "none",
        start=_day(told.get("start")),
        end=_day(told.get("end")),
        recurrence=told.get("rrule") or None,
    )


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None


def _moment(told: str | None) -> datetime | None:
    if not told:
        return None
    moment = datetime.fromisoformat(told)
    return moment.replace(tzinfo=moment.tzinfo or VIETNAM)
