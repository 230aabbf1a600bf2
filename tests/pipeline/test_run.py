"""Whole runs: what is done is not done again, and nothing is lost on the way."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final

import pyarrow.parquet as pq
import pytest

from pipeline.archive.layout import Layout
from pipeline.archive.readings import Readings
from pipeline.config import BatchConfig
from pipeline.run import Reader, Step, Way, reparse, run
from schemas.errors import InputError
from tests.pipeline.disk import no_room
from tests.pipeline.readers import read, understand

LIMITS: Final = BatchConfig(workers=1, seconds_per_source=10)


@dataclass(frozen=True)
class Desk:
    """A folder of scans beside a folder of tables."""

    scans: Path
    out: Path
    told: list[Step] = field(default_factory=list)

    def put(self, name: str, content: str = "") -> Path:
        """Write a scan that reads as its name says."""
        path = self.scans / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"%PDF-1.4 {content or name}")
        return path

    def run(
        self, *inputs: Path, read_by: str = "r1", version: str = "v1", redo: bool = False
    ) -> dict[str, Step]:
        """Run, and return the steps by the name of the source."""
        kept = None if redo else Readings(Layout(self.out))
        work = partial(read, read_by=read_by, kept=kept)
        reader = Reader(work, read_by, version, redo)
        asked = inputs or (self.scans,)
        steps = run(asked, self.out, reader, limits=LIMITS, progress=self.told.append)
        return {step.name: step for step in steps}

    def reparse(self, version: str = "v1") -> dict[str, Step]:
        """Understand anew what was read, and return the steps by the name of the source."""
        work = partial(understand, kept=Readings(Layout(self.out)))
        reader = Reader(work, "", version)
        steps = reparse(self.out, reader, limits=LIMITS, progress=self.told.append)
        return {step.name: step for step in steps}

    def rows(self, table: str) -> list[dict[str, Any]]:
        """Return the rows of a table."""
        rows: list[dict[str, Any]] = pq.read_table(self.out / table).to_pylist()
        return rows

    def column(self, table: str, name: str) -> list[str]:
        """Return what stands in a column, nulls left out."""
        return sorted(row[name] for row in self.rows(table) if row[name] is not None)

    def source(self, name: str) -> dict[str, Any]:
        """Return the row of a source."""
        return next(row for row in self.rows("sources") if row["source_name"] == name)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "scans", tmp_path / "out")


def known(steps: dict[str, Step]) -> set[str]:
    return {name for name, step in steps.items() if step.way is Way.KNOWN}


def ways(steps: dict[str, Step]) -> dict[str, str]:
    return {name: step.way.value for name, step in steps.items()}


def test_what_is_done_is_not_done_again(desk: Desk) -> None:
    desk.put("a.pdf")
    desk.put("b.pdf")
    assert known(desk.run()) == set()
    assert known(desk.run()) == {"a.pdf", "b.pdf"}


def test_what_is_new_changed_or_failed_is_done(desk: Desk) -> None:
    for name in ("a.pdf", "b.pdf", "raise.pdf"):
        desk.put(name)
    desk.run()
    desk.put("b.pdf", "changed")
    desk.put("c.pdf")
    assert known(desk.run()) == {"a.pdf"}
    assert desk.column("sources", "source_name") == ["a.pdf", "b.pdf", "c.pdf", "raise.pdf"]


def test_another_parser_understands_anew_what_was_read(desk: Desk) -> None:
    desk.put("a.pdf")
    assert ways(desk.run()) == {"a.pdf": "read"}
    assert ways(desk.run(version="v2")) == {"a.pdf": "understood anew"}
    assert desk.column("sources", "version") == ["v2; r1"]
    assert ways(desk.run(version="v2")) == {"a.pdf": "known"}


def test_another_reader_reads_anew(desk: Desk) -> None:
    desk.put("a.pdf")
    desk.run()
    assert ways(desk.run(read_by="r2")) == {"a.pdf": "read anew"}
    assert desk.column("sources", "read_by") == ["r2"]


def test_what_is_to_be_done_again_is_read_anew(desk: Desk) -> None:
    desk.put("a.pdf")
    desk.put("b.pdf", "a.pdf")
    desk.run()
    assert ways(desk.run(redo=True)) == {"a.pdf": "read anew", "b.pdf": "read"}


def test_what_was_read_is_understood_without_the_scans(desk: Desk) -> None:
    file = desk.put("a.pdf")
    desk.run()
    file.unlink()
    assert ways(desk.reparse(version="v2")) == {"a.pdf": "understood anew"}
    assert desk.column("sources", "version") == ["v2; r1"]
    assert desk.reparse(version="v2") == {}


def test_a_reading_that_is_lost_costs_no_rows(desk: Desk) -> None:
    desk.put("a.pdf")
    desk.run()
    [reading] = (desk.out / ".archive" / "readings").rglob("*.json.gz")
    reading.write_bytes(b"spoilt")
    assert desk.reparse(version="v2")["a.pdf"].status == "failed"
    assert desk.column("sources", "version") == ["v1; r1"]
    assert len(desk.rows("documents")) == 2
    assert ways(desk.run(version="v2")) == {"a.pdf": "read anew"}


def test_nothing_kept_is_nothing_to_understand(desk: Desk) -> None:
    with pytest.raises(InputError, match="keeps no readings"):
        desk.reparse()
    assert not desk.out.exists()


def test_the_reading_of_a_content_that_is_gone_goes(desk: Desk) -> None:
    desk.put("a.pdf")
    desk.run()
    desk.put("a.pdf", "changed")
    desk.run()
    [reading] = (desk.out / ".archive" / "readings").rglob("*.json.gz")
    assert desk.source("a.pdf")["source_id"] in reading.name


def test_rows_of_vanished_sources_stay(desk: Desk) -> None:
    desk.put("a.pdf")
    gone = desk.put("b.pdf")
    desk.run()
    gone.unlink()
    assert set(desk.run()) == {"a.pdf"}
    assert desk.column("sources", "source_name") == ["a.pdf", "b.pdf"]
    assert len(set(desk.column("documents", "source_name"))) == 2


def test_rows_of_a_file_that_is_named_but_gone_stay(desk: Desk) -> None:
    gone, other = desk.put("a.pdf"), desk.put("b.pdf")
    desk.run(gone, other)
    gone.unlink()
    assert desk.run(gone, other)["a.pdf"].status == "failed"
    assert set(desk.column("documents", "source_name")) == {"a.pdf", "b.pdf"}
    assert desk.source("a.pdf")["status"] == "done"


def test_the_same_name_in_another_folder_is_another_source(desk: Desk) -> None:
    for month in ("01", "02"):
        desk.put(f"{month}/scan.pdf")
        desk.run(desk.scans / month)
    assert desk.column("sources", "source_name") == ["scan.pdf", "scan.pdf"]
    assert len(set(desk.column("documents", "source_id"))) == 2


def test_the_same_bytes_are_read_once(desk: Desk) -> None:
    for name in ("b.pdf", "a.pdf", "c.pdf"):
        desk.put(name, "the same")
    steps = desk.run()
    assert {step.status for step in steps.values()} == {"done"}
    assert set(desk.column("documents", "source_name")) == {"a.pdf"}
    assert desk.source("a.pdf")["duplicate_of"] is None
    assert desk.source("b.pdf")["duplicate_of"] == desk.source("a.pdf")["source_id"]
    assert known(desk.run()) == {"a.pdf", "b.pdf", "c.pdf"}


def test_bytes_read_in_an_earlier_run_are_not_read_again(desk: Desk) -> None:
    old = desk.put("old/a.pdf", "the same")
    desk.run(old.parent)
    new = desk.put("new/b.pdf", "the same")
    assert known(desk.run(new.parent)) == {"b.pdf"}
    assert desk.source("a.pdf")["duplicate_of"] == desk.source("b.pdf")["source_id"]


def test_bytes_read_by_another_version_are_read_again(desk: Desk) -> None:
    old = desk.put("old/a.pdf", "the same")
    desk.run(old.parent)
    new = desk.put("new/b.pdf", "the same")
    desk.run(new.parent, version="v2")
    assert desk.column("sources", "version") == ["v2; r1", "v2; r1"]
    assert set(desk.column("documents", "source_name")) == {"b.pdf"}


def test_a_file_that_is_now_called_otherwise_is_no_duplicate_of_itself(desk: Desk) -> None:
    file = desk.put("month/a.pdf")
    desk.run()
    assert known(desk.run(file.parent)) == {"a.pdf"}
    assert desk.column("sources", "duplicate_of") == []
    assert set(desk.column("documents", "source_name")) == {"a.pdf"}


def test_a_duplicate_shares_the_fate_of_the_first(desk: Desk) -> None:
    desk.put("raise.pdf", "the same")
    desk.put("x.pdf", "the same")
    steps = desk.run()
    assert steps["x.pdf"].status == "failed"
    assert desk.source("x.pdf")["error"] == "crashed"


def test_a_twin_whose_first_was_changed_is_read_itself(desk: Desk) -> None:
    desk.put("b.pdf", "the same")
    desk.run()
    desk.put("a.pdf", "the same")
    desk.put("b.pdf", "changed")
    desk.run()
    assert set(desk.column("documents", "source_name")) == {"a.pdf", "b.pdf"}
    assert desk.source("a.pdf")["duplicate_of"] is None


def test_bad_files_are_listed_and_the_rest_goes_on(desk: Desk) -> None:
    desk.put("good.pdf")
    (desk.scans / "empty.pdf").touch()
    (desk.scans / "empty2.pdf").touch()
    (desk.scans / "text.pdf").write_text("no scan")
    (desk.scans / "link.pdf").symlink_to("/etc/hostname")
    steps = desk.run()
    assert {name: step.status for name, step in steps.items()} == {
        "good.pdf": "done",
        "empty.pdf": "failed",
        "empty2.pdf": "failed",
        "text.pdf": "failed",
        "link.pdf": "failed",
    }
    assert desk.column("sources", "error") == ["empty", "empty", "outside", "wrong_type"]
    assert desk.column("sources", "duplicate_of") == []


def test_a_source_without_room_for_its_rows_is_listed(desk: Desk) -> None:
    desk.put("a.pdf")
    desk.run()
    desk.put("b.pdf")
    largest = max(path.stat().st_size for path in desk.out.rglob("*.parquet"))
    with no_room(beyond=largest - 1):
        assert desk.run()["b.pdf"].status == "failed"
    assert desk.source("b.pdf")["error"] == "not_stored"
    assert set(desk.column("documents", "source_name")) == {"a.pdf"}
    assert desk.run()["b.pdf"].status == "done"


def test_progress_counts_to_the_end(desk: Desk) -> None:
    for name in ("a.pdf", "b.pdf", "c.pdf"):
        desk.put(name)
    desk.run()
    assert [(step.finished, step.total) for step in desk.told] == [(1, 3), (2, 3), (3, 3)]


def test_no_input_makes_no_output(desk: Desk) -> None:
    with pytest.raises(InputError):
        desk.run()
    assert not desk.out.exists()
