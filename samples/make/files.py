"""From pixels to files whose bytes are the same each time."""

from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pikepdf
from PIL import Image

from samples.make.paper import Look
from samples.make.scan import POINTS_PER_INCH, Pixels


@dataclass(frozen=True, slots=True)
class Born:
    """Page *index*, from 0, of a PDF that keeps its text layer."""

    pdf: bytes
    index: int


Leaf = Pixels | Born


def write(path: Path, leaves: Sequence[Leaf], look: Look) -> None:
    """Write *leaves* to *path* in the form that its suffix names."""
    if path.suffix == ".pdf":
        _write_pdf(path, leaves, look)
        return
    pictures = [_picture(leaf, look) for leaf in leaves if isinstance(leaf, np.ndarray)]
    dpi = (look.dpi, look.dpi)
    if path.suffix == ".tif":
        pages = pictures[1:]
        pictures[0].save(
            path, compression="group4", dpi=dpi, save_all=True, append_images=pages
        )
    else:
        pictures[0].save(path, dpi=dpi, quality=look.quality, optimize=True)


def _picture(pixels: Pixels, look: Look) -> Image.Image:
    picture = Image.fromarray(pixels)
    return picture.convert("1") if look.tone == "bilevel" else picture


def _write_pdf(path: Path, leaves: Sequence[Leaf], look: Look) -> None:
    with ExitStack() as open_files:
        pdf = open_files.enter_context(pikepdf.new())
        for leaf in leaves:
            if isinstance(leaf, Born):
                source = open_files.enter_context(pikepdf.open(io.BytesIO(leaf.pdf)))
                pdf.pages.append(source.pages[leaf.index])
            else:
                _add_scan(pdf, leaf, look)
        pdf.save(path, deterministic_id=True)


def _add_scan(pdf: pikepdf.Pdf, pixels: Pixels, look: Look) -> None:
    height, width = pixels.shape[:2]
    size = tuple(side * POINTS_PER_INCH / look.dpi for side in (width, height))
    image = pdf.make_stream(
        _jpeg(pixels, look.quality),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=width,
        Height=height,
        ColorSpace=pikepdf.Name.DeviceRGB if pixels.ndim == 3 else pikepdf.Name.DeviceGray,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
    page = pdf.add_blank_page(page_size=size)
    name = page.add_resource(image, pikepdf.Name.XObject, pikepdf.Name("/Scan"))
    drawn = f"q {size[0]:.2f} 0 0 {size[1]:.2f} 0 0 cm {name} Do Q"
    page.Contents = pdf.make_stream(drawn.encode())


def _jpeg(pixels: Pixels, quality: int) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "JPEG", quality=quality, optimize=True)
    return buffer.getvalue()
