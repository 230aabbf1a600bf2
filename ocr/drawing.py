"""A page of a PDF in pixels: the scan on it as it is, or the page drawn."""

from __future__ import annotations

from typing import Any, Final

import cv2
import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium

from ocr.raster import Pixels, as_pixels
from ocr.scan import resized

WHITE: Final = (255, 255, 255, 255)
COVERS: Final = 0.98  # of the width and height of the page
THUMBNAIL: Final = 120  # pixels, the width
SAME: Final = 12.0  # grey levels, the mean difference of two thumbnails of one page


def page_pixels(document: Any, index: int, width: int, height: int) -> Pixels:
    """Return page *index* (from 0) of *document* in *width* x *height* pixels.

    A scan that is all of its page is taken out as it is: drawing it would shift it by
    parts of a pixel, which makes the sharp edges of two-tone scans grey.
    """
    page = document[index]
    try:
        scan = _bare_scan(page, width)
        if scan is None:
            return _drawn(document, page, width, height)
        small = _drawn(document, page, THUMBNAIL, max(1, THUMBNAIL * height // width))
        # A mask or an odd colour space makes the scan another thing than the page shows.
        return scan if _same(scan, small) else _drawn(document, page, width, height)
    finally:
        page.close()


def _bare_scan(page: Any, width: int) -> Pixels | None:
    """Return the scan if the page holds nothing else, upright and edge to edge."""
    items = list(page.get_objects())
    if len(items) != 1 or items[0].type != pdfium.FPDF_PAGEOBJ_IMAGE:
        return None
    if page.get_rotation() or pdfium.FPDFPage_GetAnnotCount(page.raw):
        return None
    wide, lean_down, lean_right, high, _, _ = items[0].get_matrix().get()
    page_wide, page_high = page.get_size()
    if lean_down or lean_right or min(wide / page_wide, high / page_high) < COVERS:
        return None
    try:
        bitmap = items[0].get_bitmap()
    except pypdfium2.PdfiumError:
        return None
    pixels = _plain(bitmap)
    return resized(pixels, width / pixels.shape[1]) if pixels is not None else None


def _plain(bitmap: Any) -> Pixels | None:
    """Return the pixels in grey, or in red, green, blue."""
    pixels = bitmap.to_numpy()
    if bitmap.format == pdfium.FPDFBitmap_Gray:
        return np.array(pixels).reshape(pixels.shape[:2])
    if bitmap.format in (pdfium.FPDFBitmap_BGR, pdfium.FPDFBitmap_BGRx):
        return as_pixels(cv2.cvtColor(np.ascontiguousarray(pixels[..., :3]), cv2.COLOR_BGR2RGB))
    return None


def _same(scan: Pixels, small: Pixels) -> bool:
    size = (small.shape[1], small.shape[0])
    other = as_pixels(cv2.resize(scan, size, interpolation=cv2.INTER_AREA))
    if other.ndim == 2:
        other = as_pixels(cv2.cvtColor(other, cv2.COLOR_GRAY2RGB))
    return float(cv2.absdiff(other, small).mean()) < SAME


def _drawn(document: Any, page: Any, width: int, height: int) -> Pixels:
    bitmap = pypdfium2.PdfBitmap.new_native(
        width, height, pdfium.FPDFBitmap_BGR, rev_byteorder=True
    )
    bitmap.fill_rect(WHITE, 0, 0, width, height)
    place = (0, 0, width, height, 0, pdfium.FPDF_REVERSE_BYTE_ORDER | pdfium.FPDF_ANNOT)
    pdfium.FPDF_RenderPageBitmap(bitmap.raw, page.raw, *place)
    if document.formenv:  # the panel of a digital signature is a form field
        pdfium.FPDF_FFLDraw(document.formenv.raw, bitmap.raw, page.raw, *place)
    pixels = np.array(bitmap.to_numpy())
    bitmap.close()
    return pixels
