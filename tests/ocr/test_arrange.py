"""Arranging: every word once, in the order in which a person reads."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Final

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocr.arrange import arrange
from ocr.columns import order
from ocr.grid import Grid, Ruled
from ocr.raster import Pixels, Raster
from schemas.geometry import Box
from schemas.page import Page
from schemas.table import Cell, Table
from schemas.word import Line, Word

PER_MM: Final = 100 / 25.4
A4: Final = (round(297 * PER_MM), round(210 * PER_MM))
Typed = tuple[str, float, float, float]  # text, x and baseline in mm, size of type in points


def typed(text: str, x: float, y: float, points: float) -> list[Word]:
    em = points * 25.4 / 72
    words: list[Word] = []
    for written in text.split():
        width = 0.5 * em * len(written)
        height, drop = (0.05, 0.25) if written == "-" else (0.7, 0.0)
        bottom = y - drop * em
        words.append(
            Word(
                written,
                Box(x / 210, (bottom - height * em) / 297, (x + width) / 210, bottom / 297),
                0.9,
            )
        )
        x += width + 0.25 * em
    return words


def paper() -> Pixels:
    return np.full(A4, 255, np.uint8)


def raster(pixels: Pixels | None = None, coloured: Pixels | None = None) -> Raster:
    return Raster(
        pixels=paper() if pixels is None else pixels, coloured=coloured, dpi=100, number=3
    )


def box_on(page: Pixels, left: float, top: float, right: float, bottom: float) -> None:
    corners = [
        (round(x * PER_MM), round(y * PER_MM)) for x, y in ((left, top), (right, bottom))
    ]
    cv2.rectangle(page, corners[0], corners[1], 0, 2)


def words_of(lines: list[Typed]) -> list[Word]:
    return [word for line in lines for word in typed(*line)]


def texts(page: Page) -> list[str]:
    return [line.text for line in page.lines]


LETTERHEAD: Final[list[Typed]] = [
    ("UBND HUYỆN TÂN LẬP", 30, 25, 12),
    ("PHÒNG VĂN HÓA", 37, 31, 12),
    ("Số: 18/PVH-TT", 42, 41, 13),
    ("V/v rà soát nhà văn hóa", 33, 48, 12),
    ("các ấp năm sau", 41, 53, 12),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 98, 27, 12),
    ("Độc lập - Tự do - Hạnh phúc", 113, 33, 13),
    ("Tân Lập, ngày 12 tháng 5 năm 2024", 108, 43, 13),
]
BODY: Final[list[Typed]] = [
    ("Kính gửi: Ủy ban nhân dân các xã, thị trấn.", 62, 68, 13),
    ("Căn cứ kế hoạch công tác năm nay, Phòng Văn hóa đề nghị các xã", 42, 80, 13),
    ("rà soát nhà văn hóa các ấp và báo cáo trước ngày 30 tháng 5.", 30, 87, 13),
    ("Rất mong các xã phối hợp./.", 42, 94, 13),
]
FOOT: Final[list[Typed]] = [
    ("Nơi nhận:", 30, 106, 12),
    ("- Như trên;", 30, 111, 11),
    ("- Lãnh đạo phòng;", 30, 116, 11),
    ("- Lưu: VT.", 30, 121, 11),
    ("KT. TRƯỞNG PHÒNG", 130, 107, 14),
    ("PHÓ TRƯỞNG PHÒNG", 129, 113, 14),
    ("Trần Thị Mai", 140, 140, 14),
]
PANEL: Final[list[Typed]] = [  # beside it the name stands between the two
    *FOOT[:-1],
    ("Trần Thị Mai", 140, 132, 14),
    ("Chứng thư: Văn phòng", 20, 144, 8),
    ("Ngày ký: 12/05/2024 10:20:30", 20, 147.5, 8),
    ("Hệ thống văn bản", 20, 151, 8),
]
BESIDE: Final[list[Typed]] = [
    ("Kính gửi:", 60, 62, 13),
    ("- Phòng Nội vụ;", 85, 68, 13),
    ("- Phòng Tài chính.", 85, 74, 13),
]
LIST: Final[list[Typed]] = [
    ("Nội dung làm việc như sau, đề nghị các đồng chí sắp xếp dự họp:", 30, 60, 13),
    ("1. Thời gian", 36, 68, 13),
    ("08 giờ ngày 12 tháng 5", 110, 68, 13),
    ("2. Địa điểm", 36, 75, 13),
    ("Hội trường huyện", 110, 75, 13),
    ("3. Chủ trì", 36, 82, 13),
    ("Trưởng phòng", 110, 82, 13),
]
UNRULED: Final[list[Typed]] = [
    (f"{name} {row}", x, 60 + 8 * row, 13)
    for row in range(4)
    for name, x in (("Tên", 30), ("Số", 80), ("Ngày", 120), ("Nơi", 160))
]
CLOSE: Final[list[Typed]] = [  # both halves of the first row almost touch
    ("TRƯỜNG ĐẠI HỌC SƯ PHẠM", 25, 30, 12),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 80.5, 30, 12),
    ("Độc lập - Tự do - Hạnh phúc", 95, 36, 13),
    ("KẾ HOẠCH ĐÀO TẠO", 85, 50, 14),
]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(LETTERHEAD + BODY + FOOT, LETTERHEAD + BODY + FOOT, id="a letter"),
        pytest.param(LETTERHEAD[:3] + LETTERHEAD[5:] + BODY, None, id="no subject"),
        pytest.param(BODY + FOOT, None, id="its last page"),
        pytest.param(PANEL, None, id="a panel at the foot"),
        pytest.param(LETTERHEAD + BESIDE + BODY[1:], None, id="a list of addressees"),
        pytest.param(CLOSE, None, id="a letterhead without white"),
        pytest.param([("2", 104, 15, 13), *BODY[1:]], None, id="a page number"),
    ],
)
def test_lines_come_in_reading_order(lines: list[Typed], expected: list[Typed] | None) -> None:
    page = arrange(raster(), words_of(lines)[::-1])
    assert texts(page) == [text for text, *_ in expected or lines]


def test_a_list_of_names_and_values_reads_row_by_row() -> None:
    assert texts(arrange(raster(), words_of(LIST))) == [
        LIST[0][0],
        *("1. Thời gian", "08 giờ ngày 12 tháng 5"),
        *("2. Địa điểm", "Hội trường huyện"),
        *("3. Chủ trì", "Trưởng phòng"),
    ]


def test_a_table_without_rules_reads_row_by_row() -> None:
    [table] = arrange(raster(), words_of(UNRULED)).content
    assert isinstance(table, Table)
    assert [cell.text for cell in table.cells] == [
        f"{head} {row}" for row in range(4) for head in ("Tên", "Số", "Ngày", "Nơi")
    ]


def test_words_in_a_stamp_are_read_apart() -> None:
    page = paper()
    box_on(page, 24, 60, 58, 95)
    stamp: list[Typed] = [
        ("PHÒNG NỘI VỤ", 32, 66, 12),
        ("Số: 44", 30, 76, 11),
        ("Ngày: 14/5", 30, 83, 11),
    ]
    lines = [*LETTERHEAD, *BESIDE, *stamp, ("Phòng Văn hóa đề nghị như sau.", 42, 105, 13)]
    read = arrange(raster(page), words_of(lines))
    assert texts(read) == [text for text, *_ in lines]
    [frame] = read.frames
    assert frame.holds_center_of(typed(*stamp[1])[0].box)


def test_overlays_are_kept_apart() -> None:
    stamp: list[Typed] = [("ĐẾN", 100, 80, 20), ("Số: 44", 100, 88, 11)]
    page = arrange(raster(), words_of(BODY), overlays=words_of(stamp))
    assert texts(page) == [text for text, *_ in BODY]
    assert [line.text for line in page.overlays] == ["ĐẾN", "Số: 44"]


def test_a_coloured_frame_is_seen() -> None:
    stamp = paper()
    box_on(stamp, 100, 60, 150, 95)
    assert len(arrange(raster(coloured=stamp), []).frames) == 1


def test_a_drawn_table_holds_its_words() -> None:
    page = paper()
    for x, wide in ((30, 50), (80, 100)):
        for y in (100, 110, 120):
            box_on(page, x, y, x + wide, y + 10)
    before, after = (
        ("Danh sách như sau:", 30.0, 90.0, 13.0),
        ("Hết danh sách.", 30.0, 140.0, 13.0),
    )
    rows: list[Typed] = [
        ("Đơn vị", 32, 107, 12),
        ("Nội dung", 82, 107, 12),
        ("Sở Y tế", 32, 117, 12),
        ("Đề án khám bệnh", 82, 117, 12),
        ("Sở Nội vụ", 32, 127, 12),
    ]
    first, table, last = arrange(raster(page), words_of([before, *rows, after])).content
    assert isinstance(table, Table)
    assert [(cell.row, cell.column, cell.text) for cell in table.cells] == [
        (0, 0, "Đơn vị"),
        (0, 1, "Nội dung"),
        (1, 0, "Sở Y tế"),
        (1, 1, "Đề án khám bệnh"),
        (2, 0, "Sở Nội vụ"),
        (2, 1, ""),
    ]
    assert not isinstance(first, Table)
    assert not isinstance(last, Table)
    assert (first.text, last.text) == (before[0], after[0])


def test_the_frame_of_the_raster_is_kept() -> None:
    blank = Raster(pixels=paper(), dpi=100, number=7, rotation=90, skew=0.4)
    page = arrange(blank, [])
    assert (page.number, page.width, page.height, page.dpi) == (7, A4[1], A4[0], 100)
    assert (page.rotation, page.skew) == (90, 0.4)
    assert not page.has_ink


def test_words_that_are_sure_are_ink() -> None:
    assert arrange(raster(), words_of(BODY)).has_ink


GRID: Final = Grid(
    Box(0.1, 0.3, 0.9, 0.6),
    (0.3, 0.4, 0.6),
    (0.1, 0.5, 0.9),
    (
        Cell(0, 0, 1, 2, Box(0.1, 0.3, 0.9, 0.4)),
        Cell(1, 0, 1, 1, Box(0.1, 0.4, 0.5, 0.6)),
        Cell(1, 1, 1, 1, Box(0.5, 0.4, 0.9, 0.6)),
    ),
)
SHARES: Final = st.integers(0, 40).map(lambda share: share / 40)
BOXES: Final = st.tuples(SHARES, SHARES, SHARES, SHARES).map(
    lambda corners: Box(
        *map(min, corners[:2], corners[2:]), *map(max, corners[:2], corners[2:])
    )
)
WORDS: Final = st.lists(
    st.builds(Word, st.sampled_from(["xã", "ấp", "-", "2024"]), BOXES, st.just(0.5)),
    max_size=12,
)
BLANK: Final = Raster(pixels=np.full((60, 42), 255, np.uint8), dpi=10, number=1)


@settings(max_examples=300)
@given(WORDS, WORDS, st.sampled_from([(), (GRID,)]))
def test_every_word_stands_in_exactly_one_line(
    words: list[Word], overlays: list[Word], grids: tuple[Grid, ...]
) -> None:
    page = arrange(BLANK, words, overlays=overlays, ruled=Ruled(grids=grids))
    assert Counter(page.words) == Counter([*words, *overlays])
    in_overlays = [word for line in page.overlays for word in line.words]
    assert Counter(in_overlays) == Counter(overlays)


@given(WORDS)
def test_a_word_lies_in_its_cell(words: list[Word]) -> None:
    [table] = arrange(BLANK, words, ruled=Ruled(grids=(GRID,))).tables
    for cell in table.cells:
        for line in cell.lines:
            assert all(cell.box.holds_center_of(word.box) for word in line.words)


LETTER: Final[list[Typed]] = [*LETTERHEAD, *BODY, *FOOT]


@settings(max_examples=30, deadline=None)
@given(st.permutations(words_of(LETTER)))
def test_the_order_in_which_words_come_does_not_matter(words: list[Word]) -> None:
    read = order(words, (), 210 / 297)
    assert [item.text for item in read if isinstance(item, Line)] == [
        text for text, *_ in LETTER
    ]


@settings(max_examples=30, deadline=None)
@given(st.floats(0.3, 1), st.floats(0, 0.1))
def test_the_size_of_the_print_does_not_matter(factor: float, aside: float) -> None:
    def placed(box: Box) -> Box:
        return Box.clipped(
            *(factor * edge + aside for edge in (box.x0, box.y0, box.x1, box.y1))
        )

    words = [replace(word, box=placed(word.box)) for word in words_of(LETTER)]
    read = order(words, (), 210 / 297)
    assert [item.text for item in read if isinstance(item, Line)] == [
        text for text, *_ in LETTER
    ]


DRAFT: Final[list[Typed]] = [
    ("ỦY BAN NHÂN DÂN", 36, 25, 13),
    ("HUYỆN TÂN LẬP", 39, 31, 13),
    ("Số:", 36, 43, 13),
    ("/KH-UBND", 62, 43, 13),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 95, 25, 12),
    ("Độc lập - Tự do - Hạnh phúc", 108, 31, 13),
    ("Tân Lập, ngày", 104, 43, 13),
    ("tháng", 147, 43, 13),
    ("năm 2024", 172, 43, 13),
]


def test_blanks_that_are_still_to_be_filled_in_part_no_line() -> None:
    assert texts(arrange(raster(), words_of([*DRAFT, *BODY]))) == [
        "ỦY BAN NHÂN DÂN",
        "HUYỆN TÂN LẬP",
        "Số: /KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Tân Lập, ngày tháng năm 2024",
        *(text for text, *_ in BODY),
    ]


SMALL_PRINT: Final[list[Typed]] = [
    *BODY,
    ("1 Theo quyết định giao kế hoạch của huyện năm nay.", 30, 250, 9),
    ("2 Gồm cả các ấp mới chia tách trong năm.", 30, 254, 9),
    ("3", 104, 285, 13),
]


def test_small_print_at_the_foot_stays_line_by_line() -> None:
    assert texts(arrange(raster(), words_of(SMALL_PRINT))) == [t for t, *_ in SMALL_PRINT]


def test_a_note_in_the_margin_joins_no_line() -> None:
    prose = [(f"{BODY[2][0]} Mục {row}", 30, 60 + 7 * row, 13) for row in range(5)]
    notes = [("Lưu", 8, 81, 13), ("12", 200, 74, 13)]
    read = texts(arrange(raster(), words_of([*prose, *notes])))
    assert Counter(read) == Counter(text for text, *_ in (*prose, *notes))
