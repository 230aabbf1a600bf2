"""Posts: mended where one post is meant, left alone where none or several are."""

from __future__ import annotations

import pytest

from parsers.posts import is_deputy, mend_authority, mend_deputy, mend_post, without_remains


@pytest.mark.parametrize(
    ("read", "post"),
    [
        ("PHÓ GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        ("PHÓ GLẤM ĐỐC", "PHÓ GIÁM ĐỐC"),
        ("PHÓ GIÁM M ĐỐC", "PHÓ GIÁM ĐỐC"),
        ("PHOỆHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
        ("PHÓAU TRƯỞNG", "PHÓ VỤ TRƯỞNG"),
        ("GIÁM ĐỐ", "GIÁM ĐỐC"),
        ("CHU TICH", "CHỦ TỊCH"),
        # more than a post: what it is head of stays as printed
        ("VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ", None),
        ("TM. ỦY BAN NHÂN DÂN", None),
        # head of anything, a name, prose
        ("TRƯỞNG", None),
        ("TRẦN VĂN BÌNH", None),
        ("Giám đốc", None),
        ("", None),
    ],
)
def test_mends_a_post(read: str, post: str | None) -> None:
    assert mend_post(read) == post


@pytest.mark.parametrize(
    ("read", "authority"),
    [
        ("KT. GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
        ("TL CHỦ TỊCH", "TL. CHỦ TỊCH"),
        ("K T. GIAM ĐỐC", "KT. GIÁM ĐỐC"),
        ("T/M BAN THƯỜNG VỤ", "T/M BAN THƯỜNG VỤ"),
        ("TM. ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
        ("KT VỤ TRƯỞNG VỤ BẢO HIỂM", "KT. VỤ TRƯỞNG VỤ BẢO HIỂM"),
    ],
)
def test_mends_an_authority(read: str, authority: str) -> None:
    assert mend_authority(read) == authority


@pytest.mark.parametrize(
    ("read", "head", "post"),
    [
        ("PIQGIÁM ĐỐC", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        ("GIÁM ĐỐC", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        ("THƯƯỞNG", "BỘ TRƯỞNG", "THỨ TRƯỞNG"),
        ("TRƯỞNG PHÒNG TỔNG HỢP", "GIÁM ĐỐC", None),
        ("Phó giám đốc", "GIÁM ĐỐC", None),
    ],
)
def test_mends_the_post_of_a_deputy(read: str, head: str, post: str | None) -> None:
    assert mend_deputy(read, head) == post


@pytest.mark.parametrize(
    ("read", "post"),
    [
        ("T. GIÁM ĐỐC", "GIÁM ĐỐC"),
        ("LT GIÁM ĐỐC", "GIÁM ĐỐC"),
        ("Y TẾ", "Y TẾ"),
        ("BÍ THƯ", "BÍ THƯ"),
    ],
)
def test_leaves_out_what_is_left_of_letters_in_ink(read: str, post: str) -> None:
    assert without_remains(read) == post


def test_knows_a_deputy() -> None:
    assert is_deputy("PHÓ CHỦ TỊCH")
    assert is_deputy("THỨ TRƯỞNG")
    assert not is_deputy("THỦ TƯỚNG")
    assert not is_deputy("CHỦ TỊCH")
