"""Symbols: blanks dropped, damage mended where one reading remains, print kept."""

from __future__ import annotations

import pytest

from parsers.doc_types import type_of_name
from parsers.symbols import mend_symbol


@pytest.mark.parametrize(
    ("printed", "symbol"),
    [
        ("SYT- NVY", "SYT-NVY"),
        ("KCB – NV", "KCB-NV"),
        ("QĐ-\nUBND", "QĐ-UBND"),
        ("SNV-CCHC & VTLT", "SNV-CCHC&VTLT"),
        ("TB-STP.ĐKT", "TB-STP.ĐKT"),
        ("2015/TT- BYT", "2015/TT-BYT"),
        ("2017TT-BYT", "2017/TT-BYT"),
        ("QD-UBND", "QĐ-UBND"),
        ("QĐĐ-UBND", "QĐ-UBND"),
        ("NQ-HDND", "NQ-HĐND"),
        ("KH-ÚBND", "KH-UBND"),
        ("KCB-OLCL", "KCB-QLCL"),
        ("Ctr/TU", "Ctr/TU"),  # a known code in another case is print, not damage
        ("DA-SXD", "DA-SXD"),  # dự án, not đề án that lost its bar
    ],
)
def test_mends_a_symbol(printed: str, symbol: str) -> None:
    assert mend_symbol(printed) == symbol


@pytest.mark.parametrize(
    ("printed", "named", "symbol"),
    [
        ("2013/1T-BTTTT", "Thông tư", "2013/TT-BTTTT"),
        ("QP-UBND", "Quyết định", "QĐ-UBND"),
        ("CT/TU", "Chương trình", "CT/TU"),  # chỉ thị is a code too: kept as printed
        ("PVH-TT", "Công văn", "PVH-TT"),
        ("BNV-CCHC", "Kế hoạch", "BNV-CCHC"),
    ],
)
def test_the_type_in_front_decides_a_misread_code(
    printed: str, named: str, symbol: str
) -> None:
    assert mend_symbol(printed, type_of_name(named)) == symbol
