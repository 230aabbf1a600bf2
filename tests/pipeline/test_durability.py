"""Whatever happens on the way, the same files give the same bytes in the end."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.archive import merge
from pipeline.archive.merge import bucket_of, buckets_for
from pipeline.store import Store
from schemas.columns import TableName
from schemas.errors import OutputError
from schemas.number import DocumentNumber
from schemas.record import Citation, Header, Outcome, Record
from schemas.reference import Reference
from tests.pipeline.outcomes import LETTER, failure, outcome, reading, source

OPERATIONS: Final = ("fsync", "link", "mkdir", "replace", "symlink", "unlink")
IDS: Final = ("0" * 64, "4" * 64, "8" * 64, "c" * 64, "f" * 64)
DAY: Final = date(2021, 3, 5)


class Killed(BaseException):
    """Stands for kill -9, after which no line of ours is run."""


def paper(number: int, *cited: int) -> Record:
    """Return a plan that cites others by their numbers."""
    citations = (
        Citation(reading(Reference(DocumentNumber(str(other), "KH-UBND"), "KH", DAY, None)))
        for other in cited
    )
    header = Header(
        number=reading(str(number)), symbol=reading("KH-UBND"), issued_on=reading(DAY)
    )
    return replace(LETTER, id=f"paper-{number}", header=header, citations=tuple(citations))


def scans() -> tuple[Outcome, ...]:
    """Return what comes of five files: two that cite each other, twins, one that fails."""
    files = [source(Path(f"/scans/{name}.pdf"), content * 64) for name, content in FILES]
    one, two, three, twin, bad = (
        replace(file, id=content * 64) for file, (_, content) in zip(files, FILES, strict=True)
    )
    return (
        outcome(one, paper(1, 2, 3)),
        outcome(two, paper(2, 1)),
        outcome(three, paper(3)),
        outcome(twin, paper(1, 2, 3)),
        failure(bad),
    )


FILES: Final = (("một", "0"), ("hai", "8"), ("ba", "f"), ("bốn", "0"), ("năm", "c"))
SCANS: Final = tuple(replace(each, read_by="r1") for each in scans())


def read_into(store: Store, outcomes: Sequence[Outcome]) -> None:
    """Do what a run does: leave what is known, file a twin, write the rest."""
    for each in outcomes:
        entry = store.catalogue.entry(each.source.path)
        if entry and entry.is_of(each.source) and entry.has_rows:
            continue
        twin = store.catalogue.owner(each.source.id)
        if twin and twin.has_rows:
            store.file(twin.as_twin(each.source))
        else:
            store.write(each)


def run(folder: Path, outcomes: Sequence[Outcome] = SCANS, *, publish_at: int = -1) -> None:
    with Store.open(folder, reproducible=True) as store:
        for place, each in enumerate(outcomes):
            read_into(store, [each])
            if place == publish_at:
                store.publish()


def files(folder: Path) -> dict[str, bytes]:
    """Return every table file that readers see, with its bytes."""
    return {
        f"{name}/{path.name}": path.read_bytes()
        for name in TableName
        for path in (folder / name).iterdir()
    }


@pytest.fixture(autouse=True)
def small_buckets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let five files need two buckets."""
    monkeypatch.setattr(merge, "MOST_IN_A_BUCKET", 4)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("undisturbed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(merge, "MOST_IN_A_BUCKET", 4)
        run(folder)
    return files(folder)


@contextmanager
def fails_at(operation: int, error: BaseException) -> Iterator[list[int]]:
    """Let the file operation of that number, from 0, raise *error* and do nothing."""
    done = [0]

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def act(*args: Any, **options: Any) -> Any:
            done[0] += 1
            if done[0] == operation + 1:
                raise error
            return None if real is os.fsync else real(*args, **options)

        return act

    with pytest.MonkeyPatch.context() as patch:
        for name in OPERATIONS:
            patch.setattr(os, name, counted(getattr(os, name)))
        yield done


def operations(folder: Path) -> int:
    """Return how many file operations a run takes."""
    with fails_at(-1, Killed()) as done:
        run(folder, publish_at=2)
    return done[0]


def test_killed_between_any_two_file_operations(
    tmp_path: Path, undisturbed: dict[str, bytes]
) -> None:
    # All of them take minutes; these fall on each step of a run.
    for number in range(1, operations(tmp_path / "all"), 23):
        folder = tmp_path / str(number)
        with fails_at(number, Killed()), pytest.raises(Killed):
            run(folder, publish_at=2)
        run(folder)
        assert files(folder) == undisturbed, number


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (4, 3, 2, 1, 0), (2, 3, 0, 4, 1)])
@pytest.mark.parametrize("publish_at", [0, 2, 4])
def test_any_order_in_any_number_of_runs(
    tmp_path: Path, undisturbed: dict[str, bytes], order: Sequence[int], publish_at: int
) -> None:
    came = [SCANS[place] for place in order]
    run(tmp_path / "one", came, publish_at=publish_at)
    assert files(tmp_path / "one") == undisturbed
    run(tmp_path / "two", came[:publish_at])
    run(tmp_path / "two", came[publish_at:])
    assert files(tmp_path / "two") == undisturbed


