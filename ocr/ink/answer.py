"""Choose what stands in a blank from what the frames of several looks show."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

import numpy as np

from ocr.ctc import log_chances
from ocr.ink.blanks import BlankKind
from ocr.ink.reader import MARK, SIGNS
from ocr.strips import Frames

BEAM: Final = 12
LIKELIEST: Final = 5  # of each look
LEAST: Final = -8.0  # logarithm of a chance: what is less likely is not looked into
LONGEST: Final = 6  # digits of a number
DAYS: Final = 31
MONTHS: Final = 12
DAY_OF_MONTH: Final = re.compile(r"(\d{1,2})/(\d{1,2})(?:/((?:20)?\d\d))?")
EMPTY: Final = ""
# A stamp is filled in when it is put on a paper: where ink is, something is written.
STAMPED: Final = frozenset({BlankKind.ARRIVAL_NUMBER, BlankKind.ARRIVAL_DAY})


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands in a blank.

    Attributes:
        text: Digits, or a day as ``18/10/17``; "" when nothing is written there.
        chance: That it is right, as the network thinks.
    """

    text: str
    chance: float


def answers(
    kind: BlankKind, looks: Sequence[Frames], tried: Iterable[str] = ()
) -> tuple[Answer, ...]:
    """Return what may stand in a blank of that *kind*, the likeliest first.

    Args:
        kind: What is expected there; nothing else is answered.
        looks: Frames of the blank, by each look at it.
        tried: Texts that are looked for, though no look alone suggests them.
    """
    if kind is not BlankKind.ARRIVAL_DAY:
        looks = [_without_marks(frames) for frames in looks]
    texts = tuple(dict.fromkeys((*_candidates(kind, looks), *tried))) or (EMPTY,)
    labels = [[SIGNS.index(sign) + 1 for sign in text] for text in texts]
    chances = np.mean([np.exp(log_chances(frames, labels)) for frames in looks], axis=0)
    alike: defaultdict[str, float] = defaultdict(float)
    spelt: dict[str, tuple[float, str]] = {}
    for text, chance in zip(texts, chances.tolist(), strict=True):
        same = _value(kind, text)
        alike[same] += chance
        spelt[same] = max(spelt.get(same, (0.0, text)), (chance, text))
    best = sorted(alike, key=lambda same: (-alike[same], same))
    return tuple(Answer(spelt[same][1], min(1.0, alike[same])) for same in best)


def is_valid(kind: BlankKind, text: str) -> bool:
    """Whether *text* may stand in a blank of that *kind*."""
    if kind is BlankKind.ARRIVAL_DAY:
        match = DAY_OF_MONTH.fullmatch(text)
        return match is not None and _is_day(match[1]) and _is_month(match[2])
    if not re.fullmatch(rf"[0-9]{{1,{LONGEST}}}", text) or not text.strip("0"):
        return False
    if kind is BlankKind.DAY:
        return _is_day(text)
    return kind is not BlankKind.MONTH or _is_month(text)


def _is_day(text: str) -> bool:
    return len(text) <= 2 and 1 <= int(text) <= DAYS


def _is_month(text: str) -> bool:
    return len(text) <= 2 and 1 <= int(text) <= MONTHS


def _value(kind: BlankKind, text: str) -> str:
    """Return what *text* means: 06 is 6 as a day, but another number."""
    return text.lstrip("0") if kind in {BlankKind.DAY, BlankKind.MONTH} else text


def _candidates(kind: BlankKind, looks: Sequence[Frames]) -> Iterator[str]:
    if kind not in STAMPED:
        yield EMPTY
    if kind in {BlankKind.DAY, BlankKind.MONTH}:
        pairs = ("".join(pair) for pair in product(("", *"0123456789"), "0123456789"))
        yield from (text for text in pairs if is_valid(kind, text))
        return
    found = Counter(text for frames in looks for text in _likeliest(frames, kind))
    yield from sorted(found)


def _likeliest(frames: Frames, kind: BlankKind) -> list[str]:
    """Return the likeliest valid texts of one look, by a search over their beginnings."""
    # Of every beginning: the chance that it ended in a sign, and in nothing after it.
    beam: dict[str, tuple[float, float]] = {EMPTY: (0.0, 1.0)}
    for row in np.exp(frames.astype(np.float64)):
        signs = [
            (SIGNS[k], row[k + 1]) for k in range(len(row) - 1) if row[k + 1] > np.exp(LEAST)
        ]
        grown: defaultdict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
        for text, (by_sign, by_none) in beam.items():
            grown[text][1] += (by_sign + by_none) * row[0]
            for sign, chance in signs:
                if text.endswith(sign):
                    grown[text][0] += by_sign * chance
                    grown[text + sign][0] += by_none * chance
                else:
                    grown[text + sign][0] += (by_sign + by_none) * chance
        ranked = sorted(grown.items(), key=lambda item: (-sum(item[1]), item[0]))
        beam = {text: (chances[0], chances[1]) for text, chances in ranked[:BEAM]}
    return [text for text in beam if is_valid(kind, text)][:LIKELIEST]


def _without_marks(frames: Frames) -> Frames:
    """Return *frames* as if a slash were nothing: it ends a number and parts no digits."""
    kept = np.delete(frames, MARK, axis=1)
    kept[:, 0] = np.logaddexp(frames[:, 0], frames[:, MARK])
    return np.asarray(kept, np.float32)
