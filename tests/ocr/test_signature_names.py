"""Names decoded from frames: the likeliest one, whatever lies across it."""

from __future__ import annotations

import unicodedata

import pytest

from ocr.signature.names import NameDecoder
from tests.ocr.frames import CHARACTERS, strip_of

DECODER = NameDecoder(CHARACTERS)


def decode(text: str, **doubts: str) -> str:
    name = DECODER.decode(strip_of(text, **doubts).log_chances)
    assert name is not None
    return name.text


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Trần Văn Bình", "Trần Văn Bình"),
        ("Lê Lan", "Lê Lan"),
        ("Vũ Thị Thu Hà", "Vũ Thị Thu Hà"),
        # no blank between two syllables
        ("TrầnVăn Bình", "Trần Văn Bình"),
        # a rank, and the rim of a seal
        ("TS. Trần Văn Bình", "Trần Văn Bình"),
        ("0(Trần Văn Bình", "Trần Văn Bình"),
        # one sign too many, or another one
        ("Trầm Văn Bình", "Trần Văn Bình"),
        ("Trần-Văn Bìnhh", "Trần Văn Bình"),
        # a name of no list stays what it is
        ("Trần Văn Guột", "Trần Văn Guột"),
    ],
)
def test_decodes(shown: str, name: str) -> None:
    assert decode(shown) == name


def test_the_usual_surname_wins_where_the_frames_cannot_tell() -> None:
    assert decode("Đỗ Văn An", Đ="N") == "Đỗ Văn An"
    assert decode("Lo Văn An", o="ê") == "Lê Văn An"


def test_says_how_well_each_syllable_fits() -> None:
    name = DECODER.decode(strip_of("Trần Vxn Bình").log_chances)
    assert name is not None
    first, second, third = name.syllables
    assert second.text == "Văn"
    assert second.fit < first.fit - 3
    assert second.fit < third.fit - 3
    assert all(syllable.fit <= 0 for syllable in name.syllables)


def test_marks_that_might_be_others_make_a_name_less_certain() -> None:
    clear, doubtful = (
        DECODER.decode(strip_of("Đỗ Đức Hiến", **doubts).log_chances)
        for doubts in ({}, {"ế": "ể"})
    )
    assert clear is not None
    assert doubtful is not None
    assert [syllable.certainty > 0.9 for syllable in clear.syllables] == [True] * 3
    assert [syllable.certainty > 0.9 for syllable in doubtful.syllables] == [True, True, False]


def test_a_letter_that_makes_no_other_name_is_no_doubt() -> None:
    name = DECODER.decode(strip_of("Trần Văn Dũng", D="P").log_chances)
    assert name is not None
    assert name.syllables[-1].certainty > 0.9


def test_syllables_stand_one_behind_the_other() -> None:
    strip = strip_of("Đặng Thị Thu Hương")
    name = DECODER.decode(strip.log_chances)
    assert name is not None
    edges = [edge for syllable in name.syllables for edge in (syllable.first, syllable.last)]
    assert edges == sorted(edges)
    assert edges[-1] <= len(strip.log_chances)


def test_no_name_fits_too_few_frames() -> None:
    assert DECODER.decode(strip_of("A").log_chances[:1]) is None


def test_every_syllable_is_spelt_in_one_way() -> None:
    assert all(unicodedata.is_normalized("NFC", word) for word in DECODER.words)
