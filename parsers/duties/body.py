"""Read the body item by item, each in the first way that fits it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from parsers.duties.actors import after_heads, doer_span, first_verb, predicate
from parsers.duties.bracketed import find_bracketed
from parsers.duties.clauses import clauses, end_of_duty, without_help
from parsers.duties.doer_starts import CONCERNING
from parsers.duties.drafts import Draft, duties
from parsers.duties.forms import Form, find_forms
from parsers.duties.headings import (
    gives_out_work,
    in_background,
    is_recital,
    is_title,
    owner_heading,
)
from parsers.duties.ledger import Leads, Ledger, Owner
from parsers.duties.outline import Mark, outline
from parsers.duties.prose import Prose
from parsers.duties.prose_items import SentenceReader
from parsers.duties.requests import find_request, only_executes, opens_with_verb
from parsers.duties.sendings import is_sending
from parsers.duties.told_twice import without_repeats
from parsers.sentences import in_brackets, sentences
from schemas.span import Span

_COLON: Final = re.compile(r"[:.]\s+")
# "Đối với các xã chưa gửi báo cáo: ...": which of them are meant, and no duty yet.
_DESCRIBED: Final = re.compile(
    r"(?:các|những)\s[^:]*?\s(?:chưa|không|đã|đang|có|được)\s", re.IGNORECASE
)
_DAY_IN_FRONT: Final = 12  # letters in front of a day that opens an item: "Phấn đấu"


def read_body(prose: Prose, addressees: Leads) -> tuple[Draft, ...]:
    """Return the duties of the body in reading order."""
    items = outline(prose.text.content)
    forms, labels = find_forms(prose, items)
    reader = _ItemReader(Ledger(prose, addressees, items), forms)
    for at in range(len(items)):
        if at not in labels:
            reader.read(at)
    return without_repeats(prose.words, reader.ledger.drafts)


@dataclass(frozen=True, slots=True)
class _ItemReader:
    """Reads items into the ledger.

    Attributes:
        forms: The labels behind the items that have some.
    """

    ledger: Ledger
    forms: dict[int, Form]

    def read(self, at: int) -> None:
        """Read one item, with the labels behind it if it has some."""
        form = self.forms.get(at)
        if form is None:
            self._read_item(at, labelled=False)
        elif form.leads is not None:
            leads = self.ledger.leads(form.leads, "label: <doer>")
            self.ledger.add(at, [form.draft(self.ledger.prose, leads)])
        else:  # a time alone dates what the item asks for
            before = len(self.ledger.drafts)
            self._read_item(at, labelled=True)
            if len(self.ledger.drafts) > before:
                self.ledger.date_last(form.deadline)

    def _read_item(self, at: int, *, labelled: bool) -> None:
        if self._read_owner(at) or is_title(self.ledger.prose, self.ledger.items, at):
            return
        if self._read_bracketed(at) or self._read_named(at) or self._read_owned(at):
            return
        SentenceReader(self.ledger).read(at, labelled=labelled)

    def _read_bracketed(self, at: int) -> bool:
        """``Sửa điểm trường (Công an xã - 20/11); vận động quỹ (...)``."""
        ledger, item = self.ledger, self.ledger.items[at]
        if item.mark is Mark.NONE:
            return False
        found = tuple(find_bracketed(ledger.prose.words, item.span))
        if not found:
            return False
        rule = "<duty> (<doer> - <day>)"
        for duty in found:
            leads = ledger.leads(duty.doers, rule)
            draft = Draft(leads=leads, content=duty.content, deadline=duty.deadline, rule=rule)
            ledger.add(at, [draft])
        SentenceReader(ledger).read_on(at, found[-1].end)
        return True

    def _read_owner(self, at: int) -> bool:
        ledger = self.ledger
        heading = owner_heading(ledger.prose.words, ledger.items, at)
        if heading is not None:
            leads = ledger.leads(heading.doers, "<doer>: <list>")
            ledger.owners[at] = Owner(leads, heading.firm)
        return heading is not None

    def _read_named(self, at: int) -> bool:
        """``- Sở Nội vụ: xây dựng Đề án``, where the lines above give out work."""
        prose, span = self.ledger.prose, self.ledger.items[at].span
        text = prose.words
        concerning = CONCERNING.match(text, span.start, span.end)
        start = concerning.end() if concerning else span.start
        colon = _COLON.search(text, after_heads(text, start, span.end), span.end)
        if colon is None or in_brackets(text, start, colon.start()):
            return False
        doers = doer_span(text, start, colon.start())
        described = concerning and _DESCRIBED.match(text, start, colon.start())
        if doers is None or not (described or first_verb(text, start, colon.start()) is None):
            return False
        rest = Span(colon.end(), span.end)
        if only_executes(rest.of(text)):
            return False
        if in_background(text, self.ledger.items, at) and not prose.within(rest):
            return False  # "Thành phần: - Hội Nông dân: lãnh đạo Hội"
        given = colon[0][0] == ":" and gives_out_work(text, self.ledger.items, at)
        if not given and not (opens_with_verb(text, rest) or self._opens_with_day(rest)):
            return False
        rule = "<doer>: <duty>"
        self._add(at, rest, self.ledger.leads(doers, rule), rule)
        return True

    def _read_owned(self, at: int) -> bool:
        """An item under the name of who shall do it."""
        owner, span = self.ledger.owner(at), self.ledger.items[at].span
        if owner is None or not self._tells_of_duty(at, owner):
            return False
        said = without_help(self.ledger.prose.words, span)
        self._add(at, said, owner.leads, "<doer>: <list>")
        return True

    def _add(self, at: int, span: Span, leads: Leads, rule: str) -> None:
        """Keep what *leads* shall do in *span*, and what it says of others behind that."""
        prose = self.ledger.prose
        first = clauses(prose, sentences(prose.words, span)[0])[0]
        end = end_of_duty(prose, first, span.end)
        self.ledger.add(at, duties(prose, Span(span.start, end), leads, rule))
        SentenceReader(self.ledger).read_on(at, end)

    def _tells_of_duty(self, at: int, owner: Owner) -> bool:
        """Whether an item under *owner* says what they shall do, and is of nobody else."""
        prose, span = self.ledger.prose, self.ledger.items[at].span
        text, first = prose.words, sentences(prose.words, span)[0]
        if find_request(prose, first, marked=True) or is_sending(prose, first):
            return False
        plain = self.ledger.items[at].mark is Mark.NONE
        if plain and is_recital(text, span.start):
            return False
        tells = opens_with_verb(text, span) or self._opens_with_day(span)
        if not tells and (plain or not owner.firm):
            return False
        # "ĐIỆN: - Giám đốc các sở": only whom it goes to
        named = doer_span(text, span.start, span.end) is not None
        return not named or predicate(text, span.start, span.end) is not None

    def _opens_with_day(self, span: Span) -> bool:
        times = self.ledger.prose.within(span)
        return any(time.span.start - span.start < _DAY_IN_FRONT for time in times)
