"""What the reader read of each content, kept so that it is never read twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ocr.replay import Recording, recording_from_bytes, recording_to_bytes
from pipeline.archive.durable import make_folder, write_whole
from pipeline.archive.layout import Layout
from schemas.page import Page
from schemas.source import Source


@dataclass(frozen=True, slots=True)
class Readings:
    """The readings in an output folder, each a recording as ``congvan record`` makes them."""

    layout: Layout

    def path(self, source_id: str) -> Path:
        """Return where the reading of a content lies, if there is one."""
        return self.layout.readings / source_id[:2] / f"{source_id}.json.gz"

    def holds(self, source_id: str) -> bool:
        """Whether a content was read, and that is kept."""
        return bool(source_id) and self.path(source_id).exists()

    def keep(self, source: Source, pages: Sequence[Page], read_by: str) -> None:
        """Write what was read of *source*.

        Raises:
            OSError: There is no room.
        """
        path = self.path(source.id)
        make_folder(path.parent)
        content = recording_to_bytes(Recording(source.name, read_by, tuple(pages)))
        write_whole(path, content, staging=self.layout.staging)

    def recall(self, source_id: str) -> Recording | None:
        """Return what was read of a content; None where nothing is kept, or it is spoilt."""
        try:
            return recording_from_bytes(self.path(source_id).read_bytes())
        except (OSError, ValueError):
            return None

    def forget(self, source_id: str) -> None:
        """Drop the reading of a content that no file holds any more."""
        self.path(source_id).unlink(missing_ok=True)
