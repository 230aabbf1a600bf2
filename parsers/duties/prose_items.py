"""Read an item sentence by sentence: requests, and sentences that name nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from parsers.duties.clauses import clauses, end_of_duty
from parsers.duties.doer_starts import opens_apart
from parsers.duties.drafts import Draft, duties, is_empty
from parsers.duties.headings import gives_out_work, in_background, in_report, in_section_of_work
from parsers.duties.ledger import Ledger, Owner, dated
from parsers.duties.list_dates import last_term
from parsers.duties.outline import Mark
from parsers.duties.prose import Prose
from parsers.duties.requests import Request, asks_for_help, asks_readers, find_request
from parsers.duties.sendings import (
    is_sending,
    only_dates,
    opens_with_when,
    sender,
    thing_sent,
)
from parsers.duties.times import timed
from parsers.sentences import sentences, trimmed
from schemas.span import Span

_THING_GIVEN: Final = re.compile(
    r"(?P<thing>(?:việc|công\s+tác|nội\s+dung)\s[^.;:]+?)\s*,?\s+giao(?:\s+cho)?\s+\Z",
    re.IGNORECASE,
)
_SENDS: Final = re.compile(r"(?:gửi|nộp)(?!\w)", re.IGNORECASE)
_SAYS_LITTLE: Final = 40  # letters: "Báo cáo được gửi" says less than the sentence before it


@dataclass(frozen=True, slots=True)
class SentenceReader:
    """Reads the sentences of items into the ledger."""

    ledger: Ledger

    @property
    def _prose(self) -> Prose:
        return self.ledger.prose

    def read(self, at: int, *, labelled: bool) -> None:
        """Read the item at *at*.

        Args:
            at: Its place in the outline.
            labelled: Whether a label behind it dates it; then it is told as an item is.
        """
        items = self.ledger.items
        among_work = in_section_of_work(self._prose.words, items, at)
        assigned = among_work or self.ledger.owner(at) is not None
        told = labelled or assigned or items[at].mark is not Mark.NONE
        self._read(at, items[at].span, told=told, assigned=assigned)

    def read_on(self, at: int, start: int) -> None:
        """Read the rest of an item behind the duty of whoever it names in front."""
        rest = trimmed(self._prose.words, start, self.ledger.items[at].span.end)
        if rest.start < rest.end:
            self._read(at, rest, told=True, assigned=True)

    def _read(self, at: int, span: Span, *, told: bool, assigned: bool) -> None:
        """Read *span* of an item.

        Args:
            at: The item's place in the outline.
            span: What of it.
            told: Whether it is marked as an item, or stands among work that is given out.
            assigned: Whether each of its sentences may give work to somebody.
        """
        text = self._prose.words
        covered, given_before = span.start, False
        for sentence in sentences(text, span):
            marked = told and (assigned or given_before or sentence.start == span.start)
            for piece in clauses(self._prose, sentence):
                if piece.start < covered or asks_for_help(piece.of(text)):
                    continue
                given = marked and gives_out_work(text, self.ledger.items, at)
                apart = bool(self.ledger.asked) and opens_apart(text, piece.start)
                request = find_request(self._prose, piece, marked=marked or apart, given=given)
                if request is None:
                    self._read_unnamed(at, piece)
                    continue
                covered, given_before = piece.end, told
                if told and piece.start == span.start:
                    covered = end_of_duty(self._prose, piece, span.end)
                self._read_request(at, request, piece, covered)
                marked = marked or request.asks  # "Giao Sở A ...; Sở B ..." gives work to both

    def _read_request(self, at: int, request: Request, piece: Span, end: int) -> None:
        ledger, text = self.ledger, self._prose.words
        if not request.asks and in_report(text, ledger.items, at):
            return
        undated = not self._prose.within(piece) and ledger.due_of(at) is None
        if undated and not request.asks and not self._lays_work(at, request):
            return
        leads = ledger.leads(request.doers, request.rule)
        if request.asks:
            ledger.asked = leads
        phrase = trimmed(text, request.verb, end)
        if text[end - 1] == ":" and is_empty(self._without_days(phrase)):
            ledger.owners[at] = Owner(leads, firm=True)
            ledger.set_due(at, last_term(self._prose, piece))
            return
        before = self._prose.within(Span(piece.start, request.doers.start))
        front = before[-1] if before else None
        drafts: Sequence[Draft] = duties(self._prose, phrase, leads, request.rule, front)
        if front is not None:
            drafts = dated(drafts, front)
        ledger.add(at, self._of_thing_given(piece, request, drafts))

    def _lays_work(self, at: int, request: Request) -> bool:
        """Whether a sentence without a day is a duty where it stands."""
        text, items = self._prose.words, self.ledger.items
        if in_background(text, items, at):
            return False
        owned = self.ledger.owner(at) is not None
        return request.known or owned or gives_out_work(text, items, at)

    def _of_thing_given(
        self, piece: Span, request: Request, drafts: Sequence[Draft]
    ) -> Sequence[Draft]:
        """``Việc nhập dữ liệu giao Sở A thực hiện``: the duty is named before the doer.

        So is what is sent: ``Báo cáo kết quả, đề nghị Sở A gửi về Bộ trước ngày ...``.
        """
        text = self._prose.words
        if drafts and thing_sent(text, piece) and _SENDS.match(text, drafts[0].content.start):
            sent = Span(piece.start, drafts[0].content.end)
            return (replace(drafts[0], content=sent), *drafts[1:])
        thing = _THING_GIVEN.match(text, piece.start, request.doers.start)
        if thing is None or len(drafts) != 1:
            return drafts
        if not is_empty(self._without_days(drafts[0].content)):
            return drafts
        return (replace(drafts[0], content=Span(*thing.span("thing"))),)

    def _read_unnamed(self, at: int, piece: Span) -> None:
        """A sentence that names nobody: when the last duty is due, or what is to be sent."""
        ledger, text, times = self.ledger, self._prose.words, self._prose.within(piece)
        if not times or ledger.date_list(at, piece):
            return
        near = at - ledger.last <= 1
        if near and only_dates(text, piece.start) and ledger.date_last(times[-1]):
            return
        when = opens_with_when(text, piece.start)
        if when is None and not is_sending(self._prose, piece):
            self._read_asked_readers(at, piece)
            return
        thing = thing_sent(text, piece)
        if near and thing and ledger.date_things(thing, times[-1]):
            return
        start = piece.start if when is None else when
        short = times[0].span.start - start < _SAYS_LITTLE
        if not (short and ledger.date_last(times[-1])):
            self._read_sending(at, piece, start)

    def _read_sending(self, at: int, piece: Span, start: int) -> None:
        """``Văn bản góp ý gửi về Sở trước ngày ...``: by whoever was asked last."""
        ledger, rule = self.ledger, "<thing> is sent <by when>"
        for part in timed(self._prose, Span(start, piece.end))[:1]:
            named = sender(self._prose.words, piece)
            leads = ledger.leads(named, rule) if named else ledger.sender(at)
            draft = Draft(leads=leads, content=part.content, deadline=part.deadline, rule=rule)
            ledger.add(at, [draft])

    def _read_asked_readers(self, at: int, piece: Span) -> None:
        """``Khẩn trương lập dự toán ...``: whoever was just asked, or the letter goes to."""
        ledger = self.ledger
        doers = ledger.asked if ledger.last == at and ledger.asked else ledger.addressees
        begin = asks_readers(self._prose, piece) if doers else None
        if begin is not None and not in_background(self._prose.words, ledger.items, at):
            rule = "<duty> of those addressed"
            asked = duties(self._prose, Span(begin, piece.end), doers, rule)
            ledger.add(at, asked)

    def _without_days(self, phrase: Span) -> str:
        """The words of a phrase without its days."""
        words = phrase.of(self._prose.words)
        for time in self._prose.within(phrase):
            words = words.replace(time.span.of(self._prose.words), "")
        return words
