"""From a document to printed pages: letterhead, body, signature block, appendix."""

from __future__ import annotations

import html
from itertools import takewhile
from pathlib import Path
from typing import Final

from weasyprint import HTML

from samples.make import ink
from samples.make.markup import body_html, to_html
from samples.make.paper import MERGED, Paper, Table

HERE: Final = Path(__file__).parent
STATE: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def typeset(paper: Paper) -> bytes:
    """Return *paper* as a PDF with a text layer, as the office that wrote it has it."""
    page = HTML(string=document_html(paper), base_url=str(HERE))
    return bytes(page.write_pdf(pdf_identifier=paper.reference.encode()))


def document_html(paper: Paper) -> str:
    """Return *paper* as one HTML page."""
    parts = (
        ink.panel(paper.esign) if paper.esign and paper.esign.at_top else "",
        ink.arrival_stamp(paper.arrival) if paper.arrival else "",
        _letterhead(paper),
        _title(paper) if paper.type != "CV" else "",
        _addressees(paper) if paper.to else "",
        body_html(paper.body),
        _end(paper),
        _appendix(paper.table) if paper.table else "",
    )
    return (
        '<html lang="vi"><head><meta charset="utf-8"><link rel="stylesheet" href="page.css">'
        f"</head><body>{''.join(parts)}</body></html>"
    )


def _letterhead(paper: Paper) -> str:
    head = "party" if paper.of_party else "state"
    motto = paper.motto if paper.of_party else f"{STATE}<br><u>{paper.motto}</u>"
    rule = '<div class="star">*</div>' if paper.of_party else '<div class="rule"></div>'
    return (
        f'<table class="head {head}"><tr><td>{_issuer(paper)}{rule}</td>'
        f'<td class="motto"><div><b>{motto}</b></div></td></tr>'
        f"<tr><td>{_number(paper)}{_letter_subject(paper)}</td>"
        f'<td class="dated">{_dated(paper)}</td></tr></table>'
    )


def _issuer(paper: Paper) -> str:
    parent = f"{to_html(paper.parent)}<br>" if paper.parent else ""
    return f"{parent}<b>{to_html(paper.issuer)}</b>"


def _number(paper: Paper) -> str:
    number = ink.handwritten(paper.number) if paper.ink_number else paper.number
    line = paper.number_line.format(number=number, symbol=html.escape(paper.symbol))
    return f'<div class="number">{line}</div>'


def _letter_subject(paper: Paper) -> str:
    mark = ink.urgency_mark(paper.urgency) if paper.urgency else ""
    if paper.type != "CV":
        return mark
    subject = paper.subject_line.format(subject=html.escape(paper.subject))
    return f'<div class="about">{subject}</div>{mark}'


def _dated(paper: Paper) -> str:
    day = f"{paper.day.day:02}"
    month = f"{paper.day.month:02}" if paper.day.month < 3 else f"{paper.day.month}"
    written = ink.handwritten(day) if paper.ink_day else day
    return f"{html.escape(paper.place)}, ngày {written} tháng {month} năm {paper.day.year}"


def _title(paper: Paper) -> str:
    subject = paper.subject_line.format(subject=to_html(paper.subject))
    return f'<div class="title"><b>{paper.type_name.upper()}<br>{subject}</b><hr></div>'


def _addressees(paper: Paper) -> str:
    if len(paper.to) == 1:
        return f'<p class="to one">Kính gửi: {html.escape(paper.to[0])}.</p>'
    stops = [";"] * (len(paper.to) - 1) + ["."]
    items = "".join(
        f"<div>- {html.escape(name)}{stop}</div>"
        for name, stop in zip(paper.to, stops, strict=True)
    )
    note = f'<div class="gloss">{html.escape(paper.to_note)}</div>' if paper.to_note else ""
    return f'<table class="to"><tr><td>Kính gửi:</td><td>{items}{note}</td></tr></table>'


def _end(paper: Paper) -> str:
    sign = paper.sign
    panel = ink.panel(paper.esign) if paper.esign and not paper.esign.at_top else ""
    lines = "<br>".join(to_html(line) for line in (sign.authority, sign.title) if line)
    return (
        '<table class="end"><tr><td class="copies"><b><i>Nơi nhận:</i></b>'
        f"{_list(paper.cc)}</td>"
        f'<td class="sign"><b>{lines}</b><div class="inked">{ink.seal(*sign.seal)}'
        f"{ink.signature(paper.seed)}</div><b>{html.escape(sign.name)}</b>{panel}</td></tr></table>"
    )


def _list(items: tuple[str, ...]) -> str:
    stops = [";"] * (len(items) - 1) + ["."]
    return "".join(
        f"<div>- {html.escape(item)}{stop}</div>"
        for item, stop in zip(items, stops, strict=True)
    )


def _appendix(table: Table) -> str:
    first, second, *rest = table.heading
    head = f"<b>{to_html(first)}</b><br><b>{to_html(second)}</b>"
    head += "".join(f"<br><i>{to_html(line)}</i>" for line in rest)
    columns = "".join(f'<col style="width:{width}%">' for width in table.widths)
    names = "".join(f"<th>{to_html(name)}</th>" for name in table.columns)
    side = "appendix landscape" if table.landscape else "appendix"
    return (
        f'<section class="{side}"><div class="title">{head}</div><table class="grid">{columns}'
        f"<thead><tr>{names}</tr></thead>{_rows(table)}</table></section>"
    )


def _rows(table: Table) -> str:
    return "".join(
        f'<tr class="{"fresh" if row.fresh else ""}">{_cells(table, at)}</tr>'
        for at, row in enumerate(table.rows)
    )


def _cells(table: Table, at: int) -> str:
    row = table.rows[at]
    return "".join(
        f'<td class="{role}" rowspan="{_span(table, at, column)}">{_text(cell)}</td>'
        for column, (role, cell) in enumerate(zip(table.roles, row.cells, strict=True))
        if cell != MERGED or row.fresh
    )


def _text(cell: str) -> str:
    """The rest of a merged cell that a page break cuts stays empty."""
    return "" if cell == MERGED else to_html(cell)


def _span(table: Table, at: int, column: int) -> int:
    below = table.rows[at + 1 :]
    merged = takewhile(lambda row: row.cells[column] == MERGED and not row.fresh, below)
    return 1 + len(list(merged))
