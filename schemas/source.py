"""A file that was handed in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class MediaType(StrEnum):
    """What the bytes are, told by their first bytes and not by the name."""

    PDF = "application/pdf"
    TIFF = "image/tiff"
    JPEG = "image/jpeg"
    PNG = "image/png"


@dataclass(frozen=True, slots=True)
class Source:
    """One file.

    Attributes:
        path: Where it is now.
        name: Its path as given, relative to the input folder, with ``/``.
        id: SHA-256 of its bytes, in hex; "" when they could not be read.
        size: Bytes.
        media_type: None when it is none of the types that can be read.
    """

    path: Path
    name: str
    id: str
    size: int
    media_type: MediaType | None
