"""``congvan``: scanned Vietnamese administrative documents into task records."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from functools import partial
from pathlib import Path
from typing import Annotated, Final

import typer

from ocr.read import READERS
from pipeline import evaluate as evaluation
from pipeline import record as recording
from pipeline import report
from pipeline.calendar_vn import calendar_version
from pipeline.config import Config, load_config
from pipeline.corpus import write_corpus
from pipeline.extract import extract
from pipeline.run import Reader, Step
from pipeline.run import run as run_sources
from pipeline.terminal import print_csv, print_table, progress_bar, say
from pipeline.version import program_version, reader_version
from schemas.errors import ConfigError, CongvanError, EngineError, InputError, OutputError
from schemas.record import Status

app = typer.Typer(
    help=__doc__,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class ExitCode(IntEnum):
    """What the process tells the shell."""

    DONE = 0
    SOME_FAILED = 1
    USAGE = 2
    NOTHING_DONE = 3


EXIT_CODES: Final[Mapping[type[CongvanError], ExitCode]] = {
    ConfigError: ExitCode.USAGE,
    EngineError: ExitCode.NOTHING_DONE,
    InputError: ExitCode.NOTHING_DONE,
    OutputError: ExitCode.NOTHING_DONE,
}


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line, and leave with a code the shell understands."""
    logging.basicConfig(format="%(levelname)s %(message)s")
    try:
        app(args=argv)
    except CongvanError as error:
        say(str(error))
        sys.exit(EXIT_CODES[type(error)])


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
Tables = Annotated[
    Path, typer.Argument(metavar="DIR", help="The output folder of an earlier congvan run.")
]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print CSV, for a machine.")]


def _version(asked: bool) -> None:  # noqa: FBT001  # typer calls it so
    if asked:
        typer.echo(program_version())
        raise typer.Exit


@app.callback()
def congvan(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Turn scanned Vietnamese administrative documents into task records.

    Results go to stdout, everything else to stderr. The exit status is 0 when all is
    done, 1 when some sources failed, 2 for wrong usage and 3 when nothing could be done.
    """


@app.command()
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


@app.command()
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


@app.command()
def register(folder: Tables, *, as_csv: AsCsv = False) -> None:
    """List the documents in DIR, the oldest first."""
    _print(report.register(folder), as_csv=as_csv)


@app.command()
def deadlines(folder: Tables, *, as_csv: AsCsv = False) -> None:
    """List the tasks in DIR that state a deadline, the soonest first, with who owes what."""
    _print(report.deadlines(folder), as_csv=as_csv)


@app.command()
def evaluate(
    truths: Annotated[
        Path, typer.Argument(metavar="TRUTH_DIR", help="Holds a NAME.truth.json for each scan.")
    ],
    folder: Annotated[
        Path, typer.Argument(metavar="OUT_DIR", help="The output folder of congvan run.")
    ],
    *,
    misses: Annotated[
        bool, typer.Option("--misses", help="List what is not right, not the scores.")
    ] = False,
    review: Annotated[
        bool,
        typer.Option(
            "--review", help="Say how many wrong values are sent to review, not scores."
        ),
    ] = False,
    as_csv: AsCsv = False,
) -> None:
    """Score OUT_DIR against truth files, field by field.

    Precision, recall and F1 forgive a few misread letters; strict_f1 does not.
    """
    if misses and review:
        raise typer.BadParameter("--misses and --review exclude each other")
    marks = evaluation.evaluate(truths, folder)
    shown = evaluation.scores
    if misses or review:
        shown = evaluation.misses if misses else evaluation.review
    _print(shown(marks), as_csv=as_csv)


@app.command()
def corpus(
    truths: Annotated[
        Path, typer.Argument(metavar="TRUTH_DIR", help="Holds a NAME.truth.json for each scan.")
    ],
    folder: Annotated[
        Path, typer.Argument(metavar="OUT_DIR", help="The output folder of congvan run.")
    ],
    to: Annotated[Path, typer.Option(metavar="FILE", help="The DocBin to write.")],
) -> None:
    """Write the texts in OUT_DIR, with the right values, as training data for spaCy."""
    made = write_corpus(truths, folder, to)
    typer.echo(
        f"{made.documents} documents, {made.values} values; {made.missing} values of the "
        "truth stand in no text"
    )


def _print(listing: report.Listing, *, as_csv: bool) -> None:
    (print_csv if as_csv else print_table)(listing)


if __name__ == "__main__":
    main()
