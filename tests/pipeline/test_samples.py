"""From recorded pages to tables: what the samples say, and what comes out of them.

The recordings are of the reader "best"; ``tests/recordings/SOURCE.md`` says how to make
them anew. So these tests take no engine and come out the same on every machine.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pandas as pd
import pytest

from pipeline.evaluate import evaluate
from pipeline.marks import sum_up
from pipeline.report import deadlines
from schemas.columns import TABLES, TableName

ROOT: Final = Path(__file__).parents[2]
SAMPLES: Final = ROOT / "samples"

LEAST: Final = {
    "split": 1.0,
    "doc_type": 1.0,
    "issued_place": 1.0,
    "issuer": 1.0,
    "issuer_parent": 1.0,
    "subject": 1.0,
    "signer_name": 1.0,
    "recipients_to": 1.0,
    "recipients_cc": 1.0,
    "references": 1.0,
    "reference_date": 1.0,
    "received_by": 1.0,
    "received_number": 1.0,
    "received_on": 1.0,
    "tasks_body": 1.0,
    "tasks_body_whole": 0.97,
    "tasks_appendix": 1.0,
    "tasks_appendix_whole": 1.0,
    "recurrence": 1.0,
    "deadline_end": 1.0,
    "text": 0.998,
}
ADDRESSEES: Final = [
    "Phòng Nội vụ",
    "Phòng Tài chính - Kế hoạch",
    "Phòng Nông nghiệp phát triển và Nông thôn",
    "Phòng Kinh tế - Hạ tầng",
    "Phòng Tài nguyên - Môi trường",
    "Phòng Giáo dục - Đào tạo",
    "Phòng Lao động - Thương binh và Xã hội",
    "Trung tâm Văn hóa, Thể thao và Truyền thanh",
    "Trung tâm Y tế",
]


@pytest.fixture(scope="module")
def tables(sample_tables: Path) -> Path:
    return sample_tables


@pytest.fixture(scope="module")
def rates(tables: Path) -> dict[str, float]:
    return {
        score.field: score.f1
        for score in sum_up(evaluate(SAMPLES, tables))
        if score.f1 is not None
    }


@pytest.mark.parametrize("field", LEAST)
def test_a_field_reads_as_well_as_it_did(rates: dict[str, float], field: str) -> None:
    assert rates[field] >= LEAST[field]


def of_letter(tables: Path, name: str) -> pd.DataFrame:
    """Return the rows of the letter in ``letter-with-plan.pdf``, without its plan."""
    documents = pd.read_parquet(tables / "documents")
    letter = documents[documents.symbol == "PVH-TT"].document_id.item()
    rows = pd.read_parquet(tables / name)
    return rows[rows.document_id == letter]


def test_the_letter_asks_its_nine_addressees_for_a_report_by_a_morning(tables: Path) -> None:
    [task] = of_letter(tables, "tasks").to_dict("records")
    assert [lead.replace("—", "-").replace("–", "-") for lead in task["lead_agencies"]] == (
        ADDRESSEES
    )
    assert task["deadline_text"] == "trong buổi sáng ngày 29/3/2023"
    assert (task["deadline_start"], task["deadline_end"]) == (pd.Timestamp(2023, 3, 29),) * 2
    assert (task["deadline_time"], task["deadline_inclusive"]) == ("12:00", True)


def test_the_plan_is_a_document_of_its_own_attached_to_the_letter(tables: Path) -> None:
    documents = pd.read_parquet(tables / "documents").set_index("symbol")
    letter, plan = documents.loc["PVH-TT"], documents.loc["KH-UBND"]
    assert (letter.page_start, letter.page_end) == (1, 1)
    assert (plan.page_start, plan.page_end) == (2, 7)
    assert plan.attached_to == letter.document_id


def test_a_merged_cell_counts_for_every_row_over_the_page_break_too(tables: Path) -> None:
    tasks = pd.read_parquet(tables / "tasks")
    rows = tasks[(tasks.origin == "appendix") & (tasks.row_label == "06")]
    assert [list(leads) for leads in rows.lead_agencies] == [
        ["Sở Tài nguyên và Môi trường"]
    ] * 4
    assert rows.page.nunique() == 2


def test_a_row_is_joined_to_the_duty_that_the_body_tells(tables: Path) -> None:
    tasks = pd.read_parquet(tables / "tasks").set_index("task_id")
    joined = tasks[tasks.same_as.notna() & (tasks.origin == "body")]
    assert len(joined) >= 10
    for task_id, task in joined.iterrows():
        twin = tasks.loc[task.same_as]
        assert (twin.origin, twin.same_as) == ("appendix", task_id)


def test_an_analyst_asks_who_is_late(tables: Path) -> None:
    tasks = pd.read_parquet(tables / "tasks")
    late = tasks[tasks.deadline_end < "2021-07-01"].explode("lead_agencies")
    assert "Sở Nội vụ" in set(late.lead_agencies)
    assert set(late.deadline_kind) == {"quarter"}


def test_nothing_is_a_task_in_an_invitation(tables: Path) -> None:
    documents = pd.read_parquet(tables / "documents")
    invitation = documents[documents.doc_type == "GM"].document_id.item()
    tasks = pd.read_parquet(tables / "tasks")
    assert tasks[tasks.document_id == invitation].empty


def places(tables: Path) -> Iterator[pd.DataFrame]:
    for name in ("recipients", "references", "tasks", "fields", "entities"):
        yield pd.read_parquet(tables / name)


def test_every_value_says_where_it_stands(tables: Path) -> None:
    pages = pd.read_parquet(tables / "pages")
    for rows in places(tables):
        assert rows[["page", "x0", "y0", "x1", "y1"]].notna().all(axis=None)
        assert (rows.x0 < rows.x1).all()
        assert (rows.y0 < rows.y1).all()
        assert rows.page.between(1, pages.page.max()).all()


@pytest.mark.parametrize("name", TableName)
def test_every_table_has_its_columns_and_rows(tables: Path, name: TableName) -> None:
    rows = pd.read_parquet(tables / name.value)
    assert list(rows.columns) == [column.name for column in TABLES[name]]
    assert len(rows) > 0


def test_a_duty_told_in_the_body_and_in_a_row_is_listed_once(tables: Path) -> None:
    listed = [line for line in deadlines(tables).lines if "quý" in line["deadline_text"]]
    rows = pd.read_parquet(tables / "tasks")
    dated = rows[(rows.deadline_kind == "quarter") & (rows.origin == "appendix")]
    assert len([line for line in listed if "2021" in line["deadline_text"]]) == 21
    assert len(dated[dated.same_as.notna()]) >= 10
