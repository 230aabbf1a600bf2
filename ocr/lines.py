"""Words into lines: what stands side by side, and where a line has to be cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations
from statistics import median
from typing import Final

from schemas.geometry import Box
from schemas.word import Line, Word

# Distances are in ems: the height of the text they lie in.
REACH: Final = 1.0  # as far as the next word of a line is looked for
STRETCH: Final = 1.8  # a gap this many times the usual one of its line stands out
SLIT: Final = 0.45  # the narrowest gap that can part two columns
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


def piece_words(words: Sequence[Word], aspect: float) -> list[Piece]:
    """Chain words into pieces of lines, each as long as its gaps are narrow.

    Every word is compared with the last word of a chain only, so a line may climb.

    Args:
        words: Of one page or cell, in any order.
        aspect: Width of the page over its height.
    """
    usual = median(word.box.height for word in words) if words else 0.0
    chains: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.box.x0, word.box.y0)):
        near = [
            chain
            for chain in chains
            if _may_follow(chain[-1].box, word.box, usual=usual, aspect=aspect)
        ]
        if near:
            min(near, key=lambda chain: _distance(chain[-1].box, word.box, aspect)).append(word)
        else:
            chains.append([word])
    return [Piece.of(chain) for chain in chains]


def _may_follow(last: Box, word: Box, *, usual: float, aspect: float) -> bool:
    em = max(last.height, word.height, usual)
    gap = (word.x0 - last.x1) * aspect
    return (
        -em / 2 <= gap <= REACH * em
        and max(last.height, word.height) <= OUTSIZED * usual
        and share_row(last, word)
    )


def _distance(last: Box, word: Box, aspect: float) -> float:
    return abs(word.x0 - last.x1) * aspect + 2 * abs(word.center_y - last.center_y)


def share_row(one: Box, other: Box) -> bool:
    """Whether both stand in one row: most of the lower one lies beside the higher one."""
    lower = min(one.height, other.height)
    return one.overlap_y(other) >= SAME_ROW * lower


def cut_at_rivers(pieces: Sequence[Piece], aspect: float) -> list[Piece]:
    """Cut a piece in two where its widest gap goes on a white river of its neighbours.

    Two columns can come as close as two words of one line (a long ``tên cơ quan`` beside
    the ``Quốc hiệu``); only the rows above and below tell.
    """
    uncut = list(pieces)
    while True:
        cut = [part for piece in uncut for part in _cut(piece, uncut, aspect)]
        if len(cut) == len(uncut):
            return cut
        uncut = cut


def _cut(piece: Piece, pieces: Sequence[Piece], aspect: float) -> tuple[Piece, ...]:
    at = _standing_out(piece, aspect)
    if at is None:
        return (piece,)
    slit = (piece.words[at - 1].box.x1, piece.words[at].box.x0)
    if not any(_goes_on(slit, river, aspect) for river in _rivers_beside(piece, pieces)):
        return (piece,)
    return Piece.of(piece.words[:at]), Piece.of(piece.words[at:])


def _standing_out(piece: Piece, aspect: float) -> int | None:
    """Say before which word the one gap lies that is wider than the others."""
    gaps = [(right.box.x0 - left.box.x1) * aspect for left, right in pairwise(piece.words)]
    if len(gaps) < 2:
        return None
    widest = max(gaps)
    others = sorted(gaps)[:-1]
    stands_out = widest >= SLIT * piece.box.height and widest >= STRETCH * median(others)
    return gaps.index(widest) + 1 if stands_out else None


def _rivers_beside(piece: Piece, pieces: Sequence[Piece]) -> Iterable[tuple[float, float]]:
    """Yield the gaps between two pieces of the rows right above and right below."""
    reach = 1.5 * piece.box.height
    near = [
        other
        for other in pieces
        if other is not piece
        and not share_row(other.box, piece.box)
        and other.box.y0 - reach <= piece.box.y1
        and piece.box.y0 <= other.box.y1 + reach
    ]
    for left in near:
        beside = [
            right.box.x0
            for right in near
            if right.box.x0 > left.box.x1 and right.box.overlap_y(left.box) > 0
        ]
        if beside:
            yield left.box.x1, min(beside)


def _goes_on(slit: tuple[float, float], river: tuple[float, float], aspect: float) -> bool:
    shared = min(slit[1], river[1]) - max(slit[0], river[0])
    return shared * aspect > 0


def stack(pieces: Sequence[Piece]) -> tuple[Line, ...]:
    """Join the pieces of one column into lines, from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.box.center_y):
        fitting = [row for row in rows[-3:] if any(share_row(piece.box, o.box) for o in row)]
        if fitting and not _spans_rows(piece, pieces):
            fitting[-1].append(piece)
        else:
            rows.append([piece])
    joined = [Piece.of(word for piece in row for word in piece.words) for row in rows]
    return tuple(
        Line(piece.words) for piece in sorted(joined, key=lambda row: row.box.center_y)
    )


def _spans_rows(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether *piece* stands beside two lines (the ``ĐẾN`` of a stamp), and in neither."""
    beside = [o.box for o in pieces if o is not piece and share_row(o.box, piece.box)]
    return any(
        one.y1 <= other.y0 and max(one.height, other.height) < piece.box.height
        for one, other in permutations(beside, 2)
    )


def stack_words(words: Sequence[Word], aspect: float) -> tuple[Line, ...]:
    """Put the words of one column (a cell of a table) into lines, from top to bottom."""
    return stack(piece_words(words, aspect))
