"""The number line of a letterhead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.numbers import find_number
from schemas.number import DocumentNumber


def _read(text: str) -> DocumentNumber | None:
    finding = find_number(text)
    return None if finding is None else finding.value


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Số: 41 /PVH-TT", DocumentNumber("41", "PVH-TT")),
        ("Số 26 /KH-UBND", DocumentNumber("26", "KH-UBND")),
        ("Số:9669/KH-UBND", DocumentNumber("9669", "KH-UBND")),
        ("Số: 2264/ SYT- NVY", DocumentNumber("2264", "SYT-NVY")),
        ("Số: 317 /TB -SCT", DocumentNumber("317", "TB-SCT")),
        ("Số: 1842b/CTPH-BVHTTDL", DocumentNumber("1842b", "CTPH-BVHTTDL")),
        ("Số: 30/2020/NĐ-CP", DocumentNumber("30", "2020/NĐ-CP")),
        ("Số: 963/SNV-CCHC&VTLT", DocumentNumber("963", "SNV-CCHC&VTLT")),
        ("Số: 199/TB-STP.ĐKT", DocumentNumber("199", "TB-STP.ĐKT")),
        ("Số: 88/QLD - TT Hà Nội, ngày 03 tháng 4", DocumentNumber("88", "QLD-TT")),
        ("Số: 41/PVH-TT Gò Quao, ngày 24/3/2023", DocumentNumber("41", "PVH-TT")),
        ("Số: 61 /BCĐ", DocumentNumber("61", "BCĐ")),
        ("Số 46-CV/BCSD", DocumentNumber("46", "CV/BCSD", party=True)),
        ("Số: 09 - CTr/TU", DocumentNumber("09", "CTr/TU", party=True)),
        ("Số: 22 CV/ĐTN", DocumentNumber("22", "CV/ĐTN", party=True)),
        ("Số: 500-UBND", DocumentNumber("500", "UBND", party=True)),
        ("sÓ:33/KH-SNV", DocumentNumber("33", "KH-SNV")),
        ("Só 5/QĐ-STC", DocumentNumber("5", "QĐ-STC")),
        ("S6: 12/UBND-NC", DocumentNumber("12", "UBND-NC")),
        ("Số: 11/QD-UBND", DocumentNumber("11", "QĐ-UBND")),
        ("Số: 48. /UBND-KTTH", DocumentNumber("48", "UBND-KTTH")),
        ("Số: 1 2 5 /BC-VP", DocumentNumber("125", "BC-VP")),
        ("ố: 71/TTr-SXD", DocumentNumber("71", "TTr-SXD")),  # the label is cut off
        ("71/TTr-SXD", DocumentNumber("71", "TTr-SXD")),
    ],
)
def test_reads_number_and_symbol(text: str, number: DocumentNumber) -> None:
    assert _read(text) == number


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("Số: /KH-UBND", "KH-UBND"),
        ("Số: ....... /KH-UBND", "KH-UBND"),
        ("Số: /2026/TT-BYT", "2026/TT-BYT"),
        ("Số: 2&# /SNV-VP", "SNV-VP"),
        ("Số : J81/L/TB-SNV", "TB-SNV"),
        ("Só:733//SNV-TCBC", "SNV-TCBC"),
        ("Số: A32/BNV-TCBC", "BNV-TCBC"),
        ("Số: 0 /STC-NS", "STC-NS"),
        ("Số      -CV/BTGDVTU", "CV/BTGDVTU"),
    ],
)
def test_ink_or_nothing_in_the_blank_is_no_number(text: str, symbol: str) -> None:
    number = _read(text)
    assert number is not None
    assert (number.number, number.symbol) == (None, symbol)


@pytest.mark.parametrize(
    "text",
    [
        "Số: 291",  # the arrival stamp
        "Lưu hồ sơ số: ......",
        "Ngày 24/3/2023",
        "số 12 đường Lê Lợi",
        "xe chạy 60 km/h",
        "V/v báo cáo",
        "",
    ],
)
def test_other_lines_have_no_number(text: str) -> None:
    assert _read(text) is None


def test_the_span_leaves_the_label_out() -> None:
    text = "Số: 41 /PVH-TT Gò Quao"
    finding = find_number(text)
    assert finding is not None
    assert finding.span.of(text) == "41 /PVH-TT"


NUMBERS = st.integers(1, 99999).map(str)
SYMBOLS = st.sampled_from(["KH-UBND", "PVH-TT", "2020/NĐ-CP", "TTr-STP", "UBND-VHXH", "BCĐ"])
BLANKS = st.sampled_from(["", " ", "  "])


@given(NUMBERS, SYMBOLS, st.tuples(BLANKS, BLANKS, BLANKS))
def test_reads_back_what_was_written(
    number: str, symbol: str, blanks: tuple[str, str, str]
) -> None:
    before, between, behind = blanks
    assert _read(f"Số:{before}{number}{between}/{behind}{symbol}") == DocumentNumber(
        number, symbol
    )
