"""Names: mended where one name remains, left alone where two do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.person_names import mend_name
from schemas.name_syllables import SURNAMES


@pytest.mark.parametrize(
    ("read", "name"),
    [
        ("Nguvễn Thị Lan", "Nguyễn Thị Lan"),
        ("Neuưễn Thi Lan", "Nguyễn Thị Lan"),
        ("Trần Vấn Hái", "Trần Văn Hải"),
        ("Bùi Minh Tẩm", "Bùi Minh Tâm"),
        # two names have these letters, so nothing is mended: Hiền, Hiển, Hiến, Hiên
        ("Đỗ Đức Hiện", "Đỗ Đức Hiện"),
        # a short surname is never guessed: Tà may be Tạ, Hà, Lã
        ("Xà Văn Phúc", "Xà Văn Phúc"),
        # Vân is a name of its own
        ("Lê Vân Anh", "Lê Vân Anh"),
        # a rare name that no list holds stays
        ("Lê Văn Khuề", "Lê Văn Khuê"),
        ("Lê Văn Khứa", "Lê Văn Khứa"),
    ],
)
def test_mends_what_can_be_one_name_only(read: str, name: str) -> None:
    assert " ".join(mend_name(read.split())) == name


@given(st.lists(st.sampled_from(SURNAMES), min_size=2, max_size=4))
def test_a_mended_name_needs_no_mending(syllables: list[str]) -> None:
    once = mend_name(syllables)
    assert mend_name(once) == once
    assert once[0] == syllables[0]
