"""Find the blanks of the ĐẾN stamp: the number and the day that a document came in with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Final, NamedTuple

from ocr.ink.blanks import Blank, BlankKind
from ocr.ink.rows import Row
from schemas.geometry import Box

# The last two rows of the stamp hold no figures, so they are read best. Folded text.
# UBND huyện. and tuyến; are no Chuyển: .
SENT_TO: Final = re.compile(
    r"(?:^|\t)\W{0,3}(?P<label>(?!huyen\b|tuyen\b)\w{0,2}h?u[yv]en\s?[.:;,])"
)
FILED: Final = re.compile(r"(?:^|[\t ])\W{0,2}(?P<label>\w{0,4}?u?\s?h[o06]\s?s[o0]\s?s[o0e])")
NUMBER: Final = re.compile(r"(?:^|[\s\W])(?P<label>s[o06eaj]\s?(?![\w\s])[\W_]{0,2})")
DAY: Final = re.compile(r"(?P<label>n[gq]\s?a?[yv](?![a-z]{2})\W{0,2})")
ARRIVED: Final = re.compile(r"\bden\b")
SIGNS: Final = (SENT_TO, FILED, NUMBER, DAY, ARRIVED)
FEWEST_SIGNS: Final = 2  # or it is prose: a file, the forwarding of a letter
# In shares of the page's width and height, or of the stamp's rows. The stamp is 35 mm high
# and 50 mm wide (Decree 30/2020/NĐ-CP, Appendix IV), often larger.
REACH: Final = (-0.06, 0.30)
ABOVE: Final = 0.10
BELOW: Final = 0.03
PITCH: Final = (0.016, 0.034)
USUAL_PITCH: Final = 0.024
LONGEST: Final = 0.14
RIGHT_EDGE: Final = 0.235  # from the left edge of the foot to the frame on the right


class Field(NamedTuple):
    """A row of the stamp.

    Attributes:
        above: So many rows above the foot.
        at: Where its label ends, from the left edge of the foot: ĐẾN stands before it.
    """

    label: re.Pattern[str]
    above: int
    at: float


FIELDS: Final = {
    BlankKind.ARRIVAL_NUMBER: Field(NUMBER, above=2, at=0.083),
    BlankKind.ARRIVAL_DAY: Field(DAY, above=1, at=0.096),
}


@dataclass(frozen=True, slots=True)
class Foot:
    """The rows Chuyển and Lưu hồ sơ số, which stand below number and day.

    Attributes:
        left: Where they begin.
        sent_to: The middle of the first of them.
        pitch: From row to row.
        height: Of the letters.
    """

    left: float
    sent_to: float
    pitch: float
    height: float


def stamp_area(rows: Sequence[Row]) -> Box | None:
    """Return where the stamp on a page is, and a little around it; None without a stamp."""
    foot = _foot(rows)
    if foot is None:
        return None
    return Box.clipped(
        foot.left + REACH[0],
        foot.sent_to - ABOVE,
        foot.left + REACH[1],
        foot.sent_to + foot.pitch + BELOW,
    )


def stamp_blanks(rows: Sequence[Row], area: Box) -> tuple[Blank, ...]:
    """Return the blanks for number and day in *area*, one each; none if it is no stamp.

    Args:
        rows: What was read there, letter by letter.
        area: As :func:`stamp_area` found it.
    """
    inside = [row for row in rows if area.holds_center_of(row.units[0].box)]
    foot = _foot(inside)
    signs = [sign for sign in SIGNS if any(sign.search(row.text) for row in inside)]
    if foot is None or len(signs) < FEWEST_SIGNS:
        return ()
    return tuple(_blank_of(kind, rows, foot) for kind in FIELDS)


def _foot(rows: Sequence[Row]) -> Foot | None:
    sent_to = next(_found(SENT_TO, rows), None)
    filed = next(_found(FILED, rows), None)
    if sent_to is None and filed is None:
        return None
    pitch = USUAL_PITCH
    if sent_to is not None and filed is not None:
        apart = filed.center_y - sent_to.center_y
        if PITCH[0] < apart < PITCH[1] and abs(filed.x0 - sent_to.x0) < LONGEST / 2:
            pitch = apart
    known = [box for box in (sent_to, filed) if box is not None]
    middle = known[0].center_y - (pitch if sent_to is None else 0.0)
    return Foot(min(box.x0 for box in known), middle, pitch, known[0].height)


def _found(label: re.Pattern[str], rows: Sequence[Row]) -> Iterator[Box]:
    for row in rows:
        for match in label.finditer(row.text):
            yield Box.around(unit.box for unit in row.under(*match.span("label")))


def _blank_of(kind: BlankKind, rows: Sequence[Row], foot: Foot) -> Blank:
    """Return a blank of the stamp: behind its label, or where that usually is."""
    label, rows_above, usual = FIELDS[kind]
    middle = foot.sent_to - rows_above * foot.pitch
    near = [row for row in rows if abs(_middle(row) - middle) < foot.pitch * 0.45]
    for row in near:
        for match in label.finditer(row.text):
            blank = _blank(kind, row, match, foot)
            if blank is not None:
                return blank
    row = min(rows, key=lambda row: abs(_middle(row) - middle))
    top, bottom = middle - foot.height / 2, middle + foot.height / 2
    left, right = foot.left + usual, foot.left + RIGHT_EDGE
    box = Box.clipped(left, top, right, bottom)
    line = Box.clipped(foot.left, top, right, bottom)
    return Blank(kind, box, row, len(row.text), len(row.text), line, len(row.text))


def _middle(row: Row) -> float:
    return fmean(unit.box.center_y for unit in row.units)


def _blank(kind: BlankKind, row: Row, match: re.Match[str], foot: Foot) -> Blank | None:
    label = Box.around(unit.box for unit in row.under(*match.span("label")))
    if not foot.left - LONGEST / 4 < row.x_at(match.start("label")) < foot.left + LONGEST:
        return None
    left = row.end_at(match.end())
    arrived = ARRIVED.search(row.text, match.end())
    right = min(left + LONGEST, foot.left + RIGHT_EDGE)
    end = len(row.text)
    if arrived is not None:
        right, end = min(right, row.x_at(arrived.start())), arrived.start()
    end = _last_before(row, right, match.end(), end)
    if right <= left:
        return None
    box = Box.clipped(left, label.y0, right, label.y1)
    line = Box.clipped(row.x_at(match.start("label")), label.y0, right, label.y1)
    return Blank(kind, box, row, match.end(), end, line, match.start("label"))


def _last_before(row: Row, right: float, start: int, end: int) -> int:
    """Return where the text of *row* passes *right*."""
    return next((place for place in range(start, end) if row.x_at(place) > right), end)
