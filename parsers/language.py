"""A spaCy pipeline for office papers: one space of offsets for all that the rules find.

Tokens are syllables. ``doc.spans["rules"]`` holds what every rule found, overlapping, with
the name of the rule; ``doc.ents`` the bodies, numbers and days, the longer of two that
overlap. It finds nothing that the rules beside it do not find: it gives their findings the
shape that spaCy's tools (matchers, displaCy, training) work with.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Final

import spacy
from spacy import tokens
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans
from spacy.vocab import Vocab

from parsers.agencies import find_agencies
from parsers.citations import find_citations
from parsers.dates import find_days
from parsers.deadlines import find_deadlines
from schemas.deadline import StatedDay
from schemas.entity import Entity, EntityKind
from schemas.finding import Finding
from schemas.span import Span

EntityFinder = Callable[[str], Iterator[Finding[Entity]]]

RULES: Final = "rules"  # the span group of all findings
DEADLINE: Final = "DEADLINE"  # label of a stated deadline; its other labels are EntityKinds
_ENTITIES: Final = "office_entities"
_DEADLINES: Final = "office_deadlines"
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
    """Build the whole pipeline; build it once and keep it.

    The entities of a document are labelled as :class:`EntityKind` says; ``kb_id_`` holds
    the name in its plain form ("101/KH-UBND", "2021-05-07"), ``id_`` the name of the rule.
    """
    language = _with_entities()
    Language.component(_DEADLINES, func=mark_deadlines)
    language.add_pipe(_DEADLINES)
    return language


def _with_entities() -> Language:
    language = spacy.blank("xx")
    language.tokenizer = SyllableTokenizer(language.vocab)
    Language.component(_ENTITIES, func=mark_entities)
    language.add_pipe(_ENTITIES)
    return language


def make_entity_finder() -> EntityFinder:
    """Return :func:`find_entities` with a pipeline of its own; make it once and keep it.

    Its pipeline looks for no deadlines, which are no entities.
    """
    return partial(find_entities, language=_with_entities())


def find_entities(text: str, language: Language) -> Iterator[Finding[Entity]]:
    """Yield what *language* names in *text*, in reading order, never overlapping."""
    for entity in language(text).ents:
        kind = EntityKind(entity.label_)
        span = Span(entity.start_char, entity.end_char)
        yield Finding(Entity(kind, entity.kb_id_), span, entity.id_)


def mark_entities(doc: Doc) -> Doc:
    """Set the group of findings, and the entities; of two that overlap the longer one."""
    spans = list(_spans(doc, _named_in(doc.text)))
    doc.spans[RULES] = spans
    doc.ents = tuple(filter_spans(spans))
    return doc


def mark_deadlines(doc: Doc) -> Doc:
    """Add the stated deadlines to the group of findings."""
    found = (_named(DEADLINE, "", deadline) for deadline in find_deadlines(doc.text))
    doc.spans[RULES] = [*doc.spans[RULES], *_spans(doc, found)]
    return doc


def _spans(doc: Doc, findings: Iterable[Finding[tuple[str, str]]]) -> Iterator[tokens.Span]:
    for finding in findings:
        label, name = finding.value
        span = doc.char_span(
            finding.span.start,
            finding.span.end,
            label=label,
            kb_id=name,
            span_id=finding.rule,
            alignment_mode="expand",
        )
        if span is not None:
            yield span


def _named_in(text: str) -> Iterator[Finding[tuple[str, str]]]:
    """Yield label and name of the bodies, numbers and days in *text*."""
    for agency in find_agencies(text):
        yield _named(EntityKind.AGENCY, agency.value, agency)
    for citation in find_citations(text):
        number = citation.value.number.reference or ""
        yield _named(EntityKind.DOCUMENT_NUMBER, number, citation)
    for day in find_days(text):
        yield _named(EntityKind.DATE, _iso(day.value), day)


def _named(label: str, name: str, found: Finding[object]) -> Finding[tuple[str, str]]:
    return Finding((label, name), found.span, found.rule)


def _iso(day: StatedDay) -> str:
    year = "-" if day.year is None else str(day.year)
    return f"{year}-{day.month:02}-{day.day:02}"
