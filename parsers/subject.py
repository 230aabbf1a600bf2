"""What a document is about: trích yếu, under the number (V/v) or under the name of the type."""

from __future__ import annotations

import re
from typing import Final

from parsers.anchors import about_ends_at
from parsers.doc_types import DocType, type_of_heading
from parsers.line_ends import on_one_line
from schemas.finding import Mention
from schemas.span import Span
from schemas.text import Text

_UNREAD_ABOUT: Final = re.compile(r"\S{0,2}[⁄/¿?#%&|!1l]\S{0,2}\s+")
_OF_YEAR: Final = re.compile(r"\bnăm\s+(20\d\d)\b(?!\s*[-–])", re.IGNORECASE)
_TRAILING: Final = re.compile(r"[\s.,;:_*–—-]+$")
_LEADING: Final = re.compile(r"^[\s.,;:_*–—-]+")


def parse_subject(text: Text) -> Mention[str] | None:
    """Read ``V/v ...`` of a công văn, without ``V/v`` and the final full stop."""
    start = about_ends_at(text.content)
    if not start:  # what V/v was read as: a word with a slash or the like in it
        unread = _UNREAD_ABOUT.match(text.content)
        start = unread.end() if unread else 0
    return _mention(text, start, "V/v under the number")


def parse_title(text: Text) -> tuple[Mention[DocType] | None, Mention[str] | None]:
    """Read the name of the type on the first line, and the subject under it."""
    lines = text.lines
    if not lines:
        return None, None
    found = type_of_heading(lines[0].of(text.content))
    kind = Mention(found, text, lines[0], "name of the type") if found else None
    start = lines[0].end
    rest = text.content[start:].lstrip()
    offset = len(text.content) - len(rest)
    return kind, _mention(text, offset + about_ends_at(rest), "lines under the type")


def year_of(title: Text) -> int | None:
    """Return the year that a document plans for or reports on, None unless it is one."""
    years = {int(year) for year in _OF_YEAR.findall(title.content)}
    return years.pop() if len(years) == 1 else None


def _mention(text: Text, start: int, rule: str) -> Mention[str] | None:
    said = text.content[start:]
    start += len(said) - len(_LEADING.sub("", said))
    end = len(_TRAILING.sub("", text.content))
    if end <= start:
        return None
    value = on_one_line(text.content[start:end])
    return Mention(value, text, Span(start, end), rule)
