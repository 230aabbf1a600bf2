"""What is said where nobody is called as was asked."""

from __future__ import annotations

import typer

from pipeline.analyst.archive import Archive
from pipeline.language.catalogue import say


def tell_no_unit(
    archive: Archive, name: str, *, heirs: bool = False, alone: bool = False
) -> None:
    """Say on stderr that no task is that of a body *name*, and what is called like it."""
    if not archive.by_unit(name, heirs=heirs, alone=alone).empty:
        return
    told = say("no body that leads or helps is called {}", name)
    near = "; ".join(archive.near_units(name))
    typer.echo(f"{told}; {say('like it: {}', near)}" if near else told, err=True)
