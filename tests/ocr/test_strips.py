"""Strips: what the network's signs stand for in papers."""

from __future__ import annotations

import pytest

from ocr.strips import text_of, with_quotes
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
