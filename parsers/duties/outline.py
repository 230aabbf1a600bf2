"""The outline of a body: numbered, lettered and bulleted items, and what is under what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from parsers.letters import CAPITALS
from parsers.sentences import trimmed
from schemas.span import Span


class Mark(StrEnum):
    """How an item is marked; items of one kind are of one level."""

    ARTICLE = "article"  # Điều 2.
    ROMAN = "roman"  # II.
    NUMBER = "number"  # 1., and 1- in papers of the Party
    DECIMAL = "decimal"  # 1.1.
    LETTER = "letter"  # a), or a. in front of a capital
    ROUND = "round"  # (1)
    DASH = "dash"  # -
    PLUS = "plus"  # +
    NONE = "none"  # a plain paragraph


@dataclass(frozen=True, slots=True)
class Item:
    """One item without its mark.

    Attributes:
        parent: Place in the outline of the item that it stands under.
    """

    mark: Mark
    span: Span
    parent: int | None


_MARKS: Final = (
    (Mark.ARTICLE, re.compile(r"(?:Điều|ĐIỀU)\s+\d{1,2}\s*[.:]\s*")),
    (Mark.DECIMAL, re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\S)")),
    (
        Mark.NUMBER,
        re.compile(r"\d{1,2}(?:[.)/]\s*(?=[^\W\d_])|,\s+(?=[A-ZĐ])|\s?-\s*(?=[A-ZĐÀ-Ỵ]))"),
    ),
    (Mark.ROMAN, re.compile(rf"[IVXHTLl1]{{1,5}}(?:[.]|\s?[-–])\s*(?=[{CAPITALS}])")),
    (Mark.LETTER, re.compile(rf"[a-zđ€]\d?(?:\)\s*(?=\S)|\.\s+(?=[{CAPITALS}]))")),
    (
        Mark.ROUND,
        re.compile(r"\((?:\d{1,2}|[ivxlIíï¡!]{0,4})\)\s*(?=\S)"),
    ),  # "(i)" is read "()"
    (Mark.PLUS, re.compile(r"(?:\+|\*)\s*(?=[^\W\d_])")),
    # Readers see a dash as any of these; without a blank only a capital may follow.
    (Mark.DASH, re.compile(r"[-–—~¬_•·▪−]+(?:\s+(?=\S)|(?=[A-ZĐ]))")),
)
# "Bước 1: Từ ngày ..., các chi bộ ...": what stands behind is the item.
_STEP: Final = re.compile(r"(?:Bước|Đợt|Giai\s+đoạn|Vòng)\s+(?:\d|[IVX]+)\s*[:.]\s+")
_RANKS: Final = tuple(Mark)
_FIRST: Final = re.compile(r"[1lIia]|Điều\s+[1l]|1\.1")
# These are no more of an item in front, though a reader lost its full stop.
_CLOSES: Final = re.compile(
    r"(?:Trên\s+đây|Trong\s+quá\s+trình|Quá\s+trình|Nhận\s+được|Rất\s+mong|Đề\s+nghị|Yêu\s+cầu"
    r"|(?:Chỉ\s+thị|Kế\s+hoạch|Nghị\s+quyết|Quyết\s+định|Kết\s+luận|Công\s+văn|Thông\s+báo"
    r"|Hướng\s+dẫn|Chương\s+trình)\s+này)(?!\w)"
)
_BEGINS_ROUND: Final = re.compile(r":\s*\([1ilI]?\)\s")
_NOISE: Final = re.compile(r"[\s,.;:'`’|]+(?=\w)")
_ENDED: Final = re.compile(r"[.;:!?…/,][\"”’)]*$")
_FULL: Final = 0.75  # of the longest line: a shorter one ends its paragraph
_HEADING: Final = 160  # letters at most


def outline(text: str) -> tuple[Item, ...]:
    """Return the items of *text* in reading order."""
    items: list[Item] = []
    over: list[int] = []  # the items that the next one may stand under, outermost first
    for block in _blocks(text):
        over = _still_open(items, over, block)
        plain = block.mark is Mark.NONE
        held = bool(over) and (not plain or _takes_paragraphs(text, items, over[-1]))
        items.append(Item(block.mark, block.span, over[-1] if held else None))
        if not plain or text[block.span.end - 1] == ":":
            over = [*over, len(items) - 1]
    return tuple(items)


def above(items: Sequence[Item], at: int) -> Iterator[int]:
    """Yield the places of the items that *at* stands under, the nearest first."""
    parent = items[at].parent
    while parent is not None:
        yield parent
        parent = items[parent].parent


def is_heading(text: str, item: Item) -> bool:
    """Whether what follows stands under *item*: a colon, or a short line without an end."""
    words = item.span.of(text)
    return words.endswith(":") or (len(words) <= _HEADING and not _ENDED.search(words))


def _still_open(items: list[Item], over: list[int], block: _Block) -> list[int]:
    """Drop from *over* what *block* closes."""
    if block.mark is Mark.NONE:
        return [at for at in over if items[at].mark is not Mark.NONE]
    rank = _RANKS.index(block.mark)
    kept = list(over)
    while kept:
        last = items[kept[-1]].mark
        announced = any(items[at].mark is block.mark for at in over[len(kept) :])
        if last is Mark.NONE and (announced or block.starts_list):
            break  # the list that this paragraph announced begins or goes on
        if last is not Mark.NONE and _RANKS.index(last) < rank:
            break
        kept.pop()
    return kept


def _takes_paragraphs(text: str, items: list[Item], at: int) -> bool:
    """Whether a plain paragraph here stands under the marked item *at*."""
    between = items[at + 1 :]
    return is_heading(text, items[at]) and all(item.parent == at for item in between)


@dataclass(frozen=True, slots=True)
class _Block:
    mark: Mark
    label: str
    span: Span

    @property
    def starts_list(self) -> bool:
        """Whether a numbered list may begin here; bullets may anywhere."""
        counted = self.mark not in (Mark.DASH, Mark.PLUS)
        return not (counted and self.label) or _FIRST.fullmatch(self.label) is not None


def _blocks(text: str) -> list[_Block]:
    """Join lines into items, each with its mark."""
    blocks: list[_Block] = []
    lines = [line for line in _lines(text) if line.start < line.end]
    widest = max((line.end - line.start for line in lines), default=0)
    for at, line in enumerate(lines):
        mark, begins = _marked(text, line)
        before = lines[at - 1] if at else None
        if before is None or (
            _opens(text, before, line, mark, widest) and not _counts_on(text, mark, blocks[-1])
        ):
            label = text[line.start : begins].strip(" \n().:/-–")
            blocks.append(_Block(mark, label, trimmed(text, begins, line.end)))
        else:
            last = blocks[-1]
            blocks[-1] = replace(last, span=Span(last.span.start, line.end))
    return [block for block in blocks if block.span.start < block.span.end]


def _counts_on(text: str, mark: Mark, last: _Block) -> bool:
    """Whether (ii) begins a line, but its (i) stands behind a colon in the *last* item."""
    return (
        mark is Mark.ROUND
        and last.mark is not Mark.NONE
        and _BEGINS_ROUND.search(last.span.of(text)) is not None
    )


def _lines(text: str) -> list[Span]:
    spans: list[Span] = []
    start = 0
    for line in text.split("\n"):
        spans.append(trimmed(text, start, start + len(line)))
        start += len(line) + 1
    return spans


def _marked(text: str, line: Span) -> tuple[Mark, int]:
    for mark, pattern in _MARKS:
        if found := pattern.match(text, line.start, line.end):
            step = _STEP.match(text, found.end(), line.end)
            return mark, step.end() if step else found.end()
    noise = _NOISE.match(text, line.start, line.end)
    return Mark.NONE, noise.end() if noise else line.start


def _opens(text: str, before: Span, line: Span, mark: Mark, widest: int) -> bool:
    parted = "\n\n" in text[before.end : line.start]
    ended = bool(_ENDED.search(before.of(text)))
    short = (before.end - before.start) < _FULL * widest
    if mark is not Mark.NONE:
        return parted or (ended and not before.of(text).endswith(",")) or short
    if not parted:
        return False
    if _CLOSES.match(text, line.start):
        return True
    first = line.of(text).lstrip('“"(')[:1]
    goes_on = first.islower() or (first.isdigit() and not short)
    if goes_on:  # a paragraph that a page break cut
        return before.of(text)[-1] in ".;:"
    return ended or short
