"""The contract that every engine keeps, and the one door to them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
import pytesseract
import pytest
from PIL import Image, ImageDraw

from ocr.config import READERS, OcrConfig
from ocr.raster import Raster
from ocr.read import MAKERS, make_engine, read_pages
from ocr.replay import record_pages
from ocr.versions import VERSIONS, version_of
from schemas.errors import ConfigError, SourceError, SourceFault
from schemas.page import Page
from schemas.word import Line
from tests.ocr.drawing import DPI, LETTER, draw, source_of

TABLE: Final = (100, 900, 1140, 1200)


def letter() -> Image.Image:
    """Return a letter with a red frame and a ruled table of two by three."""
    image = draw(mode="RGB")
    pen = ImageDraw.Draw(image)
    left, top, right, bottom = TABLE
    for y in (top, (top + bottom) // 2, bottom):
        pen.line((left, y, right, y), fill="black", width=3)
    for x in (left, 300, 700, right):
        pen.line((x, top, x, bottom), fill="black", width=3)
    return image


@pytest.fixture(
    params=["trueocr", "replay", pytest.param("tesseract", marks=pytest.mark.ocr)],
    scope="module",
)
def pages(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Page, ...]:
    """Read the letter, and the same turned by half, with one engine."""
    folder = tmp_path_factory.mktemp("letters")
    path = folder / "letter.tif"
    first = letter()
    first.save(path, save_all=True, append_images=[first.rotate(180)], dpi=(DPI, DPI))
    source = source_of(path)
    config = OcrConfig(reader=request.param, recordings=str(folder))
    if request.param == "replay":
        other = OcrConfig(reader="trueocr")
        engine = make_engine(other)
        record_pages(folder, source, read_pages(source, engine, other), engine.version)
        path.unlink()  # what was recorded needs no pixels
    return tuple(read_pages(source, make_engine(config), config))


def test_an_engine_reads_what_is_printed(pages: tuple[Page, ...]) -> None:
    for page in pages:
        read = " ".join(word.text for word in page.words).split()
        wanted = " ".join(LETTER).split()
        assert len(set(wanted) & set(read)) >= 0.85 * len(set(wanted))
        assert "127/KH-UBND" in read


def test_an_engine_says_where_words_stand(pages: tuple[Page, ...]) -> None:
    for page in pages:
        number = next(word for word in page.words if word.text == "127/KH-UBND")
        assert number.box.center_y == pytest.approx((150 + 70 + 18) / 1754, abs=0.006)
        assert number.box.x0 == pytest.approx(176 / 1240, abs=0.02)
        assert 0.3 < number.confidence <= 1.0


def test_an_engine_keeps_number_size_and_turn(pages: tuple[Page, ...]) -> None:
    assert [(page.number, page.rotation) for page in pages] == [(1, 0), (2, 180)]
    assert {(page.width, page.height, page.dpi) for page in pages} == {(1240, 1754, 150)}


def test_an_engine_finds_the_ruled_table(pages: tuple[Page, ...]) -> None:
    for page in pages:
        [table] = page.tables
        assert (table.rows, table.columns) == (2, 3)


def test_an_engine_reads_lines_from_top_to_bottom(pages: tuple[Page, ...]) -> None:
    for page in pages:
        tops = [item.box.y0 for item in page.content if isinstance(item, Line)]
        assert tops == sorted(tops)


OF_PIXELS: Final = pytest.mark.parametrize(
    "name",
    [
        "trueocr",
        "quick",
        *(pytest.param(n, marks=pytest.mark.ocr) for n in ("tesseract", "best")),
    ],
)


@OF_PIXELS
def test_an_engine_reads_an_empty_page_as_empty(name: str) -> None:
    raster = Raster(pixels=np.full((1754, 1240), 255, np.uint8), dpi=DPI, number=3)
    page = make_engine(OcrConfig(reader=name)).read(raster)
    assert (page.number, page.words) == (3, ())


@OF_PIXELS
def test_an_engine_reads_coloured_ink_apart(name: str) -> None:
    black = np.asarray(draw(["", "", "Kính gửi: Các phòng chuyên môn"]))
    coloured = np.asarray(draw(["", "CÔNG VĂN ĐẾN"]))
    raster = Raster(pixels=black, coloured=coloured, dpi=DPI, number=1)
    page = make_engine(OcrConfig(reader=name)).read(raster)
    assert [line.text for line in page.overlays] == ["CÔNG VĂN ĐẾN"]
    assert "Kính" in page.lines[0].text


@pytest.mark.parametrize("name", ["quick", "trueocr", "replay"])
def test_engines_say_what_they_are(name: str, tmp_path: Path) -> None:
    engine = make_engine(OcrConfig(reader=name, recordings=str(tmp_path)))
    assert engine.name == name
    assert engine.version.startswith(f"{name} ")


@pytest.mark.parametrize("name", ["quick", "trueocr", "replay"])
def test_what_a_reader_is_called_is_known_without_it(name: str, tmp_path: Path) -> None:
    config = OcrConfig(reader=name, recordings=str(tmp_path))
    assert version_of(config) == make_engine(config).version


@pytest.mark.ocr
@pytest.mark.parametrize("name", ["best", "tesseract"])
def test_what_tesseract_is_called_is_asked_of_it(name: str) -> None:
    config = OcrConfig(reader=name)
    assert version_of(config) == make_engine(config).version
    assert f"tesseract {pytesseract.get_tesseract_version()}" in version_of(config)


def test_every_reader_can_be_made_and_named() -> None:
    assert set(READERS) == set(MAKERS) == set(VERSIONS)


def test_an_engine_without_a_name_we_know_is_refused() -> None:
    with pytest.raises(ConfigError, match=", ".join(READERS)):
        make_engine(OcrConfig(reader="abbyy"))


def test_replay_without_recordings_is_refused() -> None:
    with pytest.raises(ConfigError, match="recordings"):
        make_engine(OcrConfig(reader="replay"))


@pytest.mark.parametrize(
    "wrong",
    [{"dpi_floor": 400}, {"dpi_cap": 5000}, {"max_pages": 0}, {"seconds_per_page": -1}],
)
def test_a_number_out_of_range_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ConfigError, match=next(iter(wrong))):
        OcrConfig(**wrong)


def test_what_was_not_recorded_is_still_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.touch()
    engine = make_engine(OcrConfig(reader="replay", recordings=str(tmp_path)))
    with pytest.raises(SourceError) as caught:
        next(read_pages(source_of(path), engine, OcrConfig()))
    assert caught.value.fault is SourceFault.EMPTY
