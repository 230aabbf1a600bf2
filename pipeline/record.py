"""Keep what an engine read, so that a run can be replayed without it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from ocr.config import OcrConfig
from ocr.read import make_engine, read_pages
from ocr.replay import record_pages
from pipeline.batch import run_batch
from pipeline.config import Config
from pipeline.patience import showing_progress
from pipeline.run import Progress, Step, Way
from pipeline.sources import InputFile, check, find_files, identify
from pipeline.worker import failed
from schemas.errors import SourceError
from schemas.record import Outcome, Status
from schemas.source import Source


def record(
    inputs: Sequence[Path], folder: Path, config: Config, *, progress: Progress
) -> tuple[Step, ...]:
    """Write a recording of every source in *inputs* to *folder*.

    Raises:
        InputError: There is nothing to read.
        EngineError: The engine is not installed.
    """
    files = find_files(inputs, leave_out=folder.absolute())
    make_engine(config.ocr)
    work = partial(record_source, folder=folder, config=config.ocr)
    refused: list[Outcome] = []
    outcomes = run_batch(_readable(files, refused), work, config.batch)
    return tuple(_told(chain(outcomes, refused), len(files), progress))


def record_source(source: Source, folder: Path, config: OcrConfig) -> Outcome:
    """Read *source* and write what was read to *folder*.

    Raises:
        EngineError: The engine gave up.
    """
    engine = make_engine(config)
    try:
        pages = showing_progress(read_pages(source, engine, config))
        record_pages(folder, source, pages, engine.version)
    except SourceError as error:
        return failed(source, error.fault, error.advice)
    return Outcome(source=source, status=Status.DONE)


def _readable(files: Iterable[InputFile], refused: list[Outcome]) -> Iterator[Source]:
    for file in files:
        source = file.unread
        try:
            source = identify(file)
            check(source)
        except SourceError as error:
            refused.append(failed(source, error.fault, error.advice))
        else:
            yield source


def _told(outcomes: Iterable[Outcome], total: int, progress: Progress) -> Iterator[Step]:
    for finished, outcome in enumerate(outcomes, start=1):
        step = Step(
            name=outcome.source.name,
            status=outcome.status,
            error=outcome.error,
            message=outcome.message,
            way=Way.READ,
            pages=len(outcome.pages),
            finished=finished,
            total=total,
        )
        progress(step)
        yield step
