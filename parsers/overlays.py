"""What was put on a page after it was printed: arrival stamp, signature panel, urgency mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from parsers.anchors import is_capitals
from parsers.fold import fold
from schemas.geometry import Box
from schemas.page import Page
from schemas.word import Line

# The stamp is 35 mm x 50 mm (Decree 30/2020/NĐ-CP, Appendix IV, V); lines of it lie within this
# reach of its anchors, as shares of the page.
_REACH_X: Final = 0.17
_REACH_Y: Final = 0.075
_EDGE: Final = 0.03  # lines of one panel begin at the same edge, give or take this

_STAMP_WORD: Final = re.compile(r"^\W*(?:cv\s+)?d[eéê]n\W*$")
_STAMP_LINE: Final = re.compile(
    r"^\W*(?:chuy[eè]?n?\s*[:;.]|l[uư][uư]\s*h[oôs6]|s[o06]\s*va\s*ky\s*hieu\s*h"
    r"|(?:cv\s+)?den\W*$|gio\s*[:;.])"
)
# In a frame of the right size one of these words is enough.
_STAMP_HINT: Final = re.compile(
    r"\bd[e]n\b|chuy|l\w{1,2}u\s*h[o6]\s*s|^\W*(?:s[o06]|ngay)\s*[.:]"
)
_OF_LETTER: Final = re.compile(r"\d\w?\s*[/-]\s*[A-ZĐ]{2}")  # a stamp's number has no symbol
_STAMP_WIDTH: Final = (0.12, 0.45)
_LOWEST: Final = 0.06
_STAMP_FIELD: Final = re.compile(r"^\W*(?:den\s*)?(?:s[o06]|ng[aà]y|gio)(?:\s*den)?\s*[:;.]")
# Nothing else on a page is told to the second.
_TO_THE_SECOND: Final = r"\d{1,2}[./ ]+\d{1,2}[./ ]+\d{4}\s*\d{1,2}[: .]\d{2}[: .]\d{2}"
# Prose says "kể từ ngày ký." too: there the day has no figures behind it.
_SIGNING: Final = (
    r"(?:(?:thoi\s*gian|gio|ngay)\s*ky\s*[:;.]*\s*\d|^\W*(?:thoi\s*gian|gio|ngay)\s*ky\b)"
)
_PANEL_SURE: Final = re.compile(
    rf"{_SIGNING}|nguoi\s*ky\b|k[y]\s*boi\b|chung\s*thu\b|{_TO_THE_SECOND}"
)
_PANEL_LINE: Final = re.compile(
    rf"nguoi\s*ky\s*[:;.]|ky\s*boi\s*[:;.]|{_SIGNING}|"
    r"chung\s*thu\s*[:;.]|he\s*thong\s*voffice|^\W*(?:email\b|co\s*quan\s*[:;.])|"
    + _TO_THE_SECOND
)
# The colon of a label in small print is often lost.
_PANEL_LABEL: Final = re.compile(r"^\W*(?:nguoi\s*ky|k[y]\s*boi|co\s*quan|email)\b")
URGENCY: Final = re.compile(r"^\W*(hoa\s*toc(?:\s*hen\s*gio)?|thuong\s*khan|khan)\W*$")
_LOWEST_MARK: Final = 0.4  # of the page: a letter's summary, under which it stands, ends above
SECRECY: Final = re.compile(r"^\W*(tuyet\s*mat|toi\s*mat|mat)\W*$")


@dataclass(frozen=True, slots=True)
class Overlay:
    """One thing that lies over the text of a page.

    Attributes:
        lines: What it says, top to bottom.
        box: The area it covers.
    """

    page: int
    lines: tuple[Line, ...]
    box: Box


def find_stamp(page: Page, lines: Sequence[Line]) -> Overlay | None:
    """Return the ĐẾN stamp on *page*; *lines* are those that may belong to it.

    In coloured ink it lies among the overlays; in two-tone scans among the lines.
    """
    return _stamp_among(page, page.overlays) or _stamp_among(page, lines)


def _stamp_among(page: Page, pool: Sequence[Line]) -> Overlay | None:
    return _framed_stamp(page, pool) or _unframed_stamp(page, pool)


def _framed_stamp(page: Page, pool: Sequence[Line]) -> Overlay | None:
    """A frame of the stamp's size that says one of its words, however badly read."""
    for frame in page.frames:
        if not (_STAMP_WIDTH[0] < frame.width < _STAMP_WIDTH[1] and frame.height > _LOWEST):
            continue
        inside = [line for line in pool if frame.holds_center_of(line.box)]
        if any(_STAMP_HINT.search(fold(line.text)) for line in inside):
            return _overlay(page, _with_head(inside, pool, frame))
    return None


