"""The commands that read scans, and those that keep or take up what was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Annotated, Final

import typer

from ocr.read import READERS
from pipeline import record as recording
from pipeline.archive.layout import Layout
from pipeline.archive.readings import Readings
from pipeline.config import Config, load_config
from pipeline.exit_code import ExitCode
from pipeline.extract import extract, understand
from pipeline.run import Reader, Step, Way, reparse
from pipeline.run import run as run_sources
from pipeline.terminal import progress_bar
from pipeline.version import parser_version, reader_version
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

Redo = Annotated[bool, typer.Option("--redo", help="Do again what is done already.")]
Reproducible = Annotated[
    bool,
    typer.Option(
        "--reproducible",
        help="Leave out how long each file took, so that the same files give the same bytes.",
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
    redo: Redo = False,
    reproducible: Reproducible = False,
) -> None:
    """Read scans into the tables of DIR.

    It is safe to repeat: only what is new or has changed is read, and what another
    version has read or understood is done anew. Files that fail are listed in the table
    sources, with the reason.
    """
    chosen = _choose(load_config(config), workers=workers, reader=reader, replay=replay)
    chosen = _reproducible(chosen, asked=reproducible)
    read_by = reader_version(chosen.ocr)
    kept = None if redo else Readings(Layout(out.absolute()))
    work = partial(extract, config=chosen, read_by=read_by, kept=kept)
    read = Reader(work, read_by, parser_version(chosen.calendar), redo)
    with progress_bar() as progress:
        steps = run_sources(inputs, out, read, limits=chosen.batch, progress=progress)
    _finish(steps)


def parse(
    *,
    out: Annotated[
        Path, typer.Option(metavar="DIR", help="The output folder of earlier runs.")
    ],
    config: ConfigPath = None,
    workers: Workers = None,
    redo: Redo = False,
    reproducible: Reproducible = False,
) -> None:
    """Understand anew what earlier runs read, without the scans.

    What this version has understood already is left as it is.
    """
    chosen = _choose(load_config(config), workers=workers, reader=None)
    chosen = _reproducible(chosen, asked=reproducible)
    work = partial(understand, config=chosen.calendar, kept=Readings(Layout(out.absolute())))
    reader = Reader(work, "", parser_version(chosen.calendar), redo)
    with progress_bar() as progress:
        steps = reparse(out, reader, limits=chosen.batch, progress=progress)
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


def _reproducible(config: Config, *, asked: bool) -> Config:
    if not asked:
        return config
    return replace(config, batch=replace(config.batch, reproducible=True))


def _told(steps: Sequence[Step]) -> str:
    counts = {status: sum(step.status is status for step in steps) for status in Status}
    told = ", ".join(f"{count} {status.value}" for status, count in counts.items() if count)
    ways = {way: sum(step.way is way for step in steps) for way in TOLD}
    how = ", ".join(f"{count} {told}" for way, told in TOLD.items() if (count := ways[way]))
    sources = "1 source" if len(steps) == 1 else f"{len(steps)} sources"
    return f"{sources}: {told or 'nothing to do'}" + (f" ({how})" if how else "")


TOLD: Final = {
    Way.KNOWN: "by an earlier run",
    Way.READ_ANEW: "read anew",
    Way.UNDERSTOOD_ANEW: "understood anew from what was read before",
}
