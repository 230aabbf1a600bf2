"""Labels of disputed places, taken from the words of a truth file."""

from __future__ import annotations

import pytest

from ocr.readings import TwoReadings
from ocr.reconcile import AGREED, Settled
from ocr.second_choices import Spelt
from ocr.strips import text_of
from ocr.training.disputed import Page, labelled, words_of
from schemas.geometry import Box
from schemas.word import Word
from tests.ocr.frames import strip_of


def page_of(page: str, strip: str) -> Page:
    """Return a page of one line as two readers saw it, the strip reader always believed."""
    shown = strip_of(strip)
    spelt = tuple(Spelt(text_of(glyphs), glyphs) for glyphs in shown.words)
    words = [
        Word(text, Box(place / 20, 0.1, (place + 1) / 20, 0.2), 0.9)
        for place, text in enumerate(page.split())
    ]
    line = TwoReadings.of(shown, spelt, words)
    chosen = tuple(Settled(line.seen(slot)[1], AGREED, None) for slot in line.slots)
    return Page((line,), {}, (chosen,))


@pytest.mark.parametrize(
    ("page", "strip", "labels"),
    [
        ("Sở Y tê báo cáo", "Sở Y tế báo cáo", ["tê|tế|tế"]),
        ("Sở Y tế báo cáo", "Sở Y tê báo cáo", ["tế|tê|tế"]),  # the one believed was wrong
        ("Sở Y tế báocáo gấp", "Sở Y tế báo cáo gấp", ["báocáo|báo cáo|báo cáo"]),
        ("Sỡ Y tế báo cáo", "Sở Y tế báo cáo", []),  # nothing beside it on the left
        ("Sở Y tế báo cáo", "Sở Y tế báo cáo", []),
        ("Ủy bạn nhân dân xã", "Ủy ban nhân dân xã", []),  # of another paper
    ],
)
def test_a_place_between_true_words_is_labelled(
    page: str, strip: str, labels: list[str]
) -> None:
    truth = words_of(["Giao Sở Y tế báo cáo gấp trong tuần", "Phòng Nội vụ tham mưu"])
    found = labelled(page_of(page, strip), truth)
    assert [f"{place.page}|{place.strip}|{true}" for place, true in found] == labels
