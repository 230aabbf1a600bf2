"""What several modules of tests look at."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from ocr.replay import ReplayEngine
from pipeline.extract import outcome_of
from pipeline.sources import find_files, identify
from tests.pipeline.stored import stored

ROOT: Final = Path(__file__).parents[2]
SAMPLES: Final = ROOT / "samples"
RECORDINGS: Final = ROOT / "tests" / "recordings"


@pytest.fixture(scope="session")
def sample_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of all samples, from recorded pages: to be read, never written to."""
    folder = tmp_path_factory.mktemp("tables")
    replay = ReplayEngine(RECORDINGS)
    sources = map(identify, find_files([SAMPLES]))
    return stored(folder, *(outcome_of(each, replay.pages(each)) for each in sources))
