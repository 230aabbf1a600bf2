"""A page of a scan as a person looks at it, and the part of it that a box names."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image

from ocr.clean import laid_flat, level, turned
from ocr.config import OcrConfig
from ocr.load import load_scans
from schemas.errors import SourceError, SourceFault
from schemas.geometry import Box
from schemas.page import TextFrom
from schemas.source import Source

Picture = Image.Image
WEBP_QUALITY: Final = 55  # of 100; below, tone marks of small print run together


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """How a page was set upright when it was read, as ``pages`` holds it.

    Attributes:
        rotation: Degrees clockwise: 0, 90, 180, 270.
        skew: Degrees counter-clockwise.
        text_from: A born-digital page was left as it is.
    """

    rotation: int = 0
    skew: float = 0.0
    text_from: TextFrom = TextFrom.OCR


def page_picture(
    source: Source, number: int, turn: Turn, config: OcrConfig | None = None
) -> Picture:
    """Return page *number* (from 1) upright and level, in its own colours.

    Boxes in the tables are fractions of this picture.

    Raises:
        SourceError: The source cannot be read, or has no such page.
    """
    scan = next(load_scans(source, config or OcrConfig(), only=number), None)
    if scan is None:
        raise SourceError(SourceFault.NO_PAGES, f"The file has no page {number}.")
    if turn.text_from is TextFrom.OCR:
        scan = laid_flat(scan)
    return Image.fromarray(level(turned(scan.pixels, turn.rotation), turn.skew))


def excerpt(picture: Picture, box: Box, *, margin: float = 0.0) -> Picture:
    """Return the part of *picture* under *box*, at least one pixel each way.

    Args:
        picture: An upright page.
        box: In fractions of it.
        margin: Fraction of the page's width that is added on every side, where there is
            page.
    """
    width, height = picture.size
    rim = margin * width
    left, top = int(max(0, box.x0 * width - rim)), int(max(0, box.y0 * height - rim))
    right, bottom = min(width, box.x1 * width + rim), min(height, box.y1 * height + rim)
    return picture.crop((left, top, max(left + 1, round(right)), max(top + 1, round(bottom))))


def small_webp(picture: Picture, *, within: tuple[int, int]) -> tuple[Picture, bytes]:
    """Return *picture* no larger than *within* (width, height), and as WebP."""
    small = picture.copy()
    small.thumbnail(within, Image.Resampling.LANCZOS)
    written = BytesIO()
    small.save(written, "WEBP", quality=WEBP_QUALITY, method=4)
    return small, written.getvalue()
