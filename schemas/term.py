"""A deadline on the calendar: what is left once everything relative is worked out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class DeadlineKind(StrEnum):
    """How a deadline is stated; ``tasks.deadline_kind``."""

    DATE = "date"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    PERIOD = "period"
    RELATIVE = "relative"
    RECURRING = "recurring"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """From when to when.

    Attributes:
        start: First day of the named span; None when it cannot be worked out.
        end: Last day of the named span; None likewise, and when recurring.
        inclusive: Whether the last day itself still counts. ``trước ngày X`` says no.
        time: Clock time on the last day, when one is stated.
        recurrence: RFC 5545 RRULE without its name, None unless recurring.
    """

    kind: DeadlineKind
    start: date | None = None
    end: date | None = None
    inclusive: bool = True
    time: time | None = None
    recurrence: str | None = None

    def __post_init__(self) -> None:
        if self.start and self.end and self.start > self.end:
            raise ValueError(f"ends before it starts: {self.start}..{self.end}")
        if (self.recurrence is not None) != (self.kind is DeadlineKind.RECURRING):
            raise ValueError(f"recurrence {self.recurrence!r} of kind {self.kind}")
