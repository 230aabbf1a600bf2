"""The text of a whole document, for people to search and for citations to be found in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parsers.furniture import without_furniture
from schemas.page import Page
from schemas.table import Table
from schemas.text import PlacedLine, Text
from schemas.word import Line
from schemas.zone import Paper, ZoneKind

PAGE_BREAK: Final = "\f"  # white space to all who read, and the usual mark of a page's end
# Where other documents are cited; the number and the stamp of this one are not among them.
_CITING: Final = (
    ZoneKind.SUBJECT,
    ZoneKind.TITLE,
    ZoneKind.BODY,
    ZoneKind.FOOTNOTE,
    ZoneKind.RECIPIENTS,
    ZoneKind.ANNEX,
)


def full_text(paper: Paper) -> str:
    """Return every line of *paper* in reading order, page numbers and specks left out.

    Pages, blank ones included, are parted by ``PAGE_BREAK``.
    """
    pages = ("\n".join(line.text for line in _lines(page)) for page in paper.pages)
    text = PAGE_BREAK.join(pages)
    return "" if text.isspace() else text


def cited_text(paper: Paper) -> Text:
    """Return what may cite other documents: the prose, then the cells of tables."""
    prose = (text for kind in _CITING for text in paper.all_of(kind))
    cells = (
        Text.of([[PlacedLine(placed.page, line) for line in cell.lines]])
        for placed in paper.tables
        for cell in placed.table.cells
    )
    return Text.joined((*prose, *cells))


def _lines(page: Page) -> Iterator[Line]:
    kept = {id(line) for line in without_furniture(page.lines)}
    for item in page.content:
        if isinstance(item, Table):
            yield from item.lines
        elif id(item) in kept:
            yield item
