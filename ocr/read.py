"""The one door from a source to its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

import cv2

from ocr.arrange import arrange
from ocr.best import BestEngine
from ocr.clean import clean
from ocr.colour import grey
from ocr.config import OcrConfig
from ocr.engine import Engine
from ocr.load import load_scans
from ocr.quick import QuickEngine
from ocr.raster import Raster
from ocr.replay import ReplayEngine
from ocr.scan import Scan
from ocr.tesseract import TesseractEngine
from ocr.true_reader import TrueOcrEngine
from schemas.page import Damage, Page, TextFrom
from schemas.source import Source
from schemas.word import Word


def make_engine(config: OcrConfig) -> Engine:
    """Return the reader that *config* names.

    Raises:
        EngineError: It is not installed, or not whole.
    """
    cv2.setNumThreads(1)  # as many processes read as there are cores
    return MAKERS[config.reader](config)


def read_pages(source: Source, engine: Engine, config: OcrConfig) -> Iterator[Page]:
    """Yield what stands on each page of *source*, one page in memory at a time.

    Raises:
        SourceError: The source cannot be read; nearly always before the first page.
        EngineError: The engine gave up on a page.
    """
    if isinstance(engine, ReplayEngine) and engine.knows(source):
        yield from engine.pages(source)  # loading pixels to ignore them takes its time
        return
    for scan in load_scans(source, config):
        yield replace(_read(scan, source, engine), damage=scan.damage)


def _read(scan: Scan, source: Source, engine: Engine) -> Page:
    if scan.damage is Damage.LOST:
        height, width = scan.pixels.shape[:2]
        return Page(number=scan.number, width=width, height=height, dpi=scan.dpi)
    if scan.words is not None:
        return _lay_out(scan, scan.words)
    return engine.read(replace(clean(scan), source_id=source.id))


def _lay_out(scan: Scan, words: tuple[Word, ...]) -> Page:
    """Return the page of a text layer; its pixels show the rules of its tables."""
    raster = Raster(pixels=grey(scan.pixels), dpi=scan.dpi, number=scan.number)
    return replace(arrange(raster, words), text_from=TextFrom.TEXT_LAYER)


def _best(config: OcrConfig) -> Engine:
    return BestEngine(TesseractEngine(config.seconds_per_page))


def _tesseract(config: OcrConfig) -> Engine:
    return TesseractEngine(config.seconds_per_page)


def _trueocr(_: OcrConfig) -> Engine:
    return TrueOcrEngine()


def _quick(_: OcrConfig) -> Engine:
    return QuickEngine()


def _replay(config: OcrConfig) -> Engine:
    return ReplayEngine(Path(config.recordings))


MAKERS: Final[Mapping[str, Callable[[OcrConfig], Engine]]] = {
    "best": _best,
    "quick": _quick,
    "tesseract": _tesseract,
    "trueocr": _trueocr,
    "replay": _replay,
}
