"""What the report says of the tables, looked at without a browser."""

from __future__ import annotations

import json
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import pandas as pd
import pytest

import congvan
from pipeline.analyst.days import day_of
from pipeline.html_report.duties import Moment, duties_at, recurring_days
from pipeline.html_report.labels import labels
from pipeline.html_report.papers import papers_of
from pipeline.html_report.pictures import Place, crop_places
from pipeline.html_report.report import PAGE, Wish, html_report
from pipeline.html_report.review import Doubt, review_of
from pipeline.html_report.timeline import timeline_of
from pipeline.html_report.units import units_at, units_of
from pipeline.language.catalogue import Language
from schemas.columns import TABLES, TableName
from schemas.errors import SourceFault
from schemas.term import DeadlineKind
from tests.pipeline.analyst.tables import Given, task, write_tables
from tests.pipeline.html_report.archives import DAY, EVIL, PLACE, WISH, archive, due, opened
from tests.pipeline.test_cli import congvan as run

MOMENT: Final = Moment(day_of(DAY), 14)


def duties(of: congvan.Archive, moment: Moment = MOMENT) -> pd.DataFrame:
    return duties_at(of, recurring_days(of, moment), moment)


def test_each_duty_stands_once_with_where_it_is(tmp_path: Path) -> None:
    rows = duties(opened(tmp_path))
    assert [(row.task_id, row.state) for row in rows.itertuples()] == [
        ("task-2", "overdue"),
        ("task-3", "soon"),
        ("task-4", "later"),  # its next day is 5 April
        ("task-5", "later"),
        ("task-6", "undated"),
    ]


TOLD_TWICE: Final = [
    # the body states a day, the row does, what stands in the list
    (True, True, "task-2"),
    (True, False, "task-1"),
    (False, True, "task-2"),
    (False, False, "task-2"),
]


@pytest.mark.parametrize(("in_body", "in_row", "shown"), TOLD_TWICE)
def test_what_is_told_twice_is_shown_where_it_names_a_day(
    shown: str, tmp_path: Path, *, in_body: bool, in_row: bool
) -> None:
    make = {True: lambda n, **v: due(n, DAY, **v), False: task}
    body: Given = make[in_body](1, same_as="task-2")
    row: Given = make[in_row](2, same_as="task-1", origin="appendix")
    of = congvan.open(write_tables(tmp_path, tasks=[body, row]))
    assert list(duties(of)["task_id"]) == [shown]


LATE: Final = [
    (date(2024, 3, 9), True, "overdue"),
    (DAY, True, "soon"),
    (DAY, False, "overdue"),  # trước ngày X: X itself is late
    (date(2024, 3, 24), True, "soon"),
    (date(2024, 3, 25), True, "later"),
]


@pytest.mark.parametrize(("day", "inclusive", "state"), LATE)
def test_the_state_of_a_duty_on_the_tenth_of_march(
    day: date, state: str, tmp_path: Path, *, inclusive: bool
) -> None:
    of = congvan.open(write_tables(tmp_path, tasks=[due(1, day, deadline_inclusive=inclusive)]))
    assert list(duties(of)["state"]) == [state]


def test_the_bars_hold_every_day_that_is_known(tmp_path: Path) -> None:
    of = opened(tmp_path)
    again = recurring_days(of, MOMENT)
    timeline = timeline_of(duties(of), again, MOMENT)
    assert timeline.step == "M"
    assert timeline.bars[0].first == date(2024, 3, 1)
    assert [(bar.overdue, bar.ahead, bar.recurring) for bar in timeline.bars] == [
        (1, 1, 0),
        *[(0, 0, 1)] * 4,
        (0, 1, 1),
        *[(0, 0, 1)] * 7,
    ]
    assert [bar.is_now for bar in timeline.bars] == [True] + [False] * 12


@pytest.mark.parametrize(
    ("last", "step"),
    [(date(2027, 6, 1), "M"), (date(2033, 6, 1), "Q"), (date(2090, 6, 1), "Y")],
)
def test_a_long_time_has_wider_bars(last: date, step: str, tmp_path: Path) -> None:
    of = congvan.open(write_tables(tmp_path, tasks=[due(1, DAY), due(2, last)]))
    timeline = timeline_of(duties(of), recurring_days(of, MOMENT), MOMENT)
    assert timeline.step == step
    assert len(timeline.bars) <= 40


