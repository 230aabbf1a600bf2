"""Fit the weights of the judge on scans: ``python -m ocr.training.fit_weights DIR...``.

Each DIR is a corpus: scans with a NAME.truth.json beside them. For each it prints how many
letters of the disputed places are wrong with the weights of the program, with those fitted
on the other corpora, and with those fitted without the scan at hand; then what each weight
is worth. Nothing is written but with ``--out``: the weights fitted on all, as JSON.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, astuple
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ocr.judge import Weights
from ocr.training.disputed import Example, read_examples

Values = NDArray[np.float64]

STEPS: Final = 300
PACE: Final = 0.5
# Nats of the judge for one nat of a likelihood: it hesitates more than its margins say.
TEMPERATURE: Final = 2.5
PULL: Final = 0.02  # towards where a fit begins, for each squared nat
IMPOSSIBLE: Final = -1e9
COLUMNS: Final = ("places", "least", "program", "elsewhere", "left out", "in sample")


def main(argv: Sequence[str] | None = None) -> None:
    """Read, fit, and say how well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--out", type=Path, help="where to write the fitted weights")
    args = parser.parse_args(argv)
    examples = [example for folder in args.corpora for example in read_examples(folder)]
    sys.stdout.writelines(f"{line}\n" for line in report(examples))
    if args.out:
        fitted = asdict(fit(examples))
        args.out.write_text(json.dumps(fitted, indent=2) + "\n", "utf-8")


def report(examples: Sequence[Example]) -> Iterator[str]:
    """Yield a table of letters wrong by corpus, then one by weight that is left out."""
    corpora = tuple(dict.fromkeys(example.corpus for example in examples))
    fitted = fit(examples)
    yield _row("corpus", COLUMNS)
    for corpus in corpora:
        own = [example for example in examples if example.corpus == corpus]
        others = [example for example in examples if example.corpus != corpus]
        errors = (
            sum(int(example.edits.min()) for example in own),
            wrong(own, Weights()),
            wrong(own, fit(others)) if others else "-",
            wrong_left_out(examples, corpus),
            wrong(own, fitted),
        )
        yield _row(corpus, (len(own), *errors))
    yield _row("without", corpora)
    for name in Weights.__slots__:
        less = Weights(**{**asdict(Weights()), name: 0.0})
        yield _row(name, [wrong(_of(examples, corpus), less) for corpus in corpora])
    yield "fitted: " + ", ".join(f"{name} {x:.2f}" for name, x in asdict(fitted).items())


def fit(examples: Sequence[Example], start: Weights | None = None) -> Weights:
    """Return the weights that make the best spellings of *examples* likeliest.

    A logit over the spellings of each place; the best ones are those that fewest letters
    part from the truth. It begins at *start*, the weights of the program, and is pulled there.
    """
    first = np.array(astuple(start or Weights())) / TEMPERATURE
    useful = [example for example in examples if np.ptp(example.edits)]
    if not useful:
        return start or Weights()
    evidence, is_there, is_best = _stacked(useful)
    weights, travelled = first.copy(), np.full_like(first, 1e-12)
    for _ in range(STEPS):
        scores = np.where(is_there, evidence @ weights, IMPOSSIBLE)
        wanted = _chances(np.where(is_best, scores, IMPOSSIBLE)) - _chances(scores)
        slope = np.einsum("nc,ncw->w", wanted, evidence) / len(useful)
        slope -= PULL * (weights - first)
        travelled += slope**2  # AdaGrad: each weight at a pace of its own
        weights += PACE * slope / np.sqrt(travelled)
    fitted = (weights * TEMPERATURE).tolist()
    return Weights(**dict(zip(Weights.__slots__, fitted, strict=True)))


def wrong(examples: Sequence[Example], weights: Weights) -> int:
    """Return how many letters are wrong where *weights* choose."""
    values = np.array(astuple(weights))
    return sum(int(example.edits[np.argmax(example.evidence @ values)]) for example in examples)


def wrong_left_out(examples: Sequence[Example], corpus: str) -> int:
    """Return the letters wrong in *corpus*, each scan with weights fitted on all others."""
    errors = 0
    for document in dict.fromkeys(example.document for example in _of(examples, corpus)):
        held = [e for e in examples if (e.corpus, e.document) == (corpus, document)]
        rest = [e for e in examples if (e.corpus, e.document) != (corpus, document)]
        errors += wrong(held, fit(rest))
    return errors


def _of(examples: Sequence[Example], corpus: str) -> list[Example]:
    return [example for example in examples if example.corpus == corpus]


def _stacked(
    examples: Sequence[Example],
) -> tuple[Values, NDArray[np.bool_], NDArray[np.bool_]]:
    """Return the evidence of all, which spellings there are, and which of them are best."""
    most = max(len(example.edits) for example in examples)
    evidence = np.zeros((len(examples), most, examples[0].evidence.shape[1]))
    is_there, is_best = (np.zeros((len(examples), most), bool) for _ in range(2))
    for place, example in enumerate(examples):
        count = len(example.edits)
        evidence[place, :count] = example.evidence
        is_there[place, :count] = True
        is_best[place, :count] = example.edits == example.edits.min()
    return evidence, is_there, is_best


def _chances(scores: Values) -> Values:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), np.float64)


def _row(name: str, cells: Sequence[object]) -> str:
    return f"{name:18}" + "".join(f"{cell!s:>11}" for cell in cells)


if __name__ == "__main__":
    main()
