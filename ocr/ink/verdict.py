"""Weigh what the ink reader sees against what the readers of print saw in a blank."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ocr.ink.answer import Answer, is_valid
from ocr.ink.blanks import BlankKind

PRINTED: Final = re.compile(r"\d{1,6}[a-dđ]?")  # 12a is a number too
NUMBERS: Final = frozenset({BlankKind.NUMBER, BlankKind.ARRIVAL_NUMBER})
PARTS: Final = re.compile(r"\s*[/.-]\s*")
SURE: Final = 0.5  # what is less is for a clerk to look at
STRAY: Final = re.compile(r"[\s.,…_'`\"-]+")
# So many times likelier is a reading that none, one, two readers of print share.
WEIGHTS: Final = (1.0, 5.0, 1000.0)
# So many times likelier is what the ink says digit by digit too; of 1, 1.5, 2, 3, 4, 6 and 10
# this reads most of 528 made-up numbers right.
APART: Final = 4.0
FLOOR: Final = 2e-3  # the least chance, of what the network did not think of
# Confidence, by how many readers see it; measured on strings and hands held out.
AGREED: Final = 0.97
SUPPORTED: Final = 0.9
# Times what the network thinks of it. Of 528 made-up numbers, where the digits one by one say
# the same, 94 in 100 of those above 0.6 are right; where they do not, 97 of those above 0.9 and
# 6 in 10 of those from 0.5 to 0.9.
SAME: Final = 0.8
ALONE: Final = 0.55
FAINT: Final = 0.3  # of what a reader of print alone sees
DENIED: Final = 0.5  # the chance of something else, by which all others are doubted


@dataclass(frozen=True, slots=True)
class Verdict:
    """What stands in a blank.

    Attributes:
        text: "" for nothing.
        confidence: 0 to 1.
        other: What the ink reader alone would say; None if the same.
    """

    text: str
    confidence: float
    other: str | None = None


def digits_of(kind: BlankKind, text: str | None) -> str | None:
    """Return what a reader of print saw in a blank, None if it cannot stand there."""
    if text is None:
        return None
    if kind is BlankKind.ARRIVAL_DAY:
        text = PARTS.sub("/", text.strip(" .,/-_…"))
    bare = STRAY.sub("", text)
    if kind in NUMBERS and PRINTED.fullmatch(bare) and bare.strip("0"):
        return bare
    return bare if is_valid(kind, bare) else None


def settle(
    kind: BlankKind,
    answers: Sequence[Answer],
    seen: Sequence[str | None],
    apart: str | None = None,
) -> Verdict:
    """Return what stands in a blank of that *kind*.

    Args:
        kind: What is expected there.
        answers: Of the ink reader, the likeliest first.
        seen: What each reader of print saw there, None where it cannot be.
        apart: What the ink says digit by digit, None where it cannot be told apart.
    """
    votes = Counter(_value(kind, text) for text in seen if text is not None)
    lettered = {text for text in seen if text and text[-1].isalpha()}
    chances = _chances(kind, answers, lettered)
    texts = (*(answer.text for answer in answers), *filter(None, seen))
    pieces = None if apart is None else _value(kind, apart)
    scores = {
        value: (chances[value] + FLOOR)
        * WEIGHTS[min(votes[value], len(WEIGHTS) - 1)]
        * (APART if value == pieces else 1.0)
        for value in (_value(kind, text) for text in texts)
    }
    best = max(texts, key=lambda text: scores[_value(kind, text)])
    value, likeliest = _value(kind, best), _value(kind, answers[0].text)
    share = scores[value] / sum(scores.values())
    alone = SAME if value == pieces else ALONE
    sure = _confidence(votes[value], chances[value], share, alone)
    if lettered and best not in lettered:  # nor is it one to be sure
        sure = min(sure, FAINT)
    if value == likeliest:
        return Verdict(best, sure if best else share)
    is_spelt_out = best in lettered and best[:-1] == likeliest
    contradicted = chances[likeliest] > DENIED and not is_spelt_out
    return Verdict(best, min(sure, FAINT) if contradicted else sure, answers[0].text or None)


def _chances(kind: BlankKind, answers: Sequence[Answer], lettered: set[str]) -> Counter[str]:
    """Return what the network thinks of each value.

    It knows no letters: 12a is 12 to it. A letter where it sees a digit is not believed for
    that: an inked 6 is a b to readers of print.
    """
    chances = Counter({_value(kind, answer.text): answer.chance for answer in answers})
    return chances | Counter({text: chances[text[:-1]] for text in lettered})


def _confidence(votes: int, chance: float, share: float, alone: float) -> float:
    """Return how sure an answer is by who sees it.

    Args:
        votes: Readers of print that see it.
        chance: What the network thinks of it.
        share: Its weight among all answers.
        alone: How far the network is trusted where no reader of print sees it.
    """
    if votes > 1:
        return AGREED * max(share, chance)
    if votes:
        return SUPPORTED * share if chance > FAINT else min(FAINT, share)
    return alone * chance


def _value(kind: BlankKind, text: str) -> str:
    return text.lstrip("0") if kind in {BlankKind.DAY, BlankKind.MONTH} else text
