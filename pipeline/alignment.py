"""How far a passage is from the place in a longer text where it fits best."""

from __future__ import annotations

import numpy as np


def edits_within(passage: str, text: str) -> int:
    """Return the fewest letters to change, drop or add to find *passage* inside *text*.

    What stands before and after that place costs nothing.
    """
    letters = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    steps = np.arange(len(letters) + 1)
    costs = np.zeros(len(letters) + 1, dtype=np.int64)
    for letter in passage:
        best = costs + 1  # the letter is missing in the text
        np.minimum(best[1:], costs[:-1] + (letters != ord(letter)), out=best[1:])
        # A letter too many in the text costs one more than its left neighbour does.
        costs = np.minimum.accumulate(best - steps) + steps
    return int(costs.min())
