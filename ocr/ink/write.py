"""Put what was read in a blank in the place of what stands there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from ocr.ink.blanks import Blank, BlankKind
from ocr.ink.rows import Row, Unit
from ocr.ink.verdict import SURE, Verdict
from ocr.raster import Pixels
from schemas.geometry import Box
from schemas.word import Word

DARK: Final = 0.6  # of the paper: what is darker is ink
LABEL: Final = "Số:"
NUMBER_LABEL: Final = re.compile(r"so\s?[:.;,]?\s?")  # as parsers know it; folded
LEADERS: Final = re.compile(r"[\s.…_-]*")  # to write on, and no reading


@dataclass(frozen=True, slots=True)
class Filling:
    """What was found in a blank.

    Attributes:
        partner: The same blank in the row that an engine read; None if it read none.
    """

    blank: Blank
    partner: Blank | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of the text of a row, and the word in its place; None for nothing.

    Attributes:
        box: Where the stretch is; what is left beside it stands outside.
    """

    start: int
    end: int
    word: Word | None
    box: Box


def write(fillings: Sequence[Filling], words: Sequence[Word], page: Pixels) -> tuple[Word, ...]:
    """Return *words* with *fillings* in the place of what stands in those blanks.

    Args:
        fillings: Of one page.
        words: What an engine read on it.
        page: In grey, with all its ink.
    """
    kept = list(words)
    for row, group in _by_row(fillings):
        cuts = [cut for filling in group for cut in _cuts(filling, page)]
        if not cuts:
            continue
        new = edited(row, cuts)
        if group[0].partner is not None:
            old = {id(unit.word) for unit in row.units}
            kept = [word for word in kept if id(word) not in old]
        else:
            # The engine read no such line there: take the place of what it read instead.
            lines = [filling.blank.line for filling in group]
            new = tuple(word for word in new if _lies_in(word.box, lines))
            kept = [word for word in kept if not _lies_in(word.box, lines)]
        kept += new
    return tuple(kept)


def ink_box(box: Box, page: Pixels) -> Box:
    """Return *box* as wide as the ink in it; as high as its line, or it would fit in none."""
    height, width = page.shape
    left, right = round(box.x0 * width), round(box.x1 * width)
    part = page[round(box.y0 * height) : round(box.y1 * height), left:right]
    if not part.size:
        return box
    columns = np.flatnonzero((part < DARK * np.percentile(part, 90)).any(axis=0))
    if not columns.size:
        return box
    first, last = int(columns[0]), int(columns[-1]) + 1
    return Box.clipped((left + first) / width, box.y0, (left + last) / width, box.y1)


def _by_row(fillings: Sequence[Filling]) -> Iterator[tuple[Row, list[Filling]]]:
    """Yield the rows to be written in, and what is to be written there."""
    rows: dict[int, tuple[Row, list[Filling]]] = {}
    for filling in fillings:
        row = (filling.partner or filling.blank).row
        rows.setdefault(id(row), (row, []))[1].append(filling)
    yield from rows.values()


def _cuts(filling: Filling, page: Pixels) -> Iterator[Cut]:
    """Yield what is to be changed: the label of a number, what stands in the blank."""
    blank = filling.partner or filling.blank
    if blank.kind is BlankKind.NUMBER and not NUMBER_LABEL.fullmatch(blank.label_text):
        box = Box.clipped(
            blank.row.x_at(blank.label), blank.line.y0, filling.blank.box.x0, blank.line.y1
        )
        yield Cut(blank.label, blank.start, Word(LABEL, box, SURE, blank.label_text), box)
    cut = _cut(filling, page)
    if cut is not None:
        yield cut


def _cut(filling: Filling, page: Pixels) -> Cut | None:
    """Return what is to be changed in a blank, None where all is well."""
    blank, verdict = filling.partner or filling.blank, filling.verdict
    read = blank.row.text[blank.start : blank.end]
    if not verdict.text:
        return (
            None
            if LEADERS.fullmatch(read)
            else Cut(blank.start, blank.end, None, filling.blank.box)
        )
    is_same = read.strip() == verdict.text and filling.partner is not None
    if is_same and verdict.confidence >= SURE:
        return None
    box = ink_box(filling.blank.box, page)
    second = verdict.other or " ".join(read.split()) or None
    word = Word(verdict.text, box, verdict.confidence, second)
    return Cut(blank.start, blank.end, word, filling.blank.box)


def _lies_in(box: Box, lines: Iterable[Box]) -> bool:
    return any(line.holds_center_of(box) for line in lines)


def edited(row: Row, cuts: Sequence[Cut]) -> tuple[Word, ...]:
    """Return the words of *row* with *cuts* made; the others are the same as before."""
    kept = [
        word
        for start, unit in zip(row.starts, row.units, strict=True)
        for word in _kept(unit, start, cuts)
    ]
    new = [cut.word for cut in cuts if cut.word is not None]
    return tuple(sorted((*kept, *new), key=lambda word: word.box.x0))


def _kept(unit: Unit, at: int, cuts: Sequence[Cut]) -> Iterator[Word]:
    """Yield what is left of *unit*, which begins at that place of its row, after *cuts*."""
    length = len(unit.text)
    touching = sorted(
        (cut for cut in cuts if cut.start < at + length and cut.end > at),
        key=lambda cut: cut.start,
    )
    if not touching:
        yield unit.word
        return
    before: Sequence[Cut | None] = (None, *touching)
    behind: Sequence[Cut | None] = (*touching, None)
    for left, right in zip(before, behind, strict=True):
        start = 0 if left is None else left.end - at
        end = length if right is None else right.start - at
        if start < end:
            yield _part(unit, start, end, _room(left, right))


def _room(left: Cut | None, right: Cut | None) -> tuple[float, float]:
    return (0.0 if left is None else left.box.x1, 1.0 if right is None else right.box.x0)


def _part(unit: Unit, start: int, end: int, room: tuple[float, float]) -> Word:
    x0, x1 = (
        min(max(edge, room[0]), room[1]) for edge in (unit.lefts[start], unit.rights[end - 1])
    )
    box = Box.clipped(x0, unit.box.y0, max(x0, x1), unit.box.y1)
    return replace(unit.word, text=unit.text[start:end], box=box, second=None)
