"""Scans that are drawn, and what was read on them; and who says whether a PDF is PDF/A."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, Final

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageDraw

from pipeline.sources import InputFile, identify
from schemas.geometry import Box
from schemas.page import Page
from schemas.source import Source
from schemas.word import Line, Word

TEXT: Final = ("Kính", "gửi:", "Ủy", "ban", "nhân", "dân", "huyện", "Gò", "Mẫu")


def source_of(path: Path) -> Source:
    return identify(InputFile(path, path.name))


def page_of(width: int, height: int, dpi: int, **how: Any) -> Page:
    """Return a page with TEXT from left to right at its top."""
    words = tuple(
        Word(text, Box(0.1 * place, 0.05, 0.1 * place + 0.08, 0.07), 0.9)
        for place, text in enumerate(TEXT)
    )
    return Page(number=1, width=width, height=height, dpi=dpi, content=(Line(words),), **how)


def drawn(width: int = 1654, height: int = 2339, mode: str = "RGB") -> Image.Image:
    image = Image.new(mode, (width, height), "white")
    ImageDraw.Draw(image).rectangle((200, 200, 900, 230), fill="black")
    return image


def pdf_of(path: Path, *, turned: int = 0, extra: bytes = b"") -> Path:
    """Write a PDF with one scan of A4, which it shows *turned* clockwise."""
    content = io.BytesIO()
    drawn().save(content, "JPEG")
    with pikepdf.new() as pdf:
        picture = pikepdf.Stream(pdf, content.getvalue())
        picture.Type, picture.Subtype, picture.Filter = Name.XObject, Name.Image, Name.DCTDecode
        picture.Width, picture.Height, picture.BitsPerComponent = 1654, 2339, 8
        picture.ColorSpace = Name.DeviceRGB
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, 595, 842]),
            Rotate=turned,
            Resources=Dictionary(XObject=Dictionary(Scan=pdf.make_indirect(picture))),
            Contents=pdf.make_stream(b"q 595 0 0 842 0 0 cm /Scan Do Q\n" + extra),
        )
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
        pdf.save(path)
    return path


def findings(path: Path) -> list[str]:
    """Return what a validator, which allows nothing that it does not know, finds wrong."""
    pdfa = pytest.importorskip("pikepdf.pdfa", reason="needs fonttools and jsonschema")
    with pikepdf.open(path) as pdf:
        return [finding.message for finding in pdfa.check(pdf, "2b").findings]
