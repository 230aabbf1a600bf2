"""Other programs on the same papers, to compare the time with."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from benchmarks.cpu import cpu_seconds
from ocr.clean import clean
from ocr.config import OcrConfig
from ocr.load import load_scans
from ocr.raster import Pixels
from schemas.source import MediaType, Source

LANGUAGE: Final = "vie"
OCRMYPDF: Final = "ocrmypdf"
DPI: Final = 200  # of images, which OCRmyPDF refuses where they do not tell it


def bare_tesseract(source: Source, config: OcrConfig) -> float:
    """Return the CPU seconds of ``tesseract --psm 3`` on the pages that the readers get."""
    return sum(
        _tesseract(raster.pixels, raster.dpi)
        for raster in map(clean, load_scans(source, config))
    )


def has_ocrmypdf() -> bool:
    """Whether OCRmyPDF is installed."""
    return shutil.which(OCRMYPDF) is not None


def ocrmypdf(source: Source) -> float:
    """Return the CPU seconds of OCRmyPDF, which straightens and turns pages as we do."""
    with tempfile.TemporaryDirectory() as folder:
        command = [OCRMYPDF, "--jobs", "1", "-l", LANGUAGE, "--output-type", "pdf"]
        command += ["--deskew", "--rotate-pages", "--force-ocr"]
        if source.media_type is not MediaType.PDF:
            command += ["--image-dpi", str(DPI)]
        return _run([*command, str(source.path), str(Path(folder, "out.pdf"))])


def _tesseract(pixels: Pixels, dpi: int) -> float:
    height, width = pixels.shape
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.pgm")
        page.write_bytes(f"P5 {width} {height} 255\n".encode() + pixels.tobytes())
        options = ("-l", LANGUAGE, "--psm", "3", "--dpi", str(dpi))
        return _run(["tesseract", str(page), str(Path(folder, "out")), *options])


def _run(command: list[str]) -> float:
    before = cpu_seconds()
    subprocess.run(  # noqa: S603  # programs and options are those above
        command, check=True, capture_output=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"}
    )
    return cpu_seconds() - before
