"""The columns of every table, once: what they are called, and what they hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class TableName(StrEnum):
    """The tables a run writes."""

    DOCUMENTS = "documents"
    RECIPIENTS = "recipients"
    REFERENCES = "references"
    TASKS = "tasks"
    FIELDS = "fields"
    ENTITIES = "entities"
    AGENCIES = "agencies"
    PAGES = "pages"
    SOURCES = "sources"


class ColumnType(StrEnum):
    """What the values of a column are; each may be null."""

    TEXT = "text"
    TEXTS = "texts"
    WHOLE = "whole"
    FRACTION = "fraction"
    FLAG = "flag"
    BOXES = "boxes"  # each with x0, y0, x1, y1 in fractions of the page
    DAY = "day"  # midnight, without a zone
    MOMENT = "moment"  # UTC


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Attributes:
        holds: One sentence for whoever opens the table.
        decree: Name of the field in Decree 30/2020/NĐ-CP, Appendix VI; None where
            the decree has none.
    """

    name: str
    type: ColumnType
    holds: str
    decree: str | None = None


def _text(name: str, holds: str, decree: str | None = None) -> Column:
    return Column(name, ColumnType.TEXT, holds, decree)


def _texts(name: str, holds: str) -> Column:
    return Column(name, ColumnType.TEXTS, holds)


def _whole(name: str, holds: str, decree: str | None = None) -> Column:
    return Column(name, ColumnType.WHOLE, holds, decree)


def _fraction(name: str, holds: str) -> Column:
    return Column(name, ColumnType.FRACTION, holds)


def _flag(name: str, holds: str) -> Column:
    return Column(name, ColumnType.FLAG, holds)


def _day(name: str, holds: str, decree: str | None = None) -> Column:
    return Column(name, ColumnType.DAY, holds, decree)


DOCUMENT_ID: Final = _text("document_id", "The document; the same bytes give the same id.")
SOURCE_ID: Final = _text("source_id", "SHA-256 of the file, in hex.")
SOURCE_NAME: Final = _text(
    "source_name", "Path of the file as given, relative to the input folder.", "FileCode"
)
ORDINAL: Final = _whole("ordinal", "Its place in the document, from 1.")
CONFIDENCE: Final = _fraction("confidence", "How sure the reading is, 0 to 1.")
NEEDS_REVIEW: Final = _flag("needs_review", "Whether a person should look before trusting it.")
REVIEW_FIELDS: Final = _texts("review_fields", "The columns of this row to look at.")
REVIEW_REASONS: Final = _texts("review_reasons", "What to look at, in sentences for a clerk.")
PLACE: Final = (
    _whole("page", "Page of the source it stands on, from 1."),
    _fraction("x0", "Left edge, as a fraction of the width of the upright page."),
    _fraction("y0", "Upper edge, as a fraction of the height of the upright page."),
    _fraction("x1", "Right edge, as a fraction of the width of the upright page."),
    _fraction("y1", "Lower edge, as a fraction of the height of the upright page."),
)

