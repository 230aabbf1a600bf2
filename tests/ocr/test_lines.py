"""Lines: words side by side, whatever their height, and no others."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.lines import piece_words, stack_words
from ocr.slits import cut_at_rivers
from schemas.geometry import Box
from schemas.word import Word

A4: Final = 210 / 297
X_HEIGHT: Final = 0.45  # of the size of the type, like the letters below
SHORT: Final = set("aceimnorsuvxwz-.,;:")


def typed(
    text: str, x: float, y: float, *, points: float = 13, space: float = 0.25
) -> list[Word]:
    """Set *text* with its baseline at *y*, from *x* on, both in millimetres.

    Args:
        text: Words of it that are short letters only are lower than the others.
        x: Of the first word.
        y: Of the baseline.
        points: The size of the type.
        space: Between two words, in ems.
    """
    em = points * 25.4 / 72
    words: list[Word] = []
    for token in text.split():
        width = 0.5 * em * len(token)
        rise = X_HEIGHT if set(token) <= SHORT else 0.7
        top, bottom = (0.3, 0.25) if set(token) <= {"-"} else (rise, 0.0)
        words.append(
            Word(
                token,
                Box(
                    x / 210,
                    (y - top * em) / 297,
                    (x + width) / 210,
                    (y - bottom * em) / 297,
                ),
                0.9,
            )
        )
        x += width + space * em
    return words


def climbing(words: list[Word], slope: float) -> list[Word]:
    """Move each word up by *slope* times its distance from the left."""
    moved = [(word, -slope * word.box.center_x * A4) for word in words]
    return [
        Word(
            word.text,
            Box(word.box.x0, word.box.y0 + by, word.box.x1, word.box.y1 + by),
            word.confidence,
        )
        for word, by in moved
    ]


def lines(words: list[Word]) -> list[str]:
    return [line.text for line in stack_words(words, A4)]


PROSE: Final = [
    "Căn cứ kế hoạch công tác năm, các phòng - ban rà soát",
    "nhiệm vụ được giao và báo cáo kết quả về Văn phòng để",
    "tổng hợp, trình Ủy ban nhân dân xã xem xét.",
]


def prose(slope: float = 0.0) -> list[Word]:
    words = [w for k, text in enumerate(PROSE) for w in typed(text, 30, 100 + 6.5 * k)]
    return climbing(words, slope)


@pytest.mark.parametrize("slope", [0.0, 0.005, -0.005], ids=["level", "up", "down"])
def test_prose_reads_line_by_line(slope: float) -> None:
    assert lines(prose(slope)) == PROSE


@given(st.permutations(prose()))
def test_the_order_of_the_words_does_not_matter(words: list[Word]) -> None:
    assert lines(words) == PROSE


def test_the_words_of_a_stretched_line_stay_together() -> None:
    words = typed("gửi về địa chỉ thư điện tử", 30, 100, space=1.4)
    assert [piece.words for piece in piece_words(words, A4)] == [tuple(words)]


def test_a_wide_gap_parts_two_pieces() -> None:
    words = typed("Số: 15/UBND", 30, 100) + typed("Hà Nội, ngày 03", 120, 100)
    assert [len(piece.words) for piece in piece_words(words, A4)] == [2, 4]


def test_a_word_that_reaches_into_the_next_row_joins_no_two_lines() -> None:
    words = typed("Nơi nhận: các xã", 30, 100, points=11) + typed(
        "Như trên; Lưu", 30, 104.6, points=11
    )
    tall = Word("245", Box(80 / 210, 96.5 / 297, 88 / 210, 105 / 297), 0.4)
    read = lines([*words, tall])
    assert [line for line in read if line != "245"] == ["Nơi nhận: các xã", "Như trên; Lưu"]


def test_a_large_word_within_a_line_stays_in_it() -> None:
    words = typed("về Sở Y tế", 30, 100) + typed("để xem xét", 75, 100)
    below = typed("theo quy định của Ủy ban nhân dân", 30, 106.5)
    tall = Word("gửi", Box(60 / 210, 96 / 297, 70 / 210, 107 / 297), 0.4)
    assert "về Sở Y tế gửi để xem xét" in lines([*words, tall, *below])


def test_large_type_beside_two_lines_is_in_neither() -> None:
    small = typed("Số: 12", 40, 100, points=10) + typed("Ngày: 03/4", 40, 106, points=10)
    large = Word("ĐẾN", Box(25 / 210, 97 / 297, 37 / 210, 106 / 297), 0.9)
    assert set(lines([large, *small])) == {"ĐẾN", "Số: 12", "Ngày: 03/4"}


def test_a_line_is_cut_where_the_rows_beside_it_have_a_river() -> None:
    """The name of the office almost touches the motto; the row below shows the columns."""
    above = typed("TRUNG TÂM Y TẾ HUYỆN VĨNH", 25, 30, points=12)
    edge = above[-1].box.x1 * 210
    motto = typed("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", edge + 2.4, 30, points=12)
    below = typed("Số: 15", 45, 37) + typed("Độc lập", 130, 37)
    pieces = piece_words([*above, *motto, *below], A4)
    assert len(pieces) == 3
    assert len(cut_at_rivers(pieces, A4)) == 4


def test_the_last_line_of_a_paragraph_goes_on_beside_the_column_below() -> None:
    line = typed("Mở chuyên mục từ ngày", 30, 100)
    line += typed("10/02/2023.", line[-1].box.x1 * 210 + 2.4, 100)
    below = typed("Nơi nhận:", 30, 108) + typed("TRƯỞNG BAN", 140, 108)
    pieces = piece_words([*line, *below], A4)
    assert len(pieces) == 3
    assert cut_at_rivers(pieces, A4) == pieces


def test_the_last_line_of_a_paragraph_is_not_cut_above_two_columns() -> None:
    above = typed("Mọi thông tin chi tiết xin liên hệ chuyên viên của Phòng Kế hoạch", 30, 100)
    line = typed("tổng hợp, Sở Y tế,", 30, 106)
    line += typed("số điện thoại 0123", line[-1].box.x1 * 210 + 2.4, 106)
    below = typed("Nơi nhận:", 30, 113) + typed("GIÁM ĐỐC", 82, 113)
    pieces = piece_words([*above, *line, *below], A4)
    assert len(pieces) == 4
    assert cut_at_rivers(pieces, A4) == pieces
    assert len(cut_at_rivers(pieces[1:], A4)) == 4


def test_a_line_of_prose_is_not_cut() -> None:
    words = typed("Các phòng rà soát nhiệm vụ được giao", 30, 100) + typed(
        "và báo cáo kết quả theo quy định", 30, 106.5
    )
    pieces = piece_words(words, A4)
    assert cut_at_rivers(pieces, A4) == pieces


def test_no_words_no_lines() -> None:
    assert lines([]) == []
