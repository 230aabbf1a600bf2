"""Let a trigram of syllables choose among what a strip may as well show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from operator import attrgetter
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ocr.ctc import log_chances
from ocr.neighbours import Neighbours
from ocr.strips import Glyph, Strip, lines_above, text_of, with_quotes
from ocr.syllables import is_syllable, without_marks
from ocr.trigram import UNKNOWN, Trigram

REACH: Final = 10.0  # nats: a character that much less likely is no choice
CHOICES: Final = 6  # for one character, the likeliest included
SPELLINGS: Final = 24  # of one word
PATHS: Final = 6  # through one line
NO_SYLLABLE: Final = 2.0  # nats off for letters that are no syllable
CROWDED: Final = 2.0  # nats off for a letter right after a mark
MIXED: Final = 2.0  # nats off for capitals among small letters
NO_TOKEN: Final = -1
BLANK: Final = " "
FAR: Final = 12.0  # nats: a syllable that much less likely is not what letters are meant for
SURE: Final = 0.95
# Of 9672 words that the network is so sure of, and that are typed as usual, 2 would have been
# spelt in another way; they are half of all words.
CLEAR: Final = 0.999
WORD: Final = re.compile(r"(?P<before>\W*)(?P<core>[^\W\d_]{2,7})(?P<after>\W*)")
LETTERS: Final = re.compile(r"[^\W\d_]+")
UNBLANKED: Final = re.compile(r"[,;:][^\W\d_]")


class Spelling(NamedTuple):
    """One way to read a word, or two words that stand close together.

    A page has ten thousand of them, and a tuple is made in a third of the time.

    Attributes:
        score: Logarithm of its chance over that of the likeliest, by its shape alone.
    """

    text: str
    score: float


BY_SCORE: Final = attrgetter("score")


@dataclass(frozen=True, slots=True)
class Spelt:
    """A word as it was spelt in the end, and the characters that it was seen as."""

    text: str
    glyphs: tuple[Glyph, ...]


@dataclass(frozen=True, slots=True)
class _Path:
    """Spellings of the words so far, and the last two tokens."""

    score: float
    before: int
    last: int
    texts: tuple[str, ...] = ()


class Chooser:
    """Chooses spellings by what the strips show and by what papers usually say."""

    def __init__(self, characters: Sequence[str], trigram: Trigram) -> None:
        self._characters = characters
        self._trigram = trigram
        self._kin = _kin(characters)
        self._blank = characters.index(BLANK)
        self._classes = {text: number for number, text in enumerate(characters)}
        self._neighbours = Neighbours(trigram.words)

    def read(self, strips: Sequence[Strip]) -> tuple[tuple[Spelt, ...], ...]:
        """Return the words of each of the *strips* of a page."""
        above = lines_above(strips)
        best: dict[int, _Path] = {}
        for place in sorted(range(len(strips)), key=lambda place: strips[place].y0):
            follows = best.get(above[place], _Path(0.0, UNKNOWN, UNKNOWN))
            paths = [_Path(0.0, follows.before, follows.last)]
            for glyphs in strips[place].words:
                paths = self._extended(paths, self.spellings(strips[place], glyphs))
            best[place] = paths[0]
        return tuple(
            tuple(
                spelt
                for glyphs, text in zip(strip.words, best[place].texts, strict=True)
                for spelt in _parted(text, glyphs)
            )
            for place, strip in enumerate(strips)
        )

    def spellings(self, strip: Strip, glyphs: Sequence[Glyph]) -> tuple[Spelling, ...]:
        """Return how a word may be spelt, the likeliest shape first."""
        text = text_of(glyphs)
        if _least_sure(glyphs) >= CLEAR and not oddness(text):
            return (Spelling(text, 0.0),)
        best = [Spelling("", 0.0)]
        for place, glyph in enumerate(glyphs):
            choices = tuple(self._choices(strip, glyph))
            if place:
                choices = (*choices, *self._after_blank(strip, glyphs[place - 1], choices))
            longer = [
                Spelling(start.text + choice.text, start.score + choice.score)
                for start in best
                for choice in choices
            ]
            best = sorted(longer, key=BY_SCORE, reverse=True)[:SPELLINGS]
        return (*best, *self._near(strip, glyphs))

    def _choices(self, strip: Strip, glyph: Glyph) -> Iterator[Spelling]:
        kin = self._kin.get(glyph.text)
        if kin is None:
            yield Spelling(glyph.text, 0.0)
            return
        peaks = strip.log_chances[glyph.first : glyph.last, kin].max(axis=0)
        order = np.argsort(-peaks)[:CHOICES]
        for place in order.tolist():
            score = float(peaks[place] - peaks[order[0]])
            if score >= -REACH:
                yield Spelling(self._characters[kin[place]], score)

    def _after_blank(
        self, strip: Strip, before: Glyph, choices: Sequence[Spelling]
    ) -> Iterator[Spelling]:
        """Yield *choices* behind a blank, if there may be one after the glyph *before*."""
        between = strip.log_chances[before.last - 1 : before.last + 2]
        score = float((between[:, self._blank] - between.max(axis=1)).max())
        if score >= -REACH:
            for choice in choices:
                yield Spelling(BLANK + choice.text, choice.score + score)

    def _near(self, strip: Strip, glyphs: Sequence[Glyph]) -> Iterator[Spelling]:
        """Yield the syllables that letters which are none may be."""
        text = text_of(glyphs)
        match = WORD.fullmatch(text)
        if match is None or is_syllable(match["core"]) or _least_sure(glyphs) >= SURE:
            return
        near = [
            match["before"] + word + match["after"]
            for word in self._neighbours.of(match["core"])
        ]
        labels = [[self._classes[sign] for sign in word] for word in (text, *near)]
        frames = strip.log_chances[glyphs[0].first : glyphs[-1].last]
        whole, *scores = log_chances(frames, labels)
        for word, score in zip(near, scores, strict=True):
            if score - whole >= -FAR:
                yield Spelling(word, float(score - whole))

    def _extended(self, paths: Sequence[_Path], spellings: Sequence[Spelling]) -> list[_Path]:
        """Return the best of *paths*, each longer by one of *spellings*, best first."""
        if len(paths) == len(spellings) == 1:
            return [self._only(paths[0], spellings[0].text)]
        before = np.array([[path.before] for path in paths])
        last = np.array([[path.last] for path in paths])
        scores = np.array([[path.score] for path in paths]) + np.array(
            [spelling.score - oddness(spelling.text) for spelling in spellings]
        )
        ids = (self._trigram.ids(spelling.text) for spelling in spellings)
        for token in np.array(list(zip_longest(*ids, fillvalue=NO_TOKEN)), int):
            is_there = token != NO_TOKEN
            chances = self._trigram.log_chance(before, last, np.maximum(token, 0))
            scores = scores + np.where(is_there, chances, 0.0)
            before, last = np.where(is_there, last, before), np.where(is_there, token, last)
        every = (array.ravel().tolist() for array in np.broadcast_arrays(before, last, scores))
        befores, lasts, totals = every
        longer: dict[tuple[int, int], _Path] = {}
        for place in np.argsort(-scores, axis=None).tolist():
            ends = (befores[place], lasts[place])
            if ends in longer:  # of paths that end alike the best stays the best
                continue
            path, spelling = divmod(place, len(spellings))
            texts = (*paths[path].texts, spellings[spelling].text)
            longer[ends] = _Path(totals[place], *ends, texts)
            if len(longer) == PATHS:
                break
        return list(longer.values())

    def _only(self, path: _Path, text: str) -> _Path:
        """Return the only *path*, longer by *text*; no other is left to weigh it against."""
        *_, before, last = (path.before, path.last, *self._trigram.ids(text))
        return _Path(path.score, before, last, (*path.texts, text))


@lru_cache(maxsize=1 << 14)
def oddness(text: str) -> float:
    """Return the nats that *text* costs where it is not as papers are typed."""
    pieces = LETTERS.findall(text)
    odd = sum(not is_syllable(piece) for piece in pieces)
    mixed = sum(not (piece[1:].islower() or piece.isupper()) for piece in pieces if piece[1:])
    return NO_SYLLABLE * odd + CROWDED * len(UNBLANKED.findall(text)) + MIXED * mixed


def _least_sure(glyphs: Sequence[Glyph]) -> float:
    return min(glyph.confidence for glyph in glyphs)


def _parted(text: str, glyphs: Sequence[Glyph]) -> Iterator[Spelt]:
    """Yield the words of *text*; where there are several, every character has its glyph."""
    text = with_quotes(text)
    if BLANK not in text:
        yield Spelt(text, tuple(glyphs))
        return
    start = 0
    for word in text.split():
        yield Spelt(word, tuple(glyphs[start : start + len(word)]))
        start += len(word)


def _kin(characters: Sequence[str]) -> dict[str, NDArray[np.int64]]:
    """Return the classes of each letter's likes: the same but for the marks."""
    bare = [without_marks(character).lower() for character in characters]
    return {
        character: np.array([place for place, other in enumerate(bare) if other == letter])
        for character, letter in zip(characters, bare, strict=True)
        if character.isalpha()
    }
