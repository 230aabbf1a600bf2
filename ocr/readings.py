"""One line as two readers saw it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Self

from ocr.second_choices import Spelt
from ocr.slots import Slot, pair_words
from ocr.strips import Frames, Strip, text_of
from schemas.geometry import Box
from schemas.word import Word

SAME_LINE: Final = 0.4  # of the lower one of a word and a strip lies beside the other
BEYOND: Final = 0.6  # times its height: so far a strip's words may stand over its ends
# What the page reader saw of a line that the other is so sure of: less of its letters is a
# speck, read where the line was overlooked.
OVERLOOKED: Final = 0.2
SURE_LINE: Final = 0.8


@dataclass(frozen=True, slots=True, eq=False)
class TwoReadings:
    """One line as both readers saw it.

    Attributes:
        strip: The line, in frames.
        spelt: The strip reader's words, left to right.
        words: The page reader's words, left to right.
        slots: Which of *words* and of *spelt* belong together.
    """

    strip: Strip
    spelt: tuple[Spelt, ...]
    words: tuple[Word, ...]
    slots: tuple[Slot, ...]

    @classmethod
    def of(cls, strip: Strip, spelt: tuple[Spelt, ...], words: Sequence[Word]) -> Self:
        """Pair what the readers saw; the page reader may have overlooked the line."""
        seen = () if _is_overlooked(strip, words) else words
        ordered = tuple(sorted(seen, key=lambda word: (word.box.x0, word.box.y0)))
        slots = pair_words([word.text for word in ordered], [word.text for word in spelt])
        return cls(strip, spelt, ordered, slots)

    def seen(self, slot: Slot) -> tuple[str, str]:
        """Return what the page reader and the strip reader saw in *slot*."""
        return (
            " ".join(self.words[place].text for place in slot.one),
            " ".join(self.spelt[place].text for place in slot.other),
        )

    def raw(self, slot: Slot) -> str:
        """Return what the strip reader saw in *slot* at first."""
        first, last = self._ends(slot)
        return " ".join(text_of(self.strip.glyphs[first : last + 1]).split())

    def frames(self, slot: Slot) -> Frames:
        """Return the frames of *slot*, without the blanks around it."""
        glyphs = self.strip.glyphs
        first, last = self._ends(slot)
        start = glyphs[first - 1].last if first else 0
        end = glyphs[last + 1].first if last + 1 < len(glyphs) else None
        return self.strip.log_chances[start:end]

    def _ends(self, slot: Slot) -> tuple[int, int]:
        """Return the numbers of the first and of the last glyph of *slot*."""
        glyphs = self.strip.glyphs
        return (
            glyphs.index(self.spelt[slot.other[0]].glyphs[0]),
            glyphs.index(self.spelt[slot.other[-1]].glyphs[-1]),
        )


def _is_overlooked(strip: Strip, words: Sequence[Word]) -> bool:
    """Whether *words* are specks, and *strip* shows a whole line."""
    letters = sum(sum(map(str.isalnum, word.text)) for word in words)
    glyphs = sum(glyph.text.isalnum() for glyph in strip.glyphs)
    return strip.confidence >= SURE_LINE and letters < OVERLOOKED * glyphs


def pair_lines(
    strips: Sequence[Strip],
    spelt: Sequence[tuple[Spelt, ...]],
    words: Sequence[Word],
    shape: tuple[int, int],
) -> tuple[tuple[TwoReadings, ...], tuple[Word, ...]]:
    """Return each strip with the *words* that stand in it, and the words that stand in none.

    Args:
        strips: The lines that the strip reader found.
        spelt: Its words in each of them.
        words: What the page reader saw.
        shape: Height and width of the page, in pixels.
    """
    held: list[list[Word]] = [[] for _ in strips]
    left: list[Word] = []
    for word in words:
        home = _home(word.box, strips, shape)
        (left if home is None else held[home]).append(word)
    lines = map(TwoReadings.of, strips, spelt, held)
    return tuple(lines), tuple(left)


def _home(box: Box, strips: Sequence[Strip], shape: tuple[int, int]) -> int | None:
    """Return the number of the strip that *box* lies in, the nearest one of several."""
    height, width = shape
    x, y = box.center_x * width, box.center_y * height
    top, bottom = box.y0 * height, box.y1 * height
    fitting = [
        (abs(y - (strip.y0 + strip.y1) / 2), place)
        for place, strip in enumerate(strips)
        # Nearly all strips of a page are in other rows: to ask that first is quicker.
        if strip.y0 <= bottom and top <= strip.y1
        if strip.glyphs and _holds(strip, x, top, bottom)
    ]
    return min(fitting)[1] if fitting else None


def _holds(strip: Strip, x: float, top: float, bottom: float) -> bool:
    high = strip.y1 - strip.y0
    beside = min(strip.y1, bottom) - max(strip.y0, top)
    return (
        strip.x0 - BEYOND * high <= x <= strip.x1 + BEYOND * high
        and beside >= SAME_LINE * min(high, bottom - top)
    )
