"""What a process that reads has to say, told by the one that started it.

So it has one form, and no line of it breaks into another: a person sees lines, and
whoever asked for JSON gets JSON.
"""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Final

PIPE_BYTES: Final = 65536

log = logging.getLogger(__name__)


class SentLog(logging.Handler):
    """Sends what is logged in this process to the one that started it."""

    def __init__(self, connection: Connection) -> None:
        super().__init__()
        self._connection = connection

    def emit(self, record: logging.LogRecord) -> None:
        """Send *record*, its words and its traceback as text, which any process can read."""
        told = logging.LogRecord(
            record.name,
            record.levelno,
            record.pathname,
            record.lineno,
            record.getMessage(),
            args=None,
            exc_info=None,
        )
        told.created = record.created
        if record.exc_info:
            told.exc_text = logging.Formatter().formatException(record.exc_info)
        self.send(told)

    def send(self, message: object) -> None:
        """Send *message* whole: several threads may have something to say."""
        self.acquire()
        try:
            self._connection.send(message)
        finally:
            self.release()


class StderrLines:
    """The lines that a process and its libraries write to their stderr.

    Attributes:
        connection: Has something to read once there is one.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._begun = b""
        os.set_blocking(connection.fileno(), False)

    def log(self) -> None:
        """Log what there is, up to the last whole line."""
        with suppress(BlockingIOError):
            while read := os.read(self.connection.fileno(), PIPE_BYTES):
                self._begun += read
        *lines, self._begun = self._begun.split(b"\n")
        for line in lines:
            _log_line(line)

    def close(self) -> None:
        """Log what is left, the line that a process was writing when it died too."""
        self.log()
        if self._begun:
            _log_line(self._begun)
        self.connection.close()


def _log_line(line: bytes) -> None:
    log.warning("%s", line.decode(errors="backslashreplace"))
