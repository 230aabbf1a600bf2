"""White rivers: what parts two columns, and how far down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from ocr.lines import Piece
from schemas.geometry import Box
from schemas.table import Table

Item = Piece | Table

# Distances are in ems: the height of the text they lie in.
SLIT: Final = 0.5  # the narrowest white between two columns
EVIDENCE: Final = 4.0  # the white that the rows of two columns have to show together
CENTERED: Final = 3.0  # what a lone line is worth that is centred in one of them
WIDEST: Final = 10.0  # what one row is worth at most
PARAGRAPH: Final = 1.5  # between two paragraphs; between two lines it is half of that
NEAR: Final = 2.0  # halves of a row so near are one line (``Kính gửi:`` and whom) after all
APART: Final = 5.0  # rows so far from those above begin something else
FOLLOWS: Final = 2.0  # as far below its column a line still goes on with it
ALIGNED: Final = 1.0

Side = tuple[Item, ...]
Banks = tuple[Side, Side]  # what stands left and right of a river in one band


@dataclass(frozen=True, slots=True)
class River:
    """White between two columns.

    Attributes:
        banks: Of each band it runs through, from the top; either side may be empty.
    """

    banks: tuple[Banks, ...]

    def evidence(self, aspect: float) -> float:
        """Return how much white speaks for it, in ems."""
        rows = [banks for banks in self.banks if all(banks)]
        white = sum(_gap_of(banks, aspect) for banks in rows)
        lone = [banks for banks in self.banks if not all(banks)]
        if any(_is_centered(banks, row, aspect) for banks in lone for row in rows):
            white += CENTERED
        return white

    def is_tabular(self, aspect: float) -> bool:
        """Whether its rows belong together: a list of names and values, not two columns."""
        rows = [banks for banks in self.banks if all(banks)]
        return len(rows) > 1 and all(
            _is_flush(column, aspect) for column in zip(*rows, strict=True)
        )


def _gap_of(banks: Banks, aspect: float) -> float:
    left, right = banks
    gap = min(item.box.x0 for item in right) - max(item.box.x1 for item in left)
    return min(WIDEST, gap * aspect / _em((*left, *right)))


def _is_centered(lone: Banks, row: Banks, aspect: float) -> bool:
    """Whether the one side of *lone* is centred in its column, and not on the whole *row*.

    Lines that begin where the others do are those of a paragraph.
    """
    for one, side in zip(lone, row, strict=True):
        if one:
            own, em = _around(one).center_x * aspect, _em(one)
            in_column = abs(own - _around(side).center_x * aspect) <= ALIGNED * em
            on_page = abs(own - _around((*row[0], *row[1])).center_x * aspect) <= 3 * em
            flush = abs(_around(one).x0 - _around(side).x0) * aspect <= em / 2
            return in_column and not on_page and not flush
    return False


def _is_flush(column: Sequence[Side], aspect: float) -> bool:
    lefts = [_around(side).x0 for side in column]
    return (max(lefts) - min(lefts)) * aspect <= ALIGNED * _em(column[0])


def _around(side: Side) -> Box:
    return Box.around(item.box for item in side)


def _em(items: Sequence[Item]) -> float:
    """Return the usual height of text among *items*."""
    return median([item.box.height for item in items if isinstance(item, Piece)] or [0.01])


def find_river(bands: Sequence[Sequence[Item]], aspect: float) -> River | None:
    """Return the best river that rises in the first band, None if there is none."""
    rivers = [_flow(bands, gap, aspect) for gap in _gaps(bands[0])]
    sure = [river for river in rivers if river.evidence(aspect) >= EVIDENCE]
    return max(sure, key=lambda river: river.evidence(aspect), default=None)


def _gaps(band: Sequence[Item]) -> Iterator[tuple[float, float]]:
    """Yield the white stretches between the items of a band."""
    boxes = sorted((item.box for item in band), key=lambda box: box.x0)
    right = boxes[0].x1
    for box in boxes[1:]:
        if box.x0 > right:
            yield right, box.x0
        right = max(right, box.x1)


def _flow(bands: Sequence[Sequence[Item]], gap: tuple[float, float], aspect: float) -> River:
    """Follow the white *gap* of the first band down to the last row of its columns."""
    left_edge, right_edge = gap
    banks: list[Banks] = []
    mouth = 0
    for band in bands:
        middle = (left_edge + right_edge) / 2
        left = tuple(item for item in band if item.box.center_x < middle)
        right = tuple(item for item in band if item.box.center_x >= middle)
        left_edge = max([left_edge, *(item.box.x1 for item in left)])
        right_edge = min([right_edge, *(item.box.x0 for item in right)])
        is_crossed = (right_edge - left_edge) * aspect < SLIT * _em(band)
        if is_crossed or _begins_anew((left, right), banks, aspect):
            break
        if (right and left) or _goes_on(left, [side for side, _ in banks if side], aspect):
            mouth = len(banks) + 1
        banks.append((left, right))
    return River(tuple(banks[:mouth]))


def _begins_anew(row: Banks, above: Sequence[Banks], aspect: float) -> bool:
    """Whether white parts *row* from the rows above: much, or some and its halves are near."""
    if not above:
        return False
    items = (*row[0], *row[1])
    bottom = max(item.box.y1 for item in (*above[-1][0], *above[-1][1]))
    white = (min(item.box.y0 for item in items) - bottom) / _em(items)
    is_close = all(row) and _gap_of(row, aspect) < NEAR
    return white > APART or (white > PARAGRAPH and is_close)


def _goes_on(side: Side, column: Sequence[Side], aspect: float) -> bool:
    """Whether a lone *side* belongs to the *column* above it."""
    if not side or not column:
        return False
    last, whole, own = _around(column[-1]), _around(sum(column, ())), _around(side)
    em = _em(side)
    in_line = min(
        abs(own.x0 - whole.x0), abs(own.center_x - whole.center_x), abs(own.x0 - last.x0)
    )
    return own.y0 - last.y1 <= FOLLOWS * em and in_line * aspect <= 2 * ALIGNED * em
