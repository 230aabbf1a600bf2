"""A register as an Excel workbook that a clerk can filter, sort and print."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.exports.characters import harmless
from pipeline.exports.writing import writing
from schemas.errors import OutputError

# Limits of Excel: links in a sheet, rows in a sheet.
MOST_LINKS: Final = 65_000
MOST_ROWS: Final = 1_048_576
DAY_FORMAT: Final = "dd/mm/yyyy"
# Spreadsheets take what begins so for a formula, once it is typed again or passed on as CSV.
_LIKE_FORMULA: Final = re.compile(r"\s*[=+\-@]|\t")
# Not every spreadsheet makes a row as high as its text when it opens the file.
_LINE: Final = 15.0  # points
_LETTERS: Final = 1.1  # a digit, in which widths are counted, is so much wider than these
_HIGHEST: Final = 409.0  # points; a limit of Excel
_HEAD_ROWS: Final = 2  # the names, then the decree's numbers of the columns
_MARGIN: Final = 0.4  # inches
_FONT: Final = "Times New Roman"
_THIN: Final = Side(style="thin", color="999999")
_RULED: Final = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_GREY: Final = PatternFill("solid", fgColor="E7E6E6")
_YELLOW: Final = PatternFill("solid", fgColor="FFF2CC")


@dataclass(frozen=True, slots=True)
class Heading:
    """A column.

    Attributes:
        name: As the decree has it.
        width: In characters.
        number: The decree's number of the column; None for one of ours.
    """

    name: str
    width: float
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in a cell.

    Attributes:
        link: URI that it opens.
        is_doubtful: Whether a person should look at the scan before trusting it.
    """

    value: str | date | int | None = None
    link: str | None = None
    is_doubtful: bool = False


def write_workbook(
    path: Path,
    title: str,
    headings: tuple[Heading, ...],
    rows: Iterable[tuple[Entry, ...]],
    *,
    printed: int,
) -> int:
    """Write one sheet to *path*, and return how many rows it has below its head.

    Args:
        path: The file.
        title: Of the sheet.
        headings: Its columns.
        rows: An entry for each column.
        printed: How many of the columns stand on paper, from the first.

    Raises:
        OutputError: It cannot be written, or Excel holds fewer rows.
    """
    book = Workbook()
    sheet = book.create_sheet(title)
    book.remove(book.worksheets[0])
    _write_head(sheet, headings)
    count = links = 0
    for count, entries in enumerate(rows, start=1):
        if count + _HEAD_ROWS > MOST_ROWS:
            raise OutputError(f"an Excel sheet holds {MOST_ROWS} rows; export fewer documents")
        for column, entry in enumerate(entries, start=1):
            links += entry.link is not None
            _fill(sheet.cell(count + _HEAD_ROWS, column), entry, linked=links <= MOST_LINKS)
        texts = (entry.value for entry in entries)
        sheet.row_dimensions[count + _HEAD_ROWS].height = _height(texts, headings)
    _make_handy(sheet, headings)
    _set_up_page(sheet, printed)
    with writing(path):
        book.save(path)
    return count


def _write_head(sheet: Worksheet, headings: tuple[Heading, ...]) -> None:
    for column, heading in enumerate(headings, start=1):
        number = f"({heading.number})" if heading.number else None
        for row, text in enumerate((heading.name, number), start=1):
            cell = sheet.cell(row, column, text)
            cell.font = Font(name=_FONT, bold=row == 1, italic=row == _HEAD_ROWS)
            cell.alignment = Alignment("center", "center", wrap_text=True)
            cell.fill, cell.border = _GREY, _RULED
        sheet.column_dimensions[get_column_letter(column)].width = heading.width
    sheet.row_dimensions[1].height = _height((each.name for each in headings), headings)


def _fill(cell: SheetCell, entry: Entry, *, linked: bool) -> None:
    cell.font, cell.border = Font(name=_FONT), _RULED
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    if entry.is_doubtful:
        cell.fill = _YELLOW
    if isinstance(entry.value, str):
        cell.value = harmless(entry.value)
        cell.data_type = "s"  # openpyxl makes a formula of what begins with =
        cell.quotePrefix = bool(_LIKE_FORMULA.match(cell.value))
    elif entry.value is not None:
        cell.value = entry.value
        if isinstance(entry.value, date):
            cell.number_format = DAY_FORMAT
            cell.alignment = Alignment("center", "top")
    if entry.link and linked:
        cell.hyperlink = entry.link
        cell.font = Font(name=_FONT, color="0563C1", underline="single")


def _height(texts: Iterable[object], headings: tuple[Heading, ...]) -> float:
    """Return how high a row has to be for the longest of *texts*, broken at its words."""
    lines = (
        sum(
            max(len(textwrap.wrap(line, int(heading.width * _LETTERS))), 1)
            for line in text.splitlines()
        )
        for text, heading in zip(texts, headings, strict=True)
        if isinstance(text, str)
    )
    return min(_LINE * max(lines, default=1), _HIGHEST)


def _make_handy(sheet: Worksheet, headings: tuple[Heading, ...]) -> None:
    last = get_column_letter(len(headings))
    sheet.freeze_panes = f"A{_HEAD_ROWS + 1}"
    sheet.auto_filter.ref = f"A{_HEAD_ROWS}:{last}{max(sheet.max_row, _HEAD_ROWS)}"


def _set_up_page(sheet: Worksheet, printed: int) -> None:
    last = max(sheet.max_row, _HEAD_ROWS)
    sheet.print_area = f"A1:{get_column_letter(printed)}{last}"
    sheet.print_title_rows = f"1:{_HEAD_ROWS}"
    sheet.oddHeader.center.text = sheet.title
    sheet.oddFooter.center.text = "Trang &P/&N"
    sheet.page_margins.left = sheet.page_margins.right = _MARGIN
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
