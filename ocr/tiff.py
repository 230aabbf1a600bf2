"""What is missing of a page of a TIFF, strip by strip.

libtiff leaves paper, grey or black where the code of a strip ends too early, and says so only
on the screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image

from ocr.embedded import lacks_rows
from ocr.raster import Pixels, as_pixels
from ocr.streams import JPEG_END, deflated_breaks_off, has_fax_end

# TIFF 6.0 and its supplements, by number of the tag.
STRIPS: Final = (273, 279)  # where they begin, and how many bytes each has
TILES: Final = (324, 325)
COMPRESSION: Final = 259
FILL_ORDER: Final = 266
FIRST_BIT_IS_LOWEST: Final = 2
ROWS_OF_A_STRIP: Final = 278
_TURNED_BITS: Final = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


@dataclass(frozen=True, slots=True, eq=False)
class _Strip:
    """The code of some rows, and what the decoder made of it."""

    content: bytes
    pixels: Pixels


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
    tags = getattr(image, "tag_v2", {})
    check = _CHECKS.get(tags.get(COMPRESSION, 1))
    return check is not None and any(map(check, _strips(image, path)))


def _strips(image: Image.Image, path: Path) -> Iterator[_Strip]:
    tags = image.tag_v2  # type: ignore[attr-defined]  # a TIFF has them
    begins, lengths = (tags.get(tag, ()) for tag in STRIPS)
    pixels = as_pixels(np.asarray(image.convert("L")))
    rows = tags.get(ROWS_OF_A_STRIP, len(pixels))
    with path.open("rb") as file:
        for number, (begin, length) in enumerate(zip(begins, lengths, strict=False)):
            file.seek(begin)
            content = file.read(length)
            if tags.get(FILL_ORDER) == FIRST_BIT_IS_LOWEST:
                content = content.translate(_TURNED_BITS)
            yield _Strip(content, pixels[number * rows : (number + 1) * rows])


def _fax_breaks_off(strip: _Strip) -> bool:
    return not has_fax_end(strip.content) and lacks_rows(strip.content, strip.pixels)


def _deflated_breaks_off(strip: _Strip) -> bool:
    return deflated_breaks_off(strip.content)


def _jpeg_breaks_off(strip: _Strip) -> bool:
    return JPEG_END not in strip.content


_CHECKS: Final[Mapping[int, Callable[[_Strip], bool]]] = {
    3: _fax_breaks_off,
    4: _fax_breaks_off,
    7: _jpeg_breaks_off,
    8: _deflated_breaks_off,
    32946: _deflated_breaks_off,
}
