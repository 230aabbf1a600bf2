"""Tables that go on over page breaks, put together again."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from parsers.column_heads import Column
from parsers.table_rows import Block, Row, edges_of, is_banner, rows_of
from parsers.task_columns import (
    Header,
    completed,
    labels_of,
    read_header,
    same_header,
)
from schemas.zone import PlacedTable

_NEAR: Final = 0.03  # of the page's width: scans of two pages differ by less
_CUT: Final = re.compile(
    r"(?:[,(–-]|(?<!\w)(?:và|của|với|các|về|theo|cho|trong))$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Joined:
    """A table of tasks, whole.

    Attributes:
        page: The last page (from 1) that it stands on.
        edges: Where its columns begin and end, in fractions of the page's width.
        rows: What stands below the header.
    """

    page: int
    edges: tuple[float, ...]
    header: Header
    rows: tuple[Row, ...]


def join_tables(tables: Sequence[PlacedTable]) -> tuple[Joined, ...]:
    """Return the tables of tasks among *tables*, those parted by a page break made one."""
    joined: list[Joined] = []
    open_end = False  # whether the table before was one of tasks
    for placed in tables:
        rows = rows_of(placed)
        header = read_header(rows)
        if open_end and (longer := _continued(joined[-1], placed, rows, header)) is not None:
            joined[-1] = longer
        elif header is not None:
            edges = edges_of(placed.table)
            joined.append(Joined(placed.page, edges, header, rows[header.height :]))
        open_end = header is not None or (open_end and joined[-1].page == placed.page)
    return tuple(replace(table, rows=_filled_down(table)) for table in joined)


def _continued(
    table: Joined, placed: PlacedTable, rows: tuple[Row, ...], header: Header | None
) -> Joined | None:
    """Return *table* with what *placed* adds to it; None if that is another table."""
    if placed.page - table.page not in (0, 1):
        return None
    columns = _columns(table.edges, edges_of(placed.table))
    if columns is None or not rows:
        return None
    added = tuple(_spread(row, columns) for row in rows)
    top = header.height if header is not None else 1
    again = header is not None and header.columns == table.header.columns
    if again or same_header(labels_of(added[:top]), table.header.labels):
        added = added[top:]
    elif header is not None:
        return None
    whole = completed(table.header, header) if header is not None else table.header
    table = replace(table, header=whole)
    return replace(table, page=placed.page, rows=_joined_rows(table, added))


def _columns(edges: Sequence[float], others: Sequence[float]) -> tuple[int, ...] | None:
    """Say for each column of *edges* which one of *others* lies over it."""
    places = [min(range(len(edges)), key=lambda at: abs(edges[at] - other)) for other in others]
    if any(abs(edges[at] - other) > _NEAR for at, other in zip(places, others, strict=True)):
        return None
    if places[0] != 0 or places[-1] != len(edges) - 1 or places != sorted(set(places)):
        return None
    return tuple(
        max(i for i, place in enumerate(places) if place <= at) for at in range(len(edges) - 1)
    )


def _filled_down(table: Joined) -> tuple[Row, ...]:
    """Rows without number and lead go on with those above, though no cell is merged."""
    if table.header.place(Column.ORDINAL) is None or table.header.place(Column.LEAD) is None:
        return table.rows
    rows: list[Row] = []
    for row in table.rows:
        goes_on = bool(rows) and _needs_lead(table.header, row) and not is_banner(rows[-1])
        rows.append(_with_names_of(table.header, rows[-1], row) if goes_on else row)
    return tuple(rows)


def _needs_lead(header: Header, row: Row) -> bool:
    """Whether the row has a task and a day, but neither number nor lead."""
    if _text(header, Column.ORDINAL, row) or _text(header, Column.LEAD, row):
        return False
    return bool(_text(header, Column.CONTENT, row) and _text(header, Column.TIME, row))


def _with_names_of(header: Header, above: Row, row: Row) -> Row:
    names = {header.place(kind) for kind in (Column.ORDINAL, Column.LEAD, Column.PARTNER)}
    return tuple(
        before if at in names and not block.text else block
        for at, (before, block) in enumerate(zip(above, row, strict=True))
    )


def _spread(row: Row, columns: Sequence[int]) -> Row:
    return tuple(row[at] for at in columns)


def _joined_rows(table: Joined, added: tuple[Row, ...]) -> tuple[Row, ...]:
    if not table.rows or not added or is_banner(table.rows[-1]) or is_banner(added[0]):
        return table.rows + added
    above, top = table.rows[-1], added[0]
    cut = _is_cut(table.header, above, top)
    pairs = [
        (before, after)
        for at, (before, after) in enumerate(zip(above, top, strict=True))
        if cut or _goes_on(table.header, at, above, top)
    ]
    merged = {key: block for before, after in pairs for key, block in _merge(before, after)}
    rows = tuple(_replaced(row, merged) for row in table.rows)
    rest = tuple(_replaced(row, merged) for row in added)
    return rows + (rest[1:] if cut else rest)


def _is_cut(header: Header, above: Row, top: Row) -> bool:
    """Whether the page break cut the row itself: its sentence goes on without a number."""
    if _text(header, Column.ORDINAL, top):
        return False
    before, after = _text(header, Column.CONTENT, above), _text(header, Column.CONTENT, top)
    if not before or not after:
        return False
    both_due = _text(header, Column.TIME, above) and _text(header, Column.TIME, top)
    alone = not any(
        block.text for at, block in enumerate(top) if at != header.place(Column.CONTENT)
    )
    return (after[0].islower() and not (both_due and _is_whole(before))) or (
        alone and not _is_whole(before)
    )


def _goes_on(header: Header, at: int, above: Row, top: Row) -> bool:
    """Whether the cell at column *at* is the rest of a merged one above the page break."""
    before, after = above[at].text, top[at].text
    numbered = bool(_text(header, Column.ORDINAL, top))
    if numbered:
        return at == header.place(Column.LEAD) and not after
    if not after:
        return True
    return (
        bool(before)
        and at != header.place(Column.CONTENT)
        and (after[0].islower() or _CUT.search(before) is not None)
    )


def _is_whole(sentence: str) -> bool:
    return sentence.endswith((".", ";", ":"))


def _text(header: Header, column: Column, row: Row) -> str:
    place = header.place(column)
    return row[place].text if place is not None else ""


def _merge(before: Block, after: Block) -> tuple[tuple[int, Block], ...]:
    block = Block(before.key, before.lines + after.lines)
    return (before.key, block), (after.key, block)


def _replaced(row: Row, merged: Mapping[int, Block]) -> Row:
    return tuple(merged.get(block.key, block) for block in row)
