"""The commands that read scans: ``run`` and ``record``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from ocr.read import READERS
from pipeline import record as recording
from pipeline.calendar_vn import calendar_version
from pipeline.config import Config, load_config
from pipeline.exit_code import ExitCode
from pipeline.extract import extract
from pipeline.run import Reader, Step
from pipeline.run import run as run_sources
from pipeline.terminal import progress_bar
from pipeline.version import reader_version
from schemas.errors import ConfigError
from schemas.record import Status

Inputs = Annotated[
    list[Path],
    typer.Argument(
        metavar="INPUT...", help="PDF, TIFF, JPEG and PNG files, and folders of them."
    ),
]
ConfigPath = Annotated[
    Path | None,
    typer.Option(
        "--config", metavar="TOML", help="Options; without it, the recommended values."
    ),
]
Workers = Annotated[
    int | None,
    typer.Option(min=1, help="Files read at the same time; by default one per core."),
]
ReaderName = Annotated[
    str | None,
    typer.Option(
        "--reader", metavar="NAME", help=f"What reads the pages: {', '.join(READERS)}."
    ),
]


def run(  # noqa: PLR0913  # one argument for each option
    inputs: Inputs,
    *,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the tables are kept.")],
    config: ConfigPath = None,
    workers: Workers = None,
    reader: ReaderName = None,
    replay: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Take pages from recordings, not from scans."),
    ] = None,
) -> None:
    """Read scans into the tables of DIR.

    It is safe to repeat: what is done is not done again. Files that fail are listed in
    the table sources, with the reason.
    """
    chosen = _choose(load_config(config), workers=workers, reader=reader, replay=replay)
    version = f"{reader_version(chosen.ocr)}; {calendar_version(chosen.calendar)}"
    read = Reader(partial(extract, config=chosen), version)
    with progress_bar() as progress:
        steps = run_sources(inputs, out, read, limits=chosen.batch, progress=progress)
    _finish(steps)


def record(
    inputs: Inputs,
    *,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the recordings are kept.")],
    config: ConfigPath = None,
    workers: Workers = None,
    reader: ReaderName = None,
) -> None:
    """Keep what a reader reads on the pages, for congvan run --replay DIR."""
    chosen = _choose(load_config(config), workers=workers, reader=reader)
    with progress_bar() as progress:
        steps = recording.record(inputs, out, chosen, progress=progress)
    _finish(steps)


def _finish(steps: Sequence[Step]) -> None:
    typer.echo(_told(steps))
    if any(step.status is not Status.DONE for step in steps):
        raise typer.Exit(ExitCode.SOME_FAILED)


def _choose(
    config: Config,
    *,
    workers: int | None,
    reader: str | None,
    replay: Path | None = None,
) -> Config:
    if reader and replay:
        raise ConfigError("--reader and --replay exclude each other")
    ocr, batch = config.ocr, config.batch
    if replay:
        ocr = replace(ocr, reader="replay", recordings=str(replay))
    elif reader:
        ocr = replace(ocr, reader=reader)
    return replace(config, ocr=ocr, batch=replace(batch, workers=workers) if workers else batch)


def _told(steps: Sequence[Step]) -> str:
    counts = {status: sum(step.status is status for step in steps) for status in Status}
    known = sum(step.known for step in steps)
    told = ", ".join(f"{count} {status.value}" for status, count in counts.items() if count)
    sources = "1 source" if len(steps) == 1 else f"{len(steps)} sources"
    return f"{sources}: {told}" + (f" ({known} by an earlier run)" if known else "")
