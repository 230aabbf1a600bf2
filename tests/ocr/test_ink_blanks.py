"""Where the blanks of a letterhead and of a stamp are."""

from __future__ import annotations

import pytest

from ocr.ink.blanks import BlankKind, find_blanks
from ocr.ink.rows import Unit, rows_of
from ocr.ink.stamps import stamp_area, stamp_blanks
from schemas.geometry import Box
from schemas.word import Word

ASPECT = 0.707
LINE = (0.120, 0.136)


def row(*placed: tuple[str, float, float], y: tuple[float, float] = LINE) -> list[Word]:
    """Return words of one line: text, left and right edge."""
    return [Word(text, Box(left, y[0], right, y[1]), 0.9) for text, left, right in placed]


def blanks(words: list[Word]) -> list[tuple[str, float, float]]:
    found = find_blanks(rows_of(map(Unit.of_word, words), ASPECT))
    return [
        (blank.kind.value, round(blank.box.x0, 3), round(blank.box.x1, 3)) for blank in found
    ]


@pytest.mark.parametrize(
    ("words", "left", "right"),
    [
        ([("Số:", 0.19, 0.22), ("/PVH-TT", 0.27, 0.36)], 0.22, 0.27),
        ([("Số:", 0.19, 0.22), ("41", 0.23, 0.25), ("/PVH-TT", 0.27, 0.36)], 0.22, 0.27),
        ([("Số", 0.19, 0.22), ("46", 0.23, 0.25), ("-CV/TU", 0.27, 0.36)], 0.22, 0.27),
        ([("Số:", 0.19, 0.22), ("7-UBND", 0.24, 0.36)], 0.22, 0.26),
        ([("Số:41/PVH-TT", 0.20, 0.32)], 0.23, 0.25),
        ([("SJ:", 0.19, 0.22), ("41", 0.23, 0.25), ("/PVH-TT", 0.27, 0.36)], 0.22, 0.27),
        ([("Số:?", 0.19, 0.23), ("41", 0.235, 0.25), ("/PVH-TT", 0.27, 0.36)], 0.22, 0.27),
        ([("S6:22//TB-SYT", 0.20, 0.33)], 0.23, 0.26),
        ([("Số:GMD/QĐ-BYT", 0.20, 0.33)], 0.23, 0.26),
        ([("Số:", 0.19, 0.22), ("/2017/TT-BYT", 0.30, 0.42)], 0.22, 0.30),
    ],
)
def test_the_number_stands_between_its_label_and_the_symbol(
    words: list[tuple[str, float, float]], left: float, right: float
) -> None:
    ((kind, x0, x1),) = blanks(row(*words))
    assert (kind, x0, x1) == (
        "number",
        pytest.approx(left, abs=2e-3),
        pytest.approx(right, abs=2e-3),
    )


@pytest.mark.parametrize(
    ("words", "day", "month"),
    [
        (
            [
                ("ngày", 0.6, 0.64),
                ("tháng", 0.68, 0.73),
                ("3", 0.74, 0.75),
                ("năm", 0.76, 0.79),
            ],
            (0.64, 0.68),
            (0.73, 0.76),
        ),
        (
            [("ngày", 0.6, 0.64), ("Ặtháng", 0.66, 0.72), ("năm", 0.76, 0.79)],
            (0.64, 0.67),
            (0.72, 0.76),
        ),
        ([("Nội,ngày/3", 0.54, 0.64), ("tháng/Dnăm", 0.66, 0.76)], (0.62, 0.66), (0.71, 0.73)),
    ],
)
def test_day_and_month_stand_between_the_words_of_the_date(
    words: list[tuple[str, float, float]], day: tuple[float, float], month: tuple[float, float]
) -> None:
    found = blanks(row(("Hà", 0.5, 0.53), *words, ("2018", 0.80, 0.84)))
    assert [kind for kind, _, _ in found] == ["day", "month"]
    assert [edge for _, *edges in found for edge in edges] == pytest.approx(
        [*day, *month], abs=2e-3
    )


