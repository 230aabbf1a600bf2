"""A spaCy pipeline for office papers: syllables as tokens; agencies, numbers, days as entities.

It finds nothing that the rules beside it do not find: it gives their findings the shape
that spaCy's tools (matchers, displaCy, training) work with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

from parsers.agencies import find_agencies
from parsers.citations import find_citations
from parsers.dates import find_days

AGENCY: Final = "AGENCY"
DOCUMENT_NUMBER: Final = "DOCUMENT_NUMBER"
DATE: Final = "DATE"

_COMPONENT: Final = "office_entities"
_GROUP: Final = r"[A-ZĐƯ][A-Za-zĐđƯư0-9]*"
_TOKEN: Final = re.compile(
    rf"""
    \s+
  | https?://\S+
  | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
  | \d+[a-zđ]? (?: /\d{{4}} )? [/-] {_GROUP} (?: [-/&.] {_GROUP} )*  # 101/KH-UBND, 46-CV/BCSD
  | \d+ (?: [/.,:-]\d+ )*                                            # 07/5/2021, 30.000, 08:30
  | (?: TM|KT|TL|TUQ|Q|TP|Tp|TX|PGS|GS|TS|ThS|BS|CN|KS|ĐT|NXB )\. (?!\w)
  | [TK]/[MTLUQ] | [ĐđVv]/[cv] (?!\w)                                # T/M, đ/c, V/v
  | [^\W_]+ (?: &[^\W_]+ )*
  | .
    """,
    re.VERBOSE | re.DOTALL,
)


class SyllableTokenizer:
    """Cuts a text into syllables, marks, and numbers kept whole.

    Vietnamese writes a blank between syllables, not between words. The tokens, put
    together again with their blanks, are the text.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Return *text* as a document of tokens."""
        words: list[str] = []
        spaces: list[bool] = []
        for piece in _TOKEN.findall(text):
            rest = piece
            if piece[0] == " " and words and not words[-1].isspace():
                spaces[-1] = True
                rest = piece[1:]
            if rest:
                words.append(rest)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)


def make_language() -> Language:
    """Build the pipeline; build it once and keep it.

    The entities of a document are labelled :data:`AGENCY`, :data:`DOCUMENT_NUMBER` and
    :data:`DATE`; ``kb_id_`` holds the value in its plain form ("101/KH-UBND", "2021-05-07").
    """
    language = spacy.blank("xx")
    language.tokenizer = SyllableTokenizer(language.vocab)
    Language.component(_COMPONENT, func=mark_entities)
    language.add_pipe(_COMPONENT)
    return language


def mark_entities(doc: Doc) -> Doc:
    """Set the entities of *doc*; where two overlap the longer one stays."""
    doc.ents = tuple(filter_spans(list(_entities(doc))))
    return doc


def _entities(doc: Doc) -> Iterator[Span]:
    for label, start, end, value in _findings(doc.text):
        entity = doc.char_span(start, end, label=label, kb_id=value, alignment_mode="expand")
        if entity is not None:
            yield entity


def _findings(text: str) -> Iterator[tuple[str, int, int, str]]:
    """Yield label, start, end and plain value of everything the rules find."""
    for agency in find_agencies(text):
        yield AGENCY, agency.span.start, agency.span.end, agency.value
    for citation in find_citations(text):
        reference = citation.value.number.reference or ""
        yield DOCUMENT_NUMBER, citation.span.start, citation.span.end, reference
    for day in find_days(text):
        stated = day.value
        year = "----" if stated.year is None else str(stated.year)
        value = f"{year}-{stated.month:02}-{stated.day:02}"
        yield DATE, day.span.start, day.span.end, value
