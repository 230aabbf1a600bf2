"""The parts of the printed name of a body."""

from __future__ import annotations

from dataclasses import dataclass

from parsers.registry.load import Body


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place as a name gives it.

    Attributes:
        kind: "tỉnh", "huyện"; None for a name alone ("Sở Y tế Kiên Giang").
        name: None for the kind alone ("UBND tỉnh").
    """

    kind: str | None
    name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyName:
    """The parts of a printed name.

    Attributes:
        bodies: What the register has under that name, at any level; empty for a body
            that it does not have by name.
        head: "Trung tâm"; None for many bodies.
        field: "Pháp y", None where the head says all.
        places: The smallest first.
        owner: The body that it is printed as a part of.
        is_group: Whether many bodies are meant.
    """

    printed: str
    post: str | None = None
    bodies: tuple[Body, ...] = ()
    head: str | None = None
    field: str | None = None
    places: tuple[PlaceName, ...] = ()
    owner: AgencyName | None = None
    is_group: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether it is but a head: ``Giám đốc Sở``."""
        return not (self.field or self.bodies or self.places or self.owner or self.is_group)
