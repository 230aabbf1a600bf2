"""Whose stamp it is, however badly its head was read."""

from __future__ import annotations

import pytest

from parsers.stamp_body import known_body


@pytest.mark.parametrize(
    ("printed", "body"),
    [
        ("SỞ XÂY DỰNG VĨNH LONG", "SỞ XÂY DỰNG VĨNH LONG"),
        ("SƠ XÂY DƯNG VINH LONG", "SỞ XÂY DỰNG VĨNH LONG"),  # marks lost
        ("Ở XÂY DỰNG VĨNH LONG", "SỞ XÂY DỰNG VĨNH LONG"),  # an edge cut off
        ("XÂY DỰNG VĨNH LONG", "SỞ XÂY DỰNG VĨNH LONG"),
        ("SỞ Y TẾ AN GIANXET", "SỞ Y TẾ AN GIANG"),  # print across its end
        ("SOTƯPHÁP TÂY NINH", "SỞ TƯ PHÁP TÂY NINH"),
        ("SỞ NỘI VỤ TP. ĐÀ NẴNG", "SỞ NỘI VỤ TP. ĐÀ NẴNG"),
        ("BỘ NỘI VU", "BỘ NỘI VỤ"),
        ("SỞ XÂY DỰNG", "SỞ XÂY DỰNG"),
    ],
)
def test_the_name_of_the_register_is_taken(printed: str, body: str) -> None:
    assert known_body(printed) == body


@pytest.mark.parametrize(
    "printed",
    [
        "TRƯỜNG TIỂU HỌC HOA SEN",  # in no register
        "UBND XÃ MỸ HÒA",
        "SỞ Y TẾ HÀ NAX",  # Hà Nam, Hà Nội
        "SỞ XÂY DUNK",  # Bộ Xây dựng is as near
        "ĐẾN",
        "",
    ],
)
def test_a_name_that_may_be_several_or_none_is_left_as_it_was_read(printed: str) -> None:
    assert known_body(printed) is None
