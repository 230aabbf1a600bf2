"""What a sample is before it is set: its documents, and how it is to be scanned."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

PARTY_MOTTO: Final = "ĐẢNG CỘNG SẢN VIỆT NAM"
MERGED: Final = "^"
"""A cell that continues the one above."""


@dataclass(frozen=True, slots=True)
class Sign:
    """Who signs; *authority* may take two lines ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG")."""

    authority: str
    title: str
    name: str
    seal: tuple[str, str]
    """The words on the upper and on the lower arc of the round seal."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """The ĐẾN stamp of the body that received the paper."""

    org: str
    number: str
    written: str
    """The day as the clerk wrote it, "27/3"."""
    day: date
    routed: str
    left: float
    top: float
    """Millimetres from the corner of the type area."""
    tilt: float = -2.0
    file_label: str = "Lưu hồ sơ số:"


@dataclass(frozen=True, slots=True)
class Panel:
    """The panel that signing software prints on the page."""

    by: str
    email: str
    org: str
    time_text: str
    time: str
    """The same moment in ISO 8601."""
    at_top: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a task table; a cell may be `MERGED` with the one above."""

    cells: tuple[str, ...]
    due: Mapping[str, Any] | None = None
    """Kind, start, end, rrule of the deadline, as in the truth; None: not a task."""
    fresh: bool = False
    """Begins a page, even in the midst of a merged cell."""


@dataclass(frozen=True, slots=True)
class Table:
    """An appendix that is one table. *roles* name the truth field of each column."""

    heading: tuple[str, ...]
    columns: tuple[str, ...]
    roles: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[Row, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """One document as issued."""

    type: str
    type_name: str
    issuer: str
    number: str
    symbol: str
    place: str
    day: date
    subject: str
    body: str
    sign: Sign
    parent: str = ""
    number_line: str = "Số: {number}/{symbol}"
    motto: str = "Độc lập - Tự do - Hạnh phúc"
    subject_line: str = "{subject}"
    to: tuple[str, ...] = ()
    to_note: str = ""
    cc: tuple[str, ...] = ()
    ink_number: bool = False
    ink_day: bool = False
    urgency: str | None = None
    arrival: Arrival | None = None
    esign: Panel | None = None
    refs: tuple[Mapping[str, Any], ...] = ()
    tasks: tuple[Mapping[str, Any], ...] = ()
    table: Table | None = None
    seed: int = 1

    @property
    def reference(self) -> str:
        """Number and symbol as one: "41/PVH-TT"; the Party puts a hyphen between."""
        return f"{self.number}{'-' if self.of_party else '/'}{self.symbol}"

    @property
    def of_party(self) -> bool:
        """Tell whether the letterhead is the Party's."""
        return self.motto == PARTY_MOTTO


@dataclass(frozen=True, slots=True)
class Look:
    """How the scanner, or the telephone, saw the pages."""

    dpi: int = 200
    tone: str = "colour"
    """``colour``, ``grey`` or ``bilevel``."""
    tilt: float = 0.0
    """Degrees, anticlockwise."""
    grain: float = 3.0
    """Standard deviation of the noise, in grey levels."""
    blur: float = 0.6
    """Standard deviation in pixels."""
    shade: float = 0.0
    """How much darker the darkest corner is, 0..1."""
    edge: int = 0
    """Width of the black edge at the right, in pixels."""
    quality: int = 45
    """Of the JPEG, 1..95."""
    photo: bool = False
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Sample:
    """One file to make."""

    file: str
    papers: tuple[Paper, ...]
    look: Look
    text_pages: tuple[int, ...] = ()
    """Pages that stay as they were born, with their text layer."""
    turned_pages: tuple[int, ...] = ()
    """Pages that went through the scanner lying on their side."""
    blank_pages_after: int = 0


def load(path: Path) -> Sample:
    """Read the sample that *path* describes.

    Raises:
        TypeError: a table has an unknown key, or lacks one.
    """
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    return Sample(
        papers=tuple(_paper(item) for item in raw.pop("document")),
        look=Look(**raw.pop("look", {})),
        **_frozen(raw),
    )


def _paper(raw: dict[str, Any]) -> Paper:
    table = raw.pop("table", None)
    arrival = raw.pop("arrival", None)
    esign = raw.pop("esign", None)
    return Paper(
        sign=Sign(**_frozen(raw.pop("sign"))),
        arrival=Arrival(**arrival) if arrival else None,
        esign=Panel(**esign) if esign else None,
        table=_table(table) if table else None,
        **_frozen(raw),
    )


def _table(raw: dict[str, Any]) -> Table:
    rows = tuple(Row(**_frozen(row)) for row in raw.pop("rows"))
    return Table(rows=rows, **_frozen(raw))


def _frozen(raw: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(v) if isinstance(v, list) else v for key, v in raw.items()}
