"""A body with the name it bears in the register, whatever a paper prints."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class AgencyLevel(StrEnum):
    """How much of the country a body is for."""

    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"  # until 30/06/2025
    COMMUNE = "commune"


class AgencyRole(StrEnum):
    """What a paper names a body as."""

    ISSUER = "issuer"
    ISSUER_PARENT = "issuer_parent"
    TO = "to"
    CC = "cc"
    LEAD = "lead"
    PARTNER = "partner"
    CITED = "cited"  # it issued a cited document


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """What is known of a body that a paper names.

    Attributes:
        name: "Sở Y tế tỉnh Kiên Giang"; of a group as printed.
        id: "so-y-te.kien-giang", the same on every paper; None for a group, and where
            the place it belongs to is not known.
        head: "Sở", None for a group.
        field: "Y tế", None where the head says all ("Ủy ban nhân dân").
        place: "tỉnh Kiên Giang", None for a central body and where it is not known.
        part_of: Id of the body that it is a part of.
        post: Whose post is named: "Giám đốc", "Chủ tịch"; None for the body itself.
        is_group: Whether many are meant: "các sở, ban, ngành".
        in_force: Whether such a body was there on the day of the paper; None where
            the day is not known or the register does not say.
        heirs: Ids of the bodies that do its work by the end of the register; its own
            where it is still there, none where nobody does or the register does not say.
    """

    name: str
    id: str | None = None
    head: str | None = None
    field: str | None = None
    level: AgencyLevel | None = None
    place: str | None = None
    part_of: str | None = None
    post: str | None = None
    is_group: bool = False
    in_force: bool | None = None
    heirs: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("an agency without a name")
        if self.is_group and self.id is not None:
            raise ValueError(f"many bodies under one id: {self.id!r}")
