"""Read many sources at once, each in a process that can be given up.

A library that hangs or crashes on one file takes only its own process with it: the
source fails with a reason, another process takes the place, and the batch goes on.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import replace
from multiprocessing.connection import wait
from typing import Final

from pipeline.config import BatchConfig
from pipeline.worker import Work, Worker, failed
from schemas.errors import SourceFault
from schemas.record import Outcome
from schemas.source import Source

# What reads many sources: run_batch, or the workers of a cluster.
Pool = Callable[[Iterable[Source], Work, BatchConfig], Iterator[Outcome]]
STARTS: Final = 3  # of processes that die before a source arrives, until it fails for that


def run_batch(sources: Iterable[Source], work: Work, config: BatchConfig) -> Iterator[Outcome]:
    """Yield what *work* makes of each source, as soon as it is there.

    Args:
        sources: Asked for the next one only when a process is free.
        work: Runs in another process, so it must be picklable.
        config: How many processes, and how long and how much each may take.
    """
    waiting = iter(sources)
    crew = _Crew(work, config)
    try:
        while True:
            while crew.has_room and (source := next(waiting, None)):
                crew.give(source)
            if crew.is_idle:
                return
            yield from crew.finished()
    finally:
        crew.dismiss()


class _Crew:
    """The processes, those that read and those that wait for the next source."""

    def __init__(self, work: Work, config: BatchConfig) -> None:
        self._work = work
        self._config = config
        self._free: list[Worker] = []
        self._busy: list[Worker] = []
        self._starts: dict[Source, int] = {}  # in vain

    @property
    def has_room(self) -> bool:
        return len(self._busy) < self._config.crew

    @property
    def is_idle(self) -> bool:
        return not self._busy

    def give(self, source: Source) -> None:
        worker = self._free.pop() if self._free else Worker(self._work, self._config)
        worker.take(source)
        self._busy.append(worker)

    def finished(self) -> list[Outcome]:
        """Wait until a process has something to say, or has had its time."""
        soonest = min(worker.seconds_left for worker in self._busy)
        ears = [ear for worker in self._busy for ear in worker.ears]
        ready = wait(ears, timeout=soonest)
        heard = (self._settle(worker, ready) for worker in tuple(self._busy))
        return [outcome for outcome in heard if outcome]

    def _settle(self, worker: Worker, ready: Container[object]) -> Outcome | None:
        """Return what came of the source of *worker*, None while it is being read."""
        worker.log_stderr()
        try:
            if worker.connection not in ready:
                return None if worker.seconds_left > 0 else self._give_up(worker)
            outcome = worker.hear()
        except EOFError:
            return self._give_up(worker)
        if outcome:
            self._busy.remove(worker)
            self._keep_or_dismiss(worker)
        return outcome

    def _keep_or_dismiss(self, worker: Worker) -> None:
        if worker.given < self._config.sources_per_worker:
            self._free.append(worker)
        else:
            worker.dismiss()

    def _give_up(self, worker: Worker) -> Outcome | None:
        """Replace a dead or late *worker*; a source that it had not begun is given anew."""
        self._busy.remove(worker)
        outcome = self._verdict(worker) if worker.has_begun else None
        worker.dismiss()
        if outcome:
            return outcome
        source = worker.source
        self._starts[source] = self._starts.get(source, 0) + 1
        if self._starts[source] == STARTS:
            return failed(source, SourceFault.CRASHED, NOT_STARTED)
        self.give(source)
        return None

    def _verdict(self, worker: Worker) -> Outcome:
        """Return why the process that was reading a source is no longer trusted."""
        if worker.seconds_left > 0:
            fault, message = DEATHS.get(worker.died_of, (SourceFault.CRASHED, DIED))
            still = self._config.seconds_without_page
            return failed(worker.source, fault, message.format(seconds=still))
        whole = self._config.seconds_per_source
        outcome = failed(worker.source, SourceFault.TIMEOUT, TOO_LONG.format(seconds=whole))
        return replace(outcome, seconds=float(whole))

    def dismiss(self) -> None:
        for worker in (*self._free, *self._busy):
            worker.dismiss()


TOO_LONG: Final = (
    "The file took longer than {seconds} s and was given up; "
    "split it, or raise seconds_per_source."
)
STOOD_STILL: Final = (
    "No page was finished for {seconds} s and the file was given up; scan it again, "
    "or raise seconds_without_page."
)
DIED: Final = (
    "The file made the program that reads it break off; "
    "scan it again, or raise megabytes_per_source."
)
KILLED: Final = (
    "The system ended the program that read the file, as it does when memory runs out; "
    "try it again with fewer workers, or split it."
)
NOT_STARTED: Final = (
    "The program that reads files could not be started; "
    "raise megabytes_per_source, or free memory, and run again."
)
DEATHS: Final[Mapping[int, tuple[SourceFault, str]]] = {
    -signal.SIGALRM: (SourceFault.TIMEOUT, STOOD_STILL),
    -signal.SIGKILL: (SourceFault.CRASHED, KILLED),
}
