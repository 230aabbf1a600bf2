"""What a page carries beside its text is left out, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.furniture import trimmed, without_furniture, without_remains
from schemas.geometry import Box
from schemas.word import Line

LineOf = Callable[..., Line]


@pytest.mark.parametrize(
    ("text", "y", "kept"),
    [
        ("2", 0.05, False),
        ("Trang 2/5", 0.95, False),
        ("- 3 -", 0.05, False),
        ("2", 0.50, True),  # the figure of a table without rules
        ("2 bản", 0.95, True),
        ("~ ` -", 0.50, False),
    ],
)
def test_page_numbers_and_specks_are_left_out(
    line_of: LineOf, text: str, y: float, *, kept: bool
) -> None:
    assert bool(without_furniture([line_of(text, 0.48, y, 0.55)])) is kept


@pytest.mark.parametrize(
    ("text", "y", "kept"),
    [
        ("28/04/2026 08:12 UBND XA TAN LAP P.01/03", 0.01, False),
        ("28/04/2026 0812 UBND XA TAN LAP P. 2", 0.01, False),
        ("FAX NO. : 02973862115 Mar. 12 2018 09:15AM P1", 0.97, False),
        ("28/04/2026 08:12 UBND XA TAN LAP P.01/03", 0.4, True),
        ("UBND PHƯỜNG TÂN LẬP - P.3", 0.02, True),
        ("họp lúc 08:30 ngày 12/3/2018 tại Phòng họp số 2", 0.02, True),
    ],
)
def test_what_a_fax_printed_at_the_edge_is_no_text(
    line_of: LineOf, text: str, y: float, *, kept: bool
) -> None:
    assert bool(without_furniture([line_of(text, 0.07, y, 0.44)])) is kept


def test_two_unsure_letters_are_a_speck(line_of: LineOf) -> None:
    sure, unsure = (line_of("ab", 0.4, 0.5, 0.42, confidence=c) for c in (0.9, 0.1))
    assert without_furniture([sure, unsure]) == (sure,)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("—— ` : __` - Văn phòng", "- Văn phòng"),
        ("- Văn phòng", "- Văn phòng"),
        ("(kèm theo)", "(kèm theo)"),
        ("Văn phòng ;", "Văn phòng ;"),
    ],
)
def test_marks_before_a_line_are_cut_off(line_of: LineOf, text: str, kept: str) -> None:
    assert trimmed(line_of(text, 0.2, 0.5, 0.5)).text == kept


def test_what_a_stamp_left_behind_is_no_text(line_of: LineOf) -> None:
    stamp = line_of("Lưu hồ sơ số:", 0.15, 0.28, 0.30, confidence=0.6)
    remains = line_of("uuho sơ so:", 0.16, 0.281, 0.29, confidence=0.8)
    under = line_of("Phòng Nội vụ", 0.16, 0.281, 0.29, confidence=0.9)
    beside = line_of("uuho sơ so:", 0.40, 0.281, 0.55, confidence=0.5)
    assert without_remains([remains, under, beside], [stamp], []) == (under, beside)


def test_unsure_letters_inside_a_coloured_stamp_are_its_remains(line_of: LineOf) -> None:
    frame = Box(0.1, 0.2, 0.4, 0.3)
    stamp = [line_of("Số: 12", 0.12, y, 0.2) for y in (0.21, 0.25)]
    inside = line_of("JNG ENGO", 0.25, 0.23, 0.35, confidence=0.5)
    sure = line_of("Sở Y tế", 0.25, 0.23, 0.35, confidence=0.95)
    across = line_of("Kính gửi: Sở", 0.25, 0.23, 0.55, confidence=0.5)
    assert without_remains([inside, sure, across], stamp, [frame]) == (sure, across)
    assert without_remains([inside], stamp[:1], [frame]) == (inside,)
