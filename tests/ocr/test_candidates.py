"""Candidates: what two readings make when their parts are mixed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.candidates import candidates


@pytest.mark.parametrize(
    ("one", "other", "made"),
    [
        ("Nguyên", "Nguvễn", "Nguyễn"),  # letters of one, marks of the other
        ("hoac", "hoạc.", "hoạc"),
        ("quỵ", "quy.", "quỵ."),  # one with the other's full stop
        ("(Ban", "Bán;", "(Bán"),
        ("ĐỐC,", "BÓC.", "ĐỐC."),
        ("Sỡ Y tế", "Sở Ý tế", "Sở Ý tế"),
        ("thư: (j)", "thư:(i)", "thư: (i)"),  # signs of one, blanks of the other
        ("12/5/2O24", "12/5/20z4", "12/5/2024"),  # letters like digits in a number
        ("12/5/2O24", "l2/5/20z4.", "12/5/2024"),
    ],
)
def test_mixes_the_readings(one: str, other: str, made: str) -> None:
    assert made in candidates(one, other)
    assert candidates(one, other)[:2] == (one, other)


@pytest.mark.parametrize(
    ("one", "other", "kept"),
    [
        ("KHUVỰCTÂN AN", "KHU VỰC TÂN AN", ["KHU VỰC TÂN AN"]),
        ("(XuânLộc)", "(Xuân Lộc)", ["(Xuân Lộc)"]),
        ("hoạt", "ho ạt", ["hoạt", "ho ạt"]),  # a syllable is no two
        ("internet", "inter net", ["internet", "inter net"]),  # no syllables either
        ("a@xuanloc.vn", "a@xuan loc.vn", ["a@xuanloc.vn", "a@xuan loc.vn"]),
    ],
)
def test_words_run_together_give_way_to_syllables(
    one: str, other: str, kept: list[str]
) -> None:
    assert list(candidates(one, other)) == kept


@pytest.mark.parametrize("text", ["B1", "lO/KH", "VIII", "Io", "1l", "A10 O"])
def test_letters_stay_where_a_word_is_no_number(text: str) -> None:
    assert candidates(text, text) == (text,)


@given(st.text("aàđd.I1 ", max_size=6), st.text("aáĐd,I1 ", max_size=6))
def test_every_candidate_is_a_text_once(one: str, other: str) -> None:
    texts = candidates(one, other, "à")
    assert len(set(texts)) == len(texts)
    assert all(texts)
    seen = {"".join(text.split()) for text in texts}
    assert {"".join(text.split()) for text in (one, other, "à")} - {""} <= seen | {""}
