"""A number that a line end cuts in two is one again; other line ends part words."""

from __future__ import annotations

import pytest

from parsers.citations import find_citations
from parsers.line_ends import number_goes_on, on_one_line


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("Kế hoạch số 101/KH-\nUBND ngày 5/3", "101/KH-UBND"),
        ("Kế hoạch số 101/KH\n-UBND ngày 5/3", "101/KH-UBND"),
        ("Kế hoạch số 101/\nKH-UBND ngày 5/3", "101/KH-UBND"),
        ("Quyết định số 1234\n/QĐ-UBND ngày 5/3", "1234/QĐ-UBND"),
        ("Thông tư số 06/2016/TTLT-\nBNV-BTC", "06/2016/TTLT-BNV-BTC"),
        ("Nghị định số 30/\n2020/NĐ-CP", "30/2020/NĐ-CP"),
        ("Nghị định số 30\n/2020/NĐ-CP", "30/2020/NĐ-CP"),
        ("Công văn số 46-\nCV/BCSD", "46-CV/BCSD"),
        ("Công văn số 46\n-CV/BCSD", "46-CV/BCSD"),
        ("Công văn số 12a/SNV-\nXDCQ", "12a/SNV-XDCQ"),
    ],
)
def test_a_cut_number_is_one_again(cut: str, whole: str) -> None:
    line = on_one_line(cut)
    assert whole in line
    (found,) = find_citations(line)
    assert found.value.number.reference == whole
    assert number_goes_on(*cut.split("\n"))


@pytest.mark.parametrize(
    "lines",
    [
        "trong năm 2021\n- UBND xã báo cáo",
        "trong năm 2021\n-UBND xã báo cáo",
        "giai đoạn 2021 -\n2025",
        "theo mục 12-\nSở Y tế",
        "các bộ, ngành-\nUBND tỉnh",
        "Sở Y tế/\nSở Nội vụ",
        "trước ngày 15\ntháng 3",
        "",
        "\n",
        "101/KH-\n",
    ],
)
def test_other_line_ends_are_blanks(lines: str) -> None:
    assert on_one_line(lines) == " ".join(lines.split())
