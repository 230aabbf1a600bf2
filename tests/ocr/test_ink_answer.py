"""What is chosen for a blank, and how sure it is."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocr.ink.answer import Answer, answers, is_valid
from ocr.ink.blanks import BlankKind
from ocr.ink.reader import SIGNS
from ocr.ink.verdict import SURE, digits_of, settle

NUMBER, DAY, MONTH = BlankKind.NUMBER, BlankKind.DAY, BlankKind.MONTH
ARRIVAL_NUMBER, ARRIVAL_DAY = BlankKind.ARRIVAL_NUMBER, BlankKind.ARRIVAL_DAY


def frames(text: str, sure: float = 0.9) -> np.ndarray:
    """Return frames that show *text*, a frame of nothing between its signs."""
    rows = np.full((2 * len(text) + 1, len(SIGNS) + 1), (1 - sure) / len(SIGNS))
    rows[::2, 0] = sure
    for place, sign in enumerate(text):
        rows[2 * place + 1, SIGNS.index(sign) + 1] = sure
    return np.log(rows).astype(np.float32)


@pytest.mark.parametrize(
    ("kind", "shown", "read"),
    [
        (NUMBER, "359", "359"),
        (NUMBER, "2231", "2231"),
        (NUMBER, "11", "11"),
        (NUMBER, "35/", "35"),  # the tail of the slash that ends the blank
        (NUMBER, "", ""),
        (DAY, "07", "07"),
        (DAY, "7", "7"),
        (MONTH, "12", "12"),
        (ARRIVAL_DAY, "18/10/17", "18/10/17"),
        (ARRIVAL_DAY, "9/3", "9/3"),
        (ARRIVAL_DAY, "06/8/2025", "06/8/2025"),
    ],
)
def test_what_is_shown_is_read(kind: BlankKind, shown: str, read: str) -> None:
    assert answers(kind, [frames(shown)])[0].text == read


@pytest.mark.parametrize(("kind", "written"), [(ARRIVAL_NUMBER, "9"), (ARRIVAL_DAY, "9/3")])
def test_where_ink_is_in_a_stamp_something_is_written(kind: BlankKind, written: str) -> None:
    faint = frames("", sure=0.8)
    assert answers(NUMBER, [faint])[0].text == ""
    assert all(answer.text for answer in answers(kind, [faint], tried=(written,)))


def test_a_day_counts_the_same_with_its_zero_and_without() -> None:
    best = answers(DAY, [frames("09"), frames("9")])[0]
    assert best.text in {"9", "09"}
    assert best.chance > 0.4


@pytest.mark.parametrize(
    ("kind", "text", "valid"),
    [
        (DAY, "31", True),
        (DAY, "32", False),
        (DAY, "00", False),
        (DAY, "031", False),
        (MONTH, "12", True),
        (MONTH, "13", False),
        (NUMBER, "123456", True),
        (NUMBER, "1234567", False),
        (NUMBER, "000", False),
        (NUMBER, "1/2", False),
        (ARRIVAL_DAY, "31/12/17", True),
        (ARRIVAL_DAY, "32/12/17", False),
        (ARRIVAL_DAY, "3/13", False),
        (ARRIVAL_DAY, "3/12/1917", False),
        (ARRIVAL_DAY, "312", False),
    ],
)
def test_only_what_may_stand_there_is_valid(kind: BlankKind, text: str, *, valid: bool) -> None:
    assert is_valid(kind, text) is valid


@given(st.integers(0, 2**32 - 1), st.sampled_from(list(BlankKind)), st.integers(1, 16))
@settings(max_examples=40, deadline=None)
def test_no_answer_is_out_of_range(seed: int, kind: BlankKind, length: int) -> None:
    noise = np.random.default_rng(seed).dirichlet(np.full(len(SIGNS) + 1, 0.3), length)
    found = answers(kind, [np.log(noise + 1e-9).astype(np.float32)])
    assert all(not answer.text or is_valid(kind, answer.text) for answer in found)
    assert all(0 <= answer.chance <= 1 for answer in found)
    assert sum(answer.chance for answer in found) <= 1 + 1e-6


@pytest.mark.parametrize(
    ("kind", "said", "digits"),
    [
        (NUMBER, " 41 ", "41"),
        (NUMBER, "4 1", "41"),
        (NUMBER, "12a", "12a"),
        (ARRIVAL_NUMBER, "007b", "007b"),
        (DAY, "12a", None),
        (NUMBER, "GMD", None),
        (NUMBER, "", None),
        (NUMBER, None, None),
        (DAY, "2Q", None),
        (DAY, "45", None),
        (ARRIVAL_DAY, "09.3.2026", "09/3/2026"),
        (ARRIVAL_DAY, "18-12-13.", "18/12/13"),
    ],
)
def test_a_reading_of_print_is_digits_or_nothing(
    kind: BlankKind, said: str | None, digits: str | None
) -> None:
    assert digits_of(kind, said) == digits


SEEN = (Answer("359", 0.6), Answer("559", 0.3), Answer("", 0.02))


@pytest.mark.parametrize(
    ("seen", "text", "is_sure"),
    [
        ((None, None), "359", False),
        (("359", None), "359", True),
        (("359", "359"), "359", True),
        (("559", None), "559", False),  # the network thinks otherwise
        (("559", "559"), "559", False),
        (("77", None), "359", False),
        (("77", "88"), "359", False),
    ],
)
def test_readers_of_print_may_decide(
    seen: tuple[str | None, ...], text: str, *, is_sure: bool
) -> None:
    verdict = settle(NUMBER, SEEN, seen)
    assert verdict.text == text
    assert (verdict.confidence >= SURE) is is_sure


@pytest.mark.parametrize(
    ("seen", "text", "is_sure"),
    [
        (("359a", None), "359a", True),  # the network sees nothing there
        (("359a", "359a"), "359a", True),
        (("35b", None), "359", False),
        (("77b", None), "359", False),  # there may be a letter: a person looks
    ],
)
def test_a_letter_behind_a_number_is_seen_by_readers_of_print(
    seen: tuple[str | None, ...], text: str, *, is_sure: bool
) -> None:
    verdict = settle(NUMBER, (Answer("359", 0.85), Answer("3598", 0.1)), seen)
    assert verdict.text == text
    assert (verdict.confidence >= SURE) is is_sure


def test_readers_of_print_that_agree_are_kept_but_doubted_where_the_network_denies() -> None:
    verdict = settle(DAY, (Answer("30", 0.8), Answer("20", 0.1)), ("20", "20"))
    assert (verdict.text, verdict.other) == ("20", "30")
    assert verdict.confidence < SURE


def test_two_readers_of_print_are_believed_against_a_doubting_network() -> None:
    doubtful = (Answer("", 0.05), Answer("41", 0.04))
    assert settle(NUMBER, doubtful, ("127", "127")).text == "127"


def test_nothing_is_written_in_an_empty_blank() -> None:
    assert settle(DAY, (Answer("", 0.95), Answer("1", 0.02)), (None,)).text == ""


def test_digits_one_by_one_decide_between_two_likely_numbers() -> None:
    likely = (Answer("2981", 0.45), Answer("2281", 0.2))
    assert settle(NUMBER, likely, [], "2281").text == "2281"
    assert settle(NUMBER, likely, [], None).text == "2981"


def test_digits_one_by_one_do_not_outvote_what_is_plain() -> None:
    likely = (Answer("359", 0.95), Answer("358", 0.02))
    verdict = settle(NUMBER, likely, [], "358")
    assert verdict.text == "359"
    assert verdict.confidence < settle(NUMBER, likely, [], "359").confidence
