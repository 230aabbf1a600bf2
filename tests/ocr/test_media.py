"""A file is what its first bytes say, whatever it is called."""

from __future__ import annotations

import pytest

from ocr.media import sniff
from schemas.source import MediaType


@pytest.mark.parametrize(
    ("head", "media_type"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", MediaType.PDF),
        (b"\r\n\r\n%PDF-1.4\n", MediaType.PDF),
        (b"II*\x00\x08\x00\x00\x00", MediaType.TIFF),
        (b"MM\x00*\x00\x00\x00\x08", MediaType.TIFF),
        (b"II+\x00\x08\x00", MediaType.TIFF),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", MediaType.JPEG),
        (b"\xff\xd8\xff\xe1\x00\x10Exif", MediaType.JPEG),
        (b"\x89PNG\r\n\x1a\n\x00\x00", MediaType.PNG),
        (b"", None),
        (b"PK\x03\x04word/document.xml", None),  # a .docx, even when it is named .pdf
        (b"GIF89a", None),
        (b" " * 2000 + b"%PDF-1.4", None),  # a text that mentions the mark late
        (b"\x89PNG\n\x1a\n", None),  # broken in transfer as text
        (b"%PDF", None),
    ],
)
def test_tells_what_a_file_is(head: bytes, media_type: MediaType | None) -> None:
    assert sniff(head) is media_type
