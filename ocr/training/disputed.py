"""Collect places of labelled scans where two readers saw different words."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ocr.best import BestEngine
from ocr.candidates import candidates
from ocr.clean import clean
from ocr.config import OcrConfig
from ocr.judge import LIKE, Dispute, Judge
from ocr.load import load_scans
from ocr.media import sniff
from ocr.readings import TwoReadings
from ocr.reconcile import BESIDE, Reconciler, Settled, dispute_of
from ocr.slots import edits_between, pair_words
from ocr.syllables import without_marks
from ocr.tesseract import TesseractEngine
from ocr.trigram import Trigram
from schemas.source import Source

TRUTH: Final = ".truth.json"
FEWEST_WORDS: Final = 4  # of a value that a line is looked for in
ANCHOR: Final = 2  # words in a row by which a line is found
ROOM: Final = 3  # words more than the line has, on either side
FARTHEST: Final = 0.4  # of its letters: a truth that no candidate is nearer to is another place
TYPED: Final = str.maketrans({**LIKE, "“": '"', "”": '"', "’": "'", "‘": "'"})

Evidence = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """A place that was disputed, and how far from the truth each spelling is.

    Attributes:
        corpus: The folder of its scan.
        document: Its scan.
        evidence: A row for each spelling, a column for each weight of the judge.
        edits: Letters to be changed in each spelling.
    """

    corpus: str
    document: str
    evidence: Evidence
    edits: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page as two readers saw them, and what was settled on."""

    lines: tuple[TwoReadings, ...]
    agreed: Mapping[str, int]
    chosen: tuple[tuple[Settled, ...], ...]


class Listener(Reconciler):
    """Keeps what it was asked."""

    def __init__(self, judge: Judge, trigram: Trigram) -> None:
        super().__init__(judge, trigram)
        self.judge = judge
        self.heard: list[Page] = []

    def settled(
        self, lines: Sequence[TwoReadings], agreed: Mapping[str, int]
    ) -> tuple[tuple[Settled, ...], ...]:
        """Return what stands in each slot of each of *lines*, and keep it."""
        chosen = super().settled(lines, agreed)
        self.heard.append(Page(tuple(lines), agreed, chosen))
        return chosen


@dataclass(frozen=True)
class ListeningEngine(BestEngine):
    """The best reader, with a reconciler that keeps what it was asked."""

    @cached_property
    def reconciler(self) -> Listener:
        """What settles the disputes."""
        trigram = Trigram.default()
        return Listener(Judge(self.strip_reader.strips.characters, trigram), trigram)


def read_examples(folder: Path) -> Iterator[Example]:
    """Yield the disputes of all scans in *folder* with a NAME.truth.json beside them."""
    config = OcrConfig()
    engine = ListeningEngine(TesseractEngine(config.seconds_per_page))
    for path in sorted(folder.iterdir()):
        labels = path.parent / (path.stem + TRUTH)
        if path.suffix == ".json" or not labels.exists():
            continue
        truth = words_of(json.loads(labels.read_text("utf-8")))
        for scan in load_scans(_source(path), config):
            if scan.words is None:
                engine.read(replace(clean(scan), source_id=path.stem))
        for page in engine.reconciler.heard:
            for dispute, true in labelled(page, truth):
                example = example_of(engine.reconciler.judge, dispute, page.agreed, true)
                if example is not None:
                    yield replace(example, corpus=folder.name, document=path.stem)
        engine.reconciler.heard.clear()


def words_of(truth: object) -> tuple[str, ...]:
    """Return the words of every value of *truth*, as read from JSON, that is a text."""
    if isinstance(truth, dict):
        return words_of(list(truth.values()))
    if isinstance(truth, list):
        return tuple(word for value in truth for word in words_of(value))
    words = _typed(truth).split() if isinstance(truth, str) else []
    # No line goes from one value to the next.
    return (*words, "\n") if len(words) >= FEWEST_WORDS else ()


def labelled(page: Page, truth: Sequence[str]) -> Iterator[tuple[Dispute, str]]:
    """Yield each dispute of *page* with the words of *truth* that stand in its place.

    Only places between two words that are as the truth has them count.
    """
    bare = [without_marks(word).lower() for word in truth]
    for line, chosen in zip(page.lines, page.chosen, strict=True):
        words = [_typed(settled.text) for settled in chosen]
        near = _near(" ".join(words).split(), truth, bare)
        for place, true in _paired(words, near):
            slot = line.slots[place]
            seen = line.seen(slot)
            if all(seen) and seen[0] != seen[1]:
                yield dispute_of(line, slot, *_around(words, place)), true


def example_of(
    judge: Judge, dispute: Dispute, agreed: Mapping[str, int], true: str
) -> Example | None:
    """Return the example that *dispute* makes, None where *true* seems to be elsewhere."""
    texts = candidates(dispute.page, dispute.strip, dispute.raw)
    edits = np.array([edits_between(_typed(text), true) for text in texts])
    if edits.min() > max(1, FARTHEST * len(true)):
        return None
    return Example("", "", judge.evidence(dispute, texts, agreed), edits)


def _near(words: Sequence[str], truth: Sequence[str], bare: Sequence[str]) -> Sequence[str]:
    """Return the part of *truth* that a line of *words* is, and a little more."""
    line = [without_marks(word).lower() for word in words]
    match = SequenceMatcher(None, line, bare, autojunk=False).find_longest_match()
    if match.size < ANCHOR:
        return ()
    first = match.b - match.a
    return truth[max(0, first - ROOM) : first + len(line) + ROOM]


def _paired(words: Sequence[str], near: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the places of *words* that are between two true ones, and the truth there.

    Each of *words* may hold blanks, or be empty.
    """
    starts = np.cumsum([0, *(len(word.split()) for word in words)]).tolist()
    single = " ".join(words).split()
    slots = pair_words(single, near)
    true = {
        slot.one.start
        for slot in slots
        if [*single[slot.one.start : slot.one.stop]]
        == [*near[slot.other.start : slot.other.stop]]
    }
    for place, (start, end) in enumerate(pairwise(starts)):
        if start - 1 in true and end in true and end > start:
            inside = [slot for slot in slots if start <= slot.one.start < end]
            others = [number for slot in inside for number in slot.other]
            yield place, " ".join(near[number] for number in others)


def _around(words: Sequence[str], place: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the tokens before and after *place* in a line."""
    trigram = Trigram.default()
    before, after = " ".join(words[:place]), " ".join(words[place + 1 :])
    return trigram.ids(before)[-BESIDE:], trigram.ids(after)[:BESIDE]


def _typed(text: str) -> str:
    """Return *text* with one sign for each kind of dash and of quotation mark."""
    return unicodedata.normalize("NFC", text).translate(TYPED)


def _source(path: Path) -> Source:
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    return Source(path, path.name, digest, len(content), sniff(content[:16]))
