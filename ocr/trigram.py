"""How likely a syllable is after the two before it, from counts of official papers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]
Chances = NDArray[np.float64]

MODEL: Final = Path(__file__).parent / "models" / "trigram.npz"
DISCOUNT: Final = 0.75
UNKNOWN: Final = 0  # the id of every word that is not in the vocabulary
NUMBER: Final = "<d>"
REMEMBERED: Final = 1 << 15  # texts: the words of a page and what they may be come again
OTHER_WORDS: Final = 5000  # so many unknown words share the chance of the unknown
TOKEN: Final = re.compile(r"(?P<number>\d+(?:[.,/]\d+)*)|[^\W\d_]+|[.,;:]")


def tokens(text: str) -> Iterator[str]:
    """Yield the syllables (lower case), numbers (as one token) and marks of *text*."""
    for match in TOKEN.finditer(text):
        yield NUMBER if match["number"] else match[0].lower()


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted; all arrays are of whole numbers.

    Attributes:
        words: The vocabulary; the first one stands for all others.
        singles: How often each word came.
        followed: How often anything came after each word.
        firsts: Of each pair the first word; pairs are sorted, and each is there once.
        seconds: The second word of each pair.
        pairs: How often each pair came.
        pairs_followed: How often anything came after each pair.
        heads: Of each triple the number of its first two words among the pairs; sorted.
        thirds: The third word of each triple.
        triples: How often each triple came.
    """

    words: tuple[str, ...]
    singles: Ids
    followed: Ids
    firsts: Ids
    seconds: Ids
    pairs: Ids
    pairs_followed: Ids
    heads: Ids
    thirds: Ids
    triples: Ids

    def save(self, path: Path) -> None:
        """Write them to *path*, as narrow as they fit."""
        arrays = {
            name: _narrow(getattr(self, name)) for name in self.__slots__ if name != "words"
        }
        words = np.frombuffer("\n".join(self.words).encode(), np.uint8)
        with path.open("wb") as file:
            np.savez_compressed(file, allow_pickle=False, words=words, **arrays)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read what :meth:`save` wrote."""
        with np.load(path, allow_pickle=False) as arrays:
            words = tuple(arrays["words"].tobytes().decode().split("\n"))
            return cls(
                words,
                *(arrays[name].astype(np.int64) for name in cls.__slots__ if name != "words"),
            )


class Trigram:
    """An interpolated trigram with absolute discounting.

    What is left of each count goes to the shorter context, so that counts may be pruned
    and the chances of all words still sum up to one.
    """

    def __init__(self, counts: Counts) -> None:
        size = len(counts.words)
        self._ids = {word: number for number, word in enumerate(counts.words)}
        self._ids_of = lru_cache(REMEMBERED)(self._number)
        self._size = size
        total = counts.singles.sum()
        seen = np.maximum(counts.singles - DISCOUNT, 0) / total
        self._single = seen + (1 - seen.sum()) / size
        self._single[UNKNOWN] /= OTHER_WORDS
        self._pair_keys = _keys(counts.firsts * size + counts.seconds)
        pair = _share(counts.pairs, counts.followed[counts.firsts])
        self._after_word = _left(pair, counts.firsts, size)
        self._pair = np.append(pair, 0.0)
        self._triple_keys = _keys(counts.heads * size + counts.thirds)
        triple = _share(counts.triples, counts.pairs_followed[counts.heads])
        self._after_pair = np.append(_left(triple, counts.heads, len(counts.pairs)), 1.0)
        self._triple = np.append(triple, 0.0)

    @classmethod
    @cache
    def default(cls) -> Self:
        """Return the one that comes with the program, loaded once."""
        return cls(Counts.load(MODEL))

    @property
    def words(self) -> tuple[str, ...]:
        """The vocabulary, without the word that stands for all others."""
        return tuple(self._ids)[1:]

    def ids(self, text: str) -> tuple[int, ...]:
        """Return the numbers of the tokens of *text*."""
        return self._ids_of(text)

    def _number(self, text: str) -> tuple[int, ...]:
        return tuple(self._ids.get(token, UNKNOWN) for token in tokens(text))

    def log_chance(self, before: Ids, last: Ids, word: Ids) -> Chances:
        """Return the natural logarithm of the chance of *word* after *before* and *last*.

        The three are numbers of tokens, and are broadcast against each other. A context of
        unknown words says nothing: the chance is that of the word alone.
        """
        pair = _look_up(self._pair_keys, last * self._size + word)
        two = self._pair[pair] + self._after_word[last] * self._single[word]
        head = _look_up(self._pair_keys, before * self._size + last)
        triple = _look_up(self._triple_keys, head * self._size + word)
        return np.asarray(
            np.log(self._triple[triple] + self._after_pair[head] * two), np.float64
        )

    def log_chance_of(self, sequence: Sequence[int], context: int = 0) -> float:
        """Return the logarithm of the chance of a *sequence*, its first *context* given."""
        if len(sequence) <= context:
            return 0.0
        padded = np.array([UNKNOWN, UNKNOWN, *sequence], np.int64)
        return float(self.log_chance(padded[:-2], padded[1:-1], padded[2:])[context:].sum())


def _share(counts: Ids, totals: Ids) -> Chances:
    return np.asarray((counts - DISCOUNT) / np.maximum(totals, counts), np.float64)


def _left(shares: Chances, contexts: Ids, size: int) -> Chances:
    """Return what each context leaves to the shorter one."""
    return np.asarray(1 - np.bincount(contexts, shares, size), np.float64)


def _keys(numbers: Ids) -> Ids:
    """Return sorted *numbers* and one that nothing reaches."""
    return np.append(numbers, np.iinfo(np.int64).max)


def _look_up(keys: Ids, wanted: Ids) -> Ids:
    """Return where the *wanted* stand among the *keys*; the last place is for those missing."""
    places = keys.searchsorted(wanted)
    return np.asarray(np.where(keys[places] == wanted, places, len(keys) - 1), np.int64)


def _narrow(values: Ids) -> NDArray[np.unsignedinteger]:
    kind = np.uint16 if values.max(initial=0) < 1 << 16 else np.uint32
    return values.astype(kind)
