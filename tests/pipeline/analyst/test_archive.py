"""What an analyst asks: due, overdue, whose, told twice, who cites whom."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Final

import pandas as pd
import pytest

import congvan
from pipeline.analyst.days import Day
from tests.pipeline.analyst.tables import Given, task, write_tables

MARCH: Final = date(2024, 3, 15)


def until(
    day: date | datetime, *, inclusive: bool = True, at: str | None = None
) -> dict[str, object]:
    return {
        "deadline_kind": "date",
        "deadline_start": day,
        "deadline_end": day,
        "deadline_inclusive": inclusive,
        "deadline_time": at,
    }


def archive_of(folder: Path, *tasks: Given, **tables: list[Given]) -> congvan.Archive:
    return congvan.open(write_tables(folder, tasks=tasks, **tables))


def ids(rows: pd.DataFrame) -> list[str]:
    return list(rows["task_id"])


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2024-03-15", None, True),
        ("2024-03-15", "2024-03-31", True),
        ("2024-03-01", "2024-03-15", True),
        ("2024-03-16", "2024-03-31", False),
        ("2024-03-01", "2024-03-14", False),
        ("2024-03-31", "2024-03-01", False),
        (MARCH, datetime(2024, 3, 15, 9), True),  # noqa: DTZ001  # days have no zone
    ],
)
def test_both_days_count_for_what_is_due(
    first: Day, last: Day | None, tmp_path: Path, *, found: bool
) -> None:
    archive = archive_of(tmp_path, task(1, **until(MARCH, inclusive=False)), task(2))
    assert ids(archive.due(first, last)) == ["task-1"] * found


OVERDUE: Final = [
    # how it is stated, on, strict, late
    (until(MARCH), "2024-03-15", True, False),
    (until(MARCH), "2024-03-16", True, True),
    (until(MARCH), "2024-03-16", False, True),
    (until(MARCH, inclusive=False), "2024-03-14", True, False),
    (until(MARCH, inclusive=False), "2024-03-15", True, True),
    (until(MARCH, inclusive=False), "2024-03-15", False, False),
    (until(MARCH, inclusive=False), "2024-03-16", False, True),
    # trước 17 giờ 00 ngày 15/3: the day itself still counts, up to that hour
    (until(MARCH, inclusive=False, at="17:00"), "2024-03-15", True, False),
    (until(MARCH, inclusive=False, at="17:00"), "2024-03-15 16:59", True, False),
    (until(MARCH, inclusive=False, at="17:00"), "2024-03-15 17:00", True, True),
    (until(MARCH, inclusive=False, at="17:00"), "2024-03-15 17:00", False, True),
    (until(MARCH, at="12:00"), "2024-03-16", True, True),
    ({"deadline_kind": "quarter"}, "2099-01-01", True, False),  # no day is known
    ({}, "2099-01-01", True, False),
]


@pytest.mark.parametrize(("stated", "on", "strict", "late"), OVERDUE)
def test_from_when_a_task_is_late(
    stated: Given, on: str, tmp_path: Path, *, strict: bool, late: bool
) -> None:
    archive = archive_of(tmp_path, task(1, **stated))
    assert ids(archive.overdue(on, strict=strict)) == ["task-1"] * late


def test_the_longest_overdue_stands_first(tmp_path: Path) -> None:
    archive = archive_of(
        tmp_path,
        task(1, **until(date(2024, 5, 1))),
        task(2, **until(date(2024, 3, 1))),
        task(3, **until(date(2024, 3, 1), inclusive=False)),
    )
    late = archive.overdue(date(2024, 6, 1))
    assert ids(late) == ["task-3", "task-2", "task-1"]
    assert list(late.late_from.dt.strftime("%d/%m")) == ["01/03", "02/03", "02/05"]


def test_a_day_may_be_written_as_a_clerk_does(tmp_path: Path) -> None:
    archive = archive_of(tmp_path, task(1, **until(MARCH)))
    assert ids(archive.due("15/3/2024")) == ids(archive.due("2024-03-15")) == ["task-1"]
    with pytest.raises(ValueError, match="tháng 3"):
        archive.due("tháng 3")


def test_recurring_tasks_stand_once_for_each_of_their_days(tmp_path: Path) -> None:
    monthly = {"deadline_kind": "recurring", "recurrence": "FREQ=MONTHLY;BYMONTHDAY=20"}
    archive = archive_of(
        tmp_path,
        task(1, **monthly, deadline_inclusive=False),
        task(2, **until(MARCH)),
        task(3, document_id="undated", **monthly, deadline_inclusive=True),
        documents=[
            {"document_id": "letter", "issued_on": date(2024, 3, 1)},
            {"document_id": "undated"},
        ],
    )
    rows = archive.occurrences("2024-02-01", "2024-04-30")
    assert [
        (day.isoformat()[:10], name) for day, name in zip(rows.due_on, ids(rows), strict=True)
    ] == [
        ("2024-02-20", "task-3"),
        ("2024-03-15", "task-2"),
        ("2024-03-20", "task-1"),
        ("2024-03-20", "task-3"),
        ("2024-04-20", "task-1"),
        ("2024-04-20", "task-3"),
    ]
    assert (rows.late_from - rows.due_on).dt.days.tolist() == [1, 1, 0, 1, 0, 1]


def test_a_recurrence_that_is_none_is_told(tmp_path: Path) -> None:
    archive = archive_of(tmp_path, task(1, deadline_kind="recurring", recurrence="hằng tháng"))
    with pytest.raises(congvan.OutputError, match="hằng tháng"):
        archive.occurrences("2024-01-01", "2024-12-31")


LEADS: Final = ["UBND huyện Gò Quao", "Phòng Tổ chức, Sở Nội vụ"]
AGENCIES: Final = [
    {
        "task_id": "task-1",
        "role": "lead",
        "ordinal": 1,
        "printed": LEADS[0],
        "agency_id": "uy-ban-nhan-dan.huyen-go-quao.kien-giang",
        "name": "Ủy ban nhân dân huyện Gò Quao",
        "is_group": False,
    },
    {"task_id": "task-1", "role": "lead", "ordinal": 2, "printed": LEADS[1], "name": LEADS[1]},
    {
        "task_id": "task-1",
        "role": "partner",
        "ordinal": 1,
        "printed": "SỞ NỘI VỤ",
        "agency_id": "so-noi-vu.kien-giang",
        "name": "Sở Nội vụ tỉnh Kiên Giang",
        "is_group": False,
    },
    {"task_id": "task-2", "role": "lead", "ordinal": 2, "name": "Thanh tra"},
    {"task_id": "task-2", "role": "lead", "ordinal": 3, "name": "Thanh tra huyện Gò Quao"},
    {"role": "to", "ordinal": 1, "printed": "Sở Nội vụ", "name": "Sở Nội vụ"},
]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Sở Nội vụ", ["task-1 Phòng Tổ chức, Sở Nội vụ", "task-1 SỞ NỘI VỤ"]),
        ("so noi vu", ["task-1 Phòng Tổ chức, Sở Nội vụ", "task-1 SỞ NỘI VỤ"]),
        ("SỞ NỘI VỤ TỈNH KIÊN GIANG", ["task-1 SỞ NỘI VỤ"]),
        ("so-noi-vu.kien-giang", ["task-1 SỞ NỘI VỤ"]),
        ("Giám đốc Sở Nội vụ", ["task-1 Phòng Tổ chức, Sở Nội vụ", "task-1 SỞ NỘI VỤ"]),
        ("Phòng Tổ chức", ["task-1 Phòng Tổ chức, Sở Nội vụ"]),
        ("UBND huyện Gò Quao", ["task-1 UBND huyện Gò Quao"]),
        ("uy ban nhan dan huyen go quao", ["task-1 UBND huyện Gò Quao"]),
        ("UBND HUYỆN GÒ QUAO", ["task-1 UBND huyện Gò Quao"]),
        ("ubnd huyen", ["task-1 UBND huyện Gò Quao"]),
        ("UBND", ["task-1 UBND huyện Gò Quao"]),
        ("UBND tỉnh", []),
        ("Thanh tra tỉnh", ["task-2 Thanh tra tỉnh"]),
        ("Thanh tra", ["task-2 Thanh tra tỉnh", "task-2 Thanh tra huyện"]),
        ("Tổ 2", ["task-2 Tổ 2"]),  # the register has no line for it
        ("Nội vụ", ["task-1 Phòng Tổ chức, Sở Nội vụ", "task-1 SỞ NỘI VỤ"]),
        ("noi vu tinh kien giang", ["task-1 SỞ NỘI VỤ"]),
        ("gò quao", ["task-1 UBND huyện Gò Quao", "task-2 Thanh tra huyện"]),
        ("Sở N", []),  # whole words
        ("tra huyen g", []),
        ("", []),
    ],
)
def test_a_unit_is_found_by_any_of_its_names(
    name: str, found: list[str], tmp_path: Path
) -> None:
    archive = archive_of(
        tmp_path,
        task(1, lead_agencies=LEADS, coordinating_agencies=["SỞ NỘI VỤ"]),
        task(2, lead_agencies=["Tổ 2", "Thanh tra tỉnh", "Thanh tra huyện"]),
        agencies=AGENCIES,
    )
    rows = archive.by_unit(name)
    assert [f"{row.task_id} {row.printed}" for row in rows.itertuples()] == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Sở Nội vụ", ["SỞ NỘI VỤ"]),
        ("Sở Nội", ["SỞ NỘI VỤ"]),
        ("so-noi-vu.kien-giang", ["SỞ NỘI VỤ"]),
        ("Phòng Tổ chức", ["Phòng Tổ chức, Sở Nội vụ"]),
        ("Nội vụ", []),
    ],
)
def test_a_unit_alone_is_one_whose_name_begins_so(
    name: str, found: list[str], tmp_path: Path
) -> None:
    lead = task(1, lead_agencies=LEADS, coordinating_agencies=["SỞ NỘI VỤ"])
    archive = archive_of(tmp_path, lead, agencies=AGENCIES)
    assert list(archive.by_unit(name, alone=True).printed) == found


@pytest.mark.parametrize(
    ("printed", "name", "found"),
    [
        ("Văn phòng UBND tỉnh", "Văn phòng Ủy ban nhân dân", 1),
        ("Văn phòng Ủy ban nhân dân tỉnh", "ubnd tỉnh", 1),
        ("Sở Tư pháp", "tư pháp", 1),  # TU is Tỉnh ủy; tư is not
        ("Sở Tư pháp", "tu phap", 1),
        ("Sở Kế hoạch và Đầu tư", "Tỉnh ủy", 0),
        ("Tỉnh ủy", "TU", 1),
    ],
)
def test_what_is_written_for_short(printed: str, name: str, found: int, tmp_path: Path) -> None:
    archive = archive_of(tmp_path, task(1, lead_agencies=[printed]))
    assert len(archive.by_unit(name)) == found


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Sở Nội vụ tỉnh An Giang", ("Sở Nội vụ tỉnh Kiên Giang",)),
        ("thanhtra", ("Thanh tra", "Thanh tra huyện Gò Quao")),
        ("to chuc phong", (LEADS[1], "Tổ 2")),
        ("Kho bạc", ()),
        ("", ()),
    ],
)
def test_names_like_one_that_is_not_there(
    name: str, near: tuple[str, ...], tmp_path: Path
) -> None:
    archive = archive_of(
        tmp_path,
        task(1, lead_agencies=LEADS, coordinating_agencies=["SỞ NỘI VỤ"]),
        task(2, lead_agencies=["Tổ 2", "Thanh tra tỉnh", "Thanh tra huyện"]),
        agencies=AGENCIES,
    )
    assert archive.near_units(name) == near


MERGED: Final = [
    {
        "task_id": f"task-{number}",
        "role": "lead",
        "ordinal": 1,
        "printed": name.partition(" tỉnh ")[0],
        "agency_id": agency_id,
        "name": name,
        "heir_ids": heirs,
    }
    for number, name, agency_id, heirs in (
        (1, "Sở Xây dựng tỉnh Bến Tre", "so-xay-dung.ben-tre", ["so-xay-dung.vinh-long-2025"]),
        (
            2,
            "Sở Xây dựng tỉnh Trà Vinh",
            "so-xay-dung.tra-vinh",
            ["so-xay-dung.vinh-long-2025"],
        ),
        (
            3,
            "Sở Xây dựng tỉnh Vĩnh Long",
            "so-xay-dung.vinh-long-2025",
            ["so-xay-dung.vinh-long-2025"],
        ),
        (4, "Sở Nội vụ tỉnh Bến Tre", "so-noi-vu.ben-tre", ["so-noi-vu.vinh-long-2025"]),
        (5, "Tổ công tác", None, None),
    )
]


@pytest.mark.parametrize(
    ("name", "plain", "with_heirs"),
    [
        ("Sở Xây dựng tỉnh Bến Tre", [1], [1, 3]),  # the old one: its own, and its heir's
        ("so-xay-dung.ben-tre", [1], [1, 3]),
        ("Sở Xây dựng tỉnh Vĩnh Long", [3], [1, 2, 3]),  # the new one: and what it took over
        ("so-xay-dung.vinh-long-2025", [3], [1, 2, 3]),
        ("so noi vu tinh vinh long", [], [4]),  # no paper names it yet
        ("Sở Y tế tỉnh Bến Tre", [], []),
        ("Tổ công tác", [5], [5]),
    ],
)
def test_duties_are_handed_on_to_heirs(
    name: str, plain: list[int], with_heirs: list[int], tmp_path: Path
) -> None:
    leads = [row["printed"] for row in MERGED]
    tasks = (task(number, lead_agencies=[lead]) for number, lead in enumerate(leads, start=1))
    archive = archive_of(tmp_path, *tasks, agencies=MERGED)
    assert ids(archive.by_unit(name)) == [f"task-{number}" for number in plain]
    found = archive.by_unit(name, heirs=True)
    assert ids(found) == [f"task-{number}" for number in with_heirs]


@pytest.mark.parametrize(
    ("role", "units"),
    [
        ("lead", ["Ủy ban nhân dân huyện Gò Quao", LEADS[1]]),
        ("partner", ["Sở Nội vụ tỉnh Kiên Giang"]),
        (None, ["Ủy ban nhân dân huyện Gò Quao", LEADS[1], "Sở Nội vụ tỉnh Kiên Giang"]),
    ],
)
def test_who_leads_and_who_helps(role: str | None, units: list[str], tmp_path: Path) -> None:
    archive = archive_of(
        tmp_path,
        task(1, lead_agencies=LEADS, coordinating_agencies=["SỞ NỘI VỤ"]),
        agencies=AGENCIES,
    )
    assert list(archive.by_unit(role=role).unit) == units


def test_a_duty_told_twice_is_counted_once_where_both_are_asked_for(tmp_path: Path) -> None:
    body = task(1, same_as="task-2", **until(MARCH))
    row = task(2, origin="appendix", row_label="01", same_as="task-1")
    archive = archive_of(tmp_path / "a", body, dict(row) | until(MARCH))
    assert ids(archive.due(MARCH)) == ["task-2"]
    assert ids(archive.tasks) == ["task-1", "task-2"]
    undated_row = archive_of(tmp_path / "b", body, row)
    assert ids(undated_row.due(MARCH)) == ["task-1"]
    [pair] = archive.same_duties().to_dict("records")
    assert (pair["task_id_body"], pair["task_id_row"]) == ("task-1", "task-2")
    assert (pair["content_body"], pair["content_row"]) == ("việc 1", "việc 2")
    assert pair["document_id"] == "letter"


def test_questions_can_be_joined(sample_tables: Path) -> None:
    archive = congvan.open(sample_tables)
    mine = archive.by_unit("Sở Kế hoạch và Đầu tư", role="lead")
    both = archive.due("2021-04-01", "2021-06-30", among=mine)
    due = archive.due("2021-04-01", "2021-06-30")
    assert set(ids(both)) == set(ids(mine)) & set(ids(due))
    assert len(both) == 3
    assert ids(archive.overdue("2021-07-01", among=both)) == ids(both)


def test_who_cites_whom(sample_tables: Path) -> None:
    archive = congvan.open(sample_tables)
    edges = archive.citations()
    assert len(edges) == len(archive.references)
    assert set(edges.from_document) <= set(archive.documents.document_id)
    names = archive.documents.set_index("document_id").reference
    assert list(names[edges.from_document]) == list(edges.from_reference)


def test_an_empty_archive_has_an_answer_to_every_question(tmp_path: Path) -> None:
    archive = archive_of(tmp_path)
    days = "2024-01-01", "2024-12-31"
    answers = (
        archive.due(*days),
        archive.overdue(days[0]),
        archive.occurrences(*days),
        archive.by_unit("Sở Nội vụ"),
        archive.by_unit(),
        archive.same_duties(),
        archive.citations(),
    )
    assert all(answer.empty for answer in answers)
    full = archive_of(tmp_path / "full", task(1, **until(MARCH)))
    assert full.due(*days).dtypes.to_dict() == answers[0].dtypes.to_dict()
    assert full.occurrences(*days).dtypes.to_dict() == answers[2].dtypes.to_dict()
