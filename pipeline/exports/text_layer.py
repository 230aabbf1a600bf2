"""The words of a page as text that cannot be seen and can be found, marked and copied."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pikepdf
from pikepdf import Name

from pipeline.exports.glyphless import ADVANCE, UNITS, encoded
from pipeline.exports.placement import Placement
from schemas.word import Word

FONT: Final = "/CongvanText"
_INVISIBLE: Final = 3  # text rendering mode
_SHOWING: Final = frozenset({"Tj", "TJ", "'", '"'})
# A blank inside the word's box, so that it stands before a word that touches this one.
_NARROW: Final = 5  # percent
_BLANK: Final = f" {_NARROW} Tz <{encoded(' ').hex()}> Tj 100 Tz".encode()
_THINNEST: Final = 1e-4  # of the page: a matrix must not be flat


def add_text_layer(
    pdf: pikepdf.Pdf, page: pikepdf.Page, placement: Placement, font: pikepdf.Object
) -> None:
    """Lay the words of ``placement.page`` over *page*, in place of a layer that it has."""
    kept = _without_hidden_text(page)
    layer = b"\n".join(_text(placement))
    page.Contents = pdf.make_stream(b"q\n" + kept + b"\nQ\n" + layer)
    page.add_resource(font, Name.Font, Name(FONT))


def _without_hidden_text(page: pikepdf.Page) -> bytes:
    """Return the content of *page* without the text that some reader hid in it before."""
    kept = []
    mode, outer = 0, []
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator == "Tr":
            mode = int(instruction.operands[0])
        elif operator == "q":
            outer.append(mode)
        elif operator == "Q" and outer:
            mode = outer.pop()
        if operator not in _SHOWING or mode != _INVISIBLE:
            kept.append(instruction)
    return pikepdf.unparse_content_stream(kept)


def _text(placement: Placement) -> Iterator[bytes]:
    yield f"BT {FONT} 1 Tf {_INVISIBLE} Tr".encode()
    for word in placement.page.words:
        matrix = " ".join(f"{number:.5f}" for number in _matrix(word, placement))
        yield f"{matrix} Tm <{encoded(word.text).hex()}> Tj".encode() + _BLANK
    yield b"ET"


def _matrix(word: Word, placement: Placement) -> tuple[float, ...]:
    """Return what lays the em boxes of the letters over the box of the word."""
    box = word.box
    left, right = box.x0, max(box.x1, box.x0 + _THINNEST)
    top, bottom = min(box.y0, box.y1 - _THINNEST), box.y1
    origin, along = placement.point(left, bottom), placement.point(right, bottom)
    above = placement.point(left, top)
    ems = (len(encoded(word.text)) / 2 + _NARROW / 100) * ADVANCE / UNITS
    across = ((along[0] - origin[0]) / ems, (along[1] - origin[1]) / ems)
    return *across, above[0] - origin[0], above[1] - origin[1], *origin
