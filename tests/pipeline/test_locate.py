"""Values point back to the words that they were read from."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.locate import locate, locate_if, read_as
from schemas.finding import Mention
from schemas.geometry import Box
from schemas.span import Span
from schemas.text import PlacedLine, Text
from schemas.word import Line, Word

TextOf = Callable[[str], Text]


def word(text: str, x0: float, confidence: float, second: str | None = None) -> Word:
    return Word(text, Box(x0, 0.1, x0 + 0.1, 0.12), confidence, second)


TEXT = Text.of(
    [
        [PlacedLine(1, Line((word("trước", 0.1, 0.9), word("ngày", 0.3, 0.4))))],
        [PlacedLine(2, Line((word("15/3", 0.2, 0.8),)))],
    ]
)


def mention(start: int, end: int) -> Mention[str]:
    return Mention("value", TEXT, Span(start, end), "rule")


def test_the_box_goes_around_the_words_and_the_least_sure_one_counts() -> None:
    evidence = locate(mention(0, 10)).evidence
    assert (evidence.page, evidence.text) == (1, "trước ngày")
    assert evidence.box == Box(0.1, 0.1, 0.4, 0.12)
    assert evidence.confidence == 0.4


def test_a_value_over_a_page_break_stands_where_it_begins() -> None:
    evidence = locate(mention(6, 16)).evidence
    assert (evidence.page, evidence.text) == (1, "ngày 15/3")
    assert evidence.box == Box(0.3, 0.1, 0.4, 0.12)


def test_a_span_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="no words"):
        locate(mention(10, 11))


def test_nothing_stays_nothing() -> None:
    assert locate_if(None) is None
    assert read_as(None, str) is None
    assert read_as(locate(mention(0, 5)), lambda _: None) is None


def test_another_value_keeps_the_place() -> None:
    reading = locate(mention(0, 5))
    other = read_as(reading, len)
    assert other is not None
    assert (other.value, other.evidence) == (5, reading.evidence)


def test_the_other_reader_is_heard() -> None:
    line = Line((word("trước", 0.1, 0.9, "trước"), word("ngày", 0.3, 0.4, "ngáy")))
    text = Text.of([[PlacedLine(1, line)]])
    agreed = locate(Mention("value", text, Span(0, 5), "rule")).evidence
    assert (agreed.second_reading, agreed.agreed) == ("trước", True)
    differed = locate(Mention("value", text, Span(0, 10), "rule")).evidence
    assert (differed.second_reading, differed.agreed) == ("trước ngáy", False)
    alone = locate(mention(0, 10)).evidence
    assert (alone.second_reading, alone.agreed) == (None, None)
