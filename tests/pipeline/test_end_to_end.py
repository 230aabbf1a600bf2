"""The whole way with the real engines: scans in, tables out, nothing recorded."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import pandas as pd
import pytest

from pipeline.cli import main

SAMPLES: Final = Path(__file__).parents[2] / "samples"
pytestmark = pytest.mark.ocr


def congvan(*argv: object) -> int:
    """Run the command line, and return what it tells the shell."""
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in argv])
    assert isinstance(left.value.code, int)
    return left.value.code


@pytest.fixture(scope="module")
def scans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as an archivist drops it: a photo, a mixed PDF, a broken and an empty file."""
    folder = tmp_path_factory.mktemp("scans")
    shutil.copy(SAMPLES / "decision.jpg", folder)
    shutil.copy(SAMPLES / "conclusion-notice.pdf", folder)
    whole = (SAMPLES / "party-letter.pdf").read_bytes()
    (folder / "broken.pdf").write_bytes(whole[: len(whole) // 3])
    (folder / "empty.pdf").touch()
    return folder


@pytest.fixture(scope="module")
def tables(scans: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    assert congvan("run", scans, "--out", out) == 1  # some failed, and are listed
    return out


def test_what_cannot_be_read_is_listed_and_the_rest_goes_on(tables: Path) -> None:
    sources = pd.read_parquet(tables / "sources").set_index("source_name")
    assert sources.status.to_dict() == {
        "broken.pdf": "failed",
        "conclusion-notice.pdf": "done",
        "decision.jpg": "done",
        "empty.pdf": "failed",
    }
    assert sources.error["empty.pdf"] == "empty"
    assert sources.error["broken.pdf"] == "corrupt"
    assert sources.message[["broken.pdf", "empty.pdf"]].str.len().gt(20).all()


def test_the_register_is_right(tables: Path) -> None:
    documents = pd.read_parquet(tables / "documents").set_index("source_name")
    decision = documents.loc["decision.jpg"]
    assert decision.reference == "1386/QĐ-UBND"
    assert decision.issued_on == pd.Timestamp(2024, 5, 14)
    assert decision.issuer == "ỦY BAN NHÂN DÂN HUYỆN HÒA THUẬN"
    notice = documents.loc["conclusion-notice.pdf"]
    assert (notice.reference, notice.page_start, notice.page_end) == ("327/TB-UBND", 1, 2)


def test_each_page_is_read_the_way_that_suits_it(tables: Path) -> None:
    pages = pd.read_parquet(tables / "pages")
    sources = pd.read_parquet(tables / "sources").set_index("source_name")
    notice = pages[pages.source_id == sources.source_id["conclusion-notice.pdf"]]
    assert list(notice.text_from[:2]) == ["text_layer", "ocr"]
    assert list(notice.is_blank) == [False, False, True]


def test_deadlines_are_found(tables: Path) -> None:
    tasks = pd.read_parquet(tables / "tasks")
    assert pd.Timestamp(2024, 6, 15) in set(tasks.deadline_end)
    assert len(tasks) >= 10


def written(tables: Path) -> dict[str, int]:
    """Return when the rows of each source were written; the columns are stated every time."""
    rows = (path for path in (tables / "tasks").iterdir() if "columns" not in path.name)
    return {path.name: path.stat().st_mtime_ns for path in rows}


def test_what_is_done_is_not_done_again(scans: Path, tables: Path) -> None:
    before = written(tables)
    assert before
    assert congvan("run", scans, "--out", tables) == 1
    assert written(tables) == before
