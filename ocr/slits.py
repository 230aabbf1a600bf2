"""Where a line has to be cut: two columns can come as close as two words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from ocr.lines import Piece, share_row
from schemas.geometry import Box

STANDING_OUT: Final = 1.8  # times the usual gap of a line
NEXT_LINE: Final = 2.2  # times the height of a line: from its top to that of the next
SLIT: Final = 0.45  # ems: the narrowest gap that can part two columns


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
    left, right = Piece.of(piece.words[:at]), Piece.of(piece.words[at:])
    if _is_closed_above(left.box, right.box, pieces, aspect):
        return (piece,)
    if any(_goes_on((left.box, right.box), banks) for banks in _banks_beside(piece, pieces)):
        return left, right
    return (piece,)


def _is_closed_above(left: Box, right: Box, pieces: Sequence[Piece], aspect: float) -> bool:
    """Whether a line right above goes on over the gap: both are lines of one paragraph."""
    for other in pieces:
        down = left.y0 - other.box.y0
        is_above = left.height / 2 < down <= NEXT_LINE * left.height
        if is_above and other.box.x0 < left.x1 and right.x0 < other.box.x1:
            at = _standing_out(other, aspect)
            gap = () if at is None else other.words[at - 1 : at + 1]
            if not gap or gap[1].box.x0 <= left.x1 or right.x0 <= gap[0].box.x1:
                return True
    return False


def _standing_out(piece: Piece, aspect: float) -> int | None:
    """Say before which word the one gap lies that is wider than the others."""
    gaps = [(right.box.x0 - left.box.x1) * aspect for left, right in pairwise(piece.words)]
    if len(gaps) < 2:
        return None
    widest = max(gaps)
    others = sorted(gaps)[:-1]
    stands_out = widest >= SLIT * piece.box.height and widest >= STANDING_OUT * median(others)
    return gaps.index(widest) + 1 if stands_out else None


def _banks_beside(piece: Piece, pieces: Sequence[Piece]) -> Iterable[tuple[Box, Box]]:
    """Yield what stands side by side in the rows right above and right below."""
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
            right.box
            for right in near
            if right.box.x0 > left.box.x1 and right.box.overlap_y(left.box) > 0
        ]
        if beside:
            yield left.box, min(beside, key=lambda box: box.x0)


def _goes_on(parts: tuple[Box, Box], banks: tuple[Box, Box]) -> bool:
    """Whether the gap between *parts* goes on between *banks*, and each stands below its own.

    The last line of a paragraph lies beside the column at the right, not above it.
    """
    gap = min(parts[1].x0, banks[1].x0) - max(parts[0].x1, banks[0].x1)
    return gap > 0 and all(p.overlap_x(b) > 0 for p, b in zip(parts, banks, strict=True))
