"""Lines in narrow cells side by side: found in one cell each, and read."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from ocr.find_lines import find_lines
from ocr.grid import Grid, find_ruled
from ocr.raster import Pixels
from ocr.spread import Edges, runs_across, spread
from ocr.strips import StripReader, text_of

DPI: Final = 200
COLUMNS: Final = (60, 640, 900, 1160, 1600)
ROWS: Final = (120, 206, 292, 378, 464)
LONG: Final = ("Rà soát danh mục thủ tục hành chính", "thuộc phạm vi quản lý của Sở")
SHORT: Final = ("Văn bản giấy", "Sở Nội vụ", "Báo cáo kết quả kiểm tra")
# A cell of one line stands in the middle, half a line lower than the first of two.
MIDDLE, FIRST, SECOND = 24, 3, 44


def table() -> Pixels:
    """A ruled table of a page in landscape, first cells of two lines, others of one."""
    image = Image.new("L", (2339, 1654), "white")
    pen = ImageDraw.Draw(image)
    font = ImageFont.truetype("DejaVuSerif.ttf", 30)
    for x in COLUMNS:
        pen.line((x, ROWS[0], x, ROWS[-1]), fill="black", width=3)
    for y in ROWS:
        pen.line((COLUMNS[0], y, COLUMNS[-1], y), fill="black", width=3)
    for top in ROWS[:-1]:
        for text, below in zip(LONG, (FIRST, SECOND), strict=True):
            pen.text((COLUMNS[0] + 6, top + below), text, fill="black", font=font)
        for left, text in zip(COLUMNS[1:], SHORT, strict=False):
            pen.text((left + 6, top + MIDDLE), text, fill="black", font=font)
    return np.asarray(image)


@pytest.fixture(scope="module", name="page")
def a_page() -> Pixels:
    return table()


@pytest.fixture(scope="module", name="grid")
def a_grid(page: Pixels) -> Grid:
    [grid] = find_ruled(page).grids
    return grid


def test_each_cell_of_a_narrow_table_is_read_by_itself(page: Pixels, grid: Grid) -> None:
    read = sorted(text_of(strip.glyphs) for strip in StripReader().read(page, DPI, [grid]))
    assert read == sorted([*LONG, *SHORT] * (len(ROWS) - 1))


def test_no_line_is_in_two_cells(page: Pixels, grid: Grid) -> None:
    assert runs_across(find_lines(page), grid, page)
    assert not runs_across(find_lines(page, [grid]), grid, page)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ((70.0, 130.0, 880.0, 160.0), True),
        ((70.0, 130.0, 645.0, 160.0), False),  # the edge of a letter
        ((70.0, 130.0, 600.0, 160.0), False),
        ((70.0, 900.0, 880.0, 930.0), False),  # below the table
    ],
)
def test_a_line_across_a_rule(page: Pixels, grid: Grid, line: Edges, *, expected: bool) -> None:
    assert runs_across([line], grid, page) is expected


def test_a_spread_table_has_no_rules_and_its_lines_go_back(page: Pixels, grid: Grid) -> None:
    spaced = spread(page, grid)
    assert not find_ruled(spaced.pixels).grids
    lane = spaced.places[1].moved
    for column, (left, right) in enumerate(pairwise(COLUMNS)):
        line = (left + 10.0, 210.0, right - 10.0, 240.0)
        moved = (line[0] + column * lane, 210.0, line[2] + column * lane, 240.0)
        assert spaced.on_the_page([moved]) == (line,)
    assert spaced.on_the_page([(0.0, 0.0, 50.0, 50.0)]) == ()
