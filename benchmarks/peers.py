"""Other programs on the same papers, to compare the time with."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from benchmarks.cpu import cpu_seconds
from ocr.clean import clean
from ocr.config import OcrConfig
from ocr.load import load_scans
from ocr.raster import Pixels
from schemas.source import MediaType, Source

LANGUAGE: Final = "vie"
PEERS: Final = Path(__file__).parent / ".venv" / "bin"  # make peers
DPI: Final = 200  # of images, which OCRmyPDF refuses where they do not tell it
ALL_THREADS: Final = {key: value for key, value in os.environ.items() if "OMP" not in key}
KREUZBERG: Final = f"""
import sys
from kreuzberg import ExtractionConfig, OcrConfig, extract_file_sync
ocr = OcrConfig(backend="tesseract", language="{LANGUAGE}")
for path in sys.argv[1:]:
    print(extract_file_sync(path, config=ExtractionConfig(ocr=ocr, force_ocr=True)).content)
"""


def bare_tesseract(source: Source, config: OcrConfig) -> float:
    """Return the CPU seconds of ``tesseract --psm 3`` on the pages that the readers get."""
    return sum(
        _tesseract(raster.pixels, raster.dpi)
        for raster in map(clean, load_scans(source, config))
    )


def ocrmypdf(sources: Sequence[Source]) -> str:
    """Return what OCRmyPDF reads; it straightens and turns pages as we do."""
    return "\n".join(map(_ocrmypdf, sources))


def kreuzberg(paths: Sequence[Path]) -> str:
    """Return what kreuzberg reads."""
    # Its cache would answer for what it has read in an earlier run.
    with tempfile.TemporaryDirectory() as folder:
        return subprocess.run(  # noqa: S603  # the program is the one above
            [PEERS / "python", "-c", KREUZBERG, *paths],
            check=True,
            cwd=folder,
            capture_output=True,
            text=True,
            env=ALL_THREADS,
        ).stdout


def _ocrmypdf(source: Source) -> str:
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder, "text.txt")
        command = [str(PEERS / "ocrmypdf"), "-q", "-l", LANGUAGE, "--output-type", "pdf"]
        command += ["--deskew", "--rotate-pages", "--force-ocr", "--sidecar", str(text)]
        if source.media_type is not MediaType.PDF:
            command += ["--image-dpi", str(DPI)]
        command += [str(source.path), str(Path(folder, "out.pdf"))]
        subprocess.run(command, check=True, capture_output=True, env=ALL_THREADS)  # noqa: S603
        return text.read_text(encoding="utf-8")


def _tesseract(pixels: Pixels, dpi: int) -> float:
    height, width = pixels.shape
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.pgm")
        page.write_bytes(f"P5 {width} {height} 255\n".encode() + pixels.tobytes())
        options = ("-l", LANGUAGE, "--psm", "3", "--dpi", str(dpi))
        before = cpu_seconds()
        subprocess.run(  # noqa: S603  # our own options
            ["tesseract", str(page), str(Path(folder, "out")), *options],  # noqa: S607
            check=True,
            capture_output=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
        return cpu_seconds() - before
