"""The output folder: safe to repeat, and never half written."""

from __future__ import annotations

import multiprocessing
import os
from dataclasses import replace
from pathlib import Path
from typing import Final

import pandas as pd
import pyarrow.parquet as pq
import pytest

from pipeline.archive.catalogue import Entry
from pipeline.store import Store
from schemas.columns import TableName
from schemas.errors import OutputError
from schemas.record import Status
from tests.pipeline.disk import no_room
from tests.pipeline.outcomes import LETTER, failure, outcome, source
from tests.pipeline.stored import stored

ONE: Final = source(Path("/scans/một.pdf"), "1")
TWO: Final = source(Path("/scans/hai.pdf"), "2")
TWIN: Final = replace(ONE, path=Path("/scans/ba.pdf"), name="ba.pdf")


def table(folder: Path, name: str) -> pd.DataFrame:
    return pd.read_parquet(folder / name)


def files(folder: Path) -> dict[str, bytes]:
    """Return every table file that readers see, with its bytes."""
    return {
        f"{name}/{path.name}": path.read_bytes()
        for name in TableName
        for path in (folder / name).iterdir()
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "outputs" / "new"


@pytest.mark.parametrize("name", list(TableName))
def test_a_new_store_has_every_table_and_no_row(folder: Path, name: TableName) -> None:
    stored(folder)
    assert len(table(folder, name)) == 0


def test_sources_stand_side_by_side(folder: Path) -> None:
    stored(folder, outcome(ONE), outcome(TWO, replace(LETTER, id="another")))
    assert set(table(folder, "documents")["document_id"]) == {"letter", "plan", "another"}
    assert set(table(folder, "sources")["source_name"]) == {"một.pdf", "hai.pdf"}


def test_writing_twice_leaves_one(folder: Path) -> None:
    before = files(stored(folder, outcome(ONE)))
    assert files(stored(folder, outcome(ONE))) == before
    assert len(table(folder, "tasks")) == 3


def test_what_is_not_published_is_kept_for_the_next_run(folder: Path) -> None:
    with Store.open(folder) as store:
        store.write(outcome(ONE))
        assert len(table(folder, "documents")) == 0
        store.publish()
        store.write(outcome(TWO, replace(LETTER, id="another")))
        store._touched.clear()  # noqa: SLF001  # as if the process had been killed
    assert len(table(folder, "documents")) == 2
    with Store.open(folder) as store:
        assert store.catalogue.entry(TWO.path)
    assert len(table(folder, "documents")) == 3


def test_a_store_remembers(folder: Path) -> None:
    stored(folder, outcome(ONE))
    with Store.open(folder) as store:
        entry = store.catalogue.entry(ONE.path)
        assert entry == Entry.of(outcome(ONE))
        assert entry.is_of(ONE)
        assert not entry.is_of(replace(ONE, id="f" * 64))
        assert not entry.is_of(replace(ONE, name="thư mục/một.pdf"))
        assert store.catalogue.owner(ONE.id) == entry
        assert store.catalogue.entry(TWO.path) is None


def test_a_changed_file_takes_the_place_of_its_old_rows(folder: Path) -> None:
    changed = replace(ONE, id="c" * 64)
    stored(folder, outcome(ONE))
    stored(folder, outcome(changed, replace(LETTER, id="changed")))
    assert list(table(folder, "documents")["document_id"]) == ["changed"]
    assert list(table(folder, "sources")["source_id"]) == [changed.id]


def test_a_duplicate_adds_no_rows_but_its_own(folder: Path) -> None:
    with Store.open(folder) as store:
        store.file(store.write(outcome(ONE)).as_twin(TWIN))
    assert len(table(folder, "documents")) == 2
    assert list(table(folder, "sources")["duplicate_of"].dropna()) == [ONE.id]


def test_whose_rows_they_are_depends_on_the_paths_alone(folder: Path, tmp_path: Path) -> None:
    with Store.open(folder) as store:
        store.file(store.write(outcome(ONE)).as_twin(TWIN))
    other = tmp_path / "other"
    with Store.open(other) as store:
        store.write(outcome(TWIN))
        store.publish()
        store.file(Entry.of(outcome(TWIN)).as_twin(ONE))
    for each in (folder, other):
        assert set(table(each, "documents")["source_name"]) == {"ba.pdf"}
        told = table(each, "sources").set_index("source_name")["duplicate_of"]
        assert told["một.pdf"] == ONE.id
        assert pd.isna(told["ba.pdf"])


def test_rows_that_another_file_counts_on_stay(folder: Path) -> None:
    with Store.open(folder) as store:
        store.file(store.write(outcome(ONE)).as_twin(TWIN))
    stored(folder, outcome(replace(ONE, id="c" * 64), replace(LETTER, id="changed")))
    assert set(table(folder, "documents")["document_id"]) == {"letter", "plan", "changed"}
    assert table(folder, "sources")["duplicate_of"].isna().all()


def test_a_file_that_now_fails_loses_its_rows(folder: Path) -> None:
    stored(folder, outcome(ONE))
    stored(folder, failure(ONE))
    assert len(table(folder, "documents")) == 0
    assert list(table(folder, "sources")["status"]) == [Status.FAILED.value]


def test_files_that_could_not_be_read_have_rows_of_their_own(folder: Path) -> None:
    stored(folder, failure(replace(ONE, id="")), failure(replace(TWO, id="")))
    assert table(folder, "sources")["source_id"].isna().tolist() == [True, True]
    assert table(folder, "sources")["source_name"].tolist() == ["hai.pdf", "một.pdf"]


def test_a_reproducible_store_tells_no_times(folder: Path) -> None:
    with Store.open(folder, reproducible=True) as store:
        store.write(outcome(ONE))
    assert table(folder, "sources")["seconds"].isna().all()


def test_a_full_disk_leaves_all_as_it_was(folder: Path) -> None:
    before = files(stored(folder, outcome(ONE)))
    with Store.open(folder) as store:
        with no_room(beyond=64), pytest.raises(OutputError, match="cannot write"):
            store.write(outcome(TWO))
        assert store.catalogue.entry(TWO.path) is None
    assert files(folder) == before


def test_a_disk_that_fills_up_while_publishing_leaves_the_last_tables(folder: Path) -> None:
    before = files(stored(folder, outcome(ONE)))
    with Store.open(folder) as store:
        store.write(outcome(TWO, replace(LETTER, id="another")))
        with no_room(beyond=2048), pytest.raises(OutputError, match="cannot write"):
            store.publish()
        assert files(folder) == before
    assert len(table(folder, "documents")) == 3


def test_two_runs_at_once_are_refused(folder: Path) -> None:
    with Store.open(folder), pytest.raises(OutputError, match="another run is writing"):
        Store.open(folder)
    stored(folder)


def hold(folder: Path, begun: multiprocessing.synchronize.Event) -> None:
    with Store.open(folder):
        begun.set()
        os.kill(os.getpid(), 9)


def test_a_killed_run_locks_nobody_out(folder: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    begun = spawn.Event()
    process = spawn.Process(target=hold, args=(folder, begun))
    process.start()
    process.join()
    assert begun.is_set()
    stored(folder)


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("not a folder")
    with pytest.raises(OutputError):
        Store.open(tmp_path / "out")


def test_a_folder_with_other_tables_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tasks").mkdir()
    with pytest.raises(OutputError, match="no table of this program"):
        Store.open(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["tasks"]


def drop(folder: Path, name: TableName, column: str) -> None:
    """Make a table what a version without that column wrote."""
    for path in (folder / name).iterdir():
        older = pq.read_table(path).drop_columns([column])
        pq.write_table(older, path.with_name("00000-older.parquet"))
        path.unlink()


@pytest.mark.parametrize(
    ("name", "column"), [(TableName.SOURCES, "read_by"), (TableName.TASKS, "same_as")]
)
def test_an_archive_of_an_older_version_gets_the_new_columns(
    folder: Path, name: TableName, column: str
) -> None:
    whole = files(stored(folder, outcome(ONE)))
    drop(folder, name, column)
    old = folder / ".archive" / "pending" / "older" / "rows"
    old.mkdir(parents=True)
    stored(folder, failure(TWO))
    assert not old.exists()
    assert column in table(folder, name).columns
    assert len(table(folder, TableName.TASKS)) == 3
    stored(folder, outcome(ONE))
    tasks = {path: content for path, content in whole.items() if path.startswith("tasks")}
    assert tasks.items() <= files(folder).items()
