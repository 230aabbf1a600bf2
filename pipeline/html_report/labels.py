"""What the report says, one file for each language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from pipeline.language.catalogue import Language

Labels = Mapping[str, Mapping[str, str]]
FOLDER: Final = Path(__file__).parent / "labels"


@cache
def labels(language: Language) -> Labels:
    """Return the labels of each part of the report, by the names the templates use."""
    read: Labels = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return read
