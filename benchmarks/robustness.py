"""Measure what each reader still reads on pages that are spoilt in one way at a time.

    python -m benchmarks.robustness [--reader NAME]... [--only WORD]... [--scans DIR]

Every page of the scans is spoilt as ``benchmarks.degrade`` says and written to a TIFF, so
that the loader is measured too. Text is one less the share of wrong characters; fields is
the mean over the single values of a document.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import fmean
from typing import Final

from PIL import Image
from rich.console import Console
from rich.table import Table

from benchmarks.degrade import SPOILERS, Sheet, Spoiler
from ocr.config import OcrConfig
from ocr.engine import Engine
from ocr.load import load_scans
from ocr.read import make_engine, read_pages
from pipeline.evaluate import evaluate
from pipeline.extract import outcome_of
from pipeline.marks import sum_up
from pipeline.sources import find_files, identify
from pipeline.store import Store
from schemas.source import Source

SAMPLES: Final = Path(__file__).parent.parent / "samples"
FIELDS: Final = ("issuer", "reference", "issued_on", "subject", "signer_name", "recipients_cc")
CONFIG: Final = OcrConfig(text_layer=False)


def main() -> None:
    """Print a row for each way of spoiling a page."""
    arguments = _parser().parse_args()
    readers = arguments.readers or ["best"]
    engines = [make_engine(replace(CONFIG, reader=reader)) for reader in readers]
    table = Table(
        "", *(f"{reader} {what}" for reader in readers for what in ("text", "fields"))
    )
    console = Console(stderr=True)
    for name, spoil in SPOILERS:
        if not arguments.only or any(word in name for word in arguments.only):
            marks = [measure(engine, arguments.scans, spoil) for engine in engines]
            row = [f"{mark:.3f}" for both in marks for mark in both]
            table.add_row(name, *row)
            console.print(name, *row)
    Console().print(table)


def measure(engine: Engine, scans: Path, spoil: Spoiler) -> tuple[float, float]:
    """Return the scores of text and of fields over *scans*, spoilt."""
    with tempfile.TemporaryDirectory() as folder:
        out, spoilt = Path(folder, "out"), Path(folder, "spoilt")
        out.mkdir()
        spoilt.mkdir()
        with Store.open(out) as store:
            for file in find_files([scans], leave_out=out):
                path = spoilt / file.name
                _write(path, [spoil(sheet) for sheet in _sheets(identify(file))])
                source = identify(replace(file, path=path))
                store.write(outcome_of(source, tuple(read_pages(source, engine, CONFIG))))
        found = {score.field: score.f1 or 0.0 for score in sum_up(evaluate(scans, out))}
    return found["text"], fmean(found[field] for field in FIELDS)


def _sheets(source: Source) -> Iterator[Sheet]:
    """Yield the pages of a scan as a printer would put them on paper."""
    for scan in load_scans(source, CONFIG):
        yield Sheet(scan.pixels, (scan.dpi, scan.dpi))


def _write(path: Path, sheets: Sequence[Sheet]) -> None:
    """Write a TIFF, whatever the name of *path* says: a reader goes by what is in a file."""
    first, *others = (Image.fromarray(sheet.pixels) for sheet in sheets)
    first.save(path, "TIFF", save_all=True, append_images=others, dpi=sheets[0].dpi)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reader", dest="readers", action="append", help="best if not given")
    parser.add_argument(
        "--only", action="append", help="ways that hold this word in their name"
    )
    parser.add_argument("--scans", type=Path, default=SAMPLES, help="a folder with truth files")
    return parser


if __name__ == "__main__":
    main()
