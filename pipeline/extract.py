"""The story of one source: from its bytes to the records of its documents."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from ocr.config import OcrConfig
from ocr.engine import Engine
from ocr.read import make_engine, read_pages
from pipeline.calendar_vn import VIETNAM, WorkingCalendar, make_calendar
from pipeline.config import Config
from pipeline.documents import read_documents
from schemas.errors import SourceError
from schemas.page import Page
from schemas.record import Outcome, Status
from schemas.source import Source


def extract(source: Source, config: Config) -> Outcome:
    """Read *source* and return all that it says; a source that cannot be read has failed.

    Raises:
        EngineError: The engine is missing, or gave up.
    """
    begun = time.monotonic()
    engine = _engine(config.ocr)
    try:
        pages = tuple(read_pages(source, engine, config.ocr))
    except SourceError as error:
        outcome = Outcome(
            source=source, status=Status.FAILED, error=error.fault, message=error.advice
        )
    else:
        outcome = outcome_of(source, pages, make_calendar(config.calendar))
    return replace(outcome, seconds=time.monotonic() - begun, version=engine.version)


def outcome_of(
    source: Source, pages: Sequence[Page], calendar: WorkingCalendar = VIETNAM
) -> Outcome:
    """Return what the *pages* of *source* say, once they are read."""
    records = read_documents(pages, source.id, calendar)
    unread = [page.number for page in pages if page.has_ink and not page.words]
    return Outcome(
        source=source,
        status=Status.PARTIAL if unread else Status.DONE,
        pages=tuple(pages),
        records=records,
        message=f"No words were read on page {_listed(unread)}." if unread else None,
    )


@cache
def _engine(config: OcrConfig) -> Engine:
    """Make the engine once in each process: loading its models takes longer than a page."""
    return make_engine(config)


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))
