"""Types of document, by their heading and by their symbol."""

from __future__ import annotations

from collections import Counter

import pytest

from parsers.doc_types import (
    ADMINISTRATIVE,
    DOC_TYPES,
    DocType,
    type_of_code,
    type_of_heading,
    type_of_name,
    type_of_symbol,
)


def _code(doc_type: DocType | None) -> str | None:
    return None if doc_type is None else doc_type.code


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("KẾ HOẠCH", "KH"),
        ("KẺ HOẠCH", "KH"),
        ("KÉ HOẠCH ,", "KH"),
        ("K Ế H O Ạ C H", "KH"),
        ("KẾ HOẠCH KIỂM TRA CÔNG TÁC VĂN THƯ NĂM 2022", "KH"),
        ("THÔNG BẢO", "TB"),
        ("THÔNG CÁO", "TC"),
        ("QUYÉT ĐỊNH", "QĐ"),
        ("QUYẾT ĐINH:", "QĐ"),
        ("QUY ĐỊNH", "QyĐ"),
        ("QUY CHẾ PHỐI HỢP", "QCPH"),
        ("GIÁY MỜI", "GM"),
        ("TỜ TRINH", "TTr"),
        ("ĐÈ ÁN", "ĐA"),
        ("DỰ ÁN", "DA"),
        ("NGHỊ QUYẾT", "NQ"),
        ("NGHỊ ĐỊNH", "NĐ"),
        ("THÔNG TƯ LIÊN TỊCH", "TTLT"),
        ("CÔNG ĐIỆN", "CĐ"),
        ("“ CHỈ THỊ", "CT"),
    ],
)
def test_reads_a_heading(line: str, code: str) -> None:
    assert _code(type_of_heading(line)) == code


@pytest.mark.parametrize(
    "line",
    [
        "Kế hoạch",
        "kế hoạch thực hiện",
        "SỞ NỘI VỤ",
        "HỘI ĐỒNG NHÂN DÂN",
        "PHỤ LỤC I",
        "DANH SÁCH",
        "1. QUY ĐỊNH CHUNG",
        "II. KẾ HOẠCH THỰC HIỆN",
        "Về việc ban hành KẾ HOẠCH",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "DE AM",
        "",
        "- - -",
    ],
)
def test_leaves_other_lines_alone(line: str) -> None:
    assert type_of_heading(line) is None


@pytest.mark.parametrize("doc_type", ADMINISTRATIVE[:27])
def test_every_type_of_the_decree_is_its_own_heading(doc_type: DocType) -> None:
    assert type_of_heading(doc_type.name.upper()) == doc_type


@pytest.mark.parametrize(
    ("symbol", "code"),
    [
        ("KH-UBND", "KH"),
        ("TTr-CAT-PC06", "TTr"),
        ("CTr/TU", "CTr"),
        ("Ctr/TU", "CTr"),
        ("CT/TU", "CT"),
        ("CV/BCSD", "CV"),
        ("2020/NĐ-CP", "NĐ"),
        ("2015/TTLT-BYT-BTC", "TTLT"),
        ("CTPH-BVHTTDL", "CTPH"),
        ("QD-UBND", "QĐ"),
        ("HD-SNV", "HD"),
        ("HĐ-SNV", "HĐ"),
        ("PVH-TT", "CV"),
        ("UBND-NC", "CV"),
        ("SNV-CCHC&VTLT", "CV"),
        ("BCĐ", "CV"),
        ("2025/QH15", None),
        ("2024/UBTVQH15", None),
    ],
)
def test_reads_a_symbol(symbol: str, code: str | None) -> None:
    assert _code(type_of_symbol(symbol)) == code


@pytest.mark.parametrize("doc_type", DOC_TYPES)
def test_code_and_name_lead_back_to_their_type(doc_type: DocType) -> None:
    assert type_of_code(doc_type.code) == doc_type
    assert type_of_code(doc_type.code.upper()) == doc_type
    assert type_of_name(doc_type.name.upper()) == doc_type


def test_no_two_types_share_a_code() -> None:
    [(_, most)] = Counter(doc_type.code.casefold() for doc_type in DOC_TYPES).most_common(1)
    assert most == 1
