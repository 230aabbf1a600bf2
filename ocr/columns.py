"""The order in which a person reads a page: column after column, left before right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import Final

from ocr.lanes import core
from ocr.lines import Piece, piece_words, stack, stack_words
from ocr.rivers import Item, River, Scale, find_river
from ocr.slits import cut_at_rivers
from ocr.under_stamps import is_full, uncover
from schemas.geometry import Box
from schemas.table import Table
from schemas.word import Line, Word

SILENCE: Final = 6.0  # ems of white that no sentence goes on over
MARGIN: Final = 3.0  # ems of white between prose and a note beside it
ASIDE: Final = 0.8  # of its height: as far below a row its neighbour may begin
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
            lies wholly below it, and before the paragraph that begins beside it.
    """
    free, framed = _framed(words, frames, aspect)
    pieces = cut_at_rivers(piece_words(free, aspect), aspect)
    items: list[Item] = [*pieces, *tables]
    scale = Scale.of(items, aspect)
    content = list(_read(items, scale))
    for frame, inside in reversed(framed):
        at = _place(frame, content, scale)
        content[at:at] = stack_words(inside, aspect)
    return tuple(content)


def _place(frame: Box, content: Sequence[Line | Table], scale: Scale) -> int:
    """Return before which item a frame is read: what lies below, not within a paragraph."""
    below = (place for place, item in enumerate(content) if item.box.y0 >= frame.y1)
    at = next(below, len(content))
    while at > 0 and content[at - 1].box.y1 > frame.y0 and is_full(content[at - 1].box, scale):
        at -= 1
    return at


def is_stamp(frame: Box) -> bool:
    """Whether *frame* is no larger than a stamp, or the panel of a digital signature."""
    return frame.width <= STAMP[0] and frame.height <= STAMP[1]


def _framed(
    words: Sequence[Word], frames: Sequence[Box], aspect: float
) -> tuple[list[Word], list[tuple[Box, Sequence[Word]]]]:
    """Part the words outside the frames from those in each."""
    free = list(words)
    framed: list[tuple[Box, Sequence[Word]]] = []
    for frame in sorted(filter(is_stamp, frames), key=lambda frame: frame.y1):
        inner = Box.clipped(
            frame.x0 + EDGE, frame.y0, max(frame.x1 - EDGE, frame.x0 + EDGE), frame.y1
        )
        inside = [word for word in free if inner.holds_center_of(word.box)]
        free = [word for word in free if not inner.holds_center_of(word.box)]
        pieces = piece_words(free, aspect)
        parted = uncover(frame, inside, pieces, Scale.of(pieces, aspect))
        framed.append((frame, parted.stamp))
        free.extend(parted.prose)
    return free, framed


def _read(items: Sequence[Item], scale: Scale) -> Iterator[Line | Table]:
    bands = _bands(items)
    while bands:
        river = find_river(bands, scale)
        if river is None:
            yield from _across(bands.pop(0), scale)
            continue
        left, right = (
            list(chain.from_iterable(side)) for side in zip(*river.banks, strict=True)
        )
        if river.is_tabular(scale) or _is_parted_again(river, right, scale):
            for band in bands[: len(river.banks)]:
                yield from _across(band, scale)
        else:
            yield from _read(left, scale)
            yield from _read(right, scale)
        bands = bands[len(river.banks) :]


def _is_parted_again(river: River, right: Sequence[Item], scale: Scale) -> bool:
    """Whether most rows have a third column: a table without rules, to be read row by row."""
    second = find_river(_bands(right), scale)
    rows = sum(all(banks) for banks in river.banks)
    return second is not None and sum(all(b) for b in second.banks) > max(2.0, rows / 2)


def _across(band: Sequence[Item], scale: Scale) -> Iterator[Line | Table]:
    yield from (item for item in band if isinstance(item, Table))
    for line in stack([item for item in band if isinstance(item, Piece)]):
        yield from _parted(line, scale)


def _parted(line: Line, scale: Scale) -> Iterator[Line]:
    """Cut *line* at white so wide that no sentence goes on over it, or to the margin."""
    begin = 0
    for at, (left, right) in enumerate(pairwise(line.words), start=1):
        is_beside = left.box.x1 < scale.left or right.box.x0 > scale.right
        if scale.across(right.box.x0 - left.box.x1) > (MARGIN if is_beside else SILENCE):
            yield Line(line.words[begin:at])
            begin = at
    yield Line(line.words[begin:])


def _bands(items: Sequence[Item]) -> list[list[Item]]:
    """Part *items* by white that runs from the left margin to the right one.

    The rows of two columns may stand between each other: what lies aside of all in a band,
    and hardly below, belongs to it.
    """
    bands: list[list[Item]] = []
    bottom = 0.0
    for item in sorted(items, key=lambda item: core(item.box)[0]):
        top, end = core(item.box)
        if bands and (top < bottom or _lies_aside(item.box, bands[-1])):
            bands[-1].append(item)
        else:
            bands.append([item])
        bottom = max(bottom, end)
    return bands


def _lies_aside(box: Box, band: Sequence[Item]) -> bool:
    return all(
        box.overlap_x(other.box) == 0
        and box.y0 - other.box.y1 <= ASIDE * min(box.height, other.box.height)
        for other in band
    )
