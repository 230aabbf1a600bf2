"""The second look sees what is left over, and adds only what the first did not see better."""

from __future__ import annotations

from typing import Final

import numpy as np
import pytest
from PIL import ImageDraw

from ocr.blank import has_ink
from ocr.grid import find_ruled
from ocr.second_look import join_looks, left_over, without_tables
from schemas.geometry import Box
from schemas.word import Word
from tests.ocr.drawing import draw

NAME: Final = Box(0.5, 0.8, 0.6, 0.82)
BESIDE: Final = Box(0.61, 0.8, 0.7, 0.82)
NEARLY: Final = Box(0.505, 0.798, 0.61, 0.822)


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ([("Văn", NAME, 0.9)], [], ["Văn"]),
        ([], [("Văn", NAME, 0.9)], ["Văn"]),
        ([("Hà", NAME, 0.9)], [("Văn", BESIDE, 0.7)], ["Hà", "Văn"]),
        ([("Văn", NAME, 0.7)], [("Vân", NEARLY, 0.95)], ["Văn"]),  # what was sure stays
        ([("chối", NAME, 0.5)], [("Văn", NEARLY, 0.8)], ["Văn"]),
        ([("Văn", NAME, 0.55)], [("chối", NEARLY, 0.5)], ["Văn"]),
        ([("Văn", NAME, 0.2)], [("chối", NEARLY, 0.3)], ["Văn"]),  # too unsure to count
        ([], [("—", NAME, 0.9)], []),  # the stroke of a pen
        ([("Hà", NAME, 0.4)], [("Văn", BESIDE, 0.5)], ["Hà", "Văn"]),
    ],
)
def test_what_was_seen_surer_counts(
    first: list[tuple[str, Box, float]],
    second: list[tuple[str, Box, float]],
    joined: list[str],
) -> None:
    words = join_looks(*([Word(*word) for word in look] for look in (first, second)))
    assert [word.text for word in words] == joined


def test_tables_are_left_for_the_second_look() -> None:
    image = draw(["Kính gửi: Các phòng chuyên môn"])
    pen = ImageDraw.Draw(image)
    for y in (700, 800, 900):
        pen.line((100, y, 1140, y), fill="black", width=3)
    for x in (100, 300, 700, 1140):
        pen.line((x, 700, x, 900), fill="black", width=3)
    page = np.asarray(image)
    prose = without_tables(page, find_ruled(page).grids)
    assert np.array_equal(prose[:600], page[:600])
    assert (prose[690:910] > 200).all()


@pytest.mark.parametrize("paper", [255, 210])
def test_nothing_is_left_of_words_read_surely(paper: int) -> None:
    page = np.minimum(np.asarray(draw()), paper).astype(np.uint8)
    everything = Box(0.05, 0.05, 0.98, 0.6)
    assert not has_ink(left_over(page, [Word("tất", everything, 0.9)]))
    assert has_ink(left_over(page, [Word("tất", everything, 0.3)]))
    assert left_over(page, [Word("tất", everything, 0.9)]).min() == paper
