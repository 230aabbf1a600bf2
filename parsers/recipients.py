"""Who a document goes to: Kính gửi (to act) and Nơi nhận (to know)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parsers.fold import fold
from parsers.registry.spelling import with_blanks
from schemas.finding import Mention
from schemas.span import Span
from schemas.text import Text

_TO_HEAD: Final = re.compile(r"(?m)^\W*(?:k[il1]nh\s*g[u]?[il]?\w?|gui\s*[:;.])\W*")
_CC_HEAD: Final = re.compile(r"(?m)^\W*no[il1]\s*nh[a]n\W*")
_BULLET: Final = re.compile(r"^\s*[.,'`_]?\s*[-–—~•*+¬=]+[\s_.]*")
_ENDS: Final = re.compile(r"[;.]\s*$")
_GLOSS: Final = re.compile(r"^\W*\(?\s*(?:sau\s+day|duoi\s+day)\s+goi")
_TRAILING: Final = re.compile(r"[\s;.,:_…-]+$")
_LAST: Final = re.compile(r"^\W*l[uưuv]+u\b")
_AS_ABOVE: Final = re.compile(r"^\W*nhu\s+(?:tren|dieu\s+\d+|kinh\s+gui)\W*$")
_FILED: Final = re.compile(r"\s[-–—]\s*(?=l[u]+u\s*(?::|vt|van\b))")  # Như trên - Lưu: VT
_GAP: Final = 2.0  # of a line's height; what stands that far below "Lưu" is something else


def parse_addressees(text: Text) -> tuple[Mention[str], ...]:
    """Read the names after ``Kính gửi``, in order; none for a dotted blank."""
    return tuple(_names(text, _TO_HEAD, "Kính gửi"))


def parse_copies(text: Text) -> tuple[Mention[str], ...]:
    """Read the lines of ``Nơi nhận`` down to ``Lưu``."""
    found: list[Mention[str]] = []
    for name in _names(text, _CC_HEAD, "Nơi nhận"):
        found.append(name)
        if _LAST.match(fold(name.value)):
            break
    return tuple(found)


def _names(text: Text, head: re.Pattern[str], rule: str) -> Iterator[Mention[str]]:
    match = head.search(fold(text.content))
    start = match.end() if match else 0
    for item in _items(text, start):
        for span in _parts(text.content, item):
            name = _name(text.content, span)
            if name is not None and not _GLOSS.match(fold(name.of(text.content))):
                said = with_blanks(" ".join(name.of(text.content).split()))
                yield Mention(said, text, name, rule)


def _items(text: Text, start: int) -> Iterator[Span]:
    """Yield the entries of a list, in one line or several."""
    held: Span | None = None
    lines = (line for line in text.lines if line.end > start)
    for line in (Span(max(line.start, start), line.end) for line in lines):
        if held is not None and not _begins_entry(text, held, line):
            if not _is_far_below(text, held, line):
                held = Span(held.start, line.end)
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _begins_entry(text: Text, before: Span, line: Span) -> bool:
    """Whether *line* is an entry of its own: a bullet, an end mark above, a fixed phrase."""
    above, said = before.of(text.content), line.of(text.content)
    folded = fold(said)
    if _BULLET.match(said) or _ENDS.search(above) or _GLOSS.match(folded):
        return True
    return bool(_LAST.match(folded) or _AS_ABOVE.match(fold(above)))


def _is_far_below(text: Text, before: Span, line: Span) -> bool:
    """Whether something else than the list begins, the last entry of which is ``Lưu``."""
    if not _LAST.match(fold(before.of(text.content))):
        return False
    above, below = text.under(before)[-1], text.under(line)[0]
    gap = below.word.box.y0 - above.word.box.y1
    return above.page == below.page and gap > _GAP * above.word.box.height


def _parts(content: str, span: Span) -> Iterator[Span]:
    """Yield what semicolons part within one entry, those in brackets left alone."""
    depth, start = 0, span.start
    cuts = {span.start + m.start() for m in _FILED.finditer(fold(span.of(content)))}
    for index in range(span.start, span.end):
        depth += (content[index] == "(") - (content[index] == ")")
        if depth <= 0 and (content[index] == ";" or index in cuts):
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
