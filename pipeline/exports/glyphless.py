"""A font without ink, in which the words of a scan lie over their picture.

Each character is its UTF-16 unit, half as wide as high; whatever copies the text out is
told by ToUnicode that a unit is itself. The way is that of tesseract's own PDF.
"""

from __future__ import annotations

import struct
from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Name

NAME: Final = "/GlyphLess"
UNITS: Final = 1000
ADVANCE: Final = 500
MADE: Final = 3_786_912_000  # 1 January 2024 in seconds since 1904
_ALL_UNITS: Final = 0x10000
_UNREADABLE: Final = "\ufffd"
_TO_UNICODE: Final = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0000> <FFFF> <0000>
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def encoded(text: str) -> bytes:
    """Return *text* as the font has it; a character beyond 16 bits becomes a mark."""
    return "".join(c if ord(c) < _ALL_UNITS else _UNREADABLE for c in text).encode("utf-16-be")


def add_font(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """Add the font to *pdf*, and return it."""
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(NAME),
        Flags=5,  # fixed pitch, symbolic
        FontBBox=Array([0, 0, ADVANCE, UNITS]),
        ItalicAngle=0,
        Ascent=UNITS,
        Descent=0,
        CapHeight=UNITS,
        StemV=80,
        FontFile2=pdf.make_indirect(pikepdf.Stream(pdf, _program())),
    )
    cid_font = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name(NAME),
        CIDSystemInfo=Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0),
        CIDToGIDMap=pdf.make_indirect(pikepdf.Stream(pdf, b"\x00\x01" * _ALL_UNITS)),
        DW=ADVANCE,
        FontDescriptor=pdf.make_indirect(descriptor),
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name(NAME),
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(cid_font)]),
        ToUnicode=pdf.make_indirect(pikepdf.Stream(pdf, _TO_UNICODE)),
    )
    return pdf.make_indirect(font)


def _program() -> bytes:
    """Return a TrueType font of two glyphs without ink: the tables that a PDF asks for."""
    head = struct.pack(
        ">IIIIHHqqhhhhHHhhh",
        *(0x10000, 0x10000, 0, 0x5F0F3CF5, 0, UNITS, MADE, MADE),
        *(0, 0, ADVANCE, UNITS, 0, 8, 2, 0, 0),
    )
    hhea = struct.pack(">IhhhH6h8xhH", 0x10000, UNITS, 0, 0, ADVANCE, *(0, 0, 0, 1, 0, 0), 0, 2)
    maxp = struct.pack(">IH13H", 0x10000, 2, *(0,) * 4, 2, *(0,) * 8)
    hmtx = struct.pack(">HhHh", ADVANCE, 0, ADVANCE, 0)
    glyph = struct.pack(">hhhhhH", *(0,) * 6)  # no contours
    loca = struct.pack(">HHH", 0, 0, len(glyph) // 2)
    tables = {b"glyf": glyph, b"head": head, b"hhea": hhea, b"hmtx": hmtx}
    return _assembled(tables | {b"loca": loca, b"maxp": maxp})


def _assembled(tables: dict[bytes, bytes]) -> bytes:
    """Put *tables*, in the order of their names, behind a directory of them."""
    offset = 12 + 16 * len(tables)
    directory = struct.pack(">IHHHH", 0x10000, len(tables), 64, 2, 16 * len(tables) - 64)
    body = b""
    for tag, content in tables.items():
        padded = content + b"\0" * (-len(content) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sIII", tag, checksum, offset + len(body), len(content))
        body += padded
    return directory + body
