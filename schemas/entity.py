"""A body, a document or a day that a text names, whatever it says of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EntityKind(StrEnum):
    """What is named; the label of the entity in spaCy."""

    AGENCY = "AGENCY"
    DOCUMENT_NUMBER = "DOCUMENT_NUMBER"
    DATE = "DATE"


@dataclass(frozen=True, slots=True)
class Entity:
    """One mention.

    Attributes:
        name: In its plain form: "Sở Y tế", "101/KH-UBND", "2021-05-07"; a day
            without a year is "--05-07", as ISO 8601 once wrote it.
    """

    kind: EntityKind
    name: str
