"""Tesseract: what becomes of its table of words, without running it."""

from __future__ import annotations

import numpy as np
import pytesseract
import pytest

from ocr import versions
from ocr.raster import as_pixels
from ocr.tesseract import PROSE, TesseractEngine
from schemas.errors import EngineError

HEAD = "level page block par line word left top width height conf text".replace(" ", "\t")


@pytest.mark.parametrize(
    ("seen", "texts"),
    [
        ("Sở", ["Sở"]),
        ("QÐ-UBND", ["QĐ-UBND"]),  # the letter of Iceland
        ("(¡)", ["(i)"]),
        ("hai từ", ["hai", "từ"]),
        (" ", []),
    ],
)
def test_words_are_in_vietnamese_letters(
    seen: str, texts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    row = f"5\t1\t1\t1\t1\t1\t100\t200\t50\t20\t91.5\t{seen}"
    monkeypatch.setattr(versions, "_told_by_tesseract", lambda _: "List:\neng\nvie\n")
    monkeypatch.setattr(pytesseract, "image_to_data", lambda *_, **__: f"{HEAD}\n{row}")
    page = as_pixels(np.full((1000, 1000), 255, np.uint8))
    words = list(TesseractEngine(5).words(page, 200, PROSE))
    assert [word.text for word in words] == texts
    assert all((word.box.x0, word.confidence) == (0.1, 0.915) for word in words)


@pytest.mark.parametrize("languages", ["List of available languages (1):\neng\n", ""])
def test_tesseract_without_vietnamese_is_refused(
    languages: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions, "_told_by_tesseract", lambda _: languages)
    for ask in (versions.tesseract_version, lambda: TesseractEngine(5)):
        with pytest.raises(EngineError, match="install tesseract-ocr-vie"):
            ask()


def test_a_machine_without_tesseract_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(EngineError, match="not found; install tesseract-ocr"):
        versions.best_version()
