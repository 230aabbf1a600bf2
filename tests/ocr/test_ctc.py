"""The chance of a text over frames is the sum over all ways to spread it."""

from __future__ import annotations

from itertools import groupby, product
from math import prod

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.ctc import log_chances

LABELS = st.lists(st.lists(st.integers(1, 2), max_size=4), min_size=1, max_size=3)
CLASSES = 3


def by_hand(chances: np.ndarray, label: list[int]) -> float:
    """Add up every row of classes that collapses to *label*."""
    total = 0.0
    for row in product(range(CLASSES), repeat=len(chances)):
        seen = [kind for kind, _ in groupby(row) if kind]
        if seen == label:
            total += prod(chances[frame, kind] for frame, kind in enumerate(row))
    return total


@given(LABELS, st.integers(1, 5), st.integers(0, 2**32 - 1))
def test_all_ways_are_added(labels: list[list[int]], frames: int, seed: int) -> None:
    chances = np.random.default_rng(seed).dirichlet(np.ones(CLASSES), frames)
    found = np.exp(log_chances(np.log(chances).astype(np.float32), labels))
    assert found == pytest.approx([by_hand(chances, label) for label in labels], abs=1e-5)


def test_a_text_longer_than_the_frames_has_no_chance() -> None:
    assert np.exp(log_chances(np.zeros((2, 3), np.float32), [[1, 2, 1]])) == [0.0]
