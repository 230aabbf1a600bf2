"""How likely a day is before the ink is seen."""

from __future__ import annotations

import pytest

from ocr.ink.answer import Answer
from ocr.ink.likely import Issued, by_delay, by_weekday, days_after, issued_of
from ocr.ink.rows import Unit, rows_of
from schemas.geometry import Box
from schemas.word import Word

ASPECT = 0.707
MARCH = Issued(None, 3, 2023)  # the 4th is a Saturday
ISSUED = Issued(14, 3, 2023)


def first(answers: tuple[Answer, ...]) -> str:
    return answers[0].text


@pytest.mark.parametrize(
    ("one", "other", "read"),
    [
        ("9/3/23", "19/3/23", "19/3/23"),  # not before it was issued
        ("15/3", "15/8", "15/3"),
        ("20/3/23", "20/3/28", "20/3/23"),
        ("18/3/23", "16/3/23", "16/3/23"),  # a Saturday
        ("30/2/23", "20/3/23", "20/3/23"),  # no such day
    ],
)
def test_a_paper_arrives_soon_after_it_was_issued(one: str, other: str, read: str) -> None:
    assert first(by_delay((Answer(one, 0.4), Answer(other, 0.35)), ISSUED)) == read


def test_a_clear_day_of_arrival_is_believed_however_late() -> None:
    assert first(by_delay((Answer("5/6/23", 0.95), Answer("5/5/23", 0.02)), ISSUED)) == "5/6/23"


def test_a_paper_may_arrive_in_the_new_year() -> None:
    answers = (Answer("9/12", 0.5), Answer("4/1", 0.4))
    assert first(by_delay(answers, Issued(28, 12, 2023))) == "4/1"


@pytest.mark.parametrize(
    ("one", "other", "read"),
    [("4", "9", "9"), ("04", "09", "09"), ("8", "9", "8"), ("", "9", "")],
)
def test_offices_work_on_weekdays(one: str, other: str, read: str) -> None:
    assert first(by_weekday((Answer(one, 0.5), Answer(other, 0.4)), MARCH)) == read


def test_there_is_no_31st_of_april() -> None:
    april = Issued(None, 4, 2023)
    assert first(by_weekday((Answer("31", 0.6), Answer("21", 0.2)), april)) == "21"


def test_chances_stay_chances() -> None:
    answers = (Answer("4", 0.5), Answer("9", 0.3), Answer("", 0.1))
    assert sum(answer.chance for answer in by_weekday(answers, MARCH)) <= 1.0


def test_every_way_to_write_a_day_is_tried() -> None:
    days = set(days_after(ISSUED))
    assert {"15/3", "15/03", "15/3/23", "15/03/2023", "3/4/23", "03/04"} <= days
    assert "13/3" not in days


def dated(*middle: str, sure: float = 0.9, month: float = 0.9) -> list[Word]:
    texts = ("ngày", middle[0], "tháng", middle[1], "năm", "2023")
    confidences = (0.9, sure, 0.9, month, 0.9, 0.9)
    return [
        Word(text, Box(0.5 + 0.05 * k, 0.12, 0.54 + 0.05 * k, 0.136), confidence)
        for k, (text, confidence) in enumerate(zip(texts, confidences, strict=True))
    ]


@pytest.mark.parametrize(
    ("words", "issued"),
    [
        (dated("14", "3"), ISSUED),
        (dated("14", "3", sure=0.3), MARCH),
        (dated("x", "3"), MARCH),
        (dated("14", "3", month=0.4), ISSUED),
        (dated("14", "3", month=0.1), None),
        (dated("31", "4"), Issued(None, 4, 2023)),
        (dated("14", "x"), None),
    ],
)
def test_the_letterhead_tells_when_it_was_issued(
    words: list[Word], issued: Issued | None
) -> None:
    assert issued_of(rows_of(map(Unit.of_word, words), ASPECT)) == issued
