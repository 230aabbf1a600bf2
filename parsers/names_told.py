"""The names of bodies that a paper tells apart from its prose, where they stand whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parsers.duties.labels import Field, find_labels
from parsers.issuer import parse_issuer
from parsers.letters import CAPITALS
from parsers.recipients import parse_addressees, parse_copies
from schemas.text import Text
from schemas.zone import Paper, ZoneKind

# Who shall do something is over here, whatever the name holds.
_OBLIGED: Final = re.compile(
    r"(?:^|[.;:]\s+|\n\W*(?:\d{1,2}(?:\.\d{1,2})*[.)]\s+)?|(?<!\w)giao(?:\s+cho)?\s+)"
    rf"(?P<name>[{CAPITALS}][^.;:()\d]{{6,110}}?)(?<!\svà),?\s+có\s+trách\s+nhiệm(?!\w)"
)


def names_told(paper: Paper) -> Iterator[str]:
    """Yield what letterhead, Kính gửi, Nơi nhận, labels and duties name, as printed.

    Some of it names many, or has a gloss behind the name.
    """
    issuer = parse_issuer(paper.zone(ZoneKind.ISSUER))
    told = (
        issuer.parent,
        issuer.body,
        *parse_addressees(paper.zone(ZoneKind.ADDRESSEES)),
        *parse_copies(paper.zone(ZoneKind.RECIPIENTS)),
    )
    yield from (name.value for name in told if name is not None)
    for kind in (ZoneKind.BODY, ZoneKind.ANNEX):
        yield from _named_in_prose(paper.zone(kind))


def _named_in_prose(text: Text) -> Iterator[str]:
    words = text.content
    for label in find_labels(words, text.span):
        if label.field in (Field.LEAD, Field.PARTNER):
            yield label.value.of(words).partition("\n\n")[0]
    yield from (found["name"] for found in _OBLIGED.finditer(words))
