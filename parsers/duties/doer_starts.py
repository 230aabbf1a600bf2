"""Where in a sentence the names of those who shall do something begin."""

from __future__ import annotations

import re
from typing import Final

from parsers.duties.actors import starts_doer
from parsers.duties.prose import Prose
from parsers.letters import CAPITALS
from parsers.sentences import in_brackets
from schemas.span import Span

CONCERNING: Final = re.compile(
    r"(?:(?:đối\s+)?với|về\s+phía|riêng(?:\s+đối\s+với)?)\s+", re.IGNORECASE
)
# A topic in front of who shall deal with it: "Đối với kiến nghị của xã: Phòng Y tế xem xét".
_TOPIC: Final = re.compile(
    r"(?:đối\s+với|về|riêng|liên\s+quan(?:\s+đến)?)\s[^:;]+:\s+", re.IGNORECASE
)
# The same in an item where work is given out: "Cưỡng chế: Chi cục huyện đưa ra ...".
_HEADED: Final = re.compile(rf"[{CAPITALS}][^:;.]{{3,70}}:\s+")
_APART: Final = re.compile(r"riêng\s+(?!đối\s+với)", re.IGNORECASE)
# "Căn cứ Kế hoạch trên, Phòng Y tế rà soát ...": why or when, with a comma behind it.
BASIS: Final = re.compile(
    r"(?:căn\s+cứ|trên\s+cơ\s+sở|theo|thực\s+hiện(?!\s+(?:nghiêm|tốt|đúng|đầy|chế))|để|nhằm|trong|sau|khi|trường\s+hợp|kết\s+thúc"
    r"|nhận\s+được\s+[^,;.]{4,30}\snày(?=,))(?!\w)",
    re.IGNORECASE,
)
_BEHIND_TIME: Final = re.compile(r"\s*[,:]\s*")
_COMMA: Final = re.compile(r",\s+")


def opens_apart(text: str, at: int) -> bool:
    """Whether a sentence lays one more duty on some of those asked: ``Riêng các xã ...``."""
    found = _APART.match(text, at)
    return found is not None and starts_doer(text, found.end())


def doer_start(prose: Prose, sentence: Span, *, marked: bool, given: bool) -> int | None:
    """Return where the doer begins: at the front, behind a topic, a day, a basis.

    Args:
        prose: The text and the deadlines in it.
        sentence: Where the sentence stands.
        marked: Whether it opens a numbered or bulleted item.
        given: Whether work is given out above.
    """
    text, times = prose.words, prose.within(sentence)
    if starts_doer(text, sentence.start):
        return sentence.start
    found = CONCERNING.match(text, sentence.start)
    if found and not _TOPIC.match(text, sentence.start, sentence.end):
        apart = marked and opens_apart(text, sentence.start)
        if (times or apart) and starts_doer(text, found.end()):
            return found.end()
        return _after_comma(text, sentence) if times else None
    topic = _HEADED if marked and (given or times) else _TOPIC
    if found := topic.match(text, sentence.start, sentence.end):
        return found.end() if starts_doer(text, found.end()) else None
    if times and times[0].span.start == sentence.start:
        behind = _BEHIND_TIME.match(text, times[0].span.end)
        if behind and starts_doer(text, behind.end()):
            return behind.end()
    return _after_comma(text, sentence) if BASIS.match(text, sentence.start) else None


def _after_comma(text: str, sentence: Span) -> int | None:
    for comma in _COMMA.finditer(text, sentence.start, sentence.end):
        outside = not in_brackets(text, sentence.start, comma.start())
        if outside and starts_doer(text, comma.end()):
            return comma.end()
    return None
