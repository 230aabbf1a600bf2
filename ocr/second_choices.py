"""Let a trigram of syllables choose among what a strip may as well show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

import numpy as np

from ocr.spellings import BLANK, Speller, Spelling, oddness
from ocr.strips import Glyph, Strip, lines_above, with_quotes
from ocr.trigram import UNKNOWN, Chances, Trigram

PATHS: Final = 6  # through one line
NO_TOKEN: Final = -1


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

    def ends(self, ids: Sequence[int]) -> tuple[int, int]:
        """Return the last two tokens once *ids* follow."""
        *_, before, last = (self.before, self.last, *ids)
        return before, last


class Chooser:
    """Chooses spellings by what the strips show and by what papers usually say."""

    def __init__(self, characters: Sequence[str], trigram: Trigram) -> None:
        self._trigram = trigram
        self._speller = Speller(characters, trigram.words)

    def read(self, strips: Sequence[Strip]) -> tuple[tuple[Spelt, ...], ...]:
        """Return the words of each of the *strips* of a page."""
        above = lines_above(strips)
        best: dict[int, _Path] = {}
        for place in sorted(range(len(strips)), key=lambda place: strips[place].y0):
            follows = best.get(above[place], _Path(0.0, UNKNOWN, UNKNOWN))
            paths = [_Path(0.0, follows.before, follows.last)]
            for spellings in self._speller.spellings(strips[place]):
                paths = self._extended(paths, spellings)
            best[place] = paths[0]
        return tuple(
            tuple(
                spelt
                for glyphs, text in zip(strip.words, best[place].texts, strict=True)
                for spelt in _parted(text, glyphs)
            )
            for place, strip in enumerate(strips)
        )

    def _extended(self, paths: Sequence[_Path], spellings: Sequence[Spelling]) -> list[_Path]:
        """Return the best of *paths*, each longer by one of *spellings*, best first."""
        ids = [self._trigram.ids(spelling.text) for spelling in spellings]
        if len(paths) == len(spellings) == 1:  # no other is left to weigh it against
            [path], [spelling] = paths, spellings
            return [_Path(path.score, *path.ends(ids[0]), (*path.texts, spelling.text))]
        scores = self._scores(paths, spellings, ids)
        longer: dict[tuple[int, int], _Path] = {}
        for place in (-scores).argsort(axis=None).tolist():
            number, spelt = divmod(place, len(spellings))
            path, spelling = paths[number], spellings[spelt]
            before, last = path.ends(ids[spelt])
            if (before, last) in longer:  # of paths that end alike the best stays the best
                continue
            texts = (*path.texts, spelling.text)
            longer[before, last] = _Path(float(scores.flat[place]), before, last, texts)
            if len(longer) == PATHS:
                break
        return list(longer.values())

    def _scores(
        self,
        paths: Sequence[_Path],
        spellings: Sequence[Spelling],
        ids: Sequence[tuple[int, ...]],
    ) -> Chances:
        """Return the scores of *paths*, each longer by each of *spellings* with its *ids*."""
        ends = np.array([(path.before, path.last) for path in paths])
        before, last = ends[:, :1], ends[:, 1:]
        shapes = [spelling.score - oddness(spelling.text) for spelling in spellings]
        scores = np.add.outer([path.score for path in paths], shapes)
        for token in np.array(list(zip_longest(*ids, fillvalue=NO_TOKEN)), int):
            is_there = token != NO_TOKEN
            chances = self._trigram.log_chance(before, last, np.maximum(token, 0))
            scores = scores + np.where(is_there, chances, 0.0)
            before, last = np.where(is_there, last, before), np.where(is_there, token, last)
        return np.asarray(scores, np.float64)


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
