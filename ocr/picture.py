"""Pages of image files: TIFF of many pages, JPEG, PNG."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from PIL import Image, ImageOps, TiffImagePlugin

from ocr.config import OcrConfig
from ocr.limits import check_page_count, check_page_size, corrupt
from ocr.raster import Pixels, as_pixels
from ocr.scan import Scan, believable_dpi, lost_scan, resized
from ocr.tiff import breaks_off, is_whole
from schemas.errors import SourceError, SourceFault
from schemas.page import Damage

GREY_MODES: Final = frozenset({"1", "L"})
OBLONG: Final = (1.02, 4.5)  # finer over coarser resolution: fax machines have 2 and 4


def load_picture(path: Path, config: OcrConfig, *, only: int | None = None) -> Iterator[Scan]:
    """Yield the pages of the image file at *path*, or *only* that one, one at a time.

    Raises:
        SourceError: The file is damaged, empty of pages or too large; raised before
            the first page is decoded.
    """
    with _opened(path) as image:
        pages = getattr(image, "n_frames", 1)
        check_page_count(pages, config)
        numbers = [number for number in range(1, pages + 1) if only in (None, number)]
        for number in numbers:
            if _finds(image, number):
                check_page_size(*_square_size(*image.size, *_dpi(image)), number, config)
        for number in numbers:
            is_there = _finds(image, number) and is_whole(image, path.stat().st_size)
            scan = _scan(image, number, config) if is_there else None
            if scan and breaks_off(image, path):
                scan = replace(scan, damage=Damage.CUT_SHORT)
            yield scan or lost_scan(number, config.dpi_drawn)


@contextmanager
def _opened(path: Path) -> Iterator[Image.Image]:
    # Without libtiff Pillow 13 garbles the plain TIFF of a turned camera.
    TiffImagePlugin.READ_LIBTIFF = True
    try:
        with _quietly():
            image = Image.open(path)
    except Image.DecompressionBombError as error:
        raise SourceError(
            SourceFault.PAGE_TOO_LARGE,
            "The image has far too many pixels; scan the paper again at 300 dpi.",
        ) from error
    except (FileNotFoundError, PermissionError):
        raise
    except (OSError, SyntaxError, ValueError) as error:
        raise corrupt("it is not a whole image") from error
    with image:
        yield image


@contextmanager
def _quietly() -> Iterator[None]:
    """Keep Pillow from warning of what is checked here: size, and damage."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _finds(image: Image.Image, number: int) -> bool:
    """Go to page *number*; return whether it is there."""
    try:
        with _quietly():
            image.seek(number - 1)
    except (EOFError, OSError, SyntaxError, ValueError):
        return False
    return True


def _scan(image: Image.Image, number: int, config: OcrConfig) -> Scan | None:
    """Return the page that *image* is at, None if it cannot be decoded."""
    try:
        with _quietly():
            pixels = _pixels(ImageOps.exif_transpose(image))
    except (OSError, SyntaxError, ValueError):
        return None
    across, down = _dpi(image)
    height, width = pixels.shape[:2]
    size = _square_size(width, height, across, down)
    if size != (width, height):
        pixels = as_pixels(cv2.resize(pixels, size, interpolation=cv2.INTER_CUBIC))
    stated = max(across, down) if size != (width, height) else down
    dpi = believable_dpi(*size, stated)
    wanted = min(max(dpi, config.dpi_floor), config.dpi_cap)
    return Scan(pixels=resized(pixels, wanted / dpi), dpi=round(wanted), number=number)


def _dpi(image: Image.Image) -> tuple[float, float]:
    """Return the pixels per inch that a picture claims, across and down; 0 for none."""
    across, down = image.info.get("dpi", (0, 0))
    return float(across or 0), float(down or 0)


def _square_size(width: int, height: int, across: float, down: float) -> tuple[int, int]:
    """Return the size of a page once its pixels are as wide as high, the finer kept.

    A fax has half as many pixels to the inch down as across.
    """
    finer, coarser = max(across, down), min(across, down)
    if coarser <= 0 or not OBLONG[0] <= finer / coarser <= OBLONG[1]:
        return width, height
    return round(width * finer / across), round(height * finer / down)


def _pixels(image: Image.Image) -> Pixels:
    if image.mode.startswith("I;16"):
        return (np.asarray(image) >> 8).astype(np.uint8)
    if image.mode in GREY_MODES:
        return np.array(image.convert("L"))
    if image.has_transparency_data:
        over_white = Image.new("RGBA", image.size, "white")
        return np.array(Image.alpha_composite(over_white, image.convert("RGBA")).convert("RGB"))
    return np.array(image.convert("RGB"))
