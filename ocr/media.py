"""Tell what a file is by its first bytes; its name may lie."""

from __future__ import annotations

from typing import Final

from schemas.source import MediaType

HEAD_BYTES: Final = 1024  # readers of PDF accept its mark anywhere in the first 1024 bytes
PDF_MARK: Final = b"%PDF-"
STARTS: Final[tuple[tuple[bytes, MediaType], ...]] = (
    (b"\xff\xd8\xff", MediaType.JPEG),
    (b"\x89PNG\r\n\x1a\n", MediaType.PNG),
    (b"II*\x00", MediaType.TIFF),
    (b"MM\x00*", MediaType.TIFF),
    (b"II+\x00", MediaType.TIFF),  # BigTIFF
    (b"MM\x00+", MediaType.TIFF),
)


def sniff(head: bytes) -> MediaType | None:
    """Return what a file that begins with *head* is, None if nothing that can be read.

    *head* should be the first ``HEAD_BYTES`` bytes, or all of a shorter file.
    """
    for start, media_type in STARTS:
        if head.startswith(start):
            return media_type
    return MediaType.PDF if PDF_MARK in head[:HEAD_BYTES] else None
