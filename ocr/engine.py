"""What a reader is to the rest of the project."""

from __future__ import annotations

from typing import Protocol

from ocr.raster import Raster
from schemas.page import Page


class Engine(Protocol):
    """Reads rasters that stand upright and level. Knows words, nothing of documents."""

    @property
    def name(self) -> str:
        """What it is called in the configuration."""

    @property
    def version(self) -> str:
        """What is written into ``sources.version``."""

    def read(self, raster: Raster) -> Page:
        """Return what stands on *raster*.

        Raises:
            EngineError: The engine is missing or gave up on this page.
        """
