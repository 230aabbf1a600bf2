"""What the program says, in the language of who reads it.

What is written to tables and logs stays English, since scripts look for it; it is told in
another language where a person sees it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final, Self

FOLDER: Final = Path(__file__).parent
HOLE: Final = re.compile(r"\{\w*\}")


class Language(StrEnum):
    """A language that the program speaks; all but English have a file of that name."""

    EN = "en"
    VI = "vi"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What is said in one language, by what it is in English.

    Attributes:
        phrases: Heads of columns and the like.
        sentences: What is written to the tables; what differs stands as ``{}``.
        usage: What is said of a command that was called in a wrong way, likewise.
    """

    phrases: Mapping[str, str]
    sentences: Mapping[str, str]
    usage: Mapping[str, str]

    @classmethod
    def of(cls, language: Language) -> Self:
        """Read the file of *language*; English needs none."""
        if language is Language.EN:
            return cls({}, {}, {})
        told = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
        return cls(told["phrases"], told["sentences"], told["usage"])


_chosen: Final = ContextVar("language", default=Language.EN)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Say everything in *language* for a while."""
    before = _chosen.set(language)
    try:
        yield
    finally:
        _chosen.reset(before)


def chosen() -> Language:
    """Return the language that is spoken."""
    return _chosen.get()


def say(phrase: str, *values: object) -> str:
    """Return *phrase*, its holes ``{}`` filled, in the language chosen."""
    return _catalogue(chosen()).phrases.get(phrase, phrase).format(*values)


def retell(sentence: str) -> str:
    """Return a *sentence* of the tables in the language chosen; as it is, where unknown."""
    language = chosen()
    for pattern, told in _patterns(language):
        if found := pattern.fullmatch(sentence):
            phrases = _catalogue(language).phrases
            return told.format(*(phrases.get(value, value) for value in found.groups()))
    return sentence


def retell_usage(message: str) -> str:
    """Return what is wrong with a call in the language chosen; as it is, where unknown."""
    for pattern, told in _usage(chosen()):
        if found := pattern.fullmatch(message):
            return told.format(*map(retell_usage, found.groups()))
    return message


@cache
def _catalogue(language: Language) -> Catalogue:
    return Catalogue.of(language)


@cache
def _patterns(language: Language) -> tuple[tuple[re.Pattern[str], str], ...]:
    return _by_words(_catalogue(language).sentences)


@cache
def _usage(language: Language) -> tuple[tuple[re.Pattern[str], str], ...]:
    return _by_words(_catalogue(language).usage)


def _by_words(sentences: Mapping[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what sentences look like, those with the most words of their own first."""
    ordered = sorted(sentences, key=lambda sentence: -len(HOLE.sub("", sentence)))
    return tuple((_pattern(sentence), sentences[sentence]) for sentence in ordered)


def _pattern(sentence: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(map(re.escape, HOLE.split(sentence))), re.DOTALL)
