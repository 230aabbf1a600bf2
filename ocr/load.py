"""From a file to its pages, one at a time; what cannot be read is refused early."""

from __future__ import annotations

from collections.abc import Iterator

from ocr.config import OcrConfig
from ocr.pdf import load_pdf
from ocr.picture import load_picture
from ocr.scan import Scan
from schemas.errors import SourceError, SourceFault
from schemas.source import MediaType, Source


def load_scans(source: Source, config: OcrConfig) -> Iterator[Scan]:
    """Yield the pages of *source* as they are in the file, one in memory at a time.

    Raises:
        SourceError: The source cannot be read; nearly always before the first page.
    """
    _check(source)
    load = load_pdf if source.media_type is MediaType.PDF else load_picture
    try:
        yield from load(source.path, config)
    except OSError as error:
        raise SourceError(
            SourceFault.UNREADABLE,
            f"The file could not be opened ({error.strerror}); see that it exists "
            "and that you may read it.",
        ) from error


def _check(source: Source) -> None:
    if source.size == 0:
        raise SourceError(SourceFault.EMPTY, "The file is empty; copy it again.")
    if source.media_type is None:
        raise SourceError(
            SourceFault.WRONG_TYPE,
            "The file is no PDF, TIFF, JPEG or PNG, whatever its name says; export it as PDF.",
        )
