"""What is wanted of a query, and the passage that shows it."""

from __future__ import annotations

import pytest

from pipeline.search.snippet import LONGEST, Snippet, snippet
from pipeline.search.wanted import Wanted


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("cải cách", [("cải",), ("cách",)]),
        ('"cải cách" 2021', [("cải", "cách"), ("2021",)]),
        ('"cải cách', [("cải", "cách")]),  # the closing quote was forgotten
        ("101/KH-UBND", [("101", "KH", "UBND")]),
        ("ca\u0309i", [("cải",)]),
        ('"" , tháng*', [("tháng",)]),
    ],
)
def test_a_query_is_words_and_phrases(query: str, terms: list[tuple[str, ...]]) -> None:
    assert Wanted.of(query) == Wanted(tuple(terms))


@pytest.mark.parametrize("query", ["", " ", '""', "-*"])
def test_a_query_without_a_word_is_none(query: str) -> None:
    with pytest.raises(ValueError, match="no word"):
        Wanted.of(query)


@pytest.mark.parametrize(
    ("query", "has_marks"),
    [("Bao cao", False), ("bao cáo", True), ("Đang", True), ("de", False), ("2021", False)],
)
def test_marks_are_noticed(query: str, has_marks: bool) -> None:  # noqa: FBT001
    assert Wanted.of(query).has_marks is has_marks


@pytest.mark.parametrize(
    ("query", "text", "shown"),
    [
        ("báo cáo", "Gửi báo cáo. Bao cao.", "Gửi «báo cáo». Bao cao."),
        ("bao cao", "Gửi báo cáo. Bao cao.", "Gửi «báo cáo». «Bao cao»."),
        ("báo cáo", "Gửi Báo\ncáo về Sở", "Gửi «Báo cáo» về Sở"),
        ("cáo báo", "Gửi báo cáo về Sở", "Gửi «báo» «cáo» về Sở"),
        ("doi moi", "Đổi mới", "«Đổi mới»"),
        ("5/QĐ", "Số: 5/QĐ-SNV, 15/QĐ", "Số: «5/QĐ»-SNV, 15/QĐ"),
        ("an", "bàn ăn", "bàn «ăn»"),
    ],
)
def test_a_hit_is_shown(query: str, text: str, shown: str) -> None:
    assert snippet(text, Wanted.of(query)) == Snippet(shown, 0)


def test_what_is_not_there_is_not_shown() -> None:
    assert snippet("Gửi báo cáo", Wanted.of("họp")) is None


def test_the_page_is_that_of_the_passage_with_most_hits() -> None:
    text = "họp họp họp\f" + "một " * 60 + "\fmột họp và báo cáo\f" + "hai " * 60 + "báo cáo"
    found = snippet(text, Wanted.of("báo họp"))
    assert found
    assert found.page == 2
    assert "«họp» và «báo» cáo" in found.text


def test_a_passage_is_short_and_cut_at_blanks() -> None:
    text = "trước " * 100 + "đây " + "sau " * 100
    found = snippet(text, Wanted.of("đây"))
    assert found
    assert len(found.text) < LONGEST + 20
    assert found.text.startswith("… trước trước")
    assert found.text.endswith(" sau …")
