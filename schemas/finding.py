"""What a parser found, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from schemas.span import Span
from schemas.text import Text

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Finding(Generic[T_co]):
    """A value, where in a string it was read, and the rule that read it."""

    value: T_co
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Mention(Generic[T_co]):
    """A finding together with the text its span counts in."""

    value: T_co
    text: Text
    span: Span
    rule: str

    @classmethod
    def of(cls, text: Text, finding: Finding[T_co]) -> Mention[T_co]:
        """Say which text *finding* was read in."""
        return cls(finding.value, text, finding.span, finding.rule)

    @property
    def verbatim(self) -> str:
        """What stands there, on one line."""
        return " ".join(self.span.of(self.text.content).split())
