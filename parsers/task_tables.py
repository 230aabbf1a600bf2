"""Rows of a table of tasks into duties."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from parsers.column_heads import Column
from parsers.deadline_cells import read_period_cells
from parsers.deadlines import read_deadline_cell
from parsers.duties.doer_lists import mentions, split_doers
from parsers.duties.known_names import NO_NAMES, KnownNames
from parsers.duties.times import without_end
from parsers.marked_columns import marked_deadline, part_of
from parsers.table_joins import Joined, join_tables
from parsers.table_names import Part, names_in
from parsers.table_rows import Block, Row, is_banner
from parsers.table_sections import are_by_body, section_names
from parsers.task_columns import Header
from schemas.assignment import Assignment, Origin
from schemas.deadline import Deadline
from schemas.finding import Finding, Mention
from schemas.text import Text
from schemas.zone import PlacedTable

_GROUP: Final = re.compile(r"(?:[IVXL]{1,5}|[A-ZĐ])[.)]?")
_TOTAL: Final = re.compile(r"(?:tổng(?:\s+(?:cộng|số))?|cộng)\b.{0,12}", re.IGNORECASE)
# "08h00 – 11h00": a programme of a meeting says when what is on.
_CLOCK: Final = r"\d{1,2}\s*(?:h|g|giờ|:)\s*(?:\d{2})?\s*(?:phút)?"
_CLOCKS: Final = re.compile(
    rf"{_CLOCK}\s*(?:[-–—]|đến)\s*{_CLOCK}|^\W*{_CLOCK}\W*$", re.IGNORECASE
)

Names = tuple[Mention[str], ...]


def find_table_assignments(
    tables: Sequence[PlacedTable], year: int | None = None, known: KnownNames = NO_NAMES
) -> tuple[Assignment, ...]:
    """Return the duties that the rows of *tables* state, in reading order.

    Tables of other things (procedures, statistics, timetables) give none.

    Args:
        tables: Every table of a document.
        year: That the document plans for, where its title names one: marks under months
            and quarters are of that year.
        known: Names that the paper tells whole elsewhere.
    """
    return tuple(
        duty
        for table in join_tables(tables)
        if _is_of_tasks(table)
        for duty in _duties(table, year, known)
    )


def _is_of_tasks(table: Joined) -> bool:
    """Whether the times are days to be done by, not the hours of a programme."""
    header = table.header
    place = header.place(Column.TIME)
    tasks = [row for row in table.rows if not (is_banner(row) or _is_group(header, row))]
    times = [row[place].text for row in tasks if row[place].text] if place is not None else []
    if sum(_CLOCKS.search(time) is not None for time in times) * 2 > len(times):
        return False
    if header.place(Column.LEAD) is not None or header.bodies or header.periods:
        return True
    return sum(read_deadline_cell(time) is not None for time in times) * 2 > len(tasks)


def _duties(table: Joined, year: int | None, known: KnownNames) -> Iterator[Assignment]:
    told: set[tuple[int, ...]] = set()
    section: Names = ()
    by_body = are_by_body(table.rows)
    for row in table.rows:
        keys = tuple(row[at].key for _, at in table.header.places)
        if keys in told:
            continue
        if is_banner(row) or _is_group(table.header, row):
            section = section_names(row) if by_body else ()
            continue
        told.add(keys)
        duty = _duty(table.header, row, year, known)
        if duty is not None:
            yield duty if duty.leads else replace(duty, leads=section)


def _is_group(header: Header, row: Row) -> bool:
    """``II | Cải cách thủ tục``, with nobody and no day: the heading of a group of rows."""
    number, content = _block(header, Column.ORDINAL, row), _block(header, Column.CONTENT, row)
    if content is not None and _TOTAL.fullmatch(content.text):
        return True
    given = (
        _block(header, column, row) for column in (Column.LEAD, Column.TIME, Column.PARTNER)
    )
    if any(block is not None and block.text for block in given) or _is_marked(header, row):
        return False
    return number is not None and (not number.text or bool(_GROUP.fullmatch(number.text)))


def _is_marked(header: Header, row: Row) -> bool:
    places = (*(period.at for period in header.periods), *(at for at, _ in header.bodies))
    return any(row[at].written for at in places)


def _duty(header: Header, row: Row, year: int | None, known: KnownNames) -> Assignment | None:
    content = _content(_block(header, Column.CONTENT, row))
    if content is None:
        return None
    leads, partners = _names(header, row, known)
    number = _block(header, Column.ORDINAL, row)
    return Assignment(
        origin=Origin.APPENDIX,
        row_label=(number.text.strip(" .") or None) if number is not None else None,
        leads=leads,
        partners=partners,
        content=content,
        product=_content(_block(header, Column.PRODUCT, row), "column: <product>"),
        deadline=_deadline(_block(header, Column.START, row), _block(header, Column.TIME, row))
        or marked_deadline(header.periods, row, year),
    )


def _block(header: Header, column: Column, row: Row) -> Block | None:
    place = header.place(column)
    return None if place is None else row[place]


def _content(block: Block | None, rule: str = "column: <duty>") -> Mention[str] | None:
    if block is None:
        return None
    text = block.as_text
    span = without_end(text.content, text.span)
    [mention] = mentions(text, [span], rule)
    return mention if any(letter.isalnum() for letter in mention.value) else None


def _names(header: Header, row: Row, known: KnownNames) -> tuple[Names, Names]:
    leads: Names = ()
    partners: Names = ()
    if (block := _block(header, Column.LEAD, row)) is not None and block.lines:
        text = block.as_text
        lead, helpers = names_in(known.joined(text.content), both=header.leads_and_partners)
        leads = mentions(text, lead, "column: <lead>")
        partners = mentions(text, helpers, "column: <lead>")
    if (block := _block(header, Column.PARTNER, row)) is not None and block.lines:
        text = block.as_text
        spans = split_doers(known.joined(text.content), text.span, lines=True)
        partners = (*partners, *mentions(text, spans, "column: <partner>"))
    return (*leads, *_marked(header, row, Part.LEAD)), (
        *partners,
        *_marked(header, row, Part.PARTNER),
    )


def _marked(header: Header, row: Row, part: Part) -> Names:
    """Return the bodies whose columns *row* marks so."""
    heads = (head.as_text for at, head in header.bodies if part_of(row[at]) is part)
    return tuple(
        name for text in heads for name in mentions(text, [text.span], "marked columns")
    )


def _deadline(start: Block | None, end: Block | None) -> Mention[Deadline] | None:
    if end is None or not end.lines:
        return None
    text = end.as_text
    found = read_deadline_cell(text.content)
    if found is None:
        return None
    if start is not None and start.lines and start.key != end.key:
        period = read_period_cells(start.text, end.text)
        if period is not None:
            text = Text.of([(*start.lines, *end.lines)])
            return Mention.of(text, Finding(period, text.span, "columns: <start>, <end>"))
    return Mention.of(text, found)
