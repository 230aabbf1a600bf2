"""What a piece of work takes: time, processor and memory."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from benchmarks.cpu import cpu_seconds

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Spent:
    """What some work took.

    Attributes:
        wall: Seconds.
        cpu: Seconds, of all its threads and processes.
        megabytes: Peak memory of a process, the libraries (about 200 MB) included.
    """

    wall: float
    cpu: float
    megabytes: int


def measured(work: Callable[[], T]) -> tuple[Spent, T]:
    """Do *work* in this process and return what it took, with what it gave."""
    wall, cpu = time.monotonic(), cpu_seconds()
    given = work()
    wall, cpu = time.monotonic() - wall, cpu_seconds() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return Spent(wall, cpu, peak), given
