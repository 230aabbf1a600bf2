"""Files that are there whole or not at all, whenever the power fails."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(path: Path, content: bytes, *, staging: Path) -> None:
    """Put *content* in the place of what *path* held.

    Args:
        path: In a folder that is there.
        content: All of it.
        staging: A folder on the same disk, where it is written first.

    Raises:
        OSError: It cannot be written; *path* is as it was.
    """
    written = staging / path.name
    write_synced(written, content)
    written.replace(path)
    sync_folder(path.parent)


def write_synced(path: Path, content: bytes) -> None:
    """Write a file that nobody looks at yet, down to the disk."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def make_folder(path: Path) -> None:
    """Make *path* and its parents, unless they are there."""
    if not path.is_dir():
        make_folder(path.parent)
        path.mkdir(exist_ok=True)
        sync_folder(path.parent)


def point(link: Path, target: Path, *, staging: Path) -> None:
    """Let the link lead to *target*, a path relative to its folder, from now on."""
    made = staging / link.name
    made.unlink(missing_ok=True)
    made.symlink_to(target)
    made.replace(link)
    sync_folder(link.parent)


def sync_folder(path: Path) -> None:
    """Make sure that the names in the folder outlast a power failure."""
    opened = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
