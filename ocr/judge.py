"""Weigh what speaks for each spelling of a place where two readers saw different words."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from typing import Final

import numpy as np

from ocr.candidates import candidates
from ocr.ctc import Scores, log_chances
from ocr.strips import Frames
from ocr.trigram import Trigram

LIKE: Final = {"–": "-", "—": "-"}  # the network knows them by these
QUOTES: Final = "“”\"'"  # and shows any of these by any other
LEAST_FRAMES: Final = -15.0  # nats that a strip can speak against a spelling at most

Row = tuple[float, float, float, float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What speaks for a spelling, in nats; ``ocr.training.fit_weights`` measures them.

    Attributes:
        frames: For each nat by which the strip shows it better than the likeliest.
        page: That the page reader saw just this.
        page_confidence: The same, for its full confidence.
        page_punctuation: That the page reader saw these signs between the letters.
        context: For each nat that the words around make it likelier.
        agreed: For each e-fold of times that both readers saw its words elsewhere.
        respelt: That it is the strip reader's second thought.
    """

    frames: float = 1.0
    page: float = 1.2
    page_confidence: float = 3.5
    page_punctuation: float = 3.0
    context: float = 0.8
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
        scores = self.evidence(dispute, texts, agreed) @ np.array(astuple(self._weights))
        best, *others = np.argsort(-scores, kind="stable").tolist()
        margin = scores[best] - scores[others[0]] if others else math.inf
        return Verdict(texts[best], float(margin))

    def evidence(
        self, dispute: Dispute, texts: Sequence[str], agreed: Mapping[str, int]
    ) -> Scores:
        """Return a row for each of *texts* with what each of the weights is multiplied by."""
        shown = self._shown(dispute, texts)
        rows = [
            self._row(dispute, text, chance, min(agreed.get(word, 0) for word in text.split()))
            for text, chance in zip(texts, shown.tolist(), strict=True)
        ]
        return np.array(rows, np.float64)

    def _row(self, dispute: Dispute, text: str, shown: float, times: int) -> Row:
        """Return what speaks for *text*, in the order of the weights."""
        is_page = text == dispute.page
        sequence = (*dispute.left, *self._trigram.ids(text), *dispute.right)
        return (
            shown,
            is_page,
            is_page * dispute.page_confidence,
            _signs(text) == _signs(dispute.page),
            self._trigram.log_chance_of(sequence, context=len(dispute.left)),
            math.log1p(times),
            text == dispute.strip != dispute.raw,
        )

    def _shown(self, dispute: Dispute, texts: Sequence[str]) -> Scores:
        """Return what the frames say about each of *texts*, against the strip's reading."""
        quote = self._quote(dispute.frames)
        labels = [self._labels(text, quote) for text in (dispute.raw, *texts)]
        chances = log_chances(dispute.frames, [label or () for label in labels])
        written = np.array([label is not None for label in labels[1:]])
        against = np.maximum(chances[1:] - chances[0], LEAST_FRAMES)
        return np.where(written, against, LEAST_FRAMES)

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


def _signs(text: str) -> str:
    return "".join(sign for sign in text if not sign.isalnum() and not sign.isspace())
