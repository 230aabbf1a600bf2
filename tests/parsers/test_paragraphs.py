"""Lines become paragraphs by indent, by short last lines, by bullets and by gaps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

from parsers.paragraphs import paragraphs
from schemas.text import PlacedLine
from schemas.word import Line

LineOf = Callable[..., Line]
Row = tuple[str, float, float, float]

LEFT: Final = 0.13
INDENT: Final = 0.18
RIGHT: Final = 0.90


def grouped(line_of: LineOf, rows: list[tuple[int, Row]]) -> list[list[str]]:
    lines = [PlacedLine(page, line_of(*row)) for page, row in rows]
    return [[placed.line.text for placed in group] for group in paragraphs(lines)]


CASES: Final[list[tuple[str, list[Row], list[int]]]] = [
    (
        "an indented first line",
        [
            ("a b c", INDENT, 0.1, RIGHT),
            ("d e f", LEFT, 0.12, RIGHT),
            ("g h", INDENT, 0.14, RIGHT),
        ],
        [2, 1],
    ),
    (
        "a short last line",
        [("a b c", LEFT, 0.1, RIGHT), ("d e.", LEFT, 0.12, 0.4), ("g h i", LEFT, 0.14, RIGHT)],
        [2, 1],
    ),
    (
        "a list without indent",
        [("- a b;", LEFT, 0.1, 0.5), ("- c d;", LEFT, 0.12, 0.5), ("1. e f", LEFT, 0.14, 0.5)],
        [1, 1, 1],
    ),
    (
        "a number that a line end cuts is no list",
        [
            ("số 101/KH", INDENT, 0.1, 0.8),
            ("-UBND ngày 5/3", LEFT, 0.12, RIGHT),
            ("và số 7/KH-", LEFT, 0.14, 0.8),
            ("UBND.", LEFT, 0.16, 0.4),
        ],
        [4],
    ),
    (
        "a wide gap",
        [
            ("a b c", LEFT, 0.1, RIGHT),
            ("d e f", LEFT, 0.12, RIGHT),
            ("g h i", LEFT, 0.2, RIGHT),
        ],
        [2, 1],
    ),
    (
        "a wrapped list item keeps its lines",
        [
            ("- a b c", INDENT, 0.1, RIGHT),
            ("d e f;", LEFT, 0.12, 0.5),
            ("- g", INDENT, 0.14, RIGHT),
        ],
        [2, 1],
    ),
]


@pytest.mark.parametrize(
    ("rows", "sizes"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_paragraphs_begin_where_a_reader_sees_them(
    line_of: LineOf, rows: list[Row], sizes: list[int]
) -> None:
    groups = grouped(line_of, [(1, row) for row in rows])
    assert [len(group) for group in groups] == sizes


def test_a_sentence_goes_on_over_a_page_break(line_of: LineOf) -> None:
    cut = [
        (1, ("a b c", LEFT, 0.88, RIGHT)),
        (1, ("d e f", LEFT, 0.90, RIGHT)),
        (2, ("g h i", LEFT, 0.10, RIGHT)),
        (2, ("k l.", LEFT, 0.12, 0.40)),
    ]
    assert grouped(line_of, cut) == [["a b c", "d e f", "g h i", "k l."]]


def test_a_page_that_begins_with_an_indent_begins_a_paragraph(line_of: LineOf) -> None:
    parted = [
        (1, ("a b c", LEFT, 0.88, RIGHT)),
        (1, ("d e f", LEFT, 0.90, RIGHT)),
        (2, ("g h i", INDENT, 0.10, RIGHT)),
        (2, ("k l m", LEFT, 0.12, RIGHT)),
    ]
    assert [len(group) for group in grouped(line_of, parted)] == [2, 2]


def test_no_lines_make_no_paragraphs() -> None:
    assert paragraphs([]) == ()
