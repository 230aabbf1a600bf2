"""Who a document goes to: Kính gửi (to act) and Nơi nhận (to know)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parsers.fold import fold
from schemas.finding import Mention
from schemas.span import Span
from schemas.text import Text

_TO_HEAD: Final = re.compile(r"(?m)^\W*k[il1]nh\s*g[u]?[il]?\w?\W*")
_CC_HEAD: Final = re.compile(r"(?m)^\W*no[il1]\s*nh[a]n\W*")
_BULLET: Final = re.compile(r"^\s*[.,'`_]?\s*[-–—~•*+¬=]+[\s_.]*")
_ENDS: Final = re.compile(r"[;.]\s*$")
_GLOSS: Final = re.compile(r"^\W*\(?\s*(?:sau\s+day|duoi\s+day)\s+goi")
_TRAILING: Final = re.compile(r"[\s;.,:_…-]+$")
_LAST: Final = re.compile(r"^\W*l[uưuv]+u\b")


def parse_addressees(text: Text) -> tuple[Mention[str], ...]:
    """Read the names after ``Kính gửi``, in order; none for a dotted blank."""
    return tuple(_names(text, _TO_HEAD, "Kính gửi", split_inside=True))


def parse_copies(text: Text) -> tuple[Mention[str], ...]:
    """Read the lines of ``Nơi nhận`` down to ``Lưu``."""
    found: list[Mention[str]] = []
    for name in _names(text, _CC_HEAD, "Nơi nhận", split_inside=False):
        found.append(name)
        if _LAST.match(fold(name.value)):
            break
    return tuple(found)


def _names(
    text: Text, head: re.Pattern[str], rule: str, *, split_inside: bool
) -> Iterator[Mention[str]]:
    match = head.search(fold(text.content))
    start = match.end() if match else 0
    for item in _items(text, start):
        for span in _parts(text.content, item) if split_inside else (item,):
            name = _name(text.content, span)
            if name is not None and not _GLOSS.match(fold(name.of(text.content))):
                yield Mention(" ".join(name.of(text.content).split()), text, name, rule)


def _items(text: Text, start: int) -> Iterator[Span]:
    """Yield the entries of a list: a bullet, or an end mark above, begins a new one."""
    lines = [Span(max(line.start, start), line.end) for line in text.lines if line.end > start]
    open_at: int | None = None
    end = start
    for line in lines:
        said = line.of(text.content)
        closed = open_at is not None and _ENDS.search(text.content[open_at:end])
        if open_at is not None and (_BULLET.match(said) or closed or _GLOSS.match(fold(said))):
            yield Span(open_at, end)
            open_at = None
        if open_at is None:
            open_at = line.start
        end = line.end
    if open_at is not None:
        yield Span(open_at, end)


def _parts(content: str, span: Span) -> Iterator[Span]:
    """Yield what semicolons part within one entry, those in brackets left alone."""
    depth, start = 0, span.start
    for index in range(span.start, span.end):
        depth += (content[index] == "(") - (content[index] == ")")
        if content[index] == ";" and depth <= 0:
            yield Span(start, index)
            start = index + 1
    yield Span(start, span.end)


def _name(content: str, span: Span) -> Span | None:
    said = span.of(content)
    bullet = _BULLET.match(said)
    start = span.start + (bullet.end() if bullet else len(said) - len(said.lstrip(" .:,_")))
    end = span.start + len(_TRAILING.sub("", said))
    if end <= start or not any(map(str.isalpha, content[start:end])):
        return None
    return Span(start, end)
