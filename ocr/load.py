"""From a file to its pages, one at a time; what cannot be read is refused early."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress

from ocr.config import OcrConfig
from ocr.limits import corrupt
from ocr.pdf import load_pdf
from ocr.picture import load_picture
from ocr.scan import Scan, widened
from schemas.errors import SourceError, SourceFault
from schemas.page import Damage
from schemas.source import MediaType, Source


def load_scans(source: Source, config: OcrConfig, *, only: int | None = None) -> Iterator[Scan]:
    """Yield the pages of *source* as they are in the file, one in memory at a time.

    A page that is damaged says so itself.

    Args:
        source: The file.
        config: How fine, and how large a page may be.
        only: The one page to yield; the others are not looked at.

    Raises:
        SourceError: The source cannot be read; before the first page, save where that
            comes out only when all its pages are lost.
    """
    _check(source)
    load = load_pdf if source.media_type is MediaType.PDF else load_picture
    try:
        yield from _unless_all_lost(map(widened, load(source.path, config, only=only)))
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


def _unless_all_lost(scans: Iterable[Scan]) -> Iterator[Scan]:
    damages = set()
    for scan in scans:
        damages.add(scan.damage)
        yield scan
    if damages == {Damage.LOST}:
        raise corrupt("no page can be decoded")


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
