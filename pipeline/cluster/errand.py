"""Send the sources of one run to a cluster, and take in what comes of them."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import suppress
from typing import Final

from dask.typing import Key
from distributed import Client, Future, KilledWorker, as_completed

from pipeline.cluster.host import (
    Answer,
    NotSeen,
    Order,
    OtherVersion,
    Parcel,
    dismiss_idle,
    read_here,
)
from pipeline.sources import unreadable
from pipeline.worker import MEGABYTE, failed
from schemas.errors import ClusterError, SourceFault
from schemas.record import Outcome
from schemas.source import Source

AHEAD: Final = 2  # sources for each thread of the cluster, so that none waits for the next
MOST_SENT: Final = 256 * MEGABYTE  # of one file, which the scheduler holds in memory

log = logging.getLogger(__name__)


class Errand:
    """What was sent to the workers of a cluster in one run.

    A worker that ends is Dask's business: it gives the source to another one. When that
    has happened too often, any source that was there may be the reason, so each of them is
    sent once more by itself, at the end.
    """

    def __init__(self, client: Client, order: Order) -> None:
        self._client = client
        self._order = order
        self._sent: dict[Key, Source] = {}
        self._coming = as_completed(())
        self._ships = False
        self._suspects: list[Source] = []

    def outcomes(self, sources: Iterable[Source]) -> Iterator[Outcome]:
        """Yield what comes of each source, as soon as it is back.

        Raises:
            ClusterError: The scheduler is gone, or a worker of another version has joined.
        """
        waiting = iter(sources)
        try:
            while True:
                while self._has_room() and (source := next(waiting, None)):
                    yield from self._send(source)
                if not self._sent:
                    break
                yield from self._take_in(next(self._coming))
            yield from self._one_by_one()
        finally:
            self._leave()

    def _one_by_one(self) -> Iterator[Outcome]:
        for source in self._suspects:
            yield from self._send(source)
            while self._sent:
                yield from self._take_in(next(self._coming), alone=True)

    def _has_room(self) -> bool:
        try:
            threads: int = sum(self._client.nthreads().values())
        except OSError as error:
            raise ClusterError(LOST) from error
        return len(self._sent) < AHEAD * max(1, threads)

    def _send(self, source: Source) -> Iterator[Outcome]:
        """Send *source* away; yield an outcome where that cannot be."""
        if self._ships and source.size > MOST_SENT:
            megabytes = MOST_SENT // MEGABYTE
            yield failed(source, SourceFault.UNREADABLE, TOO_LARGE.format(megabytes=megabytes))
            return
        try:
            content = source.path.read_bytes() if self._ships else None
        except OSError as error:
            told = unreadable(error)
            yield failed(source, told.fault, told.advice)
            return
        parcel = Parcel(source, content)
        future = self._client.submit(read_here, parcel, self._order, pure=False)
        self._sent[future.key] = source
        self._coming.add(future)

    def _take_in(self, future: Future[Answer], *, alone: bool = False) -> Iterator[Outcome]:
        source = self._sent.pop(future.key)
        answer = _answer(future, source)
        if isinstance(answer, OtherVersion):
            told = UNEQUAL.format(
                host=answer.host, theirs=answer.version, ours=self._order.expected
            )
            raise ClusterError(told)
        if isinstance(answer, NotSeen):
            self._ships = True  # what one host does not see is not asked of the others
            yield from self._send(source)
        elif answer is None and not alone:
            self._suspects.append(source)
        else:
            yield answer or failed(source, SourceFault.CRASHED, KILLED)

    def _leave(self) -> None:
        """Call back what is still away, and end the processes that wait."""
        with suppress(Exception):  # a cluster that is gone needs no farewell
            self._client.cancel(list(self._coming.futures))
            self._client.run(dismiss_idle)


def _answer(future: Future[Answer], source: Source) -> Answer | None:
    """Return what came back; None when all workers that had it were ended."""
    try:
        return future.result()
    except KilledWorker:
        return None
    except CancelledError as error:
        raise ClusterError(LOST) from error
    except Exception as error:  # the disk of a host is full, say
        log.exception("%s", source.name)
        return failed(source, SourceFault.CRASHED, UNFORESEEN.format(error=repr(error)))


UNEQUAL: Final = (
    "the worker at {host} has another version ({theirs}) than this program ({ours}); "
    "install the same one there, with the same engines"
)
LOST: Final = "the cluster is gone; what was read is kept, run again"
TOO_LARGE: Final = (
    "The workers do not see the file, and it is larger than {megabytes} MB, too large to be "
    "sent to them; put it where they see it under the same path."
)
KILLED: Final = (
    "Each worker that was given the file was ended, several times; "
    "look into the logs of the workers, then try it again."
)
UNFORESEEN: Final = (
    "A worker of the cluster failed in a way that was not foreseen ({error}); "
    "look into its log, then try the file again."
)
