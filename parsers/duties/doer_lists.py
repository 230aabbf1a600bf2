"""Lists of those who shall do something, parted into single names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from parsers.agencies import find_agencies
from parsers.duties.actors import starts_doer
from parsers.duties.doer_partings import PARTNER, begins_another
from parsers.letters import CAPITALS, SMALL
from parsers.sentences import in_brackets, trimmed
from schemas.finding import Mention
from schemas.span import Span
from schemas.text import Text

_PARTING: Final = re.compile(
    rf"\s*[;,„]\s*(?:và\s+)?|\s*/\s*(?=[{CAPITALS}])|\s+(?:và|cùng|\+)\s+|(?<=[{SMALL}]{{3}})\.\s+"
)
_BULLET: Final = re.compile(r"(?:^|(?<=[\s.;,:]))[|\[]?[-–—~•+*]\s*(?=[^\W\d_])")
# A line that ends so goes on: "Văn phòng" / "UBND tỉnh".
_NAME_OPEN: Final = re.compile(
    r"(?:văn\s+phòng|chủ\s+tịch|giám\s+đốc|thủ\s+trưởng|trưởng|ban|chánh|lãnh\s+đạo|thuộc|của|và"
    r"|các|bộ|thường\s+trực|đảng\s+ủy|bí\s+thư|khối|ban\s+quản\s+lý|[,&(-]|hội|đài|báo|phòng"
    r"|(?<!tỉnh\s)(?<!huyện\s)(?<!thành\s)đoàn|thanh\s+tra|tòa\s+án|cơ\s+quan|ủy\s+ban"
    r"|(?:\A|[,;]\s*)(?:sở|(?:chi\s+)?cục|vụ|viện|khoa|trạm|trung\s+tâm|bệnh\s+viện|ngân\s+hàng))$",
    re.IGNORECASE,
)
# "Sở Nội vụ Sở Tài chính": a cell that lost its comma; a body that is part of none ends there.
_GLUED: Final = re.compile(
    r"\s+(?=(?:Sở|UBND|Ủy\s+ban\s+nhân\s+dân|Công\s+an|Bộ\s+Chỉ\s+huy|Kho\s+bạc|Chánh|Giám\s+đốc"
    r"|Công\s+ty|Phòng)\s)"
)
_PART_OF_NONE: Final = re.compile(
    r"(?:Giám\s+đốc\s+)?(?:Sở|UBND|Ủy\s+ban\s+nhân\s+dân|Công\s+an|(?:Tỉnh|Huyện|Thành)\s+đoàn"
    r"|Ban\s+Q\w+)(?!\w)"
)


def split_doers(text: str, span: Span, *, lines: bool = False) -> tuple[Span, ...]:
    """Part a list of doers into single ones.

    It is parted at bullets and semicolons, and at a comma or ``và`` only where a new name
    begins: ``Sở Nội vụ, Công an tỉnh`` are two, ``các sở, ban, ngành`` one.

    Args:
        text: The text that the list stands in.
        span: The list.
        lines: Whether a new line with a new name parts too, as in the cells of a table.
    """
    return tuple(
        part
        for bullet in _bulleted(text, span)
        for line in (_by_lines(text, bullet) if lines else (bullet,))
        for name in _parted(text, line)
        for part in (_unglued(text, name) if lines else (name,))
        if any(letter.isalnum() for letter in part.of(text))
    )


def mentions(text: Text, spans: Sequence[Span], rule: str) -> tuple[Mention[str], ...]:
    """Return what stands in *spans*, each on one line."""
    return tuple(
        Mention(" ".join(span.of(text.content).split()), text, span, rule) for span in spans
    )


def _bulleted(text: str, span: Span) -> Iterator[Span]:
    bullets = _BULLET.finditer(text, span.start, span.end)
    marks = [found for found in bullets if _is_bullet(text, span.start, found.start())]
    edges = [span.start, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), span.end]
    for start, end in zip(edges, ends, strict=True):
        part = trimmed(text, start, end)
        if part.start < part.end:
            yield part


def _is_bullet(text: str, start: int, at: int) -> bool:
    """A dash at the front or after a stop; "Văn hóa - Xã hội" has none, at no line's end."""
    before = text[start:at].rstrip()
    if not before or before[-1] in ".;:,":
        return True
    listed = before.lstrip()[0] in "-–—~•+*"
    return listed and "\n" in text[start + len(before) : at]


def _by_lines(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for at in range(span.start, span.end):
        opens = text[at] == "\n" and text[at + 1].isupper() and starts_doer(text, at + 1)
        if opens and not (
            _NAME_OPEN.search(text, start, at) or PARTNER.match(text[at + 1 :].lower())
        ):
            yield trimmed(text, start, at)
            start = at + 1
    yield trimmed(text, start, span.end)


def _unglued(text: str, span: Span) -> Iterator[Span]:
    """Part names that stand side by side without a comma."""
    start = span.start
    for gap in _GLUED.finditer(text, span.start, span.end):
        body = next(find_agencies(text[start : gap.start()]), None)
        whole = body is not None and body.span == Span(0, gap.start() - start)
        if whole and _PART_OF_NONE.match(text, start, gap.start()):
            yield Span(start, gap.start())
            start = gap.end()
    yield Span(start, span.end)


def _parted(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    partings = tuple(_PARTING.finditer(text, span.start, span.end))
    whole = _single_names(text, span) if partings else ()
    for found in partings:
        if found.start() < start or in_brackets(text, start, found.start()):
            continue
        if any(name.start < found.start() and found.end() < name.end for name in whole):
            continue
        if begins_another(text, start, found):
            yield _bare(text, start, found.start())
            start = found.end()
    yield _bare(text, start, span.end)


def _single_names(text: str, span: Span) -> tuple[Span, ...]:
    """Where the grammar of names reads one body: ``Trung tâm Hỗ trợ và Tư vấn``."""
    return tuple(
        Span(span.start + body.span.start, span.start + body.span.end)
        for body in find_agencies(span.of(text))
        if body.rule == "<head> <name>"
    )


def _bare(text: str, start: int, end: int) -> Span:
    span = trimmed(text, start, end)
    while span.start < span.end and text[span.end - 1] in ".;,:":
        span = trimmed(text, span.start, span.end - 1)
    return span
