"""Whether the pictures on a page of a PDF can be decoded to their ends.

pdfium draws what it can, and white where it cannot: half a scan would pass for a whole one.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from math import ceil, floor
from typing import Any, Final

import numpy as np
import pypdfium2
from PIL import Image

from ocr.raster import Pixels

JPEG: Final = "DCTDecode"
SPARSE: Final = 8  # one pixel in so many tells the colour of the paper
DIFFERENT: Final = 40  # grey levels
SPECKS: Final = 1e-3  # of the pixels: a line of print has more
JPEG_END: Final = b"\xff\xd9"  # cannot stand in the pixels, where a zero follows each 0xff


def breaks_off(picture: Any) -> bool:
    """Whether *picture*, an image of pypdfium2, is a JPEG without its end."""
    if picture.get_filters()[-1:] != [JPEG]:
        return False
    content = bytes(picture.get_data(decode_simple=True))
    if content.rfind(JPEG_END) > len(content) // 2:
        return False
    try:  # some scanners leave out the mark alone
        Image.open(io.BytesIO(content)).load()
    except (OSError, SyntaxError, ValueError):
        return True
    return False


def is_lost(pixels: Pixels, pictures: Iterable[Any]) -> bool:
    """Whether a page came out empty because a picture on it cannot be decoded."""
    paper = float(np.median(pixels[::SPARSE, ::SPARSE]))
    # Whole numbers are compared as they are; a page in floats takes 400 MB.
    darkest, brightest = ceil(paper - DIFFERENT), floor(paper + DIFFERENT)
    ink = np.count_nonzero(pixels < darkest) + np.count_nonzero(pixels > brightest)
    is_empty = bool(ink < SPECKS * pixels.size)
    return is_empty and not all(map(_can_be_decoded, pictures))


def _can_be_decoded(picture: Any) -> bool:
    try:
        picture.get_bitmap()
    except pypdfium2.PdfiumError:
        return False
    return True
