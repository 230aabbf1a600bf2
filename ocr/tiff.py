"""What is missing of a page of a TIFF, strip by strip.

libtiff leaves paper, grey or black where the code of a strip ends too early, and says so only
on the screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image

from ocr.embedded import lacks_rows
from ocr.raster import as_pixels
from ocr.streams import JPEG_END, deflated_breaks_off, has_fax_end

# TIFF 6.0 and its supplements, by number of the tag.
STRIPS: Final = (273, 279)  # where they begin, and how many bytes each has
TILES: Final = (324, 325)
COMPRESSION: Final = 259
FAXES: Final = (3, 4)
FILL_ORDER: Final = 266
FIRST_BIT_IS_LOWEST: Final = 2
ROWS_OF_A_STRIP: Final = 278
_TURNED_BITS: Final = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


def is_whole(image: Image.Image, size: int) -> bool:
    """Whether no pixels of a page should lie behind the end of a file of *size* bytes."""
    tags = getattr(image, "tag_v2", {})
    return all(
        offset + length <= size
        for offsets, lengths in (STRIPS, TILES)
        for offset, length in zip(tags.get(offsets, ()), tags.get(lengths, ()), strict=False)
    )


def breaks_off(image: Image.Image, path: Path) -> bool:
    """Whether the code of a strip ends before its rows do.

    Args:
        image: At a page that could be decoded; of any format.
        path: Its file.
    """
    tags: Mapping[int, Any] = getattr(image, "tag_v2", {})
    coding = tags.get(COMPRESSION, 1)
    if coding in FAXES:
        return _lacks_rows(image, tags, path)
    return coding in ENDS and any(map(ENDS[coding], _strips(tags, path)))


def _lacks_rows(fax: Image.Image, tags: Mapping[int, Any], path: Path) -> bool:
    pixels = as_pixels(np.asarray(fax.convert("L")))
    rows = tags.get(ROWS_OF_A_STRIP, len(pixels))
    return any(
        not has_fax_end(content)
        and lacks_rows(content, pixels[number * rows : (number + 1) * rows])
        for number, content in enumerate(_strips(tags, path))
    )


def _strips(tags: Mapping[int, Any], path: Path) -> Iterator[bytes]:
    """Yield the code of each strip."""
    begins, lengths = (tags.get(tag, ()) for tag in STRIPS)
    with path.open("rb") as file:
        for begin, length in zip(begins, lengths, strict=False):
            file.seek(begin)
            content = file.read(length)
            if tags.get(FILL_ORDER) == FIRST_BIT_IS_LOWEST:
                content = content.translate(_TURNED_BITS)
            yield content


def _has_no_jpeg_end(content: bytes) -> bool:
    return JPEG_END not in content


ENDS: Final[Mapping[int, Callable[[bytes], bool]]] = {  # told by the code alone
    7: _has_no_jpeg_end,
    8: deflated_breaks_off,
    32946: deflated_breaks_off,
}
