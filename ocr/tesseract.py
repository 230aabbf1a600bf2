"""Read pages with tesseract, one process and one thread at a time."""

from __future__ import annotations

import math
import os
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import cv2
import pytesseract

from ocr.blank import has_ink
from ocr.finish import finish
from ocr.grid import Grid, find_ruled
from ocr.raster import Pixels, Raster
from ocr.second_look import join_looks, left_over, without_remains, without_tables
from ocr.versions import LANGUAGE, TESSERACT, require_tesseract, tesseract_version
from schemas.errors import EngineError
from schemas.geometry import Box
from schemas.page import Page
from schemas.word import Word

PROSE: Final = 4  # one column of text of varying sizes
SPARSE: Final = 11  # find as much text as possible, in no order
WORD_LEVEL: Final = "5"
# Lines that it reads badly it reads once more as white on black, which nearly none is: 3 % of
# its time. A page that is so as a whole has been turned round before.
BLACK_ON_WHITE: Final = "-c tessedit_do_invert=0"
# Letters of other languages that the model of Vietnamese takes its own for.
FOREIGN: Final = str.maketrans({"Ð": "Đ", "ð": "đ", "¡": "i"})
WHOLE: Final = Box(0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True)
class TesseractEngine:
    """Reads the black ink and the coloured ink of a page, each on its own.

    Attributes:
        seconds: A page that takes longer is given up.
    """

    seconds: int

    def __post_init__(self) -> None:
        # Left alone, its threads wait for each other: three to ten times the time.
        os.environ["OMP_THREAD_LIMIT"] = "1"
        require_tesseract()

    @property
    def name(self) -> str:
        """What it is called in the configuration."""
        return TESSERACT

    @cached_property
    def version(self) -> str:
        """What is written into ``sources.version``."""
        return tesseract_version()

    def read(self, raster: Raster) -> Page:
        """Return what stands on *raster*.

        Raises:
            EngineError: Tesseract failed, or took too long.
        """
        ruled = find_ruled(raster.pixels)
        words = self.look_twice(raster, ruled.grids)
        overlays: tuple[Word, ...] = ()
        if raster.coloured is not None:
            overlays = tuple(self.words(raster.coloured, raster.dpi, SPARSE))
        return finish(raster, words, ruled, overlays=overlays)

    def look_twice(
        self, raster: Raster, grids: Sequence[Grid], area: Box = WHOLE
    ) -> tuple[Word, ...]:
        """Return the words in black: the prose, then the tables and what is left in *area*.

        Reading prose as prose halves the errors (1.4 % of characters against 3.2 %);
        in tables, and under seals, it loses whole lines.

        Raises:
            EngineError: Tesseract failed, or took too long.
        """
        black = without_tables(raster.pixels, grids)
        first = tuple(self.words(black, raster.dpi, PROSE))
        rest = without_remains(left_over(raster.pixels, first), raster.coloured)
        if not has_ink(rest):
            return first
        return join_looks(first, tuple(self.words(rest, raster.dpi, SPARSE, area)))

    def words(
        self, pixels: Pixels, dpi: int, segmentation: int, area: Box = WHOLE
    ) -> Iterator[Word]:
        """Yield the words in *area* of a grey page, in tesseract's order.

        Raises:
            EngineError: Tesseract failed, or took too long.
        """
        height, width = pixels.shape
        left, top = int(area.x0 * width), int(area.y0 * height)
        part = pixels[top : math.ceil(area.y1 * height), left : math.ceil(area.x1 * width)]
        with TemporaryDirectory(prefix="congvan-") as folder:
            # Encoding a PNG costs a second a page, and PGM is read byte by byte: 0.08 s.
            path = Path(folder, "page.bmp")
            cv2.imwrite(str(path), part)
            table = self._run(path, dpi, segmentation)
        yield from _parse(table, (left, top), (width, height))

    def _run(self, path: Path, dpi: int, segmentation: int) -> str:
        try:
            return str(
                pytesseract.image_to_data(
                    str(path),
                    lang=LANGUAGE,
                    config=f"--psm {segmentation} --dpi {dpi} {BLACK_ON_WHITE}",
                    timeout=self.seconds,
                )
            )
        except pytesseract.TesseractError as error:
            raise EngineError(TESSERACT, error.message) from error
        except RuntimeError as error:
            raise EngineError(TESSERACT, f"no answer within {self.seconds} s") from error


def _parse(table: str, corner: tuple[int, int], page: tuple[int, int]) -> Iterator[Word]:
    """Yield the words of tesseract's table of tab-separated values.

    Args:
        table: What it saw on a part of the page.
        corner: Where the part begins, in pixels from the left and from the top.
        page: Width and height of the page.
    """
    width, height = page
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) < 12 or cells[0] != WORD_LEVEL:
            continue
        left, top, wide, high = (int(cell) for cell in cells[6:10])
        left, top = left + corner[0], top + corner[1]
        box = Box.clipped(
            left / width, top / height, (left + wide) / width, (top + high) / height
        )
        confidence = min(max(float(cells[10]) / 100, 0.0), 1.0)
        for text in unicodedata.normalize("NFC", cells[11]).translate(FOREIGN).split():
            yield Word(text, box, confidence)
