"""The commands that read scans, and those that keep or take up what was read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Annotated, Final

import typer

from pipeline.archive.layout import Layout
from pipeline.archive.readings import Readings
from pipeline.commands.answers import OutOfRuns
from pipeline.commands.options import (
    ConfigPath,
    Dask,
    Inputs,
    LogJson,
    Out,
    ReaderName,
    Redo,
    Replay,
    Reproducible,
    Workers,
    choose,
    make_reader,
    placed,
    talking,
)
from pipeline.exit_code import ExitCode
from pipeline.language.catalogue import say
from pipeline.run import Reader, Step, Way, reparse, run_files
from pipeline.run import run as run_sources
from pipeline.status import failed_files
from pipeline.version import parser_version
from pipeline.work import understand
from schemas.record import Status


def run(  # noqa: PLR0913  # one argument for each option
    inputs: Inputs,
    *,
    out: Out,
    config: ConfigPath = None,
    workers: Workers = None,
    reader: ReaderName = None,
    replay: Replay = None,
    redo: Redo = False,
    reproducible: Reproducible = False,
    dask: Dask = None,
    log_json: LogJson = False,
) -> None:
    """Read scans into the tables of DIR.

    It is safe to repeat: only what is new or has changed is read, and what another
    version has read or understood is done anew. Files that fail are listed in the table
    sources, with the reason.

    congvan run scans --out outputs

    congvan run scans more/letter.pdf --out outputs --workers 4 --config congvan.toml
    """
    chosen = choose(
        config, workers=workers, reader=reader, replay=replay, reproducible=reproducible
    )
    made = make_reader(chosen, out, redo=redo)
    with placed(made, chosen, dask) as read, talking(as_json=log_json) as progress:
        steps = run_sources(inputs, out, read, limits=chosen.batch, progress=progress)
    _finish(steps)


def retry(  # noqa: PLR0913  # one argument for each option
    *,
    out: OutOfRuns,
    config: ConfigPath = None,
    workers: Workers = None,
    reader: ReaderName = None,
    replay: Replay = None,
    reproducible: Reproducible = False,
    dask: Dask = None,
    log_json: LogJson = False,
) -> None:
    """Read the files that failed once more, from where they were.

    Links that lead out of the input folder stay out.

    congvan retry --out outputs
    """
    chosen = choose(
        config, workers=workers, reader=reader, replay=replay, reproducible=reproducible
    )
    files = failed_files(out)
    made = make_reader(chosen, out)
    with placed(made, chosen, dask) as read, talking(as_json=log_json) as progress:
        steps = run_files(files, out, read, limits=chosen.batch, progress=progress)
    _finish(steps)


def parse(  # noqa: PLR0913  # one argument for each option
    *,
    out: OutOfRuns,
    config: ConfigPath = None,
    workers: Workers = None,
    redo: Redo = False,
    reproducible: Reproducible = False,
    log_json: LogJson = False,
) -> None:
    """Understand anew what earlier runs read, without the scans.

    What this version has understood already is left as it is.

    congvan parse --out outputs
    """
    chosen = choose(config, workers=workers, reproducible=reproducible)
    work = partial(understand, config=chosen.calendar, kept=Readings(Layout(out.absolute())))
    reader = Reader(work, "", parser_version(chosen.calendar), redo)
    with talking(as_json=log_json) as progress:
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
    """Keep what a reader reads on the pages, for congvan run --replay DIR.

    congvan record scans --out recordings
    """
    chosen = choose(config, workers=workers, reader=reader)
    recording = import_module("pipeline.record")  # loads the readers
    with talking(as_json=False) as progress:
        steps = recording.record(inputs, out, chosen, progress=progress)
    _finish(steps)


def _finish(steps: Sequence[Step]) -> None:
    typer.echo(_told(steps))
    if any(step.status is not Status.DONE for step in steps):
        raise typer.Exit(ExitCode.SOME_FAILED)


def _told(steps: Sequence[Step]) -> str:
    counts = {status: sum(step.status is status for step in steps) for status in Status}
    told = ", ".join(f"{count} {say(status)}" for status, count in counts.items() if count)
    ways = {way: sum(step.way is way for step in steps) for way in TOLD}
    how = ", ".join(
        f"{count} {say(told)}" for way, told in TOLD.items() if (count := ways[way])
    )
    sources = say("1 source" if len(steps) == 1 else "{} sources", len(steps))
    return f"{sources}: {told or say('nothing to do')}" + (f" ({how})" if how else "")


TOLD: Final = {
    Way.KNOWN: "by an earlier run",
    Way.READ_ANEW: "read anew",
    Way.UNDERSTOOD_ANEW: "understood anew from what was read before",
}
