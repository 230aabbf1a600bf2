"""The codes that the State gives its bodies (Decision 20/2020/QĐ-TTg), in a list."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self

from parsers.fold import fold
from schemas.errors import InputError

COLUMNS: Final = ("name", "organ_id")


@dataclass(frozen=True, slots=True)
class Organs:
    """Which body has which code; names are compared without case and tone marks."""

    codes: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a CSV file in UTF-8 with the columns ``name`` and ``organ_id``.

        Raises:
            InputError: It cannot be read, or is no such table.
        """
        try:
            with path.open(encoding="utf-8-sig", newline="") as file:
                rows = list(csv.DictReader(file))
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            raise InputError(f"{path} cannot be read: {error}") from error
        if not rows or any(not row.get(column) for row in rows for column in COLUMNS):
            raise InputError(f"{path} needs the columns {', '.join(COLUMNS)}, all filled in")
        return cls({_plain(row["name"]): row["organ_id"].strip() for row in rows})

    def code_of(self, name: str | None) -> str | None:
        """Return the code of the body *name*, None if it has none here."""
        return self.codes.get(_plain(name)) if name else None


def _plain(name: str) -> str:
    return " ".join(fold(name).split())
