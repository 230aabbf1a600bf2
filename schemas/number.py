"""Số, ký hiệu: what a document is called in every register."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """The number and the symbol, e.g. ``41`` and ``PVH-TT``.

    Attributes:
        number: As printed or inked, "1842b" and "02" included; None on a draft
            or where the ink could not be read.
        symbol: What follows, spaces inside dropped: "KH-UBND", "NĐ-CP"; with the
            year of a normative document in front: "2020/NĐ-CP".
        party: Whether a dash parts the two: ``46-CV/BCSD`` (36-HD/VPTW).
    """

    number: str | None
    symbol: str
    party: bool = False

    def __post_init__(self) -> None:
        if not self.symbol:
            raise ValueError("a document number without a symbol")

    @property
    def reference(self) -> str | None:
        """``41/PVH-TT`` or ``46-CV/BCSD``; None without a number."""
        if self.number is None:
            return None
        return f"{self.number}{'-' if self.party else '/'}{self.symbol}"
