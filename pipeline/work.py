"""What the processes that read do with a source.

The networks, parsers and spaCy are loaded where they run: the program that is started only
hands out sources and keeps what comes back, and needs none of them.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from pipeline.archive.readings import Readings
from pipeline.config import CalendarConfig, Config
from schemas.record import Outcome
from schemas.source import Source


def extract(source: Source, config: Config, read_by: str, kept: Readings | None) -> Outcome:
    """Read and understand *source*, as ``pipeline.extract.extract`` does."""
    work: Callable[..., Outcome] = import_module("pipeline.extract").extract
    return work(source, config, read_by, kept)


def understand(source: Source, config: CalendarConfig, kept: Readings) -> Outcome:
    """Understand what was read of *source*, as ``pipeline.extract.understand`` does."""
    work: Callable[..., Outcome] = import_module("pipeline.extract").understand
    return work(source, config, kept)
