"""The parts that Decree 30/2020/NĐ-CP, Appendix I, divides a document into."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from schemas.page import Page
from schemas.table import Table
from schemas.text import Text


class ZoneKind(StrEnum):
    """What a part of a document holds; the number is the decree's ô."""

    ISSUER = "issuer"  # ô 2: cơ quan chủ quản, cơ quan ban hành
    MOTTO = "motto"  # ô 1: Quốc hiệu, Tiêu ngữ (Party: ĐẢNG CỘNG SẢN VIỆT NAM)
    NUMBER = "number"  # ô 3: số, ký hiệu
    PLACE_DATE = "place_date"  # ô 4: địa danh, ngày tháng năm
    TITLE = "title"  # ô 5a: tên loại, trích yếu
    SUBJECT = "subject"  # ô 5b: trích yếu công văn
    ADDRESSEES = "addressees"  # ô 9a: Kính gửi
    BODY = "body"  # ô 6
    SIGNATURE = "signature"  # ô 7a, 7b
    RECIPIENTS = "recipients"  # ô 9b: Nơi nhận
    URGENCY = "urgency"  # ô 10b
    SECRECY = "secrecy"  # ô 10a
    ARRIVAL = "arrival"  # dấu ĐẾN, Appendix IV
    ESIGNATURE = "esignature"  # panel of the digital signature
    COPY = "copy"  # sao y, sao lục, trích sao: a head and a signature of their own
    FOOTNOTE = "footnote"
    FURNITURE = "furniture"  # page numbers, addresses at the foot, margin notes
    ANNEX = "annex"  # phụ lục, biểu mẫu, danh sách after the signature


@dataclass(frozen=True, slots=True)
class Zone:
    """One part, with its text."""

    kind: ZoneKind
    text: Text


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table and the page (from 1) it is on."""

    page: int
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One issued document of a bundle: its pages, cut into zones.

    Attributes:
        pages: In order, blank ones between them included.
        zones: In reading order; a kind may come more than once.
        tables: Every ruled table, in reading order.
        reasons: Why the document starts where it does, in words a clerk understands.
    """

    pages: tuple[Page, ...]
    zones: tuple[Zone, ...]
    tables: tuple[PlacedTable, ...] = ()
    reasons: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.pages:
            raise ValueError("a document without pages")

    def zone(self, kind: ZoneKind) -> Text:
        """Return the text of the first zone of *kind*, empty if there is none."""
        return next((zone.text for zone in self.zones if zone.kind is kind), Text())

    def all_of(self, kind: ZoneKind) -> tuple[Text, ...]:
        """Return the texts of all zones of *kind*."""
        return tuple(zone.text for zone in self.zones if zone.kind is kind)
