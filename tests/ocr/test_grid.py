"""Ruled grids: drawn tables come back as they were drawn, and nothing else is a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.blank import has_ink
from ocr.cells import blocks
from ocr.grid import Grid, erase_rules, find_ruled
from ocr.lattice import lattice
from ocr.raster import Pixels
from ocr.strokes import Stroke, Strokes, find_strokes, ink_of

PER_MM: Final = 150 / 25.4
A4: Final = (round(297 * PER_MM), round(210 * PER_MM))
Span = tuple[int, int, int, int]  # row, column, rows, columns


@dataclass(frozen=True, slots=True)
class Drawing:
    """A table to draw, in millimetres from the top left of the page."""

    rows: tuple[int, ...]
    columns: tuple[int, ...]
    merged: tuple[Span, ...] = ()

    @property
    def spans(self) -> list[Span]:
        """Every cell, in reading order."""
        squares = {
            (row, column): (row, column, 1, 1)
            for row in range(len(self.rows) - 1)
            for column in range(len(self.columns) - 1)
        }
        for row, column, down, across in self.merged:
            for i in range(row, row + down):
                for j in range(column, column + across):
                    squares[i, j] = (row, column, down, across)
        return sorted(set(squares.values()))


PLAIN: Final = Drawing((40, 52, 70, 95), (20, 32, 75, 110, 190))
MERGED_ROWS: Final = Drawing(
    (30, 40, 60, 80, 100, 125), (20, 32, 65, 100, 190), ((1, 1, 3, 1), (1, 2, 2, 1))
)
TWO_STOREY_HEAD: Final = Drawing(
    (30, 38, 46, 60, 74),
    (15, 28, 70, 90, 110, 195),
    ((0, 0, 2, 1), (0, 1, 2, 1), (0, 2, 1, 2), (0, 4, 2, 1)),
)
BAND: Final = Drawing((30, 42, 50, 70, 90), (20, 35, 120, 190), ((1, 0, 1, 3),))
TWO_BY_TWO: Final = Drawing((200, 215, 240), (30, 100, 180))
DRAWINGS: Final = [PLAIN, MERGED_ROWS, TWO_STOREY_HEAD, BAND, TWO_BY_TWO]


def paper() -> Pixels:
    return np.full(A4, 255, np.uint8)


def rule(page: Pixels, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Draw a rule between two points given as x, y in millimetres."""
    ends = [(round(x * PER_MM), round(y * PER_MM)) for x, y in (start, end)]
    cv2.line(page, ends[0], ends[1], 0, 2)


def box(page: Pixels, left: float, top: float, right: float, bottom: float) -> None:
    corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    for start, end in pairwise(corners):
        rule(page, start, end)


def drawn(table: Drawing) -> Pixels:
    page = paper()
    for row, column, down, across in table.spans:
        box(
            page,
            table.columns[column],
            table.rows[row],
            table.columns[column + across],
            table.rows[row + down],
        )
    return page


def turned(page: Pixels, degrees: float) -> Pixels:
    turn = cv2.getRotationMatrix2D((A4[1] / 2, A4[0] / 2), degrees, 1.0)
    return np.asarray(cv2.warpAffine(page, turn, (A4[1], A4[0]), borderValue=255), np.uint8)


