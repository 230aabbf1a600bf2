"""First pages of every shape that offices write them in, and what a clerk reads off them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

import pytest

from pipeline.documents import read_documents
from schemas.page import Page
from schemas.record import Header, Record

PageOf = Callable[..., Page]
Row = tuple[str, float, float, float]

STATE: Final[tuple[Row, ...]] = (
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 0.45, 0.06, 0.90),
    ("Độc lập - Tự do - Hạnh phúc", 0.52, 0.08, 0.82),
)
PARTY: Final[tuple[Row, ...]] = (("ĐẢNG CỘNG SẢN VIỆT NAM", 0.55, 0.06, 0.85),)
ISSUER: Final[tuple[Row, ...]] = (
    ("UBND TỈNH AN BÌNH", 0.14, 0.06, 0.36),
    ("SỞ Y TẾ", 0.20, 0.08, 0.30),
)
COMMITTEE: Final[tuple[Row, ...]] = (
    ("TỈNH ỦY AN BÌNH", 0.14, 0.06, 0.36),
    ("BAN TỔ CHỨC", 0.17, 0.08, 0.33),
    ("*", 0.24, 0.10, 0.25),
)
DATED: Final[Row] = ("An Bình, ngày 24 tháng 3 năm 2023", 0.50, 0.12, 0.85)
ABOUT: Final[tuple[Row, ...]] = (("V/v báo cáo kết quả", 0.14, 0.14, 0.36),)
TO: Final[Row] = ("Kính gửi: Các bệnh viện trong tỉnh.", 0.35, 0.25, 0.70)
PROSE: Final[tuple[Row, ...]] = (
    (
        "Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh, Sở Y tế yêu cầu các đơn vị báo cáo",
        0.18,
        0.34,
        0.90,
    ),
    ("kết quả thực hiện kế hoạch đã giao trong năm theo quy định./.", 0.13, 0.36, 0.75),
)
FOOT: Final[tuple[Row, ...]] = (
    ("Nơi nhận:", 0.13, 0.42, 0.22),
    ("- Như trên;", 0.13, 0.44, 0.22),
    ("- Lưu: VT, NVY.", 0.13, 0.46, 0.25),
    ("KT. GIÁM ĐỐC", 0.60, 0.42, 0.75),
    ("PHÓ GIÁM ĐỐC", 0.60, 0.44, 0.75),
    ("Trần Thị Lan", 0.61, 0.56, 0.74),
)
COPY: Final[tuple[Row, ...]] = (
    ("SỞ NỘI VỤ AN BÌNH", 0.14, 0.64, 0.34),
    ("Số: 12/SY-SNV", 0.17, 0.66, 0.33),
    ("An Bình, ngày 02 tháng 4 năm 2023", 0.50, 0.66, 0.85),
    ("SAO Y", 0.46, 0.69, 0.54),
    ("Nơi nhận:", 0.13, 0.72, 0.22),
    ("- Các phòng;", 0.13, 0.74, 0.24),
    ("TL. GIÁM ĐỐC", 0.60, 0.72, 0.75),
    ("CHÁNH VĂN PHÒNG", 0.58, 0.74, 0.77),
    ("Lê Văn Hòa", 0.61, 0.84, 0.74),
)


def _number(line: str) -> Row:
    return (line, 0.18, 0.12, 0.36)


def _letter(
    number: str = "Số: 41/SYT-NVY",
    *,
    issuer: tuple[Row, ...] = ISSUER,
    motto: tuple[Row, ...] = STATE,
    opening: tuple[Row, ...] = (*ABOUT, TO),
) -> tuple[Row, ...]:
    return (*issuer, *motto, _number(number), DATED, *opening, *PROSE, *FOOT)


def _read(page_of: PageOf, *pages: tuple[Row, ...]) -> Record:
    read = [page_of(*rows, number=i) for i, rows in enumerate(pages, start=1)]
    [record] = read_documents(read, "f" * 64)
    return record


@dataclass(frozen=True)
class Told:
    """What stands in one row of ``documents``."""

    header: Header

    def __getitem__(self, name: str) -> object:
        reading = getattr(self.header, name)
        return reading.value if reading else None


# number line, reference, type
NUMBERS: Final = [
    ("Số: 41/SYT-NVY", "41/SYT-NVY", "CV"),
    ("Số 26 /KH-UBND", "26/KH-UBND", "KH"),  # no colon
    ("Số: 2465/ SYT- NVY", "2465/SYT-NVY", "CV"),  # blanks inside
    ("Số: 12/SNV - TCBC & TCPCP", "12/SNV-TCBC&TCPCP", "CV"),
    ("Số: 963/SNV-CCHC&VTLT", "963/SNV-CCHC&VTLT", "CV"),  # a double unit
    ("Số: 1842b/CTPH-BVHTTDL", "1842b/CTPH-BVHTTDL", "CTPH"),  # a letter
    ("Số: 30/2020/NĐ-CP", "30/2020/NĐ-CP", "NĐ"),  # with the year
    ("Số: 41/2023/QĐ-UBND", "41/2023/QĐ-UBND", "QĐ"),
    ("Số: 41/UBND", "41/UBND", "CV"),  # no unit
    ("Số: 41/SYT.NVY", "41/SYT.NVY", "CV"),
    ("Số 46-CV/BCSD", "46-CV/BCSD", "CV"),  # of the Party
    ("Số 03- CTr/TU", "03-CTr/TU", "CTr"),
    ("Số: 22 CV/ĐTN", "22-CV/ĐTN", "CV"),  # its dash is lost
    ("Số:        /SYT-NVY", None, "CV"),  # a draft
    ("Số: ........./SYT-NVY", None, "CV"),
]
# lines of the issuer, parent, issuer
ISSUERS: Final[list[tuple[tuple[str, ...], str | None, str]]] = [
    (("BỘ Y TẾ",), None, "BỘ Y TẾ"),
    (("UBND TỈNH AN BÌNH", "SỞ Y TẾ"), "UBND TỈNH AN BÌNH", "SỞ Y TẾ"),
    (
        ("ỦY BAN NHÂN DÂN", "TỈNH AN BÌNH", "SỞ Y TẾ"),
        "ỦY BAN NHÂN DÂN TỈNH AN BÌNH",
        "SỞ Y TẾ",
    ),
    (
        ("SỞ Y TẾ AN BÌNH", "BỆNH VIỆN ĐA KHOA", "KHU VỰC HÒA LONG"),
        "SỞ Y TẾ AN BÌNH",
        "BỆNH VIỆN ĐA KHOA KHU VỰC HÒA LONG",
    ),
    (("ỦY BAN NHÂN DÂN", "TỈNH AN BÌNH"), None, "ỦY BAN NHÂN DÂN TỈNH AN BÌNH"),
]
TITLE: Final[tuple[Row, ...]] = (
    ("QUYẾT ĐỊNH", 0.45, 0.17, 0.60),
    ("Về việc ban hành Quy chế phối hợp giữa các cơ quan", 0.26, 0.19, 0.80),
    ("trong công tác phòng, chống dịch bệnh", 0.32, 0.205, 0.74),
    ("trên địa bàn tỉnh An Bình", 0.38, 0.22, 0.68),
)
LONG_TITLE: Final = (
    "ban hành Quy chế phối hợp giữa các cơ quan trong công tác phòng, chống dịch bệnh "
    "trên địa bàn tỉnh An Bình"
)
SUBJECTS: Final = [
    (ABOUT, "báo cáo kết quả"),
    (
        (*ABOUT, ("thực hiện kế hoạch", 0.15, 0.155, 0.35), ("năm 2023", 0.2, 0.17, 0.3)),
        "báo cáo kết quả thực hiện kế hoạch năm 2023",
    ),
    (TITLE, LONG_TITLE),
]


@pytest.mark.parametrize(("line", "reference", "doc_type"), NUMBERS)
def test_number_lines(page_of: PageOf, line: str, reference: str | None, doc_type: str) -> None:
    record = _read(page_of, _letter(line))
    told = Told(record.header)
    assert (told["reference"], told["doc_type"]) == (reference, doc_type)
    assert told["issued_on"] == date(2023, 3, 24)
    missing = any("number is missing" in issue.message for issue in record.issues)
    assert missing == (reference is None)


@pytest.mark.parametrize(("lines", "parent", "issuer"), ISSUERS)
def test_issuers(
    page_of: PageOf, lines: tuple[str, ...], parent: str | None, issuer: str
) -> None:
    rows = tuple(
        (line, 0.14, 0.055 + 0.016 * at, 0.14 + 0.012 * len(line))
        for at, line in enumerate(lines)
    )
    told = Told(_read(page_of, _letter(issuer=rows)).header)
    assert (told["issuer_parent"], told["issuer"]) == (parent, issuer)


@pytest.mark.parametrize(("opening", "subject"), SUBJECTS)
def test_subjects(page_of: PageOf, opening: tuple[Row, ...], subject: str) -> None:
    assert Told(_read(page_of, _letter(opening=opening)).header)["subject"] == subject


def test_a_letter_of_the_party(page_of: PageOf) -> None:
    opening = (
        ("Về việc báo cáo kết quả", 0.14, 0.14, 0.36),
        ("công tác cán bộ", 0.17, 0.155, 0.33),
        TO,
    )
    page = _letter("Số 46-CV/BTCTU", issuer=COMMITTEE, motto=PARTY, opening=opening)
    told = Told(_read(page_of, page).header)
    assert told["reference"] == "46-CV/BTCTU"
    assert (told["issuer_parent"], told["issuer"]) == ("TỈNH ỦY AN BÌNH", "BAN TỔ CHỨC")
    assert told["subject"] == "báo cáo kết quả công tác cán bộ"


@pytest.mark.parametrize(
    ("mark", "urgency", "secrecy"),
    [
        (("HỎA TỐC", 0.20, 0.18, 0.29), "HỎA TỐC", None),
        (("THƯỢNG KHẨN", 0.20, 0.18, 0.33), "THƯỢNG KHẨN", None),
        (("KHẨN", 0.20, 0.18, 0.26), "KHẨN", None),
        (("TỐI MẬT", 0.20, 0.03, 0.29), None, "TỐI MẬT"),
        (("MẬT", 0.20, 0.18, 0.25), None, "MẬT"),
    ],
)
def test_marks(page_of: PageOf, mark: Row, urgency: str | None, secrecy: str | None) -> None:
    told = Told(_read(page_of, (*_letter(), mark)).header)
    assert (told["urgency"], told["secrecy"]) == (urgency, secrecy)
    assert told["subject"] == "báo cáo kết quả"


def _moved(rows: tuple[Row, ...], by: float) -> tuple[Row, ...]:
    return tuple((text, x0, y0 + by, x1) for text, x0, y0, x1 in rows)


COPIES: Final = [
    ("below the signature", (_letter() + COPY,)),
    ("on the last page", (_letter()[:-6], (*_moved(FOOT, -0.3), *_moved(COPY, -0.2)))),
    ("on a page of its own", (_letter(), _moved(COPY, -0.55))),
]


@pytest.mark.parametrize(
    "pages", [pages for _, pages in COPIES], ids=[why for why, _ in COPIES]
)
def test_a_copy_has_two_heads_and_two_signers(
    page_of: PageOf, pages: tuple[tuple[Row, ...], ...]
) -> None:
    record = _read(page_of, *pages)
    told = Told(record.header)
    assert (told["reference"], told["issued_on"]) == ("41/SYT-NVY", date(2023, 3, 24))
    assert (told["signer_authority"], told["signer_name"]) == ("KT. GIÁM ĐỐC", "Trần Thị Lan")
    assert [recipient.name.value for recipient in record.recipients][-1] == "Lưu: VT, NVY"
    copied = ("copy_form", "copy_reference", "copied_by", "copied_on")
    assert [told[name] for name in copied] == [
        "SAO Y",
        "12/SY-SNV",
        "SỞ NỘI VỤ AN BÌNH",
        date(2023, 4, 2),
    ]


@pytest.mark.parametrize("form", ["SAO Y BẢN CHÍNH", "SAO LỤC", "TRÍCH SAO"])
def test_the_forms_of_copies(page_of: PageOf, form: str) -> None:
    rows = tuple((form, *row[1:]) if row[0] == "SAO Y" else row for row in COPY)
    assert Told(_read(page_of, _letter() + rows).header)["copy_form"] == form


def test_a_digital_copy_says_so_in_one_line(page_of: PageOf) -> None:
    line = ("SAO Y; Sở Nội vụ tỉnh An Bình; 02/04/2023 08:15:20", 0.52, 0.02, 0.95)
    told = Told(_read(page_of, (line, *_letter())).header)
    assert told["reference"] == "41/SYT-NVY"
    assert (told["copy_form"], told["copied_by"]) == ("SAO Y", "Sở Nội vụ tỉnh An Bình")
    assert told["copied_on"] == date(2023, 4, 2)


@pytest.mark.parametrize(
    "row",
    [
        ("sao y bản chính", 0.46, 0.50, 0.60),  # prose
        ("SAO Y", 0.46, 0.50, 0.54),  # no number and no day near it
    ],
)
def test_what_makes_no_copy(page_of: PageOf, row: Row) -> None:
    assert Told(_read(page_of, (*_letter(), row)).header)["copy_form"] is None
