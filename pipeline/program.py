"""This program, as it names itself."""

from __future__ import annotations

from importlib.metadata import version


def program_version() -> str:
    """Return the name and the version of this program."""
    return f"congvan {version('congvan')}"
