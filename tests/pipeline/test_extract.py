"""What a source says when some of its pages could not be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import outcome_of
from schemas.errors import SourceFault
from schemas.geometry import Box
from schemas.page import Damage, Page
from schemas.record import Status
from schemas.source import MediaType, Source
from schemas.word import Line, Word

SOURCE = Source(Path("/a.pdf"), "a.pdf", "0" * 64, 1, MediaType.PDF)
WORDS = (Line((Word("Quyết", Box(0.1, 0.1, 0.2, 0.12), 1.0),)),)
LOST, CUT = Damage.LOST, Damage.CUT_SHORT


def page(number: int, damage: Damage | None) -> Page:
    content = () if damage is LOST else WORDS
    return Page(number=number, width=9, height=9, dpi=150, content=content, damage=damage)


@pytest.mark.parametrize(
    ("damages", "told"),
    [
        ((None, LOST, None), "page 2 was not read"),
        ((LOST, None, LOST), "page 1, 3 was not read"),
        ((None, CUT), "page 2 breaks off"),
        ((LOST, CUT, None), "page 1 was not read and page 2 breaks off"),
    ],
)
def test_a_damaged_page_makes_its_source_partial(
    damages: tuple[Damage | None, ...], told: str
) -> None:
    pages = [page(number, damage) for number, damage in enumerate(damages, start=1)]
    outcome = outcome_of(SOURCE, pages)
    assert (outcome.status, outcome.error) == (Status.PARTIAL, SourceFault.CORRUPT)
    assert told in str(outcome.message)
    assert len(outcome.pages) == len(pages)
    found = {issue.message for record in outcome.records for issue in record.issues}
    for one in pages:
        if one.damage:
            assert any(f"Page {one.number} " in message for message in found)


def test_whole_pages_are_done() -> None:
    outcome = outcome_of(SOURCE, [page(1, None)])
    assert (outcome.status, outcome.error, outcome.message) == (Status.DONE, None, None)
