"""Names that a paper tells whole in one place and that prose would cut in another.

``Phòng Đào tạo, bồi dưỡng cán bộ`` stands whole under Nơi nhận or in a cell of a table; in
a sentence its comma and its verb look like the end of the name. Where a known name stands
in a text, its words are joined to one word, so that whoever reads names reads over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Self

from parsers.duties.actors import OF_MANY, predicate, starts_doer
from parsers.duties.doer_lists import split_doers
from parsers.fold import fold
from parsers.phrases import JOINT
from schemas.span import Span

# Behind the name: a gloss, "để báo cáo", what it gets of the paper.
_GLOSS: Final = re.compile(r"\s*(?:\(|:|\bđể\s).*\Z", re.DOTALL)
_WORD: Final = re.compile(r"[^\W_]+(?:/[^\W_]+)*")
_BETWEEN: Final = r"(?:[ ,–—-]|\n(?!\n))+"
_LONGEST: Final = 14  # words: "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh"
_NO_NAME: Final = re.compile(r"(?<!\w)(?:nếu|khi|mà|được|phải|để|này|nêu|theo)(?!\w)")
# Any verb behind a name: is the name over in front of it?
_SOMETHING_DONE: Final = " rà soát số liệu trong năm"


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names whose ends are known.

    Attributes:
        names: The words of each, folded.
        pattern: Matches any of them in folded text, the longest first; None for no names.
    """

    names: frozenset[tuple[str, ...]] = frozenset()
    pattern: re.Pattern[str] | None = None

    @classmethod
    def of(cls, told: Iterable[str]) -> Self:
        """Keep of the names *told* those that prose would not read whole."""
        return cls().and_of(told)

    def and_of(self, told: Iterable[str]) -> Self:
        """Return these names, and those of *told* that prose would not read whole."""
        more = {tuple(_WORD.findall(fold(name))) for said in told for name in _single(said)}
        if more <= self.names:
            return self
        names = self.names | more
        longest_first = sorted(names, key=lambda name: (-len(name), name))
        forms = "|".join(_BETWEEN.join(map(re.escape, name)) for name in longest_first)
        return replace(self, names=names, pattern=re.compile(rf"(?<!\w)(?:{forms})(?!\w)"))

    def joined(self, text: str) -> str:
        """Return *text*, as long as it is, each known name in it made one word.

        The head stays a word of its own: ``Phòng Đàoꞏtạoꞏꞏbồiꞏdưỡngꞏcánꞏbộ``.
        """
        if self.pattern is None:
            return text
        pieces: list[str] = []
        read = 0
        for found in self.pattern.finditer(fold(text)):
            begin = _behind_head(text, found.start(), found.end())
            if text[found.start()].isupper() and begin is not None:
                pieces += text[read:begin], _one_word(text[begin : found.end()])
                read = found.end()
        return "".join((*pieces, text[read:]))


def _single(said: str) -> Iterator[str]:
    """Yield the one body that *said* names, if it needs to be known."""
    name = _in_lower_case(_GLOSS.sub("", " ".join(said.split())).strip(" .,;-–"))
    if not starts_doer(name, 0) or OF_MANY.search(name) or _NO_NAME.search(name):
        return
    alone = len(split_doers(name, Span(0, len(name)))) == 1
    if alone and len(name.split()) <= _LONGEST and not _is_read_whole(name):
        yield name


def _in_lower_case(name: str) -> str:
    """A name that a letterhead has in capitals, as prose has it: ``Phòng Giới thiệu ...``."""
    if not name.isupper():
        return name
    words = name.lower().split()
    return " ".join((*map(str.capitalize, words[:2]), *words[2:]))


def _is_read_whole(name: str) -> bool:
    sentence = name + _SOMETHING_DONE
    return predicate(sentence, 0, len(sentence)) == len(name) + 1


def _behind_head(text: str, start: int, end: int) -> int | None:
    """Where what a body is called after begins: ``Trung tâm | Hỗ trợ``, ``Ban | quản lý``."""
    words = list(_WORD.finditer(text, start, end))[1:]
    called = (word.start() for word in words if word[0][0].isupper())
    return next(called, words[0].start() if words else None)


def _one_word(name: str) -> str:
    return "".join(letter if letter.isalnum() else JOINT for letter in name)


NO_NAMES: Final = KnownNames()
