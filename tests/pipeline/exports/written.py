"""A few documents and duties, as awkward as a test needs them, and the command itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd

from tests.pipeline.analyst.tables import task, write_tables
from tests.pipeline.test_cli import congvan

LETTER = {
    "document_id": "letter",
    "source_id": "a1",
    "source_name": "thư/một.pdf",
    "page_start": 1,
    "page_end": 2,
    "doc_type": "CV",
    "doc_type_name": "Công văn",
    "number": "12",
    "symbol": "SNV-VP",
    "reference": "12/SNV-VP",
    "issued_on": date(2024, 3, 1),
    "issued_place": "An Bình",
    "issuer": "SỞ NỘI VỤ",
    "subject": "báo cáo công tác văn thư",
    "signer_name": "Trần Văn Mẫu",
    "signer_title": "PHÓ GIÁM ĐỐC",
    "signer_authority": "KT. GIÁM ĐỐC",
    "urgency": "HỎA TỐC",
    "received_number": "9",
    "received_on": date(2024, 3, 4),
    "routed_to": "Phòng Nội vụ",
    "needs_review": True,
    "review_fields": ["issued_on"],
    "review_reasons": ["'01/03/2024' was hard to read."],
}
PLAN = {
    "document_id": "plan",
    "source_id": "a1",
    "source_name": "thư/một.pdf",
    "page_start": 3,
    "page_end": 4,
    "doc_type": "KH",
    "doc_type_name": "Kế hoạch",
    "reference": "7/KH-UBND",
    "number": "7",
    "symbol": "KH-UBND",
    "issued_on": date(2024, 2, 28),
    "subject": "công tác văn thư",
    "attached_to": "letter",
}
OLDER = {
    "document_id": "older",
    "source_id": "b2",
    "source_name": "hai.jpg",
    "page_start": 1,
    "page_end": 1,
    "doc_type_name": "Thông báo",
    "received_number": "10",
    "received_on": date(2024, 3, 1),
}
DATED = {"deadline_kind": "date", "deadline_end": date(2024, 3, 15)}
TASKS = (
    task(1, content="=HYPERLINK(1)\x0b", **DATED, deadline_inclusive=False),
    task(2, content="@gửi", **DATED, deadline_inclusive=False, deadline_time="17:00", page=2),
    task(3, content="-1+1", deadline_kind="recurring", recurrence="FREQ=MONTHLY"),
    task(4, content="việc không thời hạn", lead_agencies=["Sở Y tế", "Sở Nội vụ"]),
    task(
        5,
        content="nộp báo cáo; đúng, đủ",
        deadline_kind="date",
        deadline_end=date(2024, 3, 10),
        deadline_inclusive=True,
        lead_agencies=["Phòng Nội vụ"],
        review_fields=["deadline_end"],
        review_reasons=["The deadline '10/3' was hard to read."],
    ),
)


def awkward_tables(folder: Path) -> Path:
    """Write the tables; the scan ``thư/một.pdf`` is there, the other is gone."""
    scan = folder / "một.pdf"
    scan.write_bytes(b"%PDF-1.4")
    return write_tables(
        folder / "tables",
        documents=(LETTER, PLAN, OLDER),
        tasks=tuple({"page": 1} | dict(row) for row in TASKS),
        recipients=(
            {"document_id": "letter", "ordinal": 2, "role": "to", "name": "Phòng Tư pháp"},
            {"document_id": "letter", "ordinal": 1, "role": "to", "name": "Phòng Nội vụ"},
            {"document_id": "letter", "ordinal": 3, "role": "cc", "name": "Như trên"},
        ),
        sources=(
            {
                "source_id": "a1",
                "source_name": "thư/một.pdf",
                "media_type": "application/pdf",
                "path": str(scan),
            },
            {"source_id": "b2", "source_name": "hai.jpg", "media_type": "image/jpeg"},
        ),
    )


def export(folder: Path, *argv: str | Path) -> int:
    """Run ``congvan export`` on *folder*, and return the exit status."""
    return congvan("export", folder, *argv)


def organ_codes(tables: Path, folder: Path) -> Path:
    """Write a list that has a code for everybody who issued a paper or got one."""
    issuers = pd.read_parquet(tables / "documents")["issuer"]
    names = pd.concat([issuers, pd.read_parquet(tables / "recipients")["name"]]).unique()
    rows = (f'"{name}",H01.{number}' for number, name in enumerate(names, start=1))
    codes = folder / "codes.csv"
    codes.write_text("\n".join(["name,organ_id", *rows]), encoding="utf-8")
    return codes
