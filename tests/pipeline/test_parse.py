"""``congvan parse``: what was read is understood anew, and gives what a run gives."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import pandas as pd
import pytest

from pipeline.cli import main
from pipeline.store import Store
from schemas.columns import TableName

ROOT: Final = Path(__file__).parents[2]
RECORDINGS: Final = ROOT / "tests" / "recordings"


def congvan(*argv: object) -> int:
    """Run the command line, and return what it tells the shell."""
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in argv])
    assert isinstance(left.value.code, int)
    return left.value.code


def files(folder: Path) -> dict[str, bytes]:
    """Return every table file that readers see, with its bytes."""
    return {
        f"{name}/{path.name}": path.read_bytes()
        for name in TableName
        for path in (folder / name).iterdir()
    }


def test_parsing_gives_what_a_run_gives_without_the_scans(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scan = Path(shutil.copy(ROOT / "samples" / "decision.jpg", tmp_path))
    out = tmp_path / "out"
    options = ("--out", out, "--workers", 1, "--reproducible")
    assert congvan("run", scan, *options, "--replay", RECORDINGS) == 0
    before = files(out)
    assert len(pd.read_parquet(out / "tasks")) > 0
    scan.unlink()
    capsys.readouterr()
    assert congvan("parse", *options) == 0
    assert capsys.readouterr().out == "0 sources: nothing to do\n"
    assert congvan("parse", *options, "--redo") == 0
    told = "1 source: 1 done (1 understood anew from what was read before)\n"
    assert capsys.readouterr().out == told
    assert files(out) == before


def test_a_second_run_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    with Store.open(out):
        assert congvan("parse", "--out", out) == 3
    assert "another run is writing" in capsys.readouterr().err
