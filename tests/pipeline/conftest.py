"""What several modules of tests look at."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from ocr.replay import ReplayEngine
from pipeline.extract import outcome_of
from pipeline.sources import find_files, identify
from pipeline.store import Store

ROOT: Final = Path(__file__).parents[2]
SAMPLES: Final = ROOT / "samples"
RECORDINGS: Final = ROOT / "tests" / "recordings"


@pytest.fixture(scope="session")
def sample_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of all samples, from recorded pages: to be read, never written to."""
    folder = tmp_path_factory.mktemp("tables")
    store = Store.open(folder)
    replay = ReplayEngine(RECORDINGS)
    for file in find_files([SAMPLES]):
        source = identify(file)
        store.write(outcome_of(source, tuple(replay.pages(source))))
    return folder
