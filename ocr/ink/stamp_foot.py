"""Find where the rows of an arrival stamp are: by its labels, of which any may be unread."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Final

from ocr.ink.rows import Row
from schemas.geometry import Box

# On folded text. The last two rows of the stamp hold no figures, so they are read best.
# UBND huyện. and tuyến; and chính quyền, are no Chuyển: .
_OTHER_WORD: Final = r"(?!(?:h|t|q|l|d|ng|th|kh|tr)uyen\b)"
SENT_TO: Final = re.compile(
    rf"(?:^|\t)\W{{0,3}}(?P<label>{_OTHER_WORD}\w{{0,2}}h?u[yv]en\s?[.:;,])"
)
# Lưu hồ sơ số, Lưu HS số; Số và ký hiệu HS (Decree 30/2020/NĐ-CP, Appendix IV). Hồ sơ số hóa is
# prose, and stands in tables.
FILED: Final = re.compile(
    r"(?:^|[\t ])\W{0,2}(?P<label>\w{0,4}?u?\s?h[o06]\s?s[o0]\s?s[o0e](?!\s?[a-z]{3})"
    r"|l?[uv]u\s?hs\s?s[o0]|s[o06]\s?va\s?k[yv]\s?h)"
)
# What a row of the stamp begins with, from the first; it may be read worse where others of
# the same stamp stand as far above and below it as rows do.
_BEGINNING: Final = r"(?:^|\t)\W{0,3}(?:\w{0,4}\W{1,2}|den)?"  # ĐẾN stands before two of them
ROWS: Final = (
    # Số: 12/UBND-VX is the number of the letter itself, Sở, ban, ngành are bodies.
    re.compile(
        _BEGINNING
        + r"(?P<label>s[o06]\s?(?:den\s?)?[.:;,](?!\s?[a-z]{3}|[^\t]{0,20}/\s?[a-z]{2}))"
    ),
    re.compile(_BEGINNING + r"(?P<label>n[gq]\s?a?[yv](?![a-z]{2})\W{0,2})"),
    re.compile(r"(?:^|\t)\W{0,3}(?P<label>(?!huyen\b)[cs]?h?u[yv]?en)"),
    FILED,
)
FIRST_OF_FOOT: Final = 2
# In shares of the page's width and height.
PITCH: Final = (0.016, 0.034)
USUAL_PITCH: Final = 0.024
LEVEL: Final = 0.35  # of a row: so far from its place may a label of the stamp stand
ASIDE: Final = 0.03  # labels that begin below each other
INDENT: Final = (-0.03, 0.12)  # of Số: and Ngày: behind those of the foot: ĐẾN is before them
USUAL_INDENT: Final = 0.06


@dataclass(frozen=True, slots=True)
class Foot:
    """The rows Chuyển and Lưu hồ sơ số, which stand below number and day.

    Attributes:
        left: Where they begin.
        sent_to: The middle of the first of them.
        pitch: From row to row.
        height: Of the letters.
        labels: How many labels of the stamp agree on that.
    """

    left: float
    sent_to: float
    pitch: float
    height: float
    labels: int = 1


@dataclass(frozen=True, slots=True)
class Label:
    """What a row of the stamp begins with.

    Attributes:
        place: Of the row in the stamp, from 0.
    """

    place: int
    box: Box

    @property
    def middle(self) -> float:
        """Its height on the page."""
        return self.box.center_y

    @property
    def is_of_foot(self) -> bool:
        """Whether nothing stands before it."""
        return self.place >= FIRST_OF_FOOT

    def pitch(self, lower: Label) -> float:
        """Return the distance from row to row, if *lower* is of another row of the stamp."""
        return (lower.middle - self.middle) / (lower.place - self.place)

    def is_above(self, other: Label) -> bool:
        """Whether *other* is of a lower row of the same stamp, as far as two can tell."""
        if self.place >= other.place or not PITCH[0] < self.pitch(other) < PITCH[1]:
            return False
        return self.is_beside(other)

    def is_beside(self, other: Label) -> bool:
        """Whether both begin where labels of one stamp do."""
        if self.is_of_foot is other.is_of_foot:
            return abs(self.box.x0 - other.box.x0) < ASIDE
        head, foot = (other, self) if self.is_of_foot else (self, other)
        return INDENT[0] < head.box.x0 - foot.box.x0 < INDENT[1]


def find_foot(rows: Sequence[Row]) -> Foot | None:
    """Return the foot of the stamp whose labels are in *rows*, None if there are none.

    Two labels that stand as rows of a stamp do tell it, however badly the others were read;
    else one of the foot alone, where it was read well.
    """
    labels = [
        Label(place, box) for place in range(len(ROWS)) for box in _found(ROWS[place], rows)
    ]
    pairs = [pair for pair in permutations(labels, 2) if pair[0].is_above(pair[1])]
    if pairs:
        stamps = (_stamp(upper, lower, labels) for upper, lower in pairs)
        return _foot_of(max(stamps, key=len))
    sent_to = next(_found(SENT_TO, rows), None)
    filed = next(_found(FILED, rows), None)
    if sent_to is not None:
        return Foot(sent_to.x0, sent_to.center_y, USUAL_PITCH, sent_to.height)
    if filed is not None:
        return Foot(filed.x0, filed.center_y - USUAL_PITCH, USUAL_PITCH, filed.height)
    return None


def _stamp(upper: Label, lower: Label, labels: Sequence[Label]) -> tuple[Label, ...]:
    """Return those of *labels* that stand in one stamp with two of them, one for each row."""
    pitch = upper.pitch(lower)
    others = {
        label.place: label
        for label in labels
        if abs(label.middle - upper.middle - (label.place - upper.place) * pitch)
        < LEVEL * pitch
        and (upper.is_beside(label) or lower.is_beside(label))
    }
    return tuple({**others, upper.place: upper, lower.place: lower}.values())


def _foot_of(stamp: Sequence[Label]) -> Foot:
    """Return the foot of a *stamp* of which at least two labels were found."""
    first, last = (pick(stamp, key=lambda label: label.place) for pick in (min, max))
    pitch = first.pitch(last)
    below = [label.box for label in stamp if label.is_of_foot]
    left = min(box.x0 for box in below) if below else first.box.x0 - USUAL_INDENT
    # Of Chuyển itself where it was read, or the row nearest to it.
    near = min(stamp, key=lambda label: abs(label.place - FIRST_OF_FOOT))
    middle = near.middle + (FIRST_OF_FOOT - near.place) * pitch
    return Foot(left, middle, pitch, last.box.height, len(stamp))


def _found(label: re.Pattern[str], rows: Sequence[Row]) -> Iterator[Box]:
    for row in rows:
        for match in label.finditer(row.text):
            yield Box.around(unit.box for unit in row.under(*match.span("label")))
