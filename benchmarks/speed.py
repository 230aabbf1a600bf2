"""Measure the whole command beside other programs on the same pages, in about five minutes.

    make bench

Each program is run as its users run it, on all cores; only ratios within one run count,
for machines differ. The row "tesseract, 1 thread" includes decoding the files and cleaning
the pages, as the readers get them; ``benchmarks.run`` tells tesseract alone. A page counts
as lost when less than a third of its words are in what a program gave.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pandas as pd
from rich.console import Console
from rich.table import Table

from benchmarks.peers import PEERS, bare_tesseract, kreuzberg, ocrmypdf
from benchmarks.run import SAMPLES
from benchmarks.spent import Spent, measured
from ocr.config import OcrConfig
from ocr.replay import ReplayEngine
from pipeline.sources import find_files, identify
from schemas.page import Page
from schemas.source import Source

RECORDINGS: Final = SAMPLES.parent / "tests" / "recordings"
COPIES: Final = 2  # of each sample, so that what it takes to start weighs less
STARTS: Final = 5
KEPT: Final = 1 / 3  # of the words of a page


@dataclass(frozen=True, slots=True)
class Batch:
    """Some files in a folder of their own."""

    folder: Path
    sources: tuple[Source, ...]
    pages: tuple[Page, ...]


def main() -> None:
    """Print both tables."""
    console = Console(width=100)
    with tempfile.TemporaryDirectory() as folder:
        console.print(beside_others(_batch(Path(folder, "few"), 1), Path(folder)))
        console.print(by_itself(_batch(Path(folder, "many"), COPIES), Path(folder)))


def beside_others(batch: Batch, scratch: Path) -> Table:
    """Return wall and CPU seconds of each program on *batch*."""
    table = Table("", "wall s/page", "CPU s/page", "wall, congvan = 1", "pages lost")
    cores = len(os.sched_getaffinity(0))
    programs: dict[str, Callable[[], str]] = {
        f"congvan, {cores} workers": lambda: congvan(batch, scratch / "best", cores),
        "congvan, quick": lambda: congvan(batch, scratch / "quick", cores, "quick"),
        "tesseract, 1 thread": lambda: _bare(batch),
    }
    if PEERS.exists():
        programs["kreuzberg"] = lambda: kreuzberg(_paths(batch))
        programs["OCRmyPDF"] = lambda: ocrmypdf(batch.sources)
    count, first = len(batch.pages), 0.0
    for name, program in programs.items():
        spent, text = measured(program)
        first = first or spent.wall
        lost = str(lost_pages(batch.pages, text)) if text else "-"
        shares = (spent.wall / count, spent.cpu / count, spent.wall / first)
        table.add_row(name, *(f"{share:.2f}" for share in shares), lost)
    return table


def by_itself(batch: Batch, scratch: Path) -> Table:
    """Return how the command scales, what it holds and how soon it answers."""
    one = _command(_run(batch, scratch / "one", 1))
    two = _command(_run(batch, scratch / "two", 2))
    apart = _at_once([_run(batch, scratch / f"apart-{run}", 1) for run in range(2)])
    start = min(_command(["congvan", "--help"]).wall for _ in range(STARTS))
    table = Table(f"congvan, {len(batch.pages)} pages", "")
    table.add_row("1 worker, s/page", f"{one.wall / len(batch.pages):.2f}")
    table.add_row("2 workers, s/page", f"{two.wall / len(batch.pages):.2f}")
    table.add_row("1 worker / 2 workers", f"{one.wall / two.wall:.2f}")
    table.add_row("the same, of two runs apart", f"{2 * one.wall / apart:.2f}")
    table.add_row("CPU s/page", f"{one.cpu / len(batch.pages):.2f}")
    table.add_row("peak of a worker, MB", str(one.megabytes))
    table.add_row("congvan --help, s", f"{start:.2f}")
    return table


def lost_pages(pages: Sequence[Page], text: str) -> int:
    """Return how many of *pages* have hardly a word in *text*."""
    words = frozenset(text.split())
    return sum(
        sum(word.text in words for word in page.words) < KEPT * len(page.words)
        for page in pages
    )


def congvan(batch: Batch, out: Path, workers: int, reader: str = "best") -> str:
    """Read *batch* with the whole command, and return the texts of its documents."""
    _command([*_run(batch, out, workers), "--reader", reader])
    return "\n".join(pd.read_parquet(out / "documents").text)


def _bare(batch: Batch) -> str:
    for source in batch.sources:
        bare_tesseract(source, OcrConfig())
    return ""


def _run(batch: Batch, out: Path, workers: int) -> list[str]:
    options = ("--out", str(out), "--workers", str(workers))
    return ["congvan", "run", str(batch.folder), *options]


def _at_once(commands: Sequence[Sequence[str]]) -> float:
    """Return the seconds that *commands* take at the same time: what the machine allows."""
    begun = time.monotonic()
    for running in [_started(command) for command in commands]:
        if running.wait():
            raise subprocess.CalledProcessError(running.returncode, running.args)
    return time.monotonic() - begun


def _started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    program = Path(sys.executable).with_name(command[0])
    return subprocess.Popen(  # noqa: S603  # our own
        [program, *command[1:]], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def _command(command: Sequence[str]) -> Spent:
    begun = time.monotonic()
    running = _started(command)
    _, status, usage = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)
    wall = time.monotonic() - begun
    return Spent(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024)


def _batch(folder: Path, copies: int) -> Batch:
    """Lay *copies* of each sample into *folder*, no two of the same bytes."""
    folder.mkdir()
    replay = ReplayEngine(RECORDINGS)
    pages: list[Page] = []
    for source in map(identify, find_files([SAMPLES])):
        for copy in range(copies):
            name = f"{copy}-{Path(source.name).name}"
            # What follows the end of a PDF or a picture is not looked at.
            (folder / name).write_bytes(source.path.read_bytes() + b"\n" * copy)
            pages.extend(replay.pages(source))
    sources = tuple(map(identify, find_files([folder])))
    return Batch(folder, sources, tuple(pages))


def _paths(batch: Batch) -> list[Path]:
    return [source.path for source in batch.sources]


if __name__ == "__main__":
    main()
