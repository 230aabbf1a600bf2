"""Pages that are damaged in their file: what is lost is told, and the rest is read."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

import numpy as np
import pytest
from PIL import Image

from ocr.config import OcrConfig
from ocr.load import load_scans
from ocr.raster import Pixels, Raster
from ocr.read import read_pages
from ocr.recording import pages_from_json, pages_to_json
from ocr.scan import Scan
from ocr.streams import (
    JPEG_END,
    TILE_PART,
    fax_lines,
    fax_rows_repeated,
    has_fax_end,
    jbig2_breaks_off,
    jpeg2000_breaks_off,
)
from ocr.tiff import ROWS_OF_A_STRIP, STRIPS
from schemas.errors import SourceError
from schemas.page import Damage, Page
from tests.bad_inputs.pdfs import coded, with_pictures, written
from tests.ocr.drawing import A4, draw, source_of

CODINGS: Final = ("CCITTFaxDecode", "JBIG2Decode", "DCTDecode", "FlateDecode")
TIFF_CODINGS: Final = ("group3", "group4", "tiff_adobe_deflate", "jpeg")
FILL_ORDER: Final = 266
LINES_END: Final = 830  # no line of the letter that is drawn is below


class Reader:
    """Sees ink, and has no words for it."""

    name = version = "reader"

    def read(self, raster: Raster) -> Page:
        """Return a page without words."""
        return Page(number=raster.number, width=9, height=9, dpi=150)


def load(path: Path, content: bytes) -> list[Scan]:
    path.write_bytes(content)
    return list(load_scans(source_of(path), OcrConfig()))


def is_same(pixels: Pixels, other: Pixels) -> bool:
    return float(np.abs(pixels.astype(int) - other).mean()) < 2


@pytest.mark.parametrize("coding", [*CODINGS, "JPXDecode"])
def test_a_whole_scan_is_whole(tmp_path: Path, coding: str) -> None:
    [scan] = load(tmp_path / "a.pdf", with_pictures((coded(coding), coding)))
    assert scan.damage is None
    assert is_same(scan.pixels, np.asarray(draw()))


@pytest.mark.parametrize("coding", [*CODINGS, "JPXDecode"])
def test_the_end_of_a_line_behind_a_scan_is_no_part_of_it(tmp_path: Path, coding: str) -> None:
    [scan] = load(tmp_path / "a.pdf", with_pictures((coded(coding) + b"\r\n", coding)))
    assert scan.damage is None


@pytest.mark.parametrize("coding", ["CCITTFaxDecode", "JBIG2Decode"])
def test_a_scan_without_a_byte_is_lost(tmp_path: Path, coding: str) -> None:
    good = (coded(coding), coding)
    scans = load(tmp_path / "a.pdf", with_pictures(good, (b"", coding)))
    assert [scan.damage for scan in scans] == [None, Damage.LOST]


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("share", [0.3, 0.6, 0.8])
def test_a_scan_that_breaks_off_shows_what_there_is_of_it(
    tmp_path: Path, coding: str, share: float
) -> None:
    whole = coded(coding)
    cut = whole[: int(len(whole) * share)]
    [scan] = load(tmp_path / "a.pdf", with_pictures((cut, coding)))
    assert scan.damage is Damage.CUT_SHORT
    assert is_same(scan.pixels[:200], np.asarray(draw())[:200])
    assert (scan.pixels[LINES_END:] > 250).all()  # paper, not what the decoder leaves there


@pytest.mark.parametrize("coding", CODINGS)
def test_nothing_of_a_scan_is_a_lost_page_among_whole_ones(tmp_path: Path, coding: str) -> None:
    good = (coded(coding), coding)
    scans = load(tmp_path / "a.pdf", with_pictures(good, (good[0][:9], coding), good))
    assert [scan.damage for scan in scans] == [None, Damage.LOST, None]
    assert scans[1].pixels.shape[:2] == scans[0].pixels.shape[:2]
    assert (scans[1].pixels == 255).all()


def test_a_jpeg_that_was_ended_too_early_is_cut_short(tmp_path: Path) -> None:
    whole = coded("DCTDecode")
    ended = whole[: len(whole) // 2] + b"\xff\xd9"
    [scan] = load(tmp_path / "a.pdf", with_pictures((ended, "DCTDecode")))
    assert scan.damage is Damage.CUT_SHORT


def test_a_fax_without_the_mark_of_its_end_may_be_whole(tmp_path: Path) -> None:
    fax = coded("CCITTFaxDecode").rstrip(b"\0")[:-3]
    assert not has_fax_end(fax)
    [scan] = load(tmp_path / "a.pdf", with_pictures((fax, "CCITTFaxDecode")))
    assert scan.damage is None


@pytest.mark.parametrize(
    ("content", "rows"),
    [(b"\x2a\xff\xc0", 10), (b"\x2a\xff\x00", 8), (b"\x2a\x54", 1), (b"\xff" * 99, 50)],
)
def test_ones_at_the_end_of_a_fax_are_rows(content: bytes, rows: int) -> None:
    assert fax_rows_repeated(content, 50) == rows


@pytest.mark.parametrize(
    ("content", "lines"),
    [(b"\x00\x13\x50\x3b\x81\x70\x01\x35", 2), (b"\x2a\xff\xc0", 0), (b"", 0)],
)
def test_only_a_fax_that_begins_with_the_mark_of_a_line_has_lines(
    content: bytes, lines: int
) -> None:
    assert fax_lines(content) == lines


def test_a_jbig2_stream_ends_with_its_last_segment() -> None:
    whole = coded("JBIG2Decode")
    assert not jbig2_breaks_off(whole + b"\n")
    assert jbig2_breaks_off(whole[:-20])


def tiled() -> bytes:
    """Return a letter as JPEG 2000 in twelve tiles."""
    out = io.BytesIO()
    draw().save(out, "JPEG2000", tile_size=(512, 512))
    return out.getvalue()


def test_a_whole_jpeg_2000_has_all_its_tiles(tmp_path: Path) -> None:
    whole = tiled()
    assert not jpeg2000_breaks_off(whole)
    [scan] = load(tmp_path / "a.pdf", with_pictures((whole, "JPXDecode")))
    assert scan.damage is None


@pytest.mark.parametrize("tiles", [3, 6, 11])
def test_a_jpeg_2000_without_its_last_tiles_is_cut_short(tmp_path: Path, tiles: int) -> None:
    parts = tiled().split(TILE_PART)
    cut = TILE_PART.join(parts[: 1 + tiles]) + JPEG_END
    [scan] = load(tmp_path / "a.pdf", with_pictures((cut, "JPXDecode")))
    assert scan.damage is Damage.CUT_SHORT


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
@pytest.mark.parametrize("end", [b"", JPEG_END])
def test_zeros_are_no_pixels_of_jpeg_2000(tmp_path: Path, share: float, end: bytes) -> None:
    whole = coded("JPXDecode")
    kept = whole[: int(len(whole) * share)]
    cut = kept.ljust(len(whole) - len(end), b"\0") + end
    scans = load(tmp_path / "a.pdf", with_pictures((whole, "JPXDecode"), (cut, "JPXDecode")))
    assert scans[1].damage


def tiff(coding: str, tags: Mapping[int, int] = MappingProxyType({})) -> bytes:
    """Return a letter in strips of 64 rows or, as libtiff likes it, more."""
    mode = "1" if coding.startswith("group") else "L"
    out = io.BytesIO()
    draw().convert(mode).save(out, "TIFF", compression=coding, tiffinfo=dict(tags))
    return out.getvalue()


@pytest.mark.parametrize("coding", [*TIFF_CODINGS, "tiff_lzw", "packbits", "raw"])
@pytest.mark.parametrize("rows", [64, A4[1]])
@pytest.mark.parametrize("fill", [1, 2])
def test_a_whole_tiff_is_whole(tmp_path: Path, coding: str, rows: int, fill: int) -> None:
    tags = {ROWS_OF_A_STRIP: rows} | ({FILL_ORDER: fill} if coding.startswith("g") else {})
    [scan] = load(tmp_path / "a.tif", tiff(coding, tags))
    assert scan.damage is None


@pytest.mark.parametrize("coding", TIFF_CODINGS)
@pytest.mark.parametrize("share", [0.3, 0.6])
def test_a_strip_of_a_tiff_that_ends_in_zeros_is_cut_short(
    tmp_path: Path, coding: str, share: float
) -> None:
    whole = tiff(coding)
    content = bytearray(whole)
    with Image.open(io.BytesIO(content)) as image:
        starts, lengths = (image.tag_v2[tag] for tag in STRIPS)  # type: ignore[attr-defined]
    start, length = starts[0], lengths[0]
    kept = int(length * share)
    content[start + kept : start + length] = bytes(length - kept)
    [scan] = load(tmp_path / "a.tif", bytes(content))
    assert scan.damage is Damage.CUT_SHORT
    [good] = load(tmp_path / "b.tif", whole)
    assert good.damage is None


def test_a_page_that_cannot_be_found_in_its_pdf_is_lost(tmp_path: Path) -> None:
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    tree = b"<< /Type /Pages /Count 3 /Kids [3 0 R 9 0 R 4 0 R] >>"
    content = written(b"<< /Type /Catalog /Pages 2 0 R >>", tree, page, page)
    scans = load(tmp_path / "a.pdf", content)
    assert [scan.damage for scan in scans] == [None, Damage.LOST, None]


@pytest.mark.parametrize("lost", [1, 2, 3])
def test_a_lost_page_of_a_tiff_costs_no_other(tmp_path: Path, lost: int) -> None:
    path = tmp_path / "a.tif"
    pages = [draw([f"Trang {number}"]) for number in (1, 2, 3)]
    pages[0].save(path, save_all=True, append_images=pages[1:], compression="tiff_lzw")
    content = bytearray(path.read_bytes())
    with Image.open(path) as image:
        image.seek(lost - 1)
        start, length = image.tag_v2[273][0], image.tag_v2[279][0]  # type: ignore[attr-defined]
    content[start : start + length] = b"\xff" * length
    scans = load(path, bytes(content))
    assert [scan.number for scan in scans if scan.damage is Damage.LOST] == [lost]
    for scan, page in zip(scans, pages, strict=True):
        assert scan.damage or np.array_equal(scan.pixels, np.asarray(page))


def test_where_every_page_is_lost_the_file_is_refused(tmp_path: Path) -> None:
    bad = (b"no jpeg", "DCTDecode")
    with pytest.raises(SourceError, match="damaged"):
        load(tmp_path / "a.pdf", with_pictures(bad, bad))


def test_one_page_is_loaded_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    good = (coded("DCTDecode"), "DCTDecode")
    path.write_bytes(with_pictures((b"no jpeg", "DCTDecode"), good))
    [scan] = load_scans(source_of(path), OcrConfig(), only=2)
    assert (scan.number, scan.damage) == (2, None)
    assert not list(load_scans(source_of(path), OcrConfig(), only=3))


def test_no_reader_is_asked_about_a_lost_page(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    whole = coded("DCTDecode")
    path.write_bytes(
        with_pictures(*((data, "DCTDecode") for data in (b"no jpeg", whole, whole[:20000])))
    )
    pages = tuple(read_pages(source_of(path), Reader(), OcrConfig()))
    assert [page.damage for page in pages] == [Damage.LOST, None, Damage.CUT_SHORT]
    assert (pages[0].width, pages[0].height) == A4
    assert pages[0].has_ink
    assert pages_from_json(pages_to_json(pages)) == pages
