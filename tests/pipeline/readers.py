"""Stand-ins for the reading of a source, told by its name how to behave.

They run in processes of their own, so they live in a module and not in a test.
"""

from __future__ import annotations

import ctypes
import logging
import os
import signal
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Callable, Mapping
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final, NoReturn

from pipeline.archive.readings import Readings
from pipeline.batch import run_batch
from pipeline.config import BatchConfig
from pipeline.patience import showing_progress
from schemas.errors import EngineError
from schemas.record import Outcome
from schemas.source import Source
from tests.pipeline.outcomes import outcome, source


def read(source: Source, read_by: str = "r1", kept: Readings | None = None) -> Outcome:
    """Do what the name of *source* says, nothing special if it says nothing or is kept."""
    recording = kept.recall(source.id) if kept else None
    if recording and recording.made_by == read_by:
        return replace(outcome(source), read_by=read_by, recalled=True)
    behave = BEHAVIOURS.get(source.path.stem.partition("-")[0])
    if behave:
        behave(source)
    return replace(outcome(source), read_by=read_by)


def understand(source: Source, kept: Readings) -> Outcome:
    """Understand what is kept of *source*."""
    recording = kept.recall(source.id)
    if recording is None:
        raise EngineError("readings", "lost")
    return replace(outcome(source), read_by=recording.made_by, recalled=True)


def _hang(source: Source) -> None:
    engine = subprocess.Popen(["/bin/sleep", "60"])
    if source.path.exists():
        source.path.write_text(str(engine.pid))
    engine.wait()


def _raise(_: Source) -> None:
    raise RuntimeError("lost")


def _gave_up(_: Source) -> None:
    raise EngineError("tesseract", "gave up")


def _half_said(_: Source) -> None:
    """End the process in the midst of what it writes next to the one that started it."""

    def send(connection: Connection, content: bytes) -> None:
        os.write(connection.fileno(), bytes(content)[:100])
        os._exit(1)

    Connection._send = send  # type: ignore[attr-defined]  # noqa: SLF001  # no other way in


def _die_in_a_line(_: Source) -> None:
    os.write(2, b"out of")
    os._exit(1)


def _read_pages(_: Source) -> None:
    for seconds in showing_progress((0.0, 0.7, 0.7, 0.7)):
        time.sleep(seconds)


BEHAVIOURS: Final[Mapping[str, Callable[[Source], object]]] = {
    "hang": _hang,
    "crash": lambda _: ctypes.string_at(0),
    "exit": lambda _: os._exit(3),
    "grow": lambda _: bytearray(1 << 30),
    "raise": _raise,
    "engine": _gave_up,
    "slow": lambda _: time.sleep(0.2),
    "pages": _read_pages,
    "halfsaid": _half_said,
    "stuck": lambda _: ctypes.PyDLL(None).sleep(60),  # holds the lock of the interpreter
    "killed": lambda _: os.kill(os.getpid(), signal.SIGKILL),
    "host": lambda _: os.kill(os.getppid(), signal.SIGKILL),
    "shout": lambda _: os.write(2, b"libtiff: a line\n" * 20_000),
    "gasp": _die_in_a_line,
    "handle": lambda _: logging.getLogger("lib").warning(
        "a lock", extra={"lock": threading.Lock()}
    ),
    "warn": lambda _: warnings.warn("half a page", stacklevel=2),
    "last": lambda _: threading.Timer(0.1, os._exit, [1]).start(),
}


def tell_process(source: Source) -> Outcome:
    """Leave the number of the process in the file of the source."""
    with Path(source.path).open("a") as file:
        file.write(f"{os.getpid()}\n")
    return outcome(source)


def tell_content(source: Source) -> Outcome:
    """Tell what is in the file."""
    return replace(outcome(source), message=source.path.read_text())


def tell_start(source: Source) -> Outcome:
    """Leave the name of the source in a file beside it, then take some time."""
    with (source.path.parent / "log").open("a") as file:
        file.write(f"{source.name}\n")
    time.sleep(0.05)
    return outcome(source)


class Unstartable:
    """Work that ends every process it is sent to."""

    def __call__(self, source: Source) -> NoReturn:
        """Never get here."""
        raise NotImplementedError(source)

    def __reduce__(self) -> tuple[object, tuple[int]]:
        """Be taken up by ending the process."""
        return os._exit, (1,)


if __name__ == "__main__":
    list(run_batch([source(Path(sys.argv[1]))], read, BatchConfig(workers=1)))
