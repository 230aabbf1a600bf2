"""Measure how many characters of labelled paragraphs each reader gets wrong.

    python -m benchmarks.reading [READER...] [--scans DIR]

Paragraphs that stand in a truth file are looked for in the text of their document, the
place that fits best; what no reader puts in order (a stamp read into the paragraph) is
counted apart as lost, so that the share of wrong characters tells of reading alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table as Grid

from benchmarks.cpu import cpu_seconds
from benchmarks.run import SAMPLES
from ocr.config import READERS, OcrConfig
from ocr.engine import Engine
from ocr.read import make_engine, read_pages
from pipeline.alignment import edits_within
from pipeline.compare import plain
from pipeline.facts import DocumentFacts
from pipeline.sources import find_files, identify
from pipeline.truth import read_truths
from schemas.page import Page
from schemas.word import Line

LOST: Final = (8, 0.05)  # edits, and of the characters: beyond both, words are elsewhere


@dataclass(frozen=True, slots=True)
class Score:
    """What became of the labelled paragraphs.

    Attributes:
        letters: Characters of the paragraphs that were found.
        wrong: Edits that make them what they should be.
        numbers: Words with a digit in them.
        right: Those that were read without an edit.
        lost: Paragraphs that were not found in one piece.
    """

    letters: int
    wrong: int
    numbers: int
    right: int
    lost: int


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds, programs that were started included, for so many pages."""

    pages: int
    seconds: float


def main() -> None:
    """Print one row for each reader."""
    arguments = _parser().parse_args()
    table = table_of("reader")
    for name in arguments.readers or [name for name in READERS if name != "replay"]:
        config = OcrConfig(reader=name)
        add_row(table, name, *measure(make_engine(config), config, arguments.scans))
    Console().print(table)


def measure(engine: Engine, config: OcrConfig, scans: Path) -> tuple[Score, Cost]:
    """Read every labelled file in *scans* with *engine*."""
    scores: list[Score] = []
    before, count = cpu_seconds(), 0
    truths = {facts.name: facts for facts in read_truths(scans)}
    for file in find_files([scans]):
        facts = truths.get(file.name)
        if facts is None:
            continue
        pages = tuple(read_pages(identify(file), engine, config))
        count += len(pages)
        scores.extend(score(document, pages) for document in facts.documents)
    spent = cpu_seconds() - before
    total = (sum(getattr(one, field) for one in scores) for field in Score.__slots__)
    return Score(*total), Cost(count, spent)


def score(document: DocumentFacts, pages: Sequence[Page]) -> Score:
    """Compare the paragraphs of *document* with what stands on its *pages*."""
    own = pages[document.page_start - 1 : document.page_end]
    text = plain(" ".join(line.text for page in own for line in _lines(page)))
    words = frozenset(map(plain, text.split()))
    letters = wrong = numbers = right = lost = 0
    for passage in map(plain, document.text):
        edits = edits_within(passage, text)
        if edits > max(LOST[0], LOST[1] * len(passage)):
            lost += 1
            continue
        letters, wrong = letters + len(passage), wrong + edits
        told = [plain(word) for word in passage.split() if any(map(str.isdigit, word))]
        numbers, right = numbers + len(told), right + sum(word in words for word in told)
    return Score(letters, wrong, numbers, right, lost)


def table_of(first: str) -> Grid:
    """Return an empty table for :func:`add_row`."""
    return Grid(first, "wrong of 10 000", "numbers right", "lost", "CPU s/page")


def add_row(table: Grid, name: str, got: Score, cost: Cost) -> None:
    """Add what was measured under *name*."""
    table.add_row(
        name,
        f"{10_000 * got.wrong / max(got.letters, 1):.1f}",
        f"{got.right}/{got.numbers}",
        str(got.lost),
        f"{cost.seconds / max(cost.pages, 1):.2f}",
    )


def _lines(page: Page) -> Iterator[Line]:
    for item in page.content:
        yield from (item,) if isinstance(item, Line) else item.lines


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("readers", nargs="*", metavar="READER", help="default: each of them")
    parser.add_argument("--scans", type=Path, default=SAMPLES, help="a folder with truth files")
    return parser


if __name__ == "__main__":
    main()
