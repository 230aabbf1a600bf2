"""The folder into which a command writes."""

from __future__ import annotations

from pathlib import Path

import typer

from pipeline.archive.durable import make_folder
from pipeline.exports.writing import writing
from pipeline.language.catalogue import say


def make_ready(path: Path) -> None:
    """Make the folder of *path* where it is not there, and say so: its name may be a slip.

    Raises:
        OutputError: It cannot be made.
    """
    folder = path.parent
    if folder.is_dir():
        return
    with writing(path):
        make_folder(folder)
    typer.echo(say("made the folder {}", folder.absolute()), err=True)