def _unframed_stamp(page: Page, pool: Sequence[Line]) -> Overlay | None:
    anchors = [line for line in pool if _STAMP_LINE.match(fold(line.text))]
    if not anchors:
        return None
    area = _reach(anchors)
    pool = [line for line in pool if not _OF_LETTER.search(line.text)]
    inside = _with_head([line for line in pool if area.holds_center_of(line.box)], pool, area)
    fields = [line for line in inside if _STAMP_FIELD.match(fold(line.text))]
    said_to_arrive = any(_STAMP_WORD.match(fold(line.text)) for line in inside)
    if len(anchors) + len(fields) < 2 or not (said_to_arrive or len(fields) >= 2):
        return None
    top = min(line.box.y0 for line in (*anchors, *fields))
    return _overlay(page, [line for line in inside if _may_be_head(line, top)])


def _may_be_head(line: Line, top: float) -> bool:
    """Whether *line* is no part of the letter's subject above the fields of a stamp.

    The receiving body, which stands there too, is in capitals.
    """
    return line.box.center_y > top or is_capitals(line.text)


def find_panels(page: Page, lines: Sequence[Line]) -> tuple[Overlay, ...]:
    """Return the digital-signature panels on *page*, top to bottom."""
    pool = sorted((*page.overlays, *lines), key=lambda line: line.box.y0)
    starts = [line for line in pool if _PANEL_LINE.search(fold(line.text))]
    groups = _by_nearness(starts)
    panels = (_panel(page, group, pool) for group in groups)
    return tuple(panel for panel in panels if panel is not None)


def find_mark(lines: Sequence[Line], pattern: re.Pattern[str]) -> Line | None:
    """Return the line that is an urgency or secrecy mark and nothing else.

    Marks are stamped in capitals near the head of the first page (Decree 30/2020/NĐ-CP,
    Appendix I, ô 10a and 10b): ``mật.`` further down is the last word of a sentence.
    """
    return next((line for line in lines if _is_mark(line, pattern)), None)


def _is_mark(line: Line, pattern: re.Pattern[str]) -> bool:
    stamped = is_capitals(line.text) and line.box.center_y < _LOWEST_MARK
    return stamped and pattern.match(fold(line.text)) is not None


def _panel(page: Page, group: Sequence[Line], pool: Sequence[Line]) -> Overlay | None:
    if not any(_PANEL_SURE.search(fold(line.text)) for line in group):
        return None
    labelled = [line for line in pool if _PANEL_LABEL.match(fold(line.text))]
    inside = _with_neighbours(group, labelled)
    for line in pool:
        if line not in inside and _goes_on(inside[-1], line):
            inside.append(line)
    return _overlay(page, inside)


def _with_neighbours(group: Sequence[Line], others: Sequence[Line]) -> list[Line]:
    """Return *group*, and of the *others* those right above or below one of its lines."""
    near = [
        line
        for line in others
        if line not in group and any(_goes_on(line, o) or _goes_on(o, line) for o in group)
    ]
    return sorted((*group, *near), key=lambda line: line.box.y0)


def _goes_on(last: Line, line: Line) -> bool:
    """Whether *line* wraps from the one above it; the letterhead below a panel does not."""
    gap = line.box.y0 - last.box.y1
    level = abs(line.box.x0 - last.box.x0) < _EDGE
    return level and -0.005 < gap < last.box.height and not is_capitals(line.text)


def _by_nearness(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Group lines that begin at the same edge and follow one another closely."""
    left = list(lines)
    while left:
        group = [left.pop(0)]
        for line in tuple(left):
            last = group[-1].box
            if abs(line.box.x0 - last.x0) < _EDGE and line.box.y0 - last.y1 < 0.04:
                group.append(line)
                left.remove(line)
        yield group


def _reach(anchors: Sequence[Line]) -> Box:
    boxes = [line.box for line in anchors]
    around = Box.around(boxes)
    return Box.clipped(
        around.x0 - _REACH_X / 2,
        around.y0 - _REACH_Y,
        max(around.x1, around.x0 + _REACH_X) + 0.02,
        around.y1 + 0.035,
    )


def _with_head(inside: Sequence[Line], pool: Sequence[Line], area: Box) -> list[Line]:
    """Add the name of the receiving body, that may stand on the frame's upper rule."""
    held = list(inside)
    for line in pool:
        near_top = -0.02 < area.y0 - line.box.center_y < 0.02
        within = line.box.overlap_x(area) > 0.6 * line.box.width
        if near_top and within and is_capitals(line.text) and line not in held:
            held.append(line)
    return held


def _overlay(page: Page, lines: Sequence[Line]) -> Overlay:
    ordered = tuple(sorted(lines, key=lambda line: (line.box.y0, line.box.x0)))
    return Overlay(page.number, ordered, Box.around(line.box for line in ordered))
