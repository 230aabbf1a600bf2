"""From files to pages: what is refused and why, and how the others come out."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ocr.config import OcrConfig
from ocr.load import load_scans
from ocr.scan import Scan, believable_dpi
from schemas.errors import SourceError, SourceFault
from tests.bad_inputs.pdfs import written
from tests.ocr.drawing import draw, source_of

CONFIG = OcrConfig()
EXIF_ORIENTATION = 0x0112


def load(path: Path, config: OcrConfig = CONFIG) -> list[Scan]:
    return list(load_scans(source_of(path), config))


def fault(path: Path, config: OcrConfig = CONFIG) -> SourceFault:
    with pytest.raises(SourceError) as caught:
        load(path, config)
    assert caught.value.advice.endswith(".")
    return caught.value.fault


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.touch()
    assert fault(path) is SourceFault.EMPTY


def test_a_word_file_named_pdf_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"PK\x03\x04 word/document.xml")
    assert fault(path) is SourceFault.WRONG_TYPE


def test_a_jpeg_named_pdf_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    draw().save(path, "JPEG", dpi=(150, 150))
    [scan] = load(path)
    assert scan.pixels.shape == (1754, 1240)


def test_a_file_that_vanished_is_refused(tmp_path: Path) -> None:
    for name in ("a.pdf", "a.png"):
        path = tmp_path / name
        draw().save(path)
        source = source_of(path)
        path.unlink()
        with pytest.raises(SourceError) as caught:
            next(load_scans(source, CONFIG))
        assert caught.value.fault is SourceFault.UNREADABLE


@pytest.mark.parametrize("name", ["a.pdf", "a.png"])
def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    draw().save(path)
    source = source_of(path)
    scans = load_scans(source, CONFIG)
    next(scans)
    with path.open("ab") as file:
        file.write(b"more")
    with pytest.raises(SourceError) as caught:
        next(scans)
    assert caught.value.fault is SourceFault.CHANGED


def test_a_file_that_is_still_being_copied_is_not_called_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    draw().save(path)
    source = source_of(path)
    path.write_bytes(path.read_bytes()[:9000])
    with pytest.raises(SourceError) as caught:
        next(load_scans(source, CONFIG))
    assert caught.value.fault is SourceFault.CHANGED


@pytest.mark.parametrize("name", ["a.pdf", "a.tif", "a.jpg", "a.png"])
@pytest.mark.parametrize("share", [0.5, 0.95])
def test_a_file_that_was_cut_short_is_refused(tmp_path: Path, name: str, share: float) -> None:
    path = tmp_path / name
    draw().save(path)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    assert fault(path) is SourceFault.CORRUPT


def test_a_pdf_without_its_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    draw().save(path)
    content = path.read_bytes()
    path.write_bytes(content[: content.rindex(b"startxref")])
    assert fault(path) is SourceFault.CORRUPT


def test_rubbish_behind_a_good_beginning_is_refused(tmp_path: Path) -> None:
    for head in (
        b"%PDF-1.4\n",
        b"II*\x00\x08\x00\x00\x00",
        b"\xff\xd8\xff\xe0",
        b"\x89PNG\r\n\x1a\n",
    ):
        path = tmp_path / "a.bin"
        path.write_bytes(head + b"\x13" * 3000)
        assert fault(path) is SourceFault.CORRUPT


def test_a_locked_pdf_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(
        _pdf(
            b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>"
            % (b"41" * 32, b"42" * 32)
        )
    )
    assert fault(path) is SourceFault.ENCRYPTED


def test_a_pdf_without_pages_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(_pdf(pages=0))
    assert fault(path) is SourceFault.NO_PAGES


@pytest.mark.parametrize("name", ["a.pdf", "a.tif"])
def test_too_many_pages_are_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    draw().save(path, save_all=True, append_images=[draw(), draw()])
    assert fault(path, OcrConfig(max_pages=2)) is SourceFault.TOO_MANY_PAGES
    assert len(load(path, OcrConfig(max_pages=3))) == 3


def test_a_page_as_large_as_a_field_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(_pdf(side=14400))
    assert fault(path) is SourceFault.PAGE_TOO_LARGE


@pytest.mark.parametrize("side", [13_000, 60_000])
def test_an_image_of_too_many_pixels_is_refused_unseen(tmp_path: Path, side: int) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(_png_of_nothing(side))
    assert fault(path) is SourceFault.PAGE_TOO_LARGE


def test_a_pdf_with_a_huge_image_on_a_small_page_is_refused_unseen(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    draw().save(path, resolution=150)
    assert fault(path, OcrConfig(max_megapixels_per_page=2)) is SourceFault.PAGE_TOO_LARGE


def test_a_page_too_large_stops_the_source_before_its_first_page(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    draw().save(path, save_all=True, append_images=[draw().resize((1900, 1800))])
    with pytest.raises(SourceError) as caught:
        next(load_scans(source_of(path), OcrConfig(max_megapixels_per_page=3)))
    assert caught.value.fault is SourceFault.PAGE_TOO_LARGE


@pytest.mark.parametrize(
    ("dpi", "drawn"), [(150, 150), (200, 200), (300, 300), (450, 300), (100, 150)]
)
def test_a_scan_in_a_pdf_keeps_its_own_resolution(tmp_path: Path, dpi: int, drawn: int) -> None:
    width, height = round(8.27 * dpi), round(11.69 * dpi)
    path = tmp_path / "a.pdf"
    draw().resize((width, height)).save(path, resolution=dpi)
    [scan] = load(path)
    assert scan.dpi == drawn
    assert abs(scan.pixels.shape[0] - 11.69 * drawn) < 3


def test_a_two_tone_scan_comes_out_of_its_pdf_two_tone(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    draw().convert("1").save(path, resolution=150)
    [scan] = load(path)
    assert set(np.unique(scan.pixels)) == {0, 255}
    assert np.array_equal(scan.pixels > 0, np.asarray(draw().convert("1")))


def test_a_tiff_gives_all_its_pages_in_order(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    first, second = draw().convert("1"), draw(["Trang hai"]).convert("1")
    first.save(
        path, save_all=True, append_images=[second], compression="group4", dpi=(200, 200)
    )
    scans = load(path)
    assert [(scan.number, scan.dpi) for scan in scans] == [(1, 200), (2, 200)]
    for scan, page in zip(scans, (first, second), strict=True):
        assert np.array_equal(scan.pixels > 0, np.asarray(page))


@pytest.mark.parametrize(
    ("dpi", "size", "read_at"),
    [
        ((204, 98), (1734, 1147), 204),  # a fax: half as many pixels down as across
        ((98, 204), (833, 2387), 204),
        ((200, 200), (1700, 2340), 200),
        ((200, 7), (1700, 2340), 200),  # no machine does that: the tag is wrong
    ],
)
def test_pixels_come_out_as_wide_as_high(
    tmp_path: Path, dpi: tuple[int, int], size: tuple[int, int], read_at: int
) -> None:
    path = tmp_path / "a.tif"
    draw().resize(size).convert("1").save(path, dpi=dpi)
    [scan] = load(path)
    height, width = scan.pixels.shape
    assert height / width == pytest.approx(2**0.5, rel=0.03)
    assert scan.dpi == pytest.approx(read_at, abs=2)


def test_a_fax_is_as_large_as_its_square_pixels(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    Image.new("1", (1700, 1100), 1).save(path, dpi=(200, 100))
    assert fault(path, OcrConfig(max_megapixels_per_page=3)) is SourceFault.PAGE_TOO_LARGE


@pytest.mark.parametrize("name", ["a.jpg", "a.tif", "a.png"])
@pytest.mark.parametrize(("orientation", "turn"), [(3, 180), (6, 90), (8, 270)])
def test_a_camera_that_was_turned_is_believed(
    tmp_path: Path, name: str, orientation: int, turn: int
) -> None:
    exif = Image.Exif()
    exif[EXIF_ORIENTATION] = orientation
    path = tmp_path / name
    upright = draw()
    lying = upright.rotate(turn, expand=True)  # counter-clockwise, as the tag undoes it
    if name == "a.tif":
        lying.save(path, tiffinfo={EXIF_ORIENTATION: orientation})
    else:
        lying.save(path, exif=exif)
    [scan] = load(path)
    assert scan.pixels.shape == (1754, 1240)
    assert np.abs(scan.pixels.astype(int) - np.asarray(upright)).mean() < 2


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"])
def test_every_kind_of_pixel_is_read(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "a.tif"
    grey = draw()
    if mode == "I;16":
        Image.fromarray(np.asarray(grey).astype(np.uint16) * 257).save(path)
    else:
        grey.convert(mode).save(path)
    [scan] = load(path)
    pixels = scan.pixels if scan.pixels.ndim == 2 else scan.pixels[..., 0]
    assert np.abs(pixels.astype(int) - np.asarray(grey)).mean() < 3


def test_a_page_of_glass_is_white(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGBA", (800, 1200), (0, 0, 0, 0)).save(path)
    [scan] = load(path)
    assert (scan.pixels == 255).all()


@pytest.mark.parametrize(
    ("width", "height", "stated", "dpi"),
    [
        (1654, 2339, 200, 200),  # A4
        (2339, 1654, 200, 200),  # lying
        (1654, 2339, 72, 200),  # no paper is 32 inches long
        (1654, 2339, 0, 200),
        (2480, 3508, 300, 300),
        (3508, 4961, 300, 300),  # A3
        (2480, 3508, 1200, 300),  # nor 3 inches
    ],
)
def test_believes_a_resolution_only_if_the_paper_exists(
    width: int, height: int, stated: float, dpi: int
) -> None:
    assert round(believable_dpi(width, height, stated)) == dpi


def _pdf(trailer: bytes = b"", *, pages: int = 1, side: int = 595) -> bytes:
    kids = b" ".join(b"%d 0 R" % (3 + index) for index in range(pages))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] >>" % (side, side)
    return written(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids),
        *[page] * pages,
        trailer=b"/ID [<01><01>] " + trailer,
    )


def _png_of_nothing(side: int) -> bytes:
    """Return a PNG whose header promises far more than its data holds."""
    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in ((b"IHDR", header), (b"IDAT", zlib.compress(b"")), (b"IEND", b""))
    )
