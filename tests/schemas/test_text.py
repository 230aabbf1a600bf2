"""Text: every span leads back to the words it covers, and to no others."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from schemas.geometry import Box
from schemas.span import Span
from schemas.text import PlacedLine, Text
from schemas.word import Line, Word

WORDS = st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1, max_size=5).map(
    lambda text: Word(text, Box(0, 0, 1, 1), 1.0)
)
LINES = st.lists(WORDS, min_size=1, max_size=4).map(
    lambda words: PlacedLine(1, Line(tuple(words)))
)
TEXTS = st.lists(st.lists(LINES, max_size=3), max_size=3).map(Text.of)


@given(TEXTS)
def test_each_word_stands_where_it_says(text: Text) -> None:
    for place in text.places:
        span = Span(place.start, place.start + len(place.word.text))
        assert span.of(text.content) == place.word.text
        assert text.under(span) == (place,)


@given(TEXTS)
def test_the_words_are_the_text(text: Text) -> None:
    assert [place.word.text for place in text.places] == text.content.split()
    assert text.under(text.span) == text.places


@given(TEXTS, st.data())
def test_a_span_covers_the_words_it_touches(text: Text, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text.content)))
    end = data.draw(st.integers(start, len(text.content)))
    assume(start < end)
    touched = [
        place
        for place in text.places
        if place.start < end and start < place.start + len(place.word.text)
    ]
    assert list(text.under(Span(start, end))) == touched


@given(st.lists(TEXTS, max_size=3))
def test_joined_texts_keep_their_words_in_place(texts: list[Text]) -> None:
    joined = Text.joined(texts)
    assert [place.word for place in joined.places] == [
        place.word for text in texts for place in text.places
    ]
    for place in joined.places:
        assert joined.content.startswith(place.word.text, place.start)


@given(TEXTS)
def test_paragraphs_and_lines_hold_every_word(text: Text) -> None:
    for parts in (text.paragraphs, text.lines):
        assert " ".join(part.of(text.content) for part in parts).split() == text.content.split()
