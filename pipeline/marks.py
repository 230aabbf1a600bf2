"""What was right and what was not, field by field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How a field of one document came out.

    Attributes:
        right: How many values are right, or how many letters of a text.
        wanted: How many the truth has.
        found: How many were read, where that can differ from *wanted*, else None.
        truth: What is wanted, for a person.
        got: What was read, for a person.
        where: The source, and which document of it.
    """

    field: str
    right: float
    wanted: int
    found: int | None = None
    truth: str = ""
    got: str = ""
    where: str = ""

    @property
    def is_miss(self) -> bool:
        """Whether something is lacking, or too much."""
        return self.right < max(self.wanted, self.found or 0)


@dataclass(frozen=True, slots=True)
class Score:
    """How a field came out over all documents."""

    field: str
    right: float
    wanted: int
    found: int | None

    @property
    def rate(self) -> float | None:
        """The share that is right; F1 where more or fewer can be found than wanted."""
        if self.found is None:
            return self.right / self.wanted if self.wanted else None
        both = self.wanted + self.found
        return 2 * self.right / both if both else None


def sum_up(marks: Iterable[Mark]) -> tuple[Score, ...]:
    """Add up *marks*, the fields in the order they first come."""
    by_field: dict[str, list[Mark]] = {}
    for mark in marks:
        by_field.setdefault(mark.field, []).append(mark)
    return tuple(_score(field, same) for field, same in by_field.items())


def _score(field: str, marks: list[Mark]) -> Score:
    found = [mark.found for mark in marks if mark.found is not None]
    return Score(
        field,
        right=sum(mark.right for mark in marks),
        wanted=sum(mark.wanted for mark in marks),
        found=sum(found) if found else None,
    )
