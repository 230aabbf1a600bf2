"""Count the syllables of official papers: ``python -m ocr.training.build_trigram FILE...``.

A FILE (plain or .gz) holds a paragraph a line. Nothing that fewer than two paragraphs have
in common is kept, so that no sentence can be read back; nor is what follows a family name
and a middle name. Lists of names lie beside this file, to be given twice each.
"""

from __future__ import annotations

import argparse
import gzip
import math
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Final, TypeVar

import numpy as np

from ocr.syllables import is_syllable, without_marks
from ocr.trigram import MODEL, NUMBER, UNKNOWN, Counts, Ids, Trigram, tokens

REST: Final = "<rest>"
FEWEST_PARAGRAPHS: Final = 2
LEAST_VIETNAMESE: Final = 0.8  # of the words of a paragraph
HELD_OUT: Final = 20  # one paragraph of so many
VOWELS: Final = frozenset("aeiouy")
# Those that are hardly ever another word.
FAMILIES: Final = "nguyễn trần lê hoàng huỳnh phan vũ võ đặng bùi ngô"
LEADERS: Final = re.compile(r"[.…_]{2,}")  # blanks to be filled in

T = TypeVar("T")


def main(argv: Sequence[str] | None = None) -> None:
    """Count, prune, write; say how large it is and how well it foretells."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--out", type=Path, default=MODEL)
    args = parser.parse_args(argv)
    paragraphs = [line for path in args.files for line in read_paragraphs(path)]
    held_out = paragraphs[::HELD_OUT]
    rest = [line for place, line in enumerate(paragraphs) if place % HELD_OUT]
    foretold = perplexity(Trigram(count(rest)), held_out)
    counts = count(paragraphs)
    counts.save(args.out)
    sizes = (len(counts.words), len(counts.pairs), len(counts.triples))
    sys.stdout.write(
        f"{len(paragraphs)} paragraphs, {sum(map(len, paragraphs))} tokens; "
        f"{sizes} n-grams, {args.out.stat().st_size} bytes; perplexity {foretold:.1f}\n"
    )


def read_paragraphs(path: Path) -> Iterator[tuple[str, ...]]:
    """Yield the tokens of each paragraph in *path* that is mostly Vietnamese."""
    packed = path.read_bytes()
    content = gzip.decompress(packed) if path.suffix == ".gz" else packed
    for line in unicodedata.normalize("NFC", content.decode()).splitlines():
        found = tuple(tokens(LEADERS.sub(" ", line)))
        words = [token for token in found if token.isalpha()]
        if words and sum(map(is_syllable, words)) >= LEAST_VIETNAMESE * len(words):
            yield found


def count(paragraphs: Sequence[Sequence[str]]) -> Counts:
    """Count what several of *paragraphs* have in common; the rest counts as the unknown."""
    words = (REST, *sorted(word for (word,) in _shared(paragraphs, 1) if _is_kept(word)))
    numbers = {word: number for number, word in enumerate(words)}
    lines = [[numbers.get(word, UNKNOWN) for word in line] for line in paragraphs]
    families = {numbers.get(name) for name in FAMILIES.split()}
    pairs = sorted(pair for pair in _shared(lines, 2) if UNKNOWN not in pair)
    places = {pair: place for place, pair in enumerate(pairs)}
    triples = sorted(
        triple
        for triple in _shared(lines, 3)
        if UNKNOWN not in triple and triple[:2] in places and triple[0] not in families
    )
    within = [line[:-1] for line in lines]  # the last word is followed by nothing
    alone = [(word,) for word in range(len(words))]
    return Counts(
        words=words,
        singles=_counted(lines, alone, 1),
        followed=_counted(within, alone, 1),
        firsts=_array(first for first, _ in pairs),
        seconds=_array(second for _, second in pairs),
        pairs=_counted(lines, pairs, 2),
        pairs_followed=_counted(within, pairs, 2),
        heads=_array(places[triple[:2]] for triple in triples),
        thirds=_array(triple[2] for triple in triples),
        triples=_counted(lines, triples, 3),
    )


def perplexity(model: Trigram, paragraphs: Iterable[Sequence[str]]) -> float:
    """Return how many words, on average, *model* hesitates between in *paragraphs*."""
    lines = [model.ids(" ".join(line).replace(NUMBER, "0")) for line in paragraphs]
    chances = sum(map(model.log_chance_of, lines))
    return math.exp(-chances / sum(map(len, lines)))


def _is_kept(word: str) -> bool:
    """Whether *word* is a syllable, an abbreviation, a numeral, a number or a mark."""
    vowels = sum(letter in VOWELS for letter in without_marks(word))
    return vowels < 2 or is_syllable(word) or set(word) <= set("ivx")


def _shared(paragraphs: Iterable[Sequence[T]], length: int) -> list[tuple[T, ...]]:
    """Return the n-grams that stand in enough paragraphs."""
    found = Counter(chain.from_iterable(set(_ngrams(line, length)) for line in paragraphs))
    return [ngram for ngram, times in found.items() if times >= FEWEST_PARAGRAPHS]


def _counted(
    paragraphs: Iterable[Sequence[int]], ngrams: Sequence[tuple[int, ...]], length: int
) -> Ids:
    found = Counter(chain.from_iterable(_ngrams(line, length) for line in paragraphs))
    return _array(found[ngram] for ngram in ngrams)


def _ngrams(line: Sequence[T], length: int) -> Iterator[tuple[T, ...]]:
    return zip(*(line[start:] for start in range(length)), strict=False)


def _array(numbers: Iterable[int]) -> Ids:
    return np.fromiter(numbers, np.int64)


if __name__ == "__main__":
    main()
