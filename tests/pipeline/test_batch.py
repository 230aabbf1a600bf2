"""Reading in processes that can be given up: what goes wrong stays with its source."""

from __future__ import annotations

import multiprocessing
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from pipeline.batch import run_batch
from pipeline.config import BatchConfig
from schemas.record import Outcome, Status
from schemas.source import Source
from tests.pipeline.outcomes import source
from tests.pipeline.readers import Unstartable, read, tell_process, tell_start

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


def test_what_shows_no_progress_is_ended_even_outside_python() -> None:
    limits = BatchConfig(workers=2, seconds_without_page=1)
    sources = [source(Path(f"/scans/{stem}.pdf")) for stem in ("stuck", "pages", "good")]
    outcomes = {out.source.path.stem: out for out in run_batch(sources, read, limits)}
    assert {stem: out.error for stem, out in outcomes.items()} == {
        "stuck": "timeout",
        "pages": None,
        "good": None,
    }
    assert "No page was finished for 1 s" in str(outcomes["stuck"].message)


@pytest.mark.parametrize(
    ("stem", "logger", "told"),
    [
        ("raise", "pipeline.worker", "raise.pdf"),
        ("shout", "pipeline.worker_log", "libtiff: a line"),
        ("gasp", "pipeline.worker_log", "out of"),
        ("handle", "lib", "a lock"),
        ("warn", "py.warnings", "half a page"),
    ],
)
def test_what_a_process_says_is_logged_here(
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    stem: str,
    logger: str,
    told: str,
) -> None:
    batch(stem, "good")
    lines = [line for line in caplog.records if line.name == logger]
    assert told in lines[0].getMessage()
    assert (stem == "raise") == ("RuntimeError: lost" in str(lines[0].exc_text))
    assert stem != "shout" or len(lines) == 20_000
    assert not capfd.readouterr().err


def test_a_process_that_dies_while_it_tells_an_outcome_costs_no_other() -> None:
    outcomes = batch("good-1", "halfsaid", "good-2", "good-3")
    assert {stem: outcome.error for stem, outcome in outcomes.items()} == {
        "good-1": None,
        "halfsaid": "crashed",
        "good-2": None,
        "good-3": None,
    }


def test_a_process_that_the_system_ended_is_told_apart() -> None:
    assert "The system ended" in str(batch("killed")["killed"].message)


def test_a_process_that_dies_between_two_sources_costs_none() -> None:
    def sources() -> Iterator[Source]:
        yield source(Path("/scans/last.pdf"))
        time.sleep(0.5)
        yield source(Path("/scans/good.pdf"))

    outcomes = list(run_batch(sources(), read, BatchConfig(workers=1)))
    assert [outcome.error for outcome in outcomes] == [None, None]


def test_what_cannot_be_started_is_told() -> None:
    [outcome] = run_batch([source()], Unstartable(), LIMITS)
    assert outcome.error == "crashed"
    assert "could not be started" in str(outcome.message)


def test_no_source_is_lost_or_begun_twice_whenever_processes_die(tmp_path: Path) -> None:
    dice = random.Random(5)  # noqa: S311  # no secret
    over = threading.Event()

    def kill_now_and_then() -> None:
        while not over.wait(dice.uniform(0, 0.3)):
            for process in multiprocessing.active_children()[:1]:
                process.kill()

    killer = threading.Thread(target=kill_now_and_then)
    killer.start()
    names = [f"{number}.pdf" for number in range(40)]
    sources = [source(tmp_path / name) for name in names]
    outcomes = list(run_batch(sources, tell_start, BatchConfig(workers=2)))
    over.set()
    killer.join()
    assert sorted(outcome.source.name for outcome in outcomes) == sorted(names)
    begun = Counter((tmp_path / "log").read_text().split())
    assert set(begun.values()) == {1}
    done = {outcome.source.name for outcome in outcomes if not outcome.error}
    assert done <= begun.keys()
    assert {outcome.error for outcome in outcomes} == {None, "crashed"}


def test_nothing_goes_on_when_the_batch_itself_is_killed(tmp_path: Path) -> None:
    hang = tmp_path / "hang.pdf"
    hang.touch()
    script = [sys.executable, "-m", "tests.pipeline.readers", hang]
    with subprocess.Popen(script, start_new_session=True) as batch:  # noqa: S603  # our own
        _wait_for(lambda: bool(hang.read_text()))
        batch.send_signal(signal.SIGKILL)
    _wait_for(lambda: _is_gone(Path("/proc", hang.read_text(), "status")))


def test_the_engine_of_a_hanging_source_is_ended_too(tmp_path: Path) -> None:
    hang = tmp_path / "hang.pdf"
    hang.touch()
    list(run_batch([source(hang)], read, LIMITS))
    engine = Path("/proc", hang.read_text(), "status")
    _wait_for(lambda: _is_gone(engine))  # on a busy machine a killed process lives on a while


def _wait_for(true: Callable[[], bool]) -> None:
    for _ in range(SECONDS_TO_DIE * 10):
        if true():
            return
        time.sleep(0.1)
    pytest.fail("it never came true")


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
