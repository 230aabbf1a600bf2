"""The words of a name as they are usually spelled, whatever office slang makes of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from parsers.agency_words.fields import FIELDS
from parsers.fold import fold
from parsers.registry.load import registry, squashed

_WORD: Final = re.compile(
    r"[^\W_]+(?:[&/'][^\W_]+|&(?=\s?[A-ZĐ])|-(?=[A-ZĐ]{2})[A-ZĐ&]+)*|[-–—,]"
)
_PROPER: Final = ("HIV/AIDS", "Việt Nam", "Hồ Chí Minh", "HĐND", "UBND")
_FIELDS_TOO: Final = frozenset({"CT", "TP", "TT", "P"})  # Sở CT is no chủ tịch
_COLLECTIVES: Final = frozenset(
    {"ubnd", "hdnd", "tinhuy", "huyenuy", "thanhuy", "tu", "hu", "dang"}
)


def words_of(printed: str) -> Iterator[str]:
    """Yield the words of a name, office slang spelled out."""
    words = _WORD.findall(printed.replace(".", " ").replace(";", ","))
    for index, word in enumerate(words):
        before = words[index - 1] if index else ""
        after = words[index + 1] if index + 1 < len(words) else ""
        yield from _spelled(word, before, after).split()


def _spelled(word: str, before: str, after: str) -> str:
    known = registry()
    if word in known.shortened or (before in {"Sở", "Bộ"} and word in _FIELDS_TOO):
        return word
    if word == "TT":
        if squashed(after) in _COLLECTIVES:
            return "Thường trực"
        return "Trung tâm" if fold(after) in _first_words_of_fields() else word
    if word in known.words:
        return known.words[word]
    first, blank, second = with_blanks(word).partition(" ")
    return f"{known.words.get(first, first)} {second}" if blank else word


def with_blanks(printed: str) -> str:
    """Return *printed* with the blanks back that a reader lost: ``BGĐSYT``, ``SởLĐTBXH``."""
    return " ".join(_apart(word) for word in printed.split(" "))


def _apart(word: str) -> str:
    known = registry()
    if word in known.shortened:
        return word
    for cut in range(2, len(word) - 1):
        first, second = word[:cut], word[cut:]
        if (first in known.words and second in known.shortened) or _are_run_together(
            first, second
        ):
            return f"{first} {second}"
    return word


def _are_run_together(first: str, second: str) -> bool:
    """Whether a word and an abbreviation meet: no word has two capitals after small letters."""
    is_word = first.isalpha() and first[0].isupper() and first[1:].islower()
    return is_word and second[:2].isalpha() and second[:2].isupper()


def usual_field(printed: str) -> str | None:
    """Return the usual spelling of a field, also of one in initials (``BHYT``)."""
    if " " not in printed:
        usual = _initialled().get(printed) if printed.isupper() else None
    else:
        usual = _usual_fields().get(squashed(printed))
    if usual is None:
        return None
    for proper in _PROPER:
        usual = re.sub(re.escape(proper), proper, usual, flags=re.IGNORECASE)
    return re.sub(
        r"(?:\A| - | và )\w", lambda first: first[0][:-1] + first[0][-1].upper(), usual
    )


@cache
def _usual_fields() -> Mapping[str, str]:
    """Known fields by their letters; of two spellings the one with its commas."""
    phrases = (" ".join(field.split()) for field in FIELDS.split(";"))
    return {squashed(phrase): phrase for phrase in sorted(phrases, key=len)}


@cache
def _initialled() -> Mapping[str, str]:
    """Known fields by their initials, those that only one has."""
    meant: dict[str, set[str]] = defaultdict(set)
    for phrase in _usual_fields().values():
        syllables = re.findall(r"\w+", phrase.replace(" và ", " "))
        meant["".join(syllable[0] for syllable in syllables).upper()].add(phrase)
    return {
        initials: max(phrases, key=len)
        for initials, phrases in meant.items()
        if len(initials) > 1 and len({squashed(p.replace(" và ", " ")) for p in phrases}) == 1
    }


@cache
def _first_words_of_fields() -> frozenset[str]:
    return frozenset(fold(phrase).split()[0].strip(",") for phrase in _usual_fields().values())