@settings(max_examples=10, suppress_health_check=list(HealthCheck), deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 4), st.lists(st.integers(0, 4), max_size=3)), max_size=8),
    st.data(),
)
def test_links_of_many_runs_are_those_of_one(
    tmp_path_factory: pytest.TempPathFactory,
    told: list[tuple[int, list[int]]],
    data: st.DataObject,
) -> None:
    folder = tmp_path_factory.mktemp("links")
    states = [
        outcome(replace(SCANS[place].source, id=IDS[place]), paper(place, *cited))
        for place, cited in told
    ]
    cut = data.draw(st.integers(0, len(states)))
    for name, parts in (("many", [states[:cut], states[cut:]]), ("one", [states])):
        for part in parts:
            with Store.open(folder / name, reproducible=True) as store:
                for state in part:
                    store.write(state)
    assert files(folder / "many") == files(folder / "one")


def test_an_error_of_the_disk_leaves_the_last_tables(
    tmp_path: Path, undisturbed: dict[str, bytes]
) -> None:
    run(tmp_path, SCANS[:2])
    before = files(tmp_path)
    for number in range(5, 200, 13):
        with suppress(OutputError), fails_at(number, OSError(28, "No space left on device")):
            run(tmp_path, SCANS)
        assert files(tmp_path) in (before, undisturbed), number
    run(tmp_path, SCANS)
    assert files(tmp_path) == undisturbed


def test_a_reader_sees_one_snapshot_or_an_error(tmp_path: Path) -> None:
    run(tmp_path, SCANS[:1])
    whole = {1, 3}
    seen: set[int] = set()
    over = threading.Event()

    def look() -> None:
        while not over.is_set():
            try:
                seen.add(len(pd.read_parquet(tmp_path / "documents")))
            except OSError:
                continue

    reader = threading.Thread(target=look)
    reader.start()
    for number in range(6):
        if number % 2:
            run(tmp_path, SCANS[:3])
        else:
            with Store.open(tmp_path, reproducible=True) as store:
                for each in SCANS[1:3]:
                    store.write(failure(each.source))
    over.set()
    reader.join()
    assert seen <= whole
    assert seen


@given(st.integers(1, 3_000_000))
def test_buckets_are_filled_by_half_at_least(files: int) -> None:
    buckets = buckets_for(files)
    most = merge.MOST_IN_A_BUCKET
    assert files <= buckets * most
    assert buckets == 1 or files > buckets * most // 2


@given(st.text("0123456789abcdef", min_size=64, max_size=64), st.integers(0, 12))
def test_a_bucket_is_parted_into_two(source_id: str, doublings: int) -> None:
    bucket = bucket_of(source_id, 2**doublings)
    assert 0 <= bucket < 2**doublings
    assert bucket_of(source_id, 2 ** (doublings + 1)) // 2 == bucket
