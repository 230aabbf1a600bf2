"""Prose that begins under a stamp: which words in its frame are the text's, not the stamp's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Final, Self

from ocr.lines import Piece, share_row
from ocr.rivers import Scale
from ocr.syllables import is_syllable
from schemas.geometry import Box
from schemas.word import Word

# Distances are in ems: the height of the text.
BESIDE: Final = 1.5  # so far from the side of a frame may a line begin that comes from under it
SHORT_OF: Final = 2.0  # so far from the right margin may a full line end
NEXT: Final = 2.5  # from the top of a line to the top of the next one of its paragraph
INDENT: Final = (1.0, 6.0)
SAME_EDGE: Final = 0.7
WORD_GAP: Final = 1.2  # the widest white within a line
WIDE: Final = 0.5  # of the width of the prose: as wide are its lines
ABOUT: Final = 4  # letters: so far from where the text begins may its first letter be
SIGNS: Final = re.compile(r"[\W_]+$")


@dataclass(frozen=True, slots=True)
class Uncovered:
    """The words in a frame, parted.

    Attributes:
        stamp: Those of the stamp.
        prose: Those of the lines that go on beside the frame.
    """

    stamp: tuple[Word, ...]
    prose: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class _Prose:
    """The lines around a stamp.

    Attributes:
        pieces: All that stands outside its frame.
        scale: Of the page.
        margin: Where lines begin, in fractions of the page's width.
        indent: Where paragraphs do.
    """

    pieces: tuple[Piece, ...]
    scale: Scale
    margin: float
    indent: float

    @classmethod
    def of(cls, pieces: Sequence[Piece], scale: Scale) -> Self | None:
        """Measure the margins that lines share, None where no two lines do."""
        width = scale.right - scale.left
        lefts = sorted(p.box.x0 for p in pieces if p.box.width >= WIDE * width)
        shared = [a for a, b in pairwise(lefts) if scale.across(b - a) <= SAME_EDGE]
        if scale.left == 0.0 or not shared:
            return None
        margin, (least, most) = shared[0], INDENT
        indents = [x for x in shared if least <= scale.across(x - margin) <= most]
        return cls(tuple(pieces), scale, margin, median(indents) if indents else margin)

    def goes_on(self, line: Piece) -> bool:
        """Whether *line* follows a full one."""
        return any(
            is_full(above.box, self.scale)
            and 0 < self.scale.down(line.box.y0 - above.box.y0) <= NEXT
            and not share_row(above.box, line.box)
            for above in self.pieces
        )

    def cut_at(self, frame: Box) -> Iterator[Piece]:
        """Yield the lines of paragraphs whose beginnings lie in *frame*."""
        for piece in self.pieces:
            first = piece.words[0].box  # the side may run through it
            is_close = (
                self.scale.across(first.x0 - frame.x1) <= BESIDE
                and self.scale.across(frame.x1 - first.center_x) <= SAME_EDGE
            )
            is_whole = any(
                self.scale.across(piece.box.x0 - x) <= SAME_EDGE
                for x in (self.margin, self.indent)
            )
            is_beside = is_close and frame.y0 <= piece.box.center_y <= frame.y1
            if (
                is_beside
                and not is_whole
                and (is_full(piece.box, self.scale) or self.goes_on(piece))
            ):
                yield piece


def is_full(line: Box, scale: Scale) -> bool:
    """Whether *line* runs to the right margin, as all lines of a paragraph but the last."""
    is_wide = line.width >= WIDE * (scale.right - scale.left)
    return is_wide and scale.across(abs(scale.right - line.x1)) <= SHORT_OF


def uncover(
    frame: Box, inside: Sequence[Word], pieces: Sequence[Piece], scale: Scale
) -> Uncovered:
    """Part the words in a frame that was stamped over the beginnings of lines.

    A line comes from under a stamp if it begins right beside the frame where no line
    begins, and is one of a paragraph: it runs to the right margin, or follows one that
    does. Two-tone scans have stamp and print in one ink, and often in one row.

    Args:
        frame: Of the stamp.
        inside: The words in it.
        pieces: What stands outside.
        scale: Of the page; without margins nothing is prose.
    """
    prose = _Prose.of(pieces, scale)
    if prose is None:
        return Uncovered(tuple(inside), ())
    stamp, taken = list(inside), list[Word]()
    for line in prose.cut_at(frame):
        start = prose.margin if prose.goes_on(line) else prose.indent
        for word in _before(line, stamp, start, scale):
            stamp.remove(word)
            rest, part = _parted(word, start)
            stamp.extend(rest)
            taken.append(part)
    return Uncovered(tuple(stamp), tuple(taken))


def _before(line: Piece, words: Sequence[Word], start: float, scale: Scale) -> list[Word]:
    """Return the *words* of a frame that run up to *line*, from right to left."""
    row = [
        word
        for word in words
        if share_row(word.box, line.box) and scale.across(word.box.x1 - start) >= SAME_EDGE
    ]
    found: list[Word] = []
    left = line.box.x0
    for word in sorted(row, key=lambda word: -word.box.x0):
        if scale.across(left - word.box.x1) > WORD_GAP:
            break
        found.append(word)
        left = word.box.x0
    return found


def _parted(word: Word, start: float) -> tuple[tuple[Word, ...], Word]:
    """Cut *word* where the text begins: nothing parts it from the label of a blank.

    What is one syllable is whole. Where one reader saw none, the other may have.
    """
    box, texts = word.box, (word.text, word.second or "")
    share = (start - box.x0) / max(box.width, 1e-6)
    if round(share * len(word.text)) <= 0 or is_syllable(SIGNS.sub("", word.text)):
        return (), word
    text, at = next(
        ((text, at) for text in texts for at in _openings(text, share)),
        (word.text, min(round(share * len(word.text)), len(word.text) - 1)),
    )
    if at == 0 or len(text.split()) != 1:
        return (), word
    edge = box.x0 + box.width * at / len(text)
    label = replace(word, text=text[:at], box=replace(box, x1=edge), second=None)
    return (label,), replace(word, text=text[at:], box=replace(box, x0=edge), second=None)


def _openings(text: str, share: float) -> Iterator[int]:
    """Yield where a syllable begins that ends *text*, near to *share* of it."""
    for at in range(1, len(text)):
        if abs(at - share * len(text)) <= ABOUT and is_syllable(SIGNS.sub("", text[at:])):
            yield at
