"""Citations over the whole archive: found whenever the cited paper comes, never guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Final

import pyarrow.parquet as pq
import pytest

from pipeline.agencies import name_agencies
from pipeline.links import Cited, Issued, Issuer, Shelf
from schemas.number import DocumentNumber
from schemas.record import Citation, Header, Record
from schemas.reference import Reference
from schemas.source import Source
from tests.pipeline.outcomes import outcome, reading, source
from tests.pipeline.stored import stored

MARCH: Final = date(2021, 3, 5)
PROVINCE: Final = Issuer(ids=frozenset({"uy-ban-nhan-dan.ben-tre"}))
DISTRICT: Final = Issuer(ids=frozenset({"uy-ban-nhan-dan.huyen-ba-tri.ben-tre"}))
PLAN: Final = Issued(
    document_id="plan",
    source_id="one",
    number="12",
    symbol="KH-UBND",
    issued_on=MARCH,
    issuer=PROVINCE,
)
CITED: Final = Cited(
    document_id="letter",
    source_id="two",
    number="12",
    symbol="KH-UBND",
    issued_on=MARCH,
    issuer=PROVINCE,
)
CLEAR: Final = [
    ("number, day and body", PLAN, CITED),
    ("the body is left out", PLAN, replace(CITED, issuer=Issuer())),
    ("the day is left out", PLAN, replace(CITED, issued_on=None)),
    ("a bar lost, a zero more", PLAN, replace(CITED, number="012", symbol="KH-UBNĐ")),
    ("the day in ink read otherwise", replace(PLAN, issued_on=date(2021, 3, 9)), CITED),
    ("the number in ink not read", replace(PLAN, number=None), CITED),
    (
        "by the name of its heir",
        replace(PLAN, issuer=Issuer(ids=PROVINCE.ids | {"uy-ban-nhan-dan.vinh-long-2025"})),
        replace(CITED, issuer=Issuer(ids=frozenset({"uy-ban-nhan-dan.vinh-long-2025"}))),
    ),
    (
        "in the same source its number is enough",
        replace(PLAN, issuer=Issuer(), issued_on=None),
        replace(CITED, source_id="one", issuer=Issuer(), issued_on=None),
    ),
]
UNCLEAR: Final = [
    ("another number", PLAN, replace(CITED, number="21")),
    ("another symbol", PLAN, replace(CITED, symbol="TB-UBND")),
    ("another body", PLAN, replace(CITED, issuer=DISTRICT)),
    ("another year", PLAN, replace(CITED, issued_on=date(2022, 3, 5))),
    ("another day, no body", PLAN, replace(CITED, issued_on=date(2021, 3, 9), issuer=Issuer())),
    ("nothing but the number", PLAN, replace(CITED, issued_on=None, issuer=Issuer())),
    ("itself", PLAN, replace(CITED, document_id="plan")),
    ("no number, another day", replace(PLAN, number=None), replace(CITED, issued_on=None)),
]


@pytest.mark.parametrize(("why", "issued", "cited"), CLEAR)
def test_finds_the_document(why: str, issued: Issued, cited: Cited) -> None:
    assert Shelf([issued]).find(cited) == "plan", why


@pytest.mark.parametrize(("why", "issued", "cited"), UNCLEAR)
def test_better_no_link_than_a_guess(why: str, issued: Issued, cited: Cited) -> None:
    assert Shelf([issued]).find(cited) is None, why


def test_of_two_that_fit_neither() -> None:
    other = replace(PLAN, document_id="other", issuer=DISTRICT)
    unnamed = replace(CITED, issuer=Issuer())
    assert Shelf([PLAN, other]).find(unnamed) is None
    assert Shelf([PLAN, other]).find(CITED) == "plan"


def test_two_scans_of_one_document_are_one_whatever_came_first() -> None:
    scans = [PLAN, replace(PLAN, document_id="a-scan"), replace(PLAN, document_id="z-scan")]
    assert {Shelf(order).find(CITED) for order in permutations(scans)} == {"a-scan"}


def test_the_one_in_the_same_source_comes_first() -> None:
    beside = replace(PLAN, document_id="z-beside", source_id="two")
    assert Shelf([PLAN, beside]).find(CITED) == "z-beside"


def _record(name: str, number: str, *cited: Reference) -> Record:
    header = Header(
        number=reading(number),
        symbol=reading("KH-UBND"),
        issued_on=reading(MARCH),
        issued_place=reading("Bến Tre"),
        issuer=reading("ỦY BAN NHÂN DÂN TỈNH BẾN TRE"),
    )
    citations = tuple(Citation(reading(reference)) for reference in cited)
    record = Record(id=name, page_start=1, page_end=1, header=header, citations=citations)
    return replace(record, agencies=name_agencies(record, around=None))


REFERENCE: Final = Reference(DocumentNumber("7", "KH-UBND"), "KH", MARCH, "UBND tỉnh")
CITING: Final = (source(Path("citing.pdf"), "1"), _record("citing", "8", REFERENCE))
CITED_LATER: Final = (source(Path("cited.pdf"), "2"), _record("cited", "7"))


def _links(folder: Path) -> list[str | None]:
    column: list[str | None] = pq.read_table(folder / "references")[
        "resolved_document_id"
    ].to_pylist()
    return column


@pytest.mark.parametrize("order", list(permutations([CITING, CITED_LATER])))
def test_a_link_is_there_in_whatever_run_either_came(
    tmp_path: Path, order: tuple[tuple[Source, Record], ...]
) -> None:
    for came in order:
        stored(tmp_path, outcome(*came))
    assert _links(tmp_path) == ["cited"]


def test_a_link_goes_when_the_document_goes(tmp_path: Path) -> None:
    stored(tmp_path, outcome(*CITING), outcome(*CITED_LATER))
    changed = replace(CITED_LATER[0], id="c" * 64)
    stored(tmp_path, outcome(changed, _record("another", "9")))
    assert _links(tmp_path) == [None]


def test_linking_again_writes_nothing(tmp_path: Path) -> None:
    stored(tmp_path, outcome(*CITING), outcome(*CITED_LATER))
    before = {path: path.stat().st_ino for path in (tmp_path / "references").iterdir()}
    stored(tmp_path, outcome(*CITED_LATER))
    assert before == {path: path.stat().st_ino for path in (tmp_path / "references").iterdir()}
