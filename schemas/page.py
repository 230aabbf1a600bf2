"""A page as it was read: words in lines, lines and tables in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from schemas.geometry import Box
from schemas.table import Table
from schemas.word import Line, Word


class TextFrom(StrEnum):
    """Where the words of a page came from."""

    OCR = "ocr"
    TEXT_LAYER = "text_layer"


class Damage(StrEnum):
    """What of the picture of a page is missing in its file."""

    LOST = "lost"  # all of it
    CUT_SHORT = "cut_short"  # its lower part


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What stands on one page, in the frame of the upright, straightened page.

    Attributes:
        number: Counted from 1 within the source.
        width: Pixels of the upright page.
        height: Pixels of the upright page.
        dpi: Resolution of those pixels.
        rotation: Degrees clockwise that were applied to set it upright: 0, 90, 180, 270.
        skew: Degrees counter-clockwise that were applied to level the lines.
        content: Lines and ruled tables in reading order; a word that lies in a
            table is in no line.
        overlays: Lines in coloured ink (stamp, digital-signature panel), kept out
            of *content* because they lie across it.
        frames: Ruled rectangles that are no table (the frame of an arrival stamp).
        unread: Places with rows of ink like text that lie in no word.
        has_ink: Whether anything but paper was seen. False means a blank page.
        damage: What could not be read because the file is damaged; None for a whole page.
    """

    number: int
    width: int
    height: int
    dpi: int
    rotation: int = 0
    skew: float = 0.0
    text_from: TextFrom = TextFrom.OCR
    content: tuple[Line | Table, ...] = ()
    overlays: tuple[Line, ...] = ()
    frames: tuple[Box, ...] = ()
    unread: tuple[Box, ...] = ()
    has_ink: bool = True
    damage: Damage | None = None

    def __post_init__(self) -> None:
        if self.number < 1:
            raise ValueError(f"not a page number: {self.number}")
        if self.rotation not in (0, 90, 180, 270):
            raise ValueError(f"not a quarter turn: {self.rotation}")

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines outside tables, in reading order."""
        return tuple(item for item in self.content if isinstance(item, Line))

    @property
    def tables(self) -> tuple[Table, ...]:
        """The ruled tables, in reading order."""
        return tuple(item for item in self.content if isinstance(item, Table))

    @property
    def words(self) -> tuple[Word, ...]:
        """Every word read on the page: in lines, in tables, in overlays."""
        in_content = (
            line
            for item in self.content
            for line in ((item,) if isinstance(item, Line) else item.lines)
        )
        return tuple(word for line in (*in_content, *self.overlays) for word in line.words)
