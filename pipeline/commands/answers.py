"""What the commands that answer questions have in common: where they look, how they tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from pipeline.report import Listing, shown
from pipeline.terminal import Format, print_json_lines, print_listing
from pipeline.typed_days import typed_day, typed_moment

D = TypeVar("D", bound=date)
Tables = Annotated[
    Path, typer.Argument(metavar="DIR", help="The output folder of an earlier congvan run.")
]
OutOfRuns = Annotated[
    Path, typer.Option(metavar="DIR", help="The output folder of earlier runs.")
]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print CSV, for a machine.")]
As = Annotated[
    Format, typer.Option("--format", help="A table for a person; CSV or JSON Lines to go on.")
]


def as_day(text: str) -> date:
    """Return the day that somebody typed for an option."""
    return _as_typed(typed_day, text)


def as_moment(text: str) -> datetime:
    """Return the day or moment that somebody typed for an option."""
    return _as_typed(typed_moment, text)


def _as_typed(parse: Callable[[str], D], text: str) -> D:
    try:
        return parse(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def print_answers(
    title: str, columns: tuple[str, ...], rows: Sequence[Mapping[str, object]], form: Format
) -> None:
    """Print *rows*, each of which has these *columns*."""
    if form is Format.JSONL:
        print_json_lines(rows)
        return
    show = _exact if form is Format.CSV else shown
    lines = tuple({name: show(value) for name, value in row.items()} for row in rows)
    print_listing(Listing(title, columns, lines), as_csv=form is Format.CSV)


def _exact(value: object) -> str:
    """Return a flag so that false is told from what is not known."""
    return str(value).lower() if isinstance(value, bool) else shown(value)
