"""Measure quality, CPU time and memory of each reader on the samples.

    python -m benchmarks.run [READER...] [--scans DIR]

Each reader reads every scan in one process of its own, so that its CPU time (with that of
the programs it starts) and its peak memory can be told apart. After each scan comes bare
``tesseract --psm 3`` on the same pages, for machines are noisy: compare within one run.
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

from benchmarks.cpu import cpu_seconds
from benchmarks.peers import bare_tesseract
from ocr.config import READERS, OcrConfig
from ocr.read import make_engine, read_pages
from pipeline.evaluate import evaluate, scores
from pipeline.extract import outcome_of
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
    """What one reader took and gave.

    Attributes:
        reading: CPU seconds from files to pages, programs that it started included.
        parsing: CPU seconds from pages to tables.
        bare: CPU seconds of tesseract by itself on the same pages.
        megabytes: Peak memory of the process.
        scores: Field and F1, 0 to 1.
    """

    reader: str
    pages: int
    reading: float
    parsing: float
    bare: float
    megabytes: int
    scores: tuple[tuple[str, str], ...]


def main() -> None:
    """Print one column for each reader."""
    arguments = _parser().parse_args()
    spawn = multiprocessing.get_context("spawn")
    measured: list[Measured] = []
    for reader in arguments.readers or _readers():
        with spawn.Pool(1) as pool:
            measured.append(pool.apply(measure, (reader, arguments.scans)))
    Console().print(_table(measured))


def _table(measured: Sequence[Measured]) -> Table:
    """Return a column for each reader."""
    table = Table("", *(one.reader for one in measured))
    table.add_row("pages", *(str(one.pages) for one in measured))
    table.add_row(
        "reading, CPU s/page", *(f"{one.reading / one.pages:.2f}" for one in measured)
    )
    table.add_row(
        "parsing, CPU s/page", *(f"{one.parsing / one.pages:.2f}" for one in measured)
    )
    table.add_row("tesseract, CPU s/page", *(f"{one.bare / one.pages:.2f}" for one in measured))
    table.add_row("reading / tesseract", *(f"{one.reading / one.bare:.2f}" for one in measured))
    table.add_row("peak MB", *(str(one.megabytes) for one in measured))
    for field in FIELDS:
        table.add_row(field, *(dict(one.scores).get(field, "-") for one in measured))
    return table


def measure(reader: str, scans: Path) -> Measured:
    """Read every file in *scans* with *reader*, in this process."""
    config = OcrConfig(reader=reader)
    engine = make_engine(config)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "out")
        out.mkdir()
        sources = [identify(file) for file in find_files([scans], leave_out=out)]
        _ = tuple(read_pages(sources[0], engine, config))  # its models are loaded once
        pages, reading, parsing, bare = 0, 0.0, 0.0, 0.0
        with Store.open(out) as store:
            for source in sources:
                begun = cpu_seconds()
                read = tuple(read_pages(source, engine, config))
                between = cpu_seconds()
                store.write(outcome_of(source, read))
                pages, reading = pages + len(read), reading + between - begun
                parsing += cpu_seconds() - between
                bare += bare_tesseract(source, config)
        listing = scores(evaluate(scans, out))
    return Measured(
        reader=reader,
        pages=pages,
        reading=reading,
        parsing=parsing,
        bare=bare,
        megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        scores=tuple((line["field"] or "", line["f1"] or "-") for line in listing.lines),
    )


def _readers() -> Sequence[str]:
    return [name for name in READERS if name != "replay"]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("readers", nargs="*", metavar="READER", help="default: each of them")
    parser.add_argument("--scans", type=Path, default=SAMPLES, help="a folder with truth files")
    return parser


if __name__ == "__main__":
    main()
