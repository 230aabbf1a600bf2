"""Words in, words out: what is written in the ĐẾN stamp, read anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from ocr.ink.blanks import Blank, BlankKind
from ocr.ink.likely import Issued
from ocr.ink.look import Looker
from ocr.ink.rows import Row, Unit, rows_of, units_of_strips
from ocr.ink.stamps import stamp_area, stamp_blanks
from ocr.ink.verdict import SURE, digits_of
from ocr.ink.write import ink_box
from ocr.raster import Pixels
from ocr.strips import StripReader
from schemas.geometry import Box
from schemas.word import Word

WHITE: Final = 255
# Lines are found best where a page of them would fit, so paper is put around the stamp.
ROOM: Final = (0.3, 0.6)  # shares of the page's height and width
SAME_ROW: Final = 0.8  # of the height of a row
LABELS: Final = {BlankKind.ARRIVAL_NUMBER: "Số:", BlankKind.ARRIVAL_DAY: "Ngày:"}
VALUE: Final = re.compile(
    r"^\W*(?:s[o06]|n[gq]a?[yv])(?:\s?den\b)?\W*(?P<value>\d[\d/.\s-]*?[a-d]?)\W*(?:den\W*)?$"
)


def fill_stamp(
    pixels: Pixels,
    words: Sequence[Word],
    looker: Looker,
    strip_reader: StripReader,
    issued: Issued | None,
) -> tuple[Word, ...]:
    """Return *words* with what is written in the blanks of a stamp among them.

    Args:
        pixels: The ink that *words* were read in.
        words: Of one page.
        looker: Sees the same page with all its ink.
        strip_reader: Knows where every letter of a line stands.
        issued: When the paper was issued, None if that is not known.
    """
    height, width = pixels.shape
    rows = rows_of(map(Unit.of_word, words), width / height)
    area = stamp_area(rows)
    if area is None:
        return tuple(words)
    kept = list(words)
    blanks = stamp_blanks(_rows_in(area, pixels, looker.dpi, strip_reader), area)
    middles = [blank.line.center_y for blank in blanks]
    for blank in blanks:
        reach = min(SAME_ROW * blank.line.height, (max(middles) - min(middles)) / 2)
        old = [word for word in words if _is_in(word.box, blank, reach)]
        row = Row.of([Unit.of_word(word) for word in old], width / height) if old else None
        new = _new_words(blank, row, looker, issued)
        if new:
            kept = [word for word in kept if word not in old]
            kept += new
    return tuple(kept)


def _rows_in(area: Box, pixels: Pixels, dpi: int, reader: StripReader) -> tuple[Row, ...]:
    """Return what stands in *area*, letter by letter."""
    height, width = pixels.shape
    left, top = round(area.x0 * width), round(area.y0 * height)
    part = pixels[top : round(area.y1 * height), left : round(area.x1 * width)]
    room = np.full(
        (max(part.shape[0], int(ROOM[0] * height)), max(part.shape[1], int(ROOM[1] * width))),
        WHITE,
        np.uint8,
    )
    room[: part.shape[0], : part.shape[1]] = part
    units = units_of_strips(reader.read(room, dpi), room.shape)
    across, down = room.shape[1] / width, room.shape[0] / height
    moved = (_moved(unit, area, across, down) for unit in units)
    return rows_of(moved, width / height)


def _new_words(
    blank: Blank, row: Row | None, looker: Looker, issued: Issued | None
) -> tuple[Word, ...]:
    """Return the label and the value of *blank*; nothing if the engine read them well."""
    read = "" if row is None else row.text
    match = VALUE.match(read)
    engine = digits_of(blank.kind, match["value"] if match else None)
    if row is not None and engine is not None and all(map(_was_seen_twice, row.units)):
        return ()
    verdict = looker.verdict(blank, list(_seen(blank, engine, row)), issued)
    if not verdict.text or (verdict.text == engine and verdict.confidence >= SURE):
        return ()
    box = ink_box(blank.box, looker.page)
    label = Box.clipped(blank.line.x0, box.y0, blank.box.x0, box.y1)
    return (
        Word(LABELS[blank.kind], label, SURE),
        Word(verdict.text, box, verdict.confidence, " ".join(read.split()) or None),
    )


def _seen(blank: Blank, engine: str | None, row: Row | None) -> Iterator[str | None]:
    yield engine
    if row is not None and any(unit.word.second for unit in row.units):
        second = " ".join(unit.word.second or "" for unit in row.units)
        match = VALUE.match(second.lower())
        yield match["value"] if match else re.sub(r"^\D+", "", second)
    else:
        yield blank.text


def _was_seen_twice(unit: Unit) -> bool:
    return unit.word.second == unit.word.text


def _is_in(box: Box, blank: Blank, reach: float) -> bool:
    """Whether *box* is in the row of *blank*, no farther from its middle than *reach*."""
    line = blank.line
    return (
        line.x0 - line.height < box.center_x < line.x1
        and abs(box.center_y - line.center_y) < reach
    )


def _moved(unit: Unit, area: Box, across: float, down: float) -> Unit:
    """Return *unit* of the area as one of the page."""

    def places(inside: Sequence[float]) -> tuple[float, ...]:
        return tuple(min(1.0, area.x0 + place * across) for place in inside)

    box = unit.box
    moved = Box.clipped(
        area.x0 + box.x0 * across,
        area.y0 + box.y0 * down,
        area.x0 + box.x1 * across,
        area.y0 + box.y1 * down,
    )
    word = replace(unit.word, box=moved)
    return Unit(unit.text, moved, places(unit.lefts), places(unit.rights), word)
