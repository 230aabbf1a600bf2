"""The prose of a paper, item by item, and which of it stands in a task."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from parsers.duties.actors import first_verb, starts_doer
from parsers.duties.outline import Item, outline
from parsers.sentences import in_brackets, is_one_sentence, sentences
from schemas.assignment import Origin
from schemas.record import Record
from schemas.span import Span
from schemas.zone import Paper, ZoneKind

_SHOWN: Final = 60  # letters of a passage that a clerk is shown
_SAYS_SOMETHING: Final = 4  # words; less is a rest of a name or a heading
_LATER: Final = re.compile(r"(?<=[^\W\d_]{2})[.;]\s+")
_CLAUSE: Final = re.compile(r";\s+")


@dataclass(frozen=True, slots=True)
class Body:
    """The prose of a body, item by item, and where its tasks stand in it."""

    text: str
    items: Sequence[Item]
    told: Sequence[Span]

    def touches(self, span: Span) -> bool:
        """Whether a task stands in *span*, or part of it."""
        return any(span.overlaps(told) for told in self.told)

    def is_lost(self, at: int) -> bool:
        """Whether an item without a task stands between or beside items that have one."""
        item = self.items[at]
        if self.touches(item.span) or self._holds_items(at):
            return False
        beside = [
            other
            for other in self.items
            if other is not item and other.mark is item.mark and other.parent == item.parent
        ]
        with_task = sum(self.touches(other.span) for other in beside)
        named = starts_doer(self.text, item.span.start) and with_task == len(beside) > 0
        likely = with_task * 2 >= len(beside) > 0 and _may_be_duty(self.text, item.span)
        return named or likely

    def rest(self, span: Span) -> Iterator[Span]:
        """Yield the clauses of *span* that are in no task and may be duties."""
        for sentence in sentences(self.text, span):
            start = sentence.start
            for mark in (*_CLAUSE.finditer(self.text, *_edges(sentence)), None):
                clause = Span(start, mark.start() if mark else sentence.end)
                start = mark.end() if mark else sentence.end
                if not self.touches(clause) and _may_be_duty(self.text, clause):
                    yield clause

    def _holds_items(self, at: int) -> bool:
        return any(item.parent == at for item in self.items)


def bodies(record: Record, paper: Paper) -> Iterator[Body]:
    """Yield the bodies of *paper* with the places of the tasks of *record*."""
    contents = [
        task.content.evidence.text for task in record.tasks if task.origin is Origin.BODY
    ]
    for body in paper.all_of(ZoneKind.BODY):
        told = [span for words in contents for span in places_of(body.content, words)]
        yield Body(body.content, outline(body.content), told)


def in_one_sentence(text: str, one: Span, other: Span) -> bool:
    """Whether both stand in the same sentence of *text*."""
    around = Span(min(one.start, other.start), max(one.end, other.end))
    return is_one_sentence(text, around)


def places_of(text: str, words: str) -> Iterator[Span]:
    """Yield where *words*, which were put on one line, stand in *text*."""
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    yield from (Span(*found.span()) for found in pattern.finditer(text))


def _edges(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _may_be_duty(text: str, span: Span) -> bool:
    """Whether a clause names somebody who does something, or opens with a verb."""
    words = span.of(text)
    if len(words.split()) < _SAYS_SOMETHING:
        return False
    verb = first_verb(words.lower(), 0, len(words))
    return verb == 0 or (verb is not None and starts_doer(text, span.start))


def later_clause(content: str) -> str | None:
    """Return what a duty says behind a full stop or a semicolon, where it holds a verb."""
    for mark in _LATER.finditer(content):
        clause = content[mark.end() :]
        more = first_verb(clause, 0, len(clause)) is not None
        if more and not in_brackets(content, 0, mark.start()):
            return clause
    return None


def shown(passage: str) -> str:
    """Return *passage* on one line, cut short where it is long."""
    words = " ".join(passage.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"
