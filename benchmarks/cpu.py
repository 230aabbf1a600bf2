"""The time that the processor spent for this process."""

from __future__ import annotations

import resource


def cpu_seconds() -> float:
    """Return the CPU seconds of this process and of the programs that it ran to their end."""
    spent = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return sum(usage.ru_utime + usage.ru_stime for usage in spent)
