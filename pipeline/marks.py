"""What was right and what was not, field by field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How one value came out.

    Attributes:
        wanted: What the truth has, for a person; None where it has no such value.
        got: What was read, for a person; None where nothing was.
        lenient: The share that is right when a few misread letters are forgiven, 0 to 1.
        strict: The share that is right to the letter, 0 to 1; never above *lenient*.
        weight: Letters of a text; 1 for any other value.
        flagged: Whether a person is sent to look at it.
        where: The source, and which document of it.
    """

    field: str
    wanted: str | None
    got: str | None
    lenient: float
    strict: float
    weight: int = 1
    flagged: bool = False
    where: str = ""

    def __post_init__(self) -> None:
        if not 0.0 <= self.strict <= self.lenient <= 1.0:
            raise ValueError(f"not shares: strict {self.strict}, lenient {self.lenient}")

    @property
    def is_miss(self) -> bool:
        """Whether something is lacking, wrong, or too much."""
        return self.lenient < 1.0


@dataclass(frozen=True, slots=True)
class Score:
    """How a field came out over all documents.

    Attributes:
        wanted: How much the truth has: values, or letters of a text.
        found: How much was read.
        lenient: How much of it is right when a few misread letters are forgiven.
        strict: How much of it is right to the letter.
    """

    field: str
    wanted: int
    found: int
    lenient: float
    strict: float

    @property
    def recall(self) -> float | None:
        """The share of what is wanted that was found; None if nothing is wanted."""
        return self.lenient / self.wanted if self.wanted else None

    @property
    def precision(self) -> float | None:
        """The share of what was found that is wanted; None if nothing was found."""
        return self.lenient / self.found if self.found else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None if nothing was wanted and nothing found."""
        return self._f1(self.lenient)

    @property
    def strict_f1(self) -> float | None:
        """The same, right to the letter."""
        return self._f1(self.strict)

    def _f1(self, right: float) -> float | None:
        both = self.wanted + self.found
        return 2 * right / both if both else None


def sum_up(marks: Iterable[Mark]) -> tuple[Score, ...]:
    """Add up *marks*, the fields in the order they first come."""
    return tuple(_score(field, same) for field, same in by_field(marks).items())


def by_field(marks: Iterable[Mark]) -> Mapping[str, Sequence[Mark]]:
    """Return *marks* by their fields, the fields in the order they first come."""
    sorted_out: dict[str, list[Mark]] = {}
    for mark in marks:
        sorted_out.setdefault(mark.field, []).append(mark)
    return sorted_out


def _score(field: str, marks: Sequence[Mark]) -> Score:
    return Score(
        field,
        wanted=sum(mark.weight for mark in marks if mark.wanted is not None),
        found=sum(mark.weight for mark in marks if mark.got is not None),
        lenient=sum(mark.lenient * mark.weight for mark in marks),
        strict=sum(mark.strict * mark.weight for mark in marks),
    )


@dataclass(frozen=True, slots=True)
class Watch:
    """How well the sending to review does over values of one kind, or over all.

    Attributes:
        values: How many there are, right and wrong.
        wrong: How many are lacking, wrong, or too much.
        caught: How many of the wrong ones a person is sent to look at.
        sent: How many a person is sent to look at in all.
    """

    field: str
    values: int
    wrong: int
    caught: int
    sent: int


def watch(field: str, marks: Sequence[Mark]) -> Watch:
    """Count what is sent to review among *marks*, which are called *field* together."""
    wrong = [mark for mark in marks if mark.is_miss]
    return Watch(
        field,
        values=len(marks),
        wrong=len(wrong),
        caught=sum(mark.flagged for mark in wrong),
        sent=sum(mark.flagged for mark in marks),
    )
