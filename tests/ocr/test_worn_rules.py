"""Tables whose rules are broken, dotted or fine have the cells that they were drawn with."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

import cv2
import numpy as np
import pytest

from ocr.dotted import find_dotted
from ocr.grid import find_ruled
from ocr.mend import mended, with_others
from ocr.raster import Pixels
from ocr.strokes import Stroke, Strokes, ink_of

PER_MM: Final = 200 / 25.4
A4: Final = (round(297 * PER_MM), round(210 * PER_MM))
ROWS: Final = (40, 50, 70, 90, 110, 130)
COLUMNS: Final = (20, 30, 90, 125, 155, 190)
MERGED: Final = (1, 2, 3, 1)  # row, column, rows, columns
Gap = tuple[float, float]


def paper() -> Pixels:
    return np.full(A4, 255, np.uint8)


def rule(
    page: Pixels, start: tuple[float, float], end: tuple[float, float], width: int
) -> None:
    """Draw between two points given as x, y in millimetres."""
    ends = [(round(x * PER_MM), round(y * PER_MM)) for x, y in (start, end)]
    cv2.line(page, ends[0], ends[1], 0, width)


def a_table(*, width: int = 3) -> Pixels:
    """Draw the table, a cell over three rows in it, with text in its cells."""
    page = paper()
    for y in ROWS:
        for left, right in pairwise(COLUMNS):
            if not (is_merged(y) and left == COLUMNS[MERGED[1]]):
                rule(page, (left, y), (right, y), width)
    for x in COLUMNS:
        rule(page, (x, ROWS[0]), (x, ROWS[-1]), width)
    return written(page)


def is_merged(y: float) -> bool:
    """Whether the rule at this height is missing in the column of the merged cell."""
    return ROWS[MERGED[0]] < y < ROWS[MERGED[0] + MERGED[2]]


def written(page: Pixels) -> Pixels:
    for left, right in pairwise(COLUMNS):
        for top in ROWS[:-1]:
            at = (round((left + 1.5) * PER_MM), round((top + 6) * PER_MM))
            words = "Bao cao ket qua thuc hien"[: int((right - left) / 2.6)]
            cv2.putText(page, words, at, cv2.FONT_HERSHEY_COMPLEX, 0.7, 0, 1, cv2.LINE_AA)
    return page


def spans(page: Pixels) -> list[tuple[int, int, int, int]]:
    [grid] = find_ruled(page).grids
    return [(cell.row, cell.column, cell.row_span, cell.column_span) for cell in grid.cells]


def drawn() -> list[tuple[int, int, int, int]]:
    row, column, down, _ = MERGED
    return [
        MERGED if (i, j) == (row, column) else (i, j, 1, 1)
        for i in range(len(ROWS) - 1)
        for j in range(len(COLUMNS) - 1)
        if j != column or i not in range(row + 1, row + down)
    ]


@pytest.mark.parametrize("worn", [2.0, 4.0, 6.0])
def test_worn_stretches_of_rules_are_mended(worn: float) -> None:
    page = a_table()
    for number, y in enumerate(ROWS):
        for x in (40 + 5 * number, 100 + 6 * number, 160 + 2 * number):
            wipe(page, x, y, worn, 1.2)
    for number, x in enumerate(COLUMNS):
        wipe(page, x, 58 + 3 * number, 1.2, worn)
        wipe(page, x, 112 + 2 * number, 1.2, worn)
    assert spans(page) == drawn()


def wipe(page: Pixels, x: float, y: float, across: float, down: float) -> None:
    """Take the ink off a stretch of a rule; at its side less than a letter is lost."""
    top, left = round((y - 0.6) * PER_MM), round((x - 0.6) * PER_MM)
    page[top : top + round(down * PER_MM), left : left + round(across * PER_MM)] = 255


@pytest.mark.parametrize(("dot", "space"), [(0.35, 0.65), (1.0, 1.0), (2.0, 1.0), (3.0, 1.2)])
def test_rows_may_be_parted_by_dots_and_dashes(dot: float, space: float) -> None:
    page = written(paper())
    for y in ROWS:
        for x in np.arange(COLUMNS[0], COLUMNS[-1] - dot, dot + space):
            if not (is_merged(y) and COLUMNS[2] <= x < COLUMNS[3]):
                top, at = round(y * PER_MM), round(x * PER_MM)
                page[top : top + 2, at : at + round(dot * PER_MM)] = 0
    for x in COLUMNS:
        rule(page, (x, ROWS[0]), (x, ROWS[-1]), 2)
    assert spans(page) == drawn()


@pytest.mark.parametrize("degrees", [0.0, 0.25, -0.3])
def test_rules_as_fine_as_a_pixel_survive_a_two_tone_scan(degrees: float) -> None:
    turn = cv2.getRotationMatrix2D((A4[1] / 2, A4[0] / 2), degrees, 1.0)
    page = cv2.warpAffine(a_table(width=1), turn, (A4[1], A4[0]), borderValue=255)
    light = cv2.GaussianBlur(page.astype(np.float32), (0, 0), 0.7)
    light += np.random.default_rng(5).normal(0, 15, A4)
    assert spans(np.where(light < 190, 0, 255).astype(np.uint8)) == drawn()


def test_a_stamp_that_leans_across_a_table_adds_no_rows() -> None:
    stamp = paper()
    for start, end in (
        ((80, 60), (130, 60)),
        ((80, 68), (130, 68)),
        ((80, 100), (130, 100)),
        ((80, 60), (80, 100)),
        ((130, 60), (130, 100)),
    ):
        rule(stamp, start, end, 3)
    turn = cv2.getRotationMatrix2D((A4[1] / 2, A4[0] / 2), 3, 1.0)
    leaning = cv2.warpAffine(stamp, turn, (A4[1], A4[0]), borderValue=255)
    assert spans(np.minimum(a_table(), leaning).astype(np.uint8)) == drawn()


def test_letters_under_each_other_are_no_rule() -> None:
    page = paper()
    for line in range(9):
        at = (200, 400 + round(5 * line * PER_MM))
        cv2.putText(page, "BHB BVDK TTYT", at, cv2.FONT_HERSHEY_COMPLEX, 0.9, 0, 2)
    found = find_dotted(ink_of(page), PER_MM)
    assert (found.level, found.upright) == ((), ())


def test_two_letters_above_each_other_in_two_cells_are_no_rule() -> None:
    page = a_table()
    x = round(105 * PER_MM)  # in the middle of a column
    for top in (ROWS[2], ROWS[3]):
        stems = slice(round((top + 3) * PER_MM), round((top + 17) * PER_MM))
        page[stems, x : x + 3] = 0
    assert spans(page) == drawn()


def level(*stretches: Gap, at: float = 100.0) -> tuple[Stroke, ...]:
    return tuple(Stroke(start, end, at, at, 1.0) for start, end in stretches)


def upright(*places: float) -> tuple[Stroke, ...]:
    return tuple(Stroke(0.0, 200.0, place, place, 1.0) for place in places)


@pytest.mark.parametrize(
    ("strokes", "crossing", "expected"),
    [
        (level((0, 50), (56, 100)), upright(0, 100), [(0, 100)]),
        (level((0, 50), (60, 100)), upright(0, 100), [(0, 50), (60, 100)]),
        (level((0, 50), (56, 100)), upright(50, 56), [(0, 50), (56, 100)]),
        (level((0, 50), (56, 100)), upright(53), [(0, 100)]),
        (level((0, 50)) + level((56, 100), at=102), upright(0), [(0, 50), (56, 100)]),
    ],
    ids=["worn", "too far", "a merged cell", "worn where rules cross", "another line"],
)
def test_what_is_one_rule(
    strokes: tuple[Stroke, ...], crossing: tuple[Stroke, ...], expected: list[Gap]
) -> None:
    whole = mended(Strokes(strokes, crossing), 1.0)
    assert [(stroke.start, stroke.end) for stroke in whole.level] == expected


def test_a_stroke_that_is_known_is_not_added_again() -> None:
    known, none = level((0, 40), (45, 100)), ()
    others = (*level((0, 100), at=100.3), *level((0, 100), at=110), *level((0, 200)))
    both = with_others(Strokes(known, none), Strokes(others, none), 1.0)
    assert both.level == (*known, *others[1:])


def test_a_mark_above_a_stamp_is_no_part_of_its_frame() -> None:
    short = Stroke(start=100, end=150, at_start=300, at_end=300, thickness=3)
    long = Stroke(start=210, end=450, at_start=301, at_end=300, thickness=3)
    assert len(mended(Strokes(level=(), upright=(short, long)), 8.0).upright) == 2
    worn = replace(long, start=170)
    assert len(mended(Strokes(level=(), upright=(short, worn)), 8.0).upright) == 1
