"""Items with labels behind them: the duty, then who leads, who helps, by when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from parsers.deadlines import read_deadline_at
from parsers.duties.actors import first_verb, starts_doer
from parsers.duties.doer_lists import mentions, split_doers
from parsers.duties.drafts import Draft
from parsers.duties.labels import Field, Label, find_labels, value_of
from parsers.duties.outline import Item
from parsers.duties.prose import Prose
from parsers.duties.times import without_end
from schemas.deadline import Deadline
from schemas.finding import Finding, Mention
from schemas.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What the labels behind an item say.

    Attributes:
        content: The item without its labels.
        leads: None if no label names who leads.
    """

    content: Span
    leads: Span | None
    partners: Span | None
    deadline: Finding[Deadline] | None
    product: Span | None

    def draft(self, prose: Prose, leads: tuple[Mention[str], ...]) -> Draft:
        """Return the duty that the form tells of."""
        words = prose.words
        helpers = split_doers(words, self.partners) if self.partners else ()
        product = (
            mentions(prose.text, [self.product], "label: <product>") if self.product else ()
        )
        return Draft(
            leads=leads,
            partners=mentions(prose.text, helpers, "label: <partner>"),
            content=self.content,
            deadline=self.deadline,
            product=product[0] if product else None,
            rule="<duty>, then labels",
        )


_NUMBERED: Final = re.compile(
    r"(?:nhiệm\s+vụ|nội\s+dung|công\s+việc)\s*\d{0,2}\s*:\s*", re.IGNORECASE
)
_WITH: Final = re.compile(
    r"\s+chủ\s+trì\s*[,;]?\s*(?:và\s+)?(?:phối\s+hợp(?:\s+(?:chặt\s+chẽ\s+)?(?:với|cùng))?\s+)?",
    re.IGNORECASE,
)


def find_forms(prose: Prose, items: Sequence[Item]) -> tuple[dict[int, Form], frozenset[int]]:
    """Return the form of each item that has one, and the items that are labels of others."""
    labels = [find_labels(prose.words, item.span) for item in items]
    behind: dict[int, list[Label]] = {}
    spoken_for: set[int] = set()
    for at, found in enumerate(labels):
        if not found:
            continue
        leads_item = found[0].start == items[at].span.start
        target = _target(at, spoken_for) if leads_item else at
        if target is None:
            continue
        behind.setdefault(target, []).extend(found)
        if leads_item:
            spoken_for.add(at)
    forms = {at: _form(prose, items[at], found) for at, found in behind.items()}
    useful = {at: form for at, form in forms.items() if form.leads or form.deadline}
    return useful, frozenset(spoken_for)


def _target(at: int, spoken_for: set[int]) -> int | None:
    """The item in front that is no label itself."""
    for before in range(at - 1, -1, -1):
        if before not in spoken_for:
            return before
    return None


def _form(prose: Prose, item: Item, labels: Sequence[Label]) -> Form:
    words = prose.words
    inside = [label.start for label in labels if item.span.start < label.start < item.span.end]
    numbered = _NUMBERED.match(words, item.span.start, item.span.end)
    begin = numbered.end() if numbered else item.span.start
    content = without_end(words, Span(begin, min(inside, default=item.span.end)))
    lead, partners, time, product = (
        _filled(words, value_of(labels, field))
        for field in (Field.LEAD, Field.PARTNER, Field.TIME, Field.PRODUCT)
    )
    if lead is not None:
        lead, helpers = lead_and_partners(words, lead)
        partners = partners or helpers
    return Form(
        content=content,
        leads=lead,
        partners=partners,
        deadline=read_deadline_at(words, time) if time else None,
        product=product,
    )


def lead_and_partners(words: str, named: Span) -> tuple[Span, Span | None]:
    """Part ``Sở A chủ trì, phối hợp với Sở B``; without partners the second is None."""
    both = _WITH.search(words, named.start, named.end)
    if both is None:
        return named, None
    lead = without_end(words, Span(named.start, both.start()))
    rest = without_end(words, Span(both.end(), named.end))
    helps = starts_doer(words, rest.start) and first_verb(words, rest.start, rest.end) is None
    return lead, rest if helps else None


def _filled(words: str, span: Span | None) -> Span | None:
    if span is None:
        return None
    bare = without_end(words, span)
    return bare if bare.start < bare.end else None
