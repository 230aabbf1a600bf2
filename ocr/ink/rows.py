"""Words in rows, and where every letter of them stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final, Self

from ocr.strips import Strip, text_of
from ocr.syllables import without_marks
from schemas.geometry import Box
from schemas.word import Word

WIDE_GAP: Final = 2.5  # times the height of a row: what lies beyond is another column
SAME_ROW: Final = 0.5  # times the height: so far apart may the middles of two words be
GAP: Final = " "
COLUMN: Final = "\t"


@dataclass(frozen=True, slots=True)
class Unit:
    """A word and the place of each of its letters.

    Attributes:
        lefts: Where each letter begins, in fractions of the page.
        rights: Where each letter ends; a gap may follow.
        word: What it was made of.
    """

    text: str
    box: Box
    lefts: tuple[float, ...]
    rights: tuple[float, ...]
    word: Word

    def __post_init__(self) -> None:
        if not len(self.lefts) == len(self.rights) == len(self.text) > 0:
            raise ValueError(f"{len(self.lefts)} places of {self.text!r}")

    @classmethod
    def of_word(cls, word: Word) -> Self:
        """Share the width of *word* out among its letters."""
        box, count = word.box, len(word.text)
        edges = tuple(box.x0 + box.width * place / count for place in range(count + 1))
        return cls(word.text, box, edges[:-1], edges[1:], word)


@dataclass(frozen=True, slots=True)
class Row:
    """Units side by side.

    Attributes:
        text: Theirs in lower case without marks, as long as they are; units are parted by
            a blank, columns by a tab.
        starts: Where each of *units* begins in *text*.
    """

    units: tuple[Unit, ...]
    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, units: Sequence[Unit], aspect: float) -> Self:
        """Put *units* (at least one) side by side on a page of that width over height."""
        ordered = tuple(sorted(units, key=lambda unit: unit.box.x0))
        text, starts = "", []
        for before, unit in pairwise((None, *ordered)):
            if before is not None and unit is not None:
                gap = (unit.box.x0 - before.box.x1) * aspect
                text += COLUMN if gap > WIDE_GAP * unit.box.height else GAP
            starts.append(len(text))
            text += _folded(unit.text) if unit is not None else ""
        return cls(ordered, text, tuple(starts))

    def x_at(self, place: int) -> float:
        """Return the left edge of what stands at *place* in the text."""
        for start, unit in zip(self.starts, self.units, strict=True):
            if place < start + len(unit.text):
                return unit.lefts[max(0, place - start)]
        return self.units[-1].rights[-1]

    def end_at(self, place: int) -> float:
        """Return the right edge of what ends at *place* in the text."""
        last = self.units[0].lefts[0]
        for start, unit in zip(self.starts, self.units, strict=True):
            if place > start:
                last = unit.rights[min(place - start, len(unit.text)) - 1]
        return last

    def under(self, start: int, end: int) -> tuple[Unit, ...]:
        """Return the units any letter of which lies from *start* to *end*."""
        return tuple(
            unit
            for at, unit in zip(self.starts, self.units, strict=True)
            if at < end and start < at + len(unit.text)
        )


def units_of_strips(strips: Iterable[Strip], shape: tuple[int, int]) -> tuple[Unit, ...]:
    """Return the words of *strips*, every letter where its frames are.

    Args:
        strips: Lines of a page.
        shape: Height and width of the page, in pixels.
    """
    return tuple(
        _unit(strip, place, shape) for strip in strips for place in range(len(strip.words))
    )


def rows_of(units: Iterable[Unit], aspect: float) -> tuple[Row, ...]:
    """Group *units* into rows, from the top.

    Args:
        units: Of one page, in any order.
        aspect: Width of the page over its height.
    """
    rows: list[list[Unit]] = []
    for unit in sorted(units, key=lambda unit: unit.box.center_y):
        for row in reversed(rows[-3:]):
            reach = SAME_ROW * min(unit.box.height, row[-1].box.height)
            if abs(unit.box.center_y - row[-1].box.center_y) < reach:
                row.append(unit)
                break
        else:
            rows.append([unit])
    return tuple(Row.of(row, aspect) for row in rows)


def _unit(strip: Strip, place: int, shape: tuple[int, int]) -> Unit:
    glyphs = strip.words[place]
    sure = min(glyph.confidence for glyph in glyphs)
    word = Word(text_of(glyphs), strip.box_of(glyphs, shape), sure)
    if len(word.text) != len(glyphs):  # a mark that stands alone, or two letters in one
        return Unit.of_word(word)

    def places(frames: Iterable[int]) -> tuple[float, ...]:
        return tuple(min(max(strip.x_at(frame) / shape[1], 0.0), 1.0) for frame in frames)

    lefts = places(glyph.first for glyph in glyphs)
    rights = places(glyph.last for glyph in glyphs)
    return Unit(word.text, word.box, lefts, rights, word)


@lru_cache(maxsize=1 << 12)  # the words of a page are folded three times
def _folded(text: str) -> str:
    """Return *text* in lower case without marks, every letter still one letter."""
    return "".join(
        low if len(low := letter.lower()) == 1 else letter for letter in without_marks(text)
    )
