"""White rivers: what parts two columns, and how far down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from ocr.lanes import Stretch, white
from ocr.lines import Piece, share_row
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
COLUMN: Final = 4.0  # the narrowest column: bullets and numbers are none
HALF_LINE: Final = 8.0  # the same where there is one line only: ``ngày     tháng     năm 2024``
FULL: Final = 0.8  # of the widest line: as wide are most lines of prose
PROSE: Final = 4  # so many make it prose
FOLLOWS: Final = 2.0  # as far below a row its column goes on; half of that from then on
ALIGNED: Final = 1.0  # edges so near to each other stand below each other
LEVEL: Final = 0.3  # middles so near to each other stand in one row


@dataclass(frozen=True, slots=True)
class Scale:
    """What an em is on a page, in fractions of its height.

    Attributes:
        em: Height of the usual text.
        aspect: Width of the page over its height.
        left: Where its prose begins, in fractions of its width; 0 if there is none.
        right: Where its prose ends; 1 if there is none.
    """

    em: float
    aspect: float
    left: float = 0.0
    right: float = 1.0

    @classmethod
    def of(cls, items: Sequence[Item], aspect: float) -> Scale:
        """Measure the text among *items*."""
        pieces = [item for item in items if isinstance(item, Piece)]
        heights = [piece.box.height for piece in pieces for _ in piece.words]
        em = median([height for height in heights if height > 0] or [0.01])
        widest = max((piece.box.width for piece in pieces), default=0.0)
        prose = [piece.box for piece in pieces if piece.box.width >= FULL * widest]
        if len(prose) < PROSE:
            return cls(em, aspect)
        left, right = (
            median(edges) for edges in zip(*((b.x0, b.x1) for b in prose), strict=True)
        )
        return cls(em, aspect, left, right)

    def across(self, width: float) -> float:
        """Turn a fraction of the width into ems."""
        return width * self.aspect / self.em

    def down(self, height: float) -> float:
        """Turn a fraction of the height into ems."""
        return height / self.em


Side = tuple[Item, ...]
Banks = tuple[Side, Side]  # what stands left and right of a river in one band


@dataclass(frozen=True, slots=True)
class River:
    """White between two columns.

    Attributes:
        banks: Of each band it runs through, from the top; either side may be empty.
    """

    banks: tuple[Banks, ...]

    def evidence(self, scale: Scale) -> float:
        """Return how much white speaks for it, in ems."""
        rows = [banks for banks in self.banks if all(banks)]
        ems = sum(_gap_of(banks, scale) for banks in rows)
        lone = [banks for banks in self.banks if not all(banks)]
        if any(_is_centered(banks, row, scale) for banks in lone for row in rows):
            ems += CENTERED
        return ems

    def narrower(self, scale: Scale) -> float:
        """Return how wide the widest line of the narrower column is, in ems."""
        widths = (
            [item.box.width for banks in self.banks for item in banks[side]] for side in (0, 1)
        )
        return min(scale.across(max(column, default=0.0)) for column in widths)

    def is_one_line(self) -> bool:
        """Whether it runs through one line only: that may be a blank to be filled in."""
        first, *others = (item.box for side in self.banks[0] for item in side)
        return len(self.banks) == 1 and all(share_row(first, other) for other in others)

    def is_tabular(self, scale: Scale) -> bool:
        """Whether its rows belong together: a list of names and values, not two columns."""
        rows = [banks for banks in self.banks if all(banks)]
        return (
            len(rows) > max(1.0, len(self.banks) / 2)
            and all(_is_level(banks, scale) for banks in rows)
            and all(_is_flush(column, scale) for column in zip(*rows, strict=True))
        )


def _is_level(row: Banks, scale: Scale) -> bool:
    left, right = row
    apart = _around(left).center_y - _around(right).center_y
    return scale.down(abs(apart)) <= LEVEL


def _gap_of(banks: Banks, scale: Scale) -> float:
    left, right = banks
    gap = min(item.box.x0 for item in right) - max(item.box.x1 for item in left)
    return min(WIDEST, scale.across(gap))


def _is_centered(lone: Banks, row: Banks, scale: Scale) -> bool:
    """Whether the one side of *lone* is centred in its column, and not on the whole *row*.

    Lines that begin where the others do are those of a paragraph.
    """
    for one, side in zip(lone, row, strict=True):
        if one:
            own = _around(one)
            in_column = _off_axis(own, side, scale) <= ALIGNED
            on_page = _off_axis(own, (*row[0], *row[1]), scale) <= 3 * ALIGNED
            is_flush = scale.across(abs(own.x0 - _around(side).x0)) <= ALIGNED / 2
            return in_column and not on_page and not is_flush
    return False


def _off_axis(box: Box, side: Side, scale: Scale) -> float:
    return scale.across(abs(box.center_x - _around(side).center_x))


def _is_flush(column: Sequence[Side], scale: Scale) -> bool:
    lefts = [_around(side).x0 for side in column]
    return scale.across(max(lefts) - min(lefts)) <= ALIGNED


def _around(side: Sequence[Item]) -> Box:
    return Box.around(item.box for item in side)


def find_river(bands: Sequence[Sequence[Item]], scale: Scale) -> River | None:
    """Return the best river that rises in the first band, None if there is none."""
    gaps = white([(item.box.x0, item.box.x1) for item in bands[0]])
    rivers = [_flow(bands, gap, scale) for gap in gaps]
    sure = [
        river
        for river in rivers
        if river.evidence(scale) >= EVIDENCE
        and river.narrower(scale) >= (HALF_LINE if river.is_one_line() else COLUMN)
    ]
    return max(sure, key=lambda river: river.evidence(scale), default=None)


def _flow(bands: Sequence[Sequence[Item]], gap: Stretch, scale: Scale) -> River:
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
        is_crossed = scale.across(right_edge - left_edge) < SLIT
        if is_crossed or _begins_anew((left, right), banks, scale):
            break
        if (right and left) or _goes_on(left, banks[:mouth], scale):
            mouth = len(banks) + 1
        banks.append((left, right))
    return River(tuple(banks[:mouth]))


def _begins_anew(row: Banks, above: Sequence[Banks], scale: Scale) -> bool:
    """Whether white parts *row* from the rows above: much, or some and its halves are near."""
    if not above:
        return False
    items = (*row[0], *row[1])
    bottom = max(item.box.y1 for item in (*above[-1][0], *above[-1][1]))
    apart = scale.down(min(item.box.y0 for item in items) - bottom)
    is_close = all(row) and _gap_of(row, scale) < NEAR
    return apart > APART or (apart > PARAGRAPH and is_close)


def _goes_on(lone: Side, above: Sequence[Banks], scale: Scale) -> bool:
    """Whether what stands at the left only belongs to the column *above* it."""
    column = [banks for banks in above if banks[0]]
    if not lone or not column:
        return False
    own, last = _around(lone), _around(column[-1][0])
    whole = _around([item for left, _ in column for item in left])
    in_line = min(
        abs(own.x0 - whole.x0), abs(own.center_x - whole.center_x), abs(own.x0 - last.x0)
    )
    follows = FOLLOWS if all(column[-1]) else FOLLOWS / 2
    return scale.down(own.y0 - last.y1) <= follows and scale.across(in_line) <= 2 * ALIGNED
