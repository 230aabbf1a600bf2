"""The words of a page as text that cannot be seen and can be found, marked and copied."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pikepdf
from pikepdf import ContentStreamInlineImage, ContentStreamInstruction, Dictionary, Name

from pipeline.exports.glyphless import ADVANCE, UNITS, encoded
from pipeline.exports.placement import Placement
from schemas.word import Word

FONT: Final = "/CongvanText"
Instruction = ContentStreamInstruction | ContentStreamInlineImage
_INVISIBLE: Final = 3  # text rendering mode
_SHOWING: Final = frozenset({"Tj", "TJ", "'", '"'})
_CHOOSING: Final = "Tf"
# A blank inside the word's box, so that it stands before a word that touches this one.
_NARROW: Final = 5  # percent
_BLANK: Final = f" {_NARROW} Tz <{encoded(' ').hex()}> Tj 100 Tz".encode()
_THINNEST: Final = 1e-4  # of the page: a matrix must not be flat


def add_text_layer(
    pdf: pikepdf.Pdf, page: pikepdf.Page, placement: Placement, font: pikepdf.Object
) -> None:
    """Lay the words of ``placement.page`` over *page*, in place of a layer that it has."""
    kept = _without_hidden_text(page)
    if not any(str(instruction.operator) in _SHOWING for instruction in kept):
        kept = _without_fonts(page, kept)
    layer = b"\n".join(_text(placement))
    shown = pikepdf.unparse_content_stream(kept)
    page.Contents = pdf.make_stream(b"q\n" + shown + b"\nQ\n" + layer)
    page.add_resource(font, Name.Font, Name(FONT))


def _without_hidden_text(page: pikepdf.Page) -> list[Instruction]:
    """Return what *page* shows, without the text that some reader hid in it before."""
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
    return kept


def _without_fonts(page: pikepdf.Page, content: list[Instruction]) -> list[Instruction]:
    """Return *content* without the fonts that it names, and take them out of *page*.

    They need not be inside a file as long as their text is hidden, and then often are not.
    """
    others = {kind: named for kind, named in page.resources.items() if kind != Name.Font}
    page.Resources = Dictionary(others)  # of its own: pages may share theirs
    return [each for each in content if str(each.operator) != _CHOOSING]


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
