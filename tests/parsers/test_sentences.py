"""Sentences and outlines: what belongs together, and what stands under what."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.duties.outline import Mark, outline
from parsers.sentences import is_one_sentence, sentences
from schemas.span import Span


def parts(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sở Y tế báo cáo. Sở Nội vụ tổng hợp.", ["Sở Y tế báo cáo.", "Sở Nội vụ tổng hợp."]),
        ("Hạn nộp là ngày 05/3. 02 bản.", ["Hạn nộp là ngày 05/3.", "02 bản."]),
        ("Liên hệ TS. Trần Văn Bình để biết.", ["Liên hệ TS. Trần Văn Bình để biết."]),
        ("Gửi PCT. UBND tỉnh xem xét.", ["Gửi PCT. UBND tỉnh xem xét."]),
        ("Đạt 12.500 tấn/năm. Phấn đấu", ["Đạt 12.500 tấn/năm.", "Phấn đấu"]),
        ("Lập danh sách (theo mẫu. Xem phụ lục) gửi về", None),
        ("gửi về . Sở Y tế", None),
        ("gồm: thửa đất số 3 v.v. và các loại khác", None),
    ],
)
def test_a_sentence_ends_with_a_stop(text: str, wanted: list[str] | None) -> None:
    assert parts(text) == (wanted or [text])


TEXTS = st.text("aB .;()\n", max_size=60)


@given(TEXTS)
def test_sentences_lose_nothing_but_blanks(text: str) -> None:
    spans = sentences(text, Span(0, len(text)))
    assert (
        "".join(span.of(text) for span in spans).split()
        == "".join(span.of(text) for span in spans).split()
    )
    kept = {at for span in spans for at in range(span.start, span.end)}
    assert all(text[at].isspace() for at in set(range(len(text))) - kept)
    assert len(kept) == sum(span.end - span.start for span in spans)
    if spans:
        assert is_one_sentence(text, Span(0, len(text))) == (len(spans) == 1)


PLAN = """\
Thực hiện chỉ đạo của cấp trên, Ủy ban nhân dân huyện yêu cầu các đơn vị thực hiện như sau:

I. NHIỆM VỤ

1. Phòng Y tế

a) Rà soát số liệu tiêm chủng trên địa bàn;
b) Báo cáo kết quả bằng văn bản.

2. Phòng Nội vụ: tham mưu khen
thưởng cuối năm.

II. TỔ CHỨC THỰC HIỆN

- Các phòng theo dõi;
+ ghi sổ hằng ngày."""


def test_items_stand_under_their_headings() -> None:
    items = outline(PLAN)
    told = [(item.mark, item.parent, item.span.of(PLAN).split()[0]) for item in items]
    assert told == [
        (Mark.NONE, None, "Thực"),
        (Mark.ROMAN, 0, "NHIỆM"),
        (Mark.NUMBER, 1, "Phòng"),
        (Mark.LETTER, 2, "Rà"),
        (Mark.LETTER, 2, "Báo"),
        (Mark.NUMBER, 1, "Phòng"),
        (Mark.ROMAN, 0, "TỔ"),
        (Mark.DASH, 6, "Các"),
        (Mark.PLUS, 7, "ghi"),
    ]


def test_a_paragraph_that_a_page_break_cut_is_one_item() -> None:
    text = "- Tập trung giải phóng mặt bằng các\n\nđoạn tuyến còn lại."
    [item] = outline(text)
    assert item.span.of(text) == text.removeprefix("- ")


def test_a_stop_read_as_a_comma_still_numbers_an_item() -> None:
    items = outline("3. Sở Y tế báo cáo.\n\n4, Đảng ủy cử đại diện.")
    assert [item.mark for item in items] == [Mark.NUMBER, Mark.NUMBER]


def test_a_year_that_a_line_break_cut_is_no_bullet() -> None:
    text = "Thực hiện nghị quyết của nhiệm kỳ 2020 và giai đoạn 2021\n- 2025 trên địa bàn."
    assert len(outline(text)) == 1


@given(st.text("aB1.-;: \n", max_size=60))
def test_items_come_in_order_and_never_overlap(text: str) -> None:
    items = outline(text)
    for before, after in pairwise(items):
        assert before.span.end <= after.span.start
    for at, item in enumerate(items):
        assert item.parent is None or item.parent < at
