"""What is missing of the pictures on a page of a PDF.

pdfium draws what it can, and white, grey or black where it cannot: half a scan would pass
for a whole one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import ceil, floor
from typing import Any, Final

import numpy as np
import pypdfium2

from ocr.raster import Pixels
from ocr.streams import (
    deflated_breaks_off,
    fax_lines,
    fax_rows_repeated,
    has_fax_end,
    jbig2_breaks_off,
    jpeg2000_breaks_off,
    jpeg_breaks_off,
)
from schemas.page import Damage

SPARSE: Final = 8  # one pixel in so many tells the colour of the paper
DIFFERENT: Final = 40  # grey levels
SPECKS: Final = 1e-3  # of the pixels: a line of print has more
PAPER: Final = 255
UNPAINTED: Final = 128  # what a JPEG decoder leaves where pixels are missing
FEW_ROWS: Final = 8  # no line of print is so low
ENDS: Final[Mapping[str, Callable[[bytes], bool]]] = {  # told by the code alone
    "JBIG2Decode": jbig2_breaks_off,
    "JPXDecode": jpeg2000_breaks_off,
    "FlateDecode": deflated_breaks_off,
}


def damage_of(pixels: Pixels, scans: Sequence[Any]) -> Damage | None:
    """Return what is missing of a page.

    Args:
        pixels: The page as it was drawn.
        scans: Images of pypdfium2 that are large parts of it.
    """
    if _is_empty(pixels) and any(_decoded(scan) is None for scan in scans):
        return Damage.LOST
    if not any(_breaks_off(scan, pixels) for scan in scans):
        return None
    return Damage.LOST if _is_empty(without_foot(pixels)) else Damage.CUT_SHORT


def without_foot(pixels: Pixels) -> Pixels:
    """Return a page that breaks off with paper where nothing could be drawn."""
    whole = pixels.copy()
    whole[len(pixels) - rows_alike(pixels) :] = PAPER
    return whole


def rows_alike(pixels: Pixels) -> int:
    """Return how many rows, from the foot up, are of one colour."""
    differ = (pixels != pixels[-1:, :1]).reshape(len(pixels), -1).any(axis=1)
    return int(differ[::-1].argmax()) if differ.any() else len(pixels)


def _is_empty(pixels: Pixels) -> bool:
    paper = float(np.median(pixels[::SPARSE, ::SPARSE]))
    # Whole numbers are compared as they are; a page in floats takes 400 MB.
    darkest, brightest = ceil(paper - DIFFERENT), floor(paper + DIFFERENT)
    ink = np.count_nonzero(pixels < darkest) + np.count_nonzero(pixels > brightest)
    return bool(ink < SPECKS * pixels.size)


def _decoded(scan: Any) -> Any:
    """Return the bitmap of *scan*, None where it has none."""
    try:
        return scan.get_bitmap()
    except pypdfium2.PdfiumError:
        return None


def _breaks_off(scan: Any, pixels: Pixels) -> bool:
    content = bytes(scan.get_data(decode_simple=False))
    if not content:
        return True
    match scan.get_filters():
        case [*_, "DCTDecode"]:
            content = bytes(scan.get_data(decode_simple=True))
            return bool((pixels[-FEW_ROWS:] == UNPAINTED).all()) or jpeg_breaks_off(content)
        case ["CCITTFaxDecode"]:
            return not has_fax_end(content) and _lacks_rows(scan, content)
        case [coding] if coding in ENDS:
            return ENDS[coding](content)
    return False


def _lacks_rows(fax: Any, content: bytes) -> bool:
    bitmap = _decoded(fax)
    return bitmap is None or lacks_rows(content, bitmap.to_numpy())


def lacks_rows(content: bytes, pixels: Pixels) -> bool:
    """Whether the blank foot of a fax is higher than its code can tell.

    Args:
        content: Its code, without the mark of its end (ITU-T T.4, T.6).
        pixels: What a decoder made of it.
    """
    lines = fax_lines(content)
    if lines:
        return lines + FEW_ROWS < len(pixels)
    alike = rows_alike(pixels)
    return alike > FEW_ROWS and fax_rows_repeated(content, alike) < alike - 1
