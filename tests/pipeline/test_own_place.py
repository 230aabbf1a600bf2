"""The office's place, told twice in a letterhead: the better reading counts for both."""

from __future__ import annotations

import pytest

from pipeline.own_place import with_one_place
from schemas.record import Header
from tests.pipeline.records import reading


@pytest.mark.parametrize(
    ("issuer", "place", "expected"),
    [
        # read surely in one place, unsurely in the other
        (("UBND XÃ PHAN", 0.5), ("Phú An", 0.95), ("UBND XÃ PHÚ AN", "Phú An")),
        (("UBND XÃ PHÚ AN", 0.95), ("Phuan", 0.5), ("UBND XÃ PHÚ AN", "Phú An")),
        (("HUYỆN ỦY PHÚ ANH", 0.5), ("Phú An", 0.95), ("HUYỆN ỦY PHÚ AN", "Phú An")),
        # a letterhead in small letters
        (("UBND xã Phan", 0.5), ("Phú An", 0.95), ("UBND xã Phú An", "Phú An")),
        # as sure as each other, but only one is a district
        (("UBND HUYỆN ĐỨC PHỔ", 0.99), ("Đức Phố", 0.99), ("UBND HUYỆN ĐỨC PHỔ", "Đức Phổ")),
        (("UBND HUYỆN ĐỨC PHÓ", 0.99), ("Đức Phổ", 0.99), ("UBND HUYỆN ĐỨC PHỔ", "Đức Phổ")),
        # nobody can tell which is right
        (("UBND XÃ PHAN", 0.95), ("Phú An", 0.95), ("UBND XÃ PHAN", "Phú An")),
        (("UBND XÃ PHAN", 0.5), ("Phú An", 0.5), ("UBND XÃ PHAN", "Phú An")),
        # another place: the seat of the province, a part of the name
        (("UBND TỈNH BÌNH ĐỊNH", 0.5), ("Quy Nhơn", 0.99), ("UBND TỈNH BÌNH ĐỊNH", "Quy Nhơn")),
        (("HUYỆN MỎ CÀY NAM", 0.5), ("Mỏ Cày", 0.99), ("HUYỆN MỎ CÀY NAM", "Mỏ Cày")),
        # no place in the issuer's name
        (("SỞ NỘI VỤ", 0.5), ("Sơn La", 0.99), ("SỞ NỘI VỤ", "Sơn La")),
    ],
)
def test_one_place_is_told_in_one_way(
    issuer: tuple[str, float], place: tuple[str, float], expected: tuple[str, str]
) -> None:
    header = Header(
        issuer=reading(issuer[0], confidence=issuer[1]),
        issued_place=reading(place[0], confidence=place[1]),
    )
    found = with_one_place(header)
    assert found.issuer is not None
    assert found.issued_place is not None
    assert (found.issuer.value, found.issued_place.value) == expected


def test_what_is_missing_stays_so() -> None:
    assert with_one_place(Header()) == Header()
    only = Header(issuer=reading("UBND XÃ PHÚ AN"))
    assert with_one_place(only) == only