DOCUMENTS: Final = (
    DOCUMENT_ID,
    SOURCE_ID,
    SOURCE_NAME,
    _whole("page_start", "First page in the source, from 1."),
    _whole("page_end", "Last page in the source, inclusive."),
    _text("doc_type", "Code of the type as printed in the symbol (KH, QĐ); CV for công văn."),
    _text("doc_type_name", "Name of the type: Kế hoạch, Quyết định, Công văn.", "TypeName"),
    _text("number", "Số: the number, printed or in ink.", "CodeNumber"),
    _text("symbol", "Ký hiệu: the symbol after the number.", "CodeNotation"),
    _text("reference", "Số, ký hiệu together, as other documents cite it: 41/PVH-TT."),
    _day("issued_on", "Ngày, tháng, năm ban hành.", "IssuedDate"),
    _text("issued_place", "Địa danh beside the date."),
    _text("issuer_parent", "Cơ quan chủ quản, as printed."),
    _text("issuer", "Cơ quan ban hành, as printed.", "OrganName"),
    _text("subject", "Trích yếu nội dung, without V/v.", "Subject"),
    _text("signer_name", "Họ tên người ký, without academic titles.", "SignerInfo.FullName"),
    _text("signer_title", "Chức vụ người ký, as printed.", "SignerInfo.Position"),
    _text("signer_authority", "Quyền hạn of the signer: KT. TRƯỞNG PHÒNG."),
    _text("urgency", "Mức độ khẩn, as printed.", "Priority"),
    _text("secrecy", "Mức độ mật, as printed.", "Priority"),
    _text("received_by", "Who put the ĐẾN stamp on it."),
    _text("received_number", "Số đến, from the stamp.", "ArrivalNumber"),
    _day("received_on", "Ngày đến, from the stamp.", "ArrivalDate"),
    _text("routed_to", "Chuyển: whom the stamp passes it on to.", "TraceHeaderList"),
    _text("esigned_by", "Who signed digitally for the issuing body."),
    Column("esigned_at", ColumnType.MOMENT, "When the issuing body signed digitally."),
    _text("copy_form", "Sao y, sao lục or trích sao, as printed; null for an original."),
    _text("copy_reference", "Số, ký hiệu of the copy: 12/SY-SNV."),
    _text("copied_by", "Who made the copy."),
    _day("copied_on", "When the copy was made."),
    _text("attached_to", "document_id of the letter that forwards this one."),
    _texts("start_reasons", "Why the document starts on its first page, for a clerk."),
    _text("text", "The whole document, in reading order, a form feed between pages."),
    CONFIDENCE,
    NEEDS_REVIEW,
    REVIEW_FIELDS,
    REVIEW_REASONS,
)

RECIPIENTS: Final = (
    DOCUMENT_ID,
    ORDINAL,
    _text("role", "to for Kính gửi, cc for Nơi nhận."),
    _text("name", "As printed, without bullet and closing mark.", "ToPlaces"),
    *PLACE,
    CONFIDENCE,
    NEEDS_REVIEW,
)

REFERENCES: Final = (
    DOCUMENT_ID,
    ORDINAL,
    _text("reference", "Số, ký hiệu of the cited document: 347/TB-VP."),
    _text("doc_type", "Code of its type, as its symbol has it."),
    _text("number", "Its number.", "CodeNumber"),
    _text("symbol", "Its symbol.", "CodeNotation"),
    _day("issued_on", "Its date, where the citation states one.", "IssuedDate"),
    _text("issuer", "Who issued it, where the citation says so.", "OrganName"),
    _text("text", "The citation as printed."),
    *PLACE,
    _text("resolved_document_id", "document_id of the cited document, when it is here."),
    CONFIDENCE,
    NEEDS_REVIEW,
)

TASKS: Final = (
    _text("task_id", "The task; the same bytes give the same id."),
    DOCUMENT_ID,
    ORDINAL,
    _text("origin", "body, or appendix for a row of a table."),
    _text("row_label", "TT of the row, null in the body."),
    _texts("lead_agencies", "Đơn vị chủ trì: who shall do it, as printed."),
    _texts("coordinating_agencies", "Đơn vị phối hợp: who shall help, as printed."),
    _text("content", "The duty, verbatim."),
    _text("product", "Sản phẩm or kết quả, where a column has it."),
    _text("deadline_text", "The deadline, verbatim; null when none is stated."),
    _text(
        "deadline_kind",
        "date, month, quarter, half, year, period, relative, recurring or none.",
    ),
    _day("deadline_start", "First day of the named span; null when it names no day."),
    _day("deadline_end", "Last day of the named span; null when it names no day.", "DueDate"),
    _flag("deadline_inclusive", "Whether the last day still counts; trước ngày says no."),
    _text("deadline_time", "Clock time on the last day, HH:MM, when one is stated."),
    _text("recurrence", "RFC 5545 RRULE of a recurring deadline."),
    *PLACE,
    _text("same_as", "task_id of the same duty told elsewhere in the document."),
    CONFIDENCE,
    NEEDS_REVIEW,
    REVIEW_FIELDS,
    REVIEW_REASONS,
)

