"""Words in, words out: what is written in the blanks of a letterhead, read anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from ocr.ink.apart import PieceReader
from ocr.ink.arrivals import fill_stamp
from ocr.ink.blanks import LOWEST, Blank, BlankKind, find_blanks
from ocr.ink.likely import Issued, issued_of, month_beside, year_after
from ocr.ink.look import Looker
from ocr.ink.reader import InkReader
from ocr.ink.rows import Row, Unit, rows_of, units_of_strips
from ocr.ink.verdict import digits_of
from ocr.ink.write import Filling, write
from ocr.raster import Raster
from ocr.strips import StripReader
from schemas.geometry import Box
from schemas.word import Word

# A row that may hold a blank, however badly it was read; on folded text.
MOTTO: Final = "doc lap"
ANCHOR: Final = re.compile(
    rf"(?:^|\t)\W{{0,3}}s?s[o06ej]\s?[:.;,]|t?ha?n[gq].{{0,14}}na?m\W|{MOTTO}"
)
MOTTOS: Final = re.compile(
    r"cong\s?hoa\s?xa|xa\s?hoi\s?chu|doc\s?lap|cong\s?san\s?viet|hanh\s?phuc"
)
LEVEL: Final = 0.02  # of the page's height: as far above the motto as its own row may begin
HEAD: Final = 0.16  # as far under the motto as number and date may stand
ANCHOR_BELOW: Final = 0.08  # of the page's height: so far under the motto are its blanks
FIELDS: Final = 3  # number, day and month
LINES: Final = 2.0  # heights of a row that are looked at above it and below


@dataclass(frozen=True, slots=True)
class Filled:
    """The words of a page in black, and those in coloured ink."""

    words: tuple[Word, ...]
    overlays: tuple[Word, ...]


@dataclass(frozen=True)
class InkFiller:
    """Reads the blanks of a page again.

    Attributes:
        strip_reader: Knows where every letter of a line stands.
        ink_reader: Knows digits written by hand, in rows.
        piece_reader: Knows them one by one.
    """

    strip_reader: StripReader = field(default_factory=StripReader)
    ink_reader: InkReader = field(default_factory=InkReader)
    piece_reader: PieceReader = field(default_factory=PieceReader)

    def fill(
        self,
        raster: Raster,
        words: Sequence[Word],
        overlays: Sequence[Word] = (),
        tables: Sequence[Box] = (),
    ) -> Filled:
        """Return the words of a page with one word for what stands in each blank.

        What is printed there, and two readers saw alike, stays as it is, but for its
        confidence where the ink says otherwise; so does every word that is in no blank.

        Args:
            raster: Upright and level.
            words: What an engine read in its black ink.
            overlays: What it read in its coloured ink.
            tables: Where its ruled tables are.
        """
        looker = Looker.of(raster, self.ink_reader, self.piece_reader)
        letter = self._fill_letterhead(raster, words, overlays, looker)
        issued = issued_of(
            rows_of(map(Unit.of_word, letter.words), raster.width / raster.height)
        )
        coloured = letter.overlays
        if raster.coloured is not None:
            pixels = raster.coloured
            coloured = fill_stamp(pixels, coloured, looker, self.strip_reader, issued)
        # No stamp is in a table, whatever its cells say (hồ sơ số, đến tháng 9).
        outside = [word for word in letter.words if not _is_in_any(word, tables)]
        inside = [word for word in letter.words if _is_in_any(word, tables)]
        black = fill_stamp(raster.pixels, outside, looker, self.strip_reader, issued)
        return Filled((*inside, *black), coloured)

    def _fill_letterhead(
        self, raster: Raster, words: Sequence[Word], overlays: Sequence[Word], looker: Looker
    ) -> Filled:
        every = rows_of(map(Unit.of_word, words), raster.width / raster.height)
        rows = _rows_of_letterhead(every)
        band = _band(rows)
        found = find_blanks(rows)
        if band is None:
            return Filled(tuple(words), tuple(overlays))
        is_printed = len(found) >= FIELDS and all(map(_is_agreed, found))
        placed = () if is_printed else self._placed(raster, band)
        pairs = tuple(_pairs(placed, found))
        fillings = [
            Filling(
                blank,
                partner,
                looker.verdict(blank, _seen(blank, partner, overlays), _month_of(blank, pairs)),
            )
            for blank, partner in pairs
        ]
        return Filled(
            write(fillings, words, looker.page),
            tuple(word for word in overlays if not _is_covered(word, fillings)),
        )

    def _placed(self, raster: Raster, band: tuple[float, float]) -> tuple[Blank, ...]:
        """Return the blanks between two heights, letter by letter as the strips show."""
        height, width = raster.pixels.shape
        top, bottom = round(band[0] * height), round(band[1] * height)
        part = raster.pixels[top:bottom]
        units = units_of_strips(self.strip_reader.read(part, raster.dpi), part.shape)
        moved = (_moved(unit, top / height, len(part) / height) for unit in units)
        return find_blanks(rows_of(moved, width / height))


def _is_in_any(word: Word, boxes: Sequence[Box]) -> bool:
    return any(box.holds_center_of(word.box) for box in boxes)


def _rows_of_letterhead(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows beside and under a motto; elsewhere ``Sở, ban`` reads like ``Số:``."""
    heads = [_top(row) for row in rows if MOTTOS.search(row.text) and _top(row) < LOWEST]
    return tuple(
        row for row in rows if any(top - LEVEL < _top(row) < top + HEAD for top in heads)
    )


