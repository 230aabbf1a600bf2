"""What a host of the cluster does with one source that it was sent."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory
from typing import Final

from distributed import get_worker

from pipeline.batch import run_batch
from pipeline.config import BatchConfig
from pipeline.sources import InputFile, identify
from pipeline.worker import Work
from schemas.errors import SourceError
from schemas.record import Outcome
from schemas.source import Source

Version = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Order:
    """How the sources of one run are read.

    Attributes:
        run: Another one for each run.
        work: What makes an outcome of a source; what it needs must be on every host.
        limits: Hold for each process that reads, on every host.
        version: Tells what reads and understands on the host where it is called.
        expected: What it told where the run was started.
    """

    run: str
    work: Work
    limits: BatchConfig
    version: Version
    expected: str


@dataclass(frozen=True, slots=True)
class Parcel:
    """A source, with its bytes where hosts may not see the file."""

    source: Source
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class NotSeen:
    """The answer of a host that has no such file, or another one in its place."""


@dataclass(frozen=True, slots=True)
class OtherVersion:
    """The answer of a host that would read or understand in another way."""

    host: str
    version: str


Answer = Outcome | NotSeen | OtherVersion


def read_here(parcel: Parcel, order: Order) -> Answer:
    """Read the source in *parcel* in a process of its own, within the limits."""
    with _laid_down(parcel) as source:
        if source is None:
            return NotSeen()
        lane = _idle_lane(order)
        if lane is None:
            told = order.version()
            if told != order.expected:
                return OtherVersion(get_worker().address, told)
            lane = _Lane(order)
        outcome = lane.read(source)
        _IDLE.append(lane)
    return replace(outcome, source=parcel.source)


def dismiss_idle() -> None:
    """End the processes that wait for another source."""
    while lane := _any_idle():
        lane.end()


@contextmanager
def _laid_down(parcel: Parcel) -> Iterator[Source | None]:
    """Yield the source as it lies on this host, None if it does not."""
    source = parcel.source
    if parcel.content is None:
        yield source if _is_here(source) else None
        return
    # Dask clears its own folder after a worker that was killed.
    with TemporaryDirectory(dir=get_worker().local_directory) as folder:
        path = Path(folder, "source")
        path.write_bytes(parcel.content)
        yield replace(source, path=path)


def _is_here(source: Source) -> bool:
    try:
        return identify(InputFile(source.path, source.name)).id == source.id
    except SourceError:
        return False


class _Lane:
    """A process that reads the sources of one run, one after another."""

    def __init__(self, order: Order) -> None:
        # A nanny marks its worker as one that may have no processes of its own; those of
        # a batch end themselves when the one that started them is gone.
        multiprocessing.current_process().daemon = False
        self.run = order.run
        self._sources: SimpleQueue[Source | None] = SimpleQueue()
        waiting: Iterator[Source] = iter(self._sources.get, None)
        self._outcomes = run_batch(waiting, order.work, replace(order.limits, workers=1))

    def read(self, source: Source) -> Outcome:
        """Return what comes of *source*."""
        self._sources.put(source)
        return next(self._outcomes)

    def end(self) -> None:
        """End the process."""
        self._sources.put(None)
        next(self._outcomes, None)


_IDLE: Final[list[_Lane]] = []  # of this worker, whose threads share it


def _idle_lane(order: Order) -> _Lane | None:
    """Return a lane of this run that waits; those of other runs end."""
    while lane := _any_idle():
        if lane.run == order.run:
            return lane
        lane.end()
    return None


def _any_idle() -> _Lane | None:
    try:
        return _IDLE.pop()
    except IndexError:
        return None
