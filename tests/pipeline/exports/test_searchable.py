"""The searchable PDF, read back with pdfplumber and pikepdf, against what was read."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import pdfplumber
import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import ImageDraw

from ocr.page_image import srgb_profile
from ocr.replay import ReplayEngine
from pipeline.exports.placement import Placement
from pipeline.exports.searchable import write_searchable
from schemas.page import TextFrom
from schemas.word import Word
from tests.pipeline.conftest import RECORDINGS, SAMPLES
from tests.pipeline.exports.scanned import TEXT, drawn, page_of, pdf_of, source_of
from tests.pipeline.exports.written import awkward_tables, export

NEAR: Final = 0.002  # of the page: the edges are written with few digits
MOST_GROWTH: Final = 1.1
FONT_AND_PROFILE: Final = 8_000  # bytes that every file gets
SCANS: Final = ("letter-with-plan.pdf", "decision.jpg", "invitation.png", "urgent-letter.tif")


def letters(path: Path) -> list[Any]:
    """Return the pages of a PDF, whose letters are read while it is open."""
    with pdfplumber.open(path) as pdf:
        return [page for page in pdf.pages if page.chars is not None]


def words_of(page: Any) -> list[str]:
    return "".join(letter["text"] for letter in page.chars).split()


def boxes_of(page: Any) -> Iterator[tuple[float, ...]]:
    """Yield the box around the letters of each word, in fractions of the page."""
    word: list[Any] = []
    for letter in page.chars:
        if letter["text"].strip():
            word.append(letter)
        elif word:
            yield (
                min(each["x0"] for each in word) / float(page.width),
                min(each["top"] for each in word) / float(page.height),
                max(each["x1"] for each in word) / float(page.width),
                max(each["bottom"] for each in word) / float(page.height),
            )
            word = []


def edges(words: Sequence[Word]) -> Iterator[tuple[float, ...]]:
    yield from ((word.box.x0, word.box.y0, word.box.x1, word.box.y1) for word in words)


@pytest.mark.parametrize("name", SCANS)
def test_every_word_of_a_sample_comes_back_in_its_order(name: str, tmp_path: Path) -> None:
    source = source_of(SAMPLES / name)
    pages = ReplayEngine(RECORDINGS).pages(source)
    made = write_searchable(source, pages, tmp_path / "new" / "a.pdf")
    told = [words_of(page) for page in letters(made.path)]
    assert told == [[word.text for word in page.words] for page in pages]
    assert made.path.stat().st_size <= MOST_GROWTH * source.size + FONT_AND_PROFILE * len(pages)


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_word_lies_where_it_was_read_however_the_pdf_turns_the_page(
    turned: int, tmp_path: Path
) -> None:
    size = (2339, 1654) if turned % 180 else (1654, 2339)
    page = page_of(*size, 200)
    source = source_of(pdf_of(tmp_path / "a.pdf", turned=turned))
    made = write_searchable(source, (page,), tmp_path / "b.pdf")
    [shown] = letters(made.path)
    for box, read in zip(boxes_of(shown), edges(page.words), strict=True):
        assert box[:2] == pytest.approx(read[:2], abs=NEAR)
        assert box[3] == pytest.approx(read[3], abs=NEAR)
        assert box[2] == pytest.approx(read[2], abs=0.006)  # a narrow blank ends the word


@pytest.mark.parametrize(
    ("rotation", "place"),
    # where the upper left corner of the upright page is on the page as it was laid in
    [(0, (0, 842)), (90, (0, 0)), (180, (595, 0)), (270, (595, 842))],
)
def test_a_page_laid_in_askew_is_turned_back(rotation: int, place: tuple[float, float]) -> None:
    size = (2339, 1654) if rotation % 180 else (1654, 2339)
    page = page_of(*size, 200, rotation=rotation)
    placement = Placement(page=page, left=10, bottom=20, width=595, height=842)
    assert placement.point(0, 0) == pytest.approx((10 + place[0], 20 + place[1]), abs=0.01)


def test_a_tilted_page_is_tilted_back_about_its_middle() -> None:
    page = page_of(1000, 1000, 100, skew=90.0)  # levelled counter-clockwise
    placement = Placement(page=page, left=0, bottom=0, width=100, height=100)
    assert placement.point(0.5, 0.5) == pytest.approx((50, 50))
    assert placement.point(1, 0.5) == pytest.approx((50, 0))  # the right came from below


@pytest.mark.parametrize(
    ("name", "mode", "coding"),
    [
        ("a.jpg", "RGB", "/DCTDecode"),
        ("a.png", "RGB", "/DCTDecode"),
        ("a.png", "L", "/CCITTFaxDecode"),
        ("a.tif", "1", "/CCITTFaxDecode"),
    ],
)
def test_a_picture_is_embedded_as_small_as_it_came(
    name: str, mode: str, coding: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    image = drawn(mode=mode)
    if mode == "RGB":
        ImageDraw.Draw(image).ellipse((900, 900, 1200, 1200), fill="red")
    image.save(path, dpi=(200, 200))
    made = write_searchable(source_of(path), (page_of(1654, 2339, 200),), tmp_path / "b.pdf")
    with pikepdf.open(made.path) as pdf:
        [page] = pdf.pages
        assert [float(edge) for edge in page.mediabox] == pytest.approx([0, 0, 595.44, 842.04])
        scan = pikepdf.PdfImage(page.Resources.XObject.Scan)
        assert scan.obj.Filter == Name(coding)
        if name == "a.jpg":
            assert scan.obj.read_raw_bytes() == path.read_bytes()
        seen = scan.as_pil_image().convert("L")
    assert seen.size == (1654, 2339)
    assert seen.getpixel((500, 215)) < 20  # the bar is black, and the paper white
    assert seen.getpixel((500, 500)) > 235


def test_a_paper_laid_flat_is_shown_flat(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    drawn(2000, 1500).save(path)
    page = page_of(1000, 1414, 121)
    made = write_searchable(source_of(path), (page,), tmp_path / "b.pdf")
    [shown] = letters(made.path)
    assert float(shown.height / shown.width) == pytest.approx(1.414, abs=0.001)
    assert words_of(shown) == list(TEXT)


def test_the_file_says_that_it_is_pdf_a(tmp_path: Path) -> None:
    source = source_of(pdf_of(tmp_path / "a.pdf"))
    made = write_searchable(source, (page_of(1654, 2339, 200),), tmp_path / "b.pdf")
    with pikepdf.open(made.path) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.pdf_version >= "1.7"
        assert not pdf.is_encrypted
        assert pdf.open_metadata().pdfa_status == "2B"
        [intent] = pdf.Root.OutputIntents
        assert intent.S == Name.GTS_PDFA1
        profile = intent.DestOutputProfile.read_bytes()
        assert (profile[16:20], profile[36:40], intent.DestOutputProfile.N) == (
            b"RGB ",
            b"acsp",
            3,
        )
        [font] = pdf.pages[0].Resources.Font.as_dict().values()
        assert "/ToUnicode" in font
        assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


def test_the_same_scan_gives_the_same_bytes(tmp_path: Path) -> None:
    source = source_of(pdf_of(tmp_path / "a.pdf"))
    first, second = (
        write_searchable(source, (page_of(1654, 2339, 200),), tmp_path / name).path
        for name in ("b.pdf", "c.pdf")
    )
    assert first.read_bytes() == second.read_bytes()


def test_the_colour_profile_does_not_tell_when_it_was_made() -> None:
    assert struct.unpack(">6H", srgb_profile()[24:36]) == (2024, 1, 1, 0, 0, 0)


def test_text_that_another_reader_hid_is_replaced(tmp_path: Path) -> None:
    hidden = b"BT /F1 12 Tf 3 Tr 100 700 Td (Kinh gui) Tj ET q BT 0 Tr (seen) Tj ET Q"
    source = source_of(pdf_of(tmp_path / "a.pdf", extra=hidden))
    made = write_searchable(source, (page_of(1654, 2339, 200),), tmp_path / "b.pdf")
    with pikepdf.open(made.path) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    assert b"Kinh gui" not in content
    assert b"seen" in content


def test_a_born_digital_page_is_left_as_it_is(tmp_path: Path) -> None:
    source = source_of(pdf_of(tmp_path / "a.pdf"))
    page = page_of(1654, 2339, 200, text_from=TextFrom.TEXT_LAYER)
    made = write_searchable(source, (page,), tmp_path / "b.pdf")
    [shown] = letters(made.path)
    assert shown.chars == []


def test_a_signed_file_stays_as_it_is_with_a_copy_beside(tmp_path: Path) -> None:
    path = pdf_of(tmp_path / "plain.pdf")
    signed = tmp_path / "a.pdf"
    with pikepdf.open(path) as pdf:
        field = Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, Rect=Array([0, 0, 90, 90])
        )
        field.V = Dictionary(Type=Name.Sig)
        field.AP = Dictionary(N=pdf.make_stream(b""))
        seal = pdf.make_indirect(field)
        pdf.pages[0].Annots = Array([seal])
        pdf.Root.AcroForm = Dictionary(Fields=Array([seal]), SigFlags=3)
        pdf.save(signed)
    page = page_of(1654, 2339, 200)
    made = write_searchable(source_of(signed), (page,), tmp_path / "out" / "a.pdf")
    assert made.original == tmp_path / "out" / "a.pdf"
    assert made.original.read_bytes() == signed.read_bytes()
    assert made.path == tmp_path / "out" / "a.searchable.pdf"
    with pikepdf.open(made.path) as pdf:
        assert "/AcroForm" not in pdf.Root
        [shown] = pdf.pages[0].Annots
        assert (shown.Subtype, shown.F, "/V" in shown) == (Name.Stamp, 4, False)


def test_a_scan_whose_words_are_not_kept_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(awkward_tables(tmp_path), "pdf", "--to", tmp_path / "pdf") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "thư/một.pdf: Its words are not kept" in told.err
