"""Neighbours: the syllables that letters misread may have been."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.neighbours import Neighbours

WORDS: Final = ("nguyễn", "nguyên", "giám", "phạm", "y", "ubnd", "hảo", "thực")
NEIGHBOURS: Final = Neighbours(WORDS)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Neuyễn", ("Nguyên", "Nguyễn")),  # a wrong letter
        ("nguyễ", ("nguyên", "nguyễn")),  # one missing
        ("nnguyễn", ("nguyên", "nguyễn")),  # one too many
        ("GLẤM", ("GIÁM",)),
        ("Phmm", ("Phạm",)),
        ("thựơ", ("thực",)),
        ("Tâm", ()),
        ("", ("y",)),
    ],
)
def test_finds_the_syllables_near_to_a_text(text: str, near: tuple[str, ...]) -> None:
    assert NEIGHBOURS.of(text) == near


@given(st.sampled_from(["nguyễn", "phạm", "thực"]), st.data())
def test_a_letter_misread_is_found_again(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    sign = data.draw(st.sampled_from("abcdegxyz"))
    assert word in NEIGHBOURS.of(word[:place] + sign + word[place + 1 :])
