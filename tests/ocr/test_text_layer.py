"""The text of a PDF is used where it is Vietnamese that can be seen, and there only."""

from __future__ import annotations

import ctypes
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import ImageFont

from ocr.config import OcrConfig
from ocr.load import load_scans
from ocr.text_layer import TextLayer, is_good
from tests.ocr.drawing import LETTER, source_of

PROSE = "Các phòng chuyên môn báo cáo kết quả thực hiện về Văn phòng trước ngày 25/10/2024"


@pytest.mark.parametrize(
    ("text", "good"),
    [
        (PROSE, True),
        (PROSE.upper(), True),
        ("01 02 03 4.500 12,5 75% 25/10 " + PROSE, True),
        ("", False),
        ("Trang 3/12", False),  # too little to be the text of a page
        ("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 " * 3, False),
        (
            "C¸c phßng chuyªn m«n b¸o c¸o kÕt qu¶ thùc hiÖn vÒ V¨n phßng tr­íc ngµy",
            False,
        ),  # TCVN3
        (
            "Caùc phoøng chuyeân moân baùo caùo keát quaû thöïc hieän veà Vaên phoøng",
            False,
        ),  # VNI
        ("Cac phong chuyen mon bao cao ket qua thuc hien ve Van phong truoc ngay", False),
        ("(cid:3)(cid:36)(cid:17) " + PROSE, False),
        (PROSE + " \ue001\ue002\ue003", False),  # glyphs without a meaning
        (PROSE + " \ufffd\ufffd\ufffd", False),
    ],
)
def test_tells_text_from_rubbish(text: str, good: bool) -> None:  # noqa: FBT001 a golden table
    assert is_good(text.split()) is good


def test_words_stand_where_they_are_printed(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    _print(path, LETTER)
    with TextLayer(path) as layer:
        words = layer.words(1)
    assert words is not None
    assert " ".join(word.text for word in words) == " ".join(LETTER)
    number = next(word for word in words if word.text == "127/KH-UBND")
    assert number.confidence == 1.0
    assert number.box.center_y == pytest.approx((100 + 40 - 4) / 842, abs=0.01)
    assert number.box.x0 == pytest.approx(99 / 595, abs=0.01)


def test_a_printed_pdf_comes_with_its_words(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    _print(path, LETTER)
    [scan] = load_scans(source_of(path), OcrConfig())
    assert scan.words is not None
    assert scan.dpi == OcrConfig().dpi_drawn
    [scan] = load_scans(source_of(path), OcrConfig(text_layer=False))
    assert scan.words is None


def test_text_that_cannot_be_seen_is_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    _print(path, LETTER, mode=pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)
    [scan] = load_scans(source_of(path), OcrConfig())
    assert scan.words is None


def test_text_over_a_scan_is_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    _print(path, LETTER, over_a_scan=True)
    [scan] = load_scans(source_of(path), OcrConfig())
    assert scan.words is None


def _print(
    path: Path, lines: tuple[str, ...], *, mode: int = 0, over_a_scan: bool = False
) -> None:
    """Write *lines* as text of 14 points, 40 points apart, from 100 points below the top."""
    document = pypdfium2.PdfDocument.new()
    page = document.new_page(595, 842)
    data = Path(ImageFont.truetype("DejaVuSans.ttf").path).read_bytes()
    buffer = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
    font = pdfium.FPDFText_LoadFont(
        document.raw, buffer, len(data), pdfium.FPDF_FONT_TRUETYPE, True
    )
    if over_a_scan:
        image = pypdfium2.PdfImage.new(document)
        image.set_bitmap(pypdfium2.PdfBitmap.new_native(620, 877, pdfium.FPDFBitmap_Gray))
        image.set_matrix(pypdfium2.PdfMatrix().scale(595, 842))
        page.insert_obj(image)
    for row, line in enumerate(lines):
        item = pdfium.FPDFPageObj_CreateTextObj(document.raw, font, 14)
        text = (line + "\0").encode("utf-16-le")
        pdfium.FPDFText_SetText(item, ctypes.cast(text, pdfium.FPDF_WIDESTRING))
        pdfium.FPDFTextObj_SetTextRenderMode(item, mode)
        pdfium.FPDFPageObj_Transform(item, 1, 0, 0, 1, 72, 742 - 40 * row)
        pdfium.FPDFPage_InsertObject(page.raw, item)
    page.gen_content()
    document.save(path)
