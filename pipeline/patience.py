"""How long a process may go without showing progress before it is ended.

The timer of the system ends the process (SIGALRM, whose action is left as it is), so that
code outside Python that hangs is ended too. Setting it anew needs no state of our own.
"""

from __future__ import annotations

import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """End this process once it has shown no progress for *seconds*."""
    signal.setitimer(signal.ITIMER_REAL, seconds, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def showing_progress(steps: Iterable[T]) -> Iterator[T]:
    """Yield *steps*, each of which is a sign of progress wherever patience is limited."""
    for step in steps:
        _, seconds = signal.getitimer(signal.ITIMER_REAL)
        if seconds:
            signal.setitimer(signal.ITIMER_REAL, seconds, seconds)
        yield step
