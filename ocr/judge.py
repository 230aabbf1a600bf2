"""Weigh what speaks for each spelling of a place where two readers saw different words."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from ocr.candidates import candidates
from ocr.ctc import Scores, log_chances
from ocr.second_choices import LETTERS
from ocr.strips import Frames
from ocr.syllables import is_syllable, without_marks
from ocr.trigram import Trigram

LIKE: Final = {"–": "-", "—": "-"}  # the network knows them by these
QUOTES: Final = "“”\"'"  # and shows any of these by any other


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What speaks for a spelling, in nats: fitted on scans, and rounded.

    Attributes:
        frames: For each nat by which the strip shows it better than the likeliest.
        least_frames: Nats that the strip can speak against it at most.
        page: That the page reader saw just this.
        page_confidence: The same, for its full confidence.
        page_letters: That the page reader saw these letters, whatever their marks.
        page_punctuation: That the page reader saw these signs between the letters.
        context: For each nat that the words around make it likelier.
        syllables: That all its letters are syllables.
        agreed: For each e-fold of times that both readers saw its words elsewhere.
        respelt: That it is the strip reader's second thought.
    """

    frames: float = 1.0
    least_frames: float = -15.0
    page: float = 1.2
    page_confidence: float = 3.5
    page_letters: float = 0.3
    page_punctuation: float = 3.0
    context: float = 0.8
    syllables: float = 0.6
    agreed: float = 0.8
    respelt: float = -0.7


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dispute:
    """A place of which two readers saw different words.

    Attributes:
        page: What the page reader saw.
        page_confidence: How sure it was, 0 to 1.
        strip: What the strip reader saw, on second thoughts.
        raw: What the strip reader saw at first.
        frames: The part of the strip that shows it.
        left: Numbers of the tokens before it, the last ones at least.
        right: Numbers of the tokens after it, the first ones at least.
    """

    page: str
    page_confidence: float
    strip: str
    raw: str
    frames: Frames
    left: tuple[int, ...] = ()
    right: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The spelling that won, and by how many nats."""

    text: str
    margin: float


class Judge:
    """Knows what the network can show and what papers usually say."""

    def __init__(
        self, characters: Sequence[str], trigram: Trigram, weights: Weights | None = None
    ) -> None:
        self._classes = {text: number for number, text in enumerate(characters) if number}
        self._trigram = trigram
        self._weights = weights or Weights()

    def settle(self, dispute: Dispute, agreed: Mapping[str, int]) -> Verdict:
        """Return the spelling that most speaks for.

        Args:
            dispute: The two readings.
            agreed: How often both readers saw a word elsewhere on the page.
        """
        texts = candidates(dispute.page, dispute.strip, dispute.raw)
        shown = self._shown(dispute, texts)
        scores = [
            score + self._said(dispute, text) + self._known(text, agreed)
            for text, score in zip(texts, shown, strict=True)
        ]
        best, *others = sorted(range(len(texts)), key=lambda place: -scores[place])
        margin = scores[best] - scores[others[0]] if others else math.inf
        return Verdict(texts[best], float(margin))

    def _shown(self, dispute: Dispute, texts: Sequence[str]) -> Scores:
        """Return what the frames say about each of *texts*, against the strip's reading."""
        weights = self._weights
        quote = self._quote(dispute.frames)
        labels = [self._labels(text, quote) for text in (dispute.raw, *texts)]
        chances = log_chances(dispute.frames, [label or () for label in labels])
        written = np.array([label is not None for label in labels[1:]])
        against = np.maximum(chances[1:] - chances[0], weights.least_frames)
        return weights.frames * np.where(written, against, weights.least_frames)

    def _quote(self, frames: Frames) -> int | None:
        """Return the class by which *frames* show a quotation mark, if there is one."""
        quotes = [self._classes[sign] for sign in QUOTES if sign in self._classes]
        return max(quotes, key=lambda number: float(frames[:, number].max()), default=None)

    def _labels(self, text: str, quote: int | None) -> tuple[int, ...] | None:
        """Return the classes that spell *text*, None where the network lacks a sign."""
        classes = [
            quote if sign in QUOTES else self._classes.get(LIKE.get(sign, sign))
            for sign in text
        ]
        return tuple(number for number in classes if number) if all(classes) else None

    def _said(self, dispute: Dispute, text: str) -> float:
        """Return what the readers' own words say for *text*."""
        weights = self._weights
        score = 0.0
        if text == dispute.page:
            score += weights.page + weights.page_confidence * dispute.page_confidence
        if without_marks(text) == without_marks(dispute.page):
            score += weights.page_letters
        if _signs(text) == _signs(dispute.page):
            score += weights.page_punctuation
        if text == dispute.strip != dispute.raw:
            score += weights.respelt
        sequence = (*dispute.left, *self._trigram.ids(text), *dispute.right)
        chance = self._trigram.log_chance_of(sequence, context=len(dispute.left))
        return score + weights.context * chance

    def _known(self, text: str, agreed: Mapping[str, int]) -> float:
        """Return what its words say for *text*, wherever they stand."""
        weights = self._weights
        are_syllables = all(map(is_syllable, LETTERS.findall(text)))
        times = min(agreed.get(word, 0) for word in text.split())
        return weights.syllables * are_syllables + weights.agreed * math.log1p(times)


def _signs(text: str) -> str:
    return "".join(sign for sign in text if not sign.isalnum() and not sign.isspace())
