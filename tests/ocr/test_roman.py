"""Quarters: of two readings the one that lost fewer strokes."""

from __future__ import annotations

import pytest

from ocr.roman import settle_numeral


@pytest.mark.parametrize(
    ("one", "other", "numeral"),
    [
        ("II-2021", "III-2021", "III-2021"),
        ("IH-2021", "II-2021", "III-2021"),
        ("I-2021", "IT-2021", "II-2021"),
        ("H/2026", "I/2026", "II/2026"),
        ("III-2021.", "II-2021", "III-2021."),
        ("IV-2021", "TV-2021", None),  # the judge knows V
        ("II", "III", None),  # a heading, an article: nothing says that it is a quarter
        ("1/2026", "1/2026", None),
        ("Thành", "Thanh", None),
    ],
)
def test_strokes_are_lost_never_added(one: str, other: str, numeral: str | None) -> None:
    assert settle_numeral(one, other) == numeral
    assert settle_numeral(other, one) == numeral
