"""Measure quality, CPU time and memory of each reader on the samples.

    python -m benchmarks.run [ENGINE...] [--scans DIR]

Each engine reads every scan in one process of its own, so that its CPU time (with that of
the programs it starts) and its peak memory can be told apart. Machines are noisy: compare
engines within one run, not across runs.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from ocr.config import OcrConfig
from ocr.read import READERS
from pipeline.config import Config
from pipeline.evaluate import evaluate, scores
from pipeline.extract import extract
from pipeline.sources import find_files, identify
from pipeline.store import Store

SAMPLES: Final = Path(__file__).parent.parent / "samples"
FIELDS: Final = (
    "text",
    "issuer",
    "subject",
    "signer_name",
    "recipients_to",
    "references",
    "tasks_body_whole",
    "tasks_appendix_whole",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What one engine took and gave.

    Attributes:
        seconds: CPU seconds a page, programs it started included.
        megabytes: Peak memory of the process.
        scores: Field and score, 0 to 1.
    """

    engine: str
    pages: int
    seconds: float
    megabytes: int
    scores: tuple[tuple[str, str], ...]


def main() -> None:
    """Print one column for each engine."""
    arguments = _parser().parse_args()
    spawn = multiprocessing.get_context("spawn")
    measured: list[Measured] = []
    for engine in arguments.engines or _readers():
        with spawn.Pool(1) as pool:
            measured.append(pool.apply(measure, (engine, arguments.scans)))
    Console().print(_table(measured))


def _table(measured: Sequence[Measured]) -> Table:
    """Return a column for each engine."""
    table = Table("", *(one.engine for one in measured))
    table.add_row("pages", *(str(one.pages) for one in measured))
    table.add_row("CPU s/page", *(f"{one.seconds:.2f}" for one in measured))
    table.add_row("peak MB", *(str(one.megabytes) for one in measured))
    for field in FIELDS:
        table.add_row(field, *(dict(one.scores).get(field, "-") for one in measured))
    return table


def measure(engine: str, scans: Path) -> Measured:
    """Read every file in *scans* with *engine*, in this process."""
    config = Config(ocr=OcrConfig(reader=engine))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "out")
        out.mkdir()
        store = Store.open(out)
        before = _cpu_seconds()
        pages = 0
        for file in find_files([scans], leave_out=out):
            outcome = extract(identify(file), config)
            pages += len(outcome.pages)
            store.write(outcome)
        spent = _cpu_seconds() - before
        listing = scores(evaluate(scans, out))
    return Measured(
        engine=engine,
        pages=pages,
        seconds=spent / max(pages, 1),
        megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        scores=tuple((line["field"] or "", line["f1"] or "-") for line in listing.lines),
    )


def _cpu_seconds() -> float:
    spent = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return sum(usage.ru_utime + usage.ru_stime for usage in spent)


def _readers() -> Sequence[str]:
    return [name for name in READERS if name != "replay"]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("engines", nargs="*", metavar="ENGINE", help="default: each of them")
    parser.add_argument("--scans", type=Path, default=SAMPLES, help="a folder with truth files")
    return parser


if __name__ == "__main__":
    main()
