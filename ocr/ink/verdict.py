"""Weigh what the ink reader sees against what the readers of print saw in a blank."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ocr.ink.answer import EMPTY, Answer, is_valid
from ocr.ink.blanks import BlankKind

PRINTED: Final = re.compile(r"\d{1,6}[a-zđ]?")  # 12a is a number too
PARTS: Final = re.compile(r"\s*[/.-]\s*")
SURE: Final = 0.5  # what is less is for a clerk to look at
STRAY: Final = re.compile(r"[\s.,…_'`\"-]+")
# A reading that a reader of print shares is so many times likelier.
SHARED: Final = 5.0
BOTH: Final = 60.0
FLOOR: Final = 2e-3  # the least chance, of what the network did not think of
# Confidence, by how many readers see it; measured on strings and hands held out.
AGREED: Final = 0.97
SUPPORTED: Final = 0.9
ALONE: Final = 0.8  # times what the network thinks of it
FAINT: Final = 0.3  # of what a reader of print alone sees


@dataclass(frozen=True, slots=True)
class Verdict:
    """What stands in a blank, "" for nothing, and how sure that is (0 to 1)."""

    text: str
    confidence: float


def digits_of(kind: BlankKind, text: str | None) -> str | None:
    """Return what a reader of print saw in a blank, None if it cannot stand there."""
    if text is None:
        return None
    if kind is BlankKind.ARRIVAL_DAY:
        text = PARTS.sub("/", text.strip(" .,/-_…"))
    bare = STRAY.sub("", text)
    if kind is BlankKind.NUMBER and PRINTED.fullmatch(bare) and bare.strip("0"):
        return bare
    return bare if is_valid(kind, bare) else None


def settle(kind: BlankKind, answers: Sequence[Answer], seen: Sequence[str | None]) -> Verdict:
    """Return what stands in a blank of that *kind*.

    Args:
        kind: What is expected there.
        answers: Of the ink reader, the likeliest first.
        seen: What each reader of print saw there, None where it cannot be.
    """
    votes = {text: seen.count(text) for text in seen if text is not None}
    chances = {_value(kind, answer.text): answer.chance for answer in answers}
    texts = dict.fromkeys((*(answer.text for answer in answers), *votes))
    weights = {0: 1.0, 1: SHARED}
    scores = {
        text: (chances.get(_value(kind, text), 0.0) + FLOOR)
        * weights.get(_votes(kind, text, votes), BOTH)
        for text in texts
    }
    best = max(texts, key=lambda text: scores[text])
    return Verdict(best, _confidence(kind, best, scores, chances, _votes(kind, best, votes)))


def _confidence(
    kind: BlankKind,
    best: str,
    scores: dict[str, float],
    chances: dict[str, float],
    votes: int,
) -> float:
    chance = chances.get(_value(kind, best), 0.0)
    share = scores[best] / sum(scores.values())
    if best == EMPTY:
        return share
    if votes > 1:
        return AGREED if chance >= max(chances.values(), default=0.0) else SUPPORTED * share
    if votes:
        return SUPPORTED * share if chance > FAINT else min(FAINT, share)
    return ALONE * chance


def _votes(kind: BlankKind, text: str, votes: dict[str, int]) -> int:
    same = _value(kind, text)
    return sum(count for other, count in votes.items() if _value(kind, other) == same)


def _value(kind: BlankKind, text: str) -> str:
    return text.lstrip("0") if kind in {BlankKind.DAY, BlankKind.MONTH} else text
