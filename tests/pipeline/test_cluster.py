"""A cluster of two worker processes does what this process would do, whatever befalls it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import dask
import pytest
from distributed import Client, LocalCluster

from pipeline.batch import Pool, run_batch
from pipeline.cli import main
from pipeline.cluster import client, errand
from pipeline.cluster.client import cluster
from pipeline.config import BatchConfig
from pipeline.run import Reader, run
from pipeline.sources import InputFile, identify
from schemas.columns import TableName
from schemas.errors import ClusterError
from schemas.record import Outcome
from schemas.source import Source
from tests.pipeline.readers import read, tell_content

LIMITS: Final = BatchConfig(seconds_per_source=3, megabytes_per_source=512, reproducible=True)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A scheduler here and two workers, given up at the first kill."""
    config = {"distributed.scheduler.allowed-failures": 0}
    options = {"dashboard": False}
    with (
        dask.config.set(config),
        LocalCluster(
            n_workers=2, threads_per_worker=1, memory_limit=0, scheduler_kwargs=options
        ) as hosts,
    ):
        yield hosts.scheduler_address


def version() -> str:
    return "v1"


@pytest.fixture
def pool(address: str) -> Iterator[Pool]:
    with cluster(address, version) as reading:
        yield reading


def errors(outcomes: Iterator[Outcome]) -> dict[str, str | None]:
    return {outcome.source.path.stem: outcome.error for outcome in outcomes}


def laid(folder: Path, *stems: str) -> list[Source]:
    """Return sources that behave as they are called."""
    files = [InputFile(folder / f"{stem}.pdf", stem) for stem in stems]
    folder.mkdir(exist_ok=True)
    for file in files:
        file.path.write_text(f"%PDF-1.4 {file.name}")
    return [identify(file) for file in files]


def tables(folder: Path) -> dict[str, bytes]:
    return {
        f"{name}/{path.name}": path.read_bytes()
        for name in TableName
        for path in (folder / name).iterdir()
    }


def test_a_killed_worker_loses_nothing(address: str, pool: Pool, tmp_path: Path) -> None:
    laid(tmp_path / "scans", *(f"slow-{number}" for number in range(12)))
    with Client(address) as other:
        victim = min(other.run(os.getpid).values())
    begun: list[int] = []

    def kill_after_three(_: object) -> None:
        begun.append(1)
        if len(begun) == 3:
            os.kill(victim, signal.SIGKILL)

    for name, where, progress in (("a", run_batch, print), ("b", pool, kill_after_three)):
        reader = Reader(read, "r1", "v1", pool=where)
        out = tmp_path / "out" / name
        steps = run([tmp_path / "scans"], out, reader, limits=LIMITS, progress=progress)
        assert {step.error for step in steps} == {None}
    assert tables(tmp_path / "out" / "a") == tables(tmp_path / "out" / "b")


def test_what_ends_its_workers_fails_alone(pool: Pool, tmp_path: Path) -> None:
    sources = laid(tmp_path, "host", "slow-1", "slow-2")
    assert errors(pool(sources, read, LIMITS)) == {
        "host": "crashed",
        "slow-1": None,
        "slow-2": None,
    }


def test_limits_hold_there(pool: Pool, tmp_path: Path) -> None:
    sources = laid(tmp_path, "stuck", "crash", "grow", "raise", "engine", "good")
    assert errors(pool(sources, read, LIMITS)) == {
        "stuck": "timeout",
        "crash": "crashed",
        "grow": "crashed",
        "raise": "crashed",
        "engine": "engine_failed",
        "good": None,
    }


def test_what_the_workers_do_not_see_is_sent(
    pool: Pool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(errand, "MOST_SENT", 20)
    seen, large = laid(tmp_path, "seen", "too-large-to-be-sent")
    with (tmp_path / "only-here").open("w+b") as file:
        file.write(b"%PDF-1.4 mine")
        file.flush()
        only_here = identify(InputFile(Path(f"/proc/self/fd/{file.fileno()}"), "only here"))
        [first, second] = pool([only_here, seen], tell_content, LIMITS)
        outcomes = list(pool([only_here, replace(large, id="0")], tell_content, LIMITS))
    [vanished] = pool([only_here], tell_content, LIMITS)
    assert vanished.error == "unreadable"
    told = {one.source.name: one.message for one in (first, second)}
    assert told == {"only here": "%PDF-1.4 mine", "seen": "%PDF-1.4 seen"}
    assert {one.source for one in (first, second)} == {only_here, seen}
    [refused] = [one for one in outcomes if one.source.name.startswith("too-large")]
    assert refused.error == "unreadable"
    assert "under the same path" in str(refused.message)


def process() -> str:
    return str(os.getpid())


def test_workers_of_another_version_are_refused(address: str, tmp_path: Path) -> None:
    with pytest.raises(ClusterError, match="another version"), cluster(address, process):
        pass
    told = tmp_path / "version"
    told.write_text("v1")
    with cluster(address, told.read_text) as pool:
        told.write_text("v2")  # of a worker that joins now
        with pytest.raises(ClusterError, match=r"another version \(v2\)"):
            list(pool(laid(tmp_path, "good"), read, LIMITS))


def test_workers_that_cannot_tell_their_version_are_refused(
    address: str, tmp_path: Path
) -> None:
    told = tmp_path / "version"
    told.write_text("v1")

    def gone() -> str:
        version = told.read_text()
        told.unlink(missing_ok=True)
        return version

    with pytest.raises(ClusterError, match="cannot run this program"), cluster(address, gone):
        pass


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("tcp://127.0.0.1:1", "no Dask scheduler answers at tcp://127.0.0.1:1"),
        ("nowhere://", "no Dask scheduler answers at nowhere://"),
        ("local:none", "takes a number of workers"),
        ("local:0", "takes a number of workers"),
    ],
)
def test_no_cluster_is_told(wanted: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "SECONDS_TO_CONNECT", 1)
    with pytest.raises(ClusterError, match=said), cluster(wanted, version):
        pass


def command(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[object, str]:
    with pytest.raises(SystemExit) as left:
        main(["run", "samples", *argv])
    return left.value.code, capsys.readouterr().err


def test_dask_has_to_be_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("pipeline.cluster")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "distributed", None)
    options = ("--out", str(tmp_path), "--replay", "tests/recordings", "--dask", "local:1")
    code, said = command(capsys, *options)
    assert code == 3
    assert "pip install 'congvan[cluster]'" in said


def test_the_cluster_tells_how_many_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--replay", "tests/recordings", "--dask", "local:1", "--workers", "2")
    code, said = command(capsys, "--out", str(tmp_path), *options)
    assert code == 2
    assert "--dask excludes --workers" in said
