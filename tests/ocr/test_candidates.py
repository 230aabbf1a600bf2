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
    ],
)
def test_mixes_the_readings(one: str, other: str, made: str) -> None:
    assert made in candidates(one, other)
    assert candidates(one, other)[:2] == (one, other)


@given(st.text("aàđd.I1 ", max_size=6), st.text("aáĐd,I1 ", max_size=6))
def test_every_candidate_is_a_text_once(one: str, other: str) -> None:
    texts = candidates(one, other, "à")
    assert len(set(texts)) == len(texts)
    assert all(texts)
    assert {one, other, "à"} - {""} <= set(texts)
