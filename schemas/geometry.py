"""Where something stands on a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in fractions (0..1) of the upright page, from the top left.

    Raises:
        ValueError: The corners are out of order or off the page.
    """

    x0: float
    y0: float
    x1: float
    y1: float

    def __post_init__(self) -> None:
        if not (0.0 <= self.x0 <= self.x1 <= 1.0 and 0.0 <= self.y0 <= self.y1 <= 1.0):
            raise ValueError(f"not a box: {self.x0}, {self.y0}, {self.x1}, {self.y1}")

    @classmethod
    def clipped(cls, x0: float, y0: float, x1: float, y1: float) -> Self:
        """Return the part of the rectangle that is on the page."""
        x0, y0, x1, y1 = (min(max(edge, 0.0), 1.0) for edge in (x0, y0, x1, y1))
        return cls(x0, y0, max(x0, x1), max(y0, y1))

    @classmethod
    def around(cls, boxes: Iterable[Box]) -> Self:
        """Return the smallest box that holds all *boxes* (at least one)."""
        held = tuple(boxes)
        if not held:
            raise ValueError("no boxes to go around")
        return cls(
            min(box.x0 for box in held),
            min(box.y0 for box in held),
            max(box.x1 for box in held),
            max(box.y1 for box in held),
        )

    @property
    def width(self) -> float:
        """Share of the page's width."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Share of the page's height."""
        return self.y1 - self.y0

    @property
    def center_x(self) -> float:
        """Middle from left to right."""
        return (self.x0 + self.x1) / 2

    @property
    def center_y(self) -> float:
        """Middle from top to bottom."""
        return (self.y0 + self.y1) / 2

    def overlap_x(self, other: Box) -> float:
        """Return the width that both share, in fractions of the page."""
        return max(0.0, min(self.x1, other.x1) - max(self.x0, other.x0))

    def overlap_y(self, other: Box) -> float:
        """Return the height that both share, in fractions of the page."""
        return max(0.0, min(self.y1, other.y1) - max(self.y0, other.y0))

    def holds_center_of(self, other: Box) -> bool:
        """Whether the middle of *other* lies inside."""
        return self.x0 <= other.center_x <= self.x1 and self.y0 <= other.center_y <= self.y1
