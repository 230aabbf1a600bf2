"""Pages as JSON and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from schemas.geometry import Box
from schemas.page import Damage, Page, TextFrom
from schemas.table import Cell, Table
from schemas.word import Line, Word

FORMAT: Final = 1
DIGITS: Final = 5  # a hundred-thousandth of an A4 page is 3 micrometres


def pages_to_json(pages: Iterable[Page]) -> list[dict[str, Any]]:
    """Return *pages* as plain lists and dictionaries; numbers are rounded to 5 decimals."""
    return [_page_out(page) for page in pages]


def pages_from_json(recorded: Sequence[dict[str, Any]]) -> tuple[Page, ...]:
    """Return the pages that :func:`pages_to_json` recorded.

    Raises:
        KeyError, TypeError, ValueError: It recorded something else.
    """
    return tuple(_page_in(page) for page in recorded)


def as_recorded(pages: Iterable[Page]) -> tuple[Page, ...]:
    """Return *pages* as they are after they were recorded, so that both tell the same."""
    return pages_from_json(pages_to_json(pages))


def _page_out(page: Page) -> dict[str, Any]:
    return {
        "number": page.number,
        "width": page.width,
        "height": page.height,
        "dpi": page.dpi,
        "rotation": page.rotation,
        "skew": round(page.skew, DIGITS),
        "text_from": page.text_from.value,
        "has_ink": page.has_ink,
        "content": [_item_out(item) for item in page.content],
        "overlays": [_line_out(line) for line in page.overlays],
        "frames": [_box_out(box) for box in page.frames],
        **({"unread": [_box_out(box) for box in page.unread]} if page.unread else {}),
        **({"damage": page.damage.value} if page.damage else {}),
    }


def _page_in(page: dict[str, Any]) -> Page:
    return Page(
        number=page["number"],
        width=page["width"],
        height=page["height"],
        dpi=page["dpi"],
        rotation=page["rotation"],
        skew=page["skew"],
        text_from=TextFrom(page["text_from"]),
        has_ink=page["has_ink"],
        content=tuple(_item_in(item) for item in page["content"]),
        overlays=tuple(_line_in(line) for line in page["overlays"]),
        frames=tuple(_box_in(box) for box in page["frames"]),
        unread=tuple(_box_in(box) for box in page.get("unread", ())),
        damage=Damage(page["damage"]) if "damage" in page else None,
    )


def _item_out(item: Line | Table) -> list[Any] | dict[str, Any]:
    """A line is a list of words, a table is a dictionary."""
    if isinstance(item, Line):
        return _line_out(item)
    return {
        "box": _box_out(item.box),
        "rows": item.rows,
        "columns": item.columns,
        "cells": [_cell_out(cell) for cell in item.cells],
    }


def _item_in(item: list[Any] | dict[str, Any]) -> Line | Table:
    if isinstance(item, list):
        return _line_in(item)
    cells = tuple(_cell_in(cell) for cell in item["cells"])
    return Table(_box_in(item["box"]), item["rows"], item["columns"], cells)


def _cell_out(cell: Cell) -> dict[str, Any]:
    return {
        "place": [cell.row, cell.column, cell.row_span, cell.column_span],
        "box": _box_out(cell.box),
        "lines": [_line_out(line) for line in cell.lines],
    }


def _cell_in(cell: dict[str, Any]) -> Cell:
    row, column, row_span, column_span = cell["place"]
    lines = tuple(_line_in(line) for line in cell["lines"])
    return Cell(row, column, row_span, column_span, _box_in(cell["box"]), lines)


def _line_out(line: Line) -> list[Any]:
    return [_word_out(word) for word in line.words]


def _line_in(line: list[Any]) -> Line:
    return Line(tuple(_word_in(word) for word in line))


def _word_out(word: Word) -> list[Any]:
    """Text, confidence, the edges of its box, and the second reading if there is one."""
    second = () if word.second is None else (word.second,)
    return [word.text, round(word.confidence, DIGITS), *_box_out(word.box), *second]


def _word_in(word: list[Any]) -> Word:
    text, confidence, x0, y0, x1, y1, *second = word
    return Word(text, Box(x0, y0, x1, y1), confidence, *second)


def _box_out(box: Box) -> list[float]:
    return [round(edge, DIGITS) for edge in (box.x0, box.y0, box.x1, box.y1)]


def _box_in(edges: Sequence[float]) -> Box:
    return Box(*edges)
