"""How many cores this process may use: those it may run on, and the quota of its container."""

from __future__ import annotations

import os
from collections.abc import Iterator
from math import ceil
from pathlib import Path
from typing import Final

# cgroups(7): where the limits are mounted, and what tells the group of a process.
LIMITS: Final = Path("/sys/fs/cgroup")
MEMBERSHIP: Final = Path("/proc/self/cgroup")
NO_LIMIT: Final = ("max", "-1")


def usable_cores(limits: Path = LIMITS, membership: Path = MEMBERSHIP) -> int:
    """Return how many processes can compute at the same time, at least 1.

    Part of a core counts as one: a process may as well use it.
    """
    allowed = [ceil(quota) for quota in _quotas(limits, membership)]
    return max(1, min([len(os.sched_getaffinity(0)), *allowed]))


def _quotas(limits: Path, membership: Path) -> Iterator[float]:
    """Yield the cores that each group around this process allows, where it has a limit."""
    for folder in _groups(limits, membership):
        told = _told(folder / "cpu.max")  # version 2: quota and period in one file
        if not told:
            told = _told(folder / "cpu.cfs_quota_us") + _told(folder / "cpu.cfs_period_us")
        if len(told) == 2 and told[0] not in NO_LIMIT:
            yield int(told[0]) / int(told[1])


def _groups(limits: Path, membership: Path) -> Iterator[Path]:
    """Yield the folder of each group that holds this process, up to the one of all."""
    try:
        lines = membership.read_text().splitlines()
    except OSError:  # a system without such groups
        return
    for line in lines:
        _, controllers, path = line.split(":", 2)
        if not controllers or "cpu" in controllers.split(","):
            root = limits / "cpu" if controllers else limits
            own = root / path.strip("/")
            # In a container the path may be that of the host, and only the top be there.
            yield from (own, *(folder for folder in own.parents if folder.is_relative_to(root)))


def _told(file: Path) -> list[str]:
    try:
        return file.read_text().split()
    except OSError:
        return []
