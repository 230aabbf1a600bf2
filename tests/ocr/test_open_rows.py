"""Rows of tables without rules and without numbers."""

from __future__ import annotations

from typing import Final

import pytest

from ocr.unruled import find_unruled
from tests.ocr.test_unruled import ASPECT, Typed, texts_of, words_of

HEAD: Final[tuple[Typed, ...]] = (
    ("Người thực hiện", 22, 60),
    ("Xong trước", 80, 60),
    ("Việc phải làm", 125, 60),
)
TEXTS: Final = [
    ["Người thực hiện", "Xong trước", "Việc phải làm"],
    ["Bà Lò Thị Inh (Tổ Dược)", "18/10", "Kiểm kê thuốc hết hạn"],
    ["Ông Vừ A Sính", "25/10", "Sửa máy phát điện dự phòng ở khu B"],
    ["Tổ Hành chính", "Quý IV", "Thanh lý bàn ghế hỏng"],
]
TIGHT: Final[tuple[Typed, ...]] = (
    *HEAD,
    ("Bà Lò Thị Inh", 20, 66),
    ("18/10", 80, 66),
    ("Kiểm kê thuốc hết hạn", 120, 66),
    ("(Tổ Dược)", 20, 72),
    ("Ông Vừ A Sính", 20, 78),
    ("25/10", 80, 78),
    ("Sửa máy phát điện dự phòng", 120, 78),
    ("ở khu B", 120, 84),
    ("Tổ Hành chính", 20, 90),
    ("Quý IV", 80, 90),
    ("Thanh lý bàn ghế hỏng", 120, 90),
)
SET_APART: Final[tuple[Typed, ...]] = (
    *HEAD,
    ("Bà Lò Thị Inh", 20, 68),
    ("18/10", 80, 70.5),
    ("Kiểm kê thuốc hết hạn", 120, 70.5),
    ("(Tổ Dược)", 20, 73),
    ("Ông Vừ A Sính", 20, 83.5),
    ("25/10", 80, 83.5),
    ("Sửa máy phát điện dự phòng", 120, 81),
    ("ở khu B", 120, 86),
    ("Tổ Hành chính", 20, 94),
    ("Quý IV", 80, 94),
    ("Thanh lý bàn ghế hỏng", 120, 94),
)
BELOW: Final[tuple[Typed, ...]] = (("Nơi nhận:", 20, 98), ("GIÁM ĐỐC", 130, 98))


@pytest.mark.parametrize(
    "typed",
    [TIGHT, SET_APART, (*TIGHT, *BELOW)],
    ids=["lines evenly spaced", "cells in the middle of their rows", "above the signature"],
)
def test_rows_without_numbers_are_told_by_one_column_or_by_white(
    typed: tuple[Typed, ...],
) -> None:
    words = words_of(typed)
    [grid] = find_unruled(words, ASPECT)
    assert texts_of(grid, words) == TEXTS


def test_a_day_on_two_lines_does_not_make_two_rows() -> None:
    words = words_of((*TIGHT, ("năm 2031", 80, 96), ("của xưởng", 120, 96)))
    [grid] = find_unruled(words, ASPECT)
    assert texts_of(grid, words)[-1] == [
        "Tổ Hành chính",
        "Quý IV năm 2031",
        "Thanh lý bàn ghế hỏng của xưởng",
    ]


def test_an_empty_cell_does_not_join_its_row_to_the_one_above() -> None:
    words = words_of(
        (
            ("Ghi chú", 178, 60),
            *TIGHT,
            ("Nộp kho", 178, 66),
            ("Đã báo giá", 178, 90),
        )
    )
    [grid] = find_unruled(words, ASPECT)
    notes = [row[-1] for row in texts_of(grid, words)]
    assert notes == ["Ghi chú", "Nộp kho", "", "Đã báo giá"]


def test_what_stands_far_below_the_last_row_is_outside() -> None:
    words = words_of((*TIGHT, ("Biên bản lập xong", 20, 103), ("lúc 9 giờ", 80, 103)))
    [grid] = find_unruled(words, ASPECT)
    assert texts_of(grid, words) == TEXTS


@pytest.mark.parametrize(
    "typed",
    [
        (  # an arrival stamp beside those addressed
            *(("Số:", 20, 60), ("118", 50, 60), ("Kính gửi: Các xã", 100, 60)),
            *(("Ngày:", 20, 67), ("22/7", 50, 67), ("và thị trấn", 100, 67)),
            *(("Chuyển:", 20, 74), ("VP", 50, 74), ("trong huyện", 100, 74)),
        ),
        (  # copies beside a signature
            *(("- Như trên;", 20, 60), ("TM. ỦY BAN", 90, 60), ("NHÂN DÂN", 150, 60)),
            *(("- Sở Y tế;", 20, 66), ("CHỦ TỊCH", 90, 66), ("XÃ", 150, 66)),
            *(("- Lưu: VT.", 20, 72), ("Lù Seo", 90, 72), ("Páo", 150, 72)),
        ),
        (  # three who sign
            *(("THƯ KÝ", 20, 60), ("KẾ TOÁN", 90, 60), ("CHỦ TRÌ", 150, 60)),
            *(("Lù Páo", 20, 85), ("Vù Mỷ", 90, 85), ("Sùng Dế", 150, 85)),
        ),
        (  # bullets with a wide indent
            *(("Việc", 20, 60), ("phải làm", 60, 60), ("trong tuần", 130, 60)),
            *(("-", 20, 66), ("Họp tổ", 60, 66), ("Thứ Hai", 130, 66)),
            *(("-", 20, 72), ("Trực ban", 60, 72), ("Thứ Ba", 130, 72)),
        ),
    ],
    ids=["stamp", "copies", "signatures", "bullets"],
)
def test_other_things_side_by_side_are_no_tables(typed: tuple[Typed, ...]) -> None:
    assert find_unruled(words_of(typed), ASPECT) == ()