FIELDS: Final = (
    DOCUMENT_ID,
    _text("task_id", "The task, null for a field of the document."),
    _text("field", "Column of documents or tasks that the value stands in."),
    _text("value", "The value, days as YYYY-MM-DD."),
    _text("raw_text", "What stands on the page, before it was made a value."),
    *PLACE,
    CONFIDENCE,
    _text("rule", "Name of the rule that read it."),
    _text("second_reading", "What the other reader saw, null when it was not asked."),
    _flag("agreed", "Whether both readers saw the same, null when only one looked."),
    NEEDS_REVIEW,
)

ENTITIES: Final = (
    DOCUMENT_ID,
    ORDINAL,
    _text("kind", "AGENCY, DOCUMENT_NUMBER or DATE."),
    _text("name", "Its plain form: Sở Y tế, 101/KH-UBND, 2021-05-07; --05-07 without a year."),
    _text("text", "As printed."),
    *PLACE,
    CONFIDENCE,
)

AGENCIES: Final = (
    DOCUMENT_ID,
    _text("task_id", "The task that it leads or helps with, null elsewhere."),
    _text(
        "role", "issuer, issuer_parent, to, cc, lead, partner, or cited for an issuer cited."
    ),
    _whole("ordinal", "Of the recipient or reference, or among the leads or partners."),
    _text("printed", "Its name as printed there."),
    _text("agency_id", "The same for one body everywhere; null for many and where unclear."),
    _text("name", "Its full name in the register: Sở Y tế tỉnh Kiên Giang."),
    _text("head", "What kind of body: Sở, Phòng, Trung tâm, Ủy ban nhân dân."),
    _text("field", "What it is for: Y tế; null where the head says all."),
    _text("level", "central, province, district or commune."),
    _text("place", "Where: huyện Gò Quao, tỉnh Kiên Giang; null for central bodies."),
    _text("part_of", "agency_id of the body that it is a part of."),
    _text("post", "Whose post is named: Giám đốc; null where the body itself is."),
    _flag("is_group", "Whether many are meant: các sở, ban, ngành."),
    _flag("in_force", "Whether there was such a body on the day of issue; null if unknown."),
    _texts("heir_ids", "agency_id of those that do its work since the mergers of 2025."),
)

PAGES: Final = (
    SOURCE_ID,
    _whole("page", "Page of the source, from 1."),
    _text("document_id", "The document that the page belongs to, null for a blank page."),
    _whole("width", "Pixels of the upright page."),
    _whole("height", "Pixels of the upright page."),
    _whole("dpi", "Resolution of those pixels."),
    _whole("rotation", "Degrees clockwise applied to set it upright: 0, 90, 180, 270."),
    _fraction("skew", "Degrees counter-clockwise applied to level the lines."),
    _text("text_from", "ocr or text_layer."),
    _whole("words", "Words read."),
    _fraction("mean_confidence", "Mean confidence of the words, null without words."),
    _flag("is_blank", "Whether nothing but paper was seen."),
    Column("unread", ColumnType.BOXES, "Places with ink like text that was not read."),
    _text("damage", "lost or cut_short where the file is damaged, null for a whole page."),
)

SOURCES: Final = (
    SOURCE_ID,
    SOURCE_NAME,
    _whole("bytes", "Size of the file."),
    _text("media_type", "What the bytes are, whatever the name says."),
    _whole("pages", "Pages read.", "PageAmount"),
    _text("status", "done, partial or failed."),
    _text("error", "Code of what went wrong, null when nothing did."),
    _text("message", "What went wrong and what to do, in one sentence."),
    _text(
        "duplicate_of",
        "source_id, where another file with the same bytes is told to have the rows.",
    ),
    _fraction("seconds", "Wall time that it took."),
    _text("version", "Of the program and its engines."),
    _text("read_by", "The version of what read the pages, null when that failed."),
    _text("path", "Where the file was when it was read."),
)

TABLES: Final[Mapping[TableName, tuple[Column, ...]]] = {
    TableName.DOCUMENTS: DOCUMENTS,
    TableName.RECIPIENTS: RECIPIENTS,
    TableName.REFERENCES: REFERENCES,
    TableName.TASKS: TASKS,
    TableName.FIELDS: FIELDS,
    TableName.ENTITIES: ENTITIES,
    TableName.AGENCIES: AGENCIES,
    TableName.PAGES: PAGES,
    TableName.SOURCES: SOURCES,
}
