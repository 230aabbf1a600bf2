"""What came of one scan or document that was to be exported."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and what a person has to know of it.

    Attributes:
        name: Of the scan or document.
        paths: What was written; empty when nothing was.
        troubles: Why not, or what is missing in it, as sentences; empty when all is well.
    """

    name: str
    paths: tuple[Path, ...] = ()
    troubles: tuple[str, ...] = ()
