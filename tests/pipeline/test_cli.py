"""The command line: what goes where, and what the shell is told."""

from __future__ import annotations

import csv
import inspect
import io
import subprocess
import sys
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Final

import pyarrow.parquet as pq
import pytest

from ocr.replay import record_pages
from pipeline.cli import main
from pipeline.deferred import COMMANDS, Listed
from pipeline.sources import find_files, identify
from tests.pipeline.outcomes import outcome, page
from tests.pipeline.stored import stored

HEAVY: Final = frozenset(
    {"cv2", "holidays", "numpy", "onnxruntime", "pandas", "pyarrow", "pytesseract", "spacy"}
)
READING: Final = HEAVY - {"numpy", "pandas", "pyarrow"}  # the tables are written with these


def congvan(*argv: object) -> int:
    """Run the command line, and return what it tells the shell."""
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in argv])
    assert isinstance(left.value.code, int)
    return left.value.code


@pytest.fixture
def scans(tmp_path: Path) -> Path:
    """A folder with one scan, and beside it the recording of its pages."""
    folder = tmp_path / "scans"
    folder.mkdir()
    (folder / "một.pdf").write_bytes(b"%PDF-1.4 no pixels, they were recorded")
    [file] = find_files([folder])
    record_pages(tmp_path / "recordings", identify(file), [page(1, "Kính", "gửi")], "a test")
    return folder


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    stored(tmp_path / "tables", outcome())
    return tmp_path / "tables"


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert congvan("--version") == 0
    assert capsys.readouterr().out == f"congvan {version('congvan')}\n"


@pytest.mark.parametrize("asked", ["--help", "--version"])
def test_help_and_version_load_no_engine(asked: str) -> None:
    program = (
        "import sys, pipeline.cli\n"
        "try: pipeline.cli.main(sys.argv[1:])\n"
        "finally: print(*sys.modules, file=sys.stderr)\n"
    )
    told = subprocess.run(  # noqa: S603  # this interpreter, and the program above
        [sys.executable, "-c", program, asked], capture_output=True, text=True, check=True
    )
    assert "congvan" in told.stdout
    assert HEAVY.isdisjoint(told.stderr.split())


@pytest.mark.parametrize("listed", COMMANDS, ids=lambda listed: listed.name)
def test_a_command_is_listed_by_the_first_sentence_of_its_help(listed: Listed) -> None:
    command = getattr(import_module(listed.module), listed.name)
    assert (inspect.getdoc(command) or "").splitlines()[0] == listed.about


