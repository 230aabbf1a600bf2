"""Pages of a PDF, each drawn at the resolution of the scan it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

from ocr.config import OcrConfig
from ocr.drawing import page_pixels
from ocr.embedded import damage_of, without_foot
from ocr.limits import check_page_count, check_page_size, corrupt
from ocr.scan import Scan, believable_dpi, lost_scan
from ocr.text_layer import TextLayer
from schemas.errors import SourceError, SourceFault
from schemas.page import Damage

POINTS_PER_INCH: Final = 72
# An image that covers this share of the page is a scan of it, whatever text lies on it.
SCAN_COVERS: Final = 0.5
# A logo of 600 dpi says nothing about the page; a picture of a fifth of it may.
IMAGE_COUNTS: Final = 0.2
DEEPEST_FORM: Final = 4
NEARLY: Final = 4.0  # pixels
TAIL_BYTES: Final = 65536
LOCK: Final = b"/Encrypt"
NO_PAGES: Final = re.compile(rb"/Count\s+0\b")


@dataclass(frozen=True, slots=True)
class PageForm:
    """What a page of a PDF says of itself before it is drawn.

    Attributes:
        width: Pixels to draw.
        height: Pixels to draw.
        dpi: Pixels per inch of paper.
        has_text: Whether text that is no part of a scan can be seen on it.
    """

    width: int
    height: int
    dpi: int
    has_text: bool


@dataclass(frozen=True, slots=True)
class _Image:
    """An image on a page: its own pixels, and its share of the page's area."""

    width: int
    height: int
    dots_per_point: float
    share: float


def load_pdf(path: Path, config: OcrConfig, *, only: int | None = None) -> Iterator[Scan]:
    """Yield the pages of the PDF at *path*, or *only* that one, one in memory at a time.

    Raises:
        SourceError: The file is damaged, encrypted, empty of pages or too large;
            raised before the first page is drawn.
    """
    with closing(_open(path, config)) as document:
        check_page_count(len(document), config)
        numbers = [number for number in range(1, len(document) + 1) if only in (None, number)]
        forms = [_form(document, number, config) for number in numbers]
        with TextLayer(path) as layer:
            for number, form in zip(numbers, forms, strict=True):
                if form is None:
                    yield lost_scan(number, config.dpi_drawn)
                    continue
                words = layer.words(number) if form.has_text and config.text_layer else None
                scan = _scan(document, number, form)
                yield scan if scan.damage is Damage.LOST else replace(scan, words=words)


def _scan(document: Any, number: int, form: PageForm) -> Scan:
    pixels = page_pixels(document, number - 1, form.width, form.height)
    page = document[number - 1]
    wide, high = page.get_size()
    pictures = _objects(page, images=True)
    large = [item for item in pictures if _image(item, wide * high).share >= IMAGE_COUNTS]
    damage = damage_of(pixels, large)
    if damage is Damage.LOST:
        return lost_scan(number, form.dpi, (form.width, form.height))
    if damage is Damage.CUT_SHORT:
        pixels = without_foot(pixels)
    return Scan(pixels=pixels, dpi=form.dpi, number=number, damage=damage)


def _open(path: Path, config: OcrConfig) -> Any:
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        # First, for pdfium gives no code of its own to a file without pages.
        check_page_count(_pages_told(path), config)
        raise _refusal(path, error.err_code) from error
    _check_end(path)
    document.init_forms()
    return document


def _refusal(path: Path, code: int) -> SourceError:
    """Tell why pdfium refuses a file; its code may be that of an earlier file."""
    content = path.read_bytes()  # raises what the system says, if the file cannot be opened
    if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY) and LOCK in content:
        return SourceError(
            SourceFault.ENCRYPTED, "The file opens only with a password; save it without one."
        )
    return corrupt("it is not a whole PDF")


def _pages_told(path: Path) -> int:
    """Return 0 if a file that pdfium refuses says that it has no pages, else 1."""
    content = path.read_bytes() if path.stat().st_size < TAIL_BYTES else b""
    return 0 if NO_PAGES.search(content) and b"%%EOF" in content else 1


def _check_end(path: Path) -> None:
    """Refuse a file that was cut short, though pdfium could save some pages of it."""
    with path.open("rb") as file:
        file.seek(0, 2)
        file.seek(max(0, file.tell() - TAIL_BYTES))
        if b"startxref" not in file.read():
            raise corrupt("its end is missing")


def _form(document: Any, number: int, config: OcrConfig) -> PageForm | None:
    """Return what page *number* says of itself, None if it cannot be found."""
    try:
        page = document[number - 1]
    except pypdfium2.PdfiumError:
        return None
    points_wide, points_high = page.get_size()
    images = [_image(item, points_wide * points_high) for item in _objects(page, images=True)]
    for image in images:
        check_page_size(image.width, image.height, number, config)
    largest = max(images, key=lambda image: image.share, default=None)
    dots = config.dpi_drawn / POINTS_PER_INCH
    if largest is not None and largest.share >= IMAGE_COUNTS:
        dots = largest.dots_per_point
    width, height = points_wide * dots, points_high * dots
    check_page_size(width, height, number, config)
    dpi = believable_dpi(round(width), round(height), dots * POINTS_PER_INCH)
    factor = min(max(dpi, config.dpi_floor), config.dpi_cap) / dpi
    size = _snapped(width * factor, height * factor, largest)
    is_scan = largest is not None and largest.share >= SCAN_COVERS
    return PageForm(*size, round(dpi * factor), has_text=not is_scan and _shows_text(page))


def _snapped(width: float, height: float, image: _Image | None) -> tuple[int, int]:
    """Return the size to draw in whole pixels: the scan's own, where that is as near.

    The size of the page in points is often rounded, and drawing a two-tone scan one pixel
    wider or higher than it is makes grey edges.
    """
    if image is not None:
        for own in ((image.width, image.height), (image.height, image.width)):
            if abs(own[0] - width) <= NEARLY and abs(own[1] - height) <= NEARLY:
                return own
    return max(1, round(width)), max(1, round(height))


def _objects(page: Any, *, images: bool) -> Iterator[Any]:
    kind = pdfium.FPDF_PAGEOBJ_IMAGE if images else pdfium.FPDF_PAGEOBJ_TEXT
    yield from page.get_objects(filter=[kind], max_depth=DEEPEST_FORM)


def _image(item: Any, page_area: float) -> _Image:
    width, height = item.get_px_size()
    left, bottom, right, top = item.get_bounds()
    area = max(right - left, 1e-3) * max(top - bottom, 1e-3)
    dots = (width * height / area) ** 0.5  # the root of the areas holds for turned images too
    return _Image(width, height, dots, area / max(page_area, 1e-3))


def _shows_text(page: Any) -> bool:
    return any(
        pdfium.FPDFTextObj_GetTextRenderMode(item.raw) != pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
        for item in _objects(page, images=False)
    )
