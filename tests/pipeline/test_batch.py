"""Reading in processes that can be given up: what goes wrong stays with its source."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from pipeline.batch import run_batch
from pipeline.config import BatchConfig
from schemas.record import Outcome, Status
from schemas.source import Source
from tests.pipeline.outcomes import source
from tests.pipeline.readers import read, tell_process

LIMITS: Final = BatchConfig(workers=2, seconds_per_source=2, megabytes_per_source=512)
SECONDS_TO_DIE: Final = 10


def batch(*stems: str) -> dict[str, Outcome]:
    sources = [source(Path(f"/scans/{stem}.pdf")) for stem in stems]
    return {outcome.source.path.stem: outcome for outcome in run_batch(sources, read, LIMITS)}


def test_every_source_comes_back_once() -> None:
    stems = [f"good-{number}" for number in range(7)]
    outcomes = batch(*stems)
    assert sorted(outcomes) == stems
    assert all(outcome.status is Status.DONE for outcome in outcomes.values())
    assert outcomes["good-0"].records


def test_what_goes_wrong_stays_with_its_source() -> None:
    outcomes = batch("hang", "crash", "exit", "grow", "raise", "engine", "good-1", "good-2")
    assert {stem: outcome.error for stem, outcome in outcomes.items()} == {
        "hang": "timeout",
        "crash": "crashed",
        "exit": "crashed",
        "grow": "crashed",
        "raise": "crashed",
        "engine": "engine_failed",
        "good-1": None,
        "good-2": None,
    }
    failed = [outcome for outcome in outcomes.values() if outcome.error]
    assert all(outcome.status is Status.FAILED for outcome in failed)
    assert all(outcome.message and outcome.message.endswith(".") for outcome in failed)
    assert outcomes["hang"].seconds == 2
    assert "lost" in str(outcomes["raise"].message)
    assert "memory" in str(outcomes["grow"].message)


def test_the_engine_of_a_hanging_source_is_ended_too(tmp_path: Path) -> None:
    hang = tmp_path / "hang.pdf"
    hang.touch()
    list(run_batch([source(hang)], read, LIMITS))
    engine = Path("/proc", hang.read_text(), "status")
    for _ in range(SECONDS_TO_DIE * 10):  # on a busy machine a killed process lives on a while
        if _is_gone(engine):
            break
        time.sleep(0.1)
    assert _is_gone(engine)


def _is_gone(status: Path) -> bool:
    """Whether the process has ended, though nobody may have asked for how yet."""
    try:
        return "State:\tZ" in status.read_text()
    except OSError:
        return True


def test_sources_are_asked_for_only_when_a_process_is_free() -> None:
    asked: list[int] = []

    def sources() -> Iterator[Source]:
        for number in range(4):
            asked.append(number)
            yield source(Path(f"/scans/slow-{number}.pdf"))

    outcomes = run_batch(sources(), read, BatchConfig(workers=1))
    next(outcomes)
    assert asked == [0]
    next(outcomes)
    assert asked == [0, 1]
    assert len(list(outcomes)) == 2


@pytest.mark.parametrize(("sources_per_worker", "processes"), [(1, 4), (2, 2), (9, 1)])
def test_a_process_is_replaced_when_it_has_read_its_share(
    tmp_path: Path, sources_per_worker: int, processes: int
) -> None:
    log = tmp_path / "log"
    limits = BatchConfig(workers=1, sources_per_worker=sources_per_worker)
    list(run_batch([source(log)] * 4, tell_process, limits))
    assert len(set(log.read_text().split())) == processes


def test_no_sources_start_no_process() -> None:
    assert list(run_batch([], read, LIMITS)) == []
