"""Prose under stamps: lines whose beginnings lie in the frame are whole again."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from ocr.columns import order
from schemas.geometry import Box
from schemas.word import Line, Word
from tests.ocr.test_lines import A4, typed

MARGIN: Final = 30  # millimetres, as all distances
INDENT: Final = 42
RIGHT: Final = 190
STAMP: Final = 70  # its right side
FIRST: Final = "Thực hiện Kế hoạch số 12/KH-UBND của Ủy ban nhân dân các huyện về việc này"
SECOND: Final = "quy định về chức danh của Ủy ban nhân dân các huyện và thành phố về việc này"
ROW: Final = 75
NEXT_ROW: Final = 81


def justified(text: str, x: float, y: float) -> list[Word]:
    """Set *text* from *x* to the right margin, with its baseline at *y*."""
    words = typed(text, x, y)
    room = (RIGHT / 210 - words[-1].box.x1) / (len(words) - 1)
    return [
        replace(word, box=replace(box, x0=box.x0 + place * room, x1=box.x1 + place * room))
        for place, word in enumerate(words)
        for box in (word.box,)
    ]


def read(*lines: list[Word], side: float = STAMP) -> list[str]:
    """Return the lines of a page with a stamp, and two paragraphs below that tell margins."""
    words = [word for line in lines for word in line]
    for y in (110, 130):
        words += justified(FIRST, INDENT, y)
        words += justified(SECOND, MARGIN, y + 6)
    frame = Box(12 / 210, 60 / 297, side / 210, 95 / 297)
    content = order(words, (), A4, frames=(frame,))
    return [item.text for item in content if isinstance(item, Line)]


def label(text: str, y: float) -> list[Word]:
    return typed(text, 14, y, points=9)


@pytest.mark.parametrize("beginning", [INDENT, MARGIN])
def test_a_line_from_under_a_stamp_is_whole(beginning: float) -> None:
    above = justified(FIRST, INDENT, ROW)
    line = justified(SECOND, beginning, NEXT_ROW)
    lines = read(label("Số:", ROW), above, label("Ngày:", NEXT_ROW), line)
    assert lines[:4] == ["Số:", "Ngày:", FIRST, SECOND]


def test_a_stamp_is_read_before_the_paragraph_that_goes_on_below_it() -> None:
    words = [*label("Số:", 85), *justified(FIRST, INDENT, 90), *justified(SECOND, MARGIN, 96)]
    lines = read(words, typed("- Sở Y tế;", 90, 70))
    assert lines[:4] == ["- Sở Y tế;", "Số:", FIRST, SECOND]


def test_the_last_line_of_a_paragraph_is_whole_too() -> None:
    last = "theo quy định của Sở Y tế tại văn bản trên."
    lines = read(justified(FIRST, INDENT, ROW), typed(last, MARGIN, NEXT_ROW))
    assert lines[:2] == [FIRST, last]


def test_a_word_that_begins_left_of_the_others_is_not_cut() -> None:
    assert read(justified(FIRST, INDENT - 1.5, ROW))[0] == FIRST


@pytest.mark.parametrize(
    ("seen", "kept"), [("số...Thực", "số..."), ("sôfThực", "sôf"), ("sé.-Thực", "sé.-")]
)
def test_a_word_read_with_the_label_of_a_blank_is_parted(seen: str, kept: str) -> None:
    line = justified(FIRST, INDENT, ROW)
    first = line[0]
    step = first.box.width / len(first.text)
    left = first.box.x0 - step * (len(seen) - len(first.text))
    line[0] = replace(first, text=seen, box=replace(first.box, x0=left))
    assert read(line)[:2] == [kept, FIRST]


def test_a_beginning_that_one_reader_missed_is_taken_from_the_other() -> None:
    line = justified(FIRST, INDENT, ROW)
    first = line[0]
    left = first.box.x0 - first.box.width
    box = replace(first.box, x0=left)
    line[0] = replace(first, text="=mcPhirc", box=box, second="s.a.-Thực")
    assert read(line)[:2] == ["s.a.-", FIRST]


@pytest.mark.parametrize(
    ("beside", "x"),
    [("Kính gửi: Sở Y tế tỉnh", 72.0), ("văn bằng", 72.0), ("BỘ TRƯỞNG", 90.0)],
)
def test_the_rows_of_a_stamp_stay_beside_lines_that_are_no_prose(beside: str, x: float) -> None:
    row = typed("Ngày: 20/10/17", 40, ROW)
    assert "Ngày: 20/10/17" in read(row, typed(beside, x, ROW))


@pytest.mark.parametrize("beginning", [MARGIN, INDENT])
def test_a_stamp_left_of_the_prose_takes_no_part_in_it(beginning: float) -> None:
    row = typed("Lưu: 12", beginning - 16, ROW)
    lines = read(row, justified(FIRST, beginning, ROW), side=beginning - 0.5)
    assert {"Lưu: 12", FIRST} <= set(lines)
