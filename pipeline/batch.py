"""Read many sources at once, each in a process that can be given up.

A library that hangs or crashes on one file takes only its own process with it: the
source fails with a reason, another process takes the place, and the batch goes on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from multiprocessing.connection import wait
from typing import Final

from pipeline.config import BatchConfig
from pipeline.worker import Work, Worker, failed
from schemas.errors import SourceFault
from schemas.record import Outcome
from schemas.source import Source

TOO_LONG: Final = (
    "The file took longer than {seconds} s and was given up; "
    "split it, or raise seconds_per_source."
)
DIED: Final = (
    "The file made the program that reads it break off; "
    "scan it again, or raise megabytes_per_source."
)


def run_batch(sources: Iterable[Source], work: Work, config: BatchConfig) -> Iterator[Outcome]:
    """Yield what *work* makes of each source, as soon as it is there.

    Args:
        sources: Asked for the next one only when a process is free.
        work: Runs in another process, so it must be picklable.
        config: How many processes, and how long and how much each may take.
    """
    waiting = iter(sources)
    free: list[Worker] = []
    busy: list[Worker] = []
    try:
        while True:
            while len(busy) < config.crew and (source := next(waiting, None)):
                busy.append(_free_or_new(free, work, config))
                busy[-1].take(source)
            if not busy:
                return
            for worker, outcome in _finished(busy, config):
                busy.remove(worker)
                _keep_or_dismiss(worker, outcome, free, config)
                yield outcome
    finally:
        for worker in (*free, *busy):
            worker.dismiss()


def _free_or_new(free: list[Worker], work: Work, config: BatchConfig) -> Worker:
    if free:
        return free.pop()
    return Worker(
        work, seconds=config.seconds_per_source, megabytes=config.megabytes_per_source
    )


def _finished(busy: Sequence[Worker], config: BatchConfig) -> list[tuple[Worker, Outcome]]:
    """Wait until a process has something to say, or has had its time."""
    soonest = min(worker.seconds_left for worker in busy)
    ready = wait([worker.connection for worker in busy], timeout=soonest)
    outcomes = (
        (worker, _hear(worker) if worker.connection in ready else _late(worker, config))
        for worker in busy
    )
    return [(worker, outcome) for worker, outcome in outcomes if outcome]


def _hear(worker: Worker) -> Outcome | None:
    try:
        return worker.hear()
    except EOFError:
        return failed(worker.given[-1], SourceFault.CRASHED, DIED)


def _late(worker: Worker, config: BatchConfig) -> Outcome | None:
    if worker.seconds_left > 0:
        return None
    outcome = failed(
        worker.given[-1],
        SourceFault.TIMEOUT,
        TOO_LONG.format(seconds=config.seconds_per_source),
    )
    return replace(outcome, seconds=float(config.seconds_per_source))


def _keep_or_dismiss(
    worker: Worker, outcome: Outcome, free: list[Worker], config: BatchConfig
) -> None:
    """Trust a process again only if it came through well and is not too old."""
    if outcome.error in UNTRUSTED or len(worker.given) >= config.sources_per_worker:
        worker.dismiss()
    else:
        free.append(worker)


UNTRUSTED: Final = frozenset({SourceFault.CRASHED, SourceFault.TIMEOUT})
