"""Reconciling: what two readers saw, with words a clerk could check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.judge import Dispute, Judge, Weights
from ocr.reconcile import AGREED, Reconciler
from ocr.second_choices import Spelt
from ocr.slots import pair_words
from ocr.strips import Strip, text_of
from ocr.trigram import Trigram
from schemas.geometry import Box
from schemas.word import Word
from tests.ocr.frames import CHARACTERS, WIDTH, strip_of

SHAPE: Final = (2000, 2000)
NOTHING: Final = Weights(
    frames=0,
    page=0,
    page_confidence=0,
    page_punctuation=0,
    context=0,
    agreed=0,
    respelt=0,
)
TRIGRAM: Final = Trigram.default()
JUDGE: Final = Judge(CHARACTERS, TRIGRAM)
RECONCILER: Final = Reconciler(JUDGE, TRIGRAM)
TEXTS: Final = st.lists(
    st.sampled_from(["Sở", "Y", "tế,", "tê", "15/3", "các", "đơn", "vị;"]), max_size=6
)


def spelt(strip: Strip) -> tuple[Spelt, ...]:
    return tuple(Spelt(text_of(glyphs), glyphs) for glyphs in strip.words)


def typed(text: str, *, y: float = 100.0, x: float = 100.0, sure: float = 0.9) -> list[Word]:
    """Return the words of *text* where ``strip_of`` would put them, as tesseract sees them."""
    words: list[Word] = []
    for word in text.split():
        right = x + 2 * WIDTH * len(word)
        edges = (x / SHAPE[1], (y + 2) / SHAPE[0], right / SHAPE[1], (y + 28) / SHAPE[0])
        words.append(Word(word, Box(*edges), sure))
        x = right + 2 * WIDTH
    return words


def reconciled(strips: Sequence[Strip], words: Sequence[Word]) -> list[Word]:
    return list(RECONCILER.words(strips, [spelt(strip) for strip in strips], words, SHAPE))


@pytest.mark.parametrize(
    ("page", "strip", "text"),
    [
        ("ủy ban nhân dân tính", "ủy ban nhân dân tỉnh", "ủy ban nhân dân tỉnh"),
        ("ủy ban nhân dân tỉnh", "ủy ban nhân dân tính", "ủy ban nhân dân tỉnh"),
        ("Kính gửi: | Sở Y tế", "Kính gửi: Sở Y tế", "Kính gửi: Sở Y tế"),
        ("Sở Y tế", "Sở Y tế tỉnh", "Sở Y tế tỉnh"),
        ("ngày 1S tháng 3", "ngày 15 tháng 3", "ngày 15 tháng 3"),
        ("báo cáo", "báocáo", "báo cáo"),
        ("à", "ngày 15 tháng 3 năm 2021", "ngày 15 tháng 3 năm 2021"),
        ("‹", "các đơn vị báo cáo", "các đơn vị báo cáo"),
        ("là “Đẻ án”", "là 'Đề án'", "là “Đề án”"),
    ],
)
def test_takes_from_each_what_is_right(page: str, strip: str, text: str) -> None:
    words = reconciled([strip_of(strip)], typed(page))
    assert " ".join(word.text for word in words) == text


def test_what_both_saw_is_sure_and_says_so() -> None:
    words = reconciled([strip_of("Sở Y tế")], typed("Sở Y tế"))
    assert [(word.text, word.agreed, word.confidence) for word in words] == [
        (text, True, AGREED) for text in ("Sở", "Y", "tế")
    ]


def test_what_they_saw_differently_keeps_the_other_reading() -> None:
    _, word = reconciled([strip_of("nhân dân")], typed("nhân đân"))
    assert (word.text, word.second, word.agreed) == ("dân", "đân", False)
    assert word.confidence < AGREED


@pytest.mark.parametrize("sure", [0.9, 0.3])
def test_a_line_that_the_strip_reader_alone_saw_is_kept(sure: float) -> None:
    words = reconciled([strip_of("Lê Văn An")], typed("xa lắc", y=900, sure=sure))
    assert [word.text for word in words][:3] == ["Lê", "Văn", "An"]
    assert words[0].agreed is None


@pytest.mark.parametrize(
    ("text", "sure", "kept"),
    [("Như trên;", 0.9, True), ("Như trên;", 0.3, False), ("|", 0.95, False)],
)
def test_a_line_that_tesseract_alone_saw_is_kept_if_it_looks_like_one(
    text: str,
    sure: float,
    kept: bool,  # noqa: FBT001
) -> None:
    words = reconciled([], typed(text, sure=sure))
    assert [word.text for word in words] == (text.split() if kept else [])


@given(TEXTS, TEXTS)
def test_no_word_that_both_saw_is_lost(page: list[str], strip: list[str]) -> None:
    line = replace(strip_of(" ".join(strip)), x1=SHAPE[1])  # as far as any word
    seen = reconciled([line], typed(" ".join(page)))
    slots = [slot for slot in pair_words(page, strip) if slot.one and slot.other]
    same = [
        word
        for slot in slots
        for word in page[slot.one.start : slot.one.stop]
        if page[slot.one.start : slot.one.stop] == strip[slot.other.start : slot.other.stop]
    ]
    assert Counter(same) <= Counter(word.text for word in seen)
    assert len(seen) >= len(slots)


@given(TEXTS)
def test_words_stay_where_the_readers_saw_them(texts: list[str]) -> None:
    text = " ".join(texts)
    words = reconciled([strip_of(text)], typed(text))
    assert [word.text for word in words] == texts
    lefts = [word.box.x0 for word in words]
    assert lefts == [pytest.approx(word.box.x0) for word in typed(text)]
    assert all(word.box.y0 == pytest.approx(100 / SHAPE[0]) for word in words)


def test_two_words_that_one_reader_ran_together_stay_apart_where_the_other_saw_them() -> None:
    seen = [*typed("báo"), *typed("cáo", x=400)]
    words = reconciled([replace(strip_of("báocáo"), x1=600.0)], seen)
    assert [word.text for word in words] == ["báo", "cáo"]
    assert words[1].box.x0 == pytest.approx(400 / SHAPE[1])


def dispute(page: str, strip: str, *, sure: float = 0.0, raw: str | None = None) -> Dispute:
    shown = strip if raw is None else raw
    return Dispute(
        page=page,
        page_confidence=sure,
        strip=strip,
        raw=shown,
        frames=strip_of(shown).log_chances,
        left=TRIGRAM.ids("ủy ban nhân dân"),
        right=TRIGRAM.ids("Lâm Đồng"),
    )


@pytest.mark.parametrize(
    ("weights", "page", "strip", "text"),
    [
        (replace(NOTHING, frames=1.0), "tình", "tính", "tính"),
        (replace(NOTHING, page=1.0), "tình", "tính", "tình"),
        (replace(NOTHING, context=1.0), "tình", "tỉnh", "tỉnh"),
        (replace(NOTHING, context=1.0), "tỉnh", "tình", "tỉnh"),
        (replace(NOTHING, page_punctuation=1.0, frames=0.01), "tỉnh;", "tinh", "tinh;"),
        (replace(NOTHING, agreed=1.0), "tỉnh", "tính", "tính"),
    ],
)
def test_each_weight_speaks_for_its_own(
    weights: Weights, page: str, strip: str, text: str
) -> None:
    verdict = Judge(CHARACTERS, TRIGRAM, weights).settle(dispute(page, strip), {"tính": 3})
    assert verdict.text == text


def test_a_sure_reader_wins_by_more() -> None:
    margins = [
        JUDGE.settle(dispute("tình", "tính", sure=sure), {}).margin for sure in (0.2, 0.9)
    ]
    assert margins[0] != margins[1]
