"""Heads of names and the posts in front of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from parsers.registry.load import registry, squashed

Words = Sequence[str]
MARKS: Final = frozenset("-–—,")

_LONGEST_POST: Final = 4
_LONGEST_HEAD: Final = 7  # Ủy ban Mặt trận Tổ quốc Việt Nam
_BETWEEN_POSTS: Final = MARKS | {"và", "các", "cùng"}


def head_end(words: Words) -> int | None:
    """Return where the longest head that *words* begin with ends, None for none."""
    known = registry()
    ends = range(min(len(words), _LONGEST_HEAD), 0, -1)
    return next(
        (
            end
            for end in ends
            if words[end - 1] not in MARKS and known_phrase(words[:end], known.heads)
        ),
        None,
    )


def posts_before(words: Words) -> Iterator[tuple[str | None, int]]:
    """Yield the posts that *words* may begin with, the longest first, or none.

    Of several posts (``Chủ tịch, các Phó Chủ tịch``) the first one is told.
    """
    found = False
    for end in range(min(_LONGEST_POST, len(words) - 1), 0, -1):
        post = known_phrase(words[:end], registry().posts)
        if post is None:
            continue
        found = True
        rest = end
        while rest < len(words) and words[rest] in _BETWEEN_POSTS:
            rest += 1
        if rest > end:
            yield from (
                (post, rest + start) for more, start in posts_before(words[rest:]) if more
            )
        yield post, end
    if not found:
        yield None, 0


def known_phrase(words: Words, table: Mapping[str, str]) -> str | None:
    """Return the phrase of *table* that *words* are, lost marks forgiven in longer ones.

    ``Trưởng`` is no ``Trường``, nor is ``học viên`` a ``Học viện``.
    """
    phrase = table.get(squashed("".join(words)))
    if phrase is None or " ".join(words).lower() == phrase.lower():
        return phrase
    return phrase if len(words) > 1 and phrase != "Học viện" else None
