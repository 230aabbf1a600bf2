"""What a word of a strip may be spelt as, by its shape: marks, capitals, blanks may differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ocr.ctc import log_chances
from ocr.neighbours import Neighbours
from ocr.strips import Frames, Glyph, Strip, text_of
from ocr.syllables import is_syllable, without_marks

REACH: Final = 10.0  # nats: a character that much less likely is no choice
CHOICES: Final = 6  # for one character, the likeliest included
SPELLINGS: Final = 24  # of one word
NO_SYLLABLE: Final = 2.0  # nats off for letters that are no syllable
CROWDED: Final = 2.0  # nats off for a letter right after a mark
MIXED: Final = 2.0  # nats off for capitals among small letters
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

    A page has thousands of them, and a tuple is made in a third of the time.

    Attributes:
        score: Logarithm of its chance over that of the likeliest, by its shape alone.
    """

    text: str
    score: float


BY_SCORE: Final = itemgetter(1)


class Speller:
    """Knows which characters may be meant for others."""

    def __init__(self, characters: Sequence[str], words: Sequence[str]) -> None:
        """Take what the classes of the frames stand for, and the syllables that there are."""
        self._characters = characters
        self._kin = _kin(characters)
        self._blank = characters.index(BLANK)
        self._classes = {text: number for number, text in enumerate(characters)}
        self._neighbours = Neighbours(words)

    def spellings(self, strip: Strip) -> Iterator[tuple[Spelling, ...]]:
        """Yield for each word of *strip* how it may be spelt, the likeliest shape first."""
        frames = strip.log_chances
        blanks = (frames[:, self._blank] - frames.max(axis=1)).tolist()
        for glyphs in strip.words:
            text = text_of(glyphs)
            if _least_sure(glyphs) >= CLEAR and not oddness(text):
                yield (Spelling(text, 0.0),)
            else:
                yield (*self._shapes(frames, glyphs, blanks), *self._near(frames, glyphs))

    def _shapes(
        self, frames: Frames, glyphs: Sequence[Glyph], blanks: Sequence[float]
    ) -> Sequence[Spelling]:
        """Return the spellings whose characters *frames* show.

        Args:
            frames: Of the whole strip.
            glyphs: Of the word.
            blanks: Of each frame the logarithm of the chance of a blank over the likeliest.
        """
        best = [Spelling("", 0.0)]
        ending = ""  # of all of *best*, while there is no choice
        before = None
        for glyph in glyphs:
            choices = self._choices(frames, glyph)
            if before is not None:
                gap = max(blanks[before.last - 1 : before.last + 2])
                if gap >= -REACH:
                    choices += [(BLANK + text, score + gap) for text, score in choices]
            before = glyph
            if len(choices) == 1:
                ending += choices[0][0]
                continue
            longer = [
                Spelling(start + ending + text, sofar + score)
                for start, sofar in best
                for text, score in choices
            ]
            best = sorted(longer, key=BY_SCORE, reverse=True)[:SPELLINGS]
            ending = ""
        return [Spelling(text + ending, score) for text, score in best] if ending else best

    def _choices(self, frames: Frames, glyph: Glyph) -> list[tuple[str, float]]:
        """Return the characters that *glyph* may be, with their scores, likeliest first."""
        kin = self._kin.get(glyph.text)
        if kin is None:
            return [(glyph.text, 0.0)]
        peaks = frames[glyph.first : glyph.last].max(axis=0)[kin]
        order = (-peaks).argsort()[:CHOICES]
        kinds, likeliest = kin[order].tolist(), peaks[order].tolist()
        top = likeliest[0]
        return [
            (self._characters[kind], peak - top)
            for kind, peak in zip(kinds, likeliest, strict=True)
            if peak - top >= -REACH
        ]

    def _near(self, frames: Frames, glyphs: Sequence[Glyph]) -> Iterator[Spelling]:
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
        whole, *scores = log_chances(frames[glyphs[0].first : glyphs[-1].last], labels)
        for word, score in zip(near, scores, strict=True):
            if score - whole >= -FAR:
                yield Spelling(word, float(score - whole))


@lru_cache(maxsize=1 << 14)
def oddness(text: str) -> float:
    """Return the nats that *text* costs where it is not as papers are typed."""
    pieces = LETTERS.findall(text)
    odd = sum(not is_syllable(piece) for piece in pieces)
    mixed = sum(not (piece[1:].islower() or piece.isupper()) for piece in pieces if piece[1:])
    return NO_SYLLABLE * odd + CROWDED * len(UNBLANKED.findall(text)) + MIXED * mixed


def _least_sure(glyphs: Sequence[Glyph]) -> float:
    return min(glyph.confidence for glyph in glyphs)


def _kin(characters: Sequence[str]) -> dict[str, NDArray[np.int64]]:
    """Return the classes of each letter's likes: the same but for the marks."""
    bare = [without_marks(character).lower() for character in characters]
    return {
        character: np.array([place for place, other in enumerate(bare) if other == letter])
        for character, letter in zip(characters, bare, strict=True)
        if character.isalpha()
    }
