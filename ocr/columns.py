"""The order in which a person reads the lines of a page: columns whole, left before right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ocr.lines import Piece, cut_at_rivers, piece_words, stack
from schemas.geometry import Box
from schemas.table import Table
from schemas.word import Line, Word

Item = Piece | Table
CORE: Final = (
    0.25  # what is cut off a box above and below: strokes that reach into the next row
)
RIVER: Final = 1.0  # ems: the narrowest white between two columns
EVIDENCE: Final = 4.0  # ems: white that the rows of two columns have to show together
FOLLOWS: Final = 2.0  # ems: as far below its column a line still goes on with it


@dataclass(frozen=True, slots=True)
class River:
    """White between two columns, and how many bands it runs through."""

    x0: float
    x1: float
    bands: int
    evidence: float


def order(
    words: Sequence[Word], tables: Sequence[Table], aspect: float
) -> tuple[Line | Table, ...]:
    """Return *words* in lines, and *tables* between them, in reading order.

    Args:
        words: Those outside the tables.
        tables: Each is kept whole.
        aspect: Width of the page over its height.
    """
    pieces = cut_at_rivers(piece_words(words, aspect), aspect)
    return tuple(_read([*pieces, *tables], aspect))


def _read(items: Sequence[Item], aspect: float) -> Iterator[Line | Table]:
    bands = _bands(items)
    while bands:
        river = _river(bands, aspect)
        if river is None:
            yield from _across(bands.pop(0))
            continue
        inside = [item for band in bands[: river.bands] for item in band]
        yield from _read([item for item in inside if item.box.x1 <= river.x0], aspect)
        yield from _read([item for item in inside if item.box.x0 >= river.x1], aspect)
        bands = bands[river.bands :]


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


def _river(bands: Sequence[Sequence[Item]], aspect: float) -> River | None:
    """Return the best river that rises in the first band, None if there is none."""
    rivers = [_flow(bands, gap, aspect) for gap in _gaps(bands[0])]
    sure = [river for river in rivers if river.evidence >= EVIDENCE]
    return max(sure, key=lambda river: river.evidence, default=None)


def _gaps(band: Sequence[Item]) -> Iterator[tuple[float, float]]:
    right = 1.0
    for item in sorted(band, key=lambda item: item.box.x0):
        if item.box.x0 > right:
            yield right, item.box.x0
        right = item.box.x1 if right == 1.0 else max(right, item.box.x1)


def _flow(bands: Sequence[Sequence[Item]], gap: tuple[float, float], aspect: float) -> River:
    x0, x1 = gap
    river = River(x0, x1, 0, 0.0)
    evidence = 0.0
    bottom = 0.0
    for count, band in enumerate(bands, start=1):
        em = _em(band)
        left = [item for item in band if item.box.center_x < (x0 + x1) / 2]
        right = [item for item in band if item.box.center_x >= (x0 + x1) / 2]
        x0 = max([x0, *(item.box.x1 for item in left)])
        x1 = min([x1, *(item.box.x0 for item in right)])
        if (x1 - x0) * aspect < RIVER * em / 2:
            break
        if left and right:
            evidence += min(
                (min(i.box.x0 for i in right) - max(i.box.x1 for i in left)) * aspect / em, 10.0
            )
        goes_on = left and min(i.box.y0 for i in left) - bottom <= FOLLOWS * em
        if (left and right) or goes_on:
            river = River(x0, x1, count, evidence)
        bottom = max([bottom, *(item.box.y1 for item in left)])
    return river


def _em(band: Sequence[Item]) -> float:
    heights = [item.box.height for item in band if isinstance(item, Piece)]
    return sorted(heights)[len(heights) // 2] if heights else 0.01
