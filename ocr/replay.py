"""Play back pages that another engine read, so that tests are quick and always the same."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ocr.raster import Raster
from ocr.recording import FORMAT, pages_from_json, pages_to_json
from ocr.versions import replay_version
from schemas.errors import EngineError
from schemas.page import Page
from schemas.source import Source

NAME: Final = "replay"
SUFFIXES: Final = (".json", ".json.gz")
GZIP: Final = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class ReplayEngine:
    """Knows what another engine read, by the SHA-256 of the source.

    Attributes:
        folder: Holds a file for each source, named by its id.
    """

    folder: Path

    @property
    def name(self) -> str:
        """What it is called in the configuration."""
        return NAME

    @property
    def version(self) -> str:
        """What is written into ``sources.version``."""
        return replay_version()

    def knows(self, source: Source) -> bool:
        """Whether the pages of *source* were recorded."""
        return self._path(source.id) is not None

    def pages(self, source: Source) -> tuple[Page, ...]:
        """Return the recorded pages of *source*.

        Raises:
            EngineError: There are none, or they cannot be read.
        """
        return self._recorded(source.id, source.name)

    def read(self, raster: Raster) -> Page:
        """Return the page that was recorded for the source and number of *raster*.

        Raises:
            EngineError: There is none, or it cannot be read.
        """
        for page in self._recorded(raster.source_id, raster.source_id):
            if page.number == raster.number:
                return page
        raise EngineError(NAME, f"page {raster.number} of {raster.source_id} was not recorded")

    def _recorded(self, source_id: str, shown: str) -> tuple[Page, ...]:
        path = self._path(source_id)
        if path is None:
            raise EngineError(NAME, f"no recording of {shown} in {self.folder}")
        try:
            return recording_from_bytes(path.read_bytes()).pages
        except (OSError, ValueError) as error:
            raise EngineError(NAME, f"{path.name} is no recording of pages") from error

    def _path(self, source_id: str) -> Path | None:
        paths = (self.folder / f"{source_id}{suffix}" for suffix in SUFFIXES)
        return next((path for path in paths if source_id and path.is_file()), None)


def record_pages(folder: Path, source: Source, pages: Iterable[Page], made_by: str) -> Path:
    """Write what was read of *source* to *folder*, and return the file.

    Args:
        folder: Is made if it is not there.
        source: What was read.
        pages: All its pages.
        made_by: The version of the engine that read them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{source.id}.json.gz"
    path.write_bytes(recording_to_bytes(Recording(source.name, made_by, tuple(pages))))
    return path


@dataclass(frozen=True, slots=True)
class Recording:
    """What an engine read of a source.

    Attributes:
        source: Name of the source.
        made_by: The version of the engine.
        pages: With numbers as they are recorded: rounded to 5 decimals.
    """

    source: str
    made_by: str
    pages: tuple[Page, ...]


def recording_to_bytes(recording: Recording) -> bytes:
    """Return *recording* as compressed JSON; the same pages give the same bytes."""
    told = {
        "format": FORMAT,
        "source": recording.source,
        "made_by": recording.made_by,
        "pages": pages_to_json(recording.pages),
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), mtime=0)


def recording_from_bytes(content: bytes) -> Recording:
    """Return what :func:`recording_to_bytes` wrote, compressed or not.

    Raises:
        ValueError: It wrote something else.
    """
    try:
        text = gzip.decompress(content) if content.startswith(GZIP) else content
        told = json.loads(text)
        return Recording(told["source"], told["made_by"], pages_from_json(told["pages"]))
    except (OSError, EOFError, zlib.error, KeyError, TypeError) as error:
        raise ValueError("this is no recording of pages") from error
