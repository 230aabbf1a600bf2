"""Pages as the compressed images that a PDF embeds, and the colours they are in."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
from PIL import Image, ImageCms, ImageOps, TiffImagePlugin

from ocr.raster import Pixels

JPEG_QUALITY: Final = 85
_UPRIGHT: Final = 1  # EXIF orientation
_ORIENTATION: Final = 0x0112
_PLAIN_MODES: Final = ("L", "RGB")
# ICC.1:2022, 7.2: where the header of a profile says when it was made.
_MADE_AT: Final = 24
_MADE: Final = (2024, 1, 1, 0, 0, 0)


class Coding(StrEnum):
    """How the pixels are compressed; the names are those of PDF's filters."""

    JPEG = "DCTDecode"
    FAX = "CCITTFaxDecode"  # group 4, black is 0


@dataclass(frozen=True, slots=True)
class PageImage:
    """One image.

    Attributes:
        width: Pixels.
        height: Pixels.
        is_colour: Red, green, blue; else grey, or black and white.
    """

    content: bytes
    coding: Coding
    width: int
    height: int
    is_colour: bool


def kept_jpeg(content: bytes) -> PageImage | None:
    """Return a JPEG file as it is; None where a PDF would show it otherwise.

    That is so in ink colours, and where a tag turns it.
    """
    with Image.open(io.BytesIO(content)) as image:
        turned = image.getexif().get(_ORIENTATION, _UPRIGHT) != _UPRIGHT
        if turned or image.mode not in _PLAIN_MODES:
            return None
        return PageImage(content, Coding.JPEG, *image.size, is_colour=image.mode == "RGB")


def compressed(pixels: Pixels) -> PageImage:
    """Return a page as a fax if it is black and white alone, else as a JPEG.

    Args:
        pixels: Height x width in grey, or height x width x 3.
    """
    image = Image.fromarray(pixels)
    grey = image.convert("L")
    is_grey = image.mode == "L" or bool(np.ptp(pixels, axis=2).max() == 0)
    shades = sum(count > 0 for count in grey.histogram())
    if is_grey and shades <= 2 and set(grey.getextrema()) <= {0, 255}:
        return PageImage(_fax(grey), Coding.FAX, *image.size, is_colour=False)
    out = io.BytesIO()
    (grey if is_grey else image).save(out, "JPEG", quality=JPEG_QUALITY, optimize=True)
    return PageImage(out.getvalue(), Coding.JPEG, *image.size, is_colour=not is_grey)


def srgb_profile() -> bytes:
    """Return an ICC profile of sRGB (IEC 61966-2-1), made by LittleCMS; always the same."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    struct.pack_into(">6H", profile, _MADE_AT, *_MADE)
    return bytes(profile)


def _fax(image: Image.Image) -> bytes:
    """Return a grey page of black and white alone as the one strip of a TIFF."""
    out = io.BytesIO()
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[TiffImagePlugin.ROWSPERSTRIP] = image.height
    # A fax has ones for ink; asked for that, Pillow turns one pixel after the other.
    ImageOps.invert(image).convert("1").save(out, "TIFF", compression="group4", tiffinfo=tags)
    with TiffImagePlugin.TiffImageFile(io.BytesIO(out.getvalue())) as told:
        [start] = told.tag_v2[TiffImagePlugin.STRIPOFFSETS]
        [length] = told.tag_v2[TiffImagePlugin.STRIPBYTECOUNTS]
    return out.getvalue()[start : start + length]
