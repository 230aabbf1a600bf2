"""Documents and duties as the exports tell them: plain values, None where nothing was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Any, Final

import pandas as pd

from pipeline.analyst.archive import Archive, Row, once
from pipeline.language.catalogue import Language, retell, speaking
from pipeline.paths import path_of

PDF: Final = "application/pdf"


@dataclass(frozen=True, slots=True)
class Scan:
    """The file that a document was read from.

    Attributes:
        source_id: SHA-256 of its bytes.
        name: Its path as given, relative to the input folder.
        path: Where it is; None if it is gone.
        is_pdf: Whether a page of it can be named in a link.
    """

    source_id: str
    name: str
    path: Path | None
    is_pdf: bool

    def link(self, page: int) -> str | None:
        """Return a URI that opens *page* (from 1); None if the file is gone."""
        if self.path is None:
            return None
        uri = self.path.resolve().as_uri()
        return f"{uri}#page={page}" if self.is_pdf else uri


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A row of ``documents``; what the columns hold is told in ``schemas.columns``.

    Attributes:
        addressees: Kính gửi.
        copies_to: Nơi nhận.
        doubts: Why a person should look at it, in Vietnamese.
    """

    id: str
    scan: Scan
    page_start: int
    page_end: int
    doc_type: str | None
    type_name: str | None
    number: str | None
    symbol: str | None
    reference: str | None
    issued_on: date | None
    issued_place: str | None
    issuer: str | None
    subject: str | None
    signer_name: str | None
    signer_title: str | None
    signer_authority: str | None
    urgency: str | None
    secrecy: str | None
    received_number: str | None
    received_on: date | None
    routed_to: str | None
    copy_form: str | None
    attached_to: str | None
    addressees: tuple[str, ...]
    copies_to: tuple[str, ...]
    doubtful: frozenset[str]
    doubts: tuple[str, ...]

    @property
    def title(self) -> str:
        """Tên loại, số, ký hiệu and ngày tháng: Kế hoạch số 41/KH-UBND ngày 07/05/2021."""
        number = f"số {self.reference}" if self.reference else None
        day = f"ngày {self.issued_on:%d/%m/%Y}" if self.issued_on else None
        return " ".join(part for part in (self.type_name, number, day) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A row of ``tasks``, with the document that lays it on somebody."""

    id: str
    paper: Paper
    leads: tuple[str, ...]
    partners: tuple[str, ...]
    content: str
    product: str | None
    deadline_text: str | None
    due_on: date | None
    is_inclusive: bool
    clock: time | None
    recurrence: str | None
    page: int
    doubtful: frozenset[str]
    doubts: tuple[str, ...]

    @property
    def is_late_on_the_day(self) -> bool:
        """Whether the day that is named is too late: "trước ngày X" without a clock time."""
        return not self.is_inclusive and self.clock is None


def papers_of(archive: Archive) -> tuple[Paper, ...]:
    """Return every document, those that came together in the order of their pages."""
    scans = _scans(archive.sources)
    recipients = archive.recipients
    sent_to = _names(recipients[recipients["role"] == "to"])
    copied_to = _names(recipients[recipients["role"] == "cc"])
    found = (_paper(row, scans, sent_to, copied_to) for row in _rows(archive.documents))
    return tuple(sorted(found, key=lambda paper: (paper.scan.name, paper.page_start)))


def duties_of(
    archive: Archive, papers: tuple[Paper, ...], *, unit: str | None = None
) -> tuple[Duty, ...]:
    """Return every duty once, in the order of the documents.

    Args:
        archive: The tables.
        papers: All documents, from ``papers_of``.
        unit: Only what this body and its rooms lead or help with: an ``agency_id``, or
            words of its name, with or without tone marks.
    """
    by_id = {paper.id: paper for paper in papers}
    order = {document_id: place for place, document_id in enumerate(by_id)}
    tasks = once(archive.tasks)
    if unit is not None:
        tasks = tasks[tasks["task_id"].isin(archive.by_unit(unit)["task_id"])]
    rows = sorted(_rows(tasks), key=lambda row: (order[row["document_id"]], row["ordinal"]))
    return tuple(_duty(row, by_id[row["document_id"]]) for row in rows)


def _rows(frame: pd.DataFrame) -> Iterator[Row]:
    for row in frame.to_dict("records"):
        yield {str(column): value for column, value in row.items()}


def _scans(sources: pd.DataFrame) -> dict[str, Scan]:
    scans: dict[str, Scan] = {}
    for row in _rows(sources):
        source_id = row["source_id"]
        if scans.get(source_id) is None or scans[source_id].path is None:
            path = _text(row, "path")
            scans[source_id] = Scan(
                source_id=source_id,
                name=row["source_name"],
                path=path_of(path) if path else None,
                is_pdf=row["media_type"] == PDF,
            )
    return scans


def _names(recipients: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    ordered = recipients.sort_values(["document_id", "ordinal"])
    return {str(key): tuple(names) for key, names in ordered.groupby("document_id")["name"]}


def _paper(
    row: Row,
    scans: dict[str, Scan],
    sent_to: dict[str, tuple[str, ...]],
    copied_to: dict[str, tuple[str, ...]],
) -> Paper:
    return Paper(
        id=row["document_id"],
        scan=scans[row["source_id"]],
        page_start=int(row["page_start"]),
        page_end=int(row["page_end"]),
        doc_type=_text(row, "doc_type"),
        type_name=_text(row, "doc_type_name"),
        number=_text(row, "number"),
        symbol=_text(row, "symbol"),
        reference=_text(row, "reference"),
        issued_on=_day(row, "issued_on"),
        issued_place=_text(row, "issued_place"),
        issuer=_text(row, "issuer"),
        subject=_text(row, "subject"),
        signer_name=_text(row, "signer_name"),
        signer_title=_text(row, "signer_title"),
        signer_authority=_text(row, "signer_authority"),
        urgency=_text(row, "urgency"),
        secrecy=_text(row, "secrecy"),
        received_number=_text(row, "received_number"),
        received_on=_day(row, "received_on"),
        routed_to=_text(row, "routed_to"),
        copy_form=_text(row, "copy_form"),
        attached_to=_text(row, "attached_to"),
        addressees=sent_to.get(row["document_id"], ()),
        copies_to=copied_to.get(row["document_id"], ()),
        doubtful=frozenset(row["review_fields"]),
        doubts=_told(row["review_reasons"]),
    )


def _duty(row: Row, paper: Paper) -> Duty:
    clock = _text(row, "deadline_time")
    inclusive = row["deadline_inclusive"]
    return Duty(
        id=row["task_id"],
        paper=paper,
        leads=_texts(row["lead_agencies"]),
        partners=_texts(row["coordinating_agencies"]),
        content=row["content"],
        product=_text(row, "product"),
        deadline_text=_text(row, "deadline_text"),
        due_on=_day(row, "deadline_end"),
        is_inclusive=bool(pd.isna(inclusive) or inclusive),
        clock=time.fromisoformat(clock) if clock else None,
        recurrence=_text(row, "recurrence"),
        page=int(row["page"]),
        doubtful=frozenset(row["review_fields"]),
        doubts=_told(row["review_reasons"]),
    )


def _told(reasons: Sequence[str]) -> tuple[str, ...]:
    """Return *reasons* in the language of registers and calendars, whoever writes them."""
    with speaking(Language.VI):
        return tuple(map(retell, reasons))


def _text(row: Row, column: str) -> str | None:
    return None if pd.isna(row[column]) else str(row[column])


def _day(row: Row, column: str) -> date | None:
    value: Any = row[column]
    return None if pd.isna(value) else value.date()


def _texts(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(str, values))
