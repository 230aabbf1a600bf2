"""An output folder with outcomes in it."""

from __future__ import annotations

from pathlib import Path

from pipeline.store import Store
from schemas.record import Outcome


def stored(folder: Path, *outcomes: Outcome) -> Path:
    """Keep *outcomes* in *folder* and publish them, as a run does."""
    with Store.open(folder) as store:
        for outcome in outcomes:
            store.write(outcome)
    return folder
