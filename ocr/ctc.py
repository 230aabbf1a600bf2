"""How well a text fits a row of frames (connectionist temporal classification)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ocr.strips import BLANK, Frames

NEVER: Final = -1e9  # the logarithm of no chance at all, which can still be added to

Scores = NDArray[np.float64]


def log_chances(frames: Frames, labels: Sequence[Sequence[int]]) -> Scores:
    """Return the logarithm of the chance that *frames* show each of *labels*, all ways added.

    Args:
        frames: Logarithms of the chance of every class, frame by frame.
        labels: Rows of classes, each without class 0.
    """
    longest = max(map(len, labels), default=0)
    states = np.full((len(labels), 2 * longest + 1), BLANK)
    for row, label in enumerate(labels):
        states[row, 1 : 2 * len(label) : 2] = label
    # A character may follow another without a blank between, if it is another one.
    skips = np.full(states.shape, NEVER)
    skips[:, 2:][(states[:, 2:] != BLANK) & (states[:, 2:] != states[:, :-2])] = 0.0
    scores = np.full(states.shape, NEVER)
    scores[:, 0] = 0.0  # before the first frame
    for chances in frames.astype(np.float64):
        moved = scores.copy()
        moved[:, 1:] = np.logaddexp(moved[:, 1:], scores[:, :-1])
        moved[:, 2:] = np.logaddexp(moved[:, 2:], scores[:, :-2] + skips[:, 2:])
        scores = moved + chances[states]
    rows = np.arange(len(labels))
    ends = np.array([2 * len(label) for label in labels], int)
    # The last frame shows the last character, or nothing any more.
    before = np.where(ends, scores[rows, np.maximum(ends - 1, 0)], NEVER)
    return np.asarray(np.logaddexp(scores[rows, ends], before), np.float64)
