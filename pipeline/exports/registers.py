"""The two registers of Decree 30/2020/NĐ-CP, Appendix IV, in the decree's columns.

To the right of those stand columns of ours: a link to the scan, and what to look at.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from pipeline.exports.papers import Duty, Paper
from pipeline.exports.workbook import Entry, Heading, write_workbook

INCOMING: Final = "Sổ đăng ký văn bản đến"
INCOMING_HEADINGS: Final = (
    Heading("Ngày đến", 12, 1),
    Heading("Số đến", 9, 2),
    Heading("Tác giả", 26, 3),
    Heading("Số, ký hiệu văn bản", 18, 4),
    Heading("Ngày tháng văn bản", 12, 5),
    Heading("Tên loại và trích yếu nội dung văn bản", 55, 6),
    Heading("Đơn vị hoặc người nhận", 24, 7),
    Heading("Ngày chuyển", 12, 8),
    Heading("Ký nhận", 12, 9),
    Heading("Ghi chú", 26, 10),
    Heading("Bản quét", 28),
    Heading("Cần kiểm tra", 45),
)
INCOMING_PRINTED: Final = 10  # columns: the decree's
FOLLOW_UP: Final = "Sổ theo dõi giải quyết"
FOLLOW_UP_HEADINGS: Final = (
    Heading("Số đến", 9, 1),
    Heading(
        "Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản", 34, 2
    ),
    Heading("Đơn vị hoặc người nhận", 28, 3),
    Heading("Thời hạn giải quyết", 14, 4),
    Heading("Tiến độ giải quyết", 16, 5),
    Heading("Số, ký hiệu văn bản trả lời", 16, 6),
    Heading("Ghi chú", 20, 7),
    Heading("Nhiệm vụ", 60),
    Heading("Thời hạn ghi trong văn bản", 24),
    Heading("Đơn vị phối hợp", 28),
    Heading("Sản phẩm", 22),
    Heading("Bản quét, trang", 28),
    Heading("Cần kiểm tra", 45),
    Heading("Mã nhiệm vụ", 24),
)
FOLLOW_UP_PRINTED: Final = 8  # the decree's, and the duty
STRICT: Final = "phải xong trước ngày này"
_DIGITS: Final = re.compile(r"\d+")


def write_incoming(papers: tuple[Paper, ...], path: Path) -> int:
    """Write the register of incoming documents, and return how many rows it has.

    What was stamped first comes first, what bears no stamp last. A document that came with
    another stands right behind it.

    Raises:
        OutputError: It cannot be written.
    """
    by_id = {paper.id: paper for paper in papers}
    rows = (_incoming(paper, by_id) for paper in _in_order(papers, by_id))
    return write_workbook(path, INCOMING, INCOMING_HEADINGS, rows, printed=INCOMING_PRINTED)


def write_follow_up(duties: tuple[Duty, ...], papers: tuple[Paper, ...], path: Path) -> int:
    """Write the register in which the work on documents is followed, a row for each duty.

    The soonest due come first, those without a day last.

    Raises:
        OutputError: It cannot be written.
    """
    by_id = {paper.id: paper for paper in papers}
    ordered = sorted(duties, key=lambda duty: duty.due_on or date.max)
    rows = (_followed(duty, by_id) for duty in ordered)
    return write_workbook(path, FOLLOW_UP, FOLLOW_UP_HEADINGS, rows, printed=FOLLOW_UP_PRINTED)


def _in_order(papers: tuple[Paper, ...], by_id: Mapping[str, Paper]) -> list[Paper]:
    def place(paper: Paper) -> tuple[date, int, str, int]:
        stamped = _stamped(paper, by_id)
        number = _DIGITS.search(stamped.received_number or "")
        return (
            stamped.received_on or date.max,
            int(number[0]) if number else 0,
            paper.scan.name,
            paper.page_start,
        )

    return sorted(papers, key=place)


def _stamped(paper: Paper, by_id: Mapping[str, Paper]) -> Paper:
    """Return the document whose ĐẾN stamp is for *paper* too: the letter it came with."""
    if paper.received_on or paper.received_number or paper.attached_to is None:
        return paper
    return by_id.get(paper.attached_to, paper)


def _incoming(paper: Paper, by_id: Mapping[str, Paper]) -> tuple[Entry, ...]:
    stamped = _stamped(paper, by_id)
    about = ": ".join(part for part in (paper.type_name, paper.subject) if part)
    return (
        _told(stamped, "received_on", stamped.received_on),
        _told(stamped, "received_number", stamped.received_number),
        _told(paper, "issuer", paper.issuer),
        _told(paper, "reference", paper.reference, "number", "symbol"),
        _told(paper, "issued_on", paper.issued_on),
        _told(paper, "subject", about, "doc_type", "doc_type_name"),
        _told(stamped, "routed_to", stamped.routed_to),
        Entry(),
        Entry(),
        _told(paper, "urgency", _notes(paper, by_id), "secrecy", "attached_to"),
        Entry(paper.scan.name, link=paper.scan.link(paper.page_start)),
        Entry("\n".join(paper.doubts), is_doubtful=bool(paper.doubts)),
    )


def _followed(duty: Duty, by_id: Mapping[str, Paper]) -> tuple[Entry, ...]:
    paper, stamped = duty.paper, _stamped(duty.paper, by_id)
    named = "\n".join(part for part in (paper.title, paper.issuer) if part)
    clock = f"{'trước ' * (not duty.is_inclusive)}{duty.clock:%H:%M}" if duty.clock else None
    return (
        _told(stamped, "received_number", stamped.received_number),
        _told(paper, "reference", named, "number", "symbol", "issued_on", "issuer"),
        _told(duty, "lead_agencies", "\n".join(duty.leads)),
        _told(duty, "deadline_end", duty.due_on, "deadline_start", "deadline_inclusive"),
        Entry(),
        Entry(),
        Entry(STRICT if duty.is_late_on_the_day else clock),
        _told(duty, "content", duty.content),
        _told(duty, "deadline_text", duty.deadline_text, "deadline_kind", "recurrence"),
        _told(duty, "coordinating_agencies", "\n".join(duty.partners)),
        _told(duty, "product", duty.product),
        Entry(f"{paper.scan.name}, trang {duty.page}", link=paper.scan.link(duty.page)),
        Entry("\n".join(duty.doubts), is_doubtful=bool(duty.doubts)),
        Entry(duty.id),
    )


def _told(of: Paper | Duty, column: str, value: str | date | None, *others: str) -> Entry:
    """Return *value* as an entry, marked if it, or one of *others* beside it, is doubtful."""
    return Entry(value or None, is_doubtful=bool(of.doubtful & {column, *others}))


def _notes(paper: Paper, by_id: Mapping[str, Paper]) -> str:
    cover = by_id.get(paper.attached_to or "")
    came_with = f"kèm theo {cover.title or cover.scan.name}" if cover else None
    told = (paper.urgency, paper.secrecy, paper.copy_form, came_with)
    return "; ".join(note for note in told if note)
