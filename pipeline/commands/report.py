"""The command that writes what a folder holds as one page: ``report``."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from pipeline.analyst.archive import open_archive
from pipeline.commands.answers import Tables, as_day
from pipeline.commands.folders import make_ready
from pipeline.html_report.report import Wish, html_report
from pipeline.language.catalogue import chosen
from schemas.errors import OutputError

Html = Annotated[Path, typer.Option("--html", metavar="FILE", help="The file to write.")]
On = Annotated[
    date | None,
    typer.Option(
        "--on", metavar="DAY", parser=as_day, help="The day it is for; today by default."
    ),
]
Soon = Annotated[
    int, typer.Option("--soon", metavar="DAYS", min=0, help="How many days ahead are soon.")
]
Most = Annotated[
    int,
    typer.Option(
        "--pictures", metavar="NUMBER", min=0, help="How many crops of scans it holds at most."
    ),
]


def report(  # one argument for each option
    folder: Tables = Path("outputs"),
    *,
    html: Html,
    on: On = None,
    soon: Soon = 14,
    pictures: Most = 60,
) -> None:
    """Write a page for the browser: what is due, whose it is, and what to look at.

    The file holds all that it shows, and can be sent or printed. Its links lead to the
    scans as long as both stay where they are.

    congvan report outputs --html report.html

    congvan report outputs --html bao-cao.html --lang vi --on 2026-03-02
    """
    wish = Wish(
        on=on or date.today(),  # noqa: DTZ011  # the day here, of who asks
        language=chosen(),
        soon=soon,
        pictures=pictures,
    )
    beside = html.absolute().parent
    page = html_report(open_archive(folder), wish, name=folder.resolve().name, beside=beside)
    _write(html, page)
    typer.echo(str(html))


def _write(path: Path, page: str) -> None:
    make_ready(path)
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        unfinished.write_text(page, encoding="utf-8", newline="\n")
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise OutputError(f"{path} cannot be written: {error}") from error
