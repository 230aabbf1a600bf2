"""One batch of everything bad through the real command line, with good papers between."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyarrow.parquet as pq
import pytest

from schemas.errors import SourceFault
from schemas.record import Status
from tests.bad_inputs import pdfs
from tests.bad_inputs.make import EXPECTED, put

ROOT: Final = Path(__file__).parents[2]
GOOD: Final = {f"{letter}-good.pdf": f"Tờ trình {letter}" for letter in "0hpz"}
pytestmark = pytest.mark.ocr  # networks read thirty pages: slow where the machine is busy
LIBTIFF: Final = "WARNING TIFF"  # its own lines, which Pillow does not keep from the screen
HOW_FAR: Final = re.compile(r"\d+ of \d+, ")  # once a minute, where nobody looks at a bar
SECONDS: Final = 400  # a busy machine takes a quarter of that


@dataclass(frozen=True, slots=True)
class Run:
    """What one run told, and the rows of its table ``sources`` by name."""

    code: int
    told: str
    sources: dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("bad")
    put(folder / "in")
    for name, text in GOOD.items():
        (folder / "in" / name).write_bytes(pdfs.scanned(text))
    done = subprocess.run(
        [sys.executable, "-m", "pipeline.cli", "run", "in", "--out", "out", "--reader=quick"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "OMP_THREAD_LIMIT": "1"},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    rows = pq.read_table(folder / "out" / "sources").to_pylist()
    return Run(done.returncode, done.stderr, {row["source_name"]: row for row in rows})


def test_there_are_forty_of_them() -> None:
    assert len(EXPECTED) >= 40


def test_none_is_lost_and_none_is_told_twice(run: Run) -> None:
    assert run.code == 1
    assert sorted(run.sources) == sorted(EXPECTED.keys() | GOOD)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_it_becomes_what_it_should(run: Run, name: str) -> None:
    row = run.sources[name]
    assert (row["error"] or row["status"]) == EXPECTED[name]


def test_good_neighbours_are_read(run: Run) -> None:
    assert {run.sources[name]["status"] for name in GOOD} == {Status.DONE}


def test_a_damaged_page_costs_no_other(run: Run) -> None:
    row = run.sources["one-lost-page.pdf"]
    assert (row["status"], row["pages"]) == (Status.PARTIAL, 3)


def test_every_failure_says_what_to_do(run: Run) -> None:
    failed = {name: row for name, row in run.sources.items() if row["error"]}
    for name, row in failed.items():
        assert f"{name}: {row['status']}: {row['message']}" in run.told
        assert row["message"].endswith(".")
        assert ";" in row["message"] or row["error"] == SourceFault.CHANGED


def test_what_is_told_is_a_line_for_each_and_no_more(run: Run) -> None:
    lines = (line for line in run.told.splitlines() if not line.startswith(LIBTIFF))
    told = [line for line in lines if not HOW_FAR.match(line)]
    troubled = [row for row in run.sources.values() if row["status"] != Status.DONE]
    assert sorted(told) == sorted(
        f"{row['source_name']}: {row['status']}: {row['message']}" for row in troubled
    )
    assert run.told.replace("\n", "").isprintable()
