"""Another reading counts where it says something else, not where it is merely spoilt."""

from __future__ import annotations

import pytest

from pipeline.checks.other_reader import (
    figures_differ,
    given_names_differ,
    names_differ,
    places_differ,
    symbols_differ,
)
from schemas.record import Evidence
from tests.pipeline.records import reading


def seen(text: str, second: str | None) -> Evidence:
    return reading(text, second=second).evidence


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        ("trước ngày 15/3", "trước ngày 15/3.", False),
        ("trước ngày 15/3", "trước ngày 15/8", True),
        ("trước ngày 15/3", "trước ngày 15/", False),
        ("trước ngày 15/3", ",,,,", False),
        ("trong quý I/2021", "trong quý 1/2021", False),
        ("trước ngày 15/3", "trước ngày … 16/3", False),
        ("trước ngày 15/3", None, False),
        ("Quyết định 12/QĐ-TTg", "Quyết định 72/QĐ-TTg", True),
        ("Quyết định 12/QĐ-TTg", "Quyết định 12/QĐĐ-TTg", False),
        ("Quyết định 12/QĐ-TTg", "Quyết định 1§2/QĐ-TTg", False),
    ],
)
def test_figures_are_compared(first: str, second: str | None, *, differ: bool) -> None:
    assert figures_differ(seen(first, second)) is differ


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        ("Lê Văn Thi", "Lê Văn Thiều", True),
        ("Lê Văn Thiều", "Lê Văn Thi", True),
        ("Lê Văn Tình", "Lê Văn Tỉnh", False),  # a mark is lost too often to say anything
        ("Lê Văn Thi", "ê Van Thi", False),  # the seal stands in front
        ("Lê Văn Thi", "Lê Văn š Thi :", False),
        ("Lê Văn Thi", "Lê Văn …", False),
        ("Lê Văn Thi", "---", False),
        ("Lê Văn Thi", None, False),
    ],
)
def test_the_given_names_of_two_readers(
    first: str, second: str | None, *, differ: bool
) -> None:
    assert given_names_differ(seen(first, second)) is differ


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        ("Ea Tin", "Ea Tlin,", True),
        ("An Bình", "An Binh,ngày", False),
        ("An Bình", "ngày", False),
        ("An Bình", None, False),
    ],
)
def test_the_places_of_two_readers(first: str, second: str | None, *, differ: bool) -> None:
    assert places_differ(seen(first, second)) is differ


@pytest.mark.parametrize(
    ("symbol", "second", "differ"),
    [
        ("TT-KT", "57/TTr-KT", True),
        ("GM", "38-GM-HND", True),
        ("KH-UBND", "Số: 1O1 /KH-ÚBND", False),
        ("QĐ-UBND", "12/QĐĐ-UBND", False),
        ("QĐ-UBND", "… /QĐ-SYT", False),
        ("QĐ-UBND", None, False),
    ],
)
def test_the_symbols_of_two_readers(symbol: str, second: str | None, *, differ: bool) -> None:
    assert symbols_differ(seen(f"57/{symbol}", second), symbol) is differ


@pytest.mark.parametrize(
    ("second", "differ"), [("Sở Nôi vu", False), ("nua Nội dung", True), ("… vụ", False)]
)
def test_the_names_of_two_readers(second: str, *, differ: bool) -> None:
    assert names_differ(seen("Sở Nội vụ", second)) is differ
