"""Codes: of two readings the one that kept the small letter."""

from __future__ import annotations

import pytest

from ocr.codes import settle_code


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("12/TT-UBND", "12/TTr-UBND", "12/TTr-UBND"),
        ("12/TT-UBND", "12/TIr-UBND", "12/TTr-UBND"),
        ("45/KH-TĐTN-PT", "45/KH-TĐTN-PTr", "45/KH-TĐTN-PTr"),
        ("08-CT/TU", "08-CTr/TU", "08-CTr/TU"),
        ("31/CT-TT", "31/CT-TTg", "31/CT-TTg"),
        ("12/TT-UBND", "12/TTr-UBMD", None),  # they differ in more: the judge weighs it
        ("12/TT-UBND", "72/TTr-UBND", None),
        ("12/TT-UBND", "12/TTI-UBND", None),
        ("12/TT-UBND", "12/TT-UBND", None),
        ("VT,", "VTr,", None),
        ("Thong", "Thông", None),
    ],
)
def test_a_small_letter_is_lost_never_added(one: str, other: str, code: str | None) -> None:
    assert settle_code(one, other) == code
    assert settle_code(other, one) == code
