"""Tables without rules come out in their cells, and nothing else becomes a table."""

from __future__ import annotations

from typing import Final

import pytest

from ocr.grid import Grid
from ocr.unruled import find_unruled
from schemas.geometry import Box
from schemas.word import Word

ASPECT: Final = 210 / 297
Typed = tuple[str, float, float]  # text, x and y in mm

HEAD: Final[tuple[Typed, ...]] = (
    ("TT", 20, 60),
    ("Nội dung", 55, 60),
    ("Đơn vị chủ trì", 110, 60),
    ("Thời gian", 165, 60),
)
PLAIN: Final[tuple[Typed, ...]] = (
    *HEAD,
    ("1", 21, 68),
    ("Rà soát hồ sơ lưu trữ", 32, 68),
    ("Văn phòng", 110, 68),
    ("Quý I", 165, 68),
    ("của các phòng", 32, 74),
    ("2", 21, 80),
    ("Báo cáo kết quả", 32, 80),
    ("Phòng Nội vụ", 110, 80),
    ("Quý II", 165, 80),
)
ABOVE: Final[Typed] = ("Ban hành danh mục công việc sau đây để các phòng thực hiện", 20, 48)
BELOW: Final[Typed] = (
    "Các đơn vị căn cứ danh mục này tổ chức thực hiện và báo cáo kết quả",
    20,
    88,
)


def words_of(typed: tuple[Typed, ...]) -> list[Word]:
    """Set *typed* in 14 pt."""
    words: list[Word] = []
    for text, left, y in typed:
        x = left
        for part in text.split():
            width = 2.2 * len(part)
            words.append(
                Word(part, Box(x / 210, y / 297, (x + width) / 210, (y + 4) / 297), 0.9)
            )
            x += width + 1.3
    return words


def texts_of(grid: Grid, words: list[Word]) -> list[list[str]]:
    """Return what stands in the cells, row by row."""
    rows: list[list[str]] = [[] for _ in grid.rows[1:]]
    for cell in grid.cells:
        inside = [word.text for word in words if cell.box.holds_center_of(word.box)]
        rows[cell.row].append(" ".join(inside))
    return rows


PLAIN_TEXTS: Final = [
    ["TT", "Nội dung", "Đơn vị chủ trì", "Thời gian"],
    ["1", "Rà soát hồ sơ lưu trữ của các phòng", "Văn phòng", "Quý I"],
    ["2", "Báo cáo kết quả", "Phòng Nội vụ", "Quý II"],
]


@pytest.mark.parametrize(
    "typed",
    [PLAIN, (ABOVE, *PLAIN), (*PLAIN, BELOW)],
    ids=["alone", "below text", "above text"],
)
def test_a_table_is_known_by_its_head_and_its_white(typed: tuple[Typed, ...]) -> None:
    words = words_of(typed)
    [grid] = find_unruled(words, ASPECT)
    assert texts_of(grid, words) == PLAIN_TEXTS


def test_a_head_of_two_lines_is_one_row() -> None:
    words = words_of(
        (
            ("Đơn vị", 110, 57),
            *(typed for typed in PLAIN if typed[0] != "Đơn vị chủ trì"),
            ("chủ trì", 110, 63),
        )
    )
    [grid] = find_unruled(words, ASPECT)
    assert texts_of(grid, words) == PLAIN_TEXTS


def test_numbers_in_the_middle_of_their_rows_take_the_lines_above_too() -> None:
    words = words_of(
        (
            *HEAD,
            ("Rà soát hồ sơ", 32, 70),
            ("1", 21, 73),
            ("Văn phòng", 110, 73),
            ("Quý I", 165, 73),
            ("của các phòng", 32, 76),
            ("Báo cáo kết quả", 32, 86),
            ("2", 21, 89),
            ("Phòng Nội vụ", 110, 89),
            ("Quý II", 165, 89),
            ("cho Văn phòng", 32, 92),
        )
    )
    [grid] = find_unruled(words, ASPECT)
    assert [row[1] for row in texts_of(grid, words)] == [
        "Nội dung",
        "Rà soát hồ sơ của các phòng",
        "Báo cáo kết quả cho Văn phòng",
    ]


SECTION: Final[Typed] = ("II. Các nhiệm vụ của phòng chuyên môn và của đơn vị", 20, 88)


def test_the_title_of_a_section_is_a_row_of_one_cell() -> None:
    row = (("3", 21, 96), ("Tổng hợp", 32, 96), ("Văn phòng", 110, 96), ("Quý IV", 165, 96))
    words = words_of((*PLAIN, SECTION, *row))
    [grid] = find_unruled(words, ASPECT)
    assert texts_of(grid, words) == [
        *PLAIN_TEXTS,
        [SECTION[0]],
        ["3", "Tổng hợp", "Văn phòng", "Quý IV"],
    ]


def test_a_title_that_no_row_follows_stands_below_the_table() -> None:
    words = words_of((*PLAIN, SECTION, (BELOW[0], 20, 96)))
    [grid] = find_unruled(words, ASPECT)
    assert texts_of(grid, words) == PLAIN_TEXTS


@pytest.mark.parametrize(
    "typed",
    [
        PLAIN[4:],  # no head
        tuple(typed for typed in PLAIN if typed[1] < 100),  # two columns: a list
        (*HEAD, ABOVE, BELOW),  # a head above prose
        (*HEAD, *PLAIN[4:9]),  # one row
        (("TT Nội dung Đơn vị Thời gian", 20, 60), *PLAIN[4:]),  # a sentence
        (("Kính gửi:", 20, 60), *PLAIN[1:]),
        (),
    ],
    ids=["no head", "list", "prose", "one row", "sentence", "addressees", "nothing"],
)
def test_what_has_no_such_head_or_white_is_no_table(typed: tuple[Typed, ...]) -> None:
    assert find_unruled(words_of(typed), ASPECT) == ()
