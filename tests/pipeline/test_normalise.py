"""Outcomes as rows: what a reader of the tables sees, column by column."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest

from pipeline.archive.catalogue import Entry
from pipeline.arrow import SCHEMAS, table_of
from pipeline.normalise import tables_of
from schemas.columns import TABLES, TableName
from schemas.geometry import Box
from tests.pipeline.outcomes import failure, outcome


def rows(name: TableName) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = tables_of(outcome())[name].to_pylist()
    return made


def test_a_document_has_its_header_and_its_pages() -> None:
    letter, plan = rows(TableName.DOCUMENTS)
    assert letter["source_id"] == "a" * 64
    assert letter["source_name"] == "một.pdf"
    assert (letter["page_start"], letter["page_end"]) == (1, 1)
    assert letter["reference"] == "58/SVHTT-VP"
    assert letter["issued_on"] == datetime(2024, 2, 29)  # noqa: DTZ001  # days have no zone
    assert letter["confidence"] == 0.75
    assert plan["attached_to"] == "letter"


def test_the_moment_of_signing_is_told_in_utc() -> None:
    letter, _ = rows(TableName.DOCUMENTS)
    assert letter["esigned_at"].isoformat() == "2024-02-29T11:40:13+00:00"


def test_only_what_needs_a_person_is_a_reason_for_review() -> None:
    letter, plan = rows(TableName.DOCUMENTS)
    assert letter["needs_review"]
    assert letter["review_reasons"] == ["Số in bằng mực, cần xem lại."]
    assert not plan["needs_review"]
    assert plan["review_reasons"] == []


def test_what_was_not_found_is_null() -> None:
    _, plan = rows(TableName.DOCUMENTS)
    absent = ("reference", "issued_on", "subject", "signer_name", "esigned_at", "text")
    assert [plan[name] for name in absent] == [None] * len(absent)


def test_recipients_keep_their_order_and_role() -> None:
    assert [
        (row["ordinal"], row["role"], row["name"]) for row in rows(TableName.RECIPIENTS)
    ] == [
        (1, "to", "UBND các xã"),
        (2, "cc", "Lưu: VT"),
    ]


def test_a_citation_says_what_and_where() -> None:
    [row] = rows(TableName.REFERENCES)
    assert row["reference"] == "12/KH-UBND"
    assert row["issued_on"] == datetime(2024, 1, 5)  # noqa: DTZ001  # days have no zone
    assert row["issuer"] is None
    assert row["text"] == "Kế hoạch số 12/KH-UBND ngày 05/01/2024"
    assert (row["page"], row["x0"], row["y0"], row["x1"], row["y1"]) == (1, 0.1, 0.2, 0.5, 0.25)
    assert row["resolved_document_id"] == "plan"


def test_a_dated_task_names_who_what_and_when() -> None:
    task = rows(TableName.TASKS)[0]
    assert task["lead_agencies"] == ["UBND các xã", "Phòng Văn hóa"]
    assert task["coordinating_agencies"] == []
    assert task["deadline_text"] == "trước 10 giờ ngày 15/3/2024"
    assert task["deadline_kind"] == "date"
    assert task["deadline_start"] == task["deadline_end"] == datetime(2024, 3, 15)  # noqa: DTZ001
    assert task["deadline_inclusive"] is False
    assert task["deadline_time"] == "10:00"


def test_a_recurring_task_has_a_rule_and_no_day() -> None:
    task = rows(TableName.TASKS)[1]
    assert (task["origin"], task["row_label"], task["product"]) == ("appendix", "02", "Báo cáo")
    assert task["recurrence"] == "FREQ=MONTHLY;BYMONTHDAY=15"
    assert (task["deadline_start"], task["deadline_end"]) == (None, None)


def test_a_task_without_deadline_is_of_kind_none() -> None:
    task = rows(TableName.TASKS)[2]
    assert task["deadline_kind"] == "none"
    assert (task["deadline_text"], task["deadline_inclusive"]) == (None, None)


def test_every_value_says_where_it_was_read() -> None:
    told = {(row["task_id"], row["field"]): row for row in rows(TableName.FIELDS)}
    issued = told[None, "issued_on"]
    assert (issued["value"], issued["raw_text"]) == ("2024-02-29", "ngày 29 tháng 02 năm 2024")
    assert (issued["rule"], issued["confidence"]) == ("place, date", 0.9)
    assert (issued["second_reading"], issued["agreed"]) == (None, None)
    assert told["letter-1", "content"]["value"] == "gửi báo cáo về Sở"
    assert told["letter-1", "deadline_text"]["value"] == "trước 10 giờ ngày 15/3/2024"
    assert told["plan-1", "product"]["page"] == 3


def test_each_lead_agency_has_its_own_place() -> None:
    leads = [row["value"] for row in rows(TableName.FIELDS) if row["field"] == "lead_agencies"]
    assert leads == ["UBND các xã", "Phòng Văn hóa"]


def test_a_blank_page_belongs_to_no_document() -> None:
    pages = rows(TableName.PAGES)
    assert [page["document_id"] for page in pages] == ["letter", None, "plan"]
    assert [page["is_blank"] for page in pages] == [False, True, False]
    assert [page["words"] for page in pages] == [2, 0, 2]
    assert [page["mean_confidence"] for page in pages] == [0.8, None, 0.8]


def test_a_place_that_was_not_read_reaches_the_user() -> None:
    came = outcome()
    lost = replace(came.pages[0], unread=(Box(0.1, 0.2, 0.5, 0.25),))
    told = tables_of(replace(came, pages=(lost, *came.pages[1:])))[TableName.PAGES].to_pylist()
    assert told[0]["unread"] == [{"x0": 0.1, "y0": 0.2, "x1": 0.5, "y1": 0.25}]
    assert told[1]["unread"] == []


def test_a_failed_source_has_one_row_and_no_other() -> None:
    tables = tables_of(failure())
    row = Entry.of(failure()).row()
    assert (row["status"], row["error"], row["message"]) == (
        "failed",
        "corrupt",
        "Scan it again.",
    )
    assert row["pages"] is None
    assert all(table.num_rows == 0 for table in tables.values())


def test_columns_say_what_they_hold_and_name_the_decree() -> None:
    field = SCHEMAS[TableName.DOCUMENTS].field("number")
    assert field.metadata[b"decree_field"] == b"CodeNumber"
    for name, columns in TABLES.items():
        for column in columns:
            metadata = SCHEMAS[name].field(column.name).metadata
            assert metadata[b"description"].decode() == column.holds
            assert metadata.get(b"decree_field", b"").decode() == (column.decree or "")


def test_pandas_sees_days_as_days() -> None:
    tasks = tables_of(outcome())[TableName.TASKS].to_pandas()
    assert tasks["deadline_end"].dtype == "datetime64[ms]"
    assert list(tasks[tasks["deadline_end"] < "2024-04-01"]["task_id"]) == ["letter-1"]
    documents = tables_of(outcome())[TableName.DOCUMENTS].to_pandas()
    assert documents["esigned_at"].dtype == pd.DatetimeTZDtype("us", "UTC")


@pytest.mark.parametrize("row", [{"document_id": "a"}, {"surprise": 1}])
def test_a_row_with_other_columns_is_refused(row: dict[str, str | int]) -> None:
    with pytest.raises(ValueError, match="wrong columns"):
        table_of(TableName.RECIPIENTS, [row])


def test_an_empty_table_has_its_types() -> None:
    assert tables_of(failure())[TableName.TASKS].schema.field("lead_agencies").type == pa.list_(
        pa.string()
    )
