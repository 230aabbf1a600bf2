"""Deadlines that the body states and no task has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.checks.doubt import meet
from pipeline.checks.prose import in_one_sentence, places_of
from pipeline.locate import locate
from schemas.deadline import Deadline, Undated
from schemas.finding import Finding, Mention
from schemas.record import Evidence, Record
from schemas.span import Span
from schemas.text import Text


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A deadline that belongs to nobody.

    Attributes:
        evidence: Where it stands.
        body: The text that it is in.
        span: Its place there.
    """

    evidence: Evidence
    body: str
    span: Span

    def shares_sentence(self, words: str) -> bool:
        """Whether *words* stand in the same sentence."""
        return any(
            in_one_sentence(self.body, place, self.span)
            for place in places_of(self.body, words)
        )


def left_over(
    record: Record, deadlines: Iterable[tuple[Text, Iterable[Finding[Deadline]]]]
) -> Iterator[LeftOver]:
    """Yield every one of the *deadlines* of the body that is that of no task of *record*."""
    taken = [
        (task.deadline.evidence.page, task.deadline.evidence.box)
        for task in record.tasks
        if task.deadline
    ]
    for text, stated in deadlines:
        for finding in stated:
            place = locate(Mention.of(text, finding)).evidence
            free = not any(page == place.page and meet(box, place.box) for page, box in taken)
            if free and not isinstance(finding.value, Undated):
                yield LeftOver(place, text.content, finding.span)
