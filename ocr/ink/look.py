"""Look at a blank from several sides, and settle what stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from ocr.ink.answer import STAMPED, Answer, answers
from ocr.ink.apart import PieceReader
from ocr.ink.blanks import Blank, BlankKind
from ocr.ink.crops import CLOSER, FARTHER, LOOKS, USUAL_DPI, Look, combined, cut, on_leader
from ocr.ink.likely import Issued, by_delay, by_weekday, days_after
from ocr.ink.reader import InkReader
from ocr.ink.verdict import Verdict, digits_of, settle
from ocr.raster import Pixels, Raster
from schemas.geometry import Box

OVER_COLON: Final = 9  # pixels at the usual dpi
CLEARER: Final = 2.0  # times: what is seen in another place, where it is right
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
    piece_reader: PieceReader

    @classmethod
    def of(cls, raster: Raster, ink_reader: InkReader, piece_reader: PieceReader) -> Looker:
        """Return the reader of one page."""
        return cls(combined(raster), raster.dpi, ink_reader, piece_reader)

    def verdict(
        self, blank: Blank, seen: Sequence[str | None], issued: Issued | None = None
    ) -> Verdict:
        """Return what stands in *blank*.

        Args:
            blank: A place to be filled in.
            seen: What readers of print saw there.
            issued: When the paper was issued, as far as that is known.
        """
        if cut(self.page, self.dpi, blank.box, LOOKS[0]).is_empty:
            return Verdict("", 1.0)
        box, likely = self._likely(blank, issued)
        apart = self._apart(blank.kind, box, issued)
        digits = [digits_of(blank.kind, text) for text in seen]
        return settle(blank.kind, likely, digits, apart)

    def _likely(self, blank: Blank, issued: Issued | None) -> tuple[Box, tuple[Answer, ...]]:
        """Return where the writing in *blank* is, and what may stand there."""
        kind = blank.kind
        tried = tuple(days_after(issued)) if issued and kind is BlankKind.ARRIVAL_DAY else ()
        first, *others = (
            (at, self._answers(kind, at, LOOKS, issued, tried)) for at in self._at(blank)
        )
        clearer = (other for other in others if _is_clearer(other[1], first[1]))
        box, likely = next(clearer, first)
        if likely[0].chance < PLAIN:
            nearby = (self._answers(kind, box, looks, issued) for looks in (CLOSER, FARTHER))
            likely = max((likely, *nearby), key=_clearness)
        return box, likely

    def _at(self, blank: Blank) -> tuple[Box, ...]:
        """Return where the writing in *blank* may be, the likeliest first."""
        box = blank.box
        if blank.kind is BlankKind.NUMBER:  # a colon is no letter, ink may begin over it
            ahead = OVER_COLON * self.dpi / USUAL_DPI / self.page.shape[1]
            return (Box.clipped(box.x0 - ahead, box.y0, box.x1, box.y1),)
        if blank.kind in STAMPED:  # what looks like its line may be the frame, or the row below
            return tuple(dict.fromkeys((on_leader(self.page, self.dpi, box), box)))
        return (box,)

    def _answers(
        self,
        kind: BlankKind,
        box: Box,
        looks: Sequence[Look],
        issued: Issued | None,
        tried: Iterable[str] = (),
    ) -> tuple[Answer, ...]:
        crops = [cut(self.page, self.dpi, box, look) for look in looks]
        return _weighed(kind, answers(kind, self.ink_reader.frames(crops), tried), issued)

    def _apart(self, kind: BlankKind, box: Box, issued: Issued | None) -> str | None:
        """Return what the pieces of the writing say, one by one."""
        crop = cut(self.page, self.dpi, box, LOOKS[0])
        likely = _weighed(kind, self.piece_reader.answers(kind, crop), issued)
        return likely[0].text if likely else None


def _weighed(
    kind: BlankKind, likely: tuple[Answer, ...], issued: Issued | None
) -> tuple[Answer, ...]:
    if issued is not None and kind is BlankKind.ARRIVAL_DAY:
        return by_delay(likely, issued)
    if issued is not None and kind is BlankKind.DAY:
        return by_weekday(likely, issued)
    return likely


def _is_clearer(likely: Sequence[Answer], other: Sequence[Answer]) -> bool:
    return _clearness(likely) > CLEARER * _clearness(other)


def _clearness(likely: Sequence[Answer]) -> float:
    """Return the chance of the best of some answers; that of nothing says nothing."""
    return max((answer.chance for answer in likely if answer.text), default=0.0)
