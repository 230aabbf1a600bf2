"""Where everything lies in an output folder."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from schemas.columns import TABLES, TableName

HIDDEN: Final = ".archive"
VERSION: Final = hashlib.sha256(repr(TABLES).encode()).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Layout:
    """The places in an output folder.

    ``DIR/tasks`` is a link to ``.archive/current/tasks``, and ``current`` one to the
    snapshot that holds now: all tables change at once, when that link does.
    """

    folder: Path

    @property
    def hidden(self) -> Path:
        """Holds all that is no table."""
        return self.folder / HIDDEN

    @property
    def lock(self) -> Path:
        """Held by the one process that writes."""
        return self.hidden / "lock"

    @property
    def staging(self) -> Path:
        """Files that are being written; what lies here between runs is worth nothing."""
        return self.hidden / "staging"

    @property
    def readings(self) -> Path:
        """What the reader read of each source."""
        return self.hidden / "readings"

    @property
    def snapshots(self) -> Path:
        """One folder for each state of the tables, named by its number."""
        return self.hidden / "snapshots"

    @property
    def current(self) -> Path:
        """The link to the snapshot that holds now."""
        return self.hidden / "current"

    @property
    def pending(self) -> Path:
        """What waits to be published, a folder for each version of the tables."""
        return self.hidden / "pending"

    @property
    def pending_rows(self) -> Path:
        """The rows of contents."""
        return self.pending / VERSION / "rows"

    @property
    def pending_entries(self) -> Path:
        """How files came out."""
        return self.pending / VERSION / "entries"

    def rows_of(self, source_id: str) -> Path:
        """Return where the rows of a content wait."""
        return self.pending_rows / f"{source_id}.arrows"

    def entry_of(self, path: str) -> Path:
        """Return where the entry of the file at *path* waits."""
        return self.pending_entries / f"{hashlib.sha256(path.encode()).hexdigest()}.json"

    def table(self, name: TableName) -> Path:
        """Return the link under which readers find a table."""
        return self.folder / name
