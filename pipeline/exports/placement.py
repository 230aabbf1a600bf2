"""From a box on the upright, level page back to where it is on the page of a PDF."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin

from schemas.page import Page

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """How a page was set upright when it was read, and how the PDF shows it.

    Attributes:
        page: As it was read.
        left: Of the visible part, in points.
        bottom: Likewise.
        width: Of the visible part before the PDF turns it, in points.
        height: Likewise.
        turned: Degrees clockwise by which the PDF turns the page to show it.
    """

    page: Page
    left: float
    bottom: float
    width: float
    height: float
    turned: int = 0

    def point(self, x: float, y: float) -> Point:
        """Return the place of a point of the upright page.

        Args:
            x: Fraction of its width, from the left.
            y: Fraction of its height, from the top.
        """
        x, y = _turned_back(*self._unlevelled(x, y), self.page.rotation)
        x, y = _turned_back(x, y, self.turned)
        return self.left + x * self.width, self.bottom + (1 - y) * self.height

    def _unlevelled(self, x: float, y: float) -> Point:
        """Undo the turn by ``page.skew`` degrees about the middle, which is in pixels."""
        wide, high = self.page.width, self.page.height
        along, down = (x - 0.5) * wide, (y - 0.5) * high
        angle = radians(self.page.skew)
        back_along = cos(angle) * along - sin(angle) * down
        back_down = sin(angle) * along + cos(angle) * down
        return 0.5 + back_along / wide, 0.5 + back_down / high


def _turned_back(x: float, y: float, degrees: int) -> Point:
    """Undo a clockwise turn of the unit square."""
    for _ in range(degrees // 90 % 4):
        x, y = y, 1 - x
    return x, y
