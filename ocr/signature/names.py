"""The likeliest name of a person in a row of frames, whatever ink lies across it."""

from __future__ import annotations

import math
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ocr.ctc import NEVER, log_chances
from ocr.strips import BLANK, Frames
from ocr.syllables import without_marks
from schemas.name_syllables import GIVEN, SURNAMES, USUAL

# Logarithms of chances.
SYLLABLE: Final = 5.0  # for every one, so that a whole name beats a part of it
RANKED: Final = 16  # surnames that stand in the order of their number
RANK: Final = 3.3  # the first is the surname of three in ten
LESS: Final = 48  # surnames before those that are rare
LESS_USUAL: Final = -math.log(300)
RARE: Final = -math.log(5000)
USUALLY: Final = -math.log(80)
KNOWN: Final = -math.log(500)
UNKNOWN: Final = -9.0
UNKNOWN_SIGN: Final = -0.7  # of each frame of a syllable of no list that shows a sign
TOUCHING: Final = -3.0  # between two syllables without a blank
OTHER_SIGN: Final = -2.5  # of each frame before or behind the name that shows a sign
NO_WORD: Final = -1

Scores = NDArray[np.float64]
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Syllable:
    """A syllable of a name.

    Attributes:
        first: Frame that it was seen in first.
        last: The one behind its last.
        fit: Logarithm of its chance over that of the likeliest signs since the syllable
            before it, 0.0 or below; how usual it is does not count.
        certainty: Its chance less that of all names that differ from it by marks alone
            (Hiến: Hiền, Hiển), as often as they are used, 0..1.
    """

    text: str
    first: int
    last: int
    fit: float
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it was decoded.

    Attributes:
        syllables: The surname first; two or more.
        score: Logarithm of its chance over that of the likeliest signs of the same frames.
    """

    syllables: tuple[Syllable, ...]
    score: float

    @property
    def text(self) -> str:
        """The syllables, parted by a blank."""
        return " ".join(syllable.text for syllable in self.syllables)


class Way(NamedTuple):
    """The best way to a state.

    Attributes:
        score: Logarithm of its chance.
        since: Frame in which its present syllable began.
        past: Number of the syllable before that in the history.
    """

    score: float
    since: int = 0
    past: int = 0

    def plus(self, gain: float) -> Way:
        """Return the same way, likelier by *gain*."""
        return Way(self.score + gain, self.since, self.past)


class Begun(NamedTuple):
    """Where ways began their present syllable.

    Attributes:
        since: Frame in which it began.
        past: Number of the syllable before it in the history.
    """

    since: int
    past: int


class Ways(NamedTuple):
    """The best ways to many states.

    Attributes:
        scores: Logarithm of the chance of each.
        begun: Number of where each began: they are many, and begin in few places.
    """

    scores: Scores
    begun: Places

    @classmethod
    def none(cls, states: int) -> Ways:
        """Return ways to so many states, none of which was reached."""
        return cls(np.full(states, NEVER), np.zeros(states, int))

    def or_(self, other: Ways) -> Ways:
        """Return the better way to each state."""
        better = other.scores > self.scores
        begun = np.where(better, other.begun, self.begun)
        return Ways(np.maximum(self.scores, other.scores), begun)

    def plus(self, gains: Scores | float) -> Ways:
        """Return the same ways, likelier by *gains*."""
        return Ways(self.scores + gains, self.begun)

    def shifted(self) -> Ways:
        """Return the ways one state further on."""
        scores, begun = self
        return Ways(
            np.concatenate((scores[-1:], scores[:-1])), np.concatenate((begun[-1:], begun[:-1]))
        )

    def set(self, states: Places, scores: Scores, begun: Places | int) -> None:
        """Put other ways in the place of those to *states*."""
        self.scores[states] = scores
        self.begun[states] = begun


class Past(NamedTuple):
    """A syllable that is over.

    Attributes:
        word: Its number, or none.
        first: Its first frame, *last* the one behind its last.
        before: Number of the syllable before it in the history, 0 if there is none.
        score: Of the way to its end.
    """

    word: int
    first: int
    last: int
    before: int
    score: float


NOTHING: Final = Past(NO_WORD, 0, 0, 0, 0.0)
UNREACHED: Final = Way(NEVER)


class NameDecoder:
    """Holds every surname and every syllable as a chain of characters."""

    def __init__(self, characters: Sequence[str]) -> None:
        """Take what the classes of the frames stand for; class 0 stands for nothing."""
        self.characters = characters
        classes = {sign: number for number, sign in enumerate(characters)}
        self.blank_class = classes[" "]
        self.letters = np.array([n for n, c in enumerate(characters) if not n or c.isalpha()])
        given = tuple(dict.fromkeys((*GIVEN, *SURNAMES)))
        self.words = tuple(unicodedata.normalize("NFC", w) for w in (*SURNAMES, *given))
        chances = [_of_surname(rank) for rank in range(len(SURNAMES))]
        chances += [USUALLY if word in USUAL else KNOWN for word in given]
        self.chances = SYLLABLE + np.array(chances)
        spelt = [[classes[sign] for sign in word] for word in self.words]
        self.signs = np.array([sign for word in spelt for sign in word])
        self.lasts = np.cumsum([len(word) for word in spelt]) - 1
        self.firsts = np.array([0, *(self.lasts[:-1] + 1)])
        self.word_at = np.repeat(np.arange(len(spelt)), [len(word) for word in spelt])
        self.rivals = _alike(self.words)
        # A sign before the same sign needs a frame of nothing between.
        self.doubled = np.flatnonzero(self.signs[1:] == self.signs[:-1])

    def decode(self, frames: Frames) -> Name | None:
        """Return the name that *frames* show best, None if they are too few for any."""
        search = _Search(self, frames.astype(np.float64))
        for number in range(len(frames)):
            search.step(number)
        return search.best()

    def certainty(self, word: int, frames: Frames) -> float:
        """Return the chance of *word* in *frames* less that of all its like, 0..1."""
        rivals = self.rivals[word]
        spelt = [self.signs[self.firsts[at] : self.lasts[at] + 1].tolist() for at in rivals]
        weights = np.exp(log_chances(frames, spelt) + self.chances[[*rivals]])
        share = weights[rivals.index(word)] / max(weights.sum(), np.finfo(float).tiny)
        return max(0.0, float(2 * share - 1))

    def read(self, frames: Frames) -> str:
        """Return the likeliest signs of *frames*."""
        kinds = [kind for kind, _ in groupby(frames.argmax(axis=1).tolist()) if kind != BLANK]
        return unicodedata.normalize("NFC", "".join(self.characters[kind] for kind in kinds))


def _alike(words: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """Return for each of *words* the numbers of those with its letters, itself among them.

    Surnames, which come first, are alike among themselves.
    """
    alike: defaultdict[tuple[bool, str], list[int]] = defaultdict(list)
    keys = [(at < len(SURNAMES), without_marks(word)) for at, word in enumerate(words)]
    for at, key in enumerate(keys):
        alike[key].append(at)
    return tuple(tuple(alike[key]) for key in keys)


def _of_surname(rank: int) -> float:
    """Return the chance of a surname that so many are before."""
    if rank < RANKED:
        return -math.log(RANK * (rank + 1))
    return LESS_USUAL if rank < LESS else RARE


class _Search:
    """One pass over the frames: what is known of the best way to every state so far."""

    def __init__(self, net: NameDecoder, frames: Scores) -> None:
        self.net = net
        self.frames = frames
        self.top = frames.max(axis=1)
        shown = frames.argmax(axis=1) != BLANK
        self.other_ink = (self.top + OTHER_SIGN * shown).tolist()
        unlisted = frames[:, net.letters].max(axis=1) + UNKNOWN_SIGN * shown
        self.unlisted = unlisted.tolist()
        self.history = [NOTHING]
        self.begun = [Begun(0, 0)]
        # In a sign, behind it, and the better one of both.
        self.inked = self.bare = self.either = Ways.none(len(net.signs))
        self.before = Way(0.0)
        self.blank = self.after_blank = self.behind = self.unknown = UNREACHED

    def step(self, number: int) -> None:
        """Go on by one frame."""
        chances, net = self.frames[number], self.net
        surname, given, unknown = self._endings(number)
        ended = max(surname, given, unknown)
        begin = max(self.blank, self.after_blank, ended.plus(TOUCHING))
        self.inked = self.inked.or_(self._into(begin, number)).plus(chances[net.signs])
        self.bare = self.either.plus(float(chances[BLANK]))
        self.either = self.bare.or_(self.inked)
        rest = max(self.blank, self.after_blank)
        self.blank = max(self.blank, ended).plus(float(chances[net.blank_class]))
        self.after_blank = rest.plus(float(chances[BLANK]))
        self.behind = max(self.behind, given, unknown).plus(self.other_ink[number])
        new = Way(begin.score + SYLLABLE + UNKNOWN, number, begin.past)
        self.unknown = max(self.unknown, new).plus(self.unlisted[number])
        self.before = self.before.plus(self.other_ink[number])

    def best(self) -> Name | None:
        """Return the name on the best way to the end, if any way leads there."""
        _, given, unknown = self._endings(len(self.frames))
        end = max(self.behind, given, unknown)
        if end.score <= NEVER / 2:
            return None
        syllables = []
        number = end.past
        while number:
            syllables.append(self._syllable(self.history[number]))
            number = self.history[number].before
        syllables.reverse()
        return Name(tuple(syllables), float(end.score - self.top.sum()))

    def _syllable(self, past: Past) -> Syllable:
        frames = self.frames[past.first : past.last].astype(np.float32)
        if past.word == NO_WORD:
            text, gain, certainty = self.net.read(frames), SYLLABLE + UNKNOWN, 1.0
        else:
            text, gain = self.net.words[past.word], float(self.net.chances[past.word])
            certainty = self.net.certainty(past.word, frames)
        before = self.history[past.before]
        begun, score = before.last, before.score
        if not past.before:
            begun, score = past.first, sum(self.other_ink[: past.first])
        free = float(self.top[begun : past.last].sum())
        fit = min(0.0, past.score - score - gain - free)
        return Syllable(text, past.first, past.last, fit, certainty)

    def _endings(self, number: int) -> tuple[Way, Way, Way]:
        """Return the best ways to the end of a surname, a given name and an unlisted one."""
        surnames = len(SURNAMES)
        return (
            self._ended(self.net.lasts[:surnames], number),
            self._ended(self.net.lasts[surnames:], number),
            self._over(self.unknown, NO_WORD, number),
        )

    def _ended(self, states: Places, number: int) -> Way:
        state = int(states[np.argmax(self.either.scores[states])])
        begun = self.begun[self.either.begun[state]]
        way = Way(float(self.either.scores[state]), *begun)
        return self._over(way, int(self.net.word_at[state]), number)

    def _over(self, way: Way, word: int, number: int) -> Way:
        """Put the syllable of *way* into the history."""
        self.history.append(Past(word, way.since, number, way.past, way.score))
        return Way(way.score, number, len(self.history) - 1)

    def _into(self, begin: Way, number: int) -> Ways:
        """Return the ways into the next sign of each word, or into its first one."""
        net, surnames = self.net, len(SURNAMES)
        ways = self.either.shifted()
        ways.set(net.doubled + 1, self.bare.scores[net.doubled], self.bare.begun[net.doubled])
        self._enter(ways, slice(surnames), self.before, number)
        self._enter(ways, slice(surnames, None), begin, number)
        return ways

    def _enter(self, ways: Ways, words: slice, before: Way, number: int) -> None:
        """Begin each of *words* in frame *number*, behind *before*."""
        scores = before.score + self.net.chances[words]
        ways.set(self.net.firsts[words], scores, len(self.begun))
        self.begun.append(Begun(number, before.past))
