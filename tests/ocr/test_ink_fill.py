"""Pages in, words out: blanks drawn by hand are filled in, all else stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocr.ink.fill import InkFiller
from ocr.ink.reader import SIGNS
from ocr.raster import Raster
from schemas.geometry import Box
from schemas.word import Word

HEIGHT, WIDTH, DPI = 2339, 1654, 200
NUMBER_LINE = (0.120, 0.136)


@dataclass(frozen=True)
class NoStrips:
    """Finds no line; the places of letters are then those of the engine's words."""

    def read(self, pixels: np.ndarray, dpi: int) -> tuple[()]:
        """Return no line."""
        assert pixels.ndim == 2
        assert dpi == DPI
        return ()


@dataclass
class Says:
    """Reads the same in every blank, and counts how often it is asked."""

    text: str
    asked: list[int] = field(default_factory=list)

    def frames(self, crops: Sequence[object]) -> tuple[np.ndarray, ...]:
        """Return frames of the same signs for each crop."""
        self.asked.append(len(crops))
        rows = np.full((2 * len(self.text) + 1, len(SIGNS) + 1), 0.005)
        rows[::2, 0] = 0.95
        for place, sign in enumerate(self.text):
            rows[2 * place + 1, SIGNS.index(sign) + 1] = 0.95
        return tuple(np.log(rows).astype(np.float32) for _ in crops)


def word(
    text: str, x0: float, x1: float, second: str | None = None, *, y: float = 0.12
) -> Word:
    return Word(text, Box(x0, y, x1, y + 0.016), 0.9, second)


def page(*strokes: tuple[float, float], in_colour: bool = False) -> Raster:
    """Return a page with a short stroke at each point, in fractions of the page."""
    pixels = np.full((HEIGHT, WIDTH), 255, np.uint8)
    ink = np.full((HEIGHT, WIDTH), 255, np.uint8) if in_colour else pixels
    for x, y in strokes:
        at = (round(x * WIDTH), round(y * HEIGHT))
        cv2.line(ink, (at[0] + 6, at[1] - 16), (at[0], at[1] + 16), 0, 4)
    return Raster(pixels=pixels, coloured=ink if in_colour else None, dpi=DPI, number=1)


def fill(
    raster: Raster, words: list[Word], reader: Says, overlays: Sequence[Word] = ()
) -> list[str]:
    filler = InkFiller(NoStrips(), reader)  # type: ignore[arg-type]
    filled = filler.fill(raster, [*MOTTO, *words], overlays)
    return [
        word.text
        for word in sorted(filled.words, key=lambda word: word.box.x0)
        if word not in MOTTO
    ]


MOTTO = [word("Độc", 0.55, 0.58, y=0.08), word("lập", 0.59, 0.62, y=0.08)]
EMPTY = [word("Số:", 0.19, 0.22), word("/PVH-TT", 0.28, 0.36)]
MISREAD = [word("Số:H1/PVH-TT", 0.19, 0.36)]
AGREED = [word("Số:", 0.19, 0.22, "Số:"), word("41/PVH-TT", 0.24, 0.36, "41/PVH-TT")]


@pytest.mark.parametrize(
    ("words", "filled"),
    [
        (EMPTY, ["Số:", "41", "/PVH-TT"]),
        (MISREAD, ["Số:", "41", "/PVH-TT"]),
        ([word("SJ:", 0.19, 0.22), word("/PVH-TT", 0.28, 0.36)], ["Số:", "41", "/PVH-TT"]),
        ([word("Số:?", 0.19, 0.23), word("/PVH-TT", 0.28, 0.36)], ["Số:", "41", "/PVH-TT"]),
        ([word("Số:", 0.19, 0.22), word("41/PVH-TT", 0.24, 0.36)], ["Số:", "41/PVH-TT"]),
    ],
)
def test_ink_in_the_blank_is_written_between_label_and_symbol(
    words: list[Word], filled: list[str]
) -> None:
    assert fill(page((0.245, 0.128), (0.255, 0.128)), words, Says("41")) == filled


def test_coloured_ink_counts_and_is_taken_out_of_the_overlays() -> None:
    filler = InkFiller(NoStrips(), Says("41"))  # type: ignore[arg-type]
    overlays = (word("t1", 0.24, 0.26), word("ĐẾN", 0.7, 0.75))
    raster = page((0.245, 0.128), (0.255, 0.128), in_colour=True)
    filled = filler.fill(raster, [*MOTTO, *EMPTY], overlays)
    assert "41" in [word.text for word in filled.words]
    assert [word.text for word in filled.overlays] == ["ĐẾN"]


