"""Rows between the rows of a table of tasks, and the bodies that they name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from parsers.duties.actors import doer_span, first_verb
from parsers.duties.doer_lists import mentions, split_doers
from parsers.fold import fold
from parsers.table_rows import Block, Row, is_banner
from schemas.finding import Mention

_GROUP: Final = re.compile(r"(?:[IVXL]{1,5}|[A-ZĐ]|\d{1,2})[.):]?")
_OPENING: Final = re.compile(
    r"""\W* (?: (?: [IVXL]{1,5} | [A-ZĐ] | \d{1,2} ) \s* [.):/-] \s* )?
    (?i: (?: (?: các \s+ )? nhiệm \s+ vụ \s+ )?
        (?: của | giao (?: \s+ cho )? | đối \s+ với ) \s+
      | (?: đơn \s+ vị | cơ \s+ quan ) (?: \s+ (?: chủ \s+ trì | thực \s+ hiện ) )? \s* : \s*
    )?""",
    re.VERBOSE,
)
# Fields of work whose names begin like those of bodies.
_FIELD: Final = re.compile(
    r"phong\s*,?\s+chong|thanh\s+tra\s*(?:,|va\b)|bo\s+(?:may|tieu\s+chi)|doi\s+ngu|so\s+huu"
    r"|quy\s+(?:dat|tien|von)|vien\s+tro|vu\s+viec|cuc\s+dien|to\s+chuc|hoi\s+(?:nghi|thao|thi)"
)
_MOST: Final = 0.8  # share of the headings of a table
_LONGEST: Final = 120  # letters of a heading that is a name


def are_by_body(rows: Sequence[Row]) -> bool:
    """Whether the headings between *rows* name bodies, not fields of work."""
    headings = [row for row in rows if _heading(row) is not None]
    named = sum(bool(section_names(row)) for row in headings)
    return bool(named) and named >= _MOST * len(headings)


def section_names(row: Row) -> tuple[Mention[str], ...]:
    """Return whom a heading between rows names: ``A. PHÒNG KINH TẾ``; none for another row."""
    heading = _heading(row)
    if heading is None or len(heading.text) > _LONGEST:
        return ()
    text = heading.as_text
    opening = _OPENING.match(text.content)
    start = opening.end() if opening else 0
    named = doer_span(text.content, start, len(text.content))
    if named is None or _FIELD.match(fold(named.of(text.content))):
        return ()
    if first_verb(text.content, named.start, named.end) is not None:
        return ()
    # In capitals every word looks like a name: CÁC PHÒNG, BAN.
    words = text.content.lower() if text.content.isupper() else text.content
    return mentions(text, split_doers(words, named), "section of <lead>")


def _heading(row: Row) -> Block | None:
    """Return what a row says that has nothing but a number and a title."""
    filled = list({block.key: block for block in row if block.text}.values())
    if is_banner(row):
        return filled[-1] if filled else None
    titled = len(filled) == 2 and filled[0] is row[0] and _GROUP.fullmatch(filled[0].text)
    return filled[1] if titled else None
