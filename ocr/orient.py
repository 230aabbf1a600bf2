"""Tell which way up a page stands."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np
import trueocr
from trueocr.page import orient_input
from trueocr.recognizer import session

from ocr.raster import Pixels

MODELS: Final = Path(trueocr.__file__).parent / "models"
QUARTERS: Final = 4
# Nearly all pages stand upright, and a wrong turn loses the page.
SURE: Final = 0.95


def degrees_to_upright(pixels: Pixels) -> int:
    """Return the clockwise turn, 0, 90, 180 or 270, that sets a grey page upright."""
    [chances] = _network().run(None, {"x": orient_input(pixels)[None, None]})[0]
    turns = int(np.argmax(chances[:QUARTERS]))  # the fifth class is vertical writing
    return 90 * turns if chances[turns] > SURE else 0


@cache
def _network() -> Any:
    return session(MODELS / "orient.onnx", 1)