@pytest.mark.parametrize(
    "words",
    [
        row(("SỞ", 0.2, 0.23), ("Y", 0.24, 0.25), ("TẾ", 0.26, 0.28)),
        row(
            ("SỞ", 0.2, 0.23),
            ("Y", 0.24, 0.25),
            ("TẾ", 0.26, 0.28),
            ("-", 0.29, 0.3),
            ("VỤ", 0.31, 0.34),
        ),
        row(("theo", 0.2, 0.23), ("số", 0.24, 0.26), ("12/TB-VP", 0.27, 0.33)),
        row(("Số:", 0.6, 0.62), ("12/TB-VP", 0.63, 0.7)),
        row(("Số:", 0.2, 0.22), ("12/TB-VP", 0.23, 0.3), y=(0.6, 0.62)),
        row(
            ("từ", 0.5, 0.52),
            ("ngày", 0.53, 0.56),
            ("tháng", 0.6, 0.64),
            ("năm", 0.66, 0.69),
            ("2017", 0.7, 0.74),
            ("của", 0.75, 0.78),
        ),
    ],
)
def test_no_blank_is_seen_where_none_is(words: list[Word]) -> None:
    assert blanks(words) == []


def stamp() -> list[Word]:
    """Return a stamp whose ink is read as anything."""
    return [
        *row(("SỞ", 0.04, 0.06), ("XÂY", 0.07, 0.1), ("DỰNG", 0.11, 0.15), y=(0.19, 0.205)),
        *row(("Số:", 0.09, 0.11), ("ldd", 0.13, 0.16), y=(0.213, 0.229)),
        *row(
            ("ĐẾN", 0.04, 0.08), ("Ngày:", 0.09, 0.125), ("&(3", 0.14, 0.18), y=(0.237, 0.253)
        ),
        *row(("Chuyển:", 0.035, 0.08), y=(0.261, 0.277)),
        *row(
            ("Lưu", 0.035, 0.055),
            ("hồ", 0.06, 0.07),
            ("sơ", 0.075, 0.085),
            ("số:...", 0.09, 0.2),
            y=(0.285, 0.301),
        ),
    ]


def test_the_stamp_has_two_blanks_behind_their_labels() -> None:
    rows = rows_of(map(Unit.of_word, stamp()), ASPECT)
    area = stamp_area(rows)
    assert area is not None
    number, day = stamp_blanks(rows, area)
    assert (number.kind, day.kind) == (BlankKind.ARRIVAL_NUMBER, BlankKind.ARRIVAL_DAY)
    assert number.box.x0 == pytest.approx(0.11, abs=2e-3)
    assert number.box.center_y == pytest.approx(0.221, abs=4e-3)
    assert day.box.x0 == pytest.approx(0.125, abs=2e-3)
    assert number.box.x1 > 0.16


def test_a_stamp_without_labels_is_known_by_its_foot() -> None:
    words = [word for word in stamp() if word.text not in {"Số:", "Ngày:", "ldd", "&(3"}]
    rows = rows_of(map(Unit.of_word, words), ASPECT)
    area = stamp_area(rows)
    assert area is not None
    number, day = stamp_blanks(rows, area)
    assert number.box.center_y == pytest.approx(0.221, abs=4e-3)
    assert day.box.center_y == pytest.approx(0.245, abs=4e-3)


def test_prose_on_files_is_no_stamp() -> None:
    words = row(
        ("Lưu", 0.2, 0.23),
        ("hồ", 0.24, 0.26),
        ("sơ", 0.27, 0.29),
        ("số", 0.3, 0.32),
        ("12", 0.33, 0.35),
    )
    rows = rows_of(map(Unit.of_word, words), ASPECT)
    area = stamp_area(rows)
    assert area is None or stamp_blanks(rows, area) == ()
