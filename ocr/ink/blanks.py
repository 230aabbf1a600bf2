"""Find the blanks of a letterhead that are filled in by hand: the number and the day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ocr.ink.rows import COLUMN, Row
from schemas.geometry import Box

LOWEST: Final = 0.45  # of the page's height
NUMBER_WITHIN: Final = 0.5  # of the page's width, where its line begins
DATE_BEYOND: Final = 0.3
# On text without marks. Ink under a letter makes another of it: what must be seen is few.
NUMBER: Final = re.compile(
    r"""
    (?: ^ | \t ) \W{0,3}
    (?P<label> [s5$]{1,2} \s? [o06ej] \s? (?: [:.;,]{1,2} | [¿?] )? )
    (?P<number> .{0,30}? )
    # 22//TB: a 1 with a flag is read as a slash too, so the one before letters counts.
    # Số: /2017/TT-BYT: some numbers are told by the year.
    (?P<mark> \s? / \s? (?= [a-z]{2} | (?:19|20)\d\d\s?/ ) | \s? [-–—] \s? (?= [a-z]{2} ) )
    """,
    re.VERBOSE,
)
DATE: Final = re.compile(
    r"""
    n[gq]a?[yv] (?P<day> .{0,16}? )
    t?ha?n[gq] (?P<month> .{0,12}? )
    na?m \W{0,3} (?= [12lz|] .{1,3} [^\w\t]* (?: \t | $ ) )  # prose goes on
    """,
    re.VERBOSE,
)
WORDS: Final = re.compile(r"[a-z]{2}")


class BlankKind(StrEnum):
    """What is written into a blank."""

    NUMBER = "number"
    DAY = "day"
    MONTH = "month"
    ARRIVAL_NUMBER = "arrival number"
    ARRIVAL_DAY = "arrival day"


@dataclass(frozen=True, slots=True)
class Blank:
    """A place to be filled in.

    Attributes:
        box: From the end of what is printed before it to the start of what is printed
            behind it, as high as that; in fractions of the page.
        row: What it is in.
        start: Where it begins in the text of *row*.
        end: Where it ends there; the same as *start* where nothing was read in it.
        line: The place of all that it is a part of: its label, itself, what follows.
        label: Where what is printed before it begins in the text of *row*.
    """

    kind: BlankKind
    box: Box
    row: Row
    start: int
    end: int
    line: Box
    label: int

    @property
    def text(self) -> str:
        """What was read in it, folded."""
        return self.row.text[self.start : self.end].replace(COLUMN, " ").strip()

    @property
    def label_text(self) -> str:
        """What was read before it, folded."""
        return self.row.text[self.label : self.start]

    def is_beside(self, other: Blank) -> bool:
        """Whether *other* is of the same kind and in the same place."""
        near = max(self.box.height, other.box.height)
        return (
            self.kind is other.kind
            and abs(self.box.center_y - other.box.center_y) < near
            and self.line.overlap_x(other.line) > 0
        )


def find_blanks(rows: Iterable[Row]) -> tuple[Blank, ...]:
    """Return the blanks of every letterhead on a page, inked or not, from the top."""
    return tuple(blank for row in rows for blank in (*_numbers(row), *_dates(row)))


def _numbers(row: Row) -> Iterator[Blank]:
    for match in NUMBER.finditer(row.text):
        is_dash = "/" not in match["mark"]
        if is_dash and WORDS.search(match["number"]):  # SỞ Y TẾ - TRUNG TÂM
            continue
        blank = _blank(BlankKind.NUMBER, row, match, "number")
        if blank.box.x0 < NUMBER_WITHIN and blank.box.center_y < LOWEST:
            yield blank


def _dates(row: Row) -> Iterator[Blank]:
    for match in DATE.finditer(row.text):
        for kind, part in ((BlankKind.DAY, "day"), (BlankKind.MONTH, "month")):
            blank = _blank(kind, row, match, part)
            if blank.box.x0 > DATE_BEYOND and blank.box.center_y < LOWEST:
                yield blank


def _blank(kind: BlankKind, row: Row, match: re.Match[str], part: str) -> Blank:
    start, end = match.span(part)
    # What stands next to it is what its edges and its height are known by.
    beside = (*row.under(match.start(), start), *row.under(end, match.end() + 2))
    around = Box.around(unit.box for unit in beside)
    left = row.end_at(start)
    right = max(left, row.x_at(_printed(row.text, end)))
    box = Box.clipped(left, around.y0, right, around.y1)
    line = Box.around(unit.box for unit in row.under(match.start(), match.end() + 2))
    label = match.start("label") if kind is BlankKind.NUMBER else match.start()
    return Blank(kind, box, row, start, end, line, label)


def _printed(text: str, place: int) -> int:
    """Return the place of the first letter from *place* on that is no gap."""
    while place < len(text) - 1 and text[place].isspace():
        place += 1
    return place
