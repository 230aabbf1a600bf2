"""Where documents start in a bundle, and where they do not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

from parsers.split import split
from schemas.page import Page

PageOf = Callable[..., Page]
Row = tuple[str, float, float, float]

HEAD: Final[tuple[Row, ...]] = (
    ("UBND TỈNH AN BÌNH", 0.14, 0.06, 0.36),
    ("SỞ Y TẾ", 0.20, 0.08, 0.30),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 0.45, 0.06, 0.90),
    ("Độc lập - Tự do - Hạnh phúc", 0.52, 0.08, 0.82),
)
NUMBER: Final[Row] = ("Số: 41/SYT-NVY", 0.18, 0.12, 0.32)
INKED: Final[Row] = ("Số: 4AÂ /SYT-NVY", 0.18, 0.12, 0.32)
BLANK: Final[Row] = ("Số: /2017/TT-BYT", 0.18, 0.12, 0.32)
DATED: Final[Row] = ("An Bình, ngày 24 tháng 3 năm 2023", 0.50, 0.12, 0.85)
OWN_HEAD: Final[tuple[Row, ...]] = (
    ("BCH ĐOÀN TỈNH AN BÌNH", 0.15, 0.06, 0.40),
    ("ĐOÀN TNCS HỒ CHÍ MINH", 0.55, 0.06, 0.84),
)
DAY_IN_INK: Final[Row] = ("An Bình, ngày ÂJ tháng 3 năm 2023", 0.50, 0.12, 0.85)
UNDATED: Final[Row] = ("An Bình, ngày tháng năm 2023", 0.50, 0.12, 0.85)
SALUTATION: Final[Row] = ("Kính gửi: Các bệnh viện.", 0.35, 0.25, 0.60)
PROSE: Final[tuple[Row, ...]] = (
    ("Sở Y tế yêu cầu các đơn vị báo cáo kết quả thực hiện kế hoạch đã giao", 0.18, 0.5, 0.88),
    ("trong năm và phương hướng của năm sau.", 0.13, 0.52, 0.50),
)

STARTS: Final = [
    ("a letter", (*HEAD, NUMBER, DATED, SALUTATION, *PROSE)),
    ("a number in ink that nothing reads", (*HEAD, INKED, DATED, *PROSE)),
    ("number and day in ink", (*HEAD, INKED, DAY_IN_INK, *PROSE)),
    ("the head of an organisation without a motto", (*OWN_HEAD, NUMBER, DATED, *PROSE)),
    ("a number line that was lost, but an addressee", (*HEAD, DATED, SALUTATION, *PROSE)),
]
GOES_ON: Final = [
    ("the next page", PROSE),
    ("a list with the letterhead again", (*HEAD, *PROSE)),
    ("a draft whose number and day are blank", (*HEAD, BLANK, UNDATED, *PROSE)),
    ("a form with the motto alone", (*HEAD[2:], *PROSE)),
    ("a number and a day under no name", (NUMBER, DATED, *PROSE)),
    ("a form of an organisation", (*OWN_HEAD, BLANK, UNDATED, *PROSE)),
    ("a page that cites a number and a date", (*PROSE, NUMBER, DATED)),
    ("the head of a copy alone", (*HEAD, NUMBER, DATED, ("SAO Y", 0.46, 0.16, 0.54))),
]


@pytest.mark.parametrize("rows", [rows for _, rows in STARTS], ids=[name for name, _ in STARTS])
def test_a_document_starts_with(page_of: PageOf, rows: tuple[Row, ...]) -> None:
    first = page_of(*HEAD, NUMBER, DATED, *PROSE, number=1)
    bundles = split([first, page_of(*rows, number=2)])
    assert [[page.number for page in bundle.pages] for bundle in bundles] == [[1], [2]]


@pytest.mark.parametrize(
    "rows", [rows for _, rows in GOES_ON], ids=[name for name, _ in GOES_ON]
)
def test_a_document_goes_on_with(page_of: PageOf, rows: tuple[Row, ...]) -> None:
    first = page_of(*HEAD, NUMBER, DATED, *PROSE, number=1)
    [bundle] = split([first, page_of(*rows, number=2)])
    assert [page.number for page in bundle.pages] == [1, 2]


def test_a_blank_back_page_ends_no_document(page_of: PageOf) -> None:
    letter = (*HEAD, NUMBER, DATED, *PROSE)
    pages = [
        page_of(*letter, number=1),
        page_of(number=2),
        page_of(*PROSE, number=3),
        page_of(number=4),
        page_of(*letter, number=5),
    ]
    bundles = split(pages)
    assert [[page.number for page in bundle.pages] for bundle in bundles] == [[1, 2, 3], [5]]


def test_the_first_page_starts_a_document_whatever_it_holds(page_of: PageOf) -> None:
    [bundle] = split([page_of(*PROSE)])
    assert bundle.reasons == ("It is the first page.",)


def test_the_reasons_say_what_is_on_the_page(page_of: PageOf) -> None:
    end = (*PROSE, ("theo quy định./.", 0.13, 0.54, 0.25), ("Nơi nhận:", 0.13, 0.6, 0.22))
    pages = [
        page_of(*HEAD, NUMBER, DATED, *PROSE, number=1),
        page_of(("2", 0.49, 0.03, 0.50), *end, number=2),
        page_of(*HEAD, NUMBER, DATED, *PROSE, number=3),
    ]
    _, second = split(pages)
    assert second.reasons == (
        f"It has a letterhead of its own: {', '.join(text for text, *_ in HEAD[:3])}.",
        "It has a number of its own: Số: 41/SYT-NVY.",
        "It has a date of its own: An Bình, ngày 24 tháng 3 năm 2023.",
        "The document before has its recipients and signature.",
        "The document before has its end mark (./.).",
        "The pages before are numbered up to 2.",
    )


def test_no_pages_make_no_document() -> None:
    assert split([]) == ()
