"""Tell which way up a page stands."""

from __future__ import annotations

from typing import Final

import numpy as np
from trueocr.page import ORIENT_SIDE, orient_input

from ocr.networks import orientation
from ocr.raster import Pixels
from ocr.thumbnail import thumbnail

QUARTERS: Final = 4
# Nearly all pages stand upright, and a wrong turn loses the page.
SURE: Final = 0.95


def degrees_to_upright(pixels: Pixels) -> int:
    """Return the clockwise turn, 0, 90, 180 or 270, that sets a grey page upright."""
    [chances] = orientation().run(
        None, {"x": orient_input(thumbnail(pixels, ORIENT_SIDE))[None, None]}
    )[0]
    turns = int(np.argmax(chances[:QUARTERS]))  # the fifth class is vertical writing
    return 90 * turns if chances[turns] > SURE else 0
