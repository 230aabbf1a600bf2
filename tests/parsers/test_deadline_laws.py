"""Laws of reading deadlines: any written day is read back, and findings stay apart."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from parsers.deadlines import find_deadlines
from schemas.deadline import ByDay, StatedDay
from tests.parsers.test_deadlines import PLAIN
from tests.parsers.times_of_other_things import NOT_DEADLINES

DAYS: Final = st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31))
STYLES: Final = [
    "{0:%d/%m/%Y}",
    "{0.day}-{0.month}-{0.year}",
    "{0.day} tháng {0.month} năm {0.year}",
    "{0.day}.{0.month}.{0.year}",
]


@given(DAYS, st.sampled_from(STYLES), st.sampled_from([" ", "\n"]))
def test_reads_back_any_written_date(day: date, style: str, blank: str) -> None:
    text = f"gửi báo cáo trước{blank}ngày{blank}{style.format(day)}."
    [finding] = find_deadlines(text)
    assert finding.value == ByDay(StatedDay(day.day, day.month, day.year), inclusive=False)
    assert finding.span.of(text) == text[len("gửi báo cáo ") : -1]


SENTENCES: Final = st.sampled_from([text for _, text, _, _ in PLAIN] + NOT_DEADLINES)


@given(st.lists(SENTENCES, max_size=6))
def test_a_document_reads_as_its_sentences_do(sentences: list[str]) -> None:
    alone = [found.value for sentence in sentences for found in find_deadlines(sentence)]
    together = [found.value for found in find_deadlines(".\n\n".join(sentences))]
    assert together == alone


@given(st.lists(SENTENCES, max_size=6))
def test_findings_are_in_reading_order_and_apart(sentences: list[str]) -> None:
    found = [finding.span for finding in find_deadlines(" ; ".join(sentences))]
    assert all(left.end <= right.start for left, right in pairwise(found))
