"""Read the body item by item: who owns a list, what each item and sentence asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from parsers.actors import (
    after_heads,
    doer_span,
    first_verb,
    mentions,
    names_addressees,
    predicate,
    split_doers,
)
from parsers.duties import Draft, duties, is_empty
from parsers.duty_forms import Form, find_forms
from parsers.duty_times import Prose, timed
from parsers.headings import (
    gives_out_work,
    has_children,
    in_background,
    is_recital,
    is_title,
    owner_heading,
)
from parsers.list_dates import day_behind_list, day_over_list, last_term
from parsers.outline import Item, Mark, outline
from parsers.requests import (
    CONCERNING,
    Request,
    asks_for_help,
    asks_readers,
    find_request,
    only_executes,
    opens_with_verb,
)
from parsers.sendings import is_sending, only_dates, opens_with_when, sender
from parsers.sentences import in_brackets, sentences, trimmed
from parsers.told_twice import without_repeats
from schemas.deadline import Deadline
from schemas.finding import Finding, Mention
from schemas.span import Span

Leads = tuple[Mention[str], ...]

_THING_GIVEN: Final = re.compile(
    r"(?P<thing>(?:việc|công\s+tác|nội\s+dung)\s[^.;:]+?)\s*,?\s+giao(?:\s+cho)?\s+\Z",
    re.IGNORECASE,
)
_COLON: Final = re.compile(r"[:.]\s+")
_CLAUSE: Final = re.compile(r"[;,]\s+")
_SAYS_LITTLE: Final = 40  # letters: "Báo cáo được gửi" says less than the sentence before it
_OPENS: Final = 30  # letters in front of the doer of a clause: "trân trọng đề nghị"
_DAY_IN_FRONT: Final = 12  # letters in front of a day that opens an item: "Phấn đấu"


def read_body(prose: Prose, addressees: Leads) -> tuple[Draft, ...]:
    """Return the duties of the body in reading order."""
    items = outline(prose.words)
    forms, labels = find_forms(prose, items)
    reader = _BodyReader(prose, addressees, items, forms)
    for at in range(len(items)):
        if at not in labels:
            reader.read(at)
    return without_repeats(prose.words, reader.drafts)


@dataclass(frozen=True, slots=True)
class _Owner:
    """Who shall do what stands under a heading."""

    leads: Leads
    firm: bool


@dataclass(slots=True)
class _BodyReader:
    """What is known so far, while items are read in order.

    Attributes:
        owners: Who owns the items under the one at this place.
        due: By when the items under the one at this place are due, where they say nothing.
        drafted: Items that were read as duties; what stands under them is detail.
        asked: Whom the last request asked; they send what is to be sent.
        last: The item that the last duty was read in.
        labelled: The item that a label behind it dates.
    """

    prose: Prose
    addressees: Leads
    items: tuple[Item, ...]
    forms: dict[int, Form]
    drafts: list[Draft] = field(default_factory=list)
    owners: dict[int, _Owner] = field(default_factory=dict)
    due: dict[int, Finding[Deadline]] = field(default_factory=dict)
    drafted: set[int] = field(default_factory=set)
    asked: Leads = ()
    last: int = -1
    labelled: int = -1

    def read(self, at: int) -> None:
        """Read one item in the first way that fits it."""
        if self._read_form(at) or self._read_owner(at):
            return
        if is_title(self.prose, self.items, at):
            return
        if not self._read_named(at) and not self._read_owned(at):
            self._read_sentences(at)

    def _read_form(self, at: int) -> bool:
        """An item with labels behind it; a time alone dates what the item asks for."""
        form = self.forms.pop(at, None)
        if form is None:
            return False
        if form.leads is not None:
            self._add(at, [form.draft(self.prose, self._leads(form.leads, "label: <doer>"))])
            return True
        before, self.labelled = len(self.drafts), at
        self.read(at)
        if len(self.drafts) > before and self.drafts[-1].deadline is None:
            self.drafts[-1] = replace(self.drafts[-1], deadline=form.deadline)
        return True

    def _read_owner(self, at: int) -> bool:
        heading = owner_heading(self.prose.words, self.items, at)
        if heading is not None:
            leads = self._leads(heading.doers, "<doer>: <list>")
            self.owners[at] = _Owner(leads, heading.firm)
        return heading is not None

    def _read_named(self, at: int) -> bool:
        """``- Sở Nội vụ: xây dựng Đề án``, where the lines above give out work."""
        text, span = self.prose.words, self.items[at].span
        concerning = CONCERNING.match(text, span.start, span.end)
        start = concerning.end() if concerning else span.start
        colon = _COLON.search(text, after_heads(text, start, span.end), span.end)
        if colon is None or in_brackets(text, start, colon.start()):
            return False
        doers = doer_span(text, start, colon.start())
        if doers is None or first_verb(text, start, colon.start()) is not None:
            return False
        rest = Span(colon.end(), span.end)
        if only_executes(rest.of(text)):
            return False
        given = colon[0][0] == ":" and gives_out_work(text, self.items, at)
        if not given and not opens_with_verb(text, rest):
            return False
        rule = "<doer>: <duty>"
        self._add(at, duties(self.prose, rest, self._leads(doers, rule), rule))
        return True

    def _read_owned(self, at: int) -> bool:
        """An item under the name of who shall do it."""
        owner = self._owner(at)
        text, span = self.prose.words, self.items[at].span
        if owner is None:
            return False
        first = sentences(text, span)[0]
        if find_request(self.prose, first, marked=True) or is_sending(self.prose, first):
            return False
        plain = self.items[at].mark is Mark.NONE
        if plain and is_recital(text, span.start):
            return False
        tells = opens_with_verb(text, span) or self._opens_with_day(span)
        if not tells and (plain or not owner.firm):
            return False
        if (
            doer_span(text, span.start, span.end)
            and predicate(text, span.start, span.end) is None
        ):
            return False  # "ĐIỆN: - Giám đốc các sở": only whom it goes to
        said = self._without_help(span)
        self._add(at, duties(self.prose, said, owner.leads, "<doer>: <list>"))
        return True

    def _read_sentences(self, at: int) -> None:
        text, span = self.prose.words, self.items[at].span
        told = self.items[at].mark is not Mark.NONE or self.labelled == at
        named_above = self._owner(at) is not None
        told = told or named_above
        covered = span.start
        for sentence in sentences(text, span):
            marked = told and (named_above or sentence.start == span.start)
            for piece in self._clauses(sentence):
                if piece.start < covered or asks_for_help(piece.of(text)):
                    continue
                given = marked and gives_out_work(text, self.items, at)
                request = find_request(self.prose, piece, marked=marked, given=given)
                if request is None:
                    self._read_unnamed(at, piece)
                    continue
                covered = piece.end
                if told and piece.start == span.start:
                    covered = self._end_of_duty(piece, span.end, named_above=named_above)
                self._read_request(at, request, piece, covered)
                marked = marked or request.asks  # "Giao Sở A ...; Sở B ..." gives work to both

    def _read_request(self, at: int, request: Request, piece: Span, end: int) -> None:
        text = self.prose.words
        undated = not self.prose.within(piece) and self._due(at) is None
        if undated and not request.asks and not self._lays_work(at, request):
            return
        leads = self._leads(request.doers, request.rule)
        if request.asks:
            self.asked = leads
        phrase = trimmed(text, request.verb, end)
        if text[end - 1] == ":" and is_empty(self._without_days(phrase)):
            self.owners[at] = _Owner(leads, firm=True)
            self._set_due(at, last_term(self.prose, piece))
            return
        drafts = duties(self.prose, phrase, leads, request.rule)
        in_front = self.prose.within(Span(piece.start, request.doers.start))
        if in_front:
            drafts = tuple(
                draft if draft.deadline else replace(draft, deadline=in_front[-1])
                for draft in drafts
            )
        self._add(at, self._of_thing_given(piece, request, drafts))

    def _lays_work(self, at: int, request: Request) -> bool:
        """Whether a sentence without a day is a duty where it stands."""
        text = self.prose.words
        if in_background(text, self.items, at):
            return False
        return request.known or gives_out_work(text, self.items, at)

    def _of_thing_given(
        self, piece: Span, request: Request, drafts: Sequence[Draft]
    ) -> Sequence[Draft]:
        """``Việc nhập dữ liệu giao Sở A thực hiện``: the duty is named before the doer."""
        text = self.prose.words
        thing = _THING_GIVEN.match(text, piece.start, request.doers.start)
        if thing is None or len(drafts) != 1 or not is_empty(_undated(text, drafts[0])):
            return drafts
        return (replace(drafts[0], content=Span(*thing.span("thing"))),)

    def _read_unnamed(self, at: int, piece: Span) -> None:
        """A sentence that names nobody: when the last duty is due, or what is to be sent."""
        text, times = self.prose.words, self.prose.within(piece)
        if not times or self._dates_list(at, piece):
            return
        near = at - self.last <= 1
        if near and only_dates(text, piece.start) and self._date_last(piece):
            return
        when = opens_with_when(text, piece.start)
        if when is None and not is_sending(self.prose, piece):
            self._read_asked_readers(at, piece)
            return
        start = piece.start if when is None else when
        if times[0].span.start - start < _SAYS_LITTLE and self._date_last(piece):
            return
        rule = "<thing> is sent <by when>"
        for part in timed(self.prose, Span(start, piece.end))[:1]:
            named = sender(text, piece)
            leads = self._leads(named, rule) if named else self.asked or self.addressees
            draft = Draft(leads=leads, content=part.content, deadline=part.deadline, rule=rule)
            self._add(at, [draft])

    def _read_asked_readers(self, at: int, piece: Span) -> None:
        """``Khẩn trương lập dự toán ...``: whoever the letter goes to shall do it."""
        begin = asks_readers(self.prose, piece) if self.addressees else None
        if begin is not None and not in_background(self.prose.words, self.items, at):
            rule = "<duty> of those addressed"
            self._add(at, duties(self.prose, Span(begin, piece.end), self.addressees, rule))

    def _date_last(self, piece: Span) -> bool:
        """Give the last duty the day that *piece* states, if it has none yet."""
        if not self.drafts or self.drafts[-1].deadline is not None:
            return False
        self.drafts[-1] = replace(self.drafts[-1], deadline=self.prose.within(piece)[-1])
        return True

    def _dates_list(self, at: int, piece: Span) -> bool:
        """``Các việc sau ...:`` dates what stands below, ``các việc trên`` what has no day."""
        if has_children(self.items, at):
            self._set_due(at, day_over_list(self.prose, piece))
            return at in self.due
        day = day_behind_list(self.prose, piece)
        if day is not None:
            self.drafts[:] = [
                draft if draft.deadline else replace(draft, deadline=day)
                for draft in self.drafts
            ]
        return day is not None

    def _set_due(self, at: int, day: Finding[Deadline] | None) -> None:
        if day is not None:
            self.due[at] = day

    def _due(self, at: int) -> Finding[Deadline] | None:
        """The day told once for the list that *at* is in."""
        parent = self.items[at].parent
        while parent is not None and parent not in self.due:
            parent = self.items[parent].parent
        return None if parent is None else self.due[parent]

    def _without_days(self, phrase: Span) -> str:
        """The words of a phrase without its days."""
        words = phrase.of(self.prose.words)
        for time in self.prose.within(phrase):
            words = words.replace(time.span.of(self.prose.words), "")
        return words

    def _add(self, at: int, drafts: Sequence[Draft]) -> None:
        due = self._due(at)
        self.drafts.extend(
            replace(draft, deadline=due) if due and not draft.deadline else draft
            for draft in drafts
        )
        if drafts:
            self.drafted.add(at)
            self.last = at

    def _leads(self, doers: Span, rule: str) -> Leads:
        if self.addressees and names_addressees(self.prose.words, doers):
            return self.addressees
        return mentions(self.prose.text, split_doers(self.prose.words, doers), rule)

    def _owner(self, at: int) -> _Owner | None:
        """Who owns the list that *at* is in; headings between are passed over."""
        parent = self.items[at].parent
        if parent is None and self.items[at].mark is Mark.NONE and at - 1 in self.owners:
            return self.owners[at - 1] if self.items[at - 1].mark is Mark.NONE else None
        while parent is not None and parent not in self.owners:
            if parent in self.drafted:
                return None
            parent = self.items[parent].parent
        return None if parent is None else self.owners[parent]

    def _opens_with_day(self, span: Span) -> bool:
        return any(
            time.span.start - span.start < _DAY_IN_FRONT for time in self.prose.within(span)
        )

    def _without_help(self, span: Span) -> Span:
        """Leave out closing sentences that only say whom to turn to."""
        text, end = self.prose.words, span.end
        for sentence in reversed(sentences(text, span)):
            if not asks_for_help(sentence.of(text)) or sentence.start == span.start:
                break
            end = sentence.start
        return trimmed(text, span.start, end)

    def _end_of_duty(self, first: Span, end: int, *, named_above: bool) -> int:
        """An item tells of its one duty to the end, unless a sentence is of something else."""
        text, told = self.prose.words, first.end
        for sentence in sentences(text, Span(first.end, end)):
            for piece in self._clauses(sentence):
                marked = (
                    named_above or piece.start > sentence.start or sentence.start == first.end
                )
                if find_request(self.prose, piece, marked=marked) is not None:
                    return told
                if asks_for_help(piece.of(text)) or is_sending(self.prose, piece):
                    return told
                if opens_with_when(text, piece.start) is not None:
                    return told
                told = piece.end
        return told

    def _clauses(self, sentence: Span) -> list[Span]:
        """Part a sentence where another doer gets a duty of their own."""
        text = self.prose.words
        known = self.prose.within(sentence)
        times = {time.span.end for time in known}
        cuts = [sentence.start]
        for mark in _CLAUSE.finditer(text, sentence.start, sentence.end):
            if in_brackets(text, sentence.start, mark.start()):
                continue
            if mark[0][0] == "," and mark.start() not in times:
                continue
            if any(time.span == Span(cuts[-1], mark.start()) for time in known):
                continue  # a day in front dates what follows
            before = find_request(self.prose, Span(cuts[-1], mark.start()), marked=False)
            if before is not None and before.verb >= mark.start():
                continue  # in the middle of the names
            rest = Span(mark.end(), sentence.end)
            request = find_request(self.prose, rest, marked=True)
            if request is not None and request.doers.start - rest.start < _OPENS:
                cuts.append(mark.end())
        ends = [*cuts[1:], sentence.end]
        return [trimmed(text, start, end) for start, end in zip(cuts, ends, strict=True)]


def _undated(text: str, draft: Draft) -> str:
    """The words of a duty without its deadline and what joins them."""
    words = draft.content.of(text)
    return words.replace(draft.deadline.span.of(text), "") if draft.deadline else words
