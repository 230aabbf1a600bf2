"""What each reader calls itself, told without loading it: its libraries take seconds."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Mapping
from importlib.metadata import version
from typing import Final

from ocr.config import OcrConfig
from ocr.recording import FORMAT
from schemas.errors import EngineError

TESSERACT: Final = "tesseract"
LANGUAGE: Final = "vie"
_NUMBER: Final = re.compile(r"\d[\w.]*")


def version_of(config: OcrConfig) -> str:
    """Return what the reader that *config* names writes into ``sources.version``.

    Raises:
        EngineError: It is not installed, or not whole.
    """
    return VERSIONS[config.reader]()


def best_version() -> str:
    """Return what two readers with one result are called."""
    return f"best {tesseract_version()} {quick_version()}"


def quick_version() -> str:
    """Return what trueocr with second thoughts is called."""
    return f"quick {trueocr_version()}"


def trueocr_version() -> str:
    """Return what trueocr by itself is called."""
    return f"trueocr {version('trueocr')}"


def tesseract_version() -> str:
    """Return what the tesseract of this machine is called.

    Raises:
        EngineError: It is not there, or knows no Vietnamese.
    """
    require_tesseract()
    number = _NUMBER.search(_told_by_tesseract("--version"))
    return f"{TESSERACT} {number[0] if number else '?'}"


def require_tesseract() -> None:
    """Do nothing where tesseract can read Vietnamese.

    Raises:
        EngineError: It is not there, or knows no Vietnamese.
    """
    if LANGUAGE not in _told_by_tesseract("--list-langs").splitlines():
        raise EngineError(TESSERACT, f"no {LANGUAGE!r}; install tesseract-ocr-{LANGUAGE}")


def replay_version() -> str:
    """Return what plays back recorded pages is called."""
    return f"replay {FORMAT}"


def _told_by_tesseract(asked: str) -> str:
    try:
        told = subprocess.run(  # noqa: S603  # no word of it comes from outside
            (TESSERACT, asked), capture_output=True, text=True, check=False
        )
    except OSError as error:
        raise EngineError(TESSERACT, "not found; install tesseract-ocr") from error
    return told.stdout + told.stderr  # older versions talk on stderr


VERSIONS: Final[Mapping[str, Callable[[], str]]] = {
    "best": best_version,
    "quick": quick_version,
    "tesseract": tesseract_version,
    "trueocr": trueocr_version,
    "replay": replay_version,
}
