"""Kill -9 at any moment, or a full disk: a clean run then gives the undisturbed tables."""

from __future__ import annotations

import multiprocessing
import os
import random
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest

from pipeline.batch import run_batch
from schemas.errors import OutputError
from tests.pipeline.faults import Kill, kill_one, run_samples, tables

KILLS: Final = int(os.environ.get("KILLS", "10"))
SOURCES: Final = 7
SEED: Final = 7


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The tables of a run that nothing befell; it also loads all that runs share."""
    folder = tmp_path_factory.mktemp("undisturbed")
    run_samples(folder)
    return tables(folder)


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_killed_at_random_moments(tmp_path: Path, undisturbed: dict[str, bytes]) -> None:
    dice = random.Random(SEED)  # noqa: S311  # no secret
    begun = time.monotonic()
    run_samples(tmp_path / "timed")
    longest = time.monotonic() - begun
    kills: list[Kill] = []
    number = 0
    while len(kills) < KILLS:
        out = tmp_path / str(number)
        number += 1
        while kill := kill_one(out, dice, longest):
            kills.append(kill)
        steps = run_samples(out)
        assert {step.error for step in steps} == {None}
        assert tables(out) == undisturbed, kills
    print(told(kills, number, longest))  # noqa: T201  # what docs/reliability.md quotes


def told(kills: list[Kill], folders: int, longest: float) -> str:
    """Return in a sentence when the kills came and what they left."""
    early, midway = (sum(test(kill) for kill in kills) for test in (is_early, is_midway))
    waiting = sum(kill.waiting > 0 for kill in kills)
    return (
        f"{len(kills)} kills in {folders} folders, runs of {longest:.1f} s: {early} before the "
        f"first reading was kept, {midway} between the first and the last, "
        f"{len(kills) - early - midway} after; {waiting} left files that were not published"
    )


def is_early(kill: Kill) -> bool:
    return not kill.kept


def is_midway(kill: Kill) -> bool:
    return 0 < kill.kept < SOURCES


def test_worker_processes_are_killed(tmp_path: Path, undisturbed: dict[str, bytes]) -> None:
    dice = random.Random(SEED)  # noqa: S311  # no secret
    over = threading.Event()
    killed: list[int | None] = []

    def kill_now_and_then() -> None:
        for _ in range(max(2, KILLS // 5)):
            over.wait(dice.uniform(0.5, 5))
            for process in multiprocessing.active_children()[:1]:
                process.kill()
                killed.append(process.pid)

    killer = threading.Thread(target=kill_now_and_then)
    killer.start()
    steps = run_samples(tmp_path, run_batch)
    over.set()
    killer.join()
    errors = [step.error for step in steps]
    assert killed
    assert set(errors) <= {None, "crashed"}
    print(f"{len(killed)} workers killed, {errors.count('crashed')} sources failed")  # noqa: T201
    assert {step.error for step in run_samples(tmp_path)} == {None}
    assert tables(tmp_path) == undisturbed


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, of 256 kB; only root may make one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    made = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)]
    with suppress(FileNotFoundError):
        if subprocess.run(made, check=False, capture_output=True).returncode == 0:  # noqa: S603
            yield folder
            subprocess.run(["umount", str(folder)], check=True)  # noqa: S603, S607
            return
    pytest.skip("no disk can be made here")


def test_a_full_disk(small_disk: Path, undisturbed: dict[str, bytes]) -> None:
    out = small_disk / "out"
    errors: set[str | None] = set()
    for kilobytes in (256, 512, 768):
        resize(small_disk, kilobytes)
        try:
            errors |= {step.error for step in run_samples(out)}
        except OutputError:
            errors.add("no room")
    assert "no room" in errors
    resize(small_disk, 65536)
    assert {step.error for step in run_samples(out)} == {None}
    assert tables(out) == undisturbed


def resize(disk: Path, kilobytes: int) -> None:
    option = f"remount,size={kilobytes}k"
    subprocess.run(["mount", "-o", option, str(disk)], check=True)  # noqa: S603, S607
