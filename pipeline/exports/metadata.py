"""What Decree 30/2020/NĐ-CP, Appendix VI, wants told of an incoming document, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from parsers.fold import fold
from pipeline.archive.durable import make_folder
from pipeline.exports.characters import shortened
from pipeline.exports.exported import Exported
from pipeline.exports.file_names import file_names
from pipeline.exports.papers import Duty, Paper
from pipeline.exports.writing import writing

LANGUAGE: Final = "Tiếng Việt"
# Appendix VI, part II.II: the most characters that a field holds.
LONGEST: Final[Mapping[str, int]] = {
    "TypeName": 100,
    "CodeNumber": 11,
    "CodeNotation": 30,
    "OrganName": 200,
    "Subject": 500,
    "Description": 500,
    "Position": 100,
    "FullName": 50,
    "ToPlaces": 1000,
}
# QCVN 102:2016/BTTTT, 1.11 OtherInfo: thường, khẩn, thượng khẩn, hỏa tốc.
PRIORITIES: Final[Mapping[str, int]] = {"khan": 1, "thuong khan": 2, "hoa toc": 3}

Told = Mapping[str, "str | int | Told"]


def write_metadata(
    papers: tuple[Paper, ...], duties: tuple[Duty, ...], to: Path
) -> Iterator[Exported]:
    """Write a file to the folder *to* for each document.

    What is not known is left out, never written as empty; text longer than the decree
    allows is cut, with "…" at its end.

    Raises:
        OutputError: *to* cannot be written.
    """
    with writing(to):
        make_folder(to)
    due, names = soonest(duties), file_names(papers)
    for paper in papers:
        path = to / f"{names[paper.id]}.json"
        told = json.dumps(metadata_of(paper, due.get(paper.id)), ensure_ascii=False, indent=2)
        with writing(path):
            path.write_text(f"{told}\n", encoding="utf-8")
        yield Exported(paper.id, (path,))


def metadata_of(paper: Paper, due_on: date | None) -> Told:
    """Return the fields of the decree, under its names and in its order.

    Days are YYYY-MM-DD. FileCode and DocOrdinal are the file's, which the archivist opens;
    TraceHeaderList is what leaders say of it later. ToPlaces is who got it in the office
    ("Đơn vị hoặc người nhận"), not whom the paper names.
    """
    arrival = paper.received_number
    signer = _known(Position=paper.signer_title, FullName=paper.signer_name)
    return _known(
        TypeName=paper.type_name,
        CodeNumber=paper.number,
        CodeNotation=paper.symbol,
        IssuedDate=_day(paper.issued_on),
        OrganName=paper.issuer,
        Subject=paper.subject,
        Language=LANGUAGE,
        PageAmount=paper.page_end - paper.page_start + 1,
        Description=f"Độ mật: {paper.secrecy}" if paper.secrecy else None,
        ArrivalDate=_day(paper.received_on),
        ArrivalNumber=int(arrival) if arrival and arrival.isdecimal() else None,
        SignerInfo=signer or None,
        Priority=priority(paper),
        ToPlaces=paper.routed_to,
        DueDate=_day(due_on),
    )


def priority(paper: Paper) -> int:
    """Return how urgent a document says it is, 0 to 3."""
    return PRIORITIES.get(fold(paper.urgency or "").strip(), 0)


def soonest(duties: tuple[Duty, ...]) -> Mapping[str, date]:
    """Return the first day that each document names for one of its duties, by its id."""
    days: dict[str, date] = {}
    for duty in duties:
        if duty.due_on:
            days[duty.paper.id] = min(duty.due_on, days.get(duty.paper.id, duty.due_on))
    return days


def _known(**fields: str | int | Told | None) -> Told:
    return {
        name: _cut(name, value) if isinstance(value, str) else value
        for name, value in fields.items()
        if value is not None
    }


def _cut(name: str, text: str) -> str:
    return shortened(text, LONGEST.get(name, len(text)))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
