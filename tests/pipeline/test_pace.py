"""How fast a run goes, as a person would reckon it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

import pytest

from pipeline.pace import Pace
from pipeline.run import Step, Way
from schemas.record import Status

READ: Final = Step(
    name="a.pdf",
    status=Status.DONE,
    error=None,
    message=None,
    way=Way.READ,
    pages=4,
    finished=1,
    total=10,
)
KNOWN: Final = replace(READ, way=Way.KNOWN)
CUT: Final = replace(READ, status=Status.PARTIAL, error="corrupt", message="Copy it again.")
LOST: Final = replace(READ, status=Status.FAILED, error="corrupt", message="Sorry.", pages=0)


def pace_of(*steps: Step, seconds: float) -> Pace:
    pace = Pace()
    for finished, step in enumerate(steps, start=1):
        pace = pace.after(replace(step, finished=finished), seconds * finished / len(steps))
    return pace


@pytest.mark.parametrize(
    ("steps", "seconds", "told"),
    [
        ((), 0, "0 of 0"),
        ((READ,), 2, "1 of 10, 2.0 pages/s, 0:00:18 left"),
        ((READ, READ), 2, "2 of 10, 4.0 pages/s, 0:00:08 left"),
        ((READ, LOST), 4, "2 of 10, 1 failed, 1.0 pages/s, 0:00:16 left"),
        ((CUT,), 2, "1 of 10, 2.0 pages/s, 0:00:18 left"),
        ((KNOWN,) * 5, 1, "5 of 10"),
        ((KNOWN, KNOWN, READ), 4, "3 of 10, 1.0 pages/s, 0:00:28 left"),
        ((READ,) * 10, 400, "10 of 10, 0.1 pages/s"),
    ],
)
def test_the_pace_is_told(steps: tuple[Step, ...], seconds: float, told: str) -> None:
    assert str(pace_of(*steps, seconds=seconds)) == told


def test_what_an_earlier_run_did_says_nothing_of_the_time_left() -> None:
    assert pace_of(KNOWN, KNOWN, seconds=1).time_left is None
    assert pace_of(KNOWN, READ, seconds=10).time_left == timedelta(seconds=80)