def test_units_are_counted_by_what_they_lead_and_help_with(tmp_path: Path) -> None:
    of = opened(tmp_path)
    units = units_of(units_at(of, duties(of)))
    counted = [(unit.name, unit.leads, unit.helps, unit.soon, unit.overdue) for unit in units]
    assert counted == [("Sở Nội vụ", 1, 1, 0, 1), ("Sở Y tế", 1, 0, 1, 0)]
    assert [unit.review for unit in units] == [0, 1]


def test_what_needs_review_is_told_with_reason_and_place(tmp_path: Path) -> None:
    of = opened(tmp_path)
    review = review_of(of, papers_of(of, tmp_path), most=9)
    [paper] = review.shown
    assert review.total == 1
    assert paper.reasons == (EVIL,)
    told = [(doubt.field, doubt.value, doubt.second, doubt.reasons) for doubt in paper.doubts]
    assert told == [
        ("unread", "", "", ()),
        ("content", "", "", ("Xem lại.",)),
        ("content", EVIL, "đọc khác", ()),
    ]


@pytest.mark.parametrize(
    ("field", "value", "day"),
    [
        ("issued_on", "2024-02-29", date(2024, 2, 29)),
        ("deadline_end", "", None),
        ("deadline_text", "2024-02-29", None),
    ],
)
def test_days_in_doubt_are_days(field: str, value: str, day: date | None) -> None:
    place = Place("letter", 1, 0.1, 0.1, 0.6, 0.2)
    assert Doubt(field=field, value=value, place=place).day == day


def test_recipients_and_citations_in_doubt_are_shown(tmp_path: Path) -> None:
    row = {"document_id": "letter", "needs_review": True, **PLACE}
    letter = {
        "document_id": "letter",
        "source_id": "a",
        "source_name": "a.pdf",
        "page_start": 1,
    }
    tables = write_tables(
        tmp_path,
        documents=[letter],
        recipients=[row | {"name": "Lưu: VT", "role": "cc"}],
        references=[row | {"text": "Kế hoạch số 1/KH"}],
    )
    of = congvan.open(tables)
    [paper] = review_of(of, papers_of(of, tmp_path), most=9).shown
    told = {(doubt.field, doubt.value) for doubt in paper.doubts}
    assert told == {("recipient", "Lưu: VT"), ("citation", "Kế hoạch số 1/KH")}


def test_more_papers_in_doubt_than_are_shown_are_counted(tmp_path: Path) -> None:
    row = {"source_id": "a", "source_name": "a.pdf", "page_start": 1, "needs_review": True}
    papers = [row | {"document_id": f"letter-{n}"} for n in range(3)]
    of = congvan.open(write_tables(tmp_path, documents=papers))
    review = review_of(of, papers_of(of, tmp_path), most=2)
    assert (review.total, len(review.shown)) == (3, 2)


def test_a_crop_shows_the_place(tmp_path: Path) -> None:
    of = opened(tmp_path)
    place = Place("letter", 1, 0.1, 0.1, 0.6, 0.2)
    pictures = crop_places(of, [place], most=1)
    crop = pictures.crops[place]
    assert crop.url.startswith("data:image/webp;base64,")
    assert crop.width / crop.height == pytest.approx(312 / 92, rel=0.02)  # with a margin
    assert pictures.gone == frozenset()


def test_no_more_pictures_than_asked_for(tmp_path: Path) -> None:
    of = opened(tmp_path)
    places = [Place("letter", 1, 0.1, 0.1 + n / 100, 0.6, 0.2) for n in range(5)]
    assert list(crop_places(of, places, most=3).crops) == places[:3]


def test_a_scan_that_is_gone_is_told(tmp_path: Path) -> None:
    of = opened(tmp_path)
    for path in (tmp_path / "scans").iterdir():
        path.unlink()
    html = html_report(of, WISH, name="x", beside=tmp_path)
    assert labels(Language.EN)["review"]["gone"] in html
    assert "data:image" not in html


