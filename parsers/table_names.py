"""Who leads and who helps, told in one cell of a table of tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import Final

from parsers.duties.actors import starts_doer
from parsers.duties.doer_lists import split_doers
from parsers.duties.forms import lead_and_partners
from schemas.span import Span


class Part(Enum):
    """What somebody named in a row is to the task."""

    LEAD = "lead"
    PARTNER = "partner"


# Behind one stands who it is: chủ trì: Sở Nội vụ
_LABEL: Final = re.compile(
    r"""(?<!\w) (?: (?: các \s+ )? (?: cơ \s+ quan | đơn \s+ vị ) \s+ )?
    (?: (?P<lead> chủ \s+ trì (?: \s+ (?: thực \s+ hiện | tham \s+ mưu ) )? | CT )
      | (?: phối \s+ hợp (?: \s+ thực \s+ hiện )? | PH ) ) \s* : \s*""",
    re.VERBOSE | re.IGNORECASE,
)
# Said behind a name: Sở Xây dựng (chủ trì), Sở Tư pháp
_GLOSS: Final = re.compile(
    r"\s*\(\s*(?:(?P<lead>chủ\s+trì|CT)|phối\s+hợp|PH)\s*\)\s*\Z", re.IGNORECASE
)
_HELPS: Final = re.compile(
    r"(?<=\w)\s+(?:cùng\s+)?phối\s+hợp(?:\s+thực\s+hiện)?\W*\Z", re.IGNORECASE
)
_SLASH: Final = re.compile(r"\s*/\s*")


def names_in(words: str, *, both: bool = False) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return who leads and who helps, where *words* fill a cell.

    Args:
        words: Lines parted by line breaks.
        both: Whether the head of the column is ``Chủ trì/Phối hợp``, so that a slash parts
            the two.
    """
    named = tuple(_named(words, both=both))
    led = any(gloss is Part.LEAD for _, _, gloss in named)
    parts = [(span, gloss or (Part.PARTNER if led else part)) for span, part, gloss in named]
    return (
        tuple(span for span, part in parts if part is Part.LEAD),
        tuple(span for span, part in parts if part is Part.PARTNER),
    )


def _named(words: str, *, both: bool) -> Iterator[tuple[Span, Part, Part | None]]:
    """Yield every name, what its place makes of it, and what is said behind it."""
    for piece, part in _pieces(words, both=both):
        for span in split_doers(words, piece, lines=True):
            gloss = _GLOSS.search(words, span.start, span.end)
            if gloss is None:
                yield span, part, None
            elif gloss.start() > span.start:
                said = Part.LEAD if gloss["lead"] else Part.PARTNER
                yield Span(span.start, gloss.start()), part, said


def _pieces(words: str, *, both: bool) -> Iterator[tuple[Span, Part]]:
    labels = list(_LABEL.finditer(words))
    if labels:
        yield Span(0, labels[0].start()), Part.LEAD
        ends = [*(label.start() for label in labels[1:]), len(words)]
        for label, end in zip(labels, ends, strict=True):
            yield Span(label.end(), end), Part.LEAD if label["lead"] else Part.PARTNER
        return
    slash = _SLASH.search(words) if both else None
    if slash is not None and starts_doer(words, slash.end()):
        yield Span(0, slash.start()), Part.LEAD
        yield Span(slash.end(), len(words)), Part.PARTNER
        return
    helps = _HELPS.search(words)
    whole = Span(0, helps.start() if helps else len(words))
    lead, helper = lead_and_partners(words, whole)
    yield lead, Part.LEAD
    if helper is not None:
        yield helper, Part.PARTNER
