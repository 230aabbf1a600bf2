"""Look at a blank from several sides, and settle what stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ocr.ink.answer import answers
from ocr.ink.blanks import Blank
from ocr.ink.crops import LOOKS, combined, cut
from ocr.ink.reader import InkReader
from ocr.ink.verdict import Verdict, digits_of, settle
from ocr.raster import Pixels, Raster


@dataclass(frozen=True, slots=True, eq=False)
class Looker:
    """Reads the blanks of one page.

    Attributes:
        page: In grey, with all its ink.
    """

    page: Pixels
    dpi: int
    ink_reader: InkReader

    @classmethod
    def of(cls, raster: Raster, ink_reader: InkReader) -> Looker:
        """Return the reader of one page."""
        return cls(combined(raster), raster.dpi, ink_reader)

    def verdict(self, blank: Blank, seen: Sequence[str | None]) -> Verdict:
        """Return what stands in *blank*, where readers of print saw *seen*."""
        crops = [cut(self.page, self.dpi, blank.box, look) for look in LOOKS]
        if crops[0].is_empty:
            return Verdict("", 1.0)
        likely = answers(blank.kind, self.ink_reader.frames(crops))
        return settle(blank.kind, likely, [digits_of(blank.kind, text) for text in seen])
