"""Who signed: authority (KT., TL., TM. ...), post, and name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from parsers.anchors import is_capitals, is_on_behalf, is_person_title
from parsers.fold import fold
from parsers.person_names import is_surname, mend_name, surname_of
from parsers.posts import (
    is_deputy,
    mend_authority,
    mend_deputy,
    mend_post,
    without_remains,
)
from schemas.finding import Mention
from schemas.span import Span
from schemas.text import Text

_RANK: Final = re.compile(
    r"^(?:(?:pgs|gs|tskh|ts|ths|ncs|(?:bs|ds)?\s?ck\s?(?:i+|[12])|bs|ds|cn|ks|kts|ttnd|ttut|"
    r"luat\s+su|ky\s+su|(?:dai|thuong|trung|thieu)\s+(?:ta|uy|tuong))[.,\s]+)+",
)
_FOR_HEAD: Final = re.compile(r"\bK[./]?T[./]?\s+(?P<head>.+)$")
_LETTERS: Final = re.compile(r"[^\W_]+")
_LONGEST: Final = 7  # Nghiêng
_SURE: Final = 0.9  # confidence
_EDGES: Final = re.compile(r"^[^\w]+|[^\w.)]+$")


@dataclass(frozen=True, slots=True)
class Signer:
    """The three parts of a signature block; None for what is not there."""

    authority: Mention[str] | None
    title: Mention[str] | None
    name: Mention[str] | None


def parse_signature(text: Text) -> Signer:
    """Read the signature block, top to bottom."""
    name = _name(text)
    posts = [line for line in text.lines if _is_post(line.of(text.content))]
    if name is not None:
        posts = [line for line in posts if line.start < name.span.start]
    authority = _authority(text, posts)
    title = _title(text, posts, authority)
    return Signer(authority, title, name)


def _is_post(line: str) -> bool:
    return is_on_behalf(line) or is_person_title(line) or mend_post(line) is not None


def _authority(text: Text, posts: Sequence[Span]) -> Mention[str] | None:
    """All lines down to the last one on somebody's behalf.

    ``KT.`` is often added in ink and unread: a head's post above the deputy's says it too.
    """
    said = [line.of(text.content) for line in posts]
    last = max((i for i, line in enumerate(said) if is_on_behalf(line)), default=None)
    if last is not None:
        span = Span(posts[0].start, posts[last].end)
        value = " ".join(mend_authority(_clean(line)) for line in said[: last + 1])
        return Mention(value, text, span, "on behalf of")
    for above, below in pairwise(posts):
        post = without_remains(_clean(above.of(text.content)))
        post = mend_post(post) or post
        if _is_deputy(below.of(text.content)) and not is_deputy(post):
            return Mention(f"KT. {post}", text, above, "post above the deputy's")
    return None


def _is_deputy(line: str) -> bool:
    return is_deputy(mend_post(line) or line)


def _title(
    text: Text, posts: Sequence[Span], authority: Mention[str] | None
) -> Mention[str] | None:
    after = [line for line in posts if authority is None or line.start >= authority.span.end]
    if not after:
        return None
    span = Span(after[0].start, after[-1].end)
    said = [_clean(line.of(text.content)) for line in after]
    value = " ".join(_post(line, authority) for line in said)
    return Mention(value, text, span, "post of the signer")


def _post(line: str, authority: Mention[str] | None) -> str:
    """*line* as one post that there is; one that signs ``KT.`` is a deputy of that post."""
    known = mend_post(line)
    for_head = _FOR_HEAD.search(authority.value) if authority else None
    if for_head is None or (known is not None and is_deputy(known)):
        return known or line
    return mend_deputy(line, for_head["head"]) or known or line


def _clean(said: str) -> str:
    return _EDGES.sub("", " ".join(said.split()))


def _name(text: Text) -> Mention[str] | None:
    """The last line that reads like a name; one that begins with a surname is preferred."""
    found = [run for line in text.lines for run in _names_in(text, line)]
    if not found:
        return None
    known = [run for run in found if _has_surname(run[0].of(text.content))]
    run = (known or found)[-1]
    mended = mend_name([part.of(text.content) for part in run])
    said = [
        part.of(text.content).capitalize() if _is_sure(text, part) else likely
        for part, likely in zip(run, mended, strict=True)
    ]
    return Mention(" ".join(said), text, Span(run[0].start, run[-1].end), "name under the seal")


def _is_sure(text: Text, syllable: Span) -> bool:
    """Whether two readers saw the same: a rare name is not to be made a usual one."""
    words = [place.word for place in text.under(syllable)]
    return all(word.agreed and word.confidence >= _SURE for word in words)


def _has_surname(syllable: str) -> bool:
    return is_surname(syllable) or surname_of(syllable) is not None


def _names_in(text: Text, line: Span) -> Iterator[Sequence[Span]]:
    """Yield runs of two to five capitalised syllables that are most of their line.

    Ranks before them are left out.
    """
    said = line.of(text.content)
    if is_capitals(said) or _is_post(said):
        return
    rank = _RANK.match(fold(said))
    start = line.start + (rank.end() if rank else 0)
    for near in _neighbours(text.content, start, line.end):
        capitals = [_may_be_named(part.of(text.content)) for part in near]
        begin = capitals.index(False) + 1 if False in capitals else 0
        for name in _as_name(text.content, near, begin):
            if 2 * _letters(text.content, name) >= _letters(text.content, [line]):
                yield name


def _letters(content: str, parts: Sequence[Span]) -> int:
    return sum(sum(map(str.isalpha, part.of(content))) for part in parts)


def _neighbours(content: str, start: int, end: int) -> Iterator[list[Span]]:
    """Yield syllables with nothing but a blank or a speck between them, as far as they go.

    A run ends before a syllable without a capital, which begins the next one.
    """
    run: list[Span] = []
    for part in _syllables(content, start, end):
        apart = run and content[run[-1].end : part.start].strip(" .,'`_-")
        if apart or (run and not _may_be_named(part.of(content))):
            yield run
            run = []
        run.append(part)
    if run:
        yield run


def _as_name(content: str, run: Sequence[Span], begin: int) -> Iterator[Sequence[Span]]:
    """Yield the two to five syllables of a name; its first may be a damaged surname."""
    with_first = begin == 1 and surname_of(run[0].of(content)) is not None
    name = run if with_first or begin == 0 else run[begin:]
    if 2 <= len(name) <= 5:
        yield name


def _syllables(content: str, start: int, end: int) -> Iterator[Span]:
    """Yield letters that stand together, cut before a capital inside (``ThịLan``)."""
    for match in _LETTERS.finditer(content, start, end):
        begin = match.start()
        for at in range(match.start() + 1, match.end()):
            if content[at].isupper() and content[at - 1].islower():
                yield Span(begin, at)
                begin = at
        yield Span(begin, match.end())


def _may_be_named(syllable: str) -> bool:
    return syllable.isalpha() and len(syllable) <= _LONGEST and syllable[0].isupper()
