"""The pixels of one page on their way to a reader."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]


def as_pixels(array: object) -> Pixels:
    """Return *array* as pixels, unchanged if it is; OpenCV promises less than it gives."""
    return np.asarray(array, np.uint8)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Raster:
    """One page in pixels.

    Attributes:
        pixels: Height x width, grey, 0 is ink and 255 is paper. Coloured ink is
            in it until it is lifted off into *coloured*.
        coloured: The same frame with the coloured ink alone, in grey; None when
            the page has no coloured ink or it was not looked for.
        dpi: Pixels per inch.
        number: Of the page in its source, from 1.
        rotation: Degrees clockwise applied so far: 0, 90, 180, 270.
        skew: Degrees counter-clockwise applied so far.
        source_id: SHA-256 of the file that it is a page of; "" when it is of none.
    """

    pixels: Pixels
    dpi: int
    number: int
    coloured: Pixels | None = None
    rotation: int = 0
    skew: float = 0.0
    source_id: str = ""

    def __post_init__(self) -> None:
        if self.pixels.ndim != 2 or self.pixels.dtype != np.uint8:
            raise ValueError(f"not a grey page: {self.pixels.shape} {self.pixels.dtype}")
        if self.coloured is not None and self.coloured.shape != self.pixels.shape:
            raise ValueError(f"another frame: {self.coloured.shape} {self.pixels.shape}")
        self.pixels.flags.writeable = False

    @property
    def height(self) -> int:
        """Pixels from top to bottom."""
        return int(self.pixels.shape[0])

    @property
    def width(self) -> int:
        """Pixels from left to right."""
        return int(self.pixels.shape[1])
