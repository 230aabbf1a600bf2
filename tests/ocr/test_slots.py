"""Slots: the words of two readings, paired as a person would pair them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.slots import pair_words

TEXTS = st.lists(st.text("abđ.à", min_size=1, max_size=4), max_size=6)


@pytest.mark.parametrize(
    ("one", "other", "pairs"),
    [
        ("Sở Y tê", "Sở Y tế", ["Sở|Sở", "Y|Y", "tê|tế"]),
        ("ĐỀ AN", "để án", ["ĐỀ|để", "AN|án"]),
        ("Lưu: VT, TH", "Lưu:VT,TH", ["Lưu: VT, TH|Lưu:VT,TH"]),
        ("năm2018 của Sở", "năm 2018 của Sở", ["năm2018|năm 2018", "của|của", "Sở|Sở"]),
        ("quý III năm", "quý IH năm", ["quý|quý", "III|IH", "năm|năm"]),
        ("| Kính gửi:", "Kính gửi:", ["||", "Kính|Kính", "gửi:|gửi:"]),
        ("Kính gửi", "Kính gửi: Sở", ["Kính|Kính", "gửi|gửi:", "|Sở"]),
        ("các ông bà", "các bà", ["các|các", "ông|", "bà|bà"]),
        ("PHÓ GIÁM ĐỐC", "PHÓ GIÁM M ĐỐC", ["PHÓ|PHÓ", "GIÁM|GIÁM", "|M", "ĐỐC|ĐỐC"]),
        ("", "Như trên;", ["|Như trên;"]),
        ("Như trên;", "", ["Như trên;|"]),
        ("", "", []),
    ],
)
def test_pairs_what_stands_in_the_same_place(one: str, other: str, pairs: list[str]) -> None:
    first, second = one.split(), other.split()
    assert [
        " ".join(first[place] for place in slot.one)
        + "|"
        + " ".join(second[place] for place in slot.other)
        for slot in pair_words(first, second)
    ] == pairs


@given(TEXTS, TEXTS)
def test_every_word_is_in_one_slot_in_its_order(one: list[str], other: list[str]) -> None:
    slots = pair_words(one, other)
    assert [place for slot in slots for place in slot.one] == list(range(len(one)))
    assert [place for slot in slots for place in slot.other] == list(range(len(other)))
    assert all(slot.one or slot.other for slot in slots)


@given(TEXTS)
def test_a_reading_pairs_with_itself_word_by_word(words: list[str]) -> None:
    assert [(*slot.one, *slot.other) for slot in pair_words(words, words)] == [
        (place, place) for place in range(len(words))
    ]