def _top(row: Row) -> float:
    return min(unit.box.y0 for unit in row.units)


def _band(rows: Sequence[Row]) -> tuple[float, float] | None:
    """Return between which heights of the page the blanks of a letterhead may be."""
    near = [
        (box.y0 - LINES * box.height, box.y1 + max(LINES * box.height, below))
        for row in rows
        for match in ANCHOR.finditer(row.text)
        for box in (Box.around(unit.box for unit in row.under(*match.span())),)
        for below in (ANCHOR_BELOW if match[0] == MOTTO else 0.0,)
        if box.center_y < LOWEST
    ]
    if not near:
        return None
    return max(0.0, min(top for top, _ in near)), min(1.0, max(end for _, end in near))


def _pairs(
    placed: Sequence[Blank], found: Sequence[Blank]
) -> Iterator[tuple[Blank, Blank | None]]:
    """Yield every blank with what the engine read there; itself where it alone saw it."""
    for blank in placed:
        yield blank, next(filter(blank.is_beside, found), None)
    for blank in found:
        if not any(map(blank.is_beside, placed)):
            yield blank, blank


def _month_of(day: Blank, pairs: Sequence[tuple[Blank, Blank | None]]) -> Issued | None:
    """Return the month that is printed beside *day*, where readers agree on it."""
    partner = next((other for blank, other in pairs if blank is day), None)
    if day.kind is not BlankKind.DAY or partner is None:
        return None
    month = month_beside(partner, [other for _, other in pairs if other is not None])
    year = year_after(partner)
    if month is None or year is None or not _is_agreed(month):
        return None
    return Issued(None, int(digits_of(month.kind, month.text) or 0), year)


def _is_agreed(blank: Blank) -> bool:
    """Whether two readers saw the same digits in *blank*."""
    words = [unit.word for unit in blank.row.under(blank.start, blank.end)]
    return digits_of(blank.kind, blank.text) is not None and all(map(_was_seen_twice, words))


def _was_seen_twice(word: Word) -> bool:
    return word.second == word.text


def _seen(
    blank: Blank, partner: Blank | None, overlays: Sequence[Word]
) -> tuple[str | None, ...]:
    """Return what readers of print saw in a blank: two in black, two in colour."""
    over = [word for word in overlays if _is_over(word, blank)]
    coloured = ["".join(word.text for word in over)]
    if any(word.second for word in over):
        coloured.append("".join(word.second or "" for word in over))
    if coloured[0]:
        return tuple(coloured)
    if partner is None:
        return (blank.text,)
    words = [unit.word for unit in partner.row.under(partner.start, partner.end)]
    if _is_agreed(partner):
        return partner.text, partner.text
    if len(words) == 1 and words[0].second is not None and words[0].text == partner.text:
        return partner.text, words[0].second
    return (partner.text, blank.text) if blank.text != partner.text else (partner.text,)


def _is_covered(word: Word, fillings: Sequence[Filling]) -> bool:
    """Whether coloured *word* is what was read in a blank."""
    return any(filling.verdict.text and _is_over(word, filling.blank) for filling in fillings)


def _is_over(word: Word, blank: Blank) -> bool:
    box = blank.box
    return box.x0 <= word.box.center_x <= box.x1 and box.overlap_y(word.box) > 0


def _moved(unit: Unit, top: float, share: float) -> Unit:
    """Return *unit* of a band as one of the page."""
    box = unit.box
    moved = Box.clipped(box.x0, top + box.y0 * share, box.x1, top + box.y1 * share)
    return replace(unit, box=moved, word=replace(unit.word, box=moved))
