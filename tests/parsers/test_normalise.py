"""Words at the door: look-alikes mended, unseen marks dropped, print left alone."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.normalise import LOOKALIKES, normalise_word


@pytest.mark.parametrize(
    ("read", "word"),
    [
        ("To\u0302\u0309", "Tổ"),  # decomposed
        ("o\u0358", "ơ"),  # a dot above for the horn
        ("Ðảng", "Đảng"),  # ETH
        ("QÐ-UBND", "QĐ-UBND"),
        ("ðơn", "đơn"),
        ("№", "Số"),
        ("17⁄KH-UBND", "17/KH-UBND"),
        ("46\u2011CV/BCSD", "46-CV/BCSD"),
        ("nông\u200bthôn", "nôngthôn"),
        ("\ufeffKính", "Kính"),
        ("49O6", "4906"),
        ("2l3/TB-VP", "213/TB-VP"),
        ("3l/5/2024", "31/5/2024"),
        ("O5/6/2O24,", "05/6/2024,"),
        ("l5-I2-2024", "15-12-2024"),
        ("\u200b", ""),
    ],
)
def test_mends_what_needs_no_context(read: str, word: str) -> None:
    assert normalise_word(read) == word


@pytest.mark.parametrize(
    "word",
    [
        "hoà",
        "hòa",
        "–",
        "—",
        "“Đổi",
        "Số:",
        "O2",
        "CO2",
        "l/1",
        "Quý",
        "II/2021",
        "5G",
        "1Oa",
        "I/O/Oa",
    ],
)
def test_keeps_what_is_printed(word: str) -> None:
    assert normalise_word(word) == word


@given(st.text(st.characters(exclude_categories=["Z", "Cs"])))
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise_word(text)
    assert normalise_word(once) == once
    assert unicodedata.is_normalized("NFC", once)


@pytest.mark.parametrize("lookalike", sorted(LOOKALIKES))
def test_no_look_alike_is_left(lookalike: str) -> None:
    assert lookalike not in normalise_word(f"a{lookalike}b")
