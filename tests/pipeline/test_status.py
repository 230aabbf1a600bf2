"""What an output folder says of itself, and what is read once more."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.status import counts, failed_files, failures, state_of
from pipeline.talk import talk
from schemas.record import Status
from tests.pipeline.outcomes import failure, outcome, source
from tests.pipeline.stored import stored
from tests.pipeline.test_cli import congvan
from tests.pipeline.test_cli import scans as scans  # noqa: PLC0414  # a fixture


def told(out: Path, *inputs: Path) -> dict[str, str]:
    lines = counts(state_of(out, inputs)).lines
    return {line["what"]: line["count"] for line in lines}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    good, bad, copy = (tmp_path / "in" / f"{name}.pdf" for name in ("good", "bad", "copy"))
    for file in (good, copy):
        file.write_bytes(bytes(1234))
    bad.write_bytes(bytes(1234))
    return stored(
        tmp_path / "out",
        outcome(source(good, "a")),
        outcome(source(copy, "a")),
        failure(source(bad, "b")),
    )


def test_the_counts_are_those_of_the_tables(archive: Path) -> None:
    assert told(archive) == {
        "sources done": "1",
        "sources partial": "0",
        "sources failed": "1",
        "failed: corrupt": "1",
        "duplicates": "1",
        "pages": "3",
        "documents": "2",
        "documents to review": "1",
        "tasks": "3",
        "tasks to review": "0",
    }


def test_a_file_with_a_damaged_page_has_not_failed_but_is_listed(tmp_path: Path) -> None:
    cut = replace(
        outcome(), status=Status.PARTIAL, error="corrupt", message="Page 2 breaks off."
    )
    out = stored(tmp_path / "out", cut)
    counted = told(out)
    assert (counted["sources partial"], counted["sources failed"]) == ("1", "0")
    assert "failed: corrupt" not in counted
    [line] = failures(state_of(out)).lines
    assert line["message"] == "Page 2 breaks off."


def test_what_is_new_or_has_another_size_waits(archive: Path, tmp_path: Path) -> None:
    assert told(archive, tmp_path / "in")["waiting"] == "0"
    (tmp_path / "in" / "new.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "in" / "good.pdf").write_bytes(b"%PDF-1.4 another")
    assert told(archive, tmp_path / "in")["waiting"] == "2"


def test_failures_say_what_to_do(archive: Path) -> None:
    assert failures(state_of(archive)).lines == (
        {"source_name": "bad.pdf", "error": "corrupt", "message": "Scan it again."},
    )


def test_failed_files_are_found_again_under_their_names(archive: Path, tmp_path: Path) -> None:
    [file] = failed_files(archive)
    assert (file.path, file.name) == (tmp_path / "in" / "bad.pdf", "bad.pdf")


def test_retry_reads_what_failed_and_nothing_else(
    scans: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, recordings = scans.parent / "out", scans.parent / "recordings"
    good = (scans / "một.pdf").read_bytes()
    (scans / "hai\ndòng.pdf").write_bytes(b"%PDF-1.4 damaged")
    (scans / "astray.pdf").symlink_to("/etc/hostname")
    assert congvan("run", scans, "--out", out, "--replay", recordings) == 1
    (scans / "hai\ndòng.pdf").write_bytes(good)
    (scans / "new.pdf").write_bytes(b"%PDF-1.4 not asked for")
    capsys.readouterr()
    assert congvan("retry", "--out", out, "--replay", recordings) == 0
    assert capsys.readouterr().out.startswith("1 source: 1 done")
    assert congvan("status", "--out", out, "--csv", scans) == 0
    lines = capsys.readouterr().out.splitlines()
    assert {"sources done,1", "duplicates,1", "sources failed,1", "waiting,1"} <= set(lines)
    assert congvan("status", "--out", out, "--failed") == 0
    assert "astray.pdf" in capsys.readouterr().out


def test_the_log_for_a_machine_is_json_on_each_line(
    scans: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (scans / "rỗng.pdf").touch()
    argv = ("--out", scans.parent / "out", "--replay", scans.parent / "recordings")
    assert congvan("run", scans, *argv, "--log-json") == 1
    lines = map(json.loads, capsys.readouterr().err.splitlines())
    steps = {line["source_name"]: line for line in lines if "source_name" in line}
    assert steps["rỗng.pdf"]["error"] == "empty"
    assert steps["rỗng.pdf"]["level"] == "warning"
    assert steps["một.pdf"]["pages"] == 1


def test_a_traceback_of_another_process_is_part_of_its_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with talk(as_json=True):
        record = logging.LogRecord("reader", logging.ERROR, "", 1, "a.pdf", None, None)
        record.exc_text = "Traceback\nRuntimeError: lost"
        logging.getLogger("reader").handle(record)
    told = json.loads(capsys.readouterr().err)
    assert told["traceback"].endswith("RuntimeError: lost")
    assert (told["message"], told["level"]) == ("a.pdf", "error")
