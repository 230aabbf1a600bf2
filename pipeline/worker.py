"""A process that reads one source after another, and can be given up at any time."""

from __future__ import annotations

import logging
import multiprocessing
import os
import resource
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Final

from pipeline.config import BatchConfig
from pipeline.patience import patience
from pipeline.worker_log import SentLog, StderrLines
from schemas.errors import EngineError, SourceFault
from schemas.record import Outcome, Status
from schemas.source import Source

Work = Callable[[Source], Outcome]
SECONDS_TO_START: Final = 120  # the libraries are loaded then; no source is to blame
SECONDS_TO_DIE: Final = 10
MEGABYTE: Final = 1 << 20
STDERR: Final = 2  # as libraries outside Python know it
SPAWN: Final = multiprocessing.get_context("spawn")  # a fork would copy running threads

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reply:
    """What a process says when it has read a source.

    Attributes:
        megabytes: The most memory that it, or an engine that it started, has held so far.
    """

    outcome: Outcome
    megabytes: int


class Worker:
    """The process, seen from outside, and the source that it was given last.

    Attributes:
        connection: Has something to read once the process has something to say, or is dead.
        given: How many sources it was given.
        has_begun: Whether the source has arrived; if not, its death is not the source's fault.
    """

    def __init__(self, work: Work, limits: BatchConfig) -> None:
        self.connection, theirs = SPAWN.Pipe()
        written, stderr = SPAWN.Pipe(duplex=False)
        self._stderr = StderrLines(written)
        self.given = 0
        self.has_begun = False
        self._source: Source | None = None
        self._seconds = limits.seconds_per_source
        self._until = 0.0
        self._megabytes = 0
        self._process = SPAWN.Process(
            target=_serve,
            args=(theirs, stderr, work, limits, log.getEffectiveLevel()),
            daemon=True,
        )
        self._process.start()
        for end in (theirs, stderr):
            end.close()  # or the end of the process would never be heard

    @property
    def ears(self) -> tuple[Connection, Connection]:
        """All that may have something to read."""
        return self.connection, self._stderr.connection

    @property
    def source(self) -> Source:
        """The source that it was given last."""
        if self._source is None:
            raise ValueError("no source was given yet")
        return self._source

    @property
    def seconds_left(self) -> float:
        """Until the source has had its time."""
        return max(0.0, self._until - time.monotonic())

    def take(self, source: Source) -> None:
        """Read *source* next."""
        self._source = source
        self.given += 1
        self.has_begun = False
        self._until = time.monotonic() + SECONDS_TO_START
        with suppress(OSError):  # it died meanwhile, and that is heard next
            self.connection.send(source)

    def hear(self) -> Outcome | None:
        """Return what came of the source; None while it is begun, or something is logged.

        Raises:
            EOFError: The process has died.
        """
        try:
            message: Reply | logging.LogRecord | None = self.connection.recv()
        except OSError as error:
            raise EOFError from error
        if isinstance(message, Reply):
            self._megabytes = message.megabytes
            return message.outcome
        if message:
            logging.getLogger(message.name).handle(message)
        else:
            self.has_begun = True
            self._until = time.monotonic() + self._seconds
        return None

    def log_stderr(self) -> None:
        """Log what the process has written to its stderr."""
        self._stderr.log()

    @property
    def died_of(self) -> int:
        """Its exit code, once it is dead; the negative number of the signal that ended it."""
        self._process.join(SECONDS_TO_DIE)
        return self._process.exitcode or 0

    def dismiss(self) -> None:
        """End the process and every engine that it has started."""
        if self._process.pid is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()  # it may be too young to have a group of its own
        self._process.join()
        self._stderr.close()
        self.connection.close()
        log.info("a process took %d sources and %d MB", self.given, self._megabytes)


def _serve(
    connection: Connection, stderr: Connection, work: Work, limits: BatchConfig, level: int
) -> None:
    os.setsid()  # so that the engines it starts can be ended with it
    sent = _log_to_parent(connection, stderr, level)
    threading.Thread(target=_follow_parent, daemon=True).start()
    _limit_memory(limits.megabytes_per_source * MEGABYTE)
    with suppress(EOFError, OSError):  # the batch is over
        while True:
            source = connection.recv()
            sent.send(None)
            with patience(limits.seconds_without_page):
                outcome = attempt(work, source)
            sent.send(Reply(outcome, _peak_megabytes()))


def _log_to_parent(connection: Connection, stderr: Connection, level: int) -> SentLog:
    """Let the parent tell what this process logs and what its libraries write."""
    os.dup2(stderr.fileno(), STDERR)
    stderr.close()
    sent = SentLog(connection)
    logging.basicConfig(handlers=[sent], level=level)
    logging.captureWarnings(capture=True)
    return sent


def _follow_parent() -> None:
    """End this process and its engines when the one that started it is gone."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os.killpg(0, signal.SIGKILL)


def _limit_memory(limit: int) -> None:
    _, ceiling = resource.getrlimit(resource.RLIMIT_DATA)
    if ceiling != resource.RLIM_INFINITY:
        limit = min(limit, ceiling)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, ceiling))


def _peak_megabytes() -> int:
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(one).ru_maxrss for one in who) // 1024


def attempt(work: Work, source: Source) -> Outcome:
    """Return what *work* makes of *source*; whatever it raises is an outcome too."""
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
