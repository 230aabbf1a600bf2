"""Second choices: marks that papers would have, where the strip allows them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from ocr.second_choices import Chooser
from ocr.spellings import oddness
from ocr.strips import text_of
from ocr.trigram import Trigram
from tests.ocr.frames import CHARACTERS, strip_of

CHOOSER: Final = Chooser(CHARACTERS, Trigram.default())


@pytest.mark.parametrize(
    ("seen", "doubts", "read"),
    [
        ("ủy ban nhân dân tính", {"í": "ỉ"}, "ủy ban nhân dân tỉnh"),
        ("kể hoạch thực hiện", {"ể": "ế"}, "kế hoạch thực hiện"),
        ("PHÓ GIẢM ĐỐC", {"Ả": "Á"}, "PHÓ GIÁM ĐỐC"),
        ("kể hoạch thực hiện", {}, "kể hoạch thực hiện"),  # nothing else is shown
        ("đạt 15 tỷ", {"1": "7"}, "đạt 15 tỷ"),  # digits are no letters
        ("- / .", {}, "- / ."),
        ("", {}, ""),
    ],
)
def test_chooses_among_what_the_strip_shows(
    seen: str, doubts: dict[str, str], read: str
) -> None:
    [words] = CHOOSER.read([strip_of(seen, **doubts)])
    assert " ".join(word.text for word in words) == read


@pytest.mark.parametrize(
    ("seen", "sure", "read"),
    [
        ("kể hoạch", 0.9995, ["kể", "hoạch"]),  # the strip shows it clearly
        ("kể hoạch", 0.99, ["kế", "hoạch"]),
        ("Giang,ngày", 0.9995, ["Giang,", "ngày"]),  # clear, but not as papers are typed
    ],
)
def test_words_that_are_clear_stay_as_they_are(seen: str, sure: float, read: list[str]) -> None:
    shown = strip_of(seen, ể="ế")
    shown.log_chances[:, CHARACTERS.index(" ")] = -1.0
    strip = replace(
        shown, glyphs=tuple(replace(glyph, confidence=sure) for glyph in shown.glyphs)
    )
    [words] = CHOOSER.read([strip])
    assert [word.text for word in words] == read


def test_a_line_goes_on_from_the_line_above() -> None:
    above = strip_of("sở y", y=100)
    below = strip_of("tê", y=140, ê="ế")
    [_, [word]] = CHOOSER.read([above, below])
    assert word.text == "tế"


@pytest.mark.parametrize(
    ("seen", "read"),
    [("gửi:sở", ["gửi:", "sở"]), ("báocáo", ["báo", "cáo"]), ("báo", ["báo"])],
)
def test_parts_words_that_stand_too_close(seen: str, read: list[str]) -> None:
    strip = strip_of(seen)
    gap = strip.glyphs[seen.find(":") if ":" in seen else 2].last
    strip.log_chances[gap, CHARACTERS.index(" ")] = -1.0
    [words] = CHOOSER.read([strip])
    assert [word.text for word in words] == read
    assert [text_of(word.glyphs) for word in words] == read


@pytest.mark.parametrize(
    ("text", "is_odd"),
    [("tỉnh", False), ("Sở,", False), ("15/3", False), ("tịnhh", True), ("Giang,ngày", True)],
)
def test_what_no_typist_would_write_is_odd(text: str, is_odd: bool) -> None:  # noqa: FBT001
    assert (oddness(text) > 0) is is_odd
