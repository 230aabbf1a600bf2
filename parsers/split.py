"""Cut a bundle of pages into the documents that were issued."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from parsers.anchors import is_recipients_head, is_salutation
from parsers.copies import copy_lines, copy_top
from parsers.fold import fold
from parsers.furniture import is_page_number
from parsers.letterhead import Letterhead, find_letterhead
from schemas.geometry import Box
from schemas.page import Page
from schemas.word import Line

# Ink between "Số:" and "/", or between "ngày" and "tháng", however it was read.
_FILLED_NUMBER: Final = re.compile(r"^\W{0,3}[s5$][o0óe6]\s*[:.;,]?\s*[^\s/.:…_–—-][^/]*[/-]")
_FILLED_DAY: Final = re.compile(r"ngay\W*(?!thang)\w.{0,8}?th?a?ng")
_END_MARK: Final = re.compile(r"\.\s?/\s?\.\W*$")  # Decree 30/2020/NĐ-CP, Appendix III
_DAY_IN_FIGURES: Final = re.compile(r"ngay\s*\d{1,2}\s*[/.-]")


@dataclass(frozen=True, slots=True)
class Bundle:
    """The pages of one issued document, and why it starts where it does."""

    pages: tuple[Page, ...]
    reasons: tuple[str, ...]


def split(pages: Sequence[Page]) -> tuple[Bundle, ...]:
    """Return one bundle for each document issued, in order.

    A document starts on a page with a letterhead, a number and a date of its own
    (Decree 30/2020/NĐ-CP, Điều 8). Forms, lists and drafts whose number is left blank
    stay with the document before them. Blank pages at the end are dropped.
    """
    groups: list[tuple[list[Page], tuple[str, ...]]] = []
    for page in pages:
        reasons = _reasons_to_start(page)
        if not groups:
            groups.append(([page], reasons or ("It is the first page.",)))
        elif reasons:
            groups.append(([page], (*reasons, *_signs_of_an_end(groups[-1][0]))))
        else:
            groups[-1][0].append(page)
    bundles = (Bundle(_without_blank_end(held), reasons) for held, reasons in groups)
    return tuple(bundle for bundle in bundles if bundle.pages)


def _reasons_to_start(page: Page) -> tuple[str, ...]:
    head = find_letterhead(page)
    if head is None or not head.dated or _is_of_copy(head, page):
        return ()
    if head.number is None:
        return _reasons_without_number(page, head)
    if not (_is_filled([head.number], page, _FILLED_NUMBER) or _has_day(head, page)):
        return ()
    return (
        f"It has a letterhead of its own: {_said(head)}.",
        f"It has a number of its own: {head.number.text}.",
        f"It has a date of its own: {_text(head.dated)}.",
    )


def _is_of_copy(head: Letterhead, page: Page) -> bool:
    """Whether the head is that of "SAO Y" alone on a page: it goes with what is copied."""
    if head.number is None:
        return False
    top = copy_top(copy_lines(page.lines))
    return top is not None and top < head.number.box.center_y


def _reasons_without_number(page: Page, head: Letterhead) -> tuple[str, ...]:
    """A letter whose number line could not be read still addresses somebody."""
    addressed = any(is_salutation(line.text) for line in page.lines)
    if not (head.issuer and _has_day(head, page) and addressed):
        return ()
    return (
        f"It has a letterhead of its own: {_said(head)}.",
        f"It has a date of its own: {_text(head.dated)}.",
        "It addresses somebody.",
    )


def _said(head: Letterhead) -> str:
    """Return the letterhead on one line, for whoever checks where a document starts."""
    return ", ".join(line.text for line in (*head.issuer, *head.motto[:1]))


def _signs_of_an_end(pages: Sequence[Page]) -> Iterator[str]:
    """Yield what says that the document before is over."""
    lines = [line.text for page in pages for line in page.lines]
    if any(is_recipients_head(text) for text in lines):
        yield "The document before has its recipients and signature."
    if any(_END_MARK.search(text) for text in lines):
        yield "The document before has its end mark (./.)."
    numbers = [line.text for line in pages[-1].lines if is_page_number(line)]
    if numbers and numbers[0].isdigit():
        yield f"The pages before are numbered up to {numbers[0]}."


def _has_day(head: Letterhead, page: Page) -> bool:
    in_figures = _DAY_IN_FIGURES.search(fold(_text(head.dated)))
    return _is_filled(head.dated, page, _FILLED_DAY) or in_figures is not None


def _is_filled(lines: Sequence[Line], page: Page, pattern: re.Pattern[str]) -> bool:
    if pattern.search(fold(_text(lines))):
        return True
    return any(_lies_on(overlay.box, line.box) for line in lines for overlay in page.overlays)


def _text(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines)


def _lies_on(overlay: Box, line: Box) -> bool:
    return overlay.overlap_y(line) > 0.4 * line.height and overlay.overlap_x(line) > 0


def _without_blank_end(pages: Sequence[Page]) -> tuple[Page, ...]:
    kept = list(pages)
    while kept and not kept[-1].has_ink:
        kept.pop()
    return tuple(kept)
