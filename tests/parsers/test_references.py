"""Citations: each document once, with the date and the issuer that are stated."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.references import find_references
from schemas.number import DocumentNumber
from schemas.reference import Reference


def _state(
    number: str,
    symbol: str,
    doc_type: str | None,
    issued_on: date | None = None,
    issuer: str | None = None,
) -> Reference:
    return Reference(DocumentNumber(number, symbol), doc_type, issued_on, issuer)


def _party(
    number: str,
    symbol: str,
    doc_type: str,
    issued_on: date | None = None,
    issuer: str | None = None,
) -> Reference:
    return Reference(DocumentNumber(number, symbol, party=True), doc_type, issued_on, issuer)


def _cited(text: str, own: DocumentNumber | None = None) -> list[Reference]:
    return [finding.value for finding in find_references(text, own=own)]


SINGLE: Final[list[tuple[str, Reference]]] = [
    (
        "Thực hiện Kế hoạch số 101/KH-UBND ngày 07/5/2021 của UBND tỉnh về",
        _state("101", "KH-UBND", "KH", date(2021, 5, 7), "UBND tỉnh"),
    ),
    ("theo Kế hoạch 101/KH-UBND.", _state("101", "KH-UBND", "KH")),
    (
        "Công văn 815/BNV-CCHC ngày 05 tháng 3 năm 2020 của Bộ Nội vụ thực hiện",
        _state("815", "BNV-CCHC", "CV", date(2020, 3, 5), "Bộ Nội vụ"),
    ),
    (
        "Nghị định số 30/2020/NĐ-CP (ngày 05/3/2020) của Chính phủ",
        _state("30", "2020/NĐ-CP", "NĐ", date(2020, 3, 5), "Chính phủ"),
    ),
    (
        "Chương trình hành động số 47-\nCTr/TU, ngày 21-02-2019 của Tỉnh ủy về",
        _party("47", "CTr/TU", "CTr", date(2019, 2, 21), "Tỉnh ủy"),
    ),
    (
        "UBND tỉnh ban hành ngày 05/3/2020 Kế hoạch số 44/KH-UBND về",
        _state("44", "KH-UBND", "KH", date(2020, 3, 5), "UBND tỉnh"),
    ),
    (
        "kinh phí được ban hành ngày 05/3/2020, Công văn số 45/SYT-NV nêu",
        _state("45", "SYT-NV", "CV"),
    ),
    (
        "Báo cáo số 12A/BC-UBND ngày 05/3/2020 của UBND xã",
        _state("12A", "BC-UBND", "BC", date(2020, 3, 5), "UBND xã"),
    ),
    ("Quyết định số 12/QĐ-\nUBND", _state("12", "QĐ-UBND", "QĐ")),
    ("Thông tư số 28/2017/TT- BTC", _state("28", "2017/TT-BTC", "TT")),
    ("thông tử sô 28/2017/1T-BTC", _state("28", "2017/TT-BTC", "TT")),
    ("Quyêt định số 7/QD-UBND", _state("7", "QĐ-UBND", "QĐ")),
    ("Nghị định 63/2010/ND-CP", _state("63", "2010/NĐ-CP", "NĐ")),
    ("Công văn số 53 1/STC-NS", _state("531", "STC-NS", "CV")),
    ("Công văn số 1l2/STC-NS", _state("112", "STC-NS", "CV")),
    ("công văn số 150/KCB – NV và", _state("150", "KCB-NV", "CV")),
    ("QĐ số 12/UBND", _state("12", "UBND", "CV")),
    ("đã ban hành văn bản số 12/UBND", _state("12", "UBND", "CV")),
    ("Luật Dược số 105/2016/QH13", _state("105", "2016/QH13", "Luật")),
    ("Nghị quyết số 202/2025/QH15", _state("202", "2025/QH15", "NQ")),
    ("Công văn số 450/TCT của Tổ công tác", _state("450", "TCT", "CV", None, "Tổ công tác")),
    ("thông báo số 45/TB-VP_ ngày 22 /01/2016", _state("45", "TB-VP", "TB", date(2016, 1, 22))),
    ("TCTK 38/BC-SNV ngày 31/02/2020", _state("38", "BC-SNV", "BC")),  # no such day
    ("Quyết định số 12/QĐ-UBND ngày 5/6", _state("12", "QĐ-UBND", "QĐ")),  # no year
    (
        "Sở Tài chính đã có Công văn số 88/STC-NS ngày 10/02/2023 về việc",
        _state("88", "STC-NS", "CV", date(2023, 2, 10), "Sở Tài chính"),
    ),
    (
        "UBND tỉnh ban hành Kế hoạch số 45/KH-UBND",
        _state("45", "KH-UBND", "KH", None, "UBND tỉnh"),
    ),
    (
        "Công văn của Sở Nội vụ số 55/SNV-VP ngày 01/3/2023",
        _state("55", "SNV-VP", "CV", date(2023, 3, 1), "Sở Nội vụ"),
    ),
    (
        "hướng dẫn của Bộ Y tế (Công văn số 77/BYT-MT)",
        _state("77", "BYT-MT", "CV", None, "Bộ Y tế"),
    ),
    (  # who has is not who issued
        "Sở Tài chính thực hiện Công văn số 88/BTC-NS",
        _state("88", "BTC-NS", "CV"),
    ),
    (
        (
            "Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của Bộ Khoa học và Công nghệ "
            "và Bộ Nội vụ hướng dẫn"
        ),
        _state(
            "05",
            "2008/TTLT-BKHCN-BNV",
            "TTLT",
            None,
            "Bộ Khoa học và Công nghệ và Bộ Nội vụ",
        ),
    ),
    (
        "Ngày 05/3/2020 Ủy ban nhân dân huyện đã ban hành Giấy mời số 61/GM-UBND mời dự",
        _state("61", "GM-UBND", "GM", date(2020, 3, 5), "Ủy ban nhân dân huyện"),
    ),
    (
        "Theo đề nghị của Công an tỉnh tại Tờ trình số 65/TTr-CAT-PC06 ngày 01/8/2025;",
        _state("65", "TTr-CAT-PC06", "TTr", date(2025, 8, 1), "Công an tỉnh"),
    ),
    (
        "Quyết định số 19/QĐ-BNV của Bộ trưởng Bộ Nội vụ ngày 02/3/2022 quy định",
        _state("19", "QĐ-BNV", "QĐ", date(2022, 3, 2), "Bộ trưởng Bộ Nội vụ"),
    ),
]


@pytest.mark.parametrize(("text", "reference"), SINGLE)
def test_reads_a_citation(text: str, reference: Reference) -> None:
    assert _cited(text) == [reference]


@pytest.mark.parametrize(
    "text",
    [
        "trước ngày 15/3/2024",
        "từ 01/3 đến 15/3",
        "tỷ lệ 02/5 đơn vị",
        "trực 24/7, tốc độ 60 km/h",
        "số 01 Trần Hưng Đạo, số 12/A Lê Lợi",
        "nhà số 12A/5 Lê Lợi, đường số 12A/QL",
        "xe biển số 68A-123.45",
        "500.000đ/đợt, 30.000 đồng/người/ngày",
        "ĐT: 0297.3872704 - Fax 0297.3862115",
        "Mẫu số 01/BC-BNV",
        "QCVN 102:2016/BTTTT",
        "khoản 2 Điều 4 Luật Lưu trữ",
        "Nghị định 68 về hợp đồng",
        "08 giờ 30/HĐ",
        "Quyết định số ....../QĐ-SYT",
        "- Như trên;\n- UBND tỉnh;",
        "",
    ],
)
def test_leaves_other_figures_alone(text: str) -> None:
    assert _cited(text) == []


def test_numbers_in_a_row_share_date_and_issuer() -> None:
    day = date(2020, 6, 5)
    text = (
        "các Quyết định số 12/QĐ-UBND, 13/QĐ-UBND và số 14/QĐ-UBND ngày 05/6/2020 "
        "của UBND huyện; Kế hoạch số 9/KH-UBND"
    )
    assert _cited(text) == [
        _state("12", "QĐ-UBND", "QĐ", day, "UBND huyện"),
        _state("13", "QĐ-UBND", "QĐ", day, "UBND huyện"),
        _state("14", "QĐ-UBND", "QĐ", day, "UBND huyện"),
        _state("9", "KH-UBND", "KH"),
    ]


def test_a_row_of_types_shares_nothing() -> None:
    text = "Kế hoạch số 9/KH-UBND, Quyết định số 12/QĐ-UBND ngày 05/6/2020"
    assert [reference.issued_on for reference in _cited(text)] == [None, date(2020, 6, 5)]


def test_a_document_counts_once_and_later_mentions_fill_it_up() -> None:
    text = (
        "quán triệt Nghị định số 34/2016/NĐ-CP, Thông tư số 09/2015/TT-BTP.\n\n"
        "Nghị định số 34/2016/NĐ-CP ngày 14/5/2016 của Chính phủ"
    )
    assert _cited(text) == [
        _state("34", "2016/NĐ-CP", "NĐ", date(2016, 5, 14), "Chính phủ"),
        _state("09", "2015/TT-BTP", "TT"),
    ]


OWN: Final = DocumentNumber("101", "KH-UBND")


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 101/KH-UBND",
        "(Kèm theo Kế hoạch số 101/KH-UBND ngày 07/5/2021)",
        "(Ban hành kèm theo Kế hoạch số 161/KH-UBND)",  # the ink was read wrongly there
        "Số: 10l /KH-UBND An Biên, ngày 07 tháng 5 năm 2021",
    ],
)
def test_the_document_itself_is_no_citation(text: str) -> None:
    assert _cited(text, OWN) == []


def test_another_plan_of_the_same_body_is_one() -> None:
    assert _cited("Kế hoạch số 99/KH-UBND", OWN) == [_state("99", "KH-UBND", "KH")]


def test_a_bullet_does_not_go_on_with_the_symbol_above() -> None:
    assert _cited("Thông báo số 45/TB\n- UBND tỉnh;") == [_state("45", "TB", "TB")]


def test_the_span_goes_from_the_type_to_the_date() -> None:
    text = "Căn cứ Kế hoạch số 101/KH-UBND ngày 07/5/2021 của UBND tỉnh"
    [finding] = find_references(text, own=None)
    assert finding.span.of(text) == "Kế hoạch số 101/KH-UBND ngày 07/5/2021"


SENTENCES = st.lists(st.sampled_from(SINGLE), max_size=5)


@given(SENTENCES)
def test_a_text_cites_what_its_paragraphs_cite(
    sentences: list[tuple[str, Reference]],
) -> None:
    text = "\n\n".join(sentence for sentence, _ in sentences)
    told = {reference.number for _, reference in sentences}
    found = find_references(text, own=None)
    assert {finding.value.number for finding in found} == told
    assert len(found) == len(told)


def test_an_annex_cites_its_document_by_the_day_whatever_the_ink_was_read_as() -> None:
    text = "(Ban hành kèm theo Kế hoạch số 3 072/KH-SCT ngày 09/5/2022 của Sở Công Thương)"
    own = DocumentNumber(None, "KH-SCT")
    assert find_references(text, own=own, issued_on=date(2022, 5, 9)) == ()
    cited = "Thực hiện Kế hoạch số 72/KH-SCT ngày 08/5/2022 của Sở Công Thương"
    assert len(find_references(cited, own=own, issued_on=date(2022, 5, 9))) == 1


def test_two_of_one_day() -> None:
    text = (
        "Quyết định số 12/QĐ-UBND ngày 02/3/2023 và Quyết định số 13/QĐ-UBND cùng ngày "
        "của UBND tỉnh; Quyết định số 14/QĐ-UBND"
    )
    told = [(r.number.number, r.issued_on, r.issuer) for r in _cited(text)]
    day = date(2023, 3, 2)
    assert told == [("12", day, None), ("13", day, "UBND tỉnh"), ("14", None, None)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # every body, and every year, counts from one
        (
            (
                "Kế hoạch số 12/KH-UBND ngày 01/3/2023 của UBND huyện và "
                "Kế hoạch số 12/KH-UBND ngày 05/3/2023 của UBND tỉnh"
            ),
            [date(2023, 3, 1), date(2023, 3, 5)],
        ),
        (
            "Kế hoạch số 12/KH-UBND ngày 05/01/2022; Kế hoạch số 12/KH-UBND ngày 03/01/2023",
            [date(2022, 1, 5), date(2023, 1, 3)],
        ),
        # a day misread, the body spelled otherwise
        (
            (
                "Kế hoạch số 12/KH-UBND ngày 01/3/2023 của UBND tỉnh; Kế hoạch số 12/KH-UBND "
                "ngày 07/3/2023 của Ủy ban nhân dân tỉnh"
            ),
            [date(2023, 3, 1)],
        ),
        ("Kế hoạch số 12/KH-UBND ngày 01/3/2023; Kế hoạch 12/KH-UBND", [date(2023, 3, 1)]),
    ],
)
def test_one_number_of_two_documents(text: str, days: list[date]) -> None:
    assert [reference.issued_on for reference in _cited(text)] == days
