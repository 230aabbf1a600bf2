"""What is refused before a pixel is decoded, told in sentences a clerk understands."""

from __future__ import annotations

from ocr.config import OcrConfig
from schemas.errors import SourceError, SourceFault


def check_page_count(pages: int, config: OcrConfig) -> None:
    """Refuse a source without pages, or with more than the configuration allows.

    Raises:
        SourceError: ``NO_PAGES`` or ``TOO_MANY_PAGES``.
    """
    if pages == 0:
        raise SourceError(SourceFault.NO_PAGES, "The file has no pages; scan the paper again.")
    if pages > config.max_pages:
        raise SourceError(
            SourceFault.TOO_MANY_PAGES,
            f"The file has {pages} pages, more than the {config.max_pages} allowed; "
            "split it, or raise max_pages.",
        )


def check_page_size(width: float, height: float, number: int, config: OcrConfig) -> None:
    """Refuse a page of more pixels than the configuration allows.

    Args:
        width: Pixels that will have to be held.
        height: Pixels that will have to be held.
        number: Of the page, from 1.
        config: Says how many are allowed.

    Raises:
        SourceError: ``PAGE_TOO_LARGE``.
    """
    megapixels = width * height / 1e6
    if megapixels > config.max_megapixels_per_page:
        raise SourceError(
            SourceFault.PAGE_TOO_LARGE,
            f"Page {number} would take {megapixels:.0f} megapixels, more than the "
            f"{config.max_megapixels_per_page} allowed; scan it again at 300 dpi.",
        )


def corrupt(what: str) -> SourceError:
    """Return the error for a damaged file; *what* says what is wrong with it."""
    return SourceError(
        SourceFault.CORRUPT, f"The file is damaged ({what}); copy it again or scan it anew."
    )
