"""Fitting: weights learn which spelling is right, and never from the scan they are tried on."""

from __future__ import annotations

from dataclasses import astuple
from typing import Final

import numpy as np
import pytest

from ocr.judge import Weights
from ocr.training import fit_weights
from ocr.training.disputed import Example, words_of
from ocr.training.fit_weights import fit, report, wrong, wrong_left_out

NOTHING: Final = Weights(
    frames=0, page=0, page_confidence=0, page_punctuation=0, context=0, agreed=0, respelt=0
)
CONTEXT: Final = Weights.__slots__.index("context")


def place(document: str, *, context: float, corpus: str = "toy") -> Example:
    """Return a place where the right spelling has *context* for it, the wrong one nothing."""
    evidence = np.zeros((2, len(Weights.__slots__)))
    evidence[0, CONTEXT] = context
    return Example(corpus, document, evidence, np.array([0, 3]))


@pytest.mark.parametrize("context", [2.0, -2.0])
def test_learns_what_tells_right_from_wrong(context: float) -> None:
    examples = [place("one", context=context)] * 3
    fitted = fit(examples, NOTHING)
    assert wrong(examples, fitted) == 0
    assert np.sign(fitted.context) == np.sign(context)
    others = [x for at, x in enumerate(astuple(fitted)) if at != CONTEXT]
    assert others == [0.0] * len(others)


def test_counts_the_letters_of_the_spelling_that_is_chosen() -> None:
    assert wrong([place("one", context=-1.0), place("two", context=1.0)], Weights()) == 3


def test_a_scan_is_tried_with_weights_of_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []

    def spy(examples: list[Example]) -> Weights:
        seen.append([example.document for example in examples])
        return Weights()

    monkeypatch.setattr(fit_weights, "fit", spy)
    examples = [place(document, context=1.0) for document in "abba"]
    wrong_left_out(examples, "toy")
    assert seen == [["b", "b"], ["a", "a"]]


def test_where_nothing_can_be_learned_the_weights_stay() -> None:
    alike = Example("toy", "one", np.zeros((2, len(Weights.__slots__))), np.array([1, 1]))
    assert fit([alike]) == Weights()


def test_the_report_has_a_line_for_each_corpus_and_each_weight() -> None:
    examples = [place("a", context=1.0), place("b", context=1.0, corpus="other")]
    firsts = [line.split()[0] for line in report(examples)]
    assert firsts == ["corpus", "toy", "other", "without", *Weights.__slots__, "fitted:"]


def test_the_truth_is_whatever_text_has_several_words() -> None:
    truth = {"page": 1, "text": ["Sở Y tế báo cáo", "Y tế"], "to": None}
    assert words_of(truth) == ("Sở", "Y", "tế", "báo", "cáo", "\n")
