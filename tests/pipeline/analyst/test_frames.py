"""DataFrames: the same dtypes whatever the rows, and the same values as the tables."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

import congvan
from pipeline.analyst.frames import DTYPES, VOCABULARIES, read_frame
from schemas.columns import TABLES, ColumnType, TableName
from tests.pipeline.analyst.tables import task, write_tables

LISTS = {ColumnType.TEXTS, ColumnType.BOXES}


@pytest.mark.parametrize("name", TableName)
def test_dtypes_depend_on_the_columns_alone(
    name: TableName, sample_tables: Path, tmp_path: Path
) -> None:
    full = read_frame(sample_tables, name)
    empty = read_frame(write_tables(tmp_path), name)
    assert len(full) > 0
    assert empty.empty
    assert full.dtypes.to_dict() == empty.dtypes.to_dict()
    for column in TABLES[name]:
        if (name, column.name) in VOCABULARIES:
            words = [word.value for word in VOCABULARIES[name, column.name]]
            assert list(full[column.name].cat.categories) == words
        else:
            assert full[column.name].dtype == DTYPES[column.type]


@pytest.mark.parametrize("name", TableName)
def test_values_are_those_of_the_table(name: TableName, sample_tables: Path) -> None:
    frame = read_frame(sample_tables, name)
    stored = pq.read_table(sample_tables / name).to_pylist()
    assert len(frame) == len(stored)
    for column in TABLES[name]:
        values = [row[column.name] for row in stored]
        if column.type in LISTS:
            assert list(frame[column.name]) == values
        else:
            shown = frame[column.name].astype(object)
            assert list(shown.where(shown.notna(), None)) == values


def test_a_word_that_a_later_version_writes_is_kept(tmp_path: Path) -> None:
    archive = congvan.open(
        write_tables(tmp_path, tasks=[task(1, deadline_kind="fortnight"), task(2)])
    )
    assert list(archive.tasks.deadline_kind) == ["fortnight", "none"]


def test_a_column_that_an_older_version_did_not_write_is_null(tmp_path: Path) -> None:
    folder = write_tables(tmp_path, tasks=[task(1)])
    part = folder / "tasks" / "part.parquet"
    pq.write_table(pq.read_table(part).drop_columns(["same_as", "review_fields"]), part)
    [row] = congvan.open(folder).tasks.to_dict("records")
    assert pd.isna(row["same_as"])
    assert row["review_fields"] == []


def test_a_table_may_be_one_file(tmp_path: Path) -> None:
    folder = write_tables(tmp_path, tasks=[task(1)])
    for name in TableName:
        (folder / name / "part.parquet").rename(folder / f"{name}.parquet")
        (folder / name).rmdir()
    assert list(congvan.open(folder).tasks.task_id) == ["task-1"]


def test_a_folder_without_tables_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(congvan.OutputError, match="congvan run"):
        congvan.open(tmp_path)


def test_an_archive_stays_as_it_was_when_it_was_opened(tmp_path: Path) -> None:
    for number in (1, 2):
        write_tables(tmp_path / ".archive" / str(number), tasks=[task(number)])
    current = tmp_path / ".archive" / "current"
    current.symlink_to("1")
    for name in TableName:
        (tmp_path / name).symlink_to(f".archive/current/{name}")
    archive = congvan.open(tmp_path)
    current.unlink()
    current.symlink_to("2")
    assert list(archive.tasks.task_id) == ["task-1"]
    assert list(congvan.open(tmp_path).tasks.task_id) == ["task-2"]
    shutil.rmtree(tmp_path / ".archive" / "1")
    with pytest.raises(congvan.OutputError, match="open the archive again"):
        _ = archive.documents


def test_a_table_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    folder = write_tables(tmp_path)
    (folder / "tasks" / "part.parquet").write_bytes(b"no Parquet")
    with pytest.raises(congvan.OutputError, match="open the archive again"):
        _ = congvan.open(folder).tasks


def test_a_frame_is_yours_to_change(tmp_path: Path) -> None:
    archive = congvan.open(write_tables(tmp_path, tasks=[task(1)]))
    frame = archive.tasks
    frame.loc[0, "content"] = "khác"
    assert archive.tasks.content.item() == "việc 1"