@pytest.mark.parametrize("command", [listed.name for listed in COMMANDS])
def test_every_command_explains_itself(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert congvan(command, "--help") == 0
    help_text = capsys.readouterr().out
    assert command in help_text
    assert "Usage" in help_text
    assert congvan("--help") == 0
    assert command in capsys.readouterr().out


def test_a_run_fills_the_tables_and_says_so(
    scans: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, recordings = scans.parent / "out", scans.parent / "recordings"
    assert congvan("run", scans, "--out", out, "--replay", recordings, "--workers", 1) == 0
    assert capsys.readouterr() == ("1 source: 1 done\n", "")
    [row] = pq.read_table(out / "sources").to_pylist()
    assert (row["source_name"], row["status"], row["pages"]) == ("một.pdf", "done", 1)
    assert row["version"].startswith(f"congvan {version('congvan')} (")
    assert row["version"].endswith(f"; {row['read_by']}")
    assert row["read_by"].startswith("replay 1 (")
    assert congvan("run", scans, "--out", out, "--replay", recordings) == 0
    assert capsys.readouterr().out == "1 source: 1 done (1 by an earlier run)\n"


def test_readers_and_parsers_are_loaded_by_the_processes_that_read(scans: Path) -> None:
    program = (
        "import sys, pipeline.cli\n"
        "if __name__ == '__main__':\n"
        "    try: pipeline.cli.main(sys.argv[1:])\n"
        "    finally: print(*sys.modules)\n"
    )
    path = scans.parent / "program.py"
    path.write_text(program, encoding="utf-8")
    options = ("--out", scans.parent / "out", "--replay", scans.parent / "recordings")
    argv = (sys.executable, path, "run", scans, *options, "--workers", "1")
    told = subprocess.run(argv, capture_output=True, text=True, check=True)  # noqa: S603  # our own
    first, modules = told.stdout.splitlines()
    assert first == "1 source: 1 done"
    assert READING.isdisjoint(modules.split())


def test_a_run_with_a_bad_file_goes_on_and_says_so(
    scans: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (scans / "rỗng.pdf").touch()
    (scans / "[b]lạ.pdf").write_bytes(b"%PDF-1.4 never recorded, and no PDF either")
    out, recordings = scans.parent / "out", scans.parent / "recordings"
    assert congvan("run", scans, "--out", out, "--replay", recordings, "--workers", 1) == 1
    told = capsys.readouterr()
    assert told.out == "3 sources: 1 done, 2 failed\n"
    assert "rỗng.pdf: failed: The file is empty" in told.err
    assert "[b]lạ.pdf: failed: " in told.err
    assert len(pq.read_table(out / "sources")) == 3


@pytest.mark.parametrize(
    ("argv", "named"),
    [
        (["run", "{scans}"], "--out"),
        (["run", "--out", "{scans}"], "INPUT"),
        (["run", "{scans}", "--out", "x", "--colour"], "--colour"),
        (["run", "{scans}", "--out", "x", "--workers", "0"], "--workers"),
        (["run", "{scans}", "--out", "x", "--reader", "abacus"], "abacus"),
        (["run", "{scans}", "--out", "x", "--reader", "trueocr", "--replay", "y"], "exclude"),
        (["run", "{scans}", "--out", "x", "--config", "absent.toml"], "absent.toml"),
        (["evaluate", "{scans}"], "OUT_DIR"),
        (["evaluate", "{scans}", "x", "--misses", "--review"], "exclude"),
        (["corpus", "{scans}", "x"], "--to"),
        (["scan"], "scan"),
    ],
)
def test_wrong_usage_is_named(
    argv: list[str], named: str, scans: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert congvan(*(argument.format(scans=scans) for argument in argv)) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert named in told.err
    assert not Path("x").exists()


def test_an_unknown_option_in_the_file_is_named(
    scans: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = scans / "congvan.toml"
    config.write_text("[batch]\nworker = 1\n")
    assert congvan("run", scans, "--out", scans.parent / "out", "--config", config) == 2
    assert "[batch] unknown: worker" in capsys.readouterr().err


def test_nothing_to_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replay = ("--replay", tmp_path)
    assert congvan("run", tmp_path / "absent", "--out", tmp_path / "out", *replay) == 3
    assert "absent" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", ["run", "record"])
def test_no_engine_is_told(
    command: str,
    scans: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PATH", str(scans))
    out = scans.parent / "out"
    assert congvan(command, scans, "--out", out, "--reader", "tesseract") == 3
    assert "tesseract" in capsys.readouterr().err
    assert not out.exists()


def test_an_output_that_is_a_file_is_told(
    scans: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (scans.parent / "out").touch()
    replay = ("--replay", scans.parent / "recordings")
    assert congvan("run", scans, "--out", scans.parent / "out", *replay) == 3
    assert "cannot write" in capsys.readouterr().err


def test_the_register_is_a_table_for_a_person(
    tables: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert congvan("register", tables) == 0
    told = capsys.readouterr().out
    assert "Documents: 2" in told
    assert "58/SVHTT-VP" in told
    assert "2024-02-29" in told


def without_mark(told: str) -> str:
    """Return CSV without what tells Excel that it is UTF-8; pandas passes over it by itself."""
    assert told.startswith("\ufeff")
    return told[1:]


def test_the_register_is_csv_for_a_machine(
    tables: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert congvan("register", "--csv", tables) == 0
    dated, undated = csv.DictReader(io.StringIO(without_mark(capsys.readouterr().out)))
    assert (dated["reference"], dated["issued_on"]) == ("58/SVHTT-VP", "2024-02-29")
    assert (dated["needs_review"], undated["needs_review"]) == ("yes", "")
    assert (undated["reference"], undated["page_start"]) == ("", "3")


def test_deadlines_come_soonest_first(tables: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert congvan("deadlines", "--csv", tables) == 0
    dated, recurring = csv.DictReader(io.StringIO(without_mark(capsys.readouterr().out)))
    assert (dated["deadline_end"], dated["deadline_time"]) == ("2024-03-15", "10:00")
    assert dated["lead_agencies"] == "UBND các xã; Phòng Văn hóa"
    assert (dated["reference"], dated["page"]) == ("58/SVHTT-VP", "1")
    assert recurring["recurrence"] == "FREQ=MONTHLY;BYMONTHDAY=15"


@pytest.mark.parametrize("command", ["register", "deadlines"])
def test_a_folder_without_tables_is_told(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert congvan(command, tmp_path) == 3
    assert "holds no table" in capsys.readouterr().err
    assert congvan(command, tmp_path, "--lang", "vi") == 3
    assert f"congvan: {tmp_path} không có bảng" in capsys.readouterr().err
