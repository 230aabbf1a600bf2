"""Arrival stamps of any office: where their number and their day are, and what is none."""

from __future__ import annotations

import pytest

from ocr.ink.rows import Row, Unit, rows_of
from ocr.ink.stamps import stamp_area, stamp_blanks
from schemas.geometry import Box
from schemas.word import Word

ASPECT = 0.707
TOP = 0.20
PITCH = 0.024
HIGH = 0.015
WIDE = 0.011  # a letter

# Text, where it begins, how many rows below the first one it stands.
Mark = tuple[str, float, int]


def rows(*marks: Mark) -> tuple[Row, ...]:
    words = []
    for text, left, down in marks:
        x, y = left, TOP + down * PITCH
        for part in text.split():
            words.append(Word(part, Box(x, y, x + WIDE * len(part), y + HIGH), 0.9))
            x += WIDE * (len(part) + 1)
    return rows_of(map(Unit.of_word, words), ASPECT)


def middles(found: tuple[Row, ...]) -> list[float]:
    """Return how many rows below the first one the blanks are."""
    area = stamp_area(found)
    blanks = () if area is None else stamp_blanks(found, area)
    return [round((blank.box.center_y - HIGH / 2 - TOP) / PITCH, 1) for blank in blanks]


@pytest.mark.parametrize(
    "marks",
    [
        # Decree 30/2020/NĐ-CP, Appendix IV
        [
            ("Số: 1", 0.15, 0),
            ("ĐẾN Ngày: &", 0.08, 1),
            ("Chuyển:", 0.08, 2),
            ("Số và ký hiệu HS:", 0.08, 3),
        ],
        [("Số: 1", 0.15, 0), ("Ngày: x", 0.15, 1), ("Số và ký hiệu HS:", 0.08, 3)],
        [("ĐẾN Số: 1", 0.08, 0), ("Ngày: x", 0.08, 1), ("Chuyển: x", 0.08, 2)],
        # a scrawl runs into the label
        [("Số: 1", 0.15, 0), ("Ngày: x", 0.15, 1), ("Chuyềnvv", 0.08, 2)],
        [("Chuyển: x", 0.08, 2), ("Lưu HS số:", 0.08, 3)],
        # nothing but ĐẾN and the labels beside it
        [("Số: 1", 0.15, 0), ("ĐẾN", 0.08, 1), ("Ngày: x", 0.15, 1)],
    ],
)
def test_two_labels_a_row_apart_tell_where_number_and_day_are(marks: list[Mark]) -> None:
    assert middles(rows(*marks)) == [0.0, 1.0]


@pytest.mark.parametrize(
    ("marks", "found"),
    [
        # nothing between the day and the file line
        (
            [("Sé: x", 0.15, 1), ("xĐẾNx Ngày: x", 0.08, 2), ("Lưu hồ sơ số:", 0.08, 3)],
            [1.0, 2.0],
        ),
        # the hour it came stands there too
        (
            [("Sé: x", 0.15, 0), ("xĐẾNx Ngày: x", 0.08, 1), ("Chuyển: x", 0.08, 3)],
            [0.0, 1.0],
        ),
        # as programs print it
        (
            [("Số đến: 4", 0.08, 0), ("Ngày đến: 1", 0.08, 1), ("Chuyển: x", 0.08, 2)],
            [0.0, 1.0],
        ),
    ],
)
def test_stamps_of_other_rows_are_known_by_both_labels(
    marks: list[Mark], found: list[float]
) -> None:
    assert middles(rows(*marks)) == found


def test_a_label_says_what_comes_in_too() -> None:
    page = rows(("Số đến: 4", 0.08, 0), ("Ngày đến: 1", 0.08, 1), ("Chuyển: x", 0.08, 2))
    area = stamp_area(page)
    assert area is not None
    assert [blank.text for blank in stamp_blanks(page, area)] == ["4", "1"]


def test_a_label_read_in_one_word_with_the_high_letters_beside_it_keeps_its_row() -> None:
    words = [
        Word("Số:", Box(0.15, TOP, 0.18, TOP + HIGH), 0.9),
        # ĐẾN stands beside both rows
        Word("ĐẾNNgày:", Box(0.08, TOP + 0.012, 0.21, TOP + 0.045), 0.9),
        Word("Chuyển:", Box(0.08, TOP + 2 * PITCH, 0.15, TOP + 2 * PITCH + HIGH), 0.9),
        Word("Lưu", Box(0.08, TOP + 3 * PITCH, 0.11, TOP + 3 * PITCH + HIGH), 0.9),
        Word("HS", Box(0.12, TOP + 3 * PITCH, 0.14, TOP + 3 * PITCH + HIGH), 0.9),
        Word("số:", Box(0.15, TOP + 3 * PITCH, 0.18, TOP + 3 * PITCH + HIGH), 0.9),
    ]
    found = rows_of(map(Unit.of_word, words), ASPECT)
    area = stamp_area(found)
    assert area is not None
    number, day = stamp_blanks(found, area)
    assert day.box.height == pytest.approx(HIGH, abs=1e-3)
    assert day.box.center_y == pytest.approx(number.box.center_y + PITCH, abs=2e-3)


@pytest.mark.parametrize("pitch", [0.019, 0.024, 0.031])
def test_rows_of_any_height_are_followed(pitch: float) -> None:
    words = [
        Word(text, Box(left, TOP + down * pitch, left + 0.06, TOP + down * pitch + HIGH), 0.9)
        for text, left, down in (("Ngày:", 0.14, 1), ("Chuyển:", 0.08, 2), ("ĐẾN", 0.05, 0.5))
    ]
    found = rows_of(map(Unit.of_word, words), ASPECT)
    area = stamp_area(found)
    assert area is not None
    number, day = stamp_blanks(found, area)
    assert day.box.center_y - number.box.center_y == pytest.approx(pitch, abs=1e-3)


@pytest.mark.parametrize(
    "marks",
    [
        # the number of the letter itself, what it is about below
        [("Số: 12/UBND-VX", 0.1, 0), ("V/v thực hiện", 0.1, 1), ("chuyển đổi số", 0.1, 2)],
        # a form: nobody says that it came in
        [("Số: 12", 0.1, 0), ("Ngày: 3", 0.1, 1)],
        [("Lưu hồ sơ", 0.1, 0), ("số 12 và", 0.1, 1)],
        [("Số: 12", 0.1, 0), ("Ngày: 3", 0.5, 1), ("đến", 0.5, 2)],
        # a row of a table
        [("Dữ liệu hồ sơ số hóa", 0.1, 1), ("Từ tháng 3 đến tháng 9", 0.4, 1)],
        [("Số hóa hồ sơ số", 0.1, 1), ("Từ tháng 3 đến tháng 9", 0.4, 1)],
        # recipients
        [("Ban Dân vận", 0.15, 0), ("Các Sở, ban, ngành", 0.15, 2), ("quyền, đoàn", 0.14, 3)],
    ],
)
def test_what_else_has_such_words_is_no_stamp(marks: list[Mark]) -> None:
    assert middles(rows(*marks)) == []
