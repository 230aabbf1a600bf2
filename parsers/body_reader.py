"""Read the body item by item: who owns a list, what each item and sentence asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from rapidfuzz import fuzz

from parsers.actors import doer_span, first_verb, mentions, names_addressees, split_doers
from parsers.duties import Draft, duties, is_empty
from parsers.duty_forms import Form, find_forms
from parsers.duty_times import Prose, timed, without_end
from parsers.fold import fold
from parsers.outline import Item, Mark, is_heading, outline
from parsers.requests import asks_for_help, find_request, opens_with_verb
from parsers.sentences import in_brackets, sentences, trimmed
from schemas.finding import Mention
from schemas.span import Span

Leads = tuple[Mention[str], ...]


@dataclass(frozen=True, slots=True)
class _Owner:
    """Who does what stands under a heading; *firm* if the heading asks them to."""

    leads: Leads
    firm: bool


_ASKING: Final = re.compile(
    r"(?:(?:kính\s+|trân\s+trọng\s+)?(?:đề|để)\s+nghị|yêu\s+cầu|phân\s+công"
    r"|giao(?:\s+(?:nhiệm\s+vụ|trách\s+nhiệm))?(?:\s+cho)?|đối\s+với|trách\s+nhiệm\s+của|nhiệm\s+vụ\s+của)\s+",
    re.IGNORECASE,
)
_OWNER_TAIL: Final = re.compile(
    r"(?:có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|có\s+nhiệm\s+vụ|chủ\s+trì|tham\s+mưu|thực\s+hiện|tổ\s+chức"
    r"|triển\s+khai|tập\s+trung|khẩn\s+trương|một\s+số|các|nội\s+dung|nhiệm\s+vụ|công\s+việc|những|việc|sau"
    r"|đây|như|phối\s+hợp|nghiêm\s+túc|tốt|và|,|\s)*:?\s*",
    re.IGNORECASE,
)
_ANNOUNCES: Final = re.compile(
    r"(?<!\w)(?:giao|phân\s+công|tham\s+mưu|nhiệm\s+vụ|trách\s+nhiệm|tổ\s+chức\s+thực\s+hiện|yêu\s+cầu"
    r"|đề\s+nghị|giải\s+pháp|thực\s+hiện)(?!\w)",
    re.IGNORECASE,
)
_BACKGROUND: Final = re.compile(
    r"muc\s+dich|yeu\s+cau|danh\s+gia|tinh\s+hinh|ket\s+qua|ton\s+tai|han\s+che|muc\s+tieu|quan\s+diem"
    r"|can\s+cu|thanh\s+phan|doi\s+tuong|pham\s+vi|nguyen\s+nhan|uu\s+diem"
)
_FOREGROUND: Final = re.compile(r"nhiem\s+vu|giai\s+phap|thuc\s+hien|phan\s+cong|trach\s+nhiem")
_WHEN: Final = re.compile(
    r"(?:-\s*)?(?:thời\s+(?:gian|hạn|điểm)|hạn\s+(?:cuối|chót)|hạn)(?!\w)", re.IGNORECASE
)
_SENT: Final = re.compile(
    r"[^,.;:]{2,160}?(?<!\w)(?:gửi|nộp|thực\s+hiện\s+hoàn\s+chỉnh)(?!\w)"
    r"|[^.;:]{2,260}?(?<!\w)(?:xin|được|đề\s+nghị)\s+(?:được\s+)?(?:gửi|nộp)(?!\w)",
    re.IGNORECASE,
)
_THINGS: Final = re.compile(
    r"(?:mọi\s+)?(?:văn\s+bản|báo\s+cáo|hồ\s+sơ|danh\s+sách|ý\s+kiến|kết\s+quả|thông\s+tin|file|bản|phiếu"
    r"|số\s+liệu|bài|kế\s+hoạch|biểu\s+mẫu|nội\s+dung|tài\s+liệu|chứng\s+từ|sản\s+phẩm|đăng\s+ký)(?!\w)",
    re.IGNORECASE,
)
_SAYS_LITTLE: Final = 40  # letters: "Báo cáo được gửi" says less than the sentence before it
_TOLD_TWICE: Final = 92  # of 100


def read_body(prose: Prose, addressees: Leads) -> tuple[Draft, ...]:
    """Return the duties of the body in reading order."""
    reader = _BodyReader(prose, addressees, outline(prose.words))
    for at in range(len(reader.items)):
        reader.read(at)
    return _settled(prose, reader.drafts)


@dataclass(slots=True)
class _BodyReader:
    """What is known so far while items are read in order."""

    prose: Prose
    addressees: Leads
    items: tuple[Item, ...]
    drafts: list[Draft] = field(default_factory=list)
    owners: dict[int, _Owner] = field(default_factory=dict)
    drafted: set[int] = field(default_factory=set)
    asked: Leads = ()
    forms: dict[int, Form] = field(default_factory=dict)
    spoken_for: frozenset[int] = frozenset()
    last: int = -1  # the item that the last duty was read in
    dated: int = -1  # the item that a label behind it dates

    def __post_init__(self) -> None:
        self.forms, self.spoken_for = find_forms(self.prose, self.items)

    def read(self, at: int) -> None:
        """Read one item."""
        if at in self.spoken_for or self._read_form(at) or self._read_owner(at):
            return
        if self._is_title(at):
            return
        if self._read_named(at) or self._read_owned(at):
            self.drafted.add(at)
            return
        before = len(self.drafts)
        self._read_sentences(at)
        if len(self.drafts) > before:
            self.drafted.add(at)

    # -- the ways an item can be read -------------------------------------------------

    def _read_form(self, at: int) -> bool:
        """An item with labels behind it; a time alone dates what the item asks for."""
        form = self.forms.pop(at, None)
        if form is None:
            return False
        if form.leads is not None:
            self._add(at, [form.draft(self.prose, self._leads_of_form(form.leads))])
            self.drafted.add(at)
            return True
        before, self.dated = len(self.drafts), at
        self.read(at)
        if len(self.drafts) > before and self.drafts[-1].deadline is None:
            self.drafts[-1] = replace(self.drafts[-1], deadline=form.deadline)
        return True

    def _leads_of_form(self, named: Span) -> Leads:
        spans = split_doers(self.prose.words, named)
        if len(spans) == 1 and self.addressees and names_addressees(self.prose.words, spans[0]):
            return self.addressees
        return mentions(self.prose.text, spans, "label: <doer>")

    def _read_owner(self, at: int) -> bool:
        """``2. Sở Tài chính``, ``Giao Sở Nội vụ:``: what stands under it is for them."""
        text, item = self.prose.words, self.items[at]
        if not self._has_children(at):
            return False
        asking = _ASKING.match(text, item.span.start, item.span.end)
        start = asking.end() if asking else item.span.start
        verb = first_verb(text, start, item.span.end)
        if verb is not None and not _OWNER_TAIL.fullmatch(text, verb, item.span.end):
            return False
        doers = doer_span(text, start, verb or item.span.end)
        if doers is None or (asking is None and not is_heading(text, item)):
            return False
        firm = asking is not None or verb is not None
        self.owners[at] = _Owner(self._leads(doers, "<doer>: <list>"), firm)
        return True

    def _read_named(self, at: int) -> bool:
        """``- Sở Nội vụ: xây dựng Đề án``, where the lines above give out work."""
        text, span = self.prose.words, self.items[at].span
        colon = re.compile(r"[:.]\s+").search(text, span.start, span.end)
        if colon is None or in_brackets(text, span.start, colon.start()):
            return False
        doers = doer_span(text, span.start, colon.start())
        if doers is None or first_verb(text, span.start, colon.start()) is not None:
            return False
        rest = Span(colon.end(), span.end)
        if not (opens_with_verb(text, rest) or (colon[0][0] == ":" and self._is_announced(at))):
            return False
        self._add(
            at, duties(self.prose, rest, self._leads(doers, "<doer>: <duty>"), "<doer>: <duty>")
        )
        return True

    def _read_owned(self, at: int) -> bool:
        """An item under the name of who shall do it."""
        owner = self._owner(at)
        text, span = self.prose.words, self.items[at].span
        if owner is None:
            return False
        first = sentences(text, span)[0]
        if find_request(self.prose, first, marked=True) or self._is_sending(first):
            return False
        led = opens_with_verb(text, span) or self._opens_with_day(span)
        if not led and not owner.firm:
            return False
        self._add(at, duties(self.prose, self._until_help(span), owner.leads, "<doer>: <list>"))
        return True

    def _read_sentences(self, at: int) -> None:
        text, item = self.prose.words, self.items[at]
        pieces = [
            piece for sentence in sentences(text, item.span) for piece in self._pieces(sentence)
        ]
        covered = item.span.start
        for index, piece in enumerate(pieces):
            if piece.start < covered or asks_for_help(piece.of(text)):
                continue
            covered = self._read_piece(at, pieces, index)

    def _read_piece(self, at: int, pieces: Sequence[Span], index: int) -> int:
        """Read one sentence or clause; return up to where it has been read."""
        text, item, piece = self.prose.words, self.items[at], pieces[index]
        opens = piece.start == pieces[0].start
        marked = opens and (item.mark is not Mark.NONE or self.dated == at)
        request = find_request(self.prose, piece, marked=marked)
        if request is None:
            self._read_rest(at, piece)
            return piece.end
        if (
            not self.prose.within(piece)
            and self._in_background(at)
            and not request.rule[0].isalpha()
        ):
            return piece.end
        leads = self._leads(request.doers, request.rule)
        if request.rule[0].isalpha():
            self.asked = leads
        end = self._end_of_duty(pieces, index, marked=marked)
        words = trimmed(text, request.verb, end)
        if text[end - 1] == ":" and is_empty(words.of(text)):
            self.owners[at] = _Owner(leads, firm=True)
            return end
        self._add(at, duties(self.prose, words, leads, request.rule))
        return end

    def _read_rest(self, at: int, piece: Span) -> None:
        """A sentence that names nobody: when the duty before it is due, or what to send."""
        text = self.prose.words
        times = self.prose.within(piece)
        if not times:
            return
        near = at - self.last <= 1
        if near and (_WHEN.match(text, piece.start) or self._is_follow_up(piece)):
            if self._date_last(piece):
                return
        if not self._is_sending(piece) and not _WHEN.match(text, piece.start):
            return
        start = piece.start
        if when := _WHEN.match(text, piece.start):
            start = when.end()
        parts = timed(self.prose, Span(start, piece.end))
        if times[0].span.start - start < _SAYS_LITTLE and self._date_last(piece):
            return
        leads = self.asked or self.addressees
        self._add(
            at,
            tuple(
                Draft(
                    leads=leads,
                    content=part.content,
                    deadline=part.deadline,
                    rule="<thing> is sent <by when>",
                )
                for part in parts[:1]
            ),
        )

    # -- what the readings above ask --------------------------------------------------

    def _date_last(self, piece: Span) -> bool:
        """Give the duty before *piece* the day that *piece* states."""
        if not self.drafts or self.drafts[-1].deadline is not None:
            return False
        self.drafts[-1] = replace(self.drafts[-1], deadline=self.prose.within(piece)[-1])
        return True

    def _add(self, at: int, drafts: Sequence[Draft]) -> None:
        self.drafts.extend(drafts)
        self.last = at

    def _leads(self, doers: Span, rule: str) -> Leads:
        if self.addressees and names_addressees(self.prose.words, doers):
            return self.addressees
        return mentions(self.prose.text, split_doers(self.prose.words, doers), rule)

    def _owner(self, at: int) -> _Owner | None:
        parent = self.items[at].parent
        while parent is not None and parent not in self.owners:
            if parent in self.drafted or parent in self.forms:
                return None
            parent = self.items[parent].parent
        return None if parent is None else self.owners[parent]

    def _has_children(self, at: int) -> bool:
        return at + 1 < len(self.items) and self.items[at + 1].parent == at

    def _is_title(self, at: int) -> bool:
        """A heading over items is no duty itself: ``1. Hoàn thiện hạ tầng``."""
        text, item = self.prose.words, self.items[at]
        if not self._has_children(at) or not is_heading(text, item):
            return False
        if text[item.span.end - 1] != ":":
            return True
        asks = find_request(self.prose, item.span, marked=True) is not None
        return not asks and not opens_with_verb(text, item.span)

    def _is_announced(self, at: int) -> bool:
        parent = self.items[at].parent
        return parent is not None and bool(
            _ANNOUNCES.search(self.items[parent].span.of(self.prose.words))
        )

    def _in_background(self, at: int) -> bool:
        """Whether the nearest heading is of purposes or of how things stand."""
        parent = self.items[at].parent
        while parent is not None:
            heading = fold(self.items[parent].span.of(self.prose.words))[:120]
            if _FOREGROUND.search(heading):
                return False
            if _BACKGROUND.search(heading):
                return True
            parent = self.items[parent].parent
        return False

    def _opens_with_day(self, span: Span) -> bool:
        return any(time.span.start - span.start < 12 for time in self.prose.within(span))

    def _is_sending(self, piece: Span) -> bool:
        """``Văn bản góp ý gửi về ... trước ngày ...``: something is sent, by nobody named."""
        text = self.prose.words
        sent = _THINGS.match(text, piece.start) and _SENT.match(text, piece.start, piece.end)
        return bool(sent) and bool(self.prose.within(piece))

    def _is_follow_up(self, piece: Span) -> bool:
        return (
            re.compile(r"hoàn\s+thành|xong|chậm\s+nhất", re.IGNORECASE).match(
                self.prose.words, piece.start
            )
            is not None
        )

    def _until_help(self, span: Span) -> Span:
        """Leave out closing sentences that only say whom to turn to."""
        text, end = self.prose.words, span.end
        for sentence in reversed(sentences(text, span)):
            if not asks_for_help(sentence.of(text)) or sentence.start == span.start:
                break
            end = sentence.start
        return trimmed(text, span.start, end)

    def _end_of_duty(self, pieces: Sequence[Span], index: int, *, marked: bool) -> int:
        """An item tells of its one duty to the end; in plain prose a duty is a sentence."""
        end = pieces[index].end
        if not marked:
            return end
        for piece in pieces[index + 1 :]:
            text = piece.of(self.prose.words)
            other = find_request(self.prose, piece, marked=False) is not None
            if other or asks_for_help(text) or _WHEN.match(text) or self._is_sending(piece):
                break
            end = piece.end
        return end

    def _pieces(self, sentence: Span) -> list[Span]:
        """Part a sentence where another doer gets a duty of their own."""
        text = self.prose.words
        cuts = [sentence.start]
        times = {time.span.end for time in self.prose.within(sentence)}
        for mark in re.compile(r"[;,]\s+").finditer(text, sentence.start, sentence.end):
            if in_brackets(text, sentence.start, mark.start()):
                continue
            if mark[0][0] == "," and mark.start() not in times:
                continue
            rest = Span(mark.end(), sentence.end)
            request = find_request(self.prose, rest, marked=True)
            if request is not None and request.doers.start - rest.start < 30:
                cuts.append(mark.end())
        return [
            trimmed(text, start, end)
            for start, end in zip(cuts, [*cuts[1:], sentence.end], strict=True)
        ]


def _settled(prose: Prose, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drop what asks for nothing in particular, and what is told twice."""
    kept: list[Draft] = []
    for draft in drafts:
        words = draft.content.of(prose.words)
        if not words or (draft.deadline is None and is_empty(words)):
            continue
        twin = next(
            (at for at, other in enumerate(kept) if _is_twin(prose, draft, other)), None
        )
        if twin is None:
            kept.append(draft)
        elif len(words) > kept[twin].content.end - kept[twin].content.start:
            kept[twin] = draft
    return tuple(sorted(kept, key=lambda draft: draft.content.start))


def _is_twin(prose: Prose, one: Draft, other: Draft) -> bool:
    if one.deadline is None or other.deadline is None:
        return False
    if one.deadline.value != other.deadline.value:
        return False
    if [lead.value for lead in one.leads] != [lead.value for lead in other.leads]:
        return False
    words = (fold(draft.content.of(prose.words)) for draft in (one, other))
    return fuzz.token_set_ratio(*words) >= _TOLD_TWICE
