"""Whether the compressed pixels of a picture end before the picture does."""

from __future__ import annotations

import io
import re
import struct
import zlib
from math import ceil
from typing import Final

from PIL import Image

JPEG_END: Final = b"\xff\xd9"  # cannot stand in the pixels, where a zero follows each 0xff
# ITU-T T.6, 2.2.1 and T.4, 4.1.4: two ends of a line in a row end the page; the second kind
# says of each line how it is coded.
FAX_END: Final = re.compile("0{11}10{11}1|0{11}110{11}11")
# T.4, 4.1.2: so each line begins (or ends) in group 3; T.6 knows no such code but at its end.
FAX_LINE: Final = re.compile("0{11,}1")
FAX_TAIL: Final = 64  # bytes: the end of a fax, and what writers of PDF leave behind it
LEFT_BEHIND: Final = b"\0\r\n"  # by writers who count the end of the line before "endstream"
# ITU-T T.88, 7.2: the header of a segment.
IS_LARGE: Final = 0x40  # of its flags: the number of the page takes four bytes
MANY: Final = 7  # referred-to segments, or more: their count takes four bytes
NO_LENGTH: Final = b"\xff" * 4  # told by the last segment alone
# ITU-T T.800, annex A: SOC and SIZ, SOT. No code of pixels holds such a marker.
JPEG2000_BEGIN: Final = b"\xff\x4f\xff\x51"
TILE_PART: Final = b"\xff\x90\x00\x0a"
SIZE_MARKER: Final = struct.Struct(">4x8I")
MOST_ZEROS: Final = 4096  # bytes: where nothing is to be told a packet is one of them
ZLIB_HEADER: Final = 2  # RFC 1950; its checksum at the end may be missing, the pixels not
AT_ONCE: Final = 1 << 20  # bytes: a page in colour has a hundred times that, a bomb no end


def jpeg_breaks_off(content: bytes) -> bool:
    """Whether a JPEG has no end; some scanners leave out the mark alone."""
    if content.rfind(JPEG_END) > len(content) // 2:
        return False
    try:
        Image.open(io.BytesIO(content)).load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return True
    return False


def has_fax_end(content: bytes) -> bool:
    """Whether a fax ends with the mark that says so; not all writers set it."""
    return FAX_END.search(_bits(content[-FAX_TAIL:])) is not None


def fax_lines(content: bytes) -> int:
    """Return how many lines of a fax have a mark; 0 where lines have none (ITU-T T.6)."""
    bits = _bits(content)
    return len(FAX_LINE.findall(bits)) if FAX_LINE.match(bits) else 0


def fax_rows_repeated(content: bytes, most: int) -> int:
    """Return how many rows at the foot of a fax are like the one above, by its code.

    ITU-T T.6 tells such a row by a single 1. What is behind the end of the last row, to
    make the byte full, are zeros.

    Args:
        content: A fax of lines without a mark, and without the mark of its end.
        most: So many are counted.
    """
    told = _bits(content.rstrip(LEFT_BEHIND)[-most // 8 - FAX_TAIL :]).rstrip("0")
    return min(most, len(told) - len(told.rstrip("1")))


def _bits(content: bytes) -> str:
    return "".join(f"{byte:08b}" for byte in content)


def jbig2_breaks_off(content: bytes) -> bool:
    """Whether the last segment of a JBIG2 stream, as a PDF embeds it, is not whole."""
    at = 0
    while content[at:].strip(LEFT_BEHIND):
        data = _data_of_segment(content, at)
        length = content[data - 4 : data]
        if length == NO_LENGTH:
            return False
        at = data + int.from_bytes(length)
    return at > len(content)


def _data_of_segment(content: bytes, at: int) -> int:
    """Return where the data of the segment at *at* begins; before it stands its length."""
    number, flags, referred = content[at : at + 4], content[at + 4 : at + 5], at + 5
    count = int.from_bytes(content[referred : referred + 1]) >> 5
    places = 1
    if count >= MANY:
        count = int.from_bytes(content[referred : referred + 4]) & 0x1FFFFFFF
        places = 4 + (count + 8) // 8
    own = int.from_bytes(number)
    size = 1 if own <= 256 else 2 if own <= 65536 else 4
    page = 4 if int.from_bytes(flags) & IS_LARGE else 1
    return referred + places + count * size + page + 4


def deflated_breaks_off(content: bytes) -> bool:
    """Whether deflated bytes have no end."""
    unpacker = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
    left = content[ZLIB_HEADER:]
    try:
        while left and not unpacker.eof:
            unpacker.decompress(left, AT_ONCE)
            left = unpacker.unconsumed_tail
        unpacker.flush()
    except zlib.error:
        return True
    return not unpacker.eof


def jpeg2000_breaks_off(content: bytes) -> bool:
    """Whether a JPEG 2000 has too few tiles, or the last ends too early or in zeros."""
    begin = content.find(JPEG2000_BEGIN)
    tiles = _tiles(content[begin + len(JPEG2000_BEGIN) :]) if begin >= 0 else 1
    seen = set()
    at = content.find(TILE_PART, begin)
    while content[at : at + len(TILE_PART)] == TILE_PART:
        tile, length = struct.unpack_from(">HI", content[at + 4 : at + 10].ljust(6, b"\0"))
        seen.add(tile)
        if not length:  # up to the end
            break
        at += length
    ended = content.rpartition(JPEG_END)[0] or content
    zeros = len(ended) - len(ended.rstrip(b"\0"))
    return len(seen) < tiles or at > len(content) or zeros > MOST_ZEROS


def _tiles(size: bytes) -> int:
    """Return how many tiles a picture has, by what the marker of its size tells."""
    if len(size) < SIZE_MARKER.size:
        return 1
    wide, high, _, _, tile_wide, tile_high, left, top = map(int, SIZE_MARKER.unpack_from(size))
    return ceil((wide - left) / max(tile_wide, 1)) * ceil((high - top) / max(tile_high, 1))
