"""Cores: what a container may use, by the files in which Linux tells it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from pipeline.cores import usable_cores

ALL = 64


@pytest.mark.parametrize(
    ("membership", "files", "cores"),
    [
        ("0::/", {"cpu.max": "200000 100000"}, 2),
        ("0::/", {"cpu.max": "150000 100000"}, 2),
        ("0::/", {"cpu.max": "5000 100000"}, 1),
        ("0::/", {"cpu.max": "max 100000"}, ALL),
        ("0::/", {"cpu.max": "9900000 100000"}, ALL),
        ("0::/", {}, ALL),
        # The tightest of the groups around it counts.
        ("0::/a/b", {"a/cpu.max": "300000 100000", "a/b/cpu.max": "max 100000"}, 3),
        # The path is that of the host, which the container does not see.
        ("0::/kubepods/pod7", {"cpu.max": "400000 100000"}, 4),
        # Version 1.
        (
            "5:memory:/m\n4:cpu,cpuacct:/c",
            {"cpu/c/cpu.cfs_quota_us": "250000", "cpu/c/cpu.cfs_period_us": "100000"},
            3,
        ),
        ("4:cpu:/", {"cpu/cpu.cfs_quota_us": "-1", "cpu/cpu.cfs_period_us": "100000"}, ALL),
        ("4:cpuset:/", {"cpu.max": "100000 100000"}, ALL),
    ],
)
def test_the_quota_of_a_container_counts(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    membership: str,
    files: Mapping[str, str],
    cores: int,
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(ALL)))
    for name, told in files.items():
        path = tmp_path / "limits" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{told}\n")
    (tmp_path / "membership").write_text(f"{membership}\n")
    assert usable_cores(tmp_path / "limits", tmp_path / "membership") == cores


def test_without_groups_all_cores_count(tmp_path: Path) -> None:
    assert usable_cores(tmp_path, tmp_path / "none") == len(os.sched_getaffinity(0))
