"""The command that waits for scans: ``watch``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.options import (
    ConfigPath,
    Dask,
    LogJson,
    Out,
    ReaderName,
    Replay,
    Workers,
    choose,
    make_reader,
    placed,
)
from pipeline.language.catalogue import say
from pipeline.run import run_files
from pipeline.sources import InputFile
from pipeline.store import Store
from pipeline.talk import talk
from pipeline.watch import SECONDS_BETWEEN, SECONDS_STILL, Inbox, Rhythm
from pipeline.watch import watch as watch_inbox
from schemas.errors import InputError

Folder = Annotated[
    Path, typer.Argument(metavar="FOLDER", help="Where the scanner lays its files.")
]
Every = Annotated[float, typer.Option(metavar="SECONDS", help="From one look to the next.")]
Still = Annotated[
    float,
    typer.Option(metavar="SECONDS", help="For which a file must not have grown or changed."),
]


def watch(  # noqa: PLR0913  # one argument for each option
    folder: Folder,
    *,
    out: Out,
    config: ConfigPath = None,
    workers: Workers = None,
    reader: ReaderName = None,
    replay: Replay = None,
    every: Every = SECONDS_BETWEEN,
    still: Still = SECONDS_STILL,
    dask: Dask = None,
    log_json: LogJson = False,
) -> None:
    """Read what is laid into FOLDER into the tables of DIR, until it is interrupted.

    A file is taken when it has stood still. What run would not read stays out: links
    out of the folder, pipes, files that cannot be opened.

    congvan watch inbox --out outputs --every 10
    """
    if not folder.is_dir():
        raise InputError(f"no such folder: {folder}")
    chosen = choose(config, workers=workers, reader=reader, replay=replay)
    made = make_reader(chosen, out)
    rhythm = Rhythm(between=every, still=still)
    inbox = Inbox([folder], leave_out=out.absolute(), still=still)
    with Store.open(out):  # what is wrong with it is told now, and not at the first scan
        pass

    try:
        with placed(made, chosen, dask) as read:

            def take(files: Sequence[InputFile]) -> None:
                with talk(as_json=log_json, of_each=True) as progress:
                    run_files(files, out, read, limits=chosen.batch, progress=progress)

            watch_inbox(inbox, take, rhythm)
    except KeyboardInterrupt:
        typer.echo(say("stopped"), err=True)
