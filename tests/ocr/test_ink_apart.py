"""Ink cut into digits, and each named by itself."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ocr.ink.apart import PieceReader
from ocr.ink.blanks import BlankKind
from ocr.ink.crops import STRIDE, STRIP_HIGH, Crop, Strips
from ocr.ink.pieces import SIDE, pieces_of


def strip(*marks: tuple[int, int, int, int], width: int = 96) -> Strips:
    """Return a strip with filled rectangles: left, top, right, bottom."""
    ink = np.zeros((STRIP_HIGH, width), np.float32)
    for left, top, right, bottom in marks:
        ink[top:bottom, left:right] = 1.0
    return ink


def typed(text: str) -> Crop:
    """Return *text* in plain digits of a drawing library."""
    picture = np.zeros((STRIP_HIGH, 96), np.uint8)
    for place, digit in enumerate(text):
        at = (10 + 14 * place, 23)
        cv2.putText(picture, digit, at, cv2.FONT_HERSHEY_SIMPLEX, 0.6, 255, 2, cv2.LINE_AA)
    return Crop(picture / np.float32(255), 0, 96 // STRIDE)


@pytest.mark.parametrize("text", ["2", "35", "208", "4730"])
def test_digits_apart_are_read(text: str) -> None:
    assert PieceReader().answers(BlankKind.NUMBER, typed(text))[0].text == text


def test_only_what_may_stand_in_a_blank_is_answered() -> None:
    answers = PieceReader().answers(BlankKind.DAY, typed("47"))
    assert "47" not in {answer.text for answer in answers}


def test_no_ink_says_nothing() -> None:
    empty = Crop(strip(), 0, 96 // STRIDE)
    assert PieceReader().answers(BlankKind.NUMBER, empty) == ()


def test_two_blots_make_three_pieces() -> None:
    pieces = pieces_of(strip((10, 8, 16, 24), (20, 8, 26, 24)))
    assert [(piece.start, piece.end) for piece in pieces] == [(0, 1), (0, 2), (1, 2)]
    assert [round(piece.share, 2) for piece in pieces] == [0.5, 1.0, 0.5]
    assert {piece.picture.shape for piece in pieces} == {(SIDE, SIDE)}


@pytest.mark.parametrize(
    "mark",
    [
        (40, 0, 60, 4),  # the foot of the line above
        (40, 28, 60, 32),  # the head of the line below
        (40, 20, 41, 21),  # a speck
    ],
)
def test_what_is_no_sign_is_no_piece(mark: tuple[int, int, int, int]) -> None:
    alone = strip((10, 8, 16, 24))
    both = np.maximum(alone, strip(mark))
    assert len(pieces_of(both)) == len(pieces_of(alone)) == 1


def test_the_ink_of_pieces_side_by_side_is_all_there_is() -> None:
    pieces = pieces_of(strip((10, 8, 16, 24), (14, 14, 26, 18), (24, 6, 30, 24)))
    narrow = [piece for piece in pieces if piece.end == piece.start + 1]
    assert sum(piece.share for piece in narrow) <= 1.0 + 1e-6
