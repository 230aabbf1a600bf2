"""The story of one source: from its bytes to the records of its documents."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from ocr.config import OcrConfig
from ocr.engine import Engine
from ocr.read import make_engine, read_pages
from ocr.recording import as_recorded
from pipeline.archive.readings import Readings
from pipeline.calendar_vn import VIETNAM, WorkingCalendar, make_calendar
from pipeline.config import CalendarConfig, Config
from pipeline.documents import read_documents
from pipeline.patience import showing_progress
from schemas.errors import EngineError, SourceError, SourceFault
from schemas.page import Damage, Page
from schemas.record import Outcome, Status
from schemas.source import Source


def extract(
    source: Source, config: Config, read_by: str = "", kept: Readings | None = None
) -> Outcome:
    """Read *source* and return all that it says; a source that cannot be read has failed.

    Args:
        source: The file.
        config: How it is read and understood.
        read_by: The version of what reads it.
        kept: Where it is not read if the same version has read it before.

    Raises:
        EngineError: The engine is missing, or gave up.
    """
    begun = time.monotonic()
    recording = kept.recall(source.id) if kept else None
    try:
        if recording and recording.made_by == read_by:
            pages, recalled = recording.pages, True
        else:
            read = read_pages(source, _engine(config.ocr), config.ocr)
            pages, recalled = as_recorded(showing_progress(read)), False
    except SourceError as error:
        outcome = Outcome(
            source=source, status=Status.FAILED, error=error.fault, message=error.advice
        )
    else:
        understood = outcome_of(source, pages, make_calendar(config.calendar))
        outcome = replace(understood, read_by=read_by, recalled=recalled)
    return replace(outcome, seconds=time.monotonic() - begun)


def understand(source: Source, config: CalendarConfig, kept: Readings) -> Outcome:
    """Return all that the reading of *source* says, whichever reader has made it.

    Raises:
        EngineError: Nothing is kept of it.
    """
    recording = kept.recall(source.id)
    if recording is None:
        raise EngineError("readings", f"what was read of {source.name} is lost")
    outcome = outcome_of(source, recording.pages, make_calendar(config))
    return replace(outcome, read_by=recording.made_by, recalled=True)


def outcome_of(
    source: Source, pages: Sequence[Page], calendar: WorkingCalendar = VIETNAM
) -> Outcome:
    """Return what the *pages* of *source* say, once they are read."""
    trouble = _trouble_with(pages)
    return Outcome(
        source=source,
        status=Status.PARTIAL if trouble else Status.DONE,
        pages=tuple(pages),
        records=read_documents(pages, source.id, calendar),
        error=SourceFault.CORRUPT if any(page.damage for page in pages) else None,
        message=trouble,
    )


def _trouble_with(pages: Sequence[Page]) -> str | None:
    """Return a sentence on the pages that were not read, None if all were."""
    lost = [page.number for page in pages if page.damage is Damage.LOST]
    cut = [page.number for page in pages if page.damage is Damage.CUT_SHORT]
    unread = [page.number for page in pages if page.has_ink and not page.words]
    if lost and cut:
        return LOST_AND_CUT_SHORT.format(_listed(lost), _listed(cut))
    if lost:
        return LOST.format(_listed(lost))
    if cut:
        return CUT_SHORT.format(_listed(cut))
    return UNREAD.format(_listed(unread)) if unread else None


@cache
def _engine(config: OcrConfig) -> Engine:
    """Make the engine once in each process: loading its models takes longer than a page."""
    return make_engine(config)


UNREAD: Final = "No words were read on page {}."
LOST: Final = (
    "The file is damaged and page {} was not read, the others were; "
    "copy it again or scan it anew."
)
CUT_SHORT: Final = "The file is damaged and page {} breaks off; copy it again or scan it anew."
LOST_AND_CUT_SHORT: Final = (
    "The file is damaged: page {} was not read and page {} breaks off; "
    "copy it again or scan it anew."
)


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))
