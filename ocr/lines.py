"""Words into lines: what stands side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, permutations
from statistics import median
from typing import Final, Protocol, TypeVar

from schemas.geometry import Box
from schemas.word import Line, Word

# Distances are in ems: the height of the text they lie in.
REACH: Final = 1.0  # as far as the next word of a line is looked for
STRETCHED: Final = 3.0  # the same, in a justified line of few words
EVEN: Final = 1.6  # the widest gap of such a line over its narrowest
SAME_ROW: Final = 0.5  # share of the lower text that two words of a row have in common
OUTSIZED: Final = 2.5  # times the usual height: a scrawl or a rule, never part of a line


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a row with no wide gap between them.

    Attributes:
        box: From the first word to the last, as high as most of the words: ink that is
            read with a word may reach into the row above.
    """

    words: tuple[Word, ...]
    box: Box

    @classmethod
    def of(cls, words: Iterable[Word]) -> Piece:
        """Put *words* side by side, from left to right."""
        row = tuple(sorted(words, key=lambda word: (word.box.x0, word.box.y0)))
        boxes = [word.box for word in row]
        top, bottom = median(box.y0 for box in boxes), median(box.y1 for box in boxes)
        return cls(
            row, Box(boxes[0].x0, min(top, bottom), max(box.x1 for box in boxes), bottom)
        )


class Boxed(Protocol):
    """Anything with a place on the page."""

    @property
    def box(self) -> Box:
        """Where it stands."""


B = TypeVar("B", bound=Boxed)


def piece_words(words: Sequence[Word], aspect: float) -> list[Piece]:
    """Chain words into pieces of lines, each as long as its gaps are narrow, or all alike.

    Every word is compared with the last word of a chain only, so a line may climb.

    Args:
        words: Of one page or cell, in any order.
        aspect: Width of the page over its height.
    """
    usual = median(word.box.height for word in words) if words else 0.0

    def may_follow(last: Box, box: Box, reach: float) -> bool:
        em = max(last.height, box.height, usual)
        gap = (box.x0 - last.x1) * aspect
        is_text = max(last.height, box.height) <= OUTSIZED * usual
        return -em / 2 <= gap <= reach * em and is_text and share_row(last, box)

    def apart(last: Box, box: Box) -> float:
        return abs(box.x0 - last.x1) * aspect + 2 * abs(box.center_y - last.center_y)

    pieces = [
        Piece.of(chained)
        for chained in _chains(words, lambda last, box: may_follow(last, box, REACH), apart)
    ]
    rows = _chains(pieces, lambda last, box: may_follow(last, box, STRETCHED), apart)
    return [piece for row in rows for piece in _rejoined(row)]


def _chains(
    items: Sequence[B],
    may_follow: Callable[[Box, Box], bool],
    apart: Callable[[Box, Box], float],
) -> list[list[B]]:
    """Let each item follow the nearest one on its left that it may follow."""
    chains: list[list[B]] = []
    for item in sorted(items, key=lambda item: (item.box.x0, item.box.y0)):
        box = item.box
        # Nearly all chains of a page stand in other rows: to ask that first takes a tenth.
        beside = [c for c in chains if c[-1].box.y0 <= box.y1 and box.y0 <= c[-1].box.y1]
        near = [chained for chained in beside if may_follow(chained[-1].box, box)]
        if near:
            min(near, key=lambda chained: apart(chained[-1].box, box)).append(item)
        else:
            chains.append([item])
    return chains


def _rejoined(row: list[Piece]) -> list[Piece]:
    """Make one piece of a justified line, whose gaps are wide, and all alike."""
    words = list(chain.from_iterable(piece.words for piece in row))
    gaps = [right.box.x0 - left.box.x1 for left, right in pairwise(words)]
    is_even = len(gaps) > 2 and 0 < max(gaps) <= EVEN * min(gaps)
    return [Piece.of(words)] if is_even else row


def share_row(one: Box, other: Box) -> bool:
    """Whether both stand in one row: most of the lower one lies beside the higher one."""
    lower = min(one.height, other.height)
    return one.overlap_y(other) >= SAME_ROW * lower


def stack(pieces: Sequence[Piece]) -> tuple[Line, ...]:
    """Join the pieces of one column into lines, from top to bottom."""
    tall = [piece for piece in pieces if _is_beside_two_lines(piece, pieces)]
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.box.center_y):
        if piece in tall:
            continue
        fitting = [row for row in rows[-3:] if any(share_row(piece.box, o.box) for o in row)]
        if fitting:
            fitting[-1].append(piece)
        else:
            rows.append([piece])
    for piece in tall:
        around = [row for row in rows if _lies_within(piece, row)]
        if around:
            around[0].append(piece)
        else:
            rows.append([piece])
    joined = [Piece.of(word for piece in row for word in piece.words) for row in rows]
    return tuple(Line(row.words) for row in sorted(joined, key=lambda row: row.box.center_y))


def _is_beside_two_lines(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether *piece* is as high as two lines: the ``ĐẾN`` of a stamp, a word under ink."""
    beside = [o.box for o in pieces if o is not piece and share_row(o.box, piece.box)]
    return any(
        one.y1 <= other.y0 and max(one.height, other.height) < piece.box.height
        for one, other in permutations(beside, 2)
    )


def _lies_within(piece: Piece, row: Sequence[Piece]) -> bool:
    """Whether *row* goes on at both sides of *piece*."""
    beside = [other.box for other in row if share_row(other.box, piece.box)]
    return any(
        left.x1 <= piece.box.x0 and piece.box.x1 <= right.x0
        for left, right in permutations(beside, 2)
    )


def stack_words(words: Sequence[Word], aspect: float) -> tuple[Line, ...]:
    """Put the words of one column (a cell of a table) into lines, from top to bottom."""
    return stack(piece_words(words, aspect))
