"""Look at a blank from several sides, and settle what stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ocr.ink.answer import Answer, answers
from ocr.ink.blanks import Blank, BlankKind
from ocr.ink.crops import CLOSER, FARTHER, LOOKS, USUAL_DPI, Look, combined, cut, on_leader
from ocr.ink.reader import InkReader
from ocr.ink.verdict import Verdict, digits_of, settle
from ocr.raster import Pixels, Raster
from schemas.geometry import Box

OVER_COLON: Final = 9  # pixels at the usual dpi
PLAIN: Final = 0.5  # the chance of an answer that needs no other look


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
        if cut(self.page, self.dpi, blank.box, LOOKS[0]).is_empty:
            return Verdict("", 1.0)
        likely = self._answers(blank, LOOKS)
        if likely[0].chance < PLAIN:
            others = (self._answers(blank, looks) for looks in (CLOSER, FARTHER))
            likely = max((likely, *others), key=_clearness)
        return settle(blank.kind, likely, [digits_of(blank.kind, text) for text in seen])

    def _answers(self, blank: Blank, looks: Sequence[Look]) -> tuple[Answer, ...]:
        box = blank.box
        if blank.kind is BlankKind.NUMBER:  # a colon is no letter, ink may begin over it
            ahead = OVER_COLON * self.dpi / USUAL_DPI / self.page.shape[1]
            box = Box.clipped(box.x0 - ahead, box.y0, box.x1, box.y1)
        if blank.kind in {BlankKind.ARRIVAL_NUMBER, BlankKind.ARRIVAL_DAY}:
            box = on_leader(self.page, self.dpi, box)
        crops = [cut(self.page, self.dpi, box, look) for look in looks]
        return answers(blank.kind, self.ink_reader.frames(crops))


def _clearness(likely: Sequence[Answer]) -> float:
    """Return the chance of the best of some answers; that of nothing says nothing."""
    return max((answer.chance for answer in likely if answer.text), default=0.0)
