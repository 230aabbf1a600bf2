"""A small archive with one of each: late, soon, coming again, told twice, in doubt, failed."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw

import congvan
from pipeline.html_report.report import Wish
from tests.pipeline.analyst.tables import Given, task, write_tables

DAY: Final = date(2024, 3, 10)
WISH: Final = Wish(on=DAY)
PLACE: Final = {"page": 1, "x0": 0.1, "y0": 0.1, "x1": 0.6, "y1": 0.2}
EVIL: Final = (
    "</script><script>window.evil = 1</script><img src=x onerror='evil = 1'>{{ 7 * 7 }}"
)


def due(number: int, day: date, **values: object) -> Given:
    """Return a task that is due on *day*."""
    dated = {"deadline_kind": "date", "deadline_end": day, "deadline_inclusive": True}
    return task(number, **PLACE, **(dated | values))


def scan(folder: Path, *, name: str = "javascript:một.png") -> Path:
    """Draw a page of which the place of the values is red."""
    page = Image.new("RGB", (600, 800), "white")
    ImageDraw.Draw(page).rectangle((60, 80, 360, 160), fill="red")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    page.save(path, dpi=(75, 75))
    return path


def archive(folder: Path, *, extra: int = 0) -> Path:
    """Write the tables, and the scan beside them; *extra* more tasks."""
    path = scan(folder / "scans")
    source = hashlib.sha256(path.read_bytes()).hexdigest()
    monthly = {"deadline_kind": "recurring", "recurrence": "FREQ=MONTHLY;BYMONTHDAY=5"}
    march = date(2024, 3, 5)
    doubtful = {"needs_review": True, "review_fields": ["content"]}
    told = {"same_as": "task-2", "origin": "body"}
    row = {"same_as": "task-1", "origin": "appendix", "content": "Rà soát hồ sơ đất đai"}
    letter = {"document_id": "letter", "source_id": source, "source_name": "một.png"}
    return write_tables(
        folder / "out",
        tasks=[
            due(1, march, **told),
            due(2, march, lead_agencies=["Sở Nội vụ"], **row),
            due(3, date(2024, 3, 12), lead_agencies=["Sở Y tế"], content=EVIL, **doubtful),
            task(4, coordinating_agencies=["Sở Nội vụ"], **PLACE, **monthly),
            due(
                5, date(2024, 8, 1), product="Báo cáo", review_reasons=["Xem lại."], **doubtful
            ),
            task(6, **PLACE),
            *(due(n, date(2025, 1, 1)) for n in range(7, 7 + extra)),
        ],
        documents=[
            letter
            | {
                "reference": "12/KH-SNV",
                "doc_type_name": "Kế hoạch",
                "issuer": "SỞ NỘI VỤ",
                "subject": EVIL,
                "issued_on": date(2024, 3, 1),
                "page_start": 1,
                "page_end": 1,
                "review_reasons": [EVIL],
                "needs_review": True,
            }
        ],
        fields=[
            {
                "document_id": "letter",
                "task_id": "task-3",
                "field": "content",
                "value": EVIL,
                "raw_text": EVIL,
                "second_reading": "đọc khác",
                "needs_review": True,
                **PLACE,
            }
        ],
        pages=[
            letter
            | {"page": 1, "rotation": 0, "skew": 0.0, "text_from": "text_layer"}
            | {"unread": [{"x0": 0.5, "y0": 0.5, "x1": 0.6, "y1": 0.6}]}
        ],
        sources=[
            {**letter, "status": "done", "path": str(path)},
            {
                "source_name": "hỏng.pdf",
                "status": "failed",
                "error": "corrupt",
                "message": EVIL,
            },
        ],
    )


def opened(folder: Path) -> congvan.Archive:
    """Open what ``archive`` writes to *folder*."""
    return congvan.open(archive(folder))
