"""The foot of a document: Nơi nhận on the left, authority, title and name on the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from parsers.anchors import is_on_behalf, is_person_title, is_recipients_head
from parsers.overlays import find_panels
from schemas.page import Page
from schemas.word import Line

# Shares of the page. Decree 30/2020/NĐ-CP, Appendix I, IV: ô 9b ends and ô 7 begins mid-page.
_MIDDLE: Final = 0.48
_LEVEL: Final = 0.035  # Nơi nhận stands level with the authority, give or take a line or two
_RIGHT: Final = 0.42
_LIST_INDENT: Final = 0.12  # further in than a wrapped line of the list ever begins


@dataclass(frozen=True, slots=True)
class Foot:
    """Where a document is signed.

    Attributes:
        page: Number of the page.
        top: Where the foot begins, as a share of the page's height.
        recipients: The lines of Nơi nhận, its head included.
        signature: The lines of the signature block, top to bottom; post and name are
            often rubber stamps in coloured ink, so the overlays there are among them.
    """

    page: int
    top: float
    recipients: tuple[Line, ...]
    signature: tuple[Line, ...]


def find_foot(pages: Sequence[Page], lines: Sequence[tuple[int, Line]]) -> Foot | None:
    """Return the first place among *lines* (page number, line) where a document is signed."""
    for page in pages:
        here = [line for number, line in lines if number == page.number]
        tops = tuple(_tops(here))
        if tops:
            return _foot(page, here, min(tops))
    return None


def _tops(lines: Sequence[Line]) -> Iterator[float]:
    """Yield where the foot may begin; a head alone or a title on the right will do."""
    head = next((line for line in lines if is_recipients_head(line.text)), None)
    if head is not None:
        yield head.box.y0
        yield from (
            line.box.y0
            for line in lines
            if _is_signing(line) and abs(line.box.y0 - head.box.y0) < _LEVEL
        )
        return
    signing = [line for line in lines if _is_signing(line)]
    if signing and _is_last_thing(signing[0], lines):
        yield signing[0].box.y0


def _is_signing(line: Line) -> bool:
    on_right = line.box.x0 > _RIGHT and line.box.center_x > _MIDDLE
    return on_right and (is_on_behalf(line.text) or is_person_title(line.text))


def _is_last_thing(title: Line, lines: Sequence[Line]) -> bool:
    """Whether nothing but the signature's own column follows."""
    below = [line for line in lines if line.box.y0 > title.box.y1]
    prose = [line for line in below if line.box.width > 0.5]
    return not prose


def _foot(page: Page, lines: Sequence[Line], top: float) -> Foot:
    below = [line for line in lines if line.box.center_y > top]
    head = next((line for line in below if is_recipients_head(line.text)), None)
    recipients = [line for line in below if head and _is_listed(line, head)]
    signature = [line for line in below if line not in recipients]
    stamped = [line for line in _stamped(page) if line.box.center_y > top]
    by_height = sorted((*signature, *stamped), key=lambda line: line.box.center_y)
    return Foot(page.number, top, tuple(recipients), tuple(by_height))


def _is_listed(line: Line, head: Line) -> bool:
    """Whether a line stands below ``Nơi nhận`` or goes on from one that does."""
    return line.box.x0 < head.box.x0 + _LIST_INDENT and line.box.center_x < _MIDDLE + 0.04


def _stamped(page: Page) -> Iterator[Line]:
    """Yield the overlays on the right that are no panel of a digital signature."""
    panels = {id(line) for panel in find_panels(page, ()) for line in panel.lines}
    for line in page.overlays:
        if id(line) not in panels and not _is_on_left(line):
            yield line


def _is_on_left(line: Line) -> bool:
    return line.box.x0 < _RIGHT and line.box.center_x < _MIDDLE + 0.04
