"""The output folder: safe to repeat, and never half written."""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from pipeline.store import Store
from schemas.columns import TableName
from schemas.errors import OutputError
from schemas.record import Status
from tests.pipeline.disk import no_room
from tests.pipeline.outcomes import LETTER, failure, outcome, source

ONE = source(Path("/scans/một.pdf"), "1")
TWO = source(Path("/scans/hai.pdf"), "2")


def table(folder: Path, name: str) -> pd.DataFrame:
    return pd.read_parquet(folder / name)


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "outputs" / "new"


@pytest.mark.parametrize("name", list(TableName))
def test_a_new_store_has_every_table_and_no_row(folder: Path, name: TableName) -> None:
    Store.open(folder)
    assert len(table(folder, name)) == 0


def test_sources_stand_side_by_side(folder: Path) -> None:
    store = Store.open(folder)
    store.write(outcome(ONE))
    store.write(outcome(TWO, replace(LETTER, id="another")))
    assert set(table(folder, "documents")["document_id"]) == {"letter", "plan", "another"}
    assert set(table(folder, "sources")["source_name"]) == {"một.pdf", "hai.pdf"}


def test_writing_twice_leaves_one(folder: Path) -> None:
    Store.open(folder).write(outcome(ONE))
    before = files(folder)
    Store.open(folder).write(outcome(ONE))
    assert files(folder) == before
    assert len(table(folder, "tasks")) == 3


def test_a_store_remembers(folder: Path) -> None:
    Store.open(folder).write(outcome(ONE))
    catalogue = Store.open(folder).catalogue
    entry = catalogue.entry(ONE.path)
    assert entry is not None
    assert entry.tells_of(ONE, "v1")
    assert not entry.tells_of(ONE, "v2")
    assert not entry.tells_of(replace(ONE, id="f" * 64), "v1")
    assert not entry.tells_of(replace(ONE, name="thư mục/một.pdf"), "v1")
    assert catalogue.owner(ONE.id) == entry
    assert catalogue.entry(TWO.path) is None


def test_what_failed_is_not_done(folder: Path) -> None:
    Store.open(folder).write(failure(ONE))
    entry = Store.open(folder).catalogue.entry(ONE.path)
    assert entry is not None
    assert not entry.tells_of(ONE, "v1")


def test_a_changed_file_takes_the_place_of_its_old_rows(folder: Path) -> None:
    store = Store.open(folder)
    store.write(outcome(ONE))
    changed = replace(ONE, id="c" * 64)
    store.write(outcome(changed, replace(LETTER, id="changed")))
    assert list(table(folder, "documents")["document_id"]) == ["changed"]
    assert list(table(folder, "sources")["source_id"]) == [changed.id]


def test_rows_that_another_file_counts_on_stay(folder: Path) -> None:
    store = Store.open(folder)
    store.write(outcome(ONE))
    twin = replace(TWO, id=ONE.id)
    store.write(replace(outcome(twin), duplicate_of=ONE.id))
    store.write(outcome(replace(ONE, id="c" * 64), replace(LETTER, id="changed")))
    assert set(table(folder, "documents")["document_id"]) == {"letter", "plan", "changed"}


def test_a_duplicate_adds_no_rows_but_its_own(folder: Path) -> None:
    store = Store.open(folder)
    store.write(outcome(ONE))
    store.write(replace(outcome(replace(TWO, id=ONE.id)), duplicate_of=ONE.id))
    assert len(table(folder, "documents")) == 2
    assert list(table(folder, "sources")["duplicate_of"].dropna()) == [ONE.id]


def test_a_file_that_now_fails_loses_its_rows(folder: Path) -> None:
    store = Store.open(folder)
    store.write(outcome(ONE))
    store.write(failure(ONE))
    assert len(table(folder, "documents")) == 0
    assert list(table(folder, "sources")["status"]) == [Status.FAILED.value]


def test_files_that_could_not_be_read_have_rows_of_their_own(folder: Path) -> None:
    store = Store.open(folder)
    store.write(failure(replace(ONE, id="")))
    store.write(failure(replace(TWO, id="")))
    assert table(folder, "sources")["source_id"].isna().tolist() == [True, True]


def test_a_full_disk_leaves_all_as_it_was(folder: Path) -> None:
    store = Store.open(folder)
    store.write(outcome(ONE))
    before = files(folder)
    with no_room(beyond=64), pytest.raises(OutputError, match="cannot write"):
        store.write(outcome(TWO))
    assert files(folder) == before
    assert store.catalogue.entry(TWO.path) is None
    assert len(table(folder, "documents")) == 2


def test_what_a_killed_run_left_behind_is_swept_up(folder: Path) -> None:
    Store.open(folder).write(outcome(ONE))
    before = files(folder)
    killed = subprocess.Popen(["/bin/true"])
    killed.wait()
    for process in (killed.pid, os.getppid()):
        (folder / f".writing-{process}-abc").mkdir()
        (folder / f".writing-{process}-abc" / "documents.parquet").write_bytes(b"half a fi")
    Store.open(folder)
    assert files(folder) - before == {f".writing-{os.getppid()}-abc/documents.parquet"}
    assert len(table(folder, "documents")) == 2


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("not a folder")
    with pytest.raises(OutputError):
        Store.open(tmp_path / "out")
