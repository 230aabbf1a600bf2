"""What reads the sources and what understands them, as ``sources.version`` tells it.

The two are told apart, because what is read is kept: where only the understanding has
changed, no scan has to be read again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Final

from ocr.config import OcrConfig
from ocr.versions import version_of
from pipeline.config import CalendarConfig, Config
from pipeline.own_days import calendar_version
from pipeline.program import program_version

ROOT: Final = Path(__file__).parent.parent
READING: Final = ("ocr/*.py", "ocr/ink/*.py", "ocr/signature/*.py", "ocr/models/*.*")
UNDERSTANDING: Final = (
    "parsers/**/*.py",
    "parsers/registry/*.toml",
    "schemas/*.py",
    "pipeline/*.py",
    "pipeline/checks/*.py",
)
DIGITS: Final = 8
# The reader tells of itself, and the others do not change what is read.
UNTOLD: Final = frozenset({"reader", "recordings", "max_pages", "max_megapixels_per_page"})


def reader_version(config: OcrConfig) -> str:
    """Return what reads: its version, a hash of our code, and the options that were changed.

    The version of the program is not in it: a release that reads as the one before
    should not read an archive anew.

    Raises:
        EngineError: It is not installed, or not whole.
    """
    reader = f"{version_of(config)} ({_hash(READING)})"
    return "; ".join([reader, *_changed(config)])


def parser_version(config: CalendarConfig) -> str:
    """Return what understands: the program, a hash of its code, and the calendar.

    Raises:
        ConfigError: The calendar cannot be read.
    """
    return f"{program_version()} ({_hash(UNDERSTANDING)}); {calendar_version(config)}"


def whole_version(read_by: str, understood_by: str) -> str:
    """Return what ``sources.version`` says of what these two did."""
    return f"{understood_by}; {read_by}"


def full_version(config: Config) -> str:
    """Return what reads and understands here as *config* tells.

    Raises:
        ConfigError: It tells what cannot be.
        EngineError: An engine is not installed, or not whole.
    """
    return whole_version(reader_version(config.ocr), parser_version(config.calendar))


@cache
def _hash(patterns: tuple[str, ...]) -> str:
    """Return a hash of the files in the program's folder that match."""
    digest = hashlib.sha256()
    for path in sorted({path for pattern in patterns for path in ROOT.glob(pattern)}):
        digest.update(path.relative_to(ROOT).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:DIGITS]


def _changed(config: OcrConfig) -> Iterator[str]:
    for option in fields(config):
        value = getattr(config, option.name)
        if option.name not in UNTOLD and value != option.default:
            yield f"{option.name}={value}"
