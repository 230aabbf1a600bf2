"""TIFF, JPEG and PNG files that are broken, hostile or merely odd, as bytes."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from PIL import Image

from tests.ocr.drawing import draw

PNG_MARK = b"\x89PNG\r\n\x1a\n"


def picture(kind: str, image: Image.Image | None = None, **save: Any) -> bytes:
    """Return *image*, a letter without one, in the format *kind*."""
    out = io.BytesIO()
    (image or draw()).save(out, kind, **save)
    return out.getvalue()


def cut(kind: str, share: float, **save: Any) -> bytes:
    """Return the first *share* of a letter."""
    whole = picture(kind, **save)
    return whole[: int(len(whole) * share)]


def flipped(kind: str, place: int) -> bytes:
    """Return a letter with a turned bit in the byte at *place*."""
    content = bytearray(picture(kind))
    content[place] ^= 0x10
    return bytes(content)


def png(
    width: int, height: int, *, data: bytes = b"", extra: bytes = b"", bits: int = 8
) -> bytes:
    """Return a PNG that claims this size, whatever is in it."""
    header = struct.pack(">IIBBBBB", width, height, bits, 0, 0, 0, 0)
    return (
        PNG_MARK
        + chunk(b"IHDR", header)
        + extra
        + chunk(b"IDAT", zlib.compress(data))
        + chunk(b"IEND", b"")
    )


def chunk(kind: bytes, data: bytes) -> bytes:
    """Return a part of a PNG."""
    return (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    )


def png_with_bomb(megabytes: int) -> bytes:
    """Return a white PNG with a remark that is unpacked to so much."""
    remark = b"Comment\x00\x00" + zlib.compress(bytes(megabytes << 20), 9)
    rows = (b"\x00" + b"\xff" * 800) * 1000
    return png(800, 1000, data=rows, extra=chunk(b"zTXt", remark))


def claiming_jpeg(side: int) -> bytes:
    """Return a small JPEG whose header says that it is *side* pixels wide and high."""
    content = bytearray(picture("JPEG"))
    frame = content.index(b"\xff\xc0")
    content[frame + 5 : frame + 9] = struct.pack(">HH", side, side)
    return bytes(content)


def tiff(tags: dict[int, int], *, pages: int = 1, loops: bool = False) -> bytes:
    """Return a TIFF of *pages* pages of *tags* each, and no pixels.

    Args:
        tags: Each a long number.
        pages: How many directories there are.
        loops: Whether the last of them leads back to the first.
    """
    size = 2 + 12 * len(tags) + 4
    content = b"II*\x00" + struct.pack("<I", 8)
    for number in range(1, pages + 1):
        end = 8 if loops else 0
        following = 8 + size * number if number < pages else end
        content += struct.pack("<H", len(tags))
        content += b"".join(
            struct.pack("<HHII", tag, 4, 1, value) for tag, value in sorted(tags.items())
        )
        content += struct.pack("<I", following)
    return content


def tags_of(side: int, *, compression: int = 1) -> dict[int, int]:
    """Return the tags of a square grey page whose pixels are said to be at the start."""
    return {
        256: side,
        257: side,
        258: 8,
        259: compression,
        262: 1,
        273: 8,
        277: 1,
        278: side,
        279: 64,
    }