def broken(page: Pixels) -> Pixels:
    """Wipe out a millimetre of every ten, in both directions."""
    worn = page.copy()
    step, gap = round(10.3 * PER_MM), round(PER_MM)
    for at in range(step // 2, max(A4), step):
        worn[at : at + gap, :] = 255
        worn[:, at : at + gap] = 255
    return worn


def speckled(page: Pixels) -> Pixels:
    noise = np.random.default_rng(7).random(A4)
    return np.where(noise < 0.004, 0, np.where(noise > 0.99, 255, page)).astype(np.uint8)


def faint(page: Pixels) -> Pixels:
    """Print in a light grey on the grey, unevenly lit paper of a photograph."""
    light = np.linspace(180, 235, A4[1])[None, :] - (255 - page.astype(float)) * 0.2
    blurred = cv2.GaussianBlur(light.astype(np.float32), (3, 3), 0)
    return (blurred + np.random.default_rng(3).normal(0, 3, A4)).clip(0, 255).astype(np.uint8)


def spans(grid: Grid) -> list[Span]:
    return [(cell.row, cell.column, cell.row_span, cell.column_span) for cell in grid.cells]


@pytest.mark.parametrize("table", DRAWINGS)
def test_a_table_comes_back_as_it_was_drawn(table: Drawing) -> None:
    [grid] = find_ruled(drawn(table)).grids
    assert spans(grid) == table.spans
    assert [edge * 297 for edge in grid.rows] == pytest.approx(table.rows, abs=0.5)
    assert [edge * 210 for edge in grid.columns] == pytest.approx(table.columns, abs=0.5)


@pytest.mark.parametrize("table", [MERGED_ROWS, TWO_STOREY_HEAD])
@pytest.mark.parametrize(
    "spoil",
    [
        lambda page: turned(page, 0.2),
        lambda page: turned(page, -0.3),
        broken,
        speckled,
        faint,
        lambda page: broken(turned(page, 0.2)),
    ],
    ids=["tilted", "tilted back", "broken", "speckled", "faint", "tilted and broken"],
)
def test_a_spoilt_table_has_the_same_cells(
    table: Drawing, spoil: Callable[[Pixels], Pixels]
) -> None:
    [grid] = find_ruled(spoil(drawn(table))).grids
    assert spans(grid) == table.spans


@pytest.mark.parametrize("missing", ["left", "right", "both"])
def test_outer_edges_may_be_missing(missing: str) -> None:
    page = paper()
    for y in (40, 52, 70, 95):
        rule(page, (20, y), (190, y))
    edges = {20: "right", 190: "left"}  # the one that is kept
    for x in (20, 32, 75, 110, 190):
        if x not in edges or edges[x] == missing:
            rule(page, (x, 40), (x, 95))
    [grid] = find_ruled(page).grids
    assert (len(grid.rows), len(grid.columns), len(grid.cells)) == (4, 5, 12)


def test_a_table_may_go_on_over_the_foot_of_the_page() -> None:
    page = drawn(MERGED_ROWS)
    bottom = round(124 * PER_MM)
    page[bottom : bottom + round(2 * PER_MM)] = 255
    [grid] = find_ruled(page).grids
    assert spans(grid) == MERGED_ROWS.spans


def test_two_tables_are_two() -> None:
    both = np.minimum(drawn(PLAIN), drawn(TWO_BY_TWO))
    assert [spans(grid) for grid in find_ruled(both).grids] == [PLAIN.spans, TWO_BY_TWO.spans]


def letterhead(page: Pixels) -> None:
    rule(page, (45, 32), (65, 32))
    rule(page, (120, 32), (170, 32))


def page_border(page: Pixels) -> None:
    box(page, 8, 8, 202, 289)


def scan_edge(page: Pixels) -> None:
    page[:, :40] = 0
    page[-25:, :] = 0


def seal(page: Pixels) -> None:
    for radius in (18, 17, 11):
        cv2.circle(page, (800, 1300), round(radius * PER_MM), 0, 2)


def text(page: Pixels) -> None:
    for line in range(20):
        at = (120, 300 + 40 * line)
        cv2.putText(
            page, "CONG HOA XA HOI EHI LTF IIII", at, cv2.FONT_HERSHEY_SIMPLEX, 0.8, 0, 2
        )


def dotted(page: Pixels) -> None:
    for y in (60, 70, 80):
        for x in range(20, 190, 2):
            rule(page, (x, y), (x + 0.3, y))


def arrival_stamp(page: Pixels) -> None:
    box(page, 25, 60, 75, 95)
    rule(page, (25, 68), (75, 68))
    rule(page, (45, 68), (45, 95))
    rule(page, (25, 84), (75, 84))


@pytest.mark.parametrize(
    "draw", [letterhead, page_border, scan_edge, seal, text, dotted, arrival_stamp]
)
def test_what_is_no_table(draw: Callable[[Pixels], None]) -> None:
    page = paper()
    draw(page)
    assert find_ruled(page).grids == ()


@pytest.mark.parametrize("degrees", [0, 1.5, 4, -6])
def test_a_frame_is_no_table_and_may_lean(degrees: float) -> None:
    page = paper()
    box(page, 90, 140, 120, 149)
    [frame] = find_ruled(turned(page, degrees)).frames
    assert frame.center_x * 210 == pytest.approx(105, abs=1.5)
    assert frame.center_y * 297 == pytest.approx(144.5, abs=1.5)
    assert frame.width * 210 >= 28


def test_an_arrival_stamp_is_one_frame() -> None:
    page = paper()
    arrival_stamp(page)
    [frame] = find_ruled(page).frames
    assert (frame.width * 210, frame.height * 297) == pytest.approx((50, 35), abs=1)


def test_a_stamp_cut_off_by_the_scanner_is_a_frame_all_the_same() -> None:
    page = paper()
    box(page, -10, 60, 40, 95)
    rule(page, (0, 68), (40, 68))
    [frame] = find_ruled(page).frames
    assert (frame.x1 * 210, frame.y0 * 297, frame.y1 * 297) == pytest.approx(
        (40, 60, 95), abs=1
    )


def test_the_border_of_the_page_is_no_frame() -> None:
    page = paper()
    page_border(page)
    assert find_ruled(page).frames == ()


def test_erasing_takes_the_rules_and_leaves_the_letters() -> None:
    words = paper()
    for y in (265, 312, 520):  # the second line stands on a rule
        cv2.putText(words, "Nhiem vu 01", (220, y), cv2.FONT_HERSHEY_COMPLEX, 0.9, 0, 2)
    page = np.minimum(words, drawn(PLAIN))
    erased = erase_rules(page)
    left = find_strokes(ink_of(erased), PER_MM)
    assert [s for s in (*left.level, *left.upright) if s.length > 10 * PER_MM] == []
    assert (erased[words == 0] < 128).mean() > 0.97
    assert (erased[words == 255] < 128).sum() < 100


def test_erasing_leaves_a_page_without_rules_alone() -> None:
    page = paper()
    text(page)
    np.testing.assert_array_equal(erase_rules(page), page)


@pytest.mark.parametrize(
    ("draw", "expected"),
    [(text, True), (scan_edge, False), (lambda _: None, False)],
    ids=["text", "the edges of the scanner", "nothing"],
)
def test_has_ink(draw: Callable[[Pixels], None], *, expected: bool) -> None:
    page = paper()
    draw(page)
    assert has_ink(page) is expected


def test_specks_are_no_ink() -> None:
    page = paper()
    for x, y in np.random.default_rng(1).integers(50, 1100, (80, 2)):
        cv2.circle(page, (int(x), int(y)), 2, 0, -1)
    assert not has_ink(page)


@st.composite
def walls(draw: st.DrawFn) -> Strokes:
    """Strokes on a grid of 10 mm squares, any of which may be missing."""
    rows, columns = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    sides = st.sampled_from([True, True, True, False])
    level = [
        Stroke(10.0 * column, 10.0 * column + 10, 10.0 * row, 10.0 * row, 1)
        for row in range(rows + 1)
        for column in range(columns)
        if draw(sides)
    ]
    upright = [
        Stroke(10.0 * row, 10.0 * row + 10, 10.0 * column, 10.0 * column, 1)
        for column in range(columns + 1)
        for row in range(rows)
        if draw(sides)
    ]
    return Strokes(
        tuple(level) or (Stroke(0, 10, 0, 0, 1),), tuple(upright) or (Stroke(0, 10, 0, 0, 1),)
    )


@given(walls())
def test_cells_tile_the_grid(strokes: Strokes) -> None:
    rules = lattice(strokes, 2.0)
    if rules.rows < 1 or rules.columns < 1:
        return
    covered = [square for block in blocks(rules) for square in block.squares]
    assert sorted(covered) == [
        (row, column) for row in range(rules.rows) for column in range(rules.columns)
    ]


@given(walls())
def test_no_wall_runs_through_a_cell(strokes: Strokes) -> None:
    rules = lattice(strokes, 2.0)
    if rules.rows < 1 or rules.columns < 1:
        return
    for block in blocks(rules):
        for row, column in block.squares:
            assert row == block.top or not rules.wall_above(row, column)
            assert column == block.left or not rules.wall_before(row, column)
