"""Syllables: what a Vietnamese reader would take for one."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.syllables import is_syllable, without_marks

SYLLABLES: Final = "nghiệm GIÁM Thuỷ thúy y ỳ quýt giếng gìn khuyến ươm oan quốc ngoằng Đắc uỷ"
OTHERS: Final = "ubnd Nguvễn thựơ websitc SỞY cac nhâp các̀ đặng1 uuu đê-án đắk"


@pytest.mark.parametrize("text", SYLLABLES.split())
def test_tells_a_syllable(text: str) -> None:
    assert is_syllable(text)


@pytest.mark.parametrize("text", ["", *OTHERS.split()])
def test_tells_other_letters(text: str) -> None:
    assert not is_syllable(text)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Nguyễn Thị Đào", "Nguyen Thi Dao"),
        ("ỦY BAN", "UY BAN"),
        ("đường", "duong"),
        ("30/QĐ-TTg;", "30/QD-TTg;"),
    ],
)
def test_takes_the_marks_off(text: str, bare: str) -> None:
    assert without_marks(text) == bare


@given(st.text())
def test_without_marks_every_character_keeps_its_place(text: str) -> None:
    assert len(without_marks(text)) == len(text)