class Tags(HTMLParser):
    """Collects the elements of a page, and what its scripts hold."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element and where it leads."""
        self.seen.append(tag)
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]


def test_nothing_that_was_read_becomes_markup(tmp_path: Path) -> None:
    html = html_report(opened(tmp_path), WISH, name=EVIL, beside=tmp_path)
    tags = Tags()
    tags.feed(html)
    assert tags.seen.count("script") == 3
    assert tags.seen.count("img") == 3  # the crops
    assert "{{ 7 * 7 }}" in html
    outside = [link for link in tags.links if not link.startswith(("#", "data:", "scans/"))]
    assert outside == []
    assert "javascript:" not in "".join(tags.links)


def test_the_data_in_the_page_is_that_of_the_tables(tmp_path: Path) -> None:
    html = html_report(opened(tmp_path), WISH, name="x", beside=tmp_path)
    [found] = re.findall(r'<script type="application/json" id="data">(.*?)</script>', html)
    data = json.loads(found)
    rows = [dict(zip(data["columns"], row, strict=True)) for row in data["rows"]]
    assert [row["due"] for row in rows] == [
        "2024-03-05",
        "2024-03-12",
        "2024-04-05",
        "2024-08-01",
        "",
    ]
    assert rows[1]["content"] == EVIL
    assert [data["units"][at] for at in rows[0]["leadUnits"]] == ["Sở Nội vụ"]
    assert len(rows[2]["days"]) == 12
    assert rows[3]["reasons"] == ["Xem lại."]


def test_the_same_tables_and_day_give_the_same_page(tmp_path: Path) -> None:
    of = opened(tmp_path)
    first = html_report(of, WISH, name="x", beside=tmp_path)
    assert html_report(congvan.open(tmp_path / "out"), WISH, name="x", beside=tmp_path) == first


@pytest.mark.parametrize("language", Language)
def test_an_archive_without_anything_says_so(language: Language, tmp_path: Path) -> None:
    of = congvan.open(write_tables(tmp_path))
    html = html_report(of, Wish(on=DAY, language=language), name="x", beside=tmp_path)
    for part in ("timeline", "units", "review", "failures"):
        assert labels(language)[part]["none"] in html


def test_both_languages_say_the_same_things() -> None:
    names = [
        {(part, name) for part, told in labels(language).items() for name in told}
        for language in Language
    ]
    assert names[0] == names[1]


@pytest.mark.parametrize("language", Language)
def test_every_column_fault_and_kind_has_a_label(language: Language) -> None:
    told = labels(language)
    assert {fault.value for fault in SourceFault} == set(told["faults"])
    assert {fault.value for fault in SourceFault} | {"other"} == set(told["remedies"])
    assert {kind.value for kind in DeadlineKind} == set(told["kinds"])
    read = {
        column.name
        for name in (TableName.DOCUMENTS, TableName.TASKS)
        for column in TABLES[name]
    }
    assert set(told["fields"]) - {"recipient", "citation", "unread"} <= read


def test_every_label_is_used() -> None:
    pages = "".join(path.read_text("utf-8") for path in PAGE.iterdir())
    whole = {"states", "kinds", "fields", "faults", "remedies"}
    for part, told in labels(Language.EN).items():
        for name in told if part not in whole else ():
            used = f"told.text.{name}" if part == "script" else f"labels.{part}.{name}"
            assert re.search(rf"{re.escape(used)}\b", pages), used


def test_the_command_writes_the_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    html = tmp_path / "new" / "report.html"
    assert run("report", archive(tmp_path), "--html", html, "--on", "2024-03-10") == 0
    assert capsys.readouterr().out == f"{html}\n"
    assert [path.name for path in html.parent.iterdir()] == ["report.html"]
    assert "../scans/javascript%3Am%E1%BB%99t.png#page=1" in html.read_text("utf-8")


def test_a_page_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "report.html").mkdir()
    assert run("report", archive(tmp_path), "--html", tmp_path / "report.html") == 3
    assert {path.name for path in tmp_path.iterdir()} == {"report.html", "out", "scans"}
