"""Small print among the prose is a note; short lines and bold lines are not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from parsers.footnotes import footnotes
from schemas.text import PlacedLine
from schemas.word import Line

LineOf = Callable[..., Line]
PROSE: Final = "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành thực hiện những việc sau đây"
NOTE: Final = (
    "Công văn số 12-CV/BCSD ngày 16/4/2021 về việc tham mưu cụ thể hóa Chương trình hành động"
)


def page_of(line_of: LineOf, *last: Line) -> list[PlacedLine]:
    prose = [line_of(PROSE, 0.13, 0.1 + 0.02 * row, 0.9) for row in range(8)]
    return [PlacedLine(1, line) for line in (*prose, *last)]


def test_a_note_is_told_by_its_letters(line_of: LineOf) -> None:
    note = line_of(NOTE, 0.13, 0.60, 0.87)
    end = line_of("của tỉnh", 0.13, 0.616, 0.20)
    lines = page_of(line_of, note, end)
    assert [placed.line for placed in footnotes(lines)] == [note, end]


def test_a_note_of_one_line_stands_at_the_foot(line_of: LineOf) -> None:
    low, high = (line_of(NOTE, 0.13, y, 0.87) for y in (0.9, 0.4))
    assert [placed.line for placed in footnotes(page_of(line_of, low))] == [low]
    assert footnotes(page_of(line_of, high)) == ()


def test_prose_has_no_notes(line_of: LineOf) -> None:
    short = line_of("như sau:", 0.13, 0.26, 0.21)
    assert footnotes(page_of(line_of, short)) == ()
