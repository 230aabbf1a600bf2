"""The order in which a person reads a page: column after column, left before right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from statistics import median
from typing import Final

from ocr.lines import Piece, cut_at_rivers, piece_words, stack, stack_words
from schemas.geometry import Box
from schemas.table import Table
from schemas.word import Line, Word

Item = Piece | Table

# Distances are in ems: the height of the text they lie in.
CORE: Final = 0.25  # cut off a box above and below: strokes that reach into the next row
SLIT: Final = 0.5  # the narrowest white between two columns
EVIDENCE: Final = 4.0  # the white that the rows of two columns have to show together
CENTERED: Final = 3.0  # what a lone line is worth that is centred in one of them
WIDEST: Final = 10.0  # what one row is worth at most
APART: Final = 5.0  # rows so far from those above begin something else
FOLLOWS: Final = 2.0  # as far below its column a line still goes on with it
ALIGNED: Final = 1.0
EDGE: Final = 0.005  # of the page: a bullet this near to the edge of a frame is beside it
STAMP: Final = (0.5, 0.3)  # of the page: larger frames hold text to be read like any other


def order(
    words: Sequence[Word],
    tables: Sequence[Table],
    aspect: float,
    *,
    frames: Sequence[Box] = (),
) -> tuple[Line | Table, ...]:
    """Return *words* in lines, and *tables* between them, in reading order.

    Args:
        words: Those outside the tables.
        tables: Each is kept whole.
        aspect: Width of the page over its height.
        frames: What stands in one the size of a stamp is read apart, before whatever
            lies wholly below it.
    """
    free, framed = _framed(words, frames)
    pieces = cut_at_rivers(piece_words(free, aspect), aspect)
    content = list(_read([*pieces, *tables], aspect))
    for frame, inside in reversed(framed):
        below = (k for k, item in enumerate(content) if item.box.y0 >= frame.y1)
        at = next(below, len(content))
        content[at:at] = stack_words(inside, aspect)
    return tuple(content)


def _framed(
    words: Sequence[Word], frames: Sequence[Box]
) -> tuple[list[Word], list[tuple[Box, list[Word]]]]:
    """Part the words outside the frames from those in each."""
    free = list(words)
    framed: list[tuple[Box, list[Word]]] = []
    for frame in sorted(frames, key=lambda frame: frame.y1):
        if frame.width > STAMP[0] or frame.height > STAMP[1]:
            continue
        inner = Box.clipped(
            frame.x0 + EDGE, frame.y0, max(frame.x1 - EDGE, frame.x0 + EDGE), frame.y1
        )
        framed.append((frame, [word for word in free if inner.holds_center_of(word.box)]))
        free = [word for word in free if not inner.holds_center_of(word.box)]
    return free, framed


def _read(items: Sequence[Item], aspect: float) -> Iterator[Line | Table]:
    bands = _bands(items)
    while bands:
        river = _river(bands, aspect)
        if river is None:
            yield from _across(bands.pop(0))
            continue
        left, right = (
            list(chain.from_iterable(side)) for side in zip(*river.banks, strict=True)
        )
        if river.is_tabular(aspect) or _is_parted_again(river, right, aspect):
            for band in bands[: len(river.banks)]:
                yield from _across(band)
        else:
            yield from _read(left, aspect)
            yield from _read(right, aspect)
        bands = bands[len(river.banks) :]


def _is_parted_again(river: River, right: Sequence[Item], aspect: float) -> bool:
    """Whether most rows have a third column: a table without rules, to be read row by row."""
    second = _river(_bands(right), aspect)
    rows = sum(all(banks) for banks in river.banks)
    return second is not None and sum(all(b) for b in second.banks) > max(2.0, rows / 2)


def _across(band: Sequence[Item]) -> Iterator[Line | Table]:
    yield from (item for item in band if isinstance(item, Table))
    yield from stack([item for item in band if isinstance(item, Piece)])


def _bands(items: Sequence[Item]) -> list[list[Item]]:
    """Part *items* by white that runs from the left margin to the right one."""
    bands: list[list[Item]] = []
    bottom = 0.0
    for item in sorted(items, key=lambda item: _core(item.box)[0]):
        top, end = _core(item.box)
        if bands and top < bottom:
            bands[-1].append(item)
        else:
            bands.append([item])
        bottom = max(bottom, end)
    return bands


def _core(box: Box) -> tuple[float, float]:
    return box.y0 + CORE * box.height, box.y1 - CORE * box.height


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


def _river(bands: Sequence[Sequence[Item]], aspect: float) -> River | None:
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
    bottom = 1.0
    for band in bands:
        if min(item.box.y0 for item in band) - bottom > APART * _em(band):
            break
        bottom = max(item.box.y1 for item in band)
        middle = (left_edge + right_edge) / 2
        left = tuple(item for item in band if item.box.center_x < middle)
        right = tuple(item for item in band if item.box.center_x >= middle)
        left_edge = max([left_edge, *(item.box.x1 for item in left)])
        right_edge = min([right_edge, *(item.box.x0 for item in right)])
        if (right_edge - left_edge) * aspect < SLIT * _em(band):
            break
        if (right and left) or _goes_on(left, [side for side, _ in banks if side], aspect):
            mouth = len(banks) + 1
        banks.append((left, right))
    return River(tuple(banks[:mouth]))


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
