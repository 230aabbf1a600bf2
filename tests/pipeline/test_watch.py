"""Files are taken from an inbox when they are whole, once, and again when they change."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import pyarrow.parquet as pq
import pytest

from ocr.replay import record_pages
from pipeline.sources import InputFile, find_files, identify
from pipeline.watch import Inbox, Rhythm, watch
from schemas.errors import ConfigError, OutputError
from tests.pipeline.outcomes import page

STILL: Final = 10.0
SECONDS: Final = 60  # until a process must have done what it should


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


@pytest.fixture
def inbox(folder: Path) -> Inbox:
    return Inbox([folder], leave_out=folder / "out", still=STILL)


def names(files: Sequence[InputFile]) -> list[str]:
    return [file.name for file in files]


def put(path: Path, content: bytes = b"%PDF-1.4") -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    return path


def test_a_file_is_whole_when_it_has_stood_still(folder: Path, inbox: Inbox) -> None:
    put(folder / "a.pdf")
    assert [names(inbox.whole(now)) for now in (0, 9, 10)] == [[], [], ["a.pdf"]]


def test_a_file_that_grows_is_waited_for(folder: Path, inbox: Inbox) -> None:
    file = put(folder / "a.pdf")
    inbox.whole(0)
    put(file, b"%PDF-1.4 and more")
    assert [names(inbox.whole(now)) for now in (10, 19, 20)] == [[], [], ["a.pdf"]]


def test_a_file_is_handed_out_until_it_is_taken(folder: Path, inbox: Inbox) -> None:
    put(folder / "a.pdf")
    inbox.whole(0)
    files = inbox.whole(10)
    assert names(inbox.whole(15)) == ["a.pdf"]
    inbox.take(files)
    assert inbox.whole(20) == []


def test_a_file_that_changes_later_is_taken_again(folder: Path, inbox: Inbox) -> None:
    file = put(folder / "a.pdf")
    inbox.whole(0)
    inbox.take(inbox.whole(10))
    put(file, b"%PDF-1.4 scanned anew")
    assert [names(inbox.whole(now)) for now in (20, 30)] == [[], ["a.pdf"]]


def test_the_output_is_no_inbox(folder: Path, inbox: Inbox) -> None:
    put(folder / "out" / "drawn.pdf")
    inbox.whole(0)
    assert inbox.whole(10) == []


def test_a_share_that_is_away_for_a_moment_is_waited_for(folder: Path, inbox: Inbox) -> None:
    folder.rename(folder.with_name("away"))
    assert inbox.whole(0) == []
    folder.with_name("away").rename(folder)
    put(folder / "a.pdf")
    inbox.whole(5)
    assert names(inbox.whole(15)) == ["a.pdf"]


def test_what_could_not_be_kept_is_tried_again(folder: Path) -> None:
    put(folder / "a.pdf")
    tries: list[list[str]] = []

    def take(files: Sequence[InputFile]) -> None:
        tries.append(names(files))
        if len(tries) == 1:
            raise OutputError("the disk is full")

    def sleep(_: float) -> None:
        if len(tries) == 2 and next(looks) > 5:
            raise KeyboardInterrupt

    looks = iter(range(100))
    inbox = Inbox([folder], leave_out=folder / "out", still=0)
    with pytest.raises(KeyboardInterrupt):
        watch(inbox, take, Rhythm(), sleep=sleep)
    assert tries == [["a.pdf"], ["a.pdf"]]


@pytest.mark.parametrize(("between", "still"), [(0, 1), (-1, 1), (1, -1)])
def test_a_rhythm_that_cannot_be_is_refused(between: float, still: float) -> None:
    with pytest.raises(ConfigError):
        Rhythm(between=between, still=still)


@pytest.mark.parametrize("where", [("--workers", "1"), ("--dask", "local:1")])
def test_the_command_reads_what_comes_and_ends_when_told(
    where: tuple[str, str], folder: Path
) -> None:
    file = put(folder / "một.pdf", b"%PDF-1.4 no pixels, they were recorded")
    [found] = find_files([folder])
    record_pages(folder.parent / "recordings", identify(found), [page(1, "Kính")], "a test")
    file.rename(folder.parent / "later")
    os.mkfifo(folder / "pipe.pdf")
    (folder / "astray.pdf").symlink_to("/etc/hostname")
    out = folder.parent / "out"
    options = ("--out", out, "--replay", folder.parent / "recordings", *where)
    rhythm = ("--every", "0.2", "--still", "0.3")
    argv = [sys.executable, "-m", "pipeline.cli", "watch", folder, *options, *rhythm]
    process = subprocess.Popen(argv, stderr=subprocess.PIPE, text=True)  # noqa: S603  # our own
    with process:
        _wait_until(lambda: len(_sources(out)) == 2)
        (folder.parent / "later").rename(file)
        _wait_until(lambda: len(_sources(out)) == 3)
        process.send_signal(signal.SIGTERM)  # comes as an interrupt, too
        _, told = process.communicate(timeout=SECONDS)
    assert process.returncode == 0
    assert "một.pdf: done, pages: 1" in told.splitlines()
    assert told.splitlines()[-1] == "stopped"
    assert {name: row["error"] or row["status"] for name, row in _sources(out).items()} == {
        "astray.pdf": "outside",
        "pipe.pdf": "unreadable",
        "một.pdf": "done",
    }


def _sources(out: Path) -> dict[str, dict[str, str]]:
    if not (out / "sources").exists():
        return {}
    rows = pq.read_table((out / "sources").resolve()).to_pylist()
    return {row["source_name"]: row for row in rows}


def _wait_until(true: Callable[[], bool]) -> None:
    for _ in range(SECONDS * 5):
        if true():
            return
        time.sleep(0.2)
    pytest.fail("it never came true")
