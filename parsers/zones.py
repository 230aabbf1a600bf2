"""Cut the pages of one document into the zones of Decree 30/2020/NĐ-CP, Appendix I."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from parsers.anchors import is_about
from parsers.copies import copy_lines, without_copy
from parsers.foot import Foot, find_foot
from parsers.footnotes import footnotes
from parsers.furniture import without_furniture, without_remains
from parsers.letterhead import Letterhead, find_letterhead, parted_lines
from parsers.openings import find_addressees, find_subject, find_title, with_salutation
from parsers.overlays import SECRECY, URGENCY, Overlay, find_mark, find_panels, find_stamp
from parsers.paragraphs import paragraphs
from parsers.split import Bundle
from schemas.page import Page
from schemas.text import PlacedLine, Text
from schemas.zone import Paper, PlacedTable, Zone, ZoneKind


@dataclass(frozen=True, slots=True)
class _Peeled:
    """Zones taken off the pages so far, and the lines that are left."""

    zones: tuple[Zone, ...]
    lines: tuple[PlacedLine, ...]

    def take(self, kind: ZoneKind, lines: Sequence[PlacedLine]) -> _Peeled:
        """Return the same with *lines* made a zone, unless there are none."""
        if not lines:
            return self
        taken = {id(placed.line) for placed in lines}
        rest = tuple(placed for placed in self.lines if id(placed.line) not in taken)
        return _Peeled((*self.zones, Zone(kind, Text.of([lines]))), rest)


def make_paper(bundle: Bundle) -> Paper:
    """Return the document of *bundle* with its zones."""
    pages = bundle.pages
    head = find_letterhead(pages[0])
    peeled = _Peeled((), tuple(placed for page in pages for placed in _content(page)))
    peeled, pages = _peel_copy(peeled, pages)
    peeled = _peel_marks(_peel_overlays(peeled, pages), pages[0])
    if head is not None:
        peeled = _peel_head(peeled, pages[0], head)
    foot = find_foot(pages, [(placed.page, placed.line) for placed in peeled.lines])
    peeled = _peel_foot(peeled, foot)
    peeled = _peel_openings(peeled, pages[0].number, head)
    main, annex = _parted(peeled.lines, foot)
    peeled = peeled.take(ZoneKind.FOOTNOTE, footnotes(main))
    main, annex = _parted(peeled.lines, foot)
    body = Zone(ZoneKind.BODY, Text.of(paragraphs(main)))
    after = (Zone(ZoneKind.ANNEX, Text.of(paragraphs(annex))),) if annex else ()
    return Paper(
        pages=bundle.pages,
        zones=(*peeled.zones, body, *after),
        tables=tuple(
            PlacedTable(page.number, table) for page in pages for table in page.tables
        ),
        reasons=bundle.reasons,
    )


def _content(page: Page) -> tuple[PlacedLine, ...]:
    lines = without_remains(without_furniture(parted_lines(page)), page.overlays, page.frames)
    return tuple(PlacedLine(page.number, line) for line in lines)


def _peel_copy(peeled: _Peeled, pages: Sequence[Page]) -> tuple[_Peeled, tuple[Page, ...]]:
    """Take off what makes a copy of the document, with the stamps and signature on it."""
    kept: list[Page] = []
    for page in pages:
        on_page = [placed.line for placed in peeled.lines if placed.page == page.number]
        copy = copy_lines(on_page)
        peeled = peeled.take(ZoneKind.COPY, [PlacedLine(page.number, line) for line in copy])
        kept.append(without_copy(page, copy))
    return peeled, tuple(kept)


def _peel_overlays(peeled: _Peeled, pages: Sequence[Page]) -> _Peeled:
    for page in pages:
        on_page = [placed.line for placed in peeled.lines if placed.page == page.number]
        stamp = find_stamp(page, on_page)
        if stamp is not None:
            peeled = _take_overlay(peeled, ZoneKind.ARRIVAL, stamp)
            inside = {id(line) for line in stamp.lines}
            on_page = [line for line in on_page if id(line) not in inside]
        for panel in find_panels(page, on_page):
            peeled = _take_overlay(peeled, ZoneKind.ESIGNATURE, panel)
    return peeled


def _take_overlay(peeled: _Peeled, kind: ZoneKind, overlay: Overlay) -> _Peeled:
    return peeled.take(kind, [PlacedLine(overlay.page, line) for line in overlay.lines])


def _peel_marks(peeled: _Peeled, first: Page) -> _Peeled:
    for kind, pattern in ((ZoneKind.URGENCY, URGENCY), (ZoneKind.SECRECY, SECRECY)):
        here = [placed.line for placed in peeled.lines if placed.page == first.number]
        mark = find_mark((*first.overlays, *here), pattern)
        if mark is not None:
            peeled = peeled.take(kind, [PlacedLine(first.number, mark)])
    return peeled


def _peel_head(peeled: _Peeled, page: Page, head: Letterhead) -> _Peeled:
    for kind, lines in (
        (ZoneKind.ISSUER, head.issuer),
        (ZoneKind.MOTTO, head.motto),
        (ZoneKind.NUMBER, (head.number,) if head.number else ()),
        (ZoneKind.PLACE_DATE, head.dated),
    ):
        known = {line.box: line for line in lines}
        held = [
            placed
            for placed in peeled.lines
            if placed.page == page.number and placed.line.box in known
        ]
        peeled = peeled.take(kind, held)
    return _without_noise_above(peeled, page, head)


def _without_noise_above(peeled: _Peeled, page: Page, head: Letterhead) -> _Peeled:
    """Drop what is left over beside and above the letterhead: specks, ``*``, fax lines."""
    lowest = head.bottom - 0.01
    noise = [
        placed
        for placed in peeled.lines
        if placed.page == page.number
        and placed.line.box.center_y < lowest
        and not is_about(placed.line.text)
    ]
    return peeled.take(ZoneKind.FURNITURE, noise)


def _peel_foot(peeled: _Peeled, foot: Foot | None) -> _Peeled:
    if foot is None:
        return peeled
    for kind, lines in (
        (ZoneKind.RECIPIENTS, foot.recipients),
        (ZoneKind.SIGNATURE, foot.signature),
    ):
        peeled = peeled.take(kind, [PlacedLine(foot.page, line) for line in lines])
    return peeled


def _peel_openings(peeled: _Peeled, first: int, head: Letterhead | None) -> _Peeled:
    top = head.bottom if head else 0.0
    peeled = _Peeled(peeled.zones, with_salutation(peeled.lines))
    here = [placed for placed in peeled.lines if placed.page == first]
    title = find_title(here, top)
    peeled = peeled.take(ZoneKind.TITLE, title)
    if not title:  # only a công văn has its subject under the number
        number = head.number if head else None
        peeled = peeled.take(ZoneKind.SUBJECT, find_subject(here, top, number))
    here = [placed for placed in peeled.lines if placed.page == first]
    return peeled.take(ZoneKind.ADDRESSEES, find_addressees(here))


def _parted(
    lines: Iterable[PlacedLine], foot: Foot | None
) -> tuple[list[PlacedLine], list[PlacedLine]]:
    """Return the lines before the signature, and those on later pages."""
    main: list[PlacedLine] = []
    annex: list[PlacedLine] = []
    for placed in lines:
        (annex if foot and placed.page > foot.page else main).append(placed)
    return main, annex
