"""From a file to its pages, one at a time; what cannot be read is refused early."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress

from ocr.config import OcrConfig
from ocr.pdf import load_pdf
from ocr.picture import load_picture
from ocr.scan import Scan, widened
from schemas.errors import SourceError, SourceFault
from schemas.source import MediaType, Source


def load_scans(source: Source, config: OcrConfig, *, first: int = 1) -> Iterator[Scan]:
    """Yield the pages of *source* as they are in the file, one in memory at a time.

    Args:
        source: The file.
        config: How fine, and how large a page may be.
        first: The page to begin with; those before it are not decoded.

    Raises:
        SourceError: The source cannot be read; nearly always before the first page.
    """
    _check(source)
    load = load_pdf if source.media_type is MediaType.PDF else load_picture
    try:
        yield from map(widened, load(source.path, config, first=first))
    except SourceError:
        _check_unchanged(source)  # what is still being copied looks damaged
        raise
    except OSError as error:
        raise SourceError(
            SourceFault.UNREADABLE,
            f"The file could not be opened ({error.strerror}); see that it exists "
            "and that you may read it.",
        ) from error
    _check_unchanged(source)


def _check_unchanged(source: Source) -> None:
    """Refuse what was read if it is not what stands under the id of *source*."""
    with suppress(FileNotFoundError), source.path.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != source.id:
            raise SourceError(
                SourceFault.CHANGED,
                "The file was changed while it was read; run again when it is whole.",
            )


def _check(source: Source) -> None:
    if source.size == 0:
        raise SourceError(SourceFault.EMPTY, "The file is empty; copy it again.")
    if source.media_type is None:
        raise SourceError(
            SourceFault.WRONG_TYPE,
            "The file is no PDF, TIFF, JPEG or PNG, whatever its name says; export it as PDF.",
        )
