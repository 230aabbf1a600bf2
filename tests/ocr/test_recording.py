"""Pages survive being recorded; replay gives them back by the bytes of their source."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.raster import Raster
from ocr.recording import pages_from_json, pages_to_json
from ocr.replay import ReplayEngine, record_pages
from schemas.errors import EngineError
from schemas.geometry import Box
from schemas.page import Page, TextFrom
from schemas.source import MediaType, Source
from schemas.table import Cell, Table
from schemas.word import Line, Word

EDGES: Final = st.integers(0, 100_000).map(lambda number: number / 100_000)
BOXES: Final = st.tuples(EDGES, EDGES, EDGES, EDGES).map(
    lambda e: Box(min(e[0], e[1]), min(e[2], e[3]), max(e[0], e[1]), max(e[2], e[3]))
)
WORDS: Final = st.builds(
    Word,
    st.sampled_from(["Số:", "41/KH-UBND", "“Đẩy", '"']),
    BOXES,
    EDGES,
    st.sampled_from([None, "Số:", "hai chữ"]),
)
LINES: Final = st.lists(WORDS, min_size=1, max_size=3).map(lambda words: Line(tuple(words)))
MANY_LINES: Final = st.lists(LINES, max_size=3).map(tuple)
CELLS: Final = st.builds(
    Cell, *[st.integers(0, 9)] * 2, *[st.integers(1, 9)] * 2, BOXES, MANY_LINES
)
TABLES: Final = st.builds(
    Table, BOXES, st.integers(1, 9), st.integers(1, 9), st.lists(CELLS, max_size=3).map(tuple)
)
PAGES: Final = st.builds(
    Page,
    number=st.integers(1, 99),
    width=st.integers(1, 9999),
    height=st.integers(1, 9999),
    dpi=st.integers(70, 600),
    rotation=st.sampled_from([0, 90, 180, 270]),
    skew=st.integers(-200, 200).map(lambda tenths: tenths / 10),
    text_from=st.sampled_from(TextFrom),
    content=st.lists(LINES | TABLES, max_size=3).map(tuple),
    overlays=MANY_LINES,
    frames=st.lists(BOXES, max_size=2).map(tuple),
    unread=st.lists(BOXES, max_size=2).map(tuple),
    has_ink=st.booleans(),
)
WORD: Final = Word("Kính", Box(0.1, 0.1, 0.2, 0.12), 0.9)
FIRST: Final = Page(number=1, width=1654, height=2339, dpi=200, content=(Line((WORD,)),))
SECOND: Final = replace(FIRST, number=2, content=())
SOURCE: Final = Source(Path("a.pdf"), "a.pdf", "5e" * 32, 10, MediaType.PDF)


@given(st.lists(PAGES, max_size=2).map(tuple))
def test_pages_come_back_as_they_were(pages: tuple[Page, ...]) -> None:
    assert pages_from_json(json.loads(json.dumps(pages_to_json(pages)))) == pages


def test_numbers_are_recorded_to_five_decimals() -> None:
    word = Word("a", Box(0.123456789, 0, 1 / 3, 1), 2 / 3)
    [page] = pages_to_json([replace(FIRST, content=(Line((word,)),))])
    assert page["content"] == [[["a", 0.66667, 0.12346, 0, 0.33333, 1]]]


def test_replay_knows_what_was_recorded_and_nothing_else(tmp_path: Path) -> None:
    record_pages(tmp_path, SOURCE, [FIRST, SECOND], "tesseract 5")
    engine = ReplayEngine(tmp_path)
    other = replace(SOURCE, id="6f" * 32)
    assert engine.pages(SOURCE) == (FIRST, SECOND)
    assert engine.knows(SOURCE)
    assert not engine.knows(other)
    assert not engine.knows(replace(SOURCE, id=""))
    with pytest.raises(EngineError, match="no recording"):
        engine.pages(other)


def test_replay_reads_the_raster_of_a_page_that_was_recorded(tmp_path: Path) -> None:
    record_pages(tmp_path, SOURCE, [FIRST, SECOND], "tesseract 5")
    raster = Raster(pixels=np.zeros((9, 9), np.uint8), dpi=200, number=2, source_id=SOURCE.id)
    assert ReplayEngine(tmp_path).read(raster) == SECOND
    with pytest.raises(EngineError, match="page 3"):
        ReplayEngine(tmp_path).read(replace(raster, number=3))


def test_a_recording_may_be_plain_json(tmp_path: Path) -> None:
    told = {"format": 1, "source": "a.pdf", "made_by": "x"}
    recording = told | {"pages": pages_to_json([FIRST])}
    (tmp_path / f"{SOURCE.id}.json").write_text(json.dumps(recording), encoding="utf-8")
    assert ReplayEngine(tmp_path).pages(SOURCE) == (FIRST,)


@pytest.mark.parametrize("content", [b"", b"{}", b'{"pages": [{"number": 0}]}', b"\xff\xfe"])
def test_a_spoilt_recording_is_an_error_of_the_engine(tmp_path: Path, content: bytes) -> None:
    (tmp_path / f"{SOURCE.id}.json").write_bytes(content)
    with pytest.raises(EngineError, match="no recording of pages"):
        ReplayEngine(tmp_path).pages(SOURCE)


def test_the_same_pages_make_the_same_bytes(tmp_path: Path) -> None:
    made = [record_pages(tmp_path / name, SOURCE, [FIRST], "x") for name in "ab"]
    assert made[0].read_bytes() == made[1].read_bytes()
