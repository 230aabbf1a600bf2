"""A scan as a PDF/A whose words can be found and copied, from what was already read."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
import pikepdf
from pikepdf import Array, Dictionary, Name

from ocr.config import OcrConfig
from ocr.excerpt import Turn, page_picture
from ocr.load import load_scans
from ocr.page_image import Coding, PageImage, compressed, kept_jpeg
from ocr.raster import as_pixels
from pipeline.archive.durable import make_folder
from pipeline.exports.glyphless import add_font
from pipeline.exports.pdfa import is_signed, make_archival
from pipeline.exports.placement import Placement
from pipeline.exports.text_layer import add_text_layer
from schemas.errors import SourceError, SourceFault
from schemas.page import Page, TextFrom
from schemas.source import MediaType, Source

POINTS: Final = 72
SAME_SHAPE: Final = 0.01  # of height over width, as far as whole pixels change it


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a scan.

    Attributes:
        path: The searchable PDF.
        not_archival: Why it is no PDF/A; empty when it is one.
        original: The signed file, copied as it is; None for others.
    """

    path: Path
    not_archival: tuple[str, ...]
    original: Path | None = None


def write_searchable(source: Source, pages: Sequence[Page], to: Path) -> Made:
    """Write *source* with the words of *pages* to *to*.

    A digital signature does not outlast that, so a signed file is copied to *to* as it is,
    and the searchable one stands beside it, named ``.searchable.pdf``.

    Raises:
        SourceError: The source cannot be read.
        OSError: The result cannot be written.
    """
    make_folder(to.parent)
    with _opened(source) as pdf:
        signed = is_signed(pdf)
        font = add_font(pdf)
        for page in pages:
            _lay_words(pdf, source, page, font)
        reasons = make_archival(pdf, source.name)
        made = to.with_suffix(".searchable.pdf") if signed else to
        pdf.remove_unreferenced_resources()
        pdf.save(made, deterministic_id=True, min_version="1.7", compress_streams=True)
    if signed:
        shutil.copyfile(source.path, to)
    return Made(made, reasons, to if signed else None)


def _opened(source: Source) -> pikepdf.Pdf:
    if source.media_type is not MediaType.PDF:
        return pikepdf.new()
    try:
        return pikepdf.open(source.path)
    except pikepdf.PdfError as error:
        raise SourceError(SourceFault.CORRUPT, f"The file is damaged: {error}.") from error


def _lay_words(pdf: pikepdf.Pdf, source: Source, page: Page, font: pikepdf.Object) -> None:
    if source.media_type is not MediaType.PDF:
        pdf.pages.append(_picture_page(pdf, source, page, font))
    elif page.text_from is TextFrom.OCR:
        shown = pdf.pages[page.number - 1]
        placement = _placement(shown, page)
        if _fits(placement):
            add_text_layer(pdf, shown, placement, font)
        else:
            pdf.pages[page.number - 1] = _picture_page(pdf, source, page, font)


def _placement(shown: pikepdf.Page, page: Page) -> Placement:
    left, bottom, right, top = map(float, shown.cropbox)
    return Placement(
        page=page,
        left=min(left, right),
        bottom=min(bottom, top),
        width=abs(right - left),
        height=abs(top - bottom),
        turned=int(shown.get("/Rotate", 0)) % 360,
    )


def _fits(placement: Placement) -> bool:
    wide, high = placement.width, placement.height
    is_turned = (placement.turned + placement.page.rotation) % 180
    return _is_like(placement.page, wide / high if is_turned else high / wide)


def _is_like(page: Page, shape: float) -> bool:
    """Whether *page* was read in this shape, and not laid flat as a photograph."""
    return abs(page.height / page.width / shape - 1) <= SAME_SHAPE


def _picture_page(
    pdf: pikepdf.Pdf, source: Source, page: Page, font: pikepdf.Object
) -> pikepdf.Page:
    """Make a page of the picture in the file, or of the paper as it was laid flat."""
    image = _as_in_file(source, page)
    if image is None:
        turn = Turn(rotation=page.rotation, skew=page.skew, text_from=page.text_from)
        image = compressed(as_pixels(np.asarray(page_picture(source, page.number, turn))))
        page = replace(page, rotation=0, skew=0.0)
    wide, high = page.width * POINTS / page.dpi, page.height * POINTS / page.dpi
    if page.rotation % 180:
        wide, high = high, wide
    made = pdf.make_indirect(
        Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, round(wide, 2), round(high, 2)]),
            Resources=Dictionary(XObject=Dictionary(Scan=_embedded(pdf, image))),
            Contents=pdf.make_stream(f"q {wide:.2f} 0 0 {high:.2f} 0 0 cm /Scan Do Q".encode()),
        )
    )
    placement = Placement(page=page, left=0, bottom=0, width=wide, height=high)
    add_text_layer(pdf, pikepdf.Page(made), placement, font)
    return pikepdf.Page(made)


def _as_in_file(source: Source, page: Page) -> PageImage | None:
    """Return the picture as the file has it; None where the words are not in its frame."""
    if source.media_type is MediaType.PDF:
        return None
    scan = next(load_scans(source, OcrConfig(), only=page.number))
    high, wide = scan.pixels.shape[:2]
    shape = wide / high if page.rotation % 180 else high / wide
    if not _is_like(page, shape):
        return None
    if source.media_type is MediaType.JPEG:
        kept = kept_jpeg(source.path.read_bytes())
        if kept is not None and (kept.width, kept.height) == (wide, high):
            return kept
    return compressed(scan.pixels)


def _embedded(pdf: pikepdf.Pdf, image: PageImage) -> pikepdf.Object:
    stream = pikepdf.Stream(pdf, image.content)
    stream.Type, stream.Subtype = Name.XObject, Name.Image
    stream.Width, stream.Height = image.width, image.height
    stream.ColorSpace = Name.DeviceRGB if image.is_colour else Name.DeviceGray
    stream.BitsPerComponent = 1 if image.coding is Coding.FAX else 8
    stream.Filter = Name(f"/{image.coding}")
    if image.coding is Coding.FAX:
        stream.DecodeParms = Dictionary(K=-1, Columns=image.width, Rows=image.height)
    return pdf.make_indirect(stream)
