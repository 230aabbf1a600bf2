"""Where in a paragraph one duty ends and what is no more of it begins."""

from __future__ import annotations

import re
from typing import Final

from parsers.duties.actors import is_names
from parsers.duties.prose import Prose
from parsers.duties.requests import asks_for_help, find_request
from parsers.duties.sendings import is_sending, opens_with_when, thing_sent
from parsers.duties.words import THING
from parsers.fold import fold
from parsers.sentences import in_brackets, sentences, trimmed
from schemas.span import Span

_CLAUSE: Final = re.compile(r"[;,]\s+")
_ACTS_AS_WELL: Final = ("báo cáo", "đăng ký", "thông tin")  # these may be what is to be done
_OPENS: Final = 30  # letters in front of the doer of a clause: "trân trọng đề nghị"


def clauses(prose: Prose, sentence: Span) -> tuple[Span, ...]:
    """Part a sentence where another doer gets a duty of their own."""
    text = prose.words
    cuts = [sentence.start]
    for mark in _CLAUSE.finditer(text, sentence.start, sentence.end):
        may_part = _may_part(prose, Span(cuts[-1], mark.start()), mark, sentence)
        rest = Span(mark.end(), sentence.end)
        if may_part and (_opens_with_doer(prose, rest) or _is_sent(prose, mark, rest)):
            cuts.append(mark.end())
    ends = [*cuts[1:], sentence.end]
    return tuple(trimmed(text, start, end) for start, end in zip(cuts, ends, strict=True))


def _may_part(prose: Prose, before: Span, mark: re.Match[str], sentence: Span) -> bool:
    """Whether what stands *before* a comma or semicolon is whole by itself."""
    known = prose.within(sentence)
    if in_brackets(prose.words, sentence.start, mark.start()):
        return False
    if mark[0][0] == "," and all(time.span.end != mark.start() for time in known):
        return False
    if any(time.span == before for time in known):
        return False  # a day in front dates what follows
    if is_names(prose.words, before):
        return False
    request = find_request(prose, before, marked=False)
    return request is None or request.verb < mark.start()  # else in the middle of the names


def _opens_with_doer(prose: Prose, rest: Span) -> bool:
    request = find_request(prose, rest, marked=True)
    return request is not None and request.doers.start - rest.start < _OPENS


def _is_sent(prose: Prose, mark: re.Match[str], rest: Span) -> bool:
    """``...; danh sách gửi về Sở trước ngày 12/3``: one more thing is to be sent."""
    thing = thing_sent(prose.words, rest) if mark[0][0] == ";" else None
    return thing not in (None, *_ACTS_AS_WELL) and is_sending(prose, rest)


def end_of_duty(prose: Prose, first: Span, end: int) -> int:
    """Return where the one duty of an item ends that begins in its *first* clause.

    That is the end of the item, unless a sentence is of something else: of somebody else,
    of what a thing is (``Chi phí do ngân sách chi trả``), of a law.
    """
    told = first.end
    for sentence in sentences(prose.words, Span(first.end, end)):
        if THING.match(fold(sentence.of(prose.words))):
            return told
        for piece in clauses(prose, sentence):
            if _is_of_another(prose, piece):
                return told
            told = piece.end
    return told


def _is_of_another(prose: Prose, piece: Span) -> bool:
    if find_request(prose, piece, marked=True) is not None:
        return True
    if asks_for_help(piece.of(prose.words)) or is_sending(prose, piece):
        return True
    return opens_with_when(prose.words, piece.start) is not None


def without_help(text: str, span: Span) -> Span:
    """Leave out closing sentences that only say whom to turn to."""
    end = span.end
    for sentence in reversed(sentences(text, span)):
        if not asks_for_help(sentence.of(text)) or sentence.start == span.start:
            break
        end = sentence.start
    return trimmed(text, span.start, end)
