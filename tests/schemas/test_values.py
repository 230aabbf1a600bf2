"""Values that cannot be, cannot be built."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.deadline import Anchor, InNearMonth, InQuarter, StatedDay, Unit, Within
from schemas.geometry import Box
from schemas.number import DocumentNumber
from schemas.reference import Reference
from schemas.span import Span
from schemas.table import Cell, Table
from schemas.term import DeadlineKind, Term
from schemas.word import Line, Word

EDGES = st.floats(0, 1)
BOXES = st.tuples(EDGES, EDGES, EDGES, EDGES).map(
    lambda e: Box(min(e[0], e[1]), min(e[2], e[3]), max(e[0], e[1]), max(e[2], e[3]))
)

IMPOSSIBLE: list[tuple[str, Callable[[], object]]] = [
    ("a box off the page", lambda: Box(0, 0, 1.1, 1)),
    ("a box turned inside out", lambda: Box(0.5, 0, 0.4, 1)),
    ("a span that ends before it starts", lambda: Span(3, 2)),
    ("a word with a blank", lambda: Word("Sở Y", Box(0, 0, 1, 1), 1.0)),
    ("a word without letters", lambda: Word("", Box(0, 0, 1, 1), 1.0)),
    ("a confidence above one", lambda: Word("Sở", Box(0, 0, 1, 1), 1.5)),
    ("a line without words", lambda: Line(())),
    ("a cell over no row", lambda: Cell(0, 0, 0, 1, Box(0, 0, 1, 1))),
    ("31 April", lambda: StatedDay(31, 4)),
    ("29 February of a common year", lambda: StatedDay(29, 2, 2023)),
    ("a fifth quarter", lambda: InQuarter(5)),
    ("a day before the first of a month", lambda: InNearMonth(1, 0)),
    ("a month before that of the issue", lambda: InNearMonth(-1)),
    ("no days at all", lambda: Within(0, Unit.DAY)),
    ("a named day that is not named", lambda: Within(5, Unit.DAY, Anchor.NAMED_DAY)),
    ("a number without a symbol", lambda: DocumentNumber("41", "")),
    ("a reference without a number", lambda: Reference(DocumentNumber(None, "KH-UBND"))),
    (
        "a term that ends before it starts",
        lambda: Term(kind=DeadlineKind.DATE, start=date(2024, 2, 1), end=date(2024, 1, 1)),
    ),
    ("a recurring term without a rule", lambda: Term(kind=DeadlineKind.RECURRING)),
]


@pytest.mark.parametrize(
    "build", [build for _, build in IMPOSSIBLE], ids=[name for name, _ in IMPOSSIBLE]
)
def test_what_cannot_be_is_refused(build: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        build()


@pytest.mark.parametrize(
    ("number", "reference"),
    [
        (DocumentNumber("41", "PVH-TT"), "41/PVH-TT"),
        (DocumentNumber("46", "CV/BCSD", party=True), "46-CV/BCSD"),
        (DocumentNumber("30", "2020/NĐ-CP"), "30/2020/NĐ-CP"),
        (DocumentNumber(None, "KH-UBND"), None),
    ],
)
def test_a_number_and_its_symbol_make_the_reference(
    number: DocumentNumber, reference: str | None
) -> None:
    assert number.reference == reference


@given(st.lists(BOXES, min_size=1))
def test_the_box_around_boxes_holds_each(boxes: list[Box]) -> None:
    around = Box.around(boxes)
    for box in boxes:
        assert around.holds_center_of(box)
        assert around.overlap_x(box) == box.width
        assert around.overlap_y(box) == box.height


def test_a_merged_cell_stands_at_every_square_it_covers() -> None:
    whole = Box(0, 0, 1, 1)
    merged = Cell(0, 0, 2, 1, whole)
    table = Table(whole, 2, 2, (merged, Cell(0, 1, 1, 1, whole)))
    assert table.at(0, 0) is merged
    assert table.at(1, 0) is merged
    assert table.at(1, 1) is None
