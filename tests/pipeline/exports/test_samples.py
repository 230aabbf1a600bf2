"""All samples can be exported in every way, and nothing is said but what was written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ocr.replay import ReplayEngine
from pipeline.archive.layout import Layout
from pipeline.archive.readings import Readings
from pipeline.commands.export import What
from pipeline.sources import find_files, identify
from tests.pipeline.conftest import RECORDINGS, SAMPLES
from tests.pipeline.exports.written import export, organ_codes


@pytest.fixture(scope="module")
def archive(sample_tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables, with what was read beside them, as a run leaves them."""
    folder = tmp_path_factory.mktemp("archive") / "outputs"
    shutil.copytree(sample_tables, folder, symlinks=True)
    replay, readings = ReplayEngine(RECORDINGS), Readings(Layout(folder))
    for source in map(identify, find_files([SAMPLES])):
        readings.keep(source, replay.pages(source), "replay")
    return folder


@pytest.mark.parametrize("what", What)
def test_everything_exports_without_a_word(
    what: What, archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "to"
    more: tuple[str | Path, ...] = ()
    if what is What.EDXML:
        more = ("--organs", organ_codes(archive, tmp_path))
    elif what is What.CALENDAR:  # which begins today, and says what is past
        more = ("--from", "1/1/2000")
    assert export(archive, what, "--to", to, *more) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert str(to) in told.out
    assert to.exists()
