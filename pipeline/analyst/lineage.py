"""From a row back to the scan that it was read from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ocr.excerpt import Picture, Turn, excerpt, page_picture
from pipeline.paths import path_of
from pipeline.sources import InputFile, identify
from schemas.errors import SourceError, SourceFault
from schemas.geometry import Box
from schemas.source import Source

MARGIN: Final = 0.01  # of the page's width: what stands right beside a value helps to read it


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Where a value stands.

    Attributes:
        document_id: The document.
        reference: Its number and symbol; None where they were not read.
        source_id: SHA-256 of the scan.
        source_name: Its path as given, relative to the input folder.
        paths: Where scans with these bytes were when they were read; at least one.
        page: Of the scan, from 1.
        box: In fractions of the upright page.
        turn: How the page was set upright.
    """

    document_id: str
    reference: str | None
    source_id: str
    source_name: str
    paths: tuple[str, ...]
    page: int
    box: Box
    turn: Turn

    def scan(self) -> Path:
        """Return the file, if it is still what was read.

        Raises:
            SourceError: It is gone, or holds something else now.
        """
        return same_scan(self.paths, self.source_id).path

    def picture(self) -> Picture:
        """Return the whole page, upright and level, as a PIL image.

        Raises:
            SourceError: The scan is gone, holds something else now, or cannot be read.
        """
        return page_picture(same_scan(self.paths, self.source_id), self.page, self.turn)

    def crop(self, *, margin: float = MARGIN) -> Picture:
        """Return the place on the page as a PIL image.

        Args:
            margin: What is shown around it, as a fraction of the page's width.

        Raises:
            SourceError: The scan is gone, holds something else now, or cannot be read.
        """
        return excerpt(self.picture(), self.box, margin=margin)


def same_scan(paths: Iterable[str], source_id: str) -> Source:
    """Return the first file that still has the bytes that were read.

    Raises:
        SourceError: None of them has.
    """
    reasons = []
    for text in paths:
        path = path_of(text)
        if path is None:
            reasons.append(f"{text} is gone")
            continue
        source = identify(InputFile(path, text))
        if source.id == source_id:
            return source
        reasons.append(f"{text} was changed after it was read")
    raise SourceError(
        SourceFault.UNREADABLE,
        f"{'; '.join(reasons)}. Put the scan back, or run congvan on where it is now.",
    )
