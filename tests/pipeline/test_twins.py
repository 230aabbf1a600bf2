"""A number that two documents bear is shown on both, and on no others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Final

import pandas as pd
import pytest

from pipeline.links import Issued, Issuer
from pipeline.twins import find_twins, reviewed
from schemas.record import Header
from tests.pipeline.outcomes import LETTER, outcome, source
from tests.pipeline.stored import stored

PLAN: Final = Issued(
    document_id="plan",
    source_id="one",
    number="12",
    symbol="KH-UBND",
    issued_on=date(2021, 3, 5),
    issuer=Issuer(ids=frozenset({"uy-ban-nhan-dan.ben-tre"})),
)
COPY: Final = replace(PLAN, document_id="copy", source_id="two")
UNCLEAR: Final = Issuer()


@pytest.mark.parametrize(
    "other",
    [
        COPY,
        replace(COPY, number="012"),
        replace(COPY, symbol="KH-UBNĐ"),  # a bar is lost first
        replace(COPY, issued_on=date(2021, 11, 30)),  # a number given twice
        replace(COPY, issuer=UNCLEAR),  # the day agrees
    ],
)
def test_one_number_twice_is_shown_on_both(other: Issued) -> None:
    assert find_twins([PLAN, other]) == {"plan": ("copy",), "copy": ("plan",)}


@pytest.mark.parametrize(
    "other",
    [
        replace(COPY, source_id="one"),  # the annex of the same scan
        replace(COPY, number="13"),
        replace(COPY, number=None),
        replace(COPY, symbol="QĐ-UBND"),
        replace(COPY, issued_on=date(2022, 3, 5)),
        replace(COPY, issued_on=None),
        replace(COPY, issuer=Issuer(ids=frozenset({"uy-ban-nhan-dan.tra-vinh"}))),
        replace(COPY, issuer=UNCLEAR, issued_on=date(2021, 3, 6)),
    ],
)
def test_other_papers_are_passed(other: Issued) -> None:
    assert find_twins([PLAN, other]) == {}


def test_three_scans_of_one_paper_name_each_other_in_any_order() -> None:
    third = replace(COPY, document_id="third", source_id="three")
    for order in permutations((PLAN, COPY, third)):
        assert find_twins(order) == {
            "copy": ("plan", "third"),
            "plan": ("copy", "third"),
            "third": ("copy", "plan"),
        }


def test_a_clerk_is_told_of_the_twin_once() -> None:
    once = reviewed(("subject",), ("hard to read",), ("copy",))
    assert once.fields == ("subject", "number")
    assert once.reasons == ("hard to read", "The number is also that of copy.")
    assert reviewed(*once, ("copy",)) == once


def test_what_was_told_is_dropped_when_the_twin_is_gone() -> None:
    once = reviewed((), (), ("copy",))
    assert reviewed(*once, ()) == ((), ())


def test_a_twin_is_told_of_in_the_tables_and_forgotten_with_it(tmp_path: Path) -> None:
    scans = [source(Path(f"/scans/{name}.pdf"), name) for name in "ab"]
    papers = [replace(LETTER, id=name, issues=()) for name in "ab"]
    for scan, paper in zip(scans, papers, strict=True):
        stored(tmp_path, outcome(scan, paper))
    documents = pd.read_parquet(tmp_path / "documents").set_index("document_id")
    assert list(documents.review_reasons["a"]) == ["The number is also that of b."]
    assert list(documents.review_fields["b"]) == ["number"]
    assert documents.needs_review.all()
    stored(tmp_path, outcome(scans[1], replace(papers[1], id="c", header=Header())))
    documents = pd.read_parquet(tmp_path / "documents")
    assert not documents.needs_review.any()
    assert documents.review_reasons.str.len().eq(0).all()
