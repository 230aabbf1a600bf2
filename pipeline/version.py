"""What reads the sources, as ``sources.version`` tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Final

from ocr.config import OcrConfig
from ocr.read import make_engine
from pipeline.program import program_version

# The reader tells of itself, and the others do not change what is read.
UNTOLD: Final = frozenset({"reader", "recordings", "max_pages", "max_megapixels_per_page"})


def reader_version(config: OcrConfig) -> str:
    """Return the versions of program and reader, and the options that were changed.

    Raises:
        ConfigError: There is no such reader.
        EngineError: It is not installed, or not whole.
    """
    return "; ".join([program_version(), make_engine(config).version, *_changed(config)])


def _changed(config: OcrConfig) -> Iterator[str]:
    for option in fields(config):
        value = getattr(config, option.name)
        if option.name not in UNTOLD and value != option.default:
            yield f"{option.name}={value}"
