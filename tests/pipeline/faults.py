"""Runs over the samples that are killed at some moment, as a machine is that loses power."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from ocr.config import OcrConfig
from pipeline.archive.layout import Layout
from pipeline.batch import Pool
from pipeline.commands.options import make_reader
from pipeline.config import BatchConfig, Config
from pipeline.run import Step, run
from pipeline.worker import Work, attempt
from schemas.columns import TableName
from schemas.record import Outcome
from schemas.source import Source

ROOT: Final = Path(__file__).parents[2]
SAMPLES: Final = ROOT / "samples"
RECORDINGS: Final = ROOT / "tests" / "recordings"
CONFIG: Final = Config(
    ocr=OcrConfig(reader="replay", recordings=str(RECORDINGS)),
    batch=BatchConfig(workers=2, reproducible=True),
)


@dataclass(frozen=True, slots=True)
class Kill:
    """What a killed run left behind.

    Attributes:
        after: Seconds from its start.
        kept: Sources whose reading was kept.
        waiting: Files in staging and among what is not published.
        snapshots: States of the tables.
    """

    after: float
    kept: int
    waiting: int
    snapshots: int


def read_here(sources: Iterable[Source], work: Work, _: BatchConfig) -> Iterator[Outcome]:
    """Read in this process, so that a kill ends all of it."""
    return map(partial(attempt, work), sources)


def run_samples(out: Path, pool: Pool = read_here) -> tuple[Step, ...]:
    """Read the samples into *out*, as ``congvan run`` does."""
    reader = replace(make_reader(CONFIG, out), pool=pool)
    return run([SAMPLES], out, reader, limits=CONFIG.batch, progress=lambda _: None)


def kill_one(out: Path, dice: random.Random, longest: float) -> Kill | None:
    """Begin a run into *out* and kill it within *longest* seconds; None if it was done."""
    # A run that goes on from an earlier one is shorter, so many moments are early ones.
    after = longest * dice.random() ** dice.choice((1, 2))
    runner = os.fork()
    if not runner:
        try:
            run_samples(out)
        finally:
            os._exit(0)
    time.sleep(after)
    os.kill(runner, signal.SIGKILL)
    _, status = os.waitpid(runner, 0)
    return _left(out, after) if os.WIFSIGNALED(status) else None


def tables(out: Path) -> dict[str, bytes]:
    """Return every table file that readers see, with its bytes."""
    return {
        f"{name}/{path.name}": path.read_bytes()
        for name in TableName
        for path in (out / name).iterdir()
    }


def _left(out: Path, after: float) -> Kill:
    layout = Layout(out)
    return Kill(
        after,
        kept=_files(layout.readings),
        waiting=_files(layout.staging) + _files(layout.pending),
        snapshots=len(list(layout.snapshots.glob("*"))),
    )


def _files(folder: Path) -> int:
    return sum(path.is_file() for path in folder.rglob("*"))
