"""Find the blanks of the ĐẾN stamp: the number and the day that a document came in with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import fmean
from typing import Final, NamedTuple

from ocr.ink.blanks import Blank, BlankKind
from ocr.ink.rows import Row
from ocr.ink.stamp_foot import FILED, SENT_TO, Foot, find_foot
from schemas.geometry import Box

# On folded text.
# Số đến: is how programs print it.
NUMBER: Final = re.compile(
    r"(?:^|[\s\W])(?P<label>s[o06]\s?den\s?[:.;,]"
    r"|s[o06eaj]\s?(?![\w\s]|,\s[a-z]{3})[\W_]{0,2})"  # no Sở, ban
)
DAY: Final = re.compile(r"(?P<label>n[gq]\s?a?[yv](?![a-z]{2})(?:\s?den\s?[:.;,]|\W{0,2}))")
# ĐẾN stands at the end of a row, or before Số: or Ngày: ; đến tháng 9 is prose.
ARRIVED: Final = re.compile(r"\bden\b(?!\s+(?!n[gq]|s[o06])[a-z\d]{2})")
SIGNS: Final = (SENT_TO, FILED, NUMBER, DAY, ARRIVED)
FEWEST_SIGNS: Final = 2  # or it is prose: a file, the forwarding of a letter
FEWEST_WITHOUT_FOOT: Final = 3  # a form too has a Số: and a Ngày: below it
# In shares of the page's width and height, or of the stamp's rows. The stamp is 35 mm high
# and 50 mm wide (Decree 30/2020/NĐ-CP, Appendix IV), often larger.
REACH: Final = (-0.06, 0.30)
ABOVE: Final = 0.10
BELOW: Final = 0.03
LONGEST: Final = 0.14
TALL: Final = 1.5  # times the height of the letters
SAME_ROW: Final = 0.45  # of the distance from row to row
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


def stamp_area(rows: Sequence[Row]) -> Box | None:
    """Return where the stamp on a page is, and a little around it; None without a stamp."""
    foot = find_foot(rows)
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
    foot = find_foot(inside)
    if foot is None or not _is_stamp(foot, inside):
        return ()
    labelled = _labelled(rows, foot)
    if not any(labelled):
        # A stamp may have a row more (Giờ), or none for Chuyển.
        shifted = (replace(foot, sent_to=foot.sent_to + by * foot.pitch) for by in (1, -1))
        others = ((_labelled(rows, other), other) for other in shifted)
        labelled, foot = next((found for found in others if all(found[0])), (labelled, foot))
    return tuple(
        blank or _unlabelled(kind, rows, foot)
        for kind, blank in zip(FIELDS, labelled, strict=True)
    )


def _is_stamp(foot: Foot, rows: Sequence[Row]) -> bool:
    signs = [sign for sign in SIGNS if any(sign.search(row.text) for row in rows)]
    is_foot_read = SENT_TO in signs or FILED in signs
    least = FEWEST_SIGNS if is_foot_read else FEWEST_WITHOUT_FOOT
    return max(len(signs), foot.labels) >= least


def _labelled(rows: Sequence[Row], foot: Foot) -> tuple[Blank | None, ...]:
    """Return the blank behind each label; None where that is not in its row."""
    return tuple(next(_behind(kind, rows, foot), None) for kind in FIELDS)


def _behind(kind: BlankKind, rows: Sequence[Row], foot: Foot) -> Iterator[Blank]:
    middle = _usual(kind, foot)
    for row in rows:
        if abs(_middle(row) - middle) < foot.pitch * SAME_ROW:
            for match in FIELDS[kind].label.finditer(row.text):
                blank = _blank(kind, row, match, foot, middle)
                if blank is not None:
                    yield blank


def _unlabelled(kind: BlankKind, rows: Sequence[Row], foot: Foot) -> Blank:
    """Return the blank where it usually is."""
    middle = _usual(kind, foot)
    row = min(rows, key=lambda row: abs(_middle(row) - middle))
    top, bottom = middle - foot.height / 2, middle + foot.height / 2
    left, right = foot.left + FIELDS[kind].at, foot.left + RIGHT_EDGE
    box = Box.clipped(left, top, right, bottom)
    line = Box.clipped(foot.left, top, right, bottom)
    return Blank(kind, box, row, len(row.text), len(row.text), line, len(row.text))


def _usual(kind: BlankKind, foot: Foot) -> float:
    """Return the middle of the row that a blank usually is in."""
    return foot.sent_to - FIELDS[kind].above * foot.pitch


def _middle(row: Row) -> float:
    return fmean(unit.box.center_y for unit in row.units)


def _blank(
    kind: BlankKind, row: Row, match: re.Match[str], foot: Foot, middle: float
) -> Blank | None:
    label = Box.around(unit.box for unit in row.under(*match.span("label")))
    if label.height > TALL * foot.height:  # ĐẾN, which is as high as two rows, is in its word
        half = foot.height / 2
        label = Box.clipped(label.x0, middle - half, label.x1, middle + half)
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
