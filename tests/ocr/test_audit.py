"""The audit sees every line that was lost, and takes nothing else for one."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from ocr.audit import find_unread
from ocr.raster import Pixels
from schemas.geometry import Box
from schemas.word import Word
from tests.ocr.drawing import A4, LETTER, draw

FONT: Final = ImageFont.truetype("DejaVuSans.ttf", 30)
SMALL: Final = ImageFont.truetype("DejaVuSans.ttf", 18)
Lines = list[tuple[Word, ...]]


def line_of(text: str, row: int) -> tuple[Word, ...]:
    """Return the words of a line of ``draw``."""
    words: list[Word] = []
    for place, written in enumerate(text.split(" ")):
        before = " ".join(text.split(" ")[:place])
        left = 120 + FONT.getlength(f"{before} " if before else "")
        right, top = left + FONT.getlength(written), 150 + 70 * row
        box = Box(left / A4[0], top / A4[1], right / A4[0], (top + 36) / A4[1])
        words.append(Word(written, box, 0.9))
    return tuple(words)


PAGE: Final = np.asarray(draw())
LINES: Final[Lines] = [line_of(text, row) for row, text in enumerate(LETTER)]
EMPTY: Final = np.full_like(PAGE, 255)


def words_of(lines: Lines) -> list[Word]:
    return [word for line in lines for word in line]


def test_a_page_that_was_read_is_whole() -> None:
    assert find_unread(PAGE, words_of(LINES)) == ()


@pytest.mark.parametrize("lost", [row for row, text in enumerate(LETTER) if text != "KẾ HOẠCH"])
def test_a_lost_line_is_seen_where_it_stands(lost: int) -> None:
    [place] = find_unread(PAGE, words_of([*LINES[:lost], *LINES[lost + 1 :]]))
    line = Box.around(word.box for word in LINES[lost])
    assert place.holds_center_of(line)
    assert 0.7 * line.width <= place.width <= 1.1 * line.width


def test_a_lost_paragraph_is_one_place() -> None:
    close = Image.new("L", A4, "white")
    pen = ImageDraw.Draw(close)
    for row, line in enumerate(LETTER[5:9]):
        pen.text((120, 300 + 45 * row), line, fill=0, font=FONT)
    assert len(find_unread(np.asarray(close), ())) == 1


def test_words_lost_at_the_end_of_a_line_are_seen() -> None:
    words = [*words_of(LINES[:5]), *LINES[5][:4], *words_of(LINES[6:])]
    [place] = find_unread(PAGE, words)
    assert place.holds_center_of(LINES[5][-1].box)


def test_a_line_that_was_read_as_one_mark_is_lost() -> None:
    marks = [Word("‹", Box.around(word.box for word in LINES[5]), 0.9)]
    [place] = find_unread(PAGE, [*words_of(LINES[:5]), *marks, *words_of(LINES[6:])])
    assert place.holds_center_of(marks[0].box)


def seal(page: Pixels) -> None:
    cv2.circle(page, (700, 900), 105, 0, 3)
    image = Image.fromarray(page)
    pen = ImageDraw.Draw(image)
    pen.text((640, 880), "SỞ Y TẾ", fill=0, font=FONT)
    for place, letter in enumerate("TỈNH HÒA BÌNH"):
        turn = math.radians(200 + 11 * place)
        at = (695 + 85 * math.cos(turn), 890 + 85 * math.sin(turn))
        pen.text(at, letter, fill=0, font=SMALL)
    page[:] = np.asarray(image)


def signature(page: Pixels) -> None:
    turns = [(600 + 9 * k, round(900 + 60 * math.sin(k))) for k in range(40)]
    cv2.polylines(page, [np.array(turns, np.int32)], isClosed=False, color=0, thickness=3)


def table(page: Pixels) -> None:
    for x in range(100, 1101, 200):
        cv2.line(page, (x, 500), (x, 900), 0, 2)
    for y in range(500, 901, 50):
        cv2.line(page, (100, y), (1100, y), 0, 2)


def specks(page: Pixels) -> None:
    chance = np.random.default_rng(7)
    for x, y in chance.integers(60, 1180, (300, 2)).tolist():
        cv2.circle(page, (x, y), int(chance.integers(1, 4)), 0, -1)


def holes(page: Pixels) -> None:
    for y in (500, 980):
        cv2.circle(page, (60, y), 18, 0, -1)


def border(page: Pixels) -> None:
    page[:, :30] = 0
    page[1700:, :] = 0


def leaders(page: Pixels) -> None:
    ImageDraw.Draw(image := Image.fromarray(page)).text((120, 500), "." * 60, font=FONT)
    page[:] = np.asarray(image)


def page_number(page: Pixels) -> None:
    ImageDraw.Draw(image := Image.fromarray(page)).text((600, 100), "12", font=FONT)
    page[:] = np.asarray(image)


@pytest.mark.parametrize(
    "spoil", [seal, signature, table, specks, holes, border, leaders, page_number]
)
def test_what_is_no_text_is_no_loss(spoil: Callable[[Pixels], None]) -> None:
    page = EMPTY.copy()
    spoil(page)
    assert find_unread(page, ()) == ()


def test_what_stands_in_a_stamp_is_not_asked_for() -> None:
    frame = Box(0.05, 0.05, 0.95, 0.6)
    assert find_unread(PAGE, ())
    assert find_unread(PAGE, (), [frame]) == ()


@settings(max_examples=15, deadline=None)
@given(st.sets(st.integers(0, len(LINES) - 1)))
def test_more_words_never_leave_more_places(kept: set[int]) -> None:
    some = find_unread(PAGE, words_of([LINES[row] for row in kept]))
    lost = [row for row, text in enumerate(LETTER) if row not in kept and text != "KẾ HOẠCH"]
    assert bool(some) >= bool(lost)
    assert len(some) <= len(LINES) - len(kept)


@pytest.mark.parametrize("factor", [0.8, 2.0])
def test_the_resolution_does_not_matter(factor: float) -> None:
    words = words_of(LINES[:5])
    other = np.asarray(
        cv2.resize(PAGE, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    )
    for here, there in zip(find_unread(PAGE, words), find_unread(other, words), strict=True):
        edges = (here.x0, here.y0, here.x1, here.y1)
        assert (there.x0, there.y0, there.x1, there.y1) == pytest.approx(edges, abs=0.005)
