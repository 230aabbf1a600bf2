"""Corrected pages as training material for spaCy: texts with the values that are right.

Rules come first as long as they win; whoever wants to try a statistical second opinion
finds here what it would be trained on, beside what the rules found in the same text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc, DocBin

from schemas.span import Span

CORRECTED: Final = "corrected"  # the span group beside parsers.language.RULES
_DASHES: Final = "-–—"


@dataclass(frozen=True, slots=True)
class Value:
    """A value that a person has confirmed.

    Attributes:
        label: Column that it stands in ("deadline_text").
        text: As printed.
        near: Value of the same task; of several places the one nearest to it is meant.
    """

    label: str
    text: str
    near: str | None = None


@dataclass(frozen=True, slots=True)
class Corrected:
    """A text with the values found in it.

    Attributes:
        doc: Its span group ``corrected`` is labelled with columns.
        missing: The values that do not stand in the text: misread, or worked out.
    """

    doc: Doc
    missing: tuple[Value, ...]


def correct(text: str, values: Iterable[Value], language: Language) -> Corrected:
    """Return *text* (NFC) as *language* sees it, with *values* where they stand."""
    doc = language(text)
    spans, missing = [], []
    for value in values:
        place = find(text, value)
        span = place and doc.char_span(
            place.start, place.end, label=value.label, alignment_mode="expand"
        )
        if span:
            spans.append(span)
        else:
            missing.append(value)
    doc.spans[CORRECTED] = spans
    return Corrected(doc, tuple(missing))


def find(text: str, value: Value) -> Span | None:
    """Return where *value* stands in *text*, capitals, line ends and kinds of dash aside."""
    places = _places(text, value.text)
    if not places:
        return None
    near = _places(text, value.near) if value.near else []
    if not near:
        return places[0]
    return min(places, key=lambda place: abs(place.start - near[0].start))


def _places(text: str, words: str) -> list[Span]:
    parts = [_loose(word) for word in words.split()]
    if not parts:
        return []
    pattern = re.compile(r"\s+".join(parts), re.IGNORECASE)
    return [Span(match.start(), match.end()) for match in pattern.finditer(text)]


def _loose(word: str) -> str:
    return "".join(f"[{_DASHES}]" if sign in _DASHES else re.escape(sign) for sign in word)


def save(docs: Iterable[Doc], path: Path) -> None:
    """Write *docs* with their span groups and entities as a ``DocBin``.

    Raises:
        OSError: It cannot be written.
    """
    DocBin(attrs=["ENT_TYPE", "ENT_KB_ID", "SPACY"], docs=docs).to_disk(path)