def test_the_word_tells_where_the_ink_is_and_what_was_read_before() -> None:
    filler = InkFiller(NoStrips(), Says("41"))  # type: ignore[arg-type]
    raster = page((0.25, 0.128))
    words = [word("Số:", 0.19, 0.22), word("H1", 0.24, 0.26), word("/PVH-TT", 0.28, 0.36)]
    new = next(
        word for word in filler.fill(raster, [*MOTTO, *words]).words if word.text == "41"
    )
    assert new.box.x0 == pytest.approx(0.25, abs=3e-3)
    assert new.box.x1 == pytest.approx(0.254, abs=3e-3)
    assert (new.second, new.confidence < 0.95) == ("h1", True)


def test_nothing_is_written_in_a_blank_without_ink() -> None:
    reader = Says("8")
    date = [
        word("ngày", 0.6, 0.64), word("tháng", 0.68, 0.73), word("năm", 0.76, 0.79),
        word("2017", 0.8, 0.84),
    ]  # fmt: skip
    assert fill(page(), [*EMPTY, *date], reader) == [
        "Số:", "/PVH-TT", "ngày", "tháng", "năm", "2017"
    ]  # fmt: skip
    assert reader.asked == []


def test_junk_read_into_a_speck_is_dropped() -> None:
    words = [word("Số:", 0.19, 0.22), word("1-", 0.24, 0.26), word("/PVH-TT", 0.28, 0.36)]
    assert fill(page((0.25, 0.128)), words, Says("")) == ["Số:", "/PVH-TT"]


def test_what_two_readers_of_print_agree_on_is_left_alone() -> None:
    filler = InkFiller(NoStrips(), Says("41"))  # type: ignore[arg-type]
    words = (*MOTTO, *AGREED)
    assert filler.fill(page((0.245, 0.128)), words).words == words


def test_what_they_agree_on_is_doubted_where_the_ink_says_otherwise() -> None:
    filler = InkFiller(NoStrips(), Says("77"))  # type: ignore[arg-type]
    filled = filler.fill(page((0.245, 0.128)), [*MOTTO, *AGREED])
    new = next(word for word in filled.words if word.text == "41")
    assert (new.second, new.confidence < 0.5) == ("77", True)


def test_a_page_without_a_letterhead_is_not_looked_at() -> None:
    reader = Says("1")
    words = [word("Căn", 0.2, 0.23), word("cứ", 0.24, 0.26), word("Luật", 0.27, 0.31)]
    assert fill(page((0.25, 0.128)), words, reader) == ["Căn", "cứ", "Luật"]
    assert reader.asked == []


def test_a_table_cell_that_reads_like_a_number_line_is_left_alone() -> None:
    reader = Says("6")
    filler = InkFiller(NoStrips(), reader)  # type: ignore[arg-type]
    words = (word("Sở,", 0.2, 0.23), word("ban,", 0.24, 0.27), word("-UBND", 0.28, 0.33))
    assert filler.fill(page((0.25, 0.128)), words).words == words
    assert reader.asked == []


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Kính", "gửi:", "số", "05", "-", "ngày"]), st.floats(0.5, 0.9)
        ),
        max_size=8,
    )
)
@settings(max_examples=25, deadline=None)
def test_other_words_stay_as_they_are(others: list[tuple[str, float]]) -> None:
    body = [
        word(text, 0.2 + 0.05 * k, 0.24 + 0.05 * k, y=y) for k, (text, y) in enumerate(others)
    ]
    filler = InkFiller(NoStrips(), Says("41"))  # type: ignore[arg-type]
    filled = filler.fill(page((0.245, 0.128)), [*MOTTO, *EMPTY, *body], ())
    assert [word for word in filled.words if word.box.y0 > 0.2] == body


@dataclass
class Looks:
    """Finds no line, and counts how often it is asked to look."""

    times: int = 0

    def read(self, pixels: np.ndarray, dpi: int) -> tuple[()]:
        """Return no line."""
        assert pixels.ndim == 2
        assert dpi == DPI
        self.times += 1
        return ()


@pytest.mark.parametrize(("tables", "times"), [([], 1), ([Box(0.05, 0.4, 0.95, 0.6)], 0)])
def test_a_table_is_no_stamp_whatever_its_cells_say(tables: list[Box], times: int) -> None:
    cells = tuple(
        word(text, x0, x1, y=y)
        for text, x0, x1, y in (
            ("Chuyển:", 0.10, 0.16, 0.50),
            ("Lưu", 0.10, 0.13, 0.524),
            ("HS", 0.14, 0.16, 0.524),
            ("số:", 0.17, 0.20, 0.524),
        )
    )
    strips = Looks()
    filler = InkFiller(strips, Says("7"))  # type: ignore[arg-type]
    assert filler.fill(page((0.17, 0.46)), cells, (), tables).words == cells
    assert strips.times == times
