"""Strips: where lines are found, and what the network's signs stand for in papers."""

from __future__ import annotations

import numpy as np
import pytest

from ocr.find_lines import find_lines
from ocr.strips import text_of, with_quotes
from tests.ocr.drawing import draw
from tests.ocr.frames import strip_of


@pytest.mark.parametrize(
    ("seen", "printed"),
    [
        ("đợt 'Tuần lễ xanh'", "đợt “Tuần lễ xanh”"),
        ("'Đổi mới'.", "“Đổi mới”."),
        ("nước sạch.'", "nước sạch.”"),
        ("lúc 9h30' ngày 12", "lúc 9h30' ngày 12"),  # minutes
        ("“đã có”", "“đã có”"),
        ("' '", "' '"),
    ],
)
def test_quotation_marks_are_double(seen: str, printed: str) -> None:
    assert with_quotes(seen) == printed
    assert len(printed) == len(seen)


def test_the_text_of_glyphs_is_whole_characters() -> None:
    assert text_of(strip_of("Sở Y tế").glyphs) == "Sở Y tế"


def test_lines_are_found_where_they_stand_however_large_the_page_is() -> None:
    page = np.asarray(draw())
    large = np.kron(page, np.ones((2, 2), np.uint8))
    lines, same = sorted(find_lines(page)), sorted(find_lines(large))
    assert len(lines) == len(same) > 5
    assert np.abs(2 * np.array(lines) - np.array(same)).max() < 6
