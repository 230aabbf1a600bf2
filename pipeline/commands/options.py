"""What the commands that read have in common: their options, and what these choose."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Annotated, Final

import typer

from ocr.config import READERS
from pipeline.archive.layout import Layout
from pipeline.archive.readings import Readings
from pipeline.config import Config, load_config
from pipeline.exit_code import ExitCode
from pipeline.language.catalogue import say
from pipeline.run import Progress, Reader
from pipeline.talk import talk
from pipeline.version import full_version, parser_version, reader_version
from pipeline.work import extract
from schemas.errors import ClusterError, ConfigError

NO_DASK: Final = "--dask needs Dask ({error}); install it: pip install 'congvan[cluster]'"
STOPPED: Final = "stopped; what was read is kept, and the same command goes on from there"

Inputs = Annotated[
    list[Path],
    typer.Argument(
        metavar="INPUT...", help="PDF, TIFF, JPEG and PNG files, and folders of them."
    ),
]
Out = Annotated[Path, typer.Option(metavar="DIR", help="Where the tables are kept.")]
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
Replay = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Take pages from recordings, not from scans."),
]
Redo = Annotated[bool, typer.Option("--redo", help="Do again what is done already.")]
Reproducible = Annotated[
    bool,
    typer.Option(
        "--reproducible",
        help="Leave out how long each file took, so that the same files give the same bytes.",
    ),
]
Dask = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS",
        help="Read on a Dask cluster: its scheduler (tcp://HOST:8786), or local:N workers.",
    ),
]
LogJson = Annotated[
    bool, typer.Option("--log-json", help="Talk on stderr in JSON, a line for each file.")
]


def choose(
    config: Path | None,
    *,
    workers: int | None = None,
    reader: str | None = None,
    replay: Path | None = None,
    reproducible: bool = False,
) -> Config:
    """Return the configuration in the file *config* with what the command line says.

    Raises:
        ConfigError: The file cannot be read, or two options exclude each other.
    """
    if reader and replay:
        raise ConfigError("--reader and --replay exclude each other")
    chosen = load_config(config)
    ocr, batch = chosen.ocr, chosen.batch
    if replay:
        ocr = replace(ocr, reader="replay", recordings=str(replay.absolute()))
    elif reader:
        ocr = replace(ocr, reader=reader)
    if workers:
        batch = replace(batch, workers=workers)
    batch = replace(batch, reproducible=batch.reproducible or reproducible)
    return replace(chosen, ocr=ocr, batch=batch)


def make_reader(config: Config, out: Path, *, redo: bool = False) -> Reader:
    """Return what reads sources, and takes up what was read of them before, unless *redo*.

    Raises:
        EngineError: The engine is not installed.
    """
    read_by = reader_version(config.ocr)
    kept = None if redo else Readings(Layout(out.absolute()))
    work = partial(extract, config=config, read_by=read_by, kept=kept)
    return Reader(work, read_by, parser_version(config.calendar), redo)


@contextmanager
def placed(reader: Reader, config: Config, dask: str | None) -> Iterator[Reader]:
    """Yield *reader*, which works on the Dask cluster at the address *dask* if there is one.

    Raises:
        ClusterError: The cluster cannot be reached, or runs another version.
        ConfigError: *config* tells how many processes read here.
    """
    if dask is None:
        yield reader
        return
    if config.batch.workers:
        raise ConfigError("--dask excludes --workers: the cluster has as many as it has")
    try:
        client = import_module("pipeline.cluster.client")  # Dask takes a second to load
    except ModuleNotFoundError as error:
        raise ClusterError(NO_DASK.format(error=error)) from error
    with client.cluster(dask, partial(full_version, config)) as pool:
        yield replace(reader, pool=pool)


@contextmanager
def talking(*, as_json: bool) -> Iterator[Progress]:
    """Yield what tells how a run goes; an interrupt ends it with a word."""
    try:
        with talk(as_json=as_json) as progress:
            yield progress
    except KeyboardInterrupt as interrupt:
        typer.echo(say(STOPPED), err=True)
        raise typer.Exit(ExitCode.STOPPED) from interrupt
