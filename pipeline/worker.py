"""A process that reads one source after another, and can be given up at any time."""

from __future__ import annotations

import logging
import multiprocessing
import os
import resource
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Final

from schemas.errors import EngineError, SourceFault
from schemas.record import Outcome, Status
from schemas.source import Source

Work = Callable[[Source], Outcome]
SECONDS_TO_START: Final = 120  # the models are loaded then; no source is to blame
MEGABYTE: Final = 1 << 20
SPAWN: Final = multiprocessing.get_context("spawn")  # a fork would copy running threads

log = logging.getLogger(__name__)


class Worker:
    """The process, seen from outside, and the source that it was given last."""

    def __init__(self, work: Work, *, seconds: float, megabytes: int) -> None:
        self.connection, theirs = SPAWN.Pipe()
        self.given: list[Source] = []
        self._seconds = seconds
        self._begun = False
        self._until = 0.0
        self._process = SPAWN.Process(
            target=_serve, args=(theirs, work, megabytes), daemon=True
        )
        self._process.start()
        theirs.close()  # or the end of the process would never be heard

    @property
    def seconds_left(self) -> float:
        """Until the source has had its time."""
        return max(0.0, self._until - time.monotonic())

    def take(self, source: Source) -> None:
        """Read *source* next."""
        self.given.append(source)
        self._wind_up()
        with suppress(OSError):  # it died meanwhile, and that is heard next
            self.connection.send(source)

    def hear(self) -> Outcome | None:
        """Return what came of the source; None means that it is only now begun.

        Raises:
            EOFError: The process has died.
        """
        try:
            reply: Outcome | None = self.connection.recv()
        except OSError as error:
            raise EOFError from error
        if reply is None:
            self._begun = True
            self._wind_up()
        return reply

    def _wind_up(self) -> None:
        allowed = self._seconds if self._begun else SECONDS_TO_START
        self._until = time.monotonic() + allowed

    def dismiss(self) -> None:
        """End the process and every engine that it has started."""
        if self._process.pid is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()  # it may be too young to have a group of its own
        self._process.join()
        self.connection.close()


def _serve(connection: Connection, work: Work, megabytes: int) -> None:
    os.setsid()  # so that the engines it starts can be ended with it
    _limit_memory(megabytes * MEGABYTE)
    with suppress(EOFError, OSError):  # the batch is over
        connection.send(None)
        while True:
            connection.send(_attempt(work, connection.recv()))


def _limit_memory(limit: int) -> None:
    _, ceiling = resource.getrlimit(resource.RLIMIT_DATA)
    if ceiling != resource.RLIM_INFINITY:
        limit = min(limit, ceiling)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, ceiling))


def _attempt(work: Work, source: Source) -> Outcome:
    try:
        return work(source)
    except EngineError as error:
        return failed(source, SourceFault.ENGINE_FAILED, GAVE_UP.format(error=error))
    except MemoryError:
        return failed(source, SourceFault.CRASHED, TOO_MUCH_MEMORY)
    except Exception as error:
        log.exception("%s", source.name)
        return failed(source, SourceFault.CRASHED, UNFORESEEN.format(error=repr(error)))


def failed(source: Source, fault: SourceFault, message: str) -> Outcome:
    """Return the outcome of a source that gave nothing."""
    return Outcome(source=source, status=Status.FAILED, error=fault.value, message=message)


GAVE_UP: Final = "The engine gave up on the file ({error}); try it again, or another reader."
TOO_MUCH_MEMORY: Final = (
    "Reading the file took more memory than allowed; split it, or raise megabytes_per_source."
)
UNFORESEEN: Final = (
    "Reading the file failed in a way that was not foreseen ({error}); report it."
)
