"""How fast a run goes, and how long it will still take."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Self

from pipeline.language.catalogue import say
from pipeline.run import Step, Way
from schemas.record import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How far a run is.

    Attributes:
        seconds: Since it began.
        finished: Sources that are settled, of *total*.
        worked: Sources among them that took work; those of an earlier run take none.
        pages: That were read or understood.
        failed: Sources that gave nothing.
    """

    seconds: float = 0.0
    finished: int = 0
    total: int = 0
    worked: int = 0
    pages: int = 0
    failed: int = 0

    def after(self, step: Step, seconds: float) -> Self:
        """Return the pace once *step* is settled, *seconds* after the run began."""
        took_work = step.way is not Way.KNOWN
        return replace(
            self,
            seconds=seconds,
            finished=step.finished,
            total=step.total,
            worked=self.worked + took_work,
            pages=self.pages + (step.pages if took_work else 0),
            failed=self.failed + (step.status is Status.FAILED),
        )

    @property
    def pages_per_second(self) -> float:
        """Of the whole run; 0 before the first page."""
        return self.pages / self.seconds if self.seconds else 0.0

    @property
    def time_left(self) -> timedelta | None:
        """At this pace, as if all that is left takes work; None before any did."""
        if not self.worked:
            return None
        left = (self.total - self.finished) * self.seconds / self.worked
        return timedelta(seconds=round(left))

    def __str__(self) -> str:
        """Return it as a line for a person."""
        told = [say("{} of {}", self.finished, self.total)]
        if self.failed:
            told.append(say("{} failed", self.failed))
        if self.pages:
            told.append(say("{} pages/s", f"{self.pages_per_second:.1f}"))
        if self.time_left is not None and self.finished < self.total:
            told.append(say("{} left", self.time_left))
        return ", ".join(told)
